"""What the grammars of durations, placed units and periods share."""

from __future__ import annotations

from factcheck.extract.slots import AmountSlot
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.tokens import Token

__all__ = ["ONE", "Found", "exact", "is_shift", "named_reading"]

ONE = AmountSlot(1, 1, 1)
"""The amount of "a week"."""

Found = tuple[Reading, int] | None
"""What was read and the token behind it."""


def exact(number: int) -> AmountSlot:
    """An amount that is known exactly."""
    return AmountSlot(number, number, number)


def is_shift(token: Token) -> bool:
    """Whether a token is a word that places what stands before it (lalu, ago), not a day by itself (kemarin)."""
    return hasattr(token.value, "counted")


def named_reading(token: Token, start: int, end: int) -> Reading:
    """What a weekday, month, season, quarter, part of the day, weekend or named day says by itself."""
    if token.symbol == "W":
        return Reading(start, end, "weekday", weekday=token.value)
    if token.symbol == "M":
        return Reading(start, end, "date", month=token.value)
    if token.symbol == "F":
        return Reading(start, end, "season", value=token.value.code)
    if token.symbol == "Q":
        return Reading(start, end, "quarter", value=f"Q{token.value}")
    if token.symbol == "B":
        return Reading(start, end, "half", value=f"H{token.value}")
    if token.symbol == "P":
        return Reading(start, end, "part", part=token.value.part)
    if token.symbol == "w":
        return Reading(start, end, "weekend")
    return Reading(start, end, "named", named=token.value)
