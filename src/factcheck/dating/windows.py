"""Stretches of days: what a clue allows, and calendar arithmetic on it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.days import moved

__all__ = ["ALWAYS", "Window", "after", "back", "hull", "joined", "until"]


class Window(NamedTuple):
    """Days from ``first`` to ``last``, both included. ``date.min`` and ``date.max`` stand for no bound."""

    first: date
    last: date

    def meets(self, other: Window) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    @property
    def earliest(self) -> date | None:
        """The first day, ``None`` where there is no bound."""
        return None if self.first == date.min else self.first

    @property
    def latest(self) -> date | None:
        """The last day, ``None`` where there is no bound."""
        return None if self.last == date.max else self.last


ALWAYS = Window(date.min, date.max)

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def after(day: date, count: float, unit: str) -> date | None:
    """The day ``count`` units later, halves allowed (half a month is 15 days); ``None`` for other units.

    A day that the month lacks becomes its last (31 January and one month: 28 or 29 February). What lies outside the
    calendar becomes its first or last day.
    """
    try:
        if unit in _DAYS:
            return day + timedelta(days=round(count * _DAYS[unit]))
        if unit not in _MONTHS:
            return None
        months = count * _MONTHS[unit]
        whole = int(months // 1)
        number = day.year * 12 + day.month - 1 + whole
        year, month = divmod(number, 12)
        month += 1
        moved = date(year, month, min(day.day, monthrange(year, month)[1]))
        return moved + timedelta(days=round((months - whole) * 30))
    except (OverflowError, ValueError):
        return date.max if count > 0 else date.min


def back(day: date, days: int) -> date:
    """The day so many days earlier, the first of the calendar at the least."""
    return moved(day, -timedelta(days=days))


def until(day: date, days: int) -> Window:
    """From ``day`` on, for so many days more."""
    return Window(day, after(day, days, "day") or day)


def hull(windows: Iterable[Window]) -> Window:
    """The smallest window that holds all; there must be one."""
    several = list(windows)
    return Window(min(window.first for window in several), max(window.last for window in several))


def joined(windows: Iterable[Window]) -> tuple[Window, ...]:
    """The same days as sorted windows with a gap between each two."""
    result: list[Window] = []
    for window in sorted(windows):
        if result and window.first <= moved(result[-1].last, timedelta(days=1)):
            result[-1] = Window(result[-1].first, max(result[-1].last, window.last))
        else:
            result.append(window)
    return tuple(result)
