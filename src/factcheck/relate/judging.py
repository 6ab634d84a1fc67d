"""What two articles state held against each other: which pairs are of one fact, and the verdict on each."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.link.profiles import Profile
from factcheck.link.score import Scorer
from factcheck.link.versions import PlacedScorer
from factcheck.link.weights import weights
from factcheck.records import LinkEvidence, Verdict
from factcheck.relate.assignment import (
    Case,
    Mention,
    Pair,
    Score,
    Setting,
    Table,
    cases_of,
    mention_key,
    pairs_of,
    surprise,
    table_of,
    value_key,
)
from factcheck.relate.context import Context
from factcheck.relate.crossed import Crossing, crossings
from factcheck.relate.decide import Decision, Sureness, decide
from factcheck.relate.frames import framed
from factcheck.relate.held import Meeting
from factcheck.relate.judge import confidence_of, evidence_of
from factcheck.relate.moments import days_apart, moved
from factcheck.relate.scope import ground_of
from factcheck.relate.sentences import scope_by_sentence
from factcheck.statements.dimensions import growth

__all__ = [
    "KEPT",
    "Judged",
    "is_of",
    "judge_pairs",
    "judge_readings",
    "likely",
    "of_two_facts",
    "probable",
    "scored",
    "surroundings",
]

KEPT = 0.3
"""Comparisons of links with this probability are kept (contract.md), and whatever a finding rests on."""
OUTDONE = 0.5
"""The most that a difference may be an error where one of its values is likelier in contradiction with another one."""
COHERENT = 0.5
"""Links from this probability on tell whether all growing counts of two articles move one way."""


class Judged(NamedTuple):
    """A pair of statements with the verdict on it.

    ``kept`` says that it is a comparison, and not only a tie of one fact; ``told`` that what speaks for the link may be
    asked for; ``clues`` what speaks for an error. ``two_facts`` says that both articles have both values.
    """

    pair: Pair
    decision: Decision
    kept: bool = True
    told: bool = True
    clues: tuple[LinkEvidence, ...] = ()
    two_facts: bool = False


def judge_readings(
    left: Sequence[Profile], right: Sequence[Profile], context: Context, score: Score | None = None
) -> Iterator[Judged]:
    """What is found of the statements of two articles: one number in two frames, values that fit, and differences.

    Values that fit come with every link that their being equal makes likely; ``compare_readings`` keeps those that are
    likely without.
    """
    copied = bool(left and right) and context.one_text(left[0].statement.article_id, right[0].statement.article_id)
    pairs = pairs_of(left, right, score or scored(copied=copied), copied=copied)
    table = table_of(pairs, left, right)
    swapped = [item for item in crossings(pairs) if likely(item.bits)]
    mixed = list(_mixed(pairs, table, swapped, context))
    yield from mixed
    in_frames = {(id(item.pair.left), id(item.pair.right)) for item in mixed}
    for pair in table.agreements():
        if (id(pair.left), id(pair.right)) not in in_frames and not _slot(pair) and likely(pair.bits + surprise(pair)):
            sure = Sureness(probable(pair.bits), 0.0)
            decision = decide(pair.left.statement, pair.right.statement, pair.held, sure, context)
            yield Judged(pair, decision, kept=likely(pair.bits), told=False)
    changed = {item.values for item in swapped}
    cases = list(cases_of(table, surroundings(context)))
    one_way = _one_way(cases)
    ours, theirs = ({_told_value(one) for one in side} for side in (left, right))
    for case, wrong in zip(cases, _assigned(cases), strict=True):
        sure = Sureness(probable(case.pair.bits), wrong)
        values = frozenset((value_key(case.pair.left), value_key(case.pair.right)))
        if max(sure.same, sure.wrong) < KEPT or values in changed or _slot(case.pair):
            continue
        two_facts = _in_both(case.pair, ours, theirs)
        a, b = case.pair.left.statement, case.pair.right.statement
        decision = decide(
            a,
            b,
            case.pair.held,
            sure,
            context,
            one_way=one_way,
            retracted=retracted(case.pair),
            scope=scope_by_sentence(case.pair),
        )
        told = decision.confidence >= KEPT and decision.verdict is not Verdict.INCOMPARABLE and not two_facts
        clues = evidence_of(case) if told else ()
        yield Judged(case.pair, decision, kept=not two_facts, told=told, clues=clues, two_facts=two_facts)


def of_two_facts(found: Iterable[Judged]) -> frozenset[frozenset[tuple[str, str]]]:
    """The pairs of values that two articles tell of two facts: what differs by them elsewhere is no contradiction."""
    return frozenset(_values(item.pair) for item in found if item.two_facts)


def is_of(item: Judged, two_facts: Container[object]) -> bool:
    """Whether a verdict speaks of two values of two facts."""
    return item.two_facts or (item.decision.verdict is Verdict.CONTRADICTION and _values(item.pair) in two_facts)


def _values(pair: Pair) -> frozenset[tuple[str, str]]:
    return frozenset((_told_value(pair.left), _told_value(pair.right)))


def _told_value(profile: Profile) -> tuple[str, str]:
    return profile.family, profile.value


def _in_both(pair: Pair, ours: Container[object], theirs: Container[object]) -> bool:
    """Whether both articles have both of two values: then these are of two facts. One value in two units is none."""
    left, right = _told_value(pair.left), _told_value(pair.right)
    return left != right and right in ours and left in theirs


def _assigned(cases: Sequence[Case]) -> list[float]:
    """How likely each difference is an error: of those of one value only the likeliest may be more so than not.

    A value of one article is of the same fact as one value of the other, so of its differences one is right at most.
    """
    wrong = [confidence_of(case) for case in cases]
    taken: set[tuple[int, Mention]] = set()
    for number, case in sorted(
        enumerate(cases), key=lambda one: (-wrong[one[0]], -one[1].pair.bits, mention_key(one[1].pair.left))
    ):
        ends = {(0, mention_key(case.pair.left)), (1, mention_key(case.pair.right))}
        if ends & taken:
            wrong[number] = min(wrong[number], OUTDONE)
        else:
            taken |= ends
    return wrong


def scored(*, copied: bool) -> Score:
    """The bits of two statements; in two versions of one text their places in it speak, too."""
    return PlacedScorer().bits if copied else Scorer().bits


def judge_pairs(pairs: Iterable[Pair], table: Table, context: Context) -> Iterator[Judged]:
    """The verdict on every pair of statements that is taken for one fact, whether or not their values fit.

    ``table`` has the links among which these were chosen: a rival speaks against an error.
    """
    around = surroundings(context)
    for pair in pairs:
        case = table.case(mention_key(pair.left), mention_key(pair.right), pair).in_setting(around(pair))
        apart = pair.held.meeting in (Meeting.APART, Meeting.FLOORS)
        sure = Sureness(probable(pair.bits + surprise(pair)), confidence_of(case) if apart else 0.0)
        a, b = pair.left.statement, pair.right.statement
        decision = decide(a, b, pair.held, sure, context, retracted=retracted(pair), scope=scope_by_sentence(pair))
        yield Judged(pair, decision, clues=evidence_of(case) if apart else ())


def retracted(pair: Pair) -> bool:
    """Whether the article of one value takes back the other."""
    return pair.left.value in pair.right.retracts or pair.right.value in pair.left.retracts


def probable(bits: float) -> float:
    """How probable so many bits make it that two statements are about one fact."""
    return weights("link").scale.probability(bits)


def likely(bits: float) -> bool:
    """Whether a link of so many bits is kept."""
    return probable(bits) >= KEPT


def _mixed(pairs: Sequence[Pair], table: Table, swapped: Sequence[Crossing], context: Context) -> Iterator[Judged]:
    """One number in two frames: two that changed places, and each that stands alone."""
    changed = {value for item in swapped for value in item.values}
    found = [(item.pair, item.bits, item.frame) for item in swapped]
    found += [
        (pair, pair.bits, frame)
        for pair, frame in framed(pairs, table, context)
        if likely(pair.bits) and not {value_key(pair.left), value_key(pair.right)} & changed
    ]
    for pair, bits, frame in found:
        a, b = pair.left.statement, pair.right.statement
        sure = Sureness(probable(bits), 0.0)
        yield Judged(pair, decide(a, b, pair.held, sure, context, frame=frame))


def surroundings(context: Context) -> Callable[[Pair], Setting]:
    """The setting of a pair, asked of its articles."""

    def around(pair: Pair) -> Setting:
        left, right = pair.left.statement, pair.right.statement
        first, then = (context.article(one.article_id).day for one in (left, right))
        reports = None if first is None or then is None else abs(days_apart(first, then))
        return Setting(moved(left, right, pair.held.higher, context), ground_of(left, right, context), reports)

    return around


def _slot(pair: Pair) -> bool:
    """Whether two times say over which days or as of when counts hold: a slot of theirs, and no fact of its own."""
    left, right = pair.left.statement, pair.right.statement
    return left.time is not None and left.claim_id is not None and right.claim_id is not None


def _one_way(cases: Iterable[Case]) -> bool:
    """Whether two growing counts or more differ, all in one direction: then one article is likely the later."""
    directions = [
        case.pair.held.higher
        for case in cases
        if case.pair.held.meeting is Meeting.APART
        and probable(case.pair.bits) >= COHERENT
        and growth(case.pair.left.statement.dimension, case.pair.right.statement.dimension) == "grows"
    ]
    return len(directions) > 1 and len(set(directions)) == 1
