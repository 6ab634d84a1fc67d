"""Amounts as intervals: what they share, how far they lie apart.

This is the only place that widens a rounded number.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from factcheck.records import Amount, Qualifier

__all__ = [
    "SMALLEST_GRAIN",
    "Fit",
    "Interval",
    "fit",
    "gap",
    "half_unit",
    "higher",
    "interval",
    "meets",
    "ratio",
    "reckoned",
    "soft_bounds",
    "spoken",
    "stated",
    "sum_intervals",
    "times",
]

SMALLEST_ROUNDED = Decimal(1000)
SMALLEST_GRAIN = Decimal(100)
"""A figure of 1,000 and more with two or more trailing zeros, or with a scale word, stands for itself ± half its
unit (verdicts.md, row 15). Smaller counts are exact: 30 and 32 killed do not agree."""

_SEVERAL = Decimal(10)
"""A vague count below ten ("several") is no ceiling: too weak to set against a number (verdicts.md, intervals)."""

_ONE_SIDED = frozenset(
    {Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.NEARLY}
)
"""The stated end of these hedges is exact (verdicts.md, row 01)."""


class Interval(NamedTuple):
    """A stretch of numbers; ``None`` is unbounded. An open end is not in it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


class Fit(StrEnum):
    """How two intervals lie to each other."""

    EQUAL = "equal"
    INTERSECT = "intersect"
    DISJOINT = "disjoint"


def interval(amount: Amount) -> Interval:
    """The numbers an amount may stand for: its bounds, a rounded figure widened to half its unit.

    Two round figures that follow each other share no number: nothing rounds to 2 million and to 3 million.
    """
    low, high = amount.low, amount.high
    if low is None and high is None:
        return Interval(None, None)
    if amount.qualifier is Qualifier.VAGUE and high is not None and high < _SEVERAL:
        return Interval(low, None)
    if amount.qualifier in _ONE_SIDED or amount.qualifier is Qualifier.VAGUE or not _rounded(amount):
        return Interval(low, high, amount.low_open, amount.high_open)
    if amount.qualifier is Qualifier.ABOUT and amount.value is not None:
        return Interval(low, high)
    return Interval(*_widened(low, high, amount.grain), high_open=True)  # what is half-way rounds to the next


def reckoned(
    amount: Amount, *, counted: bool = False, exact: bool = False, scaled: bool = False, digits: int = 2
) -> Interval:
    """The numbers a figure may stand for in a calculation.

    A calculation asks more of a figure than a comparison does: "40 per cent" was 39.6 before it was written. So a
    figure without a hedge stands for half the unit of its last digit on both sides; from 1,000 on its closing noughts
    are taken for rounding, down to its first ``digits``. "Nearly 1 per cent" stands for what rounds to it, too.

    Args:
        amount: The figure.
        counted: It was counted, one by one: a last digit that is no nought is a count to the last one.
        exact: It is taken as it stands, but for what ``interval`` widens.
        scaled: A word says its size ("3 billion"): its last digit is the last one written.
        digits: How many of its first digits are no rounding.
    """
    low, high = amount.low, amount.high
    if amount.qualifier is Qualifier.NEARLY and low is not None and amount.value is not None:
        return Interval(min(low, amount.value - half_unit(amount.grain)), high, amount.low_open, amount.high_open)
    if amount.qualifier in _ONE_SIDED or amount.qualifier is Qualifier.VAGUE or (low is None and high is None):
        return Interval(low, high, amount.low_open, amount.high_open)
    if exact:
        return interval(amount)
    unit = _last_digit(amount, scaled=scaled, digits=digits)
    half = Decimal(0) if counted and unit == 1 else half_unit(unit)
    return Interval(None if low is None else low - half, None if high is None else high + half)


def _last_digit(amount: Amount, *, scaled: bool, digits: int) -> Decimal:
    """The unit of the last digit that a figure without a hedge vouches for."""
    value = amount.value if amount.value is not None else amount.low or amount.high or Decimal(0)
    if amount.grain < 1 or value == 0:
        return amount.grain
    size = value.copy_abs().adjusted()
    vouched = Decimal(10) ** (size - digits + 1)
    if scaled:  # scale words are thousands of each other: "10 million" has two digits, "3 billion" one
        return min(amount.grain, max(vouched, Decimal(1000) ** (size // 3)))
    if abs(value) < SMALLEST_ROUNDED:
        return Decimal(1)
    return max(Decimal(1), min(_step(value), vouched))


def half_unit(*grains: Decimal) -> Decimal:
    """The most that rounding to a unit moves a number; of several units, the coarsest."""
    return max(grains) / 2


def _widened(low: Decimal | None, high: Decimal | None, grain: Decimal) -> tuple[Decimal | None, Decimal | None]:
    half = half_unit(grain)
    return None if low is None else low - half, None if high is None else high + half


def soft_bounds(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    """The numbers that a figure stands for in practice.

    "More than 34,600" is said until 34,700 is reached: the next step of the figure's own rounding (verdicts, soft
    ceiling), which is that of its last digit but zeros. A round figure without a hedge stands for half its unit on
    both sides.
    """
    low, high = amount.low, amount.high
    if amount.value is not None and high is None and amount.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        high = amount.value + max(amount.grain, _step(amount.value)) - 1
    elif amount.value is not None and amount.qualifier is Qualifier.EXACT and amount.grain > 1:
        low, high = _widened(amount.value, amount.value, amount.grain)
    return low, high


def _step(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero: 100 for 34,600, 1 for 61."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) and exponent > 0 else Decimal(1)


def _rounded(amount: Amount) -> bool:
    size = amount.value if amount.value is not None else amount.low or amount.high
    return size is not None and abs(size) >= SMALLEST_ROUNDED and amount.grain >= SMALLEST_GRAIN


def fit(left: Amount, right: Amount) -> Fit:
    """How the intervals of two amounts lie to each other.

    One number with and without its hedge always meets: hedges are dropped in retelling (verdicts.md, row 06).
    """
    a, b = interval(left), interval(right)
    if (_below(a, b) or _below(b, a)) and not _one_number(left, right):
        return Fit.DISJOINT
    return Fit.EQUAL if (left.low, left.high, left.value) == (right.low, right.high, right.value) else Fit.INTERSECT


def _below(a: Interval, b: Interval) -> bool:
    """Whether all of ``a`` lies below all of ``b``."""
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def meets(left: Interval, right: Interval) -> bool:
    """Whether two intervals share a number."""
    return not _below(left, right) and not _below(right, left)


def higher(left: Amount, right: Amount) -> bool:
    """Whether all of ``right`` lies above all of ``left``."""
    return _below(interval(left), interval(right)) and not _one_number(left, right)


def _one_number(left: Amount, right: Amount) -> bool:
    return left.value is not None and left.value == right.value


def gap(left: Amount, right: Amount) -> Decimal:
    """The distance between the nearest ends; 0 where they meet."""
    a, b = interval(left), interval(right)
    for low, high in ((a, b), (b, a)):
        if low.high is not None and high.low is not None and _below(low, high):
            return high.low - low.high
    return Decimal(0)


def ratio(left: Amount, right: Amount) -> Decimal:
    """The larger number by the smaller; 1 where one is unknown or zero.

    A number is what was stated; of a range that only bounds were given for, it is the end nearest to the other.
    """
    a, b = _facing(left, right), _facing(right, left)
    if a is None or b is None or a <= 0 or b <= 0:
        return Decimal(1)
    return max(a, b) / min(a, b)


def _facing(amount: Amount, other: Amount) -> Decimal | None:
    """The number stated, or the upper end where the other amount lies above it."""
    if amount.value is None and amount.high is not None and higher(amount, other):
        return amount.high
    return stated(amount)


def stated(amount: Amount) -> Decimal | None:
    """The number to speak of: as stated, else the lower, else the upper end."""
    if amount.value is not None:
        return amount.value
    return amount.low if amount.low is not None else amount.high


def spoken(amount: Amount) -> str:
    """The bounds as an editor would write them: ``34683``, ``> 34600``, ``≥ 83``, ``≤ 300``, ``1260–1540``."""
    low, high = (None if end is None else f"{end.normalize():f}" for end in (amount.low, amount.high))
    if low is not None and high is not None and amount.low:
        return low if low == high else f"{low}–{high}"
    if high is not None:  # from nought up: "up to 300"
        return high if low == high else f"{'<' if amount.high_open else '≤'} {high}"
    return "?" if low is None else f"{'>' if amount.low_open else '≥'} {low}"


def times(units: Interval, size: tuple[int, int]) -> Interval:
    """The interval of so many units of between ``size[0]`` and ``size[1]`` each."""
    return units._replace(
        low=None if units.low is None else units.low * size[0],
        high=None if units.high is None else units.high * size[1],
    )


def sum_intervals(amounts: list[Amount]) -> Interval:
    """The interval of the sum."""
    parts = [interval(amount) for amount in amounts]
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    return Interval(
        low=None if any(low is None for low in lows) else sum((low for low in lows if low is not None), Decimal(0)),
        high=None if any(h is None for h in highs) else sum((h for h in highs if h is not None), Decimal(0)),
        low_open=any(part.low_open for part in parts),
        high_open=any(part.high_open for part in parts),
    )
