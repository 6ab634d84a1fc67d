"""How the values of two statements lie to each other: numbers, times and scores, in a common measure."""

from __future__ import annotations

from factcheck.records import Statement
from factcheck.relate.held import OTHER, Held
from factcheck.relate.numeric import hold_identifiers, hold_numbers, hold_scores
from factcheck.relate.temporal import hold_times

__all__ = ["hold"]


def hold(left: Statement, right: Statement, *, copied: bool = False) -> Held:
    """Hold two values against each other. Whether the statements are about one fact is not asked here.

    ``copied`` says that one text is a version of the other: a copy repeats a figure and does not round it.
    """
    if left.time is not None and right.time is not None and left.dimension != "duration" != right.dimension:
        return hold_times(left, right)
    if left.amount is not None and right.amount is not None:
        return hold_numbers(left, right, copied=copied)
    if left.words is not None and right.words is not None:
        return (
            hold_identifiers(left, right)
            if left.dimension == right.dimension == "identifier"
            else hold_scores(left, right)
        )
    return OTHER
