"""Decimals that a slip of the space bar parts from their number: "mencapai 33, 4 miliar dolar"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.adjoined import adjoined
from factcheck.extract.slots import OPEN, AmountSlot, FigureSlot, Number
from factcheck.scan import Scan

__all__ = ["NOTE", "join_parted"]

NOTE = "decimals parted by a space"
"""Note of a figure whose decimals stand behind a space."""
_REACH = 24
_WHOLE = re.compile(r"\d{1,3}")
_DECIMALS = re.compile(r"(\d{1,2}) ")
_AMOUNTS = frozenset({"hedge", "toward", "change"})
"""Roles of words right before an amount, so that a whole number behind them opens no list of ages or years."""


def join_parted(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join a whole number, the decimal comma, a space and digits with a scale word, where an amount must follow."""
    sign = scan.pack.decimal
    if sign != ",":
        return
    kept: list[FigureSlot] = []
    for figure in figures:
        left = kept[-1] if kept else None
        if left is None or figure.scale == 1 or figure.start - left.end != len(sign) + 1:
            kept.append(figure)
            continue
        decimals = _DECIMALS.match(scan.text, figure.start)
        if decimals is None or not _parted(scan, left, figure, sign):
            kept.append(figure)
            continue
        digits = decimals.group(1)
        value: Number = (Decimal(left.amount.value or 0) + Decimal(digits).scaleb(-len(digits))) * figure.scale
        value = int(value) if value == int(value) else value
        left.amount = AmountSlot(value, value, value, grain=Decimal(figure.scale).scaleb(-len(digits)))
        left.end, left.phrase_end, left.scale = figure.end, figure.phrase_end, figure.scale
        left.digits, left.notes = False, (*left.notes, NOTE)
    figures[:] = kept


def _parted(scan: Scan, left: FigureSlot, right: FigureSlot, sign: str) -> bool:
    text = scan.text
    whole = _WHOLE.fullmatch(text, left.start, left.end) is not None and left.amount.value is not None
    if not whole or left.rejected not in OPEN or right.rejected not in OPEN or right.amount.value is None:
        return False
    if text[left.end : right.start] != f"{sign} ":
        return False
    if left.unit is not None or adjoined(scan.pack).money(text, left.start) is not None:
        return True
    word = text[max(0, left.start - _REACH) : left.start].rstrip().rpartition(" ")[2].lower()
    return not _AMOUNTS.isdisjoint(scan.pack.words.get(word, {}))
