"""Evidence from holy months and feasts, computed with ``hijridate`` (Umm al-Qura calendar)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from factcheck.dating.matching import Found, near
from factcheck.dating.reading import Clue, ClueKind, Reading
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window

__all__ = ["holy_days", "holy_periods"]

_YEARS = range(1370, 1500)
"""Hijri years: 1950 to 2077, what the calendar tables cover."""
_BEFORE = 24
_MARGIN = 5
"""Days around a holy month in which it is still told of as present: moon sighting, and the eve and the feast."""

_AHEAD = 60
"""Days before a feast from which prices, trains and stores are told of as made ready for it."""


@cache
def holy_days(month: int, day: int, days: int) -> tuple[Window, ...]:
    """The Gregorian days of a stretch of the Islamic year, in every year that the tables cover.

    Args:
        month: The Islamic month, 1 to 12.
        day: Its first day; 0 for the whole month.
        days: How many days from there, where it is not the whole month.
    """
    from hijridate import Hijri

    windows = []
    for year in _YEARS:
        start = Hijri(year, month, max(day, 1))
        first = date.fromordinal(start.to_gregorian().toordinal())
        length = days if day else start.month_length()
        windows.append(Window(first, first + timedelta(days=length - 1)))
    return tuple(windows)


def holy_periods(reading: Reading) -> Iterator[Clue]:
    """A holy month or feast as the time of the story ("during Ramadan"): written about then, in some year."""
    seen = set()
    for found in reading.cues["named_day"]:
        period = found.what
        ahead = _follows(reading, found, "approaching")
        if period.hijri is None or period.key in seen or not (ahead or _follows(reading, found, "during")):
            continue
        seen.add(period.key)
        before, after = timedelta(days=_AHEAD if ahead else _MARGIN), timedelta(days=_MARGIN)
        days = holy_days(*period.hijri, period.days)
        windows = tuple(Window(window.first - before, window.last + after) for window in days)
        word = reading.text[found.start : found.end]
        why = Reason("holy_period", {"words": word})
        yield Clue(ClueKind.HOLY_PERIOD, windows, 0.65, why, reading.span(found.start, found.end), periodic=True)


def _follows(reading: Reading, period: Found, role: str) -> bool:
    """Whether a word of time stands before it: alone it may be a surname, or a subject."""
    before = near(reading.cues[role], max(0, period.start - _BEFORE), period.end)
    return any(reading.words_between(cue.end, period.start) == 0 for cue in before if cue.start < period.start)
