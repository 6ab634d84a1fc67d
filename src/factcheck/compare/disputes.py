"""Two claimants inside one article who exclude each other: "police said 12 died, the union said 30"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factcheck.relate.context import Context
from factcheck.compare.keys import casualty_slots, differing, part_side
from factcheck.compare.moments import event_day
from factcheck.compare.trail import Trail
from factcheck.compare.verdict import own_counts
from factcheck.knowledge.intervals import Fit, fit, spoken
from factcheck.records import CasualtyClaim, Comparison, Extraction, Verdict, Window

__all__ = ["dispute_comparisons"]

_NEAR = 250
"""Characters between two counts that are set against each other: one sentence or the next."""
_ONE_EVENT = (Window.EVENT, Window.UNKNOWN)
_WORD = re.compile(r"\w{3,}")


def dispute_comparisons(extraction: Extraction, context: Context) -> Iterator[Comparison]:
    """Counts of one event and measure that stand next to each other, ascribed to two, and exclude each other."""
    by_measure: dict[tuple[str, ...], list[CasualtyClaim]] = defaultdict(list)
    for claim in own_counts(extraction):
        if isinstance(claim, CasualtyClaim):
            by_measure[tuple(sorted(claim.outcomes))].append(claim)
    for claims in by_measure.values():
        ordered = sorted(claims, key=lambda claim: claim.span.start)
        for left, right in pairwise(ordered):
            between = extraction.article.text[left.span.end : right.span.start]
            side_by_side = len(between) <= _NEAR and "\n" not in between
            if side_by_side and _of_two(left, right) and _of_one(left, right, context):
                trail = Trail(left, right, context)
                trail.note("inside", "same article")
                trail.note("gate", "open", "side by side")
                trail.note("intervals", str(Fit.DISJOINT), f"{spoken(left.amount)} / {spoken(right.amount)}")
                trail.note("claimant", "different", f"{left.claimant} / {right.claimant}")
                yield trail.end(Verdict.DISPUTE)


def _of_two(left: CasualtyClaim, right: CasualtyClaim) -> bool:
    """Whether the article ascribes the counts to two: their names share no word ("police", "police chief")."""
    ours, theirs = (frozenset(_WORD.findall((claim.claimant or "").casefold())) for claim in (left, right))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _of_one(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> bool:
    """Whether nothing sets the two counts apart but their amounts."""
    plain = all(one.window in _ONE_EVENT and one.part_of is None and one.change is None for one in (left, right))
    if not plain or fit(left.amount, right.amount) is not Fit.DISJOINT:
        return False
    days = {event_day(left), event_day(right)} - {None}
    slots = casualty_slots(left, right, context)
    return len(days) < 2 and not differing(slots) and part_side(slots) is None
