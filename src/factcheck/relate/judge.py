"""How likely a difference between two values is a contradiction: evidence adds up in bits, a line calibrates it.

Differences between articles and inside one have clues and weights of their own, and are judged alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.link.evidence import evidence, strongest_first
from factcheck.link.weights import weights
from factcheck.records import LinkEvidence
from factcheck.relate.assignment import Case
from factcheck.relate.clues import CLUES, Clue

__all__ = ["confidence_by", "confidence_of", "evidence_by", "evidence_of"]

Clues = tuple[Clue, ...]


def confidence_of(case: Case) -> float:
    """The share of such differences between two articles that are contradictions."""
    return confidence_by(case, CLUES, "told")


def evidence_of(case: Case) -> tuple[LinkEvidence, ...]:
    """What speaks for a contradiction between two articles, behind where all differences of the family start."""
    return evidence_by(case, CLUES, "told")


def confidence_by(case: Case, clues: Clues, table: str) -> float:
    """The share of such differences that are contradictions, by these clues and this table of weights."""
    known = weights(table)
    start = known.base.get(case.pair.left.family, 0.0)
    return known.scale.probability(sum((bits for _, _, bits in _reached(case, clues, table)), start))


def evidence_by(case: Case, clues: Clues, table: str) -> tuple[LinkEvidence, ...]:
    """The clues with their levels and bits, the strongest first, behind where all differences of the family start."""
    family = case.pair.left.family
    start = evidence("start", family, weights(table).base.get(family, 0.0))
    rows = (
        evidence(clue.name, clue.levels[level], round(bits, 2)) for clue, level, bits in _reached(case, clues, table)
    )
    return (start, *sorted(rows, key=strongest_first))


def _reached(case: Case, clues: Clues, table: str) -> Iterator[tuple[Clue, int, float]]:
    """The clues that say something of a case, with their level and its bits."""
    for bits, clue in zip(_table(clues, table), clues, strict=True):
        level = clue.level(case)
        if level is not None:
            yield clue, level, bits[level]


@cache
def _table(clues: Clues, table: str) -> tuple[tuple[float, ...], ...]:
    known = weights(table)
    return tuple(known.of(clue.name, len(clue.levels)) for clue in clues)
