"""How long ago, since and after: a length against the date it is counted from and the date it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.languages.spoken import Value
from factcheck.records import TimeMention
from factcheck.relate.calendar.lines import Item, Line
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import table
from factcheck.relate.calendar.stretches import Stretch, days_between, length_in_days

__all__ = ["after_off", "ago_off", "before_off", "later_off", "since_off"]

_SURE, _LIKELY = 0.9, 0.75
_MARGIN = {"day": 1, "week": 4, "month": 20, "year": 190}
"""Days by which a length back from now may be off: counted the evening before, or in calendar units."""
_LONGEST_AGO = 100


def after_off(line: Line, language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """A length from one date to another: "six years after 2014, in 2022"."""
    del published
    for match in line.matches(language, "after"):
        length, start, end = (line.item(match, name) for name in ("length", "event", "date"))
        first, last = start.days, end.days
        if first is not None and last is not None and first.first <= last.last:
            yield from _checked(length, (start, end), first, last, language, article_id, _SURE)


_TURNED = 120
"""Days by which a day may lie behind the one it is told to be before, where one has no year; more is another year."""


def before_off(line: Line, language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """A length from one date to a later one: "on 5 June, two days before the raid of 7 June".

    Where the first is behind the second it is their order that is wrong, and nothing is said of the length.
    """
    del published
    for match in line.matches(language, "before"):
        length, start, end = (line.item(match, name) for name in ("length", "date", "event"))
        first, last = start.days, end.days
        if first is None or last is None or first.grain != last.grain:
            continue
        if first.first <= last.last:
            yield from _checked(length, (start, end), first, last, language, article_id, _SURE)
        elif not (start.yearless or end.yearless) or (first.first - last.last).days < _TURNED:
            yield Misfit(
                Kind.ORDER,
                article_id,
                (start.span, end.span),
                _LIKELY,
                values={"start": first.days, "end": last.days},
            )


def later_off(line: Line, language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """A length from one date to the next: "opened on 4 March and closed on 25 March, three weeks later"."""
    del published
    later = tuple(table().get(language, {}).get("words", {}).get("later", ()))
    for match in line.matches(language, "later"):
        length, start, end = (line.item(match, name) for name in ("ago", "event", "date"))
        first, last = start.days, end.days
        if first is None or last is None or first.first > last.last or first.grain != last.grain:
            continue
        if length.span.text.lower().endswith(later):
            yield from _checked(length, (start, end), first, last, language, article_id, _SURE)


def since_off(line: Line, language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """A length since a date that is longer than the time since then; less may be told from an earlier day."""
    if published is None:
        return
    now = Stretch(published, published)
    for match in line.matches(language, "since"):
        length, start = line.item(match, "length"), line.item(match, "event")
        first = start.days
        stated = length_in_days(length.time) if length.time is not None else None
        if first is None or stated is None or first.last > published or len(line.all("DRY")) > 1:
            continue
        if stated[0] > days_between(first, now)[1]:
            yield from _checked(length, (start,), first, now, language, article_id, _LIKELY)


def ago_off(line: Line, language: str, article_id: str, published: date | None) -> Iterator[Misfit]:
    """A length back from publication against the date beside it: "three weeks ago, on 1 May 2024"."""
    if published is None:
        return
    back = tuple(table().get(language, {}).get("words", {}).get("ago", ()))
    for match in line.matches(language, "ago"):
        ago, told = line.item(match, "ago"), line.item(match, "date")
        day = told.days if _absolute(told) else None
        length, margin = _length(ago.time) if ago.span.text.lower().endswith(back) else (None, 0)
        if day is None or length is None or day.first > published:
            continue
        low, high = days_between(day, Stretch(published, published))
        if low - margin <= length[1] and length[0] <= high + margin:
            continue
        yield _misfit(ago, (told,), day, Stretch(published, published), language, article_id, _SURE)


def _length(time: TimeMention | None) -> tuple[tuple[float, float] | None, int]:
    """The days back that "three weeks ago" says, with its margin; ``None`` for "last week" and for long ago."""
    margin = _MARGIN.get((time.unit if time is not None else None) or "")
    if time is None or time.amount is None or margin is None or (time.amount.high or 0) > _LONGEST_AGO:
        return None, 0
    return length_in_days(time), margin


def _absolute(item: Item) -> bool:
    """Whether a date is told by its numbers, and not as "today" or by a weekday alone."""
    return item.time is not None and re.match(r"\d{4}|XXXX-\d\d", item.time.unresolved) is not None


def _checked(
    length: Item,
    dates: tuple[Item, ...],
    first: Stretch,
    last: Stretch,
    language: str,
    article_id: str,
    confidence: float,
) -> Iterator[Misfit]:
    stated = length_in_days(length.time) if length.time is not None else None
    if first == last and _beside(dates):  # two names of one day: "two days before the feast of 1 Shawwal"
        return
    low, high = days_between(first, last)
    if stated is not None and not (low <= stated[1] and stated[0] <= high):
        yield _misfit(length, dates, first, last, language, article_id, confidence)


def _beside(dates: tuple[Item, ...]) -> bool:
    """Whether two dates stand right beside each other."""
    spans = sorted((item.span for item in dates), key=lambda span: span.start)
    return any(later.start - earlier.end <= 1 for earlier, later in pairwise(spans))


def _misfit(
    length: Item,
    dates: tuple[Item, ...],
    first: Stretch,
    last: Stretch,
    language: str,
    article_id: str,
    confidence: float,
) -> Misfit:
    counted, unit = _counted(first, last, length.time)
    return Misfit(
        Kind.ELAPSED,
        article_id,
        (length.span, *(item.span for item in dates)),
        confidence,
        values={
            "passage": length.span.text,
            "start": first.days,
            "end": last.days,
            "counted": counted,
            "fits": counted,
        },
        terms={"unit": unit},
    )


def _counted(first: Stretch, last: Stretch, length: TimeMention | None) -> tuple[Value, str]:
    days = (last.first - first.first).days
    if length is not None and length.unit in ("year", "decade"):
        return last.first.year - first.first.year, "years"
    if length is not None and length.unit == "month":
        return Decimal(f"{days / 30.44:.1f}"), "months"
    return days, "days"
