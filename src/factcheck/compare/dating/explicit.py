"""Evidence from the dates a text states itself: no reference is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.compare.dating.matching import near
from factcheck.compare.dating.reading import Clue, Reading
from factcheck.compare.dating.windows import Window, after, joined, until
from factcheck.records import RegionKind, TimeMention, TimeRole, TimeType

__all__ = ["full_day", "stated_dates", "weekday_years", "yearless_day"]

_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
_HORIZON = range(1950, 2080)
_BESIDE = 40
_CLAUSE = 80
_LAG = 2
"""Days after which a story that dates its news by weekday and date has appeared: 93 of 100 of the dated news."""


def full_day(time: TimeMention) -> date | None:
    """The day that the words alone state, year included."""
    window = _stated(time)
    return window.first if window is not None and window.first == window.last else None


def yearless_day(time: TimeMention) -> tuple[int, int] | None:
    """Month and day of a date without a year."""
    match = _YEARLESS.match(time.unresolved)
    return (int(match[1]), int(match[2])) if match else None


def _stated(time: TimeMention) -> Window | None:
    """The days that the words alone state: a day, month or year. What was resolved by publication does not count."""
    if time.type not in (TimeType.DATE, TimeType.TIME):
        return None
    match = _VALUE.match(time.unresolved)
    if match is None or time.unresolved[match.end() : match.end() + 1] in ("-", "X"):
        return None
    try:
        first = date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
    unit = "day" if match[3] else "month" if match[2] else "year"
    following = after(first, 1, unit)
    return Window(first, following - timedelta(days=1)) if following else None


def stated_dates(reading: Reading) -> Iterator[Clue]:
    """Dates with a year: the article is not older than the newest it tells of as past, and often as old as that."""
    past: list[tuple[Window, TimeMention]] = []
    planned: list[tuple[Window, TimeMention]] = []
    for time in reading.times:
        window = _stated(time)
        if window is None:
            continue
        (planned if _is_planned(reading, time) else past).append((window, time))
    if planned:
        yield _planned(*min(planned, key=lambda item: item[0].last))
    if past:
        window, newest = max(past, key=lambda item: item[0].first)
        yield Clue(
            "explicit_date",
            (Window(window.first, date.max),),
            0.95,
            f"it tells of {newest.span.text!r} as past: written on {window.first} or later",
            newest.span,
        )
    anchored = [(window.first, time) for window, time in past if _is_news_day(window, time)]
    if anchored:
        day, time = max(anchored, key=lambda item: item[0])
        yield _news_day(day, time)


def _is_planned(reading: Reading, time: TimeMention) -> bool:
    """Whether the time is of a plan itself, and not told beside one ("will go on since the attack of 7 October")."""
    if time.role is not TimeRole.PLANNED and not reading.planned(time.span.start, _CLAUSE):
        return False
    earlier = (max(0, time.span.start - _BESIDE), time.span.start)
    return not near(reading.cues["since_cue"], *earlier) and not near(reading.cues["event_noun"], *earlier)


def _planned(window: Window, time: TimeMention) -> Clue:
    return Clue(
        "planned_date",
        (Window(date.min, window.last),),
        0.85,
        f"{time.span.text!r} is still to come: written on {window.last} or earlier",
        time.span,
    )


def _is_news_day(window: Window, time: TimeMention) -> bool:
    """Newsrooms put weekday and full date together for the day of the news, and for little else."""
    if window.first != window.last or time.role is TimeRole.BACKGROUND:
        return False
    return time.weekday is not None or time.role is TimeRole.DATELINE or time.region is RegionKind.DATELINE


def _news_day(day: date, time: TimeMention) -> Clue:
    dateline = time.role is TimeRole.DATELINE or time.region is RegionKind.DATELINE
    what = "the dateline" if dateline else "the newest day given with its weekday"
    return Clue(
        "dateline" if dateline else "news_day",
        (until(day, _LAG),),
        0.95 if dateline else 0.9,
        f"{time.span.text!r} is {what}: such stories appear within {_LAG} days of it",
        time.span,
    )


def weekday_years(reading: Reading) -> Iterator[Clue]:
    """A weekday with a date that has no year ("Rabu (12/5)"): only some years have it on that weekday."""
    seen: set[tuple[int, int, int]] = set()
    for time in reading.times:
        day = yearless_day(time)
        if day is None or time.weekday is None or time.role in (TimeRole.BACKGROUND, TimeRole.PLANNED):
            continue
        if (*day, time.weekday) in seen:
            continue
        seen.add((*day, time.weekday))
        windows = joined(until(found, _LAG) for found in _days_on(day, time.weekday))
        if windows:
            years = ", ".join(str(window.first.year) for window in windows if 2000 <= window.first.year < 2030)
            why = f"{time.span.text!r}: that day has this weekday in {years} …"
            yield Clue("weekday_date", windows, 0.8, why, time.span, periodic=True)


def _days_on(day: tuple[int, int], weekday: int) -> Iterator[date]:
    for year in _HORIZON:
        try:
            found = date(year, *day)
        except ValueError:  # 29 February
            continue
        if found.weekday() == weekday:
            yield found
