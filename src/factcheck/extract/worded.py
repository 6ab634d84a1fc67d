"""Signs said as words: "twenty-five point three", "dua koma lima juta", "minus ten"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.slots import OPEN, AmountSlot, FigureSlot
from factcheck.scan import Scan

__all__ = ["join_decimals", "negate_words"]


_LEAST_SCALE = 1000
"""Scale words from here on are said once: "two million point five million" is no number."""


def join_decimals(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join a number word, the word for the decimal sign and the digits said one by one into one figure."""
    word = scan.pack.settings.decimal_word
    if word is None or f" {word} ".encode() not in scan.folded:
        return
    kept: list[FigureSlot] = []
    places = 0  # decimals that the last kept figure has so far; 0 where it takes none
    for figure in figures:
        left = kept[-1] if kept else None
        between = scan.text[left.end : figure.start].lower() if left is not None else ""
        joined = between == (" " if places else f" {word} ") and _digit(figure)
        if left is not None and joined and (places or _whole(left)) and _scaled_once(left, figure):
            places += 1
            _append(left, figure, places)
            if figure.scale != 1:
                places = 0
            continue
        kept.append(figure)
        places = 0
    figures[:] = kept


def negate_words(scan: Scan, figures: list[FigureSlot]) -> None:
    """Make number words behind the word for the minus sign negative: "minus ten degrees"."""
    signs = [word for word in scan.pack.settings.minus_words if word.endswith(" ")]
    if not any(f" {word}".encode() in scan.folded for word in signs):
        return
    for figure in figures:
        value, start = figure.amount.value, figure.start
        if value is None or _in_digits(figure):
            continue
        for word in signs:
            begin = start - len(word)
            if begin >= 0 and scan.text[begin:start].lower() == word and not scan.text[begin - 1 : begin].isalnum():
                figure.amount = AmountSlot(-value, -value, -value, grain=figure.amount.grain)
                figure.start = figure.hedge_start = begin


def _whole(figure: FigureSlot) -> bool:
    """Whether a figure is a whole number in words."""
    value = figure.amount.value
    return value is not None and isinstance(value, int) and not _in_digits(figure)


def _digit(figure: FigureSlot) -> bool:
    """Whether a figure is one spoken digit, with or without a scale word behind: "lima", "lima juta"."""
    value = figure.amount.value
    return isinstance(value, int) and not _in_digits(figure) and value % figure.scale == 0 and value < 10 * figure.scale


def _scaled_once(left: FigureSlot, digit: FigureSlot) -> bool:
    return digit.scale == 1 or left.scale < _LEAST_SCALE


def _in_digits(figure: FigureSlot) -> bool:
    return figure.digits or figure.ordinal or figure.rejected not in OPEN


def _append(left: FigureSlot, digit: FigureSlot, places: int) -> None:
    """Append one decimal to a figure; a scale word behind the digit counts for the whole number."""
    whole, last = left.amount.value, digit.amount.value
    assert whole is not None
    assert last is not None
    more = Decimal(last // digit.scale).scaleb(-places)
    value = (whole - more if whole < 0 else whole + more) * digit.scale
    grain = Decimal(digit.scale).scaleb(-places)
    left.amount = AmountSlot(value, value, value, grain=grain)
    left.end = left.phrase_end = digit.end
    left.scale, left.rejected = digit.scale, None
