"""Counts told as a share of another ("34,735 killed, including 52 since Sunday") that nothing else sets apart.

"43 of them children" is a count of children and may be compared as one. What "including 52" counts is said by its
whole alone: it is no toll of its own, and never held against one.
"""

from __future__ import annotations

from factcheck.relate.context import Context
from factcheck.compare.moments import Counted
from factcheck.records import CasualtyClaim, ForceClaim, TimeRange, Window

__all__ = ["is_share"]

_DAYS = (Window.LAST_24H, Window.PERIOD)


def is_share(claim: Counted, context: Context) -> bool:
    """Whether a count is part of another of its article, and shares every slot that was read with it."""
    if claim.part_of is None:
        return False
    whole = context.wholes.get(claim.part_of)
    if isinstance(claim, ForceClaim):
        return not (isinstance(whole, ForceClaim) and _force(claim) != _force(whole))
    if claim.populations or claim.window in _DAYS:
        return False
    return not (isinstance(whole, CasualtyClaim) and _set_apart(claim, whole))


def _force(claim: ForceClaim) -> tuple[object, ...]:
    return claim.unit, claim.side, claim.action, claim.place


def _set_apart(part: CasualtyClaim, whole: CasualtyClaim) -> bool:
    slots = ((part.outcomes, whole.outcomes), (part.place, whole.place), (part.side, whole.side))
    if any(own and own != other for own, other in slots):
        return True
    return part.period is not None and _begin(part.period) != _begin(whole.period)


def _begin(period: TimeRange | None) -> object:
    return period.earliest if period else None
