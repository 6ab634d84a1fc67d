"""The weights of evidence: bits per level, written by ``tools/fit_weights.py`` and ``fit_within.py``."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.tables import read_table

__all__ = ["Scale", "Weights", "probability", "weights"]


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from bits to log-odds, fitted on pairs kept out of the weights."""

    slope: float
    offset: float

    def probability(self, bits: float) -> float:
        """The probability that stands for so many bits."""
        return probability(self.slope * bits + self.offset)


@dataclass(frozen=True, slots=True)
class Weights:
    """Bits by the name of a comparison, in the order of its levels; ``base`` is where evidence of a family starts."""

    base: dict[str, float]
    levels: dict[str, tuple[float, ...]]
    scale: Scale

    def of(self, name: str, count: int) -> tuple[float, ...]:
        """The bits of a comparison's levels; nought where nothing was fitted."""
        return self.levels.get(name, (0.0,) * count)


def probability(bits: float) -> float:
    """The probability of odds given in bits."""
    if bits > 60:
        return 1.0
    if bits < -60:
        return 0.0
    return 1 / (1 + math.exp(-bits * math.log(2)))


@cache
def weights(table: str) -> Weights:
    """The weights of a table: ``link`` or ``told`` between articles; with ``within`` behind it, inside one article."""
    name, _, inside = table.partition(" ")
    file = "within_weights.toml" if inside else "weights.toml"
    data = read_table("factcheck.link", file)[name]
    return Weights(
        base=dict(data["base"]),
        levels={name: tuple(_bits(row)) for name, row in data.get("levels", {}).items()},
        scale=Scale(**data["scale"]),
    )


def _bits(row: dict[str, list[float]]) -> Sequence[float]:
    return [float(value) for value in row.get("bits", ())]
