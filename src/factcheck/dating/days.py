"""The days that time mentions state by their words alone, before anything is resolved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from factcheck.records import Span, TimeMention, TimeType
from factcheck.tables import read_table

__all__ = ["full_day", "names_the_eve", "paired", "yearless_day"]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)(?:T.*)?")
_BARE_WEEKDAY = re.compile(r"XXXX-WXX-\d(?:T.*)?")
_EVE = 16
"""Characters before a weekday in which the word for its eve stands."""
_BESIDE = 3
"""Most characters between a weekday and its date: a comma, a space and a bracket."""


def full_day(time: TimeMention) -> date | None:
    """The day that the words alone state, year included. What was resolved by the publication date does not count."""
    match = _DAY.fullmatch(time.unresolved) if time.type in (TimeType.DATE, TimeType.TIME) else None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def yearless_day(time: TimeMention) -> tuple[int, int] | None:
    """Month and day of a date without a year."""
    match = _YEARLESS.fullmatch(time.unresolved)
    return (int(match[1]), int(match[2])) if match else None


def names_the_eve(time: TimeMention, text: str, language: str | None) -> bool:
    """Whether a weekday may stand for the night before it: "malam Jumat (2/5/2024)" is Thursday night."""
    pattern = _eves().get(language or "")
    before = text[max(0, time.span.start - _EVE) : time.span.start].lower()
    return pattern is not None and pattern.search(before) is not None


@cache
def _eves() -> dict[str, re.Pattern[str]]:
    table = read_table("factcheck.dating", "eves.toml")
    return {language: re.compile(rf"(?<!\w)(?:{'|'.join(row['eve'])}) $") for language, row in table.items()}


def paired(times: Sequence[TimeMention], text: str) -> list[TimeMention]:
    """The times, a weekday and the date right behind it ("Senin siang, 24 Agustus 2025") made one."""
    result: list[TimeMention] = []
    for time in times:
        before = result[-1] if result else None
        if before is not None and _belong_together(before, time):
            start, end = before.span.start, time.span.end
            span = Span(start=start, end=end, text=text[start:end])
            result[-1] = time.model_copy(update={"span": span, "weekday": before.weekday})
        else:
            result.append(time)
    return result


def _belong_together(weekday: TimeMention, day: TimeMention) -> bool:
    if weekday.weekday is None or day.weekday is not None or day.region is not weekday.region:
        return False
    if not 0 < day.span.start - weekday.span.end <= _BESIDE or not _BARE_WEEKDAY.fullmatch(weekday.unresolved):
        return False
    return full_day(day) is not None or yearless_day(day) is not None
