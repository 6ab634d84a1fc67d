"""TIMEX3 values (ISO-TimeML): days, weeks, clock times, durations."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.extract.slots import AmountSlot, Number
from factcheck.records import Qualifier

__all__ = ["DURATION_MODS", "UNITS_IN", "day_value", "duration_value", "hedged_duration", "week_value"]

_SIGNS = {
    "second": ("PT", "S"),
    "minute": ("PT", "M"),
    "hour": ("PT", "H"),
    "day": ("P", "D"),
    "week": ("P", "W"),
    "month": ("P", "M"),
    "quarter": ("P", "Q"),
    "year": ("P", "Y"),
    "decade": ("P", "E"),
    "century": ("P", "C"),
}
_SCALED = {"decade": ("year", 10), "century": ("year", 100), "quarter": ("month", 3)}
UNITS_IN = {
    "year": {"month": 12},
    "month": {"day": 30, "week": 4},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
}
"""Units of time that are told behind a larger one, and how many of them it has, as TIMEX3 values take them."""
_PARTS = {"year": "month", "hour": "minute", "minute": "second"}
_HALVED = {"day": "hour", "week": "day", "month": "day"}

DURATION_MODS = {
    Qualifier.ABOUT: "APPROX",
    Qualifier.MORE_THAN: "MORE_THAN",
    Qualifier.AT_LEAST: "EQUAL_OR_MORE",
    Qualifier.LESS_THAN: "LESS_THAN",
    Qualifier.NEARLY: "LESS_THAN",
    Qualifier.AT_MOST: "EQUAL_OR_LESS",
}
"""TIMEX3 MOD of a hedge."""


def day_value(year: int | None, month: int | None, day: int | None) -> str:
    """``2021-05-12``, ``XXXX-10-07``, ``2021-05``, ``2021``: as far as known."""
    text = "XXXX" if year is None else f"{year:04d}"
    if month is not None or day is not None:
        text += "-XX" if month is None else f"-{month:02d}"
    return text if day is None else f"{text}-{day:02d}"


def week_value(day: date) -> str:
    """The ISO week of a day: ``2024-W19``."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def duration_value(amount: AmountSlot, unit: str) -> str:
    """``P7M``, ``PT2H30M``, ``PXD`` where the number is vague."""
    prefix, sign = _SIGNS[unit]
    number = amount.value
    if number is None:
        return f"{prefix}X{sign}"
    if unit in _SCALED:
        smaller, times = _SCALED[unit]
        unit, number = smaller, number * times
        prefix, sign = _SIGNS[unit]
    whole = int(number)
    rest = Decimal(number) - whole
    if not rest:
        return f"{prefix}{whole}{sign}"
    if unit in _HALVED and not whole:
        smaller = _HALVED[unit]
        return duration_value(AmountSlot(rest * UNITS_IN[unit][smaller], None, None), smaller)
    part = _PARTS.get(unit)
    if part is None or (rest * UNITS_IN[unit][part]) % 1:
        return f"{prefix}{_plain(number)}{sign}"
    inner = f"{int(rest * UNITS_IN[unit][part])}{_SIGNS[part][1]}"
    return f"{prefix}{whole}{sign}{inner}" if whole else f"{_SIGNS[part][0]}{inner}"


def _plain(number: Number) -> str:
    return f"{Decimal(number).normalize():f}"


def hedged_duration(amount: AmountSlot) -> AmountSlot:
    """For durations the step of "nearly" is one stated unit: nearly seven is between six and seven (verdicts.md)."""
    if amount.qualifier != Qualifier.NEARLY or amount.value is None:
        return amount
    low = max(amount.value - 1, 0)
    return AmountSlot(amount.value, low, amount.value, True, True, Qualifier.NEARLY, amount.grain)
