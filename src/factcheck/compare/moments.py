"""As of when a claim holds, and which of two is the later."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from factcheck.link.articles import pair_key
from factcheck.relate.context import Context
from factcheck.records import CasualtyClaim, ForceClaim, TimeRange, Window

__all__ = ["Counted", "Moment", "Order", "as_of", "day_of", "days_apart", "event_day", "order", "published_order"]

Counted = CasualtyClaim | ForceClaim


class Order(StrEnum):
    """How two moments lie."""

    LEFT_FIRST = "left first"
    RIGHT_FIRST = "right first"
    SAME = "same"
    SAME_DAY = "same day"
    UNKNOWN = "unknown"


class Moment(NamedTuple):
    """The days a claim may be of. ``stated`` says that the text names them; else they are the publication's."""

    earliest: date
    latest: date
    stated: bool


def day_of(moment: date | datetime) -> date:
    """The calendar day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def days_apart(left: date | datetime, right: date | datetime) -> int:
    """Days from left to right."""
    return (day_of(right) - day_of(left)).days


def event_day(claim: CasualtyClaim) -> date | None:
    """The one day of the event whose toll this is, where the text gives it."""
    period = claim.period
    if claim.window not in (Window.EVENT, Window.UNKNOWN) or period is None:
        return None
    if period.earliest is None or period.latest is None or day_of(period.earliest) != day_of(period.latest):
        return None
    return day_of(period.earliest)


def as_of(claim: Counted, context: Context) -> Moment | None:
    """As of when a count holds: what the text says, else the day the article came out."""
    found = claim.as_of
    if found is not None and (found.earliest or found.latest):
        return Moment(*_bounds(found), stated="as_of" not in claim.inferred)
    return _published(claim, context)


def _published(claim: Counted, context: Context) -> Moment | None:
    """The day the article came out."""
    day = context.article(claim.article_id).day
    return None if day is None else Moment(day, day, stated=False)


def _bounds(found: TimeRange) -> tuple[date, date]:
    """The first and last day of a range; an open end is any day."""
    earliest = day_of(found.earliest) if found.earliest else date.min
    return earliest, day_of(found.latest) if found.latest else date.max


def order(left: Counted, right: Counted, context: Context) -> Order:
    """Which claim is as of the earlier day.

    ``SAME`` needs the day in both texts, or an origin the two share; from publication dates alone two claims are of
    the ``SAME_DAY`` at best, since tolls rise within a day. Of two versions of one text a day that stands in one of
    them alone dates both: then only their publication orders them.
    """
    alone = (left.as_of is None) != (right.as_of is None)
    if alone and pair_key(left.id, right.id) in context.twins:
        a, b = _published(left, context), _published(right, context)
    else:
        a, b = as_of(left, context), as_of(right, context)
    if a is None or b is None:
        return Order.UNKNOWN
    if a.latest < b.earliest:
        return Order.LEFT_FIRST
    if b.latest < a.earliest:
        return Order.RIGHT_FIRST
    if not (a.earliest == a.latest == b.earliest == b.latest):
        return Order.UNKNOWN
    return Order.SAME if a.stated and b.stated else Order.SAME_DAY


def published_order(left: Counted, right: Counted, context: Context) -> Order:
    """Which claim's article came out first; unknown where one has no hour on the same day."""
    a, b = context.article(left.article_id).published, context.article(right.article_id).published
    if a is None or b is None:
        return Order.UNKNOWN
    if isinstance(a, datetime) and isinstance(b, datetime) and (a.tzinfo is None) == (b.tzinfo is None):
        if a == b:
            return Order.UNKNOWN
        return Order.LEFT_FIRST if a < b else Order.RIGHT_FIRST
    if day_of(a) == day_of(b):
        return Order.UNKNOWN
    return Order.LEFT_FIRST if day_of(a) < day_of(b) else Order.RIGHT_FIRST
