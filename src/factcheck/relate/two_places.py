"""Where two articles of a story say that one thing happened: two places that lie apart.

A place is held against one of the other article where neither article names the other one's place, or one around it or
in it: who names both tells of both. Whether two are of one fact is weighed as for any statement (``link``), by the
words around them. In two languages both must be known to readers anywhere: a small place may be the other name of a
large one (*Wina* is Vienna, and a village).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.days import day_of
from factcheck.extract.named_places import NamedPlaces, PackedText
from factcheck.knowledge.places import Places, Where
from factcheck.languages import load_pack
from factcheck.link.profiles import Profile, places_of
from factcheck.link.score import Scorer
from factcheck.records import Extraction, RegionKind, Span
from factcheck.relate.judging import probable
from factcheck.statements.terms import Terms
from factcheck.tables import read_table

__all__ = ["Named", "TwoPlaces", "named_by", "two_places"]

LEAST = 0.5
"""The least probability that two places are of one fact: of 585 real articles no two are above it, of 46 made-up pairs
with another place 13."""
_SURE = 0.8
"""The share of such findings that is taken to be right; real texts gave none to count."""
_FULL_DAY = len("2024-05-05")
_APART = 3
"""Days between two articles within which they tell of one event."""
_MOST = 40
"""Places of one article that are looked at, the first; a longer list is a gazetteer."""
_BELONGS = 60
"""Characters before a place in which a word says that somebody or something belongs there."""
_MANY = 6
"""Places of one sentence from which it is a list of them and tells of none."""


class Named(NamedTuple):
    """The places that one article names, its text and language, its day and its outlet.

    ``values`` are the numbers and the days of each sentence.
    """

    article_id: str
    places: tuple[Profile, ...]
    text: str
    language: str
    day: date | None = None
    outlet: str | None = None
    values: Mapping[int, tuple[frozenset[object], frozenset[object]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TwoPlaces:
    """One fact at two places: the passages, and how likely one of them is wrong."""

    left_id: str
    right_id: str
    left: Span
    right: Span
    same: float

    @property
    def confidence(self) -> float:
        """How likely one of the two is wrong."""
        return round(self.same * _SURE, 4)


def named_by(extraction: Extraction, terms: Terms) -> Named | None:
    """The places that an article names where something is said to happen; ``None`` for a language without a pack."""
    if extraction.language is None:
        return None
    text = extraction.article.text
    names = NamedPlaces(PackedText(text, load_pack(extraction.language)))
    outside = [(one.start, one.end) for one in extraction.regions if one.region in _OUTSIDE]
    found: list[tuple[Span, str]] = []
    for number in range(terms.sentence[-1] + 1 if terms.sentence else 0):
        words = terms.of(number)
        if not words:
            continue
        start, end = terms.starts[words.start], terms.ends[words.stop - 1]
        told = [one for one in names.between(start, end, (start, end)) if one.listed]
        credited = told and _said("credits", extraction.language, text[start:end])
        if credited or len(told) >= _MANY or any(low <= start < high for low, high in outside):
            continue
        found += [(Span(start=one.start, end=one.end, text=text[one.start : one.end]), one.name) for one in told]
    profiles = places_of(extraction, terms, found[:_MOST])
    published = extraction.article.published
    day = None if published is None else day_of(published)
    outlet, values = extraction.article.source, _values(extraction, terms)
    return Named(extraction.article.id, tuple(profiles), text, extraction.language, day, outlet, values)


def _values(extraction: Extraction, terms: Terms) -> dict[int, tuple[frozenset[object], frozenset[object]]]:
    """The numbers and the days that each sentence states."""
    numbers: dict[int, set[object]] = defaultdict(set)
    days: dict[int, set[object]] = defaultdict(set)
    for one in extraction.statements:
        sentence = terms.sentences.number(one.span.start)
        if one.time is not None and len(one.time.value) >= _FULL_DAY and one.time.value[:4].isdigit():
            days[sentence].add(one.time.value[:_FULL_DAY])
        elif one.time is None and one.amount is not None and one.amount.value is not None:
            numbers[sentence].add(one.amount.value)
    return {number: (frozenset(numbers[number]), frozenset(days[number])) for number in {*numbers, *days}}


_OUTSIDE = frozenset(
    {RegionKind.DATELINE, RegionKind.CREDIT, RegionKind.BYLINE, RegionKind.BOILERPLATE, RegionKind.CAPTION}
)


def two_places(
    named: Sequence[Named | None], pairs: Iterable[tuple[int, int]], places: Places
) -> tuple[TwoPlaces, ...]:
    """The facts that two articles of one story put at two places, each two names once."""
    found: dict[tuple[str, str], TwoPlaces] = {}
    texts = [one.text.casefold() for one in named if one is not None]
    for a, b in pairs:
        left, right = named[a], named[b]
        if left is None or right is None or not _of_one_event(left, right):
            continue
        for one, other, same in _best(left, right, places):
            if _named_together(one, other, texts):
                continue
            key = (min(one.value, other.value), max(one.value, other.value))
            if key not in found or found[key].same < same:
                found[key] = TwoPlaces(
                    left.article_id, right.article_id, one.statement.span, other.statement.span, same
                )
    return tuple(found.values())


def _of_one_event(left: Named, right: Named) -> bool:
    """Whether two articles tell of one thing: a long story has many, and one outlet fills in one form for many."""
    if left.outlet is not None and left.outlet == right.outlet:
        return False
    return left.day is None or right.day is None or abs((left.day - right.day).days) <= _APART


def _named_together(one: Profile, other: Profile, texts: Iterable[str]) -> bool:
    """Whether any article of the check names both places: then they are of two things."""
    words = [place.statement.span.text.casefold() for place in (one, other)]
    return any(all(word in text for word in words) for text in texts)


def _best(left: Named, right: Named, places: Places) -> Iterator[tuple[Profile, Profile, float]]:
    """The places that only one article names, each with the one of the other that it is likeliest to stand for."""
    ours, theirs = _alone(left, right, places), _alone(right, left, places)
    bits = Scorer().bits
    scored = sorted(
        ((bits(one, other), one, other) for one in ours for other in theirs),
        key=lambda row: (-row[0], row[1].number, row[2].number),
    )
    taken: set[tuple[int, str]] = set()
    for score, one, other in scored:
        same = probable(score)
        if same < LEAST:
            return
        ends = {(0, one.value), (1, other.value)}
        if not ends & taken and _comparable(one, other, left, right, places):
            yield one, other, same
        taken |= ends


def _comparable(one: Profile, other: Profile, left: Named, right: Named, places: Places) -> bool:
    """Whether two places are told alike, with no other number or day beside them, and known to all in two languages."""
    if not (left.language == right.language or all(places.noted(place.value) for place in (one, other))):
        return False
    return _belongs(one, left) == _belongs(other, right) and not _of_two_events(one, other, left, right)


def _of_two_events(one: Profile, other: Profile, left: Named, right: Named) -> bool:
    """Whether the sentences of two places give numbers, or days, of which none is the same: two of many incidents."""
    ours, theirs = left.values.get(one.sentence, ()), right.values.get(other.sentence, ())
    return any(a and b and a.isdisjoint(b) for a, b in zip(ours, theirs, strict=False))


def _belongs(place: Profile, named: Named) -> bool:
    """Whether a place is told of where somebody belongs, and not of what happened there."""
    start = place.statement.span.start
    return _said("belongs", named.language, named.text[max(0, start - _BELONGS) : start])


def _said(kind: str, language: str, text: str) -> bool:
    """Whether a stretch of text has one of the words of a kind."""
    words = _words(kind, language)
    return words is not None and words.search(text) is not None


@cache
def _words(kind: str, language: str) -> re.Pattern[str] | None:
    listed = read_table("factcheck.relate", "two_places.toml")[kind].get(language)
    return (
        None if listed is None else re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)
    )


def _alone(named: Named, other: Named, places: Places) -> list[Profile]:
    """The places of an article that lie apart from all that the other one names, and that its text has nowhere."""
    ids = (named.article_id, other.article_id)
    text = other.text.casefold()
    theirs = {one.value for one in other.places}
    apart: dict[str, bool] = {}
    found = []
    for one in named.places:
        if one.statement.span.text.casefold() in text:
            continue
        if one.value not in apart:
            apart[one.value] = all(places.compare(one.value, place, ids) is Where.APART for place in theirs)
        if apart[one.value]:
            found.append(one)
    return found
