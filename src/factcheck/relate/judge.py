"""How likely a difference between two values is a contradiction: evidence adds up in bits, a line calibrates it."""

from __future__ import annotations

from functools import cache

from factcheck.link.weights import weights
from factcheck.records import LinkEvidence
from factcheck.relate.assignment import Case
from factcheck.relate.clues import CLUES

__all__ = ["confidence_of", "evidence_of", "raw_bits"]


@cache
def _table() -> tuple[tuple[float, ...], ...]:
    known = weights("told")
    return tuple(known.of(clue.name, len(clue.levels)) for clue in CLUES)


def raw_bits(case: Case) -> float:
    """Bits of evidence that a difference is a contradiction, before they are calibrated."""
    known = weights("told")
    total = known.base.get(case.pair.left.family, 0.0)
    for bits, clue in zip(_table(), CLUES, strict=True):
        level = clue.level(case)
        if level is not None:
            total += bits[level]
    return total


def confidence_of(case: Case) -> float:
    """The share of such differences that are contradictions."""
    return weights("told").scale.probability(raw_bits(case))


def evidence_of(case: Case) -> tuple[LinkEvidence, ...]:
    """The clues with their levels and bits, the strongest first."""
    rows = []
    for bits, clue in zip(_table(), CLUES, strict=True):
        level = clue.level(case)
        if level is not None:
            rows.append(LinkEvidence(comparison=clue.name, level=clue.levels[level], bits=round(bits[level], 2)))
    return tuple(sorted(rows, key=lambda row: -abs(row.bits)))
