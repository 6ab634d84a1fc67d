"""The weight of evidence that two statements are about one fact, and its waterfall."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.link.comparisons import COMPARISONS, levels_of
from factcheck.link.evidence import evidence, strongest_first
from factcheck.link.profiles import Profile
from factcheck.link.weights import weights
from factcheck.records import Link, LinkEvidence

__all__ = ["Scorer", "bits_of", "link_of", "shared_words"]

_SHOWN = 5
"""Shared words that are shown: enough to see why two statements are taken for one fact."""


@cache
def _table() -> tuple[tuple[float, ...], ...]:
    known = weights("link")
    return tuple(known.of(comparison.name, len(comparison.levels)) for comparison in COMPARISONS)


Level = Callable[[Profile, Profile], int | None]
Rows = tuple[tuple[Level, tuple[float, ...]], ...]


@cache
def _split(*, within: bool) -> tuple[Rows, Rows, Rows]:
    """The comparisons of sentences, of statements, and of the slots that few statements fill."""
    rows = tuple(row for row in zip(COMPARISONS, _table(), strict=True) if not (within and row[0].placed))
    return (
        tuple((one.level, bits) for one, bits in rows if one.shared),
        tuple((one.level, bits) for one, bits in rows if not one.shared and not one.slot),
        tuple((one.level, bits) for one, bits in rows if one.slot),
    )


class Scorer:
    """Bits of evidence that two statements are about one fact, for the statements of two articles.

    The values judged later are not looked at. What belongs to the sentences is worked out once for each two sentences.
    With ``within`` the statements are of one article: where each stands in it says nothing.
    """

    __slots__ = ("_base", "_sentences", "_within")

    def __init__(self, *, within: bool = False) -> None:
        self._within = within
        self._base = weights("link").base
        self._sentences: dict[tuple[int, int], float] = {}

    def bits(self, left: Profile, right: Profile) -> float:
        """The bits of two statements."""
        sentences, statements, slots = _split(within=self._within)
        key = left.sentence, right.sentence
        total = self._sentences.get(key)
        if total is None:
            total = self._sentences[key] = _sum(sentences, left, right)
        total += self._base.get(left.family, 0.0) + _sum(statements, left, right)
        return total + _sum(slots, left, right) if left.slotted or right.slotted else total


def _sum(rows: Rows, left: Profile, right: Profile) -> float:
    total = 0.0
    for level, bits in rows:
        reached = level(left, right)
        if reached is not None:
            total += bits[reached]
    return total


def bits_of(left: Profile, right: Profile) -> float:
    """The bits of two statements, asked for once."""
    return Scorer().bits(left, right)


def link_of(left: Profile, right: Profile, total: float, *, whole: bool) -> Link:
    """The link of two statements by its bits; with ``whole`` also its evidence, the strongest first."""
    return Link(
        left=left.statement.id,
        right=right.statement.id,
        bits=round(total, 2),
        probability=round(weights("link").scale.probability(total), 4),
        evidence=_evidence(left, right) if whole else (),
    )


def _evidence(left: Profile, right: Profile) -> tuple[LinkEvidence, ...]:
    rows = [
        evidence(comparison.name, comparison.levels[level], round(bits[level], 2))
        for bits, comparison, level in zip(_table(), COMPARISONS, levels_of(left, right), strict=True)
        if level is not None
    ]
    return tuple(sorted(rows, key=strongest_first))


def shared_words(left: Profile, right: Profile) -> tuple[str, ...]:
    """The words that the sentences of two statements share, as the left has them: near the values and rarest first."""
    near = left.near.common(right.near)
    names = left.names.common(right.names)
    others = left.terms.common(right.terms)
    ordered = sorted(
        {*near, *names, *others},
        key=lambda word: (-near.get(word, 0.0) - names.get(word, 0.0) / 4 - others.get(word, 0.0) / 2, word),
    )
    return tuple(ordered[:_SHOWN])
