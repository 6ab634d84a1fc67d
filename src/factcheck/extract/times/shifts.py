"""Units counted from a moment: two days ago, last week, the past three years."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.times import calendar
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.timex import week_value

__all__ = ["Shifted", "shifted", "window_bounds"]

_UNRESOLVED = {
    "second": "XXXX-XX-XXTXX",
    "minute": "XXXX-XX-XXTXX",
    "hour": "XXXX-XX-XXTXX",
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_MOST = 12 * (MAXYEAR - MINYEAR)


class Shifted(NamedTuple):
    """A moment some units away: value, value from the words alone, bounds and precision."""

    value: str
    unresolved: str
    bounds: tuple[date, date] | None
    precision: str


def shifted(reading: Reading, base: date | None, written: datetime | None, coarse: str = "") -> Shifted:
    """The unit that the reading points to from ``base``; ``written`` is the clock time of writing, if known.

    ``coarse`` is the precision of the moment told: a year before a quarter is a quarter, before a month a month.
    """
    unit = reading.unit or "day"
    unresolved = _UNRESOLVED[unit]
    if reading.amount is not None and reading.amount.value is None:
        vague = "PAST_REF" if reading.offset < 0 else "FUTURE_REF"
        return Shifted(vague, vague, None, unit)
    if base is None:
        return Shifted(unresolved, unresolved, None, unit)
    count = (
        Decimal(1 if reading.amount is None or reading.amount.value is None else reading.amount.value) * reading.offset
    )
    if abs(count) > _MOST * 31:
        return Shifted(unresolved, unresolved, None, unit)
    if unit in _SECONDS:
        return _hours(count, unit, base, written)
    if unit in ("day", "week"):
        return _days(count, unit, base, unresolved)
    if unit == "year" and coarse in ("month", "quarter") and reading.amount is not None:
        count, unit = count * (12 if coarse == "month" else 4), coarse
    return _months(count, unit, base, unresolved, reading.amount is not None)


def _hours(count: Decimal, unit: str, base: date, written: datetime | None) -> Shifted:
    unresolved = _UNRESOLVED[unit]
    seconds = int(count * _SECONDS[unit])
    if written is None or abs(seconds) > 10**9:
        vague = "PAST_REF" if count < 0 else "FUTURE_REF"
        return Shifted(vague, unresolved, None, unit)
    try:
        at = written + timedelta(seconds=seconds)
    except OverflowError:
        return Shifted(unresolved, unresolved, None, unit)
    text = at.strftime("T%H:%M") if unit != "hour" else at.strftime("T%H")
    return Shifted(at.date().isoformat() + text, unresolved, (at.date(), at.date()), unit)


def _days(count: Decimal, unit: str, base: date, unresolved: str) -> Shifted:
    days = int(count * (7 if unit == "week" else 1))
    day = calendar.add_days(base, days)
    if day is None:
        return Shifted(unresolved, unresolved, None, unit)
    if unit == "day":
        return Shifted(day.isoformat(), unresolved, (day, day), "day")
    monday = calendar.add_days(day, -day.weekday())
    sunday = None if monday is None else calendar.add_days(monday, 6)
    bounds = None if monday is None or sunday is None else (monday, sunday)
    return Shifted(week_value(day), unresolved, bounds, "week")


def _months(count: Decimal, unit: str, base: date, unresolved: str, counted: bool) -> Shifted:
    months = count * _MONTHS[unit]
    day = calendar.add_months(base, int(months)) if months == int(months) else None
    if day is None:
        return Shifted(unresolved, unresolved, None, unit)
    if count != int(count):
        unit = "month"
    if unit == "month":
        return Shifted(
            f"{day.year:04d}-{day.month:02d}", unresolved, calendar.month_bounds(day.year, day.month), "month"
        )
    if unit == "quarter":
        first = 3 * ((day.month - 1) // 3) + 1
        bounds = calendar.month_bounds(day.year, first)[0], calendar.month_bounds(day.year, first + 2)[1]
        return Shifted(f"{day.year:04d}-Q{first // 3 + 1}", unresolved, bounds, "quarter")
    if unit == "year" or counted:  # "two decades ago" is about one year
        return Shifted(f"{day.year:04d}", unresolved, calendar.year_bounds(day.year), "year")
    if unit == "decade":
        first = day.year - day.year % 10
        return Shifted(f"{first // 10:03d}X", unresolved, calendar.year_bounds(first, 10) if first else None, "decade")
    first = day.year - day.year % 100
    return Shifted(f"{first // 100:02d}XX", unresolved, calendar.year_bounds(first, 100) if first else None, "century")


def window_bounds(reading: Reading, published: date | None) -> tuple[date, date] | None:
    """First and last day of a stretch that touches the day of writing; ``None`` where its length is vague."""
    amount = reading.amount
    if published is None or amount is None or amount.value is None or reading.unit is None:
        return None
    step = 1 if reading.offset > 0 else -1
    count = Decimal(amount.value)
    if abs(count) > _MOST * 31:
        return None
    if reading.unit in _MONTHS:
        far = calendar.add_months(published, step * int(count * _MONTHS[reading.unit]))
    else:
        seconds = count * _SECONDS.get(reading.unit, 86400 * (7 if reading.unit == "week" else 1))
        far = calendar.add_days(published, step * -int(-seconds // 86400))
    if far is None:
        return None
    return (published, far) if step > 0 else (far, published)
