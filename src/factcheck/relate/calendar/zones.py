"""One moment told in two time zones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from factcheck.records import TimeMention
from factcheck.relate.calendar.lines import Line
from factcheck.relate.calendar.misfit import Kind, Misfit

__all__ = ["zones_off"]

_SURE = 0.9
_DAY = 24 * 60
_HOUR = 60
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_ZONE = re.compile(r"([+-])(\d\d):(\d\d)")
_WRITTEN = re.compile(r"(\d{1,2})(?:[.:]?(\d\d))?(?!\d)")
_HALVES = re.compile(r"[ap]\.? ?m\b|pagi|siang|sore|malam|morning|night|evening|noon", re.IGNORECASE)
_NO_SUMMER_TIME = re.compile(r"\b(?:WIB|WITA|WIT|GMT|UTC|JST|KST|SGT|IST|PHT|MYT|HKT)\b", re.IGNORECASE)


def zones_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Two hours with their zones, the second in brackets or behind a stroke, that are not one moment."""
    for match in line.matches(language, "zones"):
        first, second = line.item(match, "hour").time, line.item(match, "zoned").time
        moments = [_minute_of_utc(time) for time in (first, second)]
        if first is None or second is None or moments[0] is None or moments[1] is None:
            continue
        apart = abs((moments[0] - moments[1] + _DAY // 2) % _DAY - _DAY // 2)
        summer = not all(_NO_SUMMER_TIME.search(time.span.text) for time in (first, second))
        if apart == 0 or (summer and apart == _HOUR):
            continue
        there = timedelta(minutes=(moments[0] + _offset(second)) % _DAY)
        hours, minutes = divmod(int(there.total_seconds()) // 60, 60)
        yield Misfit(
            Kind.ZONES,
            article_id,
            (second.span, first.span),
            _SURE,
            values={"a": first.span.text, "b": second.span.text, "fits": f"{hours:02}.{minutes:02}"},
        )


def _minute_of_utc(time: TimeMention | None) -> int | None:
    """The minute of the day in UTC; ``None`` without a zone, or where the digits were read as something else."""
    clock = _CLOCK.search(time.unresolved) if time is not None else None
    if time is None or clock is None or not _ZONE.fullmatch(time.zone or ""):
        return None
    minute = int(clock[1]) * 60 + int(clock[2])
    last = _last_written(time.span.text)
    if last is None or (_HALVES.search(time.span.text) and (last - minute) % (_DAY // 2) != 0):
        return None
    # "20.00 WIB/22.00 WITA": the digits behind a stroke are the surer reading
    return ((minute if _HALVES.search(time.span.text) else last) - _offset(time)) % _DAY


def _last_written(text: str) -> int | None:
    """The last clock time of a passage in minutes, whichever half of the day it is of."""
    found = [(int(hour), int(minute or 0)) for hour, minute in _WRITTEN.findall(text)]
    return found[-1][0] * 60 + found[-1][1] if found and found[-1][1] < 60 else None


def _offset(time: TimeMention) -> int:
    match = _ZONE.fullmatch(time.zone or "")
    if match is None:
        return 0
    return (1 if match[1] == "+" else -1) * (int(match[2]) * 60 + int(match[3]))
