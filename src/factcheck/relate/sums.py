"""Sums: the parts of an article against their wholes, a day's count against the running totals around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from factcheck.knowledge.intervals import SMALLEST_GRAIN, higher, interval, spoken, sum_intervals
from factcheck.knowledge.places import Where
from factcheck.knowledge.populations import apart
from factcheck.records import (
    CasualtyClaim,
    Comparison,
    ComparisonRelation,
    Extraction,
    ForceClaim,
    Outcome,
    Qualifier,
    Step,
    Verdict,
    Window,
)
from factcheck.records.traits import Traits
from factcheck.relate.asserted import asserted
from factcheck.relate.context import Context
from factcheck.relate.moments import as_of
from factcheck.statements.dimensions import PEOPLE, lineage

__all__ = ["daily_comparisons", "part_comparisons", "sum_comparisons"]

Counted = CasualtyClaim | ForceClaim

_MOST_PARTS = 20


def part_comparisons(extraction: Extraction) -> Iterator[Comparison]:
    """Every count that is told as part of another, held against it."""
    for part, whole in _parts(extraction):
        larger = higher(whole.amount, part.amount)
        steps = (
            Step(name="inside", outcome="same article"),
            Step(
                name="containment",
                outcome="part larger" if larger else "part fits",
                detail=f"{spoken(part.amount)} / {spoken(whole.amount)}",
            ),
        )
        yield Comparison(
            left=(part,),
            right=(whole,),
            relation=ComparisonRelation.PART,
            verdict=Verdict.CONTRADICTION if larger else Verdict.AGREE,
            steps=steps,
            reasons=(f"the part is {'larger' if larger else 'not larger'} than the whole",),
            shared_origin=True,
        )


def _parts(extraction: Extraction) -> Iterator[tuple[Counted, Counted]]:
    counts = {claim.id: claim for claim in extraction.claims if isinstance(claim, CasualtyClaim | ForceClaim)}
    for part in counts.values():
        whole = counts.get(part.part_of or "")
        if whole is not None and asserted(part) and asserted(whole) and _one_measure(part, whole):
            yield part, whole


def _one_measure(part: Counted, whole: Counted) -> bool:
    """Whether part and whole count the same thing; a unit's people are no part of the number of units."""
    if isinstance(part, CasualtyClaim) and isinstance(whole, CasualtyClaim):
        return all(any(_lies_in(one, other) for other in whole.outcomes) for one in part.outcomes)
    return isinstance(part, ForceClaim) and isinstance(whole, ForceClaim) and part.unit == whole.unit


def _lies_in(part: Outcome, whole: Outcome) -> bool:
    """Whether those whom one thing befell are among those of another: the killed are casualties."""
    return f"{PEOPLE}.{whole}" in lineage(f"{PEOPLE}.{part}")


def sum_comparisons(extraction: Extraction, context: Context) -> Iterator[Comparison]:
    """Wholes against the sum of those of their parts that nobody can belong to two of."""
    by_whole: dict[str, list[Counted]] = defaultdict(list)
    wholes: dict[str, Counted] = {}
    for part, whole in _parts(extraction):
        by_whole[whole.id].append(part)
        wholes[whole.id] = whole
    for name, parts in by_whole.items():
        separate = _separate(parts[:_MOST_PARTS], context)
        if len(separate) > 1:
            yield _summed(wholes[name], separate)


def _separate(parts: Sequence[Counted], context: Context) -> list[Counted]:
    """Parts of one outcome that exclude each other, taken in text order."""
    chosen: list[Counted] = []
    for part in parts:
        if all(_exclude(part, other, context) for other in chosen):
            chosen.append(part)
    return chosen


def _exclude(left: Counted, right: Counted, context: Context) -> bool:
    if not isinstance(left, CasualtyClaim) or not isinstance(right, CasualtyClaim):
        return False
    if left.outcomes != right.outcomes or left.window is not right.window:
        return False
    elsewhere = context.places.compare(left.place, right.place, (left.article_id,)) is Where.APART
    return apart(left.populations, right.populations) or elsewhere


def _summed(whole: Counted, parts: Sequence[Counted]) -> Comparison:
    total = sum_intervals([part.amount for part in parts])
    limit = interval(whole.amount)
    above = total.low is not None and limit.high is not None and total.low > limit.high
    worked_out = f"{' + '.join(spoken(part.amount) for part in parts)} = {total.low}"
    return Comparison(
        left=(whole,),
        right=tuple(parts),
        relation=ComparisonRelation.SUM,
        verdict=Verdict.CONTRADICTION if above else Verdict.COMPATIBLE,
        steps=(
            Step(name="inside", outcome="same article"),
            Step(name="sum", outcome="above" if above else "fits", detail=worked_out),
        ),
        reasons=(f"{worked_out}, of {spoken(whole.amount)}",),
        shared_origin=True,
        traits=Traits(worked=worked_out),
    )


Key = tuple[tuple[str, ...], str | None, tuple[str, ...], str]


def daily_comparisons(extractions: Sequence[Extraction], context: Context) -> Iterator[Comparison]:
    """A day's count against the totals of that day and the one before (verdicts.md, rows 24 and 25).

    Days whose count and two totals are all exact, dated in the text and of one claimant. Places are not asked for: a
    claimant who counts a war's dead seldom names it twice.
    """
    claims = {claim.id: claim for item in extractions for claim in item.casualties}
    totals: dict[Key, dict[date, CasualtyClaim]] = defaultdict(dict)
    days: list[tuple[Key, date, CasualtyClaim]] = []
    for item in extractions:
        for statement in item.statements:
            if statement.time is not None:  # the day that dates a count is no count
                continue
            claim = claims.get(statement.claim_id or "")
            key = None if claim is None else _key(claim)
            moment = None if key is None else as_of(statement, context)
            if (
                claim is None
                or key is None
                or moment is None
                or moment.earliest != moment.latest
                or not asserted(claim)
            ):
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


def _key(claim: CasualtyClaim) -> Key | None:
    if claim.claimant is None:
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
        traits=Traits(worked=worked_out),
    )
