"""Which claims are compared with which: blocks of claims of one measure; pairs in small ones, clusters in large."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.compare.amounts import interval
from factcheck.compare.context import Context
from factcheck.compare.moments import Counted
from factcheck.compare.units import PERSON, unit_sizes
from factcheck.records import CasualtyClaim, ForceClaim

__all__ = ["blocks", "clusters", "pairs"]

SMALL = 50
"""Blocks up to this size are compared pair by pair."""

_LOWEST = Decimal("-Infinity")
_HIGHEST = Decimal("Infinity")
_MOST_CLUSTERS = 50


def blocks(claims: Iterable[Counted], context: Context) -> list[list[Counted]]:
    """Claims that may be comparable: of one measure, and in crowded measures with something else in common."""
    loose: dict[tuple[str, ...], list[Counted]] = defaultdict(list)
    for claim in claims:
        for measure in _measures(claim):
            loose[measure].append(claim)
    found: list[list[Counted]] = []
    for block in loose.values():
        found.extend([block] if len(block) <= SMALL else _shared(block, context))
    return [block for block in found if len(block) > 1]


def _measures(claim: Counted) -> Iterator[tuple[str, ...]]:
    if isinstance(claim, ForceClaim):
        yield ("force", claim.unit)
        if claim.side is not None and claim.place is not None and (claim.unit == PERSON or claim.unit in unit_sizes()):
            yield ("manned", claim.side, claim.place)
        return
    yield from (("casualty", outcome) for outcome in claim.outcomes)
    if "casualties" in claim.outcomes:
        yield from (("casualty", "killed"), ("casualty", "injured"))


def _shared(block: Sequence[Counted], context: Context) -> list[list[Counted]]:
    """A crowd in the blocks of what its claims share; a claim stands in several."""
    exact: dict[tuple[object, ...], list[Counted]] = defaultdict(list)
    for claim in block:
        for key in _ties(claim, context):
            exact[key].append(claim)
    return list(exact.values())


def _ties(claim: Counted, context: Context) -> Iterator[tuple[object, ...]]:
    """What could tie a claim to another: event, place or side over one window, a claimant's day, a copied text."""
    window = claim.window if isinstance(claim, CasualtyClaim) else claim.action
    if claim.event_id is not None:
        yield ("event", claim.event_id)
    if claim.id in context.main and claim.article_id in context.event_of:
        yield ("main event", context.event_of[claim.article_id])
    if claim.place is not None:
        yield ("place", claim.place, window)
    if claim.side is not None:
        yield ("side", claim.side, window)
    if claim.claimant is not None:
        yield ("claimant", claim.claimant, context.article(claim.article_id).day)
    if claim.article_id in context.origin:
        yield ("origin", context.origin[claim.article_id])


def pairs(block: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """All pairs of a small block across articles; in a large one the first claims of each two clusters."""
    if len(block) <= SMALL:
        yield from ((a, b) for a, b in combinations(block, 2) if a.article_id != b.article_id)
        return
    heads = [cluster[0] for cluster in clusters(block)]
    if len(heads) > _MOST_CLUSTERS:  # neighbours and the extremes: the rest follows from them
        yield from pairwise(heads)
        yield heads[0], heads[-1]
        return
    yield from combinations(heads, 2)


def clusters(claims: Sequence[Counted]) -> list[list[Counted]]:
    """Claims whose intervals share a number, lowest first: one sweep over the sorted lower ends."""
    ordered = sorted(claims, key=lambda claim: (*_ends(claim), claim.id))
    found: list[list[Counted]] = []
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


def _ends(claim: Counted) -> tuple[Decimal, Decimal]:
    found = interval(claim.amount)
    low = _LOWEST if found.low is None else found.low
    return low, _HIGHEST if found.high is None else found.high
