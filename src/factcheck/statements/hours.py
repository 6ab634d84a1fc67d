"""The hours of a part of the day, so that what holds until noon is told from what holds until the evening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from factcheck.days import day_of
from factcheck.records import TimeMention, TimeRange

__all__ = ["Bounds", "by_the_hour", "hours_named"]

Bounds = tuple[date | None, date | None]
"""Earliest and latest moment of a time."""

_HOURS = {"MO": (0, 11), "AF": (12, 17), "EV": (17, 23), "NI": (18, 23)}
"""First and last hour of the parts of a day (TIMEX3). Evening and night overlap: neither is the earlier."""


def hours_named(times: Iterable[TimeMention]) -> dict[Bounds, tuple[int, int]]:
    """First and last hour of the first part of each day that a sentence names, by the bounds of the day."""
    found: dict[Bounds, tuple[int, int]] = {}
    for one in times:
        hours = _HOURS.get(one.value[-2:]) if one.precision == "part" else None
        if hours is not None and one.earliest is not None:
            found.setdefault((one.earliest, one.latest), hours)
    return found


def by_the_hour(known: TimeRange, named: Mapping[Bounds, tuple[int, int]]) -> TimeRange:
    """A day as of which something holds, with the hours of the part of the day that its sentence names beside it."""
    hours = named.get((known.earliest, known.latest))
    if hours is None or known.earliest is None:
        return known
    day = day_of(known.earliest)
    first, last = datetime.combine(day, time(hours[0])), datetime.combine(day, time(hours[1], 59))
    return TimeRange(earliest=first, latest=last, basis=known.basis)
