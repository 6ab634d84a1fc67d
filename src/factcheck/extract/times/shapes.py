"""Dates and clock times in digits, told by their shape: 12/5/2021, 2021-05-12, 10.05.2021, 10:30."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = [
    "ClockShape",
    "DateShape",
    "NumericDate",
    "is_early_clock",
    "read_clock_shape",
    "read_date_shape",
    "read_day_and_year",
    "read_years_shape",
]

_NUMERIC = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/]|[.\-]\d)")
_SPACED = re.compile(r"(\d{1,2}) (/) (\d{1,2}) / (\d{4})(?![\d/])")
"""A date with spaces about its strokes: 14 / 09 / 2013."""
_CLOCK = re.compile(r"([01]?\d|2[0-4])([:.])([0-5]\d)(?::[0-5]\d)?(?![\d:]|[.,]\d)")
_EARLY = re.compile(r"0\d\.[0-5]\d")
_MONEY = frozenset("$€£¥.,/:-+")
_MEASURES = frozenset("%°")
_DAY_AND_YEAR = re.compile(r"(\d{1,2}),([12]\d{3})")

_YEARS = re.compile(r"(\d{4})([-–/])(\d{4}|\d{2})(?![\d/–-])(?![.,]\d)")
_FULL = 4
_MONTHS = 12
_OLDEST_YEAR = 1500
_LATEST_YEAR = 2100

DateShape = tuple[int, "NumericDate"]
"""Where a date in digits ends, and the date."""

ClockShape = tuple[int, tuple[int, int], bool]
"""Where a clock time in digits ends, its hour and minute, and whether a colon is between them."""


class NumericDate(NamedTuple):
    """A date in digits. ``other`` is the day and month the other way round, where that is a date too."""

    year: int | None
    month: int
    day: int
    other: tuple[int, int] | None
    written: tuple[int, int]


def read_date_shape(text: str, start: int, day_first: bool) -> DateShape | None:
    """The date in digits that begins at ``start``; day and month alone only with a slash between them."""
    if start and (text[start - 1].isdigit() or (text[start - 1] in "/.-," and text[max(0, start - 2)].isdigit())):
        return None
    match = _SPACED.match(text, start) or _NUMERIC.match(text, start)
    if match is None:
        return None
    first, separator, second, third = match.group(1), match.group(2), match.group(3), match.group(4)
    if len(first) > 2:
        if len(first) != 4 or third is None or len(third) > 2:
            return None
        date = _numeric_date(int(first), int(third), int(second), True)
    elif third is None:
        if separator != "/" or text[match.end() : match.end() + 1].isalpha():
            return None
        date = _numeric_date(None, int(first), int(second), day_first)
    elif separator == "." and len(third) == 2:
        return None
    else:
        year = int(third) if len(third) == 4 else _full_year(int(third))
        date = _numeric_date(year, int(first), int(second), day_first or separator == ".")
    return None if date is None else (match.end(), date)


def read_clock_shape(text: str, start: int) -> ClockShape | None:
    """The clock time in digits that begins at ``start``."""
    match = _CLOCK.match(text, start)
    if match is None or (start and text[start - 1] in ":.,/"):
        return None
    hour, minute = int(match.group(1)), int(match.group(3))
    if hour == 24 and minute:
        return None
    return match.end(), (hour, minute), match.group(2) == ":"


def is_early_clock(text: str, start: int, end: int) -> bool:
    """Whether a nought opens digits with a point, which no amount has: "at 06.00", "until 04.15"."""
    sign, after = text[start - 1 : start], text[end : end + 1]
    return _EARLY.fullmatch(text, start, end) is not None and sign not in _MONEY and after not in _MEASURES


def read_day_and_year(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Day, year and where the day ends in "12,2021", which looks like one number."""
    match = _DAY_AND_YEAR.fullmatch(text, start, end) if end - start <= 7 else None
    if match is None or not 1 <= int(match.group(1)) <= 31:
        return None
    return int(match.group(1)), int(match.group(2)), match.end(1)


def read_years_shape(text: str, start: int) -> tuple[int, int, int] | None:
    """Where two years that share their century end, and the two: 2012–13, 2022/23, 2018/2019.

    A stroke joins a year and the next, as seasons do; behind a plain hyphen "2012-10" may be a month.
    """
    match = _YEARS.match(text, start)
    if match is None or (start and text[start - 1] in "/.,-–$€£#"):
        return None
    first, joint, written = int(match.group(1)), match.group(2), match.group(3)
    last = int(written) if len(written) == _FULL else first - first % 100 + int(written)
    if not (_OLDEST_YEAR <= first < last <= _LATEST_YEAR):
        return None
    following = last == first + 1
    if not following and (joint == "/" or len(written) == _FULL or (joint == "-" and int(written) <= _MONTHS)):
        return None
    return match.end(), first, last


def _full_year(number: int) -> int:
    """'21 is 2021 and '89 is 1989: the century that puts the year within 1950–2049."""
    return number + (2000 if number < 50 else 1900)


def _numeric_date(year: int | None, first: int, second: int, day_first: bool) -> NumericDate | None:
    day, month = (first, second) if day_first else (second, first)
    swapped = (month, day)
    if month > 12 or not 1 <= day <= 31 or month < 1:
        day, month = month, day
        swapped = (0, 0)
        if month > 12 or not 1 <= day <= 31 or month < 1:
            return None
    other = swapped if swapped[1] and swapped[1] <= 12 and swapped[0] != swapped[1] else None
    return NumericDate(year, month, day, other, (first, second))
