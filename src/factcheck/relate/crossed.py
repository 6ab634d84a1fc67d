"""Two counts of people whose numbers changed places: 11 dead and 32 injured here, 32 dead and 11 injured there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.records.traits import FrameChange
from factcheck.relate.assignment import Key, Pair, one_number, surprise, value_key
from factcheck.relate.decide import Frame

__all__ = ["Crossing", "crossings"]


@dataclass(frozen=True, slots=True)
class Crossing:
    """A pair of one number and two outcomes, whose counterpart beside it has the same outcomes changed over.

    ``bits`` are those of the better link with what two equal values add; ``values`` the values of both pairs.
    """

    pair: Pair
    bits: float
    values: frozenset[Key]

    @property
    def frame(self) -> Frame:
        """What changed places."""
        left, right = self.pair.left.statement, self.pair.right.statement
        return Frame(FrameChange.CHANGED_PLACES, f"{left.dimension} / {right.dimension}")


def crossings(pairs: Iterable[Pair]) -> Iterator[Crossing]:
    """The numbers that changed places, each two of them once: all four stand in one sentence of either article."""
    waiting: dict[tuple[object, ...], list[Pair]] = defaultdict(list)
    found: dict[frozenset[Key], Crossing] = {}
    for pair in pairs:
        here, there = pair.left.statement.outcomes, pair.right.statement.outcomes
        if not here or not there or set(here) & set(there) or not one_number(pair):
            continue
        sentences = pair.left.sentence, pair.right.sentence
        for first in waiting[*sentences, there, here]:
            values = frozenset((value_key(first.left), value_key(pair.left)))
            bits = max(first.bits, pair.bits) + surprise(first) + surprise(pair)
            if len(values) == 2 and (values not in found or bits > found[values].bits):
                found[values] = Crossing(first, bits, values)
        waiting[*sentences, here, there].append(pair)
    yield from found.values()
