"""Which statements of two articles are compared at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.link.profiles import Profile

__all__ = ["candidates"]


def candidates(left: Sequence[Profile], right: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of one family that share a word of content, or a dimension and unit.

    Families and not dimensions: "six civilians" and "eight civilians were killed" are read as two dimensions. Nothing is
    left out by a cap.
    """
    by_family: dict[str, list[Profile]] = defaultdict(list)
    for profile in right:
        by_family[profile.family].append(profile)
    for one in left:
        for other in by_family.get(one.family, ()):
            if _like(one, other) or not one.terms.keys.isdisjoint(other.terms.keys):
                yield one, other


def _like(left: Profile, right: Profile) -> bool:
    a, b = left.statement, right.statement
    return a.dimension == b.dimension and (a.unit == b.unit or left.root != "count")
