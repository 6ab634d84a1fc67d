"""An amount told in two units of money: "3 dollars 50 cents", "five pounds 20 pence"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.scan import Scan

__all__ = ["join_subunits"]

_PARTS = {"cent": ("USD", "EUR", "AUD", "SGD", "MYR", "ZAR", "IDR"), "penny": ("GBP", "pound")}
"""Hundredths, and the units that they are part of."""
_NAMED = {"pound": "GBP"}
"""Units that are money only beside their hundredths."""
_HUNDRED = 100


def join_subunits(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join an amount and the hundredths right behind it, with or without "and" between them, into one figure."""
    kept: list[FigureSlot] = []
    for figure in figures:
        left = kept[-1] if kept else None
        if left is None or left.unit not in _PARTS.get(figure.unit or "", ()) or not _beside(scan, left, figure):
            kept.append(figure)
            continue
        value = Decimal(left.amount.value or 0) + Decimal(figure.amount.value or 0) / _HUNDRED
        left.amount = AmountSlot(value, value, value, grain=Decimal(1) / _HUNDRED)
        left.unit = _NAMED.get(left.unit or "", left.unit)
        left.end, left.phrase_end = figure.end, figure.phrase_end
        left.counted = None
    figures[:] = kept


def _beside(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether two exact amounts stand side by side, the second one less than a whole."""
    first, second = left.amount.value, right.amount.value
    if first is None or second is None or first != int(first) or not 0 < second < _HUNDRED:
        return False
    between = scan.text[left.phrase_end : right.hedge_start].split()
    return not between or (len(between) == 1 and between[0] in scan.pack.settings.adders)
