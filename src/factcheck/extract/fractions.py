"""Fractions written with a stroke: 1/16, 2⁄3, 220 2/3, 11-1/2."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.slots import AmountSlot, FigureSlot, Number
from factcheck.scan import Scan

__all__ = ["join_fractions"]

_STROKES = "/\u2044"
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})
"""Denominators in use: anything else with a stroke is a date, a score or a code."""


def join_fractions(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join the two sides of a stroke, and the whole number before them, into one figure."""
    text = scan.text
    if not any(stroke in text for stroke in _STROKES):
        return
    alone = scan.pack.settings.stroke_fractions
    kept: list[FigureSlot] = []
    for figure in figures:
        left = kept[-1] if kept else None
        if left is None or not _is_fraction(text, left, figure):
            kept.append(figure)
            continue
        part = _fraction(left, figure)
        whole = kept[-2] if len(kept) > 1 else None
        if whole is not None and _mixed(text, whole, part):
            kept[-2:] = [_sum(whole, part)]
        elif alone:
            kept[-1] = part
        else:
            kept.append(figure)
    figures[:] = kept


def _is_fraction(text: str, left: FigureSlot, right: FigureSlot) -> bool:
    if right.start - left.end != 1 or text[left.end] not in _STROKES or not (left.digits and _in_digits(text, right)):
        return False
    top, bottom = left.amount.value, _bottom(right)
    if top is None or bottom is None or bottom not in _DENOMINATORS or not 0 < top < bottom:
        return False
    return text[right.end : right.end + 1] not in ("/", "\u2044", "-")


def _in_digits(text: str, figure: FigureSlot) -> bool:
    """Whether a figure is digits, with or without a scale word: "2", "2 million"."""
    return figure.digits or (figure.scale > 1 and text[figure.start].isdigit() and not figure.rejected)


def _bottom(figure: FigureSlot) -> Number | None:
    """The denominator without its scale word: 2 of "1/2 million"."""
    value = figure.amount.value
    return None if value is None else value / Decimal(figure.scale)


def _fraction(left: FigureSlot, right: FigureSlot) -> FigureSlot:
    top, bottom = left.amount.value, _bottom(right)
    assert top is not None
    assert bottom is not None
    grain = Decimal(right.scale) / Decimal(bottom)
    value = Decimal(top) * right.scale / Decimal(bottom)
    joined = FigureSlot(left.start, right.end, AmountSlot(value, value, value, grain=grain), scale=right.scale)
    joined.unit = right.unit or left.unit
    joined.hedge_start, joined.phrase_end = left.hedge_start, right.phrase_end
    return joined


def _mixed(text: str, whole: FigureSlot, part: FigureSlot) -> bool:
    value = whole.amount.value
    return (
        whole.digits
        and value is not None
        and value == int(value)
        and part.start - whole.end == 1
        and text[whole.end] in " -\u00a0"
    )


def _sum(whole: FigureSlot, part: FigureSlot) -> FigureSlot:
    assert whole.amount.value is not None
    assert part.amount.value is not None
    value = whole.amount.value * part.scale + part.amount.value
    joined = FigureSlot(whole.start, part.end, AmountSlot(value, value, value, grain=part.amount.grain))
    joined.unit = part.unit or whole.unit
    joined.hedge_start, joined.phrase_end = whole.hedge_start, part.phrase_end
    return joined
