"""Groups of claims that are likely of one fact, with their extremes, clusters and how many stand behind each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Protocol

from factcheck.disjoint_sets import DisjointSets
from factcheck.knowledge.intervals import interval
from factcheck.records import CasualtyClaim, Comparison, ComparisonRelation, ForceClaim, Group, Verdict
from factcheck.relate.context import Context

__all__ = ["independent", "make_groups"]

Counts = CasualtyClaim | ForceClaim

LIKELY = 0.6
"""Links from this probability on put two claims into one group."""
_UNTIED = (Verdict.INCOMPARABLE, Verdict.UNRESOLVED)
_LOWEST = Decimal("-Infinity")
_HIGHEST = Decimal("Infinity")


class Told(Protocol):
    """What is told by somebody, in an article."""

    @property
    def article_id(self) -> str:
        """The article."""

    @property
    def claimant(self) -> str | None:
        """Who is named as its source."""


def independent(told: Iterable[Told], context: Context) -> int:
    """How many independent sources stand behind a value: articles of one origin count once, and so does a claimant."""
    return len({one.claimant or context.origin.get(one.article_id) or context.outlet(one.article_id) for one in told})


def make_groups(comparisons: Sequence[Comparison], context: Context) -> tuple[Group, ...]:
    """Claims joined by comparisons that could be decided, part and whole apart."""
    claims: dict[str, Counts] = {}
    sets = DisjointSets()
    for item in comparisons:
        left, right = item.left[0], item.right[0]
        if item.verdict in _UNTIED or item.relation is not ComparisonRelation.SAME or item.confidence < LIKELY:
            continue
        if not isinstance(left, CasualtyClaim | ForceClaim) or not isinstance(right, CasualtyClaim | ForceClaim):
            continue
        claims.setdefault(left.id, left)
        claims.setdefault(right.id, right)
        sets.join(left.id, right.id)
    return tuple(_group(group, context) for group in sets.gather(claims.items()))


def _group(claims: list[Counts], context: Context) -> Group:
    found = _clusters(claims)
    support = tuple(independent(cluster, context) for cluster in found)
    return Group(
        key=_key(claims[0]),
        claims=tuple(claim.id for claim in claims),
        low=found[0][0].amount,
        high=found[-1][-1].amount,
        clusters=tuple(tuple(claim.id for claim in cluster) for cluster in found),
        independent=support,
        outlier=_outlier(found, support),
    )


def _clusters(claims: Sequence[Counts]) -> list[list[Counts]]:
    """Claims whose intervals share a number, lowest first: one sweep over the sorted lower ends."""
    ordered = sorted(claims, key=lambda claim: (*_ends(claim), claim.id))
    found: list[list[Counts]] = []
    ceiling = _LOWEST
    for claim in ordered:
        low, high = _ends(claim)
        if found and low <= ceiling:
            found[-1].append(claim)
            ceiling = min(ceiling, high)
        else:
            found.append([claim])
            ceiling = high
    return found


def _ends(claim: Counts) -> tuple[Decimal, Decimal]:
    found = interval(claim.amount)
    low = _LOWEST if found.low is None else found.low
    return low, _HIGHEST if found.high is None else found.high


def _outlier(found: list[list[Counts]], support: tuple[int, ...]) -> str | None:
    """The claim that stands alone against two or more independent sources that agree."""
    if len(found) != 2 or sorted(support)[0] != 1 or max(support) < 2:
        return None
    return found[support.index(1)][0].id


def _key(claim: Counts) -> str:
    if isinstance(claim, ForceClaim):
        parts: tuple[str | None, ...] = (claim.unit, claim.side, claim.action, claim.place)
    else:
        people = "+".join(sorted(claim.populations)) or None
        parts = ("+".join(sorted(claim.outcomes)), people, claim.side, claim.place, claim.window)
    return " | ".join(part or "-" for part in parts)
