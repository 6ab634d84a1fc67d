"""Which claims are compared with which: blocks of claims of one measure; pairs in small ones, clusters in large."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.relate.context import Context
from factcheck.compare.moments import Counted, as_of
from factcheck.knowledge.force_units import PERSON, unit_sizes
from factcheck.knowledge.intervals import interval
from factcheck.records import CasualtyClaim, ForceClaim

__all__ = ["SMALL", "blocks", "clusters", "pairs", "topics"]

SMALL = 50
"""Blocks up to this size are compared pair by pair."""

_LOWEST = Decimal("-Infinity")
_HIGHEST = Decimal("Infinity")
_MOST_CLUSTERS = 50

Cluster = list[Counted]
Pair = tuple[Counted, Counted]


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


def topics(block: Sequence[Counted], context: Context) -> list[list[Cluster]]:
    """A large block by topic: claims alike in everything but their amount, as clusters; topics in order of their day.

    Nothing but the amount tells two claims of one topic apart, so the first of a cluster can stand for all of it.
    """
    alike: dict[tuple[object, ...], list[Counted]] = defaultdict(list)
    for claim in block:
        alike[_topic(claim, context)].append(claim)
    ordered = sorted(alike.items(), key=lambda item: repr(item[0]))
    return [clusters(claims) for _, claims in ordered]


def _topic(claim: Counted, context: Context) -> tuple[object, ...]:
    """All that a comparison looks at but the amount, the day first."""
    moment = as_of(claim, context)
    article = claim.article_id
    event = context.event_of.get(article) if claim.id in context.main else None
    common = (
        (str(moment.earliest), str(moment.latest), moment.stated) if moment is not None else ("", "", False),
        (claim.claimant or "").casefold(),
        claim.place,
        claim.side,
        claim.event_id or event,
        claim.modality,
        context.origin.get(article),
        claim.part_of is not None,
    )
    if isinstance(claim, ForceClaim):
        return (*common, claim.unit, claim.action)
    whose = (claim.outcomes, tuple(sorted(claim.populations)), claim.window, str(claim.period), claim.base)
    return (*common, *whose, claim.change is not None and claim.change.direction)


def pairs(block: Sequence[Counted], found: Sequence[Sequence[Cluster]] = ()) -> Iterator[Pair]:
    """All pairs of a small block across articles; in a large one pairs of claims that stand for their clusters.

    Args:
        block: Claims that may be comparable.
        found: Of a large block, its ``topics``.
    """
    if len(block) <= SMALL:
        yield from ((a, b) for a, b in combinations(block, 2) if a.article_id != b.article_id)
        return
    yield from _between(clusters(block))
    for topic in found:
        yield from _between(topic)
    for before, after in pairwise(found):
        for one in (before[0], before[-1]):
            for other in (after[0], after[-1]):
                yield from _across_articles(one, other)


def _between(found: Sequence[Cluster]) -> Iterator[Pair]:
    """Every two clusters; of very many neighbours and the extremes: the rest follows from them."""
    few = len(found) <= _MOST_CLUSTERS
    chosen = combinations(found, 2) if few else (*pairwise(found), (found[0], found[-1]))
    for one, other in chosen:
        yield from _across_articles(one, other)


def _across_articles(one: Cluster, other: Cluster) -> Iterator[Pair]:
    """A claim of each cluster, of two articles: the first ones where these are of two."""
    a = one[0]
    b = next((claim for claim in other if claim.article_id != a.article_id), None)
    if b is not None:
        yield a, b
        return
    a_too = next((claim for claim in one if claim.article_id != other[0].article_id), None)
    if a_too is not None:
        yield a_too, other[0]


def clusters(claims: Sequence[Counted]) -> list[Cluster]:
    """Claims whose intervals share a number, lowest first: one sweep over the sorted lower ends."""
    ordered = sorted(claims, key=lambda claim: (*_ends(claim), claim.id))
    found: list[Cluster] = []
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
