"""An amount told in two units: "3 dollars 50 cents", "five pounds 20 pence", "5 feet 2 inches", "2 kg 300 gram"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.knowledge.units import many_in
from factcheck.scan import Scan

__all__ = ["join_subunits"]

_PARTS = {"cent": ("USD", "EUR", "AUD", "SGD", "MYR", "ZAR", "IDR"), "penny": ("GBP", "pound")}
"""Hundredths, and the units that they are part of."""
_NAMED = {"pound": "GBP"}
"""Units that are money only beside their hundredths."""
_HUNDRED = 100


_SMALLER = {"foot": "inch", "pound": "ounce", "kg": "gram", "m": "centimetre"}
"""Measures of which a larger and a smaller one are told of one thing."""


def join_subunits(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join an amount and the smaller one right behind it, with or without "and" between them, into one figure."""
    kept: list[FigureSlot] = []
    for figure in figures:
        left = kept[-1] if kept else None
        parts = 0 if left is None else _parts(left.unit, figure.unit)
        if left is None or not parts or not _beside(scan, left, figure, parts):
            kept.append(figure)
            continue
        value = Decimal(left.amount.value or 0) + Decimal(figure.amount.value or 0) / parts
        left.amount = AmountSlot(value, value, value, grain=Decimal(1) / parts)
        if figure.unit in _PARTS:
            left.unit = _NAMED.get(left.unit or "", left.unit)
        left.end, left.phrase_end = figure.end, figure.phrase_end
        left.counted = None
    figures[:] = kept


def _parts(whole: str | None, part: str | None) -> int:
    """How many of one unit make one of another; 0 where they are not told together."""
    if whole in _PARTS.get(part or "", ()):
        return _HUNDRED
    return many_in(whole, part) if whole and part and _SMALLER.get(whole) == part else 0


def _beside(scan: Scan, left: FigureSlot, right: FigureSlot, parts: int) -> bool:
    """Whether two exact amounts stand side by side, the second one less than a whole."""
    first, second = left.amount.value, right.amount.value
    if first is None or second is None or first != int(first) or not 0 < second < parts:
        return False
    between = scan.text[left.phrase_end : right.hedge_start].split()
    return not between or (len(between) == 1 and between[0] in scan.pack.settings.adders)
