"""One fact given two values in one article: headline against body, lead against body, one paragraph against another.

Which two statements are of one fact is weighed with weights fitted inside single texts (``link.within``), whether
their difference is an error by clues of its own (``relate.clues_within``). Real articles seldom contradict themselves,
so most pairs that look alike are parallel items: two victims' ages, two matches, two models and their prices. These
fill one frame with two names or numbers, stand in lists, carry codes or a series, or name two sides of one thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.link.blocking import candidates_within
from factcheck.link.profiles import Profile
from factcheck.link.within import (
    WithinScorer,
    counted_off,
    link_within,
    one_person,
    two_nouns,
    two_numbered,
    two_persons,
    two_streets,
)
from factcheck.records import Link, LinkEvidence
from factcheck.relate.assignment import FITS, NONE, Mention, Pair, Score, mention_key, value_key
from factcheck.relate.clues_within import InnerCase, confidence_within, evidence_within
from factcheck.relate.context import Context
from factcheck.relate.decide import Decision, Sureness, decide
from factcheck.relate.differences import Told, difference_told, told_in
from factcheck.relate.held import Meeting
from factcheck.relate.scope import ground_of
from factcheck.relate.values import hold

__all__ = ["MOST", "Found", "cases_within", "compare_within", "pairs_within"]

MOST = 400
"""Statements of one article that are held against each other, the first in the text; a notice tells of the others."""
FAINT = -6.0
"""Bits below which a link is not looked at."""
LEAST = -3.0
"""Bits below which a link tells nothing but ages of one name."""
KEPT = 0.3
"""Pairs from this confidence on are told (contract.md)."""
CLOSE = 2.0
"""Bits by which a link may lie behind another and be as good: then the text goes through a list."""
BACKS = 0.0
"""Bits from which an equal value elsewhere is told as agreeing with one of the two."""
SERIES = 3
"""Numbers behind one name from which these are a series."""
SIDE_BY_SIDE = 24
"""Values of one sentence that are looked at for standing together."""
FAMILIES = frozenset({"numbers", "durations", "ranks", "scores", "identifiers"})
"""Days and hours are told by the rules of dates."""
EXCLUDE = frozenset({Meeting.APART, Meeting.FLOORS})
"""How two values lie that one text would hardly give one fact: "more than 30" and "more than 300" among them."""


class Found(NamedTuple):
    """One fact with two values: the pair, what was decided, what speaks for it, and what agrees with one of them."""

    pair: Pair
    decision: Decision
    link: Link
    judged: tuple[LinkEvidence, ...]
    backing: Profile | None


def compare_within(profiles: Sequence[Profile], context: Context) -> Iterator[Found]:
    """The facts to which one article gives two values that cannot both be true, as far as they are likely."""
    pairs = pairs_within(profiles, WithinScorer().bits)
    for case in cases_within(pairs, told_in(one.statement for one in profiles), context):
        left, right = case.pair.left, case.pair.right
        if not _worth_telling(case):
            continue
        wrong = confidence_within(case)
        if wrong < KEPT:
            continue
        decision = decide(left.statement, right.statement, case.pair.held, Sureness(wrong, wrong), context)
        link = link_within(left, right, case.pair.bits)
        yield Found(case.pair, decision, link, evidence_within(case), _backing(case.pair, pairs))


def _worth_telling(case: InnerCase) -> bool:
    """Whether the link itself is good enough: one name makes up for a weak one."""
    left, right = case.pair.left, case.pair.right
    return one_person(left, right) or (case.pair.bits >= LEAST and not two_nouns(left, right))


def pairs_within(profiles: Sequence[Profile], score: Score) -> list[Pair]:
    """The pairs of statements of one article that may be one fact, the earlier on the left."""
    found = []
    ordered = sorted(profiles, key=lambda one: one.statement.span.start)[:MOST]
    together, numbered, series = _together(ordered), _numbered(ordered), _series(ordered)
    for left, right in candidates_within(ordered):
        if left.family not in FAMILIES or _vague(left) or _vague(right):
            continue
        if counted_off(left) or counted_off(right) or two_persons(left, right) or two_streets(left, right):
            continue
        if frozenset((_measured(left), _measured(right))) in together or _numbered_apart(left, right, numbered):
            continue
        if two_numbered(left, right):
            continue
        if left.numbers_name in series and left.numbers_name == right.numbers_name:
            continue
        held = hold(left.statement, right.statement, copied=True)
        if held.meeting is not Meeting.OTHER:
            found.append(Pair(left, right, score(left, right), held))
    return found


def _vague(profile: Profile) -> bool:
    """Whether a value is no number: hundreds, several."""
    return profile.statement.amount is not None and profile.statement.amount.value is None


def _measured(profile: Profile) -> tuple[str, str, str]:
    """A value with its unit: three months are not three years."""
    return *value_key(profile), profile.statement.unit or ""


def _together(profiles: Sequence[Profile]) -> set[frozenset[tuple[str, str, str]]]:
    """Which two values stand in one sentence somewhere: there the text itself tells them apart."""
    sentences: dict[int, list[tuple[str, str, str]]] = {}
    for profile in profiles:
        sentences.setdefault(profile.sentence, []).append(_measured(profile))
    return {
        frozenset((one, other))
        for keys in sentences.values()
        for number, one in enumerate(keys[:SIDE_BY_SIDE])
        for other in keys[number + 1 : SIDE_BY_SIDE]
        if one[0] == other[0] and one != other
    }


def _numbered(profiles: Sequence[Profile]) -> dict[int, dict[str, str]]:
    """By sentence the names that it numbers, each with its number: "Motel 6"."""
    found: dict[int, dict[str, str]] = {}
    for profile in profiles:
        if profile.numbers_name:
            found.setdefault(profile.sentence, {})[profile.numbers_name] = profile.value
    return found


def _series(profiles: Sequence[Profile]) -> set[str]:
    """The names that an article numbers three times or more, and otherwise each time: Game 4, Game 6, Game 7."""
    found: dict[str, set[str]] = {}
    for profile in profiles:
        if profile.numbers_name:
            found.setdefault(profile.numbers_name, set()).add(profile.value)
    return {name for name, values in found.items() if len(values) >= SERIES}


def _numbered_apart(left: Profile, right: Profile, numbered: dict[int, dict[str, str]]) -> bool:
    """Whether two sentences tell of two things of one name: what Motel 6 has and what Motel 9 has."""
    here, there = numbered.get(left.sentence, {}), numbered.get(right.sentence, {})
    own = {left.numbers_name, right.numbers_name}
    return any(name not in own and there.get(name, number) != number for name, number in here.items())


def cases_within(pairs: Sequence[Pair], told: Told, context: Context) -> Iterator[InnerCase]:
    """The values of one article that exclude each other, each two by their best link."""
    best: dict[frozenset[Mention], Pair] = {}
    links: dict[Mention, dict[Mention, float]] = {}
    backing: dict[Mention, float] = {}
    for pair in pairs:
        left, right = mention_key(pair.left), mention_key(pair.right)
        for one, other in ((left, right), (right, left)):
            if pair.held.meeting in FITS:
                backing[one] = max(backing.get(one, NONE), pair.bits)
            else:
                known = links.setdefault(one, {})
                known[other] = max(known.get(other, NONE), pair.bits)
        both = frozenset((left, right))
        if pair.held.meeting in EXCLUDE and (both not in best or best[both].bits < pair.bits):
            best[both] = pair
    for pair in best.values():
        if pair.bits >= FAINT:
            case = _case(pair, links, backing, context)
            case.told = difference_told(pair.left, pair.right, told)
            yield case


def _case(
    pair: Pair, links: dict[Mention, dict[Mention, float]], backing: dict[Mention, float], context: Context
) -> InnerCase:
    left, right = mention_key(pair.left), mention_key(pair.right)
    rivals = [bits for one, own in ((left, right), (right, left)) for key, bits in links[one].items() if key != own]
    less, more = sorted((backing.get(left, NONE), backing.get(right, NONE)))
    return InnerCase(
        pair,
        pair.bits - max(rivals, default=NONE),
        less,
        ground=ground_of(pair.left.statement, pair.right.statement, context),
        backed=(more, less),
        alike=sum(bits >= pair.bits - CLOSE for bits in rivals),
    )


def _backing(pair: Pair, pairs: Sequence[Pair]) -> Profile | None:
    """The statement elsewhere in the article that best agrees with one of the two."""
    agreeing = (
        (other.bits, -number, end)
        for number, other in enumerate(pairs)
        if other.held.meeting is Meeting.EQUAL and other.bits >= BACKS
        for one, end in ((other.left, other.right), (other.right, other.left))
        if one in (pair.left, pair.right)
    )
    return max(agreeing, key=lambda found: found[:2], default=(0.0, 0, None))[2]
