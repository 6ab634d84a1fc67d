"""The weight of evidence that two statements are about one fact, and its waterfall."""

from __future__ import annotations

from functools import cache

from factcheck.link.comparisons import COMPARISONS, levels_of
from factcheck.link.profiles import Profile
from factcheck.link.weights import weights
from factcheck.records import Link, LinkEvidence

__all__ = ["bits_of", "link_of", "shared_words"]

_SHOWN = 5
"""Shared words that are shown: enough to see why two statements are taken for one fact."""


@cache
def _table() -> tuple[tuple[float, ...], ...]:
    known = weights("link")
    return tuple(known.of(comparison.name, len(comparison.levels)) for comparison in COMPARISONS)


def bits_of(left: Profile, right: Profile) -> float:
    """Bits of evidence that two statements are about one fact. The values judged later are not looked at."""
    total = weights("link").base.get(left.family, 0.0)
    for bits, comparison in zip(_table(), COMPARISONS, strict=True):
        level = comparison.level(left, right)
        if level is not None:
            total += bits[level]
    return total


def link_of(left: Profile, right: Profile) -> Link:
    """The link of two statements with its evidence, the strongest first."""
    known = weights("link")
    rows = [
        LinkEvidence(
            comparison=comparison.name,
            level=comparison.levels[level],
            bits=round(bits[level], 2),
        )
        for bits, comparison, level in zip(_table(), COMPARISONS, levels_of(left, right), strict=True)
        if level is not None
    ]
    total = bits_of(left, right)
    return Link(
        left=left.statement.id,
        right=right.statement.id,
        bits=round(total, 2),
        probability=round(known.scale.probability(total), 4),
        evidence=tuple(sorted(rows, key=lambda row: -abs(row.bits))),
    )


def shared_words(left: Profile, right: Profile) -> tuple[str, ...]:
    """The words that the sentences of two statements share, those near the values and the rarest first, as the left has them."""
    near = left.near.common(right.near)
    rare = left.rare.common(right.rare)
    ordered = sorted({*near, *rare}, key=lambda word: (-near.get(word, 0.0) - rare.get(word, 0.0) / 4, word))
    return tuple(ordered[:_SHOWN])
