"""Times said as a product: "3x24 jam", "2 x 45 minutes"."""

from __future__ import annotations

import re

from factcheck.extract.slots import OPEN, AmountSlot, FigureSlot
from factcheck.records import RejectionReason
from factcheck.scan import Scan

__all__ = ["join_products"]

_SIGNS = frozenset({"x", " x ", "×", " × "})
_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)")


def join_products(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join two whole numbers with a sign of multiplication between them where they count a unit of time."""
    text = scan.text
    if "x" not in text and "×" not in text:
        return
    kept: list[FigureSlot] = []
    for figure in figures:
        left = kept[-1] if kept else None
        if left is not None and _factors(left, figure, text[left.end : figure.start]) and _counts_time(scan, figure):
            value = int(left.amount.value or 0) * int(figure.amount.value or 0)
            left.amount = AmountSlot(value, value, value)
            left.end = left.phrase_end = figure.end
            left.rejected = None
            continue
        kept.append(figure)
    figures[:] = kept


def _factors(left: FigureSlot, right: FigureSlot, between: str) -> bool:
    """Whether two digit runs are the sides of a product; letters written onto digits made codes of them."""
    known = (*OPEN, RejectionReason.CODE)
    return (
        between.lower() in _SIGNS
        and left.digits
        and right.digits
        and left.rejected in known
        and right.rejected in known
        and isinstance(left.amount.value, int)
        and isinstance(right.amount.value, int)
    )


def _counts_time(scan: Scan, figure: FigureSlot) -> bool:
    word = _WORD.match(scan.text, figure.end)
    return word is not None and "time_unit" in scan.pack.words.get(word.group(1).lower(), {})
