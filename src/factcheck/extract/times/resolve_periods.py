"""Puts periods on the calendar: weekends, seasons, quarters, decades, centuries, named days and periods."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extract.slots import TimeSlot
from factcheck.extract.times import calendar
from factcheck.extract.times.moment import SOON, Moment, bounded, new_slot
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.timex import day_value, week_value
from factcheck.records import Basis

__all__ = ["century", "decade", "half", "named", "quarter", "season", "weekend", "years"]


def decade(reading: Reading, moment: Moment) -> TimeSlot:
    """The 1990s."""
    assert reading.year is not None
    value = f"{reading.year // 10:03d}X"
    return bounded(new_slot(reading, "DATE", value, value), calendar.year_bounds(reading.year, 10), "decade")


def century(reading: Reading, moment: Moment) -> TimeSlot:
    """The 20th century."""
    assert reading.year is not None
    value = f"{reading.year:02d}XX"
    return bounded(
        new_slot(reading, "DATE", value, value), calendar.year_bounds(reading.year * 100 + 1, 100), "century"
    )


def season(reading: Reading, moment: Moment) -> TimeSlot:
    """Three months of a season."""
    code = reading.value or "SP"
    month = calendar.SEASON_MONTHS[code]
    return _third(reading, moment, code, month, "season")


def quarter(reading: Reading, moment: Moment) -> TimeSlot:
    """Three months of a quarter of the year."""
    code = reading.value or "Q1"
    return _third(reading, moment, code, 3 * int(code[1]) - 2, "quarter")


def half(reading: Reading, moment: Moment) -> TimeSlot:
    """Six months of a half of the year."""
    code = reading.value or "H1"
    return _third(reading, moment, code, 6 * int(code[1]) - 5, "period", 6)


def years(reading: Reading, moment: Moment) -> TimeSlot:
    """From the beginning of one year to the end of another: 2012–13."""
    assert reading.year is not None
    assert reading.until is not None
    first, last = reading.year, reading.until[0] or reading.year
    slot = new_slot(reading, "DATE", f"{first}/{last}", f"{first}/{last}")
    slot.begin, slot.finish = str(first), str(last)
    return bounded(slot, calendar.year_bounds(first, last - first + 1), "period")


def _third(reading: Reading, moment: Moment, code: str, month: int, precision: str, months: int = 3) -> TimeSlot:
    """Some months (three, if nothing is said) with a code that begin with ``month``."""
    year, basis = reading.year, Basis.EXPLICIT
    if year is None:
        basis = Basis.YEAR_INFERRED
        year = moment.year if moment.published is None else _third_year(reading, month, moment)
    unresolved = f"{day_value(reading.year, None, None)}-{code}"
    slot = new_slot(reading, "DATE", f"{day_value(year, None, None)}-{code}", unresolved, basis)
    if year is None or not 1 <= year < 9999:
        return bounded(slot, None, precision)
    last = calendar.add_months(date(year, month, 1), months)
    assert last is not None
    return bounded(slot, (date(year, month, 1), last - timedelta(days=1)), precision)


def _third_year(reading: Reading, month: int, moment: Moment) -> int:
    published = moment.published
    assert published is not None
    if reading.unit == "year":  # "next year's first quarter"
        return published.year + reading.offset
    begun = published.year - (month > published.month)
    if reading.placed and reading.offset < 0:
        ended = (published.year - begun) * 12 + published.month - month >= 3
        return begun if ended else begun - 1
    if reading.placed and reading.offset == 0:
        return published.year
    if reading.offset > 0:
        return published.year + (month < published.month)
    return begun


def weekend(reading: Reading, moment: Moment) -> TimeSlot:
    """Saturday and Sunday."""
    base = moment.told if reading.text_frame and moment.told is not None else moment.published
    if base is None:
        return bounded(new_slot(reading, "DATE", "XXXX-WXX-WE", "XXXX-WXX-WE", Basis.RELATIVE), None, "weekend")
    monday = calendar.add_days(base, -base.weekday() + 7 * reading.offset)
    if not reading.placed and not moment.future and base.weekday() < 5:
        monday = calendar.add_days(base, -base.weekday() - 7)
    saturday = None if monday is None else calendar.add_days(monday, 5)
    sunday = None if monday is None else calendar.add_days(monday, 6)
    if monday is None or saturday is None or sunday is None:
        return bounded(new_slot(reading, "DATE", "XXXX-WXX-WE", "XXXX-WXX-WE", Basis.RELATIVE), None, "weekend")
    slot = new_slot(reading, "DATE", f"{week_value(monday)}-WE", "XXXX-WXX-WE", Basis.RELATIVE)
    return bounded(slot, (saturday, sunday), "weekend")


def named(reading: Reading, moment: Moment) -> TimeSlot:
    """A day or period with a name."""
    entry = reading.named
    unresolved = f"{day_value(reading.year, None, None)}-{entry.key}"
    bounds = _named_bounds(reading, moment)
    slot = new_slot(reading, "DATE", unresolved, unresolved, Basis.NAMED)
    if bounds is None:
        return bounded(slot, None, "period")
    first, last = bounds
    slot.value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    if first != last:
        slot.begin, slot.finish = first.isoformat(), last.isoformat()
    return bounded(slot, bounds, "day" if first == last else "period")


def _named_bounds(reading: Reading, moment: Moment) -> tuple[date, date] | None:
    entry = reading.named
    year = reading.year or entry.year
    if year is None and moment.published is None:
        year = moment.year
    if year is not None:
        return next(iter(calendar.named_bounds(entry, year)), None)
    published = moment.published
    if published is None:
        return None
    turns = [found for y in range(published.year - 2, published.year + 3) for found in calendar.named_bounds(entry, y)]
    before = [found for found in turns if found[0] <= published]
    after = [found for found in turns if found[1] >= published]
    if reading.placed and reading.offset < 0:
        before = [found for found in turns if found[1] < published]
    soon = moment.future is None and not reading.placed and after and (after[0][0] - published).days <= SOON
    if (reading.offset > 0 or moment.future or soon) and after:
        return after[0]
    return before[-1] if before else None
