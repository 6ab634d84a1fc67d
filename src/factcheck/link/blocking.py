"""Which statements of two articles are compared at all: an inverted index over the words around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

from factcheck.link.profiles import Profile
from factcheck.statements.terms import Key

__all__ = ["MOST", "candidates", "candidates_within"]

MOST = 3
"""Partners that each statement is compared with, those that share most words first."""
_NEAR = 2.0
"""How much more a word near the value says than one elsewhere in its sentence."""
_LIKE = 3.0
"""What one dimension and unit, one counted noun, or an equal value adds: about a word that few sentences have."""


def candidates(left: Sequence[Profile], right: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """For each statement of either side its likeliest partners of one family, by the words they share.

    Families and not dimensions: "six civilians" and "eight civilians were killed" are read as two dimensions. An equal
    value brings a pair in, since it may explain a difference; it has no part in the score that is judged later.
    """
    scores = _scores(left, right)
    kept: set[tuple[int, int]] = set()
    by_right: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for a, row in enumerate(scores):
        kept.update((a, b) for b in nlargest(MOST, row, key=lambda b: (row[b], -b)))
        for b, score in row.items():
            by_right[b].append((score, -a))
    for b, column in by_right.items():
        kept.update((-a, b) for _, a in nlargest(MOST, column))
    for a, b in sorted(kept):
        yield left[a], right[b]


def candidates_within(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """For each statement of one article its likeliest partners in other sentences, the earlier of each two first.

    Values of one sentence stand side by side to be told apart: a list, a range, a change.
    """
    kept: set[tuple[int, int]] = set()
    for a, row in enumerate(_scores(profiles, profiles)):
        others = (b for b in row if profiles[b].sentence != profiles[a].sentence)
        kept.update((min(a, b), max(a, b)) for b in nlargest(MOST, others, key=lambda b: (row[b], -b)))
    for a, b in sorted(kept):
        yield profiles[a], profiles[b]


def _scores(left: Sequence[Profile], right: Sequence[Profile]) -> list[dict[int, float]]:
    """For each statement on the left the statements on the right that share something with it, and how much."""
    near: dict[Key, list[int]] = defaultdict(list)
    like: dict[object, list[int]] = defaultdict(list)
    inside: dict[int, list[int]] = defaultdict(list)
    for b, profile in enumerate(right):
        inside[id(profile.terms)].append(b)
        for keys, _ in profile.near.words:
            for key in keys:
                near[key].append(b)
        for mark in _marks(profile):
            like[mark].append(b)
    sentences = _sentences(left, right)
    found = []
    for profile in left:
        row: dict[int, float] = defaultdict(float)
        for sentence, score in sentences[id(profile.terms)].items():
            for b in inside[sentence]:
                row[b] = score
        for keys, weight in profile.near.words:
            for key in keys:
                for b in near.get(key, ()):
                    row[b] += weight * _NEAR
        for mark in _marks(profile):
            for b in like.get(mark, ()):
                row[b] += _LIKE
        found.append({b: score for b, score in row.items() if right[b].family == profile.family})
    return found


def _sentences(left: Sequence[Profile], right: Sequence[Profile]) -> dict[int, dict[int, float]]:
    """What each two sentences share, by the identity of their bags: the statements of a sentence have one."""
    index: dict[Key, list[int]] = defaultdict(list)
    for bag in {id(profile.terms): profile.terms for profile in right}.values():
        for keys, _ in bag.words:
            for key in keys:
                index[key].append(id(bag))
    found: dict[int, dict[int, float]] = {}
    for bag in {id(profile.terms): profile.terms for profile in left}.values():
        row: dict[int, float] = defaultdict(float)
        for keys, weight in bag.words:
            for key in keys:
                for other in index.get(key, ()):
                    row[other] += weight
        found[id(bag)] = row
    return found


def _marks(profile: Profile) -> Iterator[object]:
    """What makes two statements alike beside their words."""
    statement = profile.statement
    yield profile.family, profile.value
    if profile.root != "count" or statement.unit is not None:
        yield statement.dimension, statement.unit
    for key in profile.counted:
        yield "counted", key
