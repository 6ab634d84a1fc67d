"""Likely slips behind two figures that exclude each other: what an editor would look for first.

A slip explains a contradiction; it never makes one (verdicts.md, step 8). The one exception is the year: two exact
figures that are equal and dated to the same day of different years.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from rapidfuzz.distance import OSA

from factcheck.knowledge.intervals import stated
from factcheck.records import Amount, Outcome

__all__ = ["Slip", "measure_slip", "number_slip", "year_slip"]

LEAST_RATIO = Decimal("1.1")
"""Below this ratio a changed digit is as likely an update (verdicts.md, row 49)."""
_NO_CHANCE = Decimal(10)
"""Below two digits "casualties" is too loosely used to tell."""
TELLING_FIGURE = Decimal(100)
"""From three digits on two equal figures are hardly equal by chance."""


class Slip(StrEnum):
    """Ways to write a number down wrong."""

    TIMES_TEN = "x10"
    SEPARATOR = "separator"
    TIMES_THOUSAND = "x1000"
    DIGIT_SWAP = "digit_swap"
    ONE_DIGIT = "one_digit"
    YEAR = "year"


def number_slip(left: Amount, right: Amount) -> Slip | None:
    """The slip that would turn one stated number into the other, where there is one."""
    a, b = stated(left), stated(right)
    if a is None or b is None or a <= 0 or b <= 0 or a == b:
        return None
    small, large = min(a, b), max(a, b)
    if small * 1000 == large:
        return Slip.SEPARATOR if small != small.to_integral_value() else Slip.TIMES_THOUSAND
    if small * 10 == large or small * 100 == large:
        return Slip.TIMES_TEN
    return _digit_slip(small, large)


def _digit_slip(small: Decimal, large: Decimal) -> Slip | None:
    a, b = f"{small.normalize():f}", f"{large.normalize():f}"
    if len(a) != len(b) or len(a) < 2 or large / small < LEAST_RATIO:
        return None
    if sorted(a) == sorted(b) and OSA.distance(a, b) == 1:
        return Slip.DIGIT_SWAP
    return Slip.ONE_DIGIT if len(a) > 2 and sum(x != y for x, y in zip(a, b, strict=True)) == 1 else None


def year_slip(left: date, right: date, left_amount: Amount, right_amount: Amount) -> bool:
    """Whether two equal, telling figures are of the same day in different years."""
    same_day = (left.month, left.day) == (right.month, right.day) and left.year != right.year
    value = left_amount.value
    return same_day and value is not None and value == right_amount.value and value >= TELLING_FIGURE


def measure_slip(left: tuple[Outcome, ...], right: tuple[Outcome, ...], a: Amount, b: Amount) -> bool:
    """Whether one number stands for the dead in one text and for all victims in the other ("casualties")."""
    measures = {frozenset(left), frozenset(right)}
    mixed = {frozenset({Outcome.KILLED}), frozenset({Outcome.CASUALTIES})}
    return measures == mixed and a.value is not None and a.value == b.value and a.value >= _NO_CHANCE
