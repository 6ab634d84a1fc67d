"""Checks inside one article: parts against their wholes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.relate.context import Context
from factcheck.compare.moments import Counted
from factcheck.compare.verdict import comparable
from factcheck.knowledge.intervals import higher, interval, spoken, sum_intervals
from factcheck.knowledge.places import Where
from factcheck.knowledge.populations import apart
from factcheck.records import (
    CasualtyClaim,
    Comparison,
    ComparisonRelation,
    Extraction,
    ForceClaim,
    Step,
    Verdict,
)

__all__ = ["part_comparisons", "sum_comparisons"]

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
        if whole is not None and comparable(part) and comparable(whole) and _one_measure(part, whole):
            yield part, whole


def _one_measure(part: Counted, whole: Counted) -> bool:
    """Whether part and whole count the same thing; a unit's people are no part of the number of units."""
    if isinstance(part, CasualtyClaim) and isinstance(whole, CasualtyClaim):
        return set(part.outcomes) <= set(whole.outcomes) or "casualties" in whole.outcomes
    return isinstance(part, ForceClaim) and isinstance(whole, ForceClaim) and part.unit == whole.unit


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
    )
