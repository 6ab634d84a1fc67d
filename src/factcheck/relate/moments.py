"""As of when a statement holds, and which of two is the later: by day, and by the hour where both are of one day."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from factcheck.days import day_of, earlier
from factcheck.records import How, Statement, TimeRange, Window
from factcheck.relate.context import Context

__all__ = ["Moment", "Order", "as_of", "days_apart", "event_day", "moved", "order", "published_order"]


class Order(StrEnum):
    """How two moments lie. ``SAME``: both texts give the day; ``SAME_DAY``: both came out on it, hours unknown."""

    LEFT_FIRST = "left first"
    RIGHT_FIRST = "right first"
    SAME = "same"
    SAME_DAY = "same day"
    UNKNOWN = "unknown"


class Moment(NamedTuple):
    """The days a statement may be of. ``stated`` says that the text names them; else they are the publication's."""

    earliest: date
    latest: date
    stated: bool


def days_apart(left: date | datetime, right: date | datetime) -> int:
    """Days from left to right."""
    return (day_of(right) - day_of(left)).days


def event_day(statement: Statement) -> date | None:
    """The one day of the event whose toll this is, where the text gives it."""
    period = statement.period
    if statement.window not in (Window.EVENT, Window.UNKNOWN) or period is None:
        return None
    if period.earliest is None or period.latest is None or day_of(period.earliest) != day_of(period.latest):
        return None
    return day_of(period.earliest)


def as_of(statement: Statement, context: Context) -> Moment | None:
    """As of when a statement holds: what the text says, else the day the article came out."""
    found = statement.as_of
    if found is not None and (found.earliest or found.latest):
        return Moment(*_bounds(found), stated=statement.filled.get("as_of") is How.STATED)
    day = context.article(statement.article_id).day
    return None if day is None else Moment(day, day, stated=False)


def _bounds(found: TimeRange) -> tuple[date, date]:
    """The first and last day of a range; an open end is any day."""
    earliest = day_of(found.earliest) if found.earliest else date.min
    return earliest, day_of(found.latest) if found.latest else date.max


def order(left: Statement, right: Statement, context: Context) -> Order:
    """Which statement is as of the earlier moment.

    Where both came out on one day and no text names another, the hours of publication tell, and last the user who says
    which version is the new one.
    """
    found = _by_moment(left, right, context)
    known = context.succession
    if found in (Order.UNKNOWN, Order.SAME_DAY) and left.article_id in known and right.article_id in known:
        a, b = (known.index(one.article_id) for one in (left, right))
        return found if a == b else Order.LEFT_FIRST if a < b else Order.RIGHT_FIRST
    return found


def _by_moment(left: Statement, right: Statement, context: Context) -> Order:
    a, b = as_of(left, context), as_of(right, context)
    if a is None or b is None:
        return Order.UNKNOWN
    if a.latest < b.earliest:
        return Order.LEFT_FIRST
    if b.latest < a.earliest:
        return Order.RIGHT_FIRST
    if not (a.earliest == a.latest == b.earliest == b.latest):
        return Order.UNKNOWN
    if a.stated and b.stated:
        return _by_hour(left.as_of, right.as_of)
    by_hour = published_order(left.article_id, right.article_id, context)
    return Order.SAME_DAY if by_hour is Order.UNKNOWN else by_hour


def _by_hour(left: TimeRange | None, right: TimeRange | None) -> Order:
    """Which of two moments of one day is the earlier, where both texts tell the hour: at noon, at 5 p.m."""
    ends = [end for found in (left, right) if found is not None for end in (found.earliest, found.latest)]
    hours = [end.replace(tzinfo=None) for end in ends if isinstance(end, datetime)]
    if len(hours) < 4:  # both ends of both
        return Order.SAME
    if hours[1] < hours[2]:
        return Order.LEFT_FIRST
    return Order.RIGHT_FIRST if hours[3] < hours[0] else Order.SAME


def published_order(left: str, right: str, context: Context) -> Order:
    """Which article came out first; unknown where one has no hour on the same day."""
    a, b = context.article(left).published, context.article(right).published
    if a is None or b is None:
        return Order.UNKNOWN
    first = earlier(a, b)
    if first is None:
        return Order.UNKNOWN
    return Order.LEFT_FIRST if first else Order.RIGHT_FIRST


def moved(left: Statement, right: Statement, higher: bool | None, context: Context) -> str | None:
    """How a value moved from the earlier statement to the later: ``rose``, ``fell``, ``same day``, else ``None``."""
    when = order(left, right, context)
    if when in (Order.SAME, Order.SAME_DAY):
        return "same day"
    if when is Order.UNKNOWN or higher is None:
        return None
    return "rose" if higher is (when is Order.LEFT_FIRST) else "fell"
