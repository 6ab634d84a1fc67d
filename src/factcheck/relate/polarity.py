"""Two sentences on one fact of which one says yes and the other no.

What one article negates, or says by one of two opposites, is looked for in the other with the words around it: both
must share what is said and of whom, and stand on the same side of it. What an article has both ways itself, what two
people say, and what time turns round between two days is no contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.knowledge.words import stem
from factcheck.records import Extraction, Span
from factcheck.relate.predicates import (
    Page,
    Predicate,
    clause_of,
    denied,
    page_of,
    predicate_at,
    predicates_of,
    stated,
    states,
)
from factcheck.statements.terms import Key, Terms

__all__ = ["Opposition", "Polar", "oppositions", "polar_of"]

_REACH = 9
"""Words from a predicate within which its participants stand in the other article."""
_COVERED = 0.5
"""The share of a predicate's words, by their rarity, that the other sentence has."""
_OPPOSED = 3
"""Words that two sentences share where opposites stand for the predicate, which they do not share as a word."""
_BITS = 27.0
"""Bits of rarity that the shared words have together: two rare words."""
_APART = 2
"""Days between two articles within which what may change has hardly changed."""
_SURE = 0.65
"""In invented dossiers 7 of 7 were right; in 1,300 articles of real ones none was told, so it stays low."""
_DISPUTED = 0.45
"""Where two may be speaking: right in two stories, an open dispute in a third."""


@dataclass(frozen=True, slots=True)
class Polar:
    """An article with what it says is so or not so, and says one way only."""

    page: Page
    predicates: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two passages of two articles that turn one fact round.

    ``left_holds`` says that the left one has it so; ``shared`` are the words that tie them together; ``disputed`` that
    somebody else may say so in each; ``confidence`` is the share right of such findings.
    """

    left_id: str
    right_id: str
    left: Span
    right: Span
    left_holds: bool
    shared: tuple[str, ...]
    disputed: bool

    @property
    def confidence(self) -> float:
        """How likely one of the two is wrong (see ``rules.polarity``)."""
        return _DISPUTED if self.disputed else _SURE


def polar_of(extraction: Extraction, terms: Terms) -> Polar | None:
    """An article ready to be held against others; ``None`` for a language whose negations are not known."""
    page = page_of(extraction, terms)
    if page is None:
        return None
    both = Polar(page, tuple(predicates_of(page)))
    return Polar(page, tuple(one for one in both.predicates if not _both_ways(one, both)))


def _both_ways(predicate: Predicate, polar: Polar) -> bool:
    """Whether the article itself has it both ways: something changed, or two people see it differently."""
    return any(_opposed(predicate, polar.page, own, polar.page) for own in _counterparts(predicate, polar.page, polar))


def oppositions(left: Polar, right: Polar) -> Iterator[Opposition]:
    """What two articles of one story turn round: each passage once, the pair with most in common first."""
    found = [
        *(_told(a, left.page, b, right.page) for a in left.predicates for b in _counterparts(a, left.page, right)),
        *(
            _told(b, left.page, a, right.page, turned=True)
            for a in right.predicates
            for b in _counterparts(a, right.page, left)
        ),
    ]
    taken: set[tuple[str, int]] = set()
    for item in sorted(filter(None, found), key=lambda one: (one.disputed, -len(one.shared), one.left.start)):
        places = {("left", item.left.start), ("right", item.right.start)}
        if not taken & places:
            taken |= places
            yield item


def _told(a: Predicate, one: Page, b: Predicate, other: Page, *, turned: bool = False) -> Opposition | None:
    """The opposition of two predicates, left before right; ``turned``: looked for from the right."""
    shared = _opposed(b, other, a, one) if turned else _opposed(a, one, b, other)
    if shared is None:
        return None
    disputed = _speakers_differ(a, one, b, other) is None or (a if b.holds else b).self
    return Opposition(one.article_id, other.article_id, a.span, b.span, a.holds, shared, disputed)


def _counterparts(predicate: Predicate, one: Page, other: Polar) -> Iterator[Predicate]:
    """Predicates of the other article that say the same, turned round."""
    if predicate.opposite is not None:
        for theirs in other.predicates:
            if theirs.opposite == predicate.opposite and theirs.holds != predicate.holds:
                yield theirs
    elif predicate.negated:
        page = other.page
        for head in _same_word(predicate.head, one, page):
            if not stated(page, head) or not states(page, head, has=predicate.has):
                continue
            clause = clause_of(page, head)
            if not denied(page, clause):
                yield predicate_at(page, head, clause)


def _same_word(number: int, one: Page, other: Page) -> Iterator[int]:
    """Where the other article has this word: of one language by its stem, of two by what it means."""
    root = stem(one.terms.words[number], one.language)
    for position in sorted({place for key in one.terms.keys[number] for place in other.places.get(key, ())}):
        if one.language != other.language or stem(other.terms.words[position], other.language) == root:
            yield position


def _opposed(a: Predicate, one: Page, b: Predicate, other: Page) -> tuple[str, ...] | None:
    """The words that two predicates share, where they are of one fact and one of two claimants is not the reason."""
    if (a.future, a.able, a.plea) != (b.future, b.able, b.plea) or _may_have_changed(a, b, one, other):
        return None
    if _other_names(a, one, b, other) or _speakers_differ(a, one, b, other):
        return None
    if not _one_side(a, one, b, other) and not a.has:
        return None
    kept, covered = _kept(a, one, b, other)
    if covered < _COVERED or sum(one.terms.bits[k] for k in kept) < _BITS:
        return None
    if not _same_part((a.head,), one, (b.head,), other):  # opposites: more must tie them together, seen from both sides
        _, back = _kept(b, other, a, one)
        if len(kept) < _OPPOSED or back < _COVERED:
            return None
    return tuple(one.terms.words[k] for k in kept)


def _kept(a: Predicate, one: Page, b: Predicate, other: Page) -> tuple[list[int], float]:
    """The words of a predicate that the other sentence has near its own, and their share by rarity."""
    near = _near(b, other)
    core = [a.head]
    for k in (*a.subject, *a.object):  # each word once: "anak usia sekolah tidak bersekolah"
        if all(set(one.terms.keys[k]).isdisjoint(one.terms.keys[seen]) for seen in core):
            core.append(k)
    core.sort()
    kept = [k for k in core if k == a.head or any(key in near for key in one.terms.keys[k])]
    bits = one.terms.bits
    return kept, sum(bits[k] for k in kept) / sum(bits[k] for k in core)


def _near(predicate: Predicate, page: Page) -> set[Key]:
    words = page.terms.of(page.terms.sentence[predicate.head])
    places = range(max(words.start, predicate.head - _REACH), min(words.stop, predicate.head + _REACH + 1))
    return {key for k in places if k != predicate.head for key in page.terms.keys[k]}


def _one_side(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether a participant stands on one side of both: nearest before, next behind; of a passive on the other side."""
    if a.passive != b.passive:
        undergone, doing = (a.subject[-2:], b.object) if a.passive else (a.object, b.subject[-2:])
        if _same_part(undergone, one, doing, other):
            return True
    return _same_part(a.object, one, b.object, other) or _same_part(a.subject[-2:], one, b.subject[-2:], other)


def _same_part(ours: Sequence[int], one: Page, theirs: Sequence[int], other: Page) -> bool:
    there = {key for k in theirs for key in other.terms.keys[k]}
    return any(key in there for k in ours for key in one.terms.keys[k])


def _may_have_changed(a: Predicate, b: Predicate, one: Page, other: Page) -> bool:
    if not (a.changing or b.changing) or one.article_id == other.article_id:
        return False
    return one.day is None or other.day is None or abs((one.day - other.day).days) > _APART


def _other_names(a: Predicate, one: Page, b: Predicate, other: Page) -> bool:
    """Whether both sentences name somebody or something before what they say, and none in common."""
    ours, theirs = _names_before(a, one), _names_before(b, other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _names_before(predicate: Predicate, page: Page) -> set[Key]:
    """The names of the clause before what it says; where it has none, those of the sentence."""
    sentence = page.terms.of(page.terms.sentence[predicate.head])
    for start in (predicate.clause[0], sentence.start):
        found = {
            key
            for k in range(start, predicate.head)
            if page.terms.words[k][0].isupper() and (k > sentence.start or page.terms.words[k] in page.named)
            for key in page.terms.keys[k]
        }
        if found:
            return found
    return set()


def _speakers_differ(a: Predicate, one: Page, b: Predicate, other: Page) -> bool | None:
    """Whether two people are named as having said it; ``None`` where both are told by somebody and it may be two."""
    ours, theirs = _speakers(a, one), _speakers(b, other)
    words = [{word for name in names for word in re.findall(r"\w{3,}", name.casefold())} for names in (ours, theirs)]
    if not ours or not theirs or words[0] & words[1]:
        return False
    return True if _person(ours) and _person(theirs) else None


def _person(names: Iterable[str]) -> bool:
    return any(sum(word[0].isupper() for word in name.split()) > 1 for name in names)


def _speakers(predicate: Predicate, page: Page) -> list[str]:
    at = page.terms.starts[predicate.head]
    return [speaker for start, end, speaker in page.speakers if start <= at < end]
