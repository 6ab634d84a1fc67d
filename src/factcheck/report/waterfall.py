"""What a comparison rests on, as rows of bits that add up: for one fact, and for an error in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.link.weights import weights
from factcheck.records import Comparison, LinkEvidence
from factcheck.report.labels import Labels

__all__ = ["Waterfall", "WaterfallRow", "bits_of", "waterfalls"]

_LEAST = 0.05
"""Bits below which a row is left to the sum: it would read 0.0."""
START = "start"
_BOUND = re.compile(r"(?:<|>=)-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")


class WaterfallRow(NamedTuple):
    """What was compared, how it came out, and what that weighs."""

    what: str
    how: str
    bits: float


class Waterfall(NamedTuple):
    """Rows of bits behind the one that all such pairs begin with, their sum, and how likely that makes it."""

    title: str
    rows: tuple[WaterfallRow, ...]
    total: float
    probability: float


def waterfalls(comparison: Comparison, labels: Labels) -> list[Waterfall]:
    """The link of a comparison, and where values differ what speaks for an error. Quotes and sums have none."""
    found = []
    link = comparison.link
    if link is not None and link.evidence:
        begun = link.bits - sum(row.bits for row in link.evidence)
        rows = [LinkEvidence(comparison=START, level="", bits=begun), *link.evidence]
        found.append(_told(labels("one_fact"), rows, link.bits, link.probability, labels))
    if comparison.judged:
        total = sum(row.bits for row in comparison.judged)
        likely = weights("told").scale.probability(total)
        found.append(_told(labels("an_error"), comparison.judged, total, likely, labels))
    return found


def _told(title: str, rows: Sequence[LinkEvidence], total: float, probability: float, labels: Labels) -> Waterfall:
    shown = [row for row in rows if abs(row.bits) >= _LEAST or row.comparison == START]
    return Waterfall(title, tuple(_row(row, labels) for row in shown), total, probability)


def _row(row: LinkEvidence, labels: Labels) -> WaterfallRow:
    return WaterfallRow(labels.known("evidence", row.comparison), _level(row.level, labels), row.bits)


def _level(level: str, labels: Labels) -> str:
    """A level in words, or its bound as it is written in print."""
    if _BOUND.fullmatch(level):
        return level.replace(">=", "≥ ").replace("<", "< ").replace("-", "−")
    return labels.known("reached", level)


def bits_of(value: float) -> str:
    """Bits with their sign, as a table shows them."""
    return f"{value:+.1f}".replace("-", "−")
