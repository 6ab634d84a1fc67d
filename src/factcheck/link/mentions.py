"""Which equal values of one article are one fact told again: in its headline, its lead, its body.

An article says "12 passengers" and "12 crew", and twice "12 dead". Only the last are one fact, so equal values are
joined by the same evidence as the statements of two articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.link.profiles import Profile
from factcheck.link.score import Scorer
from factcheck.link.weights import weights

__all__ = ["join_mentions"]

ONE_FACT = 0.6
"""Links from this probability on join two mentions of one value, as they join the claims of a group."""


def join_mentions(profiles: Sequence[Profile]) -> None:
    """Give each statement the number of the first mention of its fact; one that nothing joins is a fact of its own."""
    scorer, scale = Scorer(within=True), weights("link").scale
    alike: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for one in profiles:
        known = alike[one.root, one.value]
        bits, _, best = max(((scorer.bits(other, one), -other.number, other) for other in known), default=(0.0, 0, one))
        joined = best is not one and scale.probability(bits) >= ONE_FACT
        one.mention = best.mention if joined else one.number
        known.append(one)
