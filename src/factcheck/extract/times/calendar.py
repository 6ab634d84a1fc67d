"""Arithmetic on the calendar, and the dates of named days and periods."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from factcheck.languages.sections.times import NamedDay

__all__ = ["SEASON_MONTHS", "add_days", "add_months", "day_of", "easter", "month_bounds", "named_bounds", "year_bounds"]

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of the (northern, meteorological) seasons; each lasts three months."""

_ISLAMIC_YEARS = range(1343, 1501)
"""Years of the Umm al-Qura calendar that hijridate knows (1924–2077)."""


def day_of(year: int | None, month: int | None, day: int | None) -> date | None:
    """The day, or ``None`` where it is not on the calendar (31 February)."""
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def add_days(day: date, days: int) -> date | None:
    """The day ``days`` later, ``None`` beyond the calendar's end."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The same day of the month ``months`` later (the last one where that month is shorter)."""
    if abs(months) > 12 * MAXYEAR:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_bounds(first: int, years: int = 1) -> tuple[date, date] | None:
    """First and last day of ``years`` years from ``first`` on."""
    last = first + years - 1
    return (date(first, 1, 1), date(last, 12, 31)) if first >= MINYEAR and last <= MAXYEAR else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus 1991)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped, centuries = divmod(century, 4)
    moon = (19 * golden + century - skipped - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    leap, extra = divmod(rest, 4)
    sunday = (32 + 2 * centuries + 2 * leap - moon - extra) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def named_bounds(entry: NamedDay, year: int) -> list[tuple[date, date]]:
    """First and last days of a named day or period that begin in ``year``: mostly one, of Islamic ones at times two."""
    if entry.year is not None and entry.year != year:
        return []
    if not 1600 <= year <= 2400:
        return []
    if entry.hijri is not None:
        return [found for found in _islamic(*entry.hijri, entry.days) if found[0].year == year]
    if entry.holiday is not None:
        return [(first, first + timedelta(days=entry.days - 1)) for first in _holidays(*entry.holiday, year)]
    if entry.easter is not None:
        first: date | None = easter(year) + timedelta(days=entry.easter)
    elif entry.nth is not None and entry.weekday is not None and entry.month is not None:
        first = _nth_weekday(year, entry.month, entry.nth, entry.weekday)
    else:
        first = day_of(year, entry.month, entry.day)
    return [] if first is None else [(first, first + timedelta(days=entry.days - 1))]


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    first = date(year, month, 1)
    # US election day is the Tuesday after the first Monday: the n-th Tuesday from the 2nd on
    offset = (weekday - first.weekday()) % 7
    if nth == 1 and weekday == 1 and offset == 0:
        offset = 7
    return first + timedelta(days=offset + 7 * (nth - 1))


@lru_cache(maxsize=512)
def _holidays(country: str, name: str, year: int) -> tuple[date, ...]:
    """The first day of a holiday of a year, as the holidays library computes it; nothing where it has none."""
    from holidays import country_holidays

    days = country_holidays(country, years=year, language="en_US", observed=False).items()
    return tuple(sorted(day for day, names in days if name in names.split("; "))[:1])


@lru_cache(maxsize=16)
def _islamic(month: int, day: int, days: int) -> tuple[tuple[date, date], ...]:
    from hijridate import Hijri

    found = []
    for year in _ISLAMIC_YEARS:
        moment = Hijri(year, month, day or 1)
        length = days if day else moment.month_length()
        first = moment.to_gregorian()
        begins = date(first.year, first.month, first.day)
        found.append((begins, begins + timedelta(days=length - 1)))
    return tuple(found)
