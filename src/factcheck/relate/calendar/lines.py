"""Sentences with a sign in the place of each date, length, hour, age and ordinal, for phrases to be looked for in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

from factcheck.languages import load_pack
from factcheck.records import COMPARED_REGIONS, Extraction, Figure, Span, TimeMention, TimeType
from factcheck.relate.calendar.phrases import phrases, table
from factcheck.relate.calendar.stretches import Stretch, stretch_of
from factcheck.scan.hits import lowered
from factcheck.scan.sentences import sentences_of

__all__ = ["NEIGHBOURS", "Item", "Line", "lines_of"]

_YEAR = re.compile(r"1\d\d\d|20\d\d")
_LONGEST = 1200
"""Characters of a sentence that are looked at: longer ones are lists and tables."""
NEIGHBOURS = 2
"""Sentences over which two times belong together that stand alone among them."""


@dataclass(frozen=True, slots=True)
class Item:
    """One time or figure of a sentence: its sign, its place, and what was read there.

    Signs: D a date, R a stretch with two ends, L a length, G a length back from now ("three weeks ago"), H an hour,
    C a century, X a day that is none, A an age, O an ordinal, Y a year that was not read as a time.
    """

    sign: str
    span: Span
    time: TimeMention | None = None
    figure: Figure | None = None

    @property
    def days(self) -> Stretch | None:
        """The days that a date or a year leaves open; ``None`` for what is none or is not resolved."""
        if self.sign == "Y":
            year = int(self.span.text)
            return Stretch(date(year, 1, 1), date(year, 12, 31))
        return None if self.time is None else stretch_of(self.time)

    @property
    def yearless(self) -> bool:
        """Whether a date names no year, so that one was taken from elsewhere."""
        return self.time is not None and self.time.unresolved.startswith("XXXX")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: with signs ("from ‹D0› to ‹D1›") as written and in lower case, and the items by number.

    ``written`` is the sentence itself, ``plain`` it in lower case, ``start`` its place in the article.
    """

    number: int
    raw: str
    text: str
    items: tuple[Item, ...]
    plain: str
    start: int
    written: str

    def passage(self, start: int, end: int) -> Span:
        """The place of a stretch of ``plain`` in the article."""
        return Span(start=self.start + start, end=self.start + end, text=self.written[start:end])

    def places(self, start: int, end: int) -> tuple[int, int]:
        """The places in ``plain`` of two places in ``text`` that stand in no sign."""
        return self._place(start), self._place(end)

    def _place(self, position: int) -> int:
        shift, at = 0, 0
        for number, item in enumerate(self.items):
            sign = f"‹{item.sign}{number}›"
            at = self.text.index(sign, at)
            if at >= position:
                break
            at += len(sign)
            shift = item.span.end - self.start - at
        return position + shift

    def matches(self, language: str, *relations: str) -> Iterator[re.Match[str]]:
        """Every place where a phrase of these relations stands, relation by relation."""
        signs = {item.sign for item in self.items}
        for relation in relations:
            for phrase in phrases(language, relation):
                if all(not signs.isdisjoint(need) for need in phrase.needs):
                    yield from phrase.pattern.finditer(self.text)

    def item(self, match: re.Match[str], name: str) -> Item:
        """The item that a group of a match stands for."""
        return self.items[int(match[name])]

    def all(self, signs: str) -> list[Item]:
        """The items of the sentence that have one of these signs."""
        return [item for item in self.items if item.sign in signs]


def lines_of(extraction: Extraction) -> list[Line]:
    """The sentences of an article's own text that hold a time, an age or an ordinal, in order."""
    if extraction.language is None:
        return []
    text = extraction.article.text
    sentences = sentences_of(text, load_pack(extraction.language).abbreviations)
    items = _apart(sorted(_items(extraction), key=lambda item: (item.span.start, -item.span.end)))
    lines = []
    for number, group in groupby(items, key=lambda item: sentences.number(item.span.start)):
        held = tuple(group)
        first, last = sentences.bounds(held[0].span.start)
        if last - first <= _LONGEST:
            raw = _signed(text, first, last, held)
            written = text[first:last]
            lines.append(Line(number, raw, _lowered(raw), held, lowered(written), first, written))
    return lines


class _Outside:
    """The parts of an article that are not its own: captions, credits, links."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, extraction: Extraction) -> None:
        regions = sorted(region for region in extraction.regions if region.region not in COMPARED_REGIONS)
        self._starts = [region.start for region in regions]
        self._ends = [region.end for region in regions]

    def __contains__(self, position: int) -> bool:
        place = bisect_right(self._starts, position) - 1
        return place >= 0 and position < self._ends[place]


def _items(extraction: Extraction) -> Iterator[Item]:
    for time in extraction.times:
        if time.region in COMPARED_REGIONS:
            yield Item(_sign(time), time.span, time=time)
    outside = _Outside(extraction)
    for figure in extraction.figures:
        if (figure.ordinal or figure.unit == "year of age") and figure.span.start not in outside:
            yield Item("O" if figure.ordinal else "A", figure.span, figure=figure)
    for digits in extraction.unparsed:
        if _YEAR.fullmatch(digits.span.text):
            yield Item("Y", digits.span)
    yield from _old_years(extraction, outside)


def _old_years(extraction: Extraction, outside: _Outside) -> Iterator[Item]:
    """Years behind a word of years and before no noun: those of long ago are read as numbers, or as a range of them."""
    text, pattern = extraction.article.text, _years(extraction.language or "")
    for match in pattern.finditer(text) if pattern is not None else ():
        start, end = match.span("year")
        if start not in outside:
            yield Item("Y", Span(start=start, end=end, text=match["year"]))


@cache
def _years(language: str) -> re.Pattern[str] | None:
    words = table().get(language, {}).get("words")
    if words is None:
        return None
    cues, on = "|".join(words["year_cues"]), "|".join(words["to"])
    return re.compile(rf"(?<![\w-])(?i:{cues}) (?P<year>1\d\d\d)(?=\s*(?:[-–—,;:)]|\.(?!\d)|$|(?i:{on})(?!\w)))")


def _sign(time: TimeMention) -> str:
    if time.type is TimeType.DURATION and time.unresolved != "FUTURE_REF" and time.unresolved != "PAST_REF":
        return "L"  # "two hours later", behind a moment that is not known, is a length and stays a distance
    if time.precision == "century":
        return "C"
    if time.begin is not None and time.end is not None:
        return "R"
    if time.amount is not None and time.unit is not None:
        return "G"
    if time.type is TimeType.TIME and re.search(r"T\d\d:\d\d", time.unresolved):
        return "H"
    if time.type is TimeType.DATE and re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-\d\d", time.unresolved):
        return "D" if time.earliest is not None else "X"
    return "D"


def _apart(items: list[Item]) -> list[Item]:
    """Without those that begin inside the one before."""
    kept: list[Item] = []
    for item in items:
        if not kept or item.span.start >= kept[-1].span.end:
            kept.append(item)
    return kept


def _signed(text: str, first: int, last: int, items: tuple[Item, ...]) -> str:
    parts, at = [], first
    for number, item in enumerate(items):
        parts += [text[at : item.span.start].replace("‹", "<"), f"‹{item.sign}{number}›"]
        at = item.span.end
    parts.append(text[at:last].replace("‹", "<"))
    return "".join(parts)


def _lowered(raw: str) -> str:
    """In lower case, the letters of the signs kept."""
    return re.sub(r"‹(\w)", lambda sign: f"‹{sign[1].upper()}", raw.lower())
