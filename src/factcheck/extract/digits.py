"""Digit runs to numbers: separators of the language first, the other locale's where only they can be meant."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.slots import Number

__all__ = ["SHARE_GRAIN", "DigitReading", "grain_of", "has_thousands", "read_digits"]

_LONGEST = 24
"""A run with more characters is a code or noise, not a number of the news."""

_NO_SPACES = dict.fromkeys(map(ord, " \u00a0\u2009\u202f'’"))
"""Spaces and apostrophes between groups of digits: "10 000", "1'250"."""

SHARE_GRAIN = Decimal("0.01")
"""How finely parts of one and ratios in words are told: "about one in three" is about 33 per cent."""

DigitReading = tuple[Number, int, bool]
"""Value, number of decimals, and whether the separators are those of the other locale."""


_THOUSANDS = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)")


def has_thousands(text: str, start: int, end: int) -> bool:
    """Whether digits are set apart in threes: what is numbered (a room, a level, a phase) is not written so."""
    return _THOUSANDS.match(text, start, end) is not None


def read_digits(written: str, decimal: str, group: str) -> DigitReading | None:
    """Read a digit run such as ``34.600`` or ``1,3``; ``None`` where it is no number (``12.5.2021``).

    Three digits behind a single native decimal separator are read as a thousand of the other locale only where they
    are all zero, or where there are several such groups: no newsroom writes ``7,000`` for seven with three decimals.
    """
    if len(written) > _LONGEST:
        return None
    if not written.isdecimal():
        written = written.translate(_NO_SPACES)
    if written.isdecimal():
        return int(written), 0, False
    decimal, group = _signs(decimal, group)
    native = _SHAPES[decimal, group]
    if native.grouped.fullmatch(written):
        return _value(written, decimal, group, False)
    foreign = _SHAPES[group, decimal]
    if foreign.grouped.fullmatch(written) and (written.count(decimal) > 1 or written.endswith("000")):
        return _value(written, group, decimal, True)
    if native.decimal.fullmatch(written):
        return _value(written, decimal, group, False)
    if foreign.decimal.fullmatch(written):
        return _value(written, group, decimal, True)
    return None


class _Shape:
    __slots__ = ("decimal", "grouped")

    def __init__(self, decimal: str, group: str) -> None:
        point, comma = re.escape(decimal), re.escape(group)
        groups = rf"[1-9]\d{{0,2}}(?:{comma}\d{{3}})+"
        if group == ",":  # lakh and crore, as South Asian papers group them: 12,34,567
            groups = rf"(?:{groups}|[1-9]\d?(?:,\d\d)+,\d{{3}})"
        self.grouped = re.compile(rf"{groups}(?:{point}\d+)?")
        self.decimal = re.compile(rf"\d+{point}\d+")


_SHAPES = {(".", ","): _Shape(".", ","), (",", "."): _Shape(",", ".")}


def _signs(decimal: str, group: str) -> tuple[str, str]:
    """The decimal and the grouping one of point and comma, for any separators of CLDR.

    Where digits are grouped by a space or an apostrophe (French, Swiss German), the sign that is not the decimal one
    can only group them, too.
    """
    return (",", ".") if decimal == "," or group == "." else (".", ",")


def _value(written: str, decimal: str, group: str, foreign: bool) -> DigitReading:
    whole, _, part = written.replace(group, "").partition(decimal)
    if not part or not int(part):  # "5.0" is a whole number, however finely it is given
        return int(whole), len(part), foreign
    return Decimal(f"{int(whole)}.{''.join(str(int(digit)) for digit in part)}"), len(part), foreign


def grain_of(value: Number, decimals: int, scale: Number) -> Number:
    """The unit of rounding: 100 for 34.600, 100000 for "1,3 juta", 1 for 32.

    Counts below 1,000 and counts with fewer than two trailing zeros are taken as exact (verdicts.md, row 15).
    """
    if -1000 < value < 1000 and not decimals and isinstance(value, int):
        return 1
    if decimals:
        step = Decimal(scale) / 10**decimals
        return int(step) if step == int(step) else step
    if value != int(value):
        return Decimal(str(value)) % 1 if value > 1 else SHARE_GRAIN
    whole = abs(int(value))
    if whole < 1000 or whole % 100:
        return 1
    zeros = 1
    while whole % (zeros * 10) == 0:
        zeros *= 10
    return max(zeros, 100)
