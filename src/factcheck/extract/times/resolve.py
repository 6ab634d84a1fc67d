"""Puts what a time says on the calendar: against the publication date and the moment the text told last.

Rules (docs/design.md): a day and month without a year is the latest one not after publication, with a future cue the
next; a bare weekday is the nearest by tense; "pekan lalu" counts calendar weeks. Where the clause has no cue at all, a
date up to ``SOON`` days ahead is the next one: nobody writes of a day nine months and more back without its year or a
word that says so. Without a publication date only what the text itself gives is resolved.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from factcheck.days import moved
from factcheck.extract.slots import TimeSlot
from factcheck.extract.times import calendar, resolve_periods
from factcheck.extract.times.moment import SOON, Moment, bounded, new_slot
from factcheck.extract.times.openings import placed_opening
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import ONE
from factcheck.extract.times.shifts import shifted, window_bounds
from factcheck.extract.times.timex import DURATION_MODS, day_value, duration_value
from factcheck.extract.times.told_units import QUARTER, told_base
from factcheck.records import Basis

__all__ = ["resolve"]
_HALF_YEAR = 183
"""Days ahead within which a day of the present, or one up to which something holds, is the next one: the nearer."""


def resolve(reading: Reading, moment: Moment) -> TimeSlot:
    """The time on the calendar, as far as the moment allows."""
    if reading.year_shift is not None:
        return _of_year(reading, moment)
    return _KINDS[reading.kind](reading, moment)


def _of_year(reading: Reading, moment: Moment) -> TimeSlot:
    """A day, month or period of a year that is told from that of writing or the one told last."""
    base = moment.told if reading.text_frame and moment.told is not None else moment.published
    words = _KINDS[reading.kind](reading, Moment(None))
    if base is None or reading.year_shift is None:
        return words
    reading.year, reading.text_frame = base.year + reading.year_shift, False
    if reading.until is not None:
        reading.until = (reading.year, *reading.until[1:])
    slot = _KINDS[reading.kind](reading, moment)
    slot.unresolved, slot.basis = words.unresolved, Basis.RELATIVE
    return slot


def _clocked(reading: Reading, slot: TimeSlot, day: date | None) -> TimeSlot:
    """Adds the clock time or part of the day to a slot of one day."""
    if reading.clock is not None:
        hour, minute = reading.clock
        suffix = f"T{hour:02d}:{minute:02d}"
        slot.precision = "minute"
        slot.zone = reading.zone
        if day is not None:
            at = moved(datetime(day.year, day.month, day.day), timedelta(hours=hour, minutes=minute))
            slot.earliest = slot.latest = at
    elif reading.part is not None:
        suffix = f"T{reading.part}"
        slot.precision = "part"
    else:
        return slot
    slot.type = "TIME"
    slot.value += suffix
    slot.unresolved += suffix
    return slot


def _date(reading: Reading, moment: Moment) -> TimeSlot:
    if reading.until is not None:
        return _day_range(reading, moment)
    if reading.day is not None:
        return _day(reading, moment)
    if reading.month is not None:
        return _month(reading, moment)
    value = day_value(reading.year, None, None)
    assert reading.year is not None
    return bounded(new_slot(reading, "DATE", value, value), calendar.year_bounds(reading.year), "year")


def _day(reading: Reading, moment: Moment) -> TimeSlot:
    unresolved = day_value(reading.year, reading.month, reading.day)
    if reading.year is not None:
        day = calendar.day_of(reading.year, reading.month, reading.day)
        slot = new_slot(reading, "DATE", unresolved, unresolved)
        if reading.other is not None and day is not None:
            swapped = calendar.day_of(reading.year, reading.other[1], reading.other[0])
            if not moment.day_first and swapped and day.weekday() != reading.weekday == swapped.weekday():
                day, swapped = swapped, day
                slot.value = slot.unresolved = day.isoformat()
            slot.alternatives = () if swapped is None else (swapped.isoformat(),)
    else:
        day, other = _infer_day(reading, moment)
        slot = new_slot(
            reading, "DATE", unresolved if day is None else day.isoformat(), unresolved, Basis.YEAR_INFERRED
        )
        slot.alternatives = () if other is None else (other.isoformat(),)
    if reading.unit == "week":
        return _week(slot, day)
    if day is not None:
        slot.earliest = slot.latest = day
    return _clocked(reading, slot, day)


def _week(slot: TimeSlot, day: date | None) -> TimeSlot:
    """The week that a day of it tells."""
    found = shifted(Reading(slot.start, slot.end, "shift", unit="week"), day, None)
    slot.value, slot.alternatives = found.value, ()
    return bounded(slot, found.bounds, found.precision)


_WITH_MONTH = frozenset({"minute", "part", "day", "month"})
"""Precisions of a moment that name its month: a year told before says nothing of the month of "the 17th"."""


def _infer_day(reading: Reading, moment: Moment) -> tuple[date | None, date | None]:
    """The day meant by a day and month, or a day alone, and the other candidate."""
    assert reading.day is not None
    if moment.published is None:
        if reading.month is not None and moment.year is not None:
            return calendar.day_of(moment.year, reading.month, reading.day), None
        if reading.month is None and moment.told is not None and moment.told_precision in _WITH_MONTH:
            return calendar.day_of(moment.told.year, moment.told.month, reading.day), None
        return None, None
    past = _nearest(moment.published, reading.month, reading.day, -1)
    coming = _nearest(moment.published, reading.month, reading.day, 1)
    forward = reading.offset > 0 or (
        not reading.placed and _ahead(moment, coming if reading.month is not None else None)
    )
    likely, other = (coming, past) if forward else (past, coming)
    if reading.weekday is not None and (likely is None or likely.weekday() != reading.weekday):
        told = _by_weekday(reading, moment, moment.published)
        if told is not None:
            return told, likely
    return likely, other if past != coming else None


def _by_weekday(reading: Reading, moment: Moment, published: date) -> date | None:
    """The day near publication that falls on the weekday told with it: "Thursday (12/9)" of September, not December."""
    assert reading.day is not None
    written = [(reading.month, reading.day)]
    if reading.other is not None and not moment.day_first:
        written.append((reading.other[1], reading.other[0]))
    days = [_nearest(published, month, day, step) for month, day in written for step in (-1, 1)]
    near = [
        day
        for day in days
        if day is not None and day.weekday() == reading.weekday and abs((day - published).days) <= _HALF_YEAR
    ]
    return min(near, key=lambda day: abs((day - published).days), default=None)


def _ahead(moment: Moment, coming: date | None) -> bool:
    """Whether a date without year is the next one: by the tense of its clause, without one by its nearness."""
    if moment.future is not None or coming is None or moment.published is None:
        return bool(moment.future)
    return (coming - moment.published).days <= (_HALF_YEAR if moment.nearest else SOON)


def _nearest(published: date, month: int | None, day: int, step: int) -> date | None:
    """The first such day on ``published`` or in the direction of ``step``. A leap day may be up to eight years off."""
    for turn in range(9 if month is not None else 3):
        if month is not None:
            found = calendar.day_of(published.year + step * turn, month, day)
        else:
            shifted_month = calendar.add_months(published.replace(day=1), step * turn)
            found = None if shifted_month is None else calendar.day_of(shifted_month.year, shifted_month.month, day)
        if found is not None and (found - published).days * step >= 0:
            return found
    return None


def _day_range(reading: Reading, moment: Moment) -> TimeSlot:
    assert reading.until is not None
    last = Reading(reading.start, reading.end, "date", reading.year, reading.until[1], reading.until[2])
    last.placed, last.offset = reading.placed, reading.offset
    if _under_way(reading, moment):
        last.placed, last.offset = True, 1
    end = _day(last, moment)
    first = Reading(reading.start, reading.end, "date", reading.until[0], reading.month, reading.day)
    if reading.year is not None:
        first.year, last.year = reading.year, reading.until[0]
        end = _day(last, moment)
    elif isinstance(end.latest, date) and reading.month is not None and reading.until[1] is not None:
        first.year = end.latest.year - (reading.month > reading.until[1])
    begin = _day(first, moment)
    unresolved = (
        f"{day_value(reading.year, reading.month, reading.day)}/{day_value(reading.until[0], *reading.until[1:])}"
    )
    slot = new_slot(reading, "DATE", f"{begin.value}/{end.value}", unresolved, end.basis)
    slot.begin, slot.finish = begin.value, end.value
    slot.earliest, slot.latest = begin.earliest, end.latest
    return slot


def _under_way(reading: Reading, moment: Moment) -> bool:
    """Whether days of one month hold the day of publication: no other year's are meant."""
    day = moment.published
    if day is None or reading.year is not None or reading.day is None or reading.until is None:
        return False
    return reading.month == day.month and reading.until[1] == day.month and reading.day <= day.day <= reading.until[2]


def _month(reading: Reading, moment: Moment) -> TimeSlot:
    assert reading.month is not None
    unresolved = day_value(reading.year, reading.month, None)
    year, basis = reading.year, Basis.EXPLICIT
    alternatives: tuple[str, ...] = ()
    if year is None:
        basis = Basis.YEAR_INFERRED
        if moment.published is None:
            year = moment.year
        else:
            year, other = _month_year(reading, moment.published, moment)
            alternatives = (day_value(other, reading.month, None),)
    slot = new_slot(reading, "DATE", day_value(year, reading.month, None), unresolved, basis)
    slot.alternatives = alternatives
    bounds = calendar.month_bounds(year, reading.month) if year is not None and 1 <= year <= 9999 else None
    return bounded(slot, bounds, "month")


def _month_year(reading: Reading, published: date, moment: Moment) -> tuple[int, int]:
    """The year of a month without one, and the other candidate."""
    month = reading.month
    assert month is not None
    if reading.placed and reading.offset == 0:
        return published.year, published.year - 1
    if reading.placed:
        past = published.year - (month >= published.month)
        return (past, past + 1) if reading.offset < 0 else (published.year + (month <= published.month), past)
    past = published.year - (month > published.month)
    coming = published.year + (month < published.month)
    if past == coming:
        return past, past + 1
    return (coming, past) if _ahead(moment, date(min(coming, 9999), month, 1)) else (past, coming)


def _weekday(reading: Reading, moment: Moment) -> TimeSlot:
    assert reading.weekday is not None
    unresolved = f"XXXX-WXX-{reading.weekday + 1}"
    base = moment.told if reading.text_frame and moment.told is not None else moment.published
    if base is None:
        slot = new_slot(reading, "DATE", unresolved, unresolved, Basis.WEEKDAY)
        return _clocked(reading, slot, None)
    day, other = _days_of_weekday(reading, reading.weekday, moment, base)
    slot = new_slot(reading, "DATE", unresolved if day is None else day.isoformat(), unresolved, Basis.WEEKDAY)
    if other is not None and other != day:
        slot.alternatives = (other.isoformat(),)
    slot.earliest = slot.latest = day
    return _clocked(reading, slot, day)


def _days_of_weekday(reading: Reading, weekday: int, moment: Moment, base: date) -> tuple[date | None, date | None]:
    """The day that a weekday is, and the one that it may be as well."""
    if reading.week is not None:
        return calendar.add_days(base, weekday - base.weekday() + 7 * reading.week), None
    if moment.begun is not None:
        return calendar.add_days(moment.begun, (weekday - moment.begun.weekday()) % 7), None
    back = (base.weekday() - weekday) % 7
    past, coming = calendar.add_days(base, -back), calendar.add_days(base, -back % 7)
    if reading.placed and reading.offset:
        past = calendar.add_days(base, -(back or 7))
        coming = calendar.add_days(base, -back % 7 or 7)
    forward = reading.offset > 0 if reading.placed and reading.offset else bool(moment.future)
    day, other = (coming, past) if forward else (past, coming)
    return day, None if reading.placed else other


def _clock(reading: Reading, moment: Moment) -> TimeSlot:
    """An hour or part of the day alone: of the day told last."""
    day = moment.published if reading.placed and not reading.text_frame else moment.day
    if reading.placed and reading.offset and day is not None:
        day = calendar.add_days(day, reading.offset)
    value = "XXXX-XX-XX" if day is None else day.isoformat()
    slot = new_slot(reading, "TIME", value, "XXXX-XX-XX", Basis.RELATIVE)
    slot.earliest = slot.latest = day
    if day is None and moment.published is not None:
        slot.alternatives = (moment.published.isoformat(),)
    return _clocked(reading, slot, day)


def _shift(reading: Reading, moment: Moment) -> TimeSlot:
    base: date | None = moment.published
    if reading.text_frame and reading.unit == "day":
        base = moment.day or moment.told  # "that day" of a text that told none yet is no day that we know
    elif reading.text_frame:
        base = moment.told or moment.published
    coarse = moment.told_precision if reading.text_frame and moment.told is not None else ""
    compared = reading.unit == "year" and reading.offset == -1 and reading.amount == ONE
    if compared and moment.told_precision == QUARTER and moment.quarter is not None:
        base, coarse = moment.quarter, QUARTER  # "a year ago", "year-earlier" in the report of a quarter
    if reading.unit == QUARTER and reading.text_frame:
        base = told_base(reading, moment)
    found = shifted(reading, base, moment.written, coarse)
    vague = found.value in ("PAST_REF", "FUTURE_REF")
    if reading.text_frame and reading.amount is not None and (vague or (moment.told is None and reading.offset > 0)):
        length = _duration(reading, moment)  # "an hour later" tells how long after, and after what the text knows
        length.unresolved = "PAST_REF" if reading.offset < 0 else "FUTURE_REF"
        return length
    slot = new_slot(reading, "DATE", found.value, found.unresolved, Basis.RELATIVE)
    bounded(slot, found.bounds, found.precision)
    if reading.amount is not None:
        slot.mod = DURATION_MODS.get(reading.amount.qualifier)
        slot.amount, slot.unit = reading.amount, reading.unit
    if reading.unit == "day":
        day = found.bounds[0] if found.bounds is not None else None
        return _clocked(reading, slot, day)
    if reading.unit in ("hour", "minute", "second"):
        slot.type = "TIME"
    return slot


def _told(reading: Reading, moment: Moment) -> TimeSlot:
    """A unit that only the text so far places, or its beginning or end."""
    found = shifted(Reading(reading.start, reading.end, "shift", unit=reading.unit), told_base(reading, moment), None)
    slot = new_slot(reading, "DATE", found.value, found.unresolved, Basis.RELATIVE)
    return bounded(slot, found.bounds, found.precision)


def _duration(reading: Reading, moment: Moment) -> TimeSlot:
    assert reading.amount is not None
    assert reading.unit is not None
    value = reading.value or duration_value(reading.amount, reading.unit)
    slot = new_slot(reading, "DURATION", value, value, Basis.EXPLICIT)
    slot.amount, slot.unit, slot.precision = reading.amount, reading.unit, reading.unit
    slot.mod = DURATION_MODS.get(reading.amount.qualifier)
    return slot


def _opening(reading: Reading, moment: Moment) -> TimeSlot:
    """The first or last weeks of a month or year."""
    whole = _date(Reading(reading.start, reading.end, "date", reading.year, reading.month), moment)
    slot = _duration(reading, moment)
    slot.basis = whole.basis
    return placed_opening(reading, slot, whole)


def _window(reading: Reading, moment: Moment) -> TimeSlot:
    slot = _duration(reading, moment)
    slot.basis = Basis.RELATIVE
    bounds = window_bounds(reading, moment.published)
    if bounds is not None:
        slot.earliest, slot.latest = bounds
        slot.begin, slot.finish = bounds[0].isoformat(), bounds[1].isoformat()
    return slot


def _set(reading: Reading, moment: Moment) -> TimeSlot:
    assert reading.value is not None
    slot = new_slot(reading, "SET", reading.value, reading.value)
    slot.unit = reading.unit
    return slot


def _ref(reading: Reading, moment: Moment) -> TimeSlot:
    assert reading.value is not None
    slot = new_slot(reading, "DATE", reading.value, reading.value, Basis.RELATIVE)
    slot.precision = "unknown"
    return slot


_KINDS: dict[str, Callable[[Reading, Moment], TimeSlot]] = {
    "date": _date,
    "weekday": _weekday,
    "shift": _shift,
    "told": _told,
    "duration": _duration,
    "opening": _opening,
    "window": _window,
    "set": _set,
    "ref": _ref,
    "decade": resolve_periods.decade,
    "century": resolve_periods.century,
    "season": resolve_periods.season,
    "quarter": resolve_periods.quarter,
    "half": resolve_periods.half,
    "years": resolve_periods.years,
    "weekend": resolve_periods.weekend,
    "named": resolve_periods.named,
    "part": _clock,
    "clock": _clock,
}
