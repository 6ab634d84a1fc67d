"""The first or last days, weeks or months of a month or year: the first two weeks of 2021."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.days import day_of
from factcheck.extract.slots import TimeSlot
from factcheck.extract.times import calendar
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import ONE, Found
from factcheck.extract.times.shifts import shifted
from factcheck.extract.times.tokens import Chain

__all__ = ["opening", "placed_opening"]

_BEFORE = re.compile(r"(?P<w>[o<])-?(?:(?P<n>[dnN])-?)?(?P<u>[uUJ])O(?P<m>M)?(?:[,O]*(?P<y>y))?")
_BEHIND = re.compile(r"(?P<n>[dnN])?(?P<u>[UJ])(?P<w>[o>])(?:U?(?P<m>M))?(?:U?(?P<y>y))?")
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3}


def opening(chain: Chain, i: int) -> Found:
    """The stretch at the beginning (``offset`` 1) or the end (-1) of a month or year that is named behind it."""
    pattern = _BEFORE if chain.symbols[i] in "o<" else _BEHIND
    match = pattern.match(chain.symbols, i)
    if match is None or not (match.group("m") or match.group("y")):
        return None
    tokens = chain.tokens
    unit = tokens[match.start("u")].value.unit
    amount = tokens[match.start("n")].value.amount if match.group("n") else ONE
    offset = _side(chain, match.start("w"))
    if offset is None or amount.value is None or amount.value != int(amount.value):
        return None
    if unit not in _DAYS and unit not in _MONTHS:
        return None
    reading = Reading(tokens[i].start, tokens[match.end() - 1].end, "opening", unit=unit, amount=amount, offset=offset)
    if match.group("m"):
        reading.month = tokens[match.start("m")].value
    if match.group("y"):
        reading.year, reading.stated_year = int(tokens[match.start("y")].value.amount.value), True
    return reading, match.end()


def _side(chain: Chain, at: int) -> int | None:
    """1 for the first, -1 for the last; another ordinal, or "next", opens and closes nothing."""
    token = chain.tokens[at]
    if token.symbol == "o":
        return 1 if token.value.amount.value == 1 else None
    window = token.value.window if token.symbol == "<" else token.value.counted == "window"
    return -1 if token.value.offset < 0 and window and not getattr(token.value, "rolling", False) else None


def placed_opening(reading: Reading, slot: TimeSlot, whole: TimeSlot) -> TimeSlot:
    """The slot of a stretch with its first and last day, counted from the ends of the whole."""
    if whole.earliest is None or whole.latest is None or reading.amount is None or reading.amount.value is None:
        return slot
    first, last = day_of(whole.earliest), day_of(whole.latest)
    begin, end = _counted(first, last, reading)
    if begin is None or end is None or not first <= begin <= end <= last:
        return slot
    slot.earliest, slot.latest = begin, end
    slot.begin, slot.finish = begin.isoformat(), end.isoformat()
    return slot if reading.amount is not ONE else _one_unit(reading, slot, begin if reading.offset > 0 else end)


def _one_unit(reading: Reading, slot: TimeSlot, day: date) -> TimeSlot:
    """The slot of one unit, which is a day, week, month or quarter of the calendar: the last week of June."""
    found = shifted(Reading(slot.start, slot.end, "shift", unit=reading.unit), day, None)
    slot.type, slot.value, slot.unresolved, slot.precision = "DATE", found.value, found.unresolved, found.precision
    slot.amount = slot.unit = None
    return slot


def _counted(first: date, last: date, reading: Reading) -> tuple[date | None, date | None]:
    assert reading.amount is not None
    number, unit = int(reading.amount.value or 0), reading.unit or ""
    if unit in _DAYS:
        days = number * _DAYS[unit]
        if reading.offset > 0:
            return first, calendar.add_days(first, days - 1)
        return calendar.add_days(last, 1 - days), last
    months = number * _MONTHS[unit]
    if reading.offset > 0:
        behind = calendar.add_months(first, months)
        return first, None if behind is None else behind - timedelta(days=1)
    return calendar.add_months(last + timedelta(days=1), -months), last
