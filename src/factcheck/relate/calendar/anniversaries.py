"""Anniversaries whose number does not fit what they remember and the year of the feast."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from factcheck.relate.calendar.feasts import of_another
from factcheck.relate.calendar.lines import NEIGHBOURS, Item, Line
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import table
from factcheck.relate.calendar.stretches import Stretch
from factcheck.tables import read_table

__all__ = ["anniversaries_apart", "anniversaries_off", "foundings_off"]

_SURE, _LIKELY = 0.95, 0.75
_AROUND = 40
"""Characters before the number, or between the number of a founding and its year, in which the two belong together."""
_REPORTED = 10
"""Days from the day of the year of what is remembered to the publication of a report of the feast."""
_NEAR = 3
"""Days around the day of the year on which a feast is held for it."""


def anniversaries_off(line: Line, language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """A number and the date of what is remembered, in one phrase, against the year of the feast."""
    for match in line.matches(language, "anniversary"):
        if not _aside(line, match, language):
            told = _number(line, match)
            now = published if match.groupdict().get("narrated") is None else None  # it may have been long ago
            yield from _against_feast(told, line.item(match, "event"), line, article_id, now)


def anniversaries_apart(
    lines: Sequence[Line], language: str, article_id: str, published: date | None
) -> Iterator[Misfit]:
    """The same where feast and founding stand in sentences of their own, one of each around."""
    feasts = [list(line.matches(language, "feast")) for line in lines]
    for place, line in enumerate(lines):
        near = slice(max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1)
        if not feasts[place] or sum(map(len, feasts[near])) > 1 or _aside(line, feasts[place][0], language):
            continue
        match = feasts[place][0]
        around = [one for one in lines[near] if abs(one.number - line.number) <= NEIGHBOURS]
        told = {item.span: (at, item, by) for at in around for item, by in _remembered(at, language, published)}
        if len(told) == 1:
            at, event, founding = next(iter(told.values()))
            if founding is not None and at is not line and of_another(match, line, founding, at, language):
                continue
            if at is not line or event.days is None or event.days.grain == "day":
                yield from _against_feast(_number(line, match), event, line, article_id, published)


def _remembered(line: Line, language: str, published: date | None) -> Iterator[tuple[Item, re.Match[str] | None]]:
    """What a sentence says was founded, with where it says so, and days of earlier years on which the feast falls."""
    for match in line.matches(language, "founding"):
        yield line.item(match, "event"), match
    for item in line.all("D"):
        day = item.days
        if published is not None and day is not None and day.grain == "day" and not item.yearless:
            near = abs((published - _in_year(day.first, published.year)).days) <= _REPORTED
            if near and day.first.year < published.year - 1:
                yield item, None


def _in_year(day: date, year: int) -> date:
    """The same day of another year; the 28th for 29 February."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28 if leap else day.day)


def _against_feast(
    told: tuple[int | None, Item], event: Item, line: Line, article_id: str, published: date | None
) -> Iterator[Misfit]:
    """A number of years, told in a line, against those from what is remembered to the feast."""
    number, counted = told
    first = event.days
    if number is None or first is None or event.yearless:
        return
    feasts = list(_feasts(line, event, first, published))
    if not feasts or any(feast.year - first.first.year == number for feast, _ in feasts):
        return
    feast, confidence = max(feasts, key=lambda item: item[1])
    yield Misfit(
        Kind.ANNIVERSARY,
        article_id,
        (counted.span, event.span),
        confidence,
        values={
            "number": counted.span.text,
            "event": str(first.first.year),
            "year": str(feast.year),
            "fits": feast.year - first.first.year,
        },
    )


def _aside(line: Line, match: re.Match[str], language: str) -> bool:
    """Whether the feast is told of as something else's time or name: "they met on the 25th anniversary"."""
    words = "|".join(table()[language]["words"]["aside"])
    before = line.text[max(0, match.start() - _AROUND) : match.start()]
    return re.search(rf"(?<![\w-])(?:{words})(?![\w-])", before) is not None


def _number(line: Line, match: re.Match[str]) -> tuple[int | None, Item]:
    """How many years are counted, and where that stands."""
    name = "ordinal" if match.groupdict().get("ordinal") else "length"
    item = line.item(match, name)
    amount = item.figure.amount if item.figure is not None else item.time.amount if item.time is not None else None
    yearly = item.time is None or item.time.unit == "year"
    value = amount.value if amount is not None and yearly else None
    return (None if value is None or value != int(value) else int(value)), item


def _feasts(line: Line, event: Item, first: Stretch, published: date | None) -> Iterator[tuple[date, float]]:
    """The days on which the feast may be held, each with how sure a number that does not fit it is wrong.

    Dates of the sentence speak for themselves. Publication speaks for the feast before it and the one after it, where
    the sentence has no date of its own.
    """
    own = [stretch for item in line.all("DY") if item is not event and (stretch := item.days) is not None]
    own = [stretch for stretch in own if stretch.first.year > first.last.year]
    for stretch in own:
        yield stretch.first, _SURE if _same_day(stretch, first) or stretch.grain == "year" else _LIKELY
    if own or published is None or published.year <= first.last.year:
        return
    yield published, _LIKELY
    day = (first.first.month, first.first.day) if first.grain != "year" else (7, 1)
    before = (published.month, published.day) < day
    yield date(published.year - 1 if before else published.year + 1, 1, 1), 0.0


def _same_day(feast: Stretch, event: Stretch) -> bool:
    """Whether a feast is held on the day of the year of what it remembers."""
    if feast.grain != "day" or event.grain != "day":
        return False
    months = event.first.month == feast.first.month
    return months and abs(event.first.day - feast.first.day) <= _NEAR


@dataclass(frozen=True, slots=True)
class _Founding:
    name: str
    day: date
    forms: re.Pattern[str]


@cache
def _foundings() -> tuple[_Founding, ...]:
    table = read_table("factcheck.relate.calendar", "foundings.toml")
    return tuple(
        _Founding(
            row["name"],
            row["day"],
            re.compile(
                "|".join(form.replace("{n}", rf"(?P<n{place}>\d{{1,3}})") for place, form in enumerate(row["forms"]))
            ),
        )
        for row in table["founding"]
    )


def foundings_off(line: Line, language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """Feasts of foundings whose year is known, with a date of their own in the sentence."""
    del published
    for founding in _foundings() if line.all("OL") else ():
        for match in founding.forms.finditer(line.plain):
            number = next(int(value) for value in match.groups() if value is not None)
            group = next(name for name, value in match.groupdict().items() if value is not None)
            place = line.start + match.end()
            held = [item for item in line.all("DY") if _own(item) and _held_on(item, founding.day, place)]
            years = {stretch.first.year for item in held if (stretch := item.days) is not None}
            if len(years) != 1 or any(year - founding.day.year == number for year in years):
                continue
            year = years.pop()
            span = line.passage(match.start(group), match.end(group))
            yield Misfit(
                Kind.FOUNDING,
                article_id,
                (span, held[0].span),
                _SURE,
                values={
                    "number": span.text,
                    "name": founding.name,
                    "founded": founding.day,
                    "event": str(founding.day.year),
                    "year": str(year),
                    "fits": year - founding.day.year,
                },
            )


def _own(item: Item) -> bool:
    """Whether the year of a date is stated, and not taken from publication."""
    return not item.yearless


def _held_on(item: Item, founded: date, place: int) -> bool:
    """A day near the day of the founding, or a year right behind the feast."""
    feast = item.days
    if feast is None:
        return False
    if feast.grain == "year":
        return 0 <= item.span.start - place <= _AROUND
    return feast.grain == "day" and feast.first.month == founded.month and abs(feast.first.day - founded.day) <= _NEAR
