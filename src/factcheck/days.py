"""Days and moments: the day of a moment, and steps that may lead beyond the ends of the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from datetime import date

    Moment = TypeVar("Moment", date, datetime)

__all__ = ["day_of", "earlier", "moved"]


def day_of(moment: date | datetime) -> date:
    """The calendar day of a moment, in its own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def earlier(left: date | datetime, right: date | datetime) -> bool | None:
    """Whether one lies before the other; ``None`` where that is not known: a day and an hour of it, or one moment.

    Moments are compared wherever on earth they are told; one with a zone and one without only by their days.
    """
    if isinstance(left, datetime) and isinstance(right, datetime) and (left.tzinfo is None) == (right.tzinfo is None):
        return None if left == right else left < right
    one, other = day_of(left), day_of(right)
    return None if one == other else one < other


def moved(moment: Moment, step: timedelta) -> Moment:
    """The day or moment that lies so far away; what lies outside the calendar becomes its first or last one.

    Days are given by others: 9999-12-31 stands for "no end" in many an archive, and 0001-01-01 for "not known".
    """
    try:
        return moment + step
    except OverflowError:
        later = step > timedelta(0)
        if isinstance(moment, datetime):
            return (datetime.max if later else datetime.min).replace(tzinfo=moment.tzinfo)
        return type(moment).max if later else type(moment).min
