"""A day's count against the running totals of that day and the one before (verdicts.md, rows 24 and 25)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from factcheck.relate.context import Context
from factcheck.compare.moments import Counted, as_of
from factcheck.knowledge.intervals import SMALLEST_GRAIN, interval, spoken
from factcheck.records import CasualtyClaim, Comparison, ComparisonRelation, Qualifier, Step, Verdict, Window

__all__ = ["difference_comparisons"]

Key = tuple[tuple[str, ...], str | None, tuple[str, ...], str]


def difference_comparisons(counts: Sequence[Counted], context: Context) -> Iterator[Comparison]:
    """Days whose count and two totals are all exact, dated in the text and of one claimant.

    Places are not asked for: a claimant who counts a war's dead seldom names it twice.
    """
    totals: dict[Key, dict[date, CasualtyClaim]] = defaultdict(dict)
    days: list[tuple[Key, date, CasualtyClaim]] = []
    for claim in counts:
        key = _key(claim)
        if key is None or not isinstance(claim, CasualtyClaim):
            continue
        moment = as_of(claim, context)
        if moment is None or moment.earliest != moment.latest:
            continue
        if claim.window is Window.CUMULATIVE and _exact(claim):
            totals[key].setdefault(moment.latest, claim)
        elif claim.window is Window.LAST_24H:
            days.append((key, moment.latest, claim))
    for key, day, claim in days:
        after = totals[key].get(day)
        before = totals[key].get(day - timedelta(days=1)) if day > date.min else None
        if after is not None and before is not None and (after.amount.value or 0) >= (before.amount.value or 0):
            yield _compared(claim, after, before)


def _key(claim: Counted) -> Key | None:
    if not isinstance(claim, CasualtyClaim) or claim.claimant is None:
        return None
    return tuple(sorted(claim.outcomes)), claim.side, tuple(sorted(claim.populations)), claim.claimant.casefold()


def _exact(claim: CasualtyClaim) -> bool:
    return claim.amount.qualifier is Qualifier.EXACT and claim.amount.grain < SMALLEST_GRAIN


def _compared(daily: CasualtyClaim, after: CasualtyClaim, before: CasualtyClaim) -> Comparison:
    difference = (after.amount.value or Decimal(0)) - (before.amount.value or Decimal(0))
    held = interval(daily.amount)
    low, high = held.low, held.high
    fits = (low is None or low <= difference) and (high is None or difference <= high)
    worked_out = f"{spoken(after.amount)} - {spoken(before.amount)} = {difference}"
    return Comparison(
        left=(daily,),
        right=(after, before),
        relation=ComparisonRelation.DIFFERENCE,
        verdict=Verdict.AGREE if fits else Verdict.CONTRADICTION,
        steps=(Step(name="sum", outcome="difference fits" if fits else "difference off", detail=worked_out),),
        reasons=(f"{worked_out}, the day's count is {spoken(daily.amount)}",),
    )
