"""Typing errors: which slip of the hand would turn one value into the other.

Newsroom errors are often such slips (swapped digits, a nought too many, million for billion, another month), so a slip
is evidence that a difference is an error. It says nothing on whether two statements are about one fact: it is kept
apart.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rapidfuzz.distance import OSA

from factcheck.records.traits import Slip

__all__ = ["day_slip", "digit_slip", "number_slip"]


def number_slip(left: Decimal, right: Decimal) -> Slip | None:
    """The slip between two numbers: ``scale`` ``zeros`` ``swap`` ``order`` ``digit`` ``missing``, or none."""
    if left <= 0 or right <= 0 or left == right:
        return None
    small, large = min(left, right), max(left, right)
    if large / small in (Decimal(1000), Decimal(1_000_000)):
        return Slip.SCALE
    if large / small == 10:
        return Slip.ZEROS
    return digit_slip(f"{small.normalize():f}", f"{large.normalize():f}")


def digit_slip(left: str, right: str) -> Slip | None:
    """The slip between two strings of digits, separators left out; trailing noughts count only where digits swap.

    Of times of the clock those count that both do not share: 17:30 has as many digits as 17:31.
    """
    whole = [text.replace(".", "").replace(":", "") for text in (left, right)]
    a, b = _without_shared(*whole) if ":" in left else (digits.rstrip("0") for digits in whole)
    if a == b or min(len(a), len(b)) < 2:
        return None
    for x, y in ((a, b), whole):
        if len(x) == len(y) and sorted(x) == sorted(y):
            return Slip.SWAP if OSA.distance(x, y) == 1 else Slip.ORDER
    if len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        return Slip.DIGIT if len(a) > 2 else None  # of two-digit numbers one in five shares one by chance
    if abs(len(a) - len(b)) == 1 and OSA.distance(a, b) == 1:
        pointed = "." in left or "." in right  # from 26.1 to 21 a digit and its point are lost
        return None if pointed and OSA.distance(left, right) > 1 else Slip.MISSING
    return None


def _without_shared(left: str, right: str) -> tuple[str, str]:
    """Two strings of digits without the noughts at the end of both."""
    shared = min(len(digits) - len(digits.rstrip("0")) for digits in (left, right))
    return left[: len(left) - shared], right[: len(right) - shared]


def day_slip(left: date, right: date) -> Slip | None:
    """The slip between two days: ``year`` ``month`` ``swap`` (day and month, or digits of the day), or none."""
    if left == right:
        return None
    if (left.month, left.day) == (right.month, right.day):
        return Slip.YEAR
    if (left.year, left.day) == (right.year, right.day):
        return Slip.MONTH
    if (left.month, left.day) == (right.day, right.month):
        return Slip.SWAP
    if (left.year, left.month) == (right.year, right.month):
        found = digit_slip(f"{left.day:02d}", f"{right.day:02d}")
        return found if found is Slip.SWAP else None
    return None
