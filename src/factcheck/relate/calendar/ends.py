"""A stretch of time against its ends: a stated length that does not fit them, an end before its start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from factcheck.days import moved
from factcheck.languages.spoken import Days, Value
from factcheck.records import Span, TimeMention
from factcheck.relate.calendar.lines import Item, Line
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import table
from factcheck.relate.calendar.stretches import (
    Stretch,
    days_between,
    length_in_days,
)

__all__ = ["lengths_off", "orders_off"]

_SURE, _LIKELY = 0.95, 0.85
_YEARLESS = 270
"""Days that a start without a year may lie before its end, where the year before is read: "from 20 December"."""
_NEVER_A_YEAR, _TURNED = 3, 60
"""Days that an end without a year may lie before its start: less is a stretch of a year, more is one over New Year."""
_BESIDE = 0.8
_GAP = 60
"""Characters between a length and its two ends."""
_LEAD = 12
"""Characters before a length in which a word makes it a term or a part: "within four days"."""
_APART = 2
"""Commas between a length and its ends from which they stand in two clauses."""
_LENGTH_BEFORE = re.compile(r"‹L(?P<length>\d+)›(?P<gap>[^‹›;.:?!]{0,60})$")
_LENGTH_BEHIND = re.compile(r"(?P<gap>[^‹›;.:?!]{0,60})‹L(?P<length>\d+)›")
_WITHOUT_SIGNS = re.compile(r"‹\w+›")
_AROUND = 40
"""Characters before "from" in which a word says that it is no time that goes on ("fell from")."""


def lengths_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Stated lengths that fit their two ends neither with nor without the last day.

    A phrase ("lasted four days, from … to …") ties them for sure; a length right beside two ends, with nothing between
    that makes it one of something else, ties them likely.
    """
    told: set[Span] = set()
    for match in line.matches(language, "length"):
        length, ends = line.item(match, "length"), _ends(line, match)
        if ends is None or length.span in told or _repeats(line, length, language):
            continue
        if _list(language, "between").search(_WITHOUT_SIGNS.sub("", match[0])):
            continue
        told.add(length.span)
        yield from _off(length, ends, language, article_id, _SURE)
    for match in line.matches(language, "pair", "events"):
        ends = _ends(line, match)
        if ends is None:
            continue
        for length in _beside(line, match, language):
            if length.span not in told and not _repeats(line, length, language):
                told.add(length.span)
                yield from _off(length, ends, language, article_id, _BESIDE)


def _beside(line: Line, match: re.Match[str], language: str) -> Iterator[Item]:
    """The lengths right before and right behind two ends that may be theirs; two commas between make another clause."""
    before = _LENGTH_BEFORE.search(line.text[max(0, match.start() - _GAP - 8) : match.start()])
    if (
        before is not None
        and before["gap"].count(",") < _APART
        and not _list(language, "between").search(before["gap"])
    ):
        at = line.items[int(before["length"])].span.start - line.start
        lead = line.plain[max(0, at - _LEAD) : at]
        rate = line.text[: match.start() - len(before[0])].rstrip().endswith("›")  # "three days a week"
        if not rate and not _lead(language).search(lead):
            yield line.items[int(before["length"])]
    behind = _LENGTH_BEHIND.match(line.text, match.end())
    if behind is None or behind["gap"].count(",") >= _APART or _list(language, "between").search(behind["gap"]):
        return
    if not _lead(language).search(behind["gap"][-_LEAD:]):
        yield line.items[int(behind["length"])]


def orders_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Stretches whose end lies before their start, whichever day of a year or month each is."""
    for match in line.matches(language, "order", "events"):
        start, end = line.item(match, "start"), line.item(match, "end")
        pair = _pair(start, end)
        if pair is None or pair[1].last >= pair[0].first or _turned(line, match, language):
            continue
        first, last = pair
        yield Misfit(
            Kind.ORDER,
            article_id,
            (start.span, end.span),
            _SURE if first.grain == last.grain and not start.yearless else _LIKELY,
            values={"start": first.days, "end": last.days},
        )


def _ends(line: Line, match: re.Match[str]) -> tuple[Item, Item, Stretch, Stretch] | None:
    """The two ends that a phrase names, as items and as days; ``None`` where they are no stretch."""
    if match.groupdict().get("range"):
        item = line.item(match, "range")
        stretches = _range(item.time)
        return None if stretches is None else (item, item, *stretches)
    start, end = line.item(match, "start"), line.item(match, "end")
    pair = _pair(start, end)
    if pair is None or pair[1].last < pair[0].first or (pair[0].grain == "year") != (pair[1].grain == "year"):
        return None
    return start, end, *pair


def _pair(start: Item, end: Item) -> tuple[Stretch, Stretch] | None:
    """Start and end as days. A start without a year has that of its end, or the one before where that makes a stretch.

    "From 20 December to 5 January 2024" begins in 2023; "from 12 May to 3 May 2024" would last most of a year, so it is
    left as it stands.
    """
    first, last = start.days, end.days
    if first is None or last is None:
        return None
    if not start.yearless:
        return first, last
    years = (last.first.year, last.first.year - 1)
    for year in years:
        moved_first = _in_year(first, year)
        if moved_first is not None and 0 <= (last.last - moved_first.first).days < _YEARLESS:
            return moved_first, last
    own = _in_year(first, years[0])
    if own is None or (end.yearless and not (_by_numbers(start) and _by_numbers(end))):
        return None
    if end.yearless and not (_NEVER_A_YEAR <= (own.first - last.last).days <= _TURNED):
        return None
    return own, last


def _by_numbers(item: Item) -> bool:
    """Whether a date is told by its day and month, and not as "yesterday"."""
    return item.time is not None and re.fullmatch(r"XXXX-\d\d-\d\d", item.time.unresolved) is not None


def _in_year(stretch: Stretch, year: int) -> Stretch | None:
    try:
        return Stretch(stretch.first.replace(year=year), stretch.last.replace(year=year))
    except ValueError:  # 29 February, the year 0
        return None


def _range(time: TimeMention | None) -> tuple[Stretch, Stretch] | None:
    try:
        days = [date.fromisoformat(part or "") for part in (time.begin, time.end)] if time is not None else []
    except ValueError:
        return None
    return (Stretch(days[0], days[0]), Stretch(days[1], days[1])) if days and days[0] <= days[1] else None


def _repeats(line: Line, length: Item, language: str) -> bool:
    """Whether the length is one of a part, or comes again: "two days a week from May to July"."""
    behind = line.plain[length.span.end - line.start :]
    return _list(language, "each").match(behind) is not None


def _turned(line: Line, match: re.Match[str], language: str) -> bool:
    around = line.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _list(language, "back").search(around) is not None


@cache
def _lead(language: str) -> re.Pattern[str]:
    words = "|".join(table()[language]["words"]["lead"])
    return re.compile(rf"(?<![\w-])(?:{words})(?: the| a| its| his| her)?\s*$")


@cache
def _list(language: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"[\s,-]*(?<![\w-])(?:{'|'.join(table()[language]['words'][name])})(?![\w-])")


def _off(
    length: Item, ends: tuple[Item, Item, Stretch, Stretch], language: str, article_id: str, confidence: float
) -> Iterator[Misfit]:
    start, end, first, last = ends
    stated = length_in_days(length.time) if length.time is not None else None
    low, high = days_between(first, last)
    if stated is None or length.time is None or (low <= stated[1] and stated[0] <= high):
        return
    counted, unit = _counted(first, last, length.time.unit or "day")
    yield Misfit(
        Kind.LENGTH,
        article_id,
        (length.span, start.span, end.span) if start is not end else (length.span, start.span),
        min(confidence, _LIKELY) if start.yearless and end.yearless else confidence,
        values={
            "length": length.span.text,
            "start": first.days,
            "end": last.days,
            "counted": counted,
            "fits": _fitting_end(first, length.time),
        },
        terms={"unit": unit},
    )


def _counted(first: Stretch, last: Stretch, unit: str) -> tuple[Value, str]:
    """What the ends give in the unit of the stated length, or in days where that is shorter than a month."""
    days = (last.first - first.first).days
    if unit in ("hour", "day", "week") and first.grain == last.grain == "day":
        return (days, days + 1), "days"
    if unit in ("year", "decade") and (first.grain, last.grain) != ("day", "day"):
        return last.first.year - first.first.year, "years"
    if unit in ("year", "decade"):
        return Decimal(f"{days / 365.25:.1f}"), "years"
    return Decimal(f"{days / 30.44:.1f}"), "months"


def _fitting_end(first: Stretch, length: TimeMention) -> Value:
    """The end that the stated length would give."""
    count = int(length.amount.value or length.amount.low or 0) if length.amount is not None else 0
    if length.unit in ("year", "decade"):
        years = count * (10 if length.unit == "decade" else 1)
        year = min(9999, first.first.year + years)
        return str(year) if first.grain == "year" else Days(*_same_day(first.first, year))
    if length.unit == "day":
        return tuple(moved(first.first, timedelta(days=days)) for days in (max(count - 1, 0), count))
    days = {"hour": 1 / 24, "week": 7, "month": 30.44}.get(length.unit or "day", 1) * count
    return moved(first.first, timedelta(days=int(days)))


def _same_day(day: date, year: int) -> tuple[date, date]:
    try:
        same = day.replace(year=year)
    except ValueError:  # 29 February
        same = date(year, 3, 1)
    return same, same
