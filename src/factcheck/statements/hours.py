"""The hours of a part of the day, so that what holds until noon is told from what holds until the evening."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from factcheck.days import day_of
from factcheck.records import TimeMention, TimeRange

__all__ = ["by_the_hour"]

_HOURS = {"MO": (0, 11), "AF": (12, 17), "EV": (17, 23), "NI": (18, 23)}
"""First and last hour of the parts of a day (TIMEX3). Evening and night overlap: neither is the earlier."""


def by_the_hour(known: TimeRange, times: Sequence[TimeMention]) -> TimeRange:
    """A day as of which something holds, with the hours of the part of the day that its sentence names beside it."""
    for one in times:
        hours = _HOURS.get(one.value[-2:]) if one.precision == "part" else None
        if (
            hours is not None
            and one.earliest is not None
            and (one.earliest, one.latest) == (known.earliest, known.latest)
        ):
            day = day_of(one.earliest)
            first, last = datetime.combine(day, time(hours[0])), datetime.combine(day, time(hours[1], 59))
            return TimeRange(earliest=first, latest=last, basis=known.basis)
    return known
