"""Counts of joined outcomes against the counts they join: "27 dead or missing", "13 dead and 14 missing"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from factcheck.compare.trail import outcome_of
from factcheck.knowledge.intervals import interval, meets, spoken, sum_intervals
from factcheck.records import (
    CasualtyClaim,
    Comparison,
    ComparisonRelation,
    Outcome,
    Qualifier,
    Step,
    Verdict,
)

__all__ = ["joined_comparisons"]

_MOST_PARTS = 10


def joined_comparisons(comparisons: Iterable[Comparison]) -> Iterator[Comparison]:
    """Wholes that are the sum of two counts of another article (verdicts.md, rows 27 and 30).

    ``comparisons`` are those of parts and wholes that were found to count the same thing but for the outcome. Only
    exact counts are added, and only sums that come out are told: what is left over may have been counted elsewhere.
    """
    parts: dict[tuple[str, str], list[CasualtyClaim]] = defaultdict(list)
    wholes: dict[str, CasualtyClaim] = {}
    for item in comparisons:
        left, right = item.left[0], item.right[0]
        fits = item.relation is ComparisonRelation.PART and item.verdict is Verdict.COMPATIBLE
        if not fits or not isinstance(left, CasualtyClaim) or not isinstance(right, CasualtyClaim):
            continue
        whole, part = sorted((left, right), key=lambda claim: -len(_spread(claim)))
        across = outcome_of(item, "inside") == "across articles"
        if across and _spread(part) < _spread(whole) and _exact(part) and _exact(whole):
            wholes[whole.id] = whole
            parts[whole.id, part.article_id].append(part)
    for (name, _), found in parts.items():
        for one, other in combinations(found[:_MOST_PARTS], 2):
            if _makes_up(one, other, wholes[name]):
                yield _summed(wholes[name], one, other)


def _spread(claim: CasualtyClaim) -> frozenset[Outcome]:
    outcomes = set(claim.outcomes)
    return frozenset({Outcome.KILLED, Outcome.INJURED} if outcomes == {Outcome.CASUALTIES} else outcomes)


def _exact(claim: CasualtyClaim) -> bool:
    return claim.amount.qualifier is Qualifier.EXACT


def _makes_up(one: CasualtyClaim, other: CasualtyClaim, whole: CasualtyClaim) -> bool:
    a, b = _spread(one), _spread(other)
    if a & b or a | b != _spread(whole) or set(one.populations) != set(other.populations):
        return False
    return meets(sum_intervals([one.amount, other.amount]), interval(whole.amount))


def _summed(whole: CasualtyClaim, one: CasualtyClaim, other: CasualtyClaim) -> Comparison:
    worked_out = f"{spoken(one.amount)} + {spoken(other.amount)} = {spoken(whole.amount)}"
    loose = Outcome.CASUALTIES in whole.outcomes
    return Comparison(
        left=(whole,),
        right=(one, other),
        relation=ComparisonRelation.SUM,
        verdict=Verdict.COMPATIBLE if loose else Verdict.AGREE,
        steps=(
            Step(name="inside", outcome="across articles"),
            Step(name="sum", outcome="comes out", detail=worked_out),
        ),
        reasons=(worked_out,),
    )
