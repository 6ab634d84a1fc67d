"""Arithmetic with dates as coarse as they are told: a year is a stretch of days, and so is "four years"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.days import day_of
from factcheck.languages.spoken import Days
from factcheck.records import Qualifier, TimeMention

__all__ = ["Stretch", "days_between", "length_in_days", "stretch_of", "years_between"]

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
_OPEN = float("inf")
_SHORT, _LONG = 0.5, 0.99
"""How far, in units, a counted span may be rounded up or cut off: "two years" for 18 months and for 35."""

_DECADE = 0.3


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days on which something told by a date may have been: one day, a month, a year."""

    first: date
    last: date

    @property
    def days(self) -> Days:
        """The days as a reader is told them."""
        return Days(self.first, self.last)

    @property
    def grain(self) -> str:
        """``day``, ``month`` or ``year``."""
        length = (self.last - self.first).days
        return "day" if length == 0 else "month" if length < 32 else "year"


def stretch_of(time: TimeMention) -> Stretch | None:
    """The days that a date leaves open; ``None`` where it is not resolved or longer than a year."""
    if time.earliest is None or time.latest is None:
        return None
    first, last = day_of(time.earliest), day_of(time.latest)
    return Stretch(first, last) if 0 <= (last - first).days <= 366 else None


def days_between(start: Stretch, end: Stretch) -> tuple[int, int]:
    """The fewest and the most days from start to end, the first day not counted and counted."""
    return (end.first - start.last).days, (end.last - start.first).days + 1


def years_between(start: Stretch, end: Stretch) -> tuple[int, int]:
    """The fewest and the most full years from start to end."""
    return _full_years(start.last, end.first), _full_years(start.first, end.last)


def _full_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def length_in_days(length: TimeMention) -> tuple[float, float] | None:
    """The days that a stated length leaves open, its rounding and its hedge among them; both ends may be reached."""
    unit = _DAYS.get(length.unit or "")
    if unit is None or length.amount is None or length.amount.qualifier is Qualifier.VAGUE:
        return None
    low = 0.0 if length.amount.low is None else float(length.amount.low)
    high = _OPEN if length.amount.high is None else float(length.amount.high)
    if length.unit == "day":
        return low, high
    if length.unit == "hour":  # within days: it may begin late on one
        return low * unit - _SHORT, high * unit + 1
    if length.unit == "decade":
        return (low - _DECADE) * unit, (high + _DECADE) * unit
    return (low - _SHORT) * unit, (high + _LONG) * unit
