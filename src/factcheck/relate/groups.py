"""Groups of claims that may be compared, with their extremes, clusters and how many stand behind each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.compare.align import clusters
from factcheck.relate.context import Context
from factcheck.compare.moments import Counted
from factcheck.disjoint_sets import DisjointSets
from factcheck.records import CasualtyClaim, Comparison, ComparisonRelation, ForceClaim, Group, Verdict

__all__ = ["independent", "make_groups"]

_UNTIED = (Verdict.INCOMPARABLE, Verdict.UNRESOLVED)


def independent(claims: Sequence[Counted], context: Context) -> int:
    """How many independent sources stand behind claims: articles of one origin count once, and so does a claimant."""
    return len({claim.claimant or context.origin.get(claim.article_id) or _outlet(claim, context) for claim in claims})


def _outlet(claim: Counted, context: Context) -> str:
    return context.article(claim.article_id).source or claim.article_id


def make_groups(
    comparisons: Sequence[Comparison], context: Context, crowds: Mapping[str, Sequence[Counted]]
) -> tuple[Group, ...]:
    """Claims joined by comparisons that could be decided, part and whole apart; crowds with whom stands for them."""
    claims: dict[str, Counted] = {}
    sets = DisjointSets()
    for item in comparisons:
        left, right = item.left[0], item.right[0]
        if item.verdict in _UNTIED or item.relation is not ComparisonRelation.SAME:
            continue
        if not isinstance(left, CasualtyClaim | ForceClaim) or not isinstance(right, CasualtyClaim | ForceClaim):
            continue
        claims.setdefault(left.id, left)
        claims.setdefault(right.id, right)
        sets.join(left.id, right.id)
    for name in tuple(claims.keys() & crowds.keys()):
        for claim in crowds[name]:
            claims.setdefault(claim.id, claim)
            sets.join(claim.id, name)
    return tuple(_group(group, context) for group in sets.gather(claims.items()))


def _group(claims: list[Counted], context: Context) -> Group:
    found = clusters(claims)
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


def _outlier(found: list[list[Counted]], support: tuple[int, ...]) -> str | None:
    """The claim that stands alone against two or more independent sources that agree."""
    if len(found) != 2 or sorted(support)[0] != 1 or max(support) < 2:
        return None
    return found[support.index(1)][0].id


def _key(claim: Counted) -> str:
    if isinstance(claim, ForceClaim):
        parts: tuple[str | None, ...] = (claim.unit, claim.side, claim.action, claim.place)
    else:
        people = "+".join(sorted(claim.populations)) or None
        parts = ("+".join(sorted(claim.outcomes)), people, claim.side, claim.place, claim.window)
    return " | ".join(part or "-" for part in parts)
