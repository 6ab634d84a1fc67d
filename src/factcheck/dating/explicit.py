"""Evidence from the dates a text states itself: no reference is needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.dating.days import full_day, yearless_day
from factcheck.dating.matching import near
from factcheck.dating.reading import Clue, ClueKind, Reading
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window, joined, until
from factcheck.records import RegionKind, TimeMention, TimeRole

__all__ = ["is_past", "stated_dates", "weekday_years"]

_HORIZON = range(1950, 2080)
_BESIDE = 40
_CLAUSE = 80
_TERM = 28
_YEARLESS_LAG = 7
"""The same for a weekday and date without a year, which is also used for earlier days of the story."""
_LAG = 2
"""Days after which a story that dates its news by weekday and date has appeared: 93 of 100 of the dated news."""


def stated_dates(reading: Reading) -> Iterator[Clue]:
    """Days with their year: the article is not older than the newest it tells of as past, and often as old as that.

    Months and years are left out: half of the newest years of a news story are of plans ("the 2026 World Cup").
    """
    past: list[tuple[date, TimeMention]] = []
    planned: list[tuple[date, TimeMention]] = []
    for time in reading.times:
        day = full_day(time)
        if day is not None and _weekday_fits(day, time) and not _is_term(reading, time):
            (planned if _is_planned(reading, time) else past).append((day, time))
    if planned:
        yield _planned(*min(planned, key=lambda item: item[0]))
    if past:
        day, newest = max(past, key=lambda item: item[0])
        why = Reason("explicit_date", {"words": newest.span.text, "day": day})
        yield Clue(ClueKind.EXPLICIT_DATE, (Window(day, date.max),), 0.95, why, newest.span)
    anchored = [(day, time) for day, time in past if _is_news_day(time)]
    if anchored:
        yield _news_day(*max(anchored, key=lambda item: item[0]))


def is_past(reading: Reading, time: TimeMention) -> bool:
    """Whether a date is told as past, as far as the words around it show: no plan and no term."""
    return not _is_term(reading, time) and not _is_planned(reading, time)


def _weekday_fits(day: date, time: TimeMention) -> bool:
    """A date whose weekday contradicts it is wrong in one of the two: it proves nothing."""
    return time.weekday is None or time.weekday == day.weekday()


def _is_term(reading: Reading, time: TimeMention) -> bool:
    """Whether the date is an end or a term ("until 31 December 2025"), which may be past or not."""
    before = near(reading.cues["deadline"], max(0, time.span.start - _TERM), time.span.start)
    return any(reading.words_between(cue.end, time.span.start) == 0 for cue in before)


def _is_planned(reading: Reading, time: TimeMention) -> bool:
    """Whether the time is of a plan itself, and not told beside one ("will go on since the attack of 7 October")."""
    start, end = time.span.start, time.span.end
    beside = near(reading.cues["deictic"], max(0, start - _TERM), end + _TERM)
    if any(cue.what.unit == "day" and cue.what.offset > 0 for cue in beside):  # "tomorrow, Tuesday 21 October 2025"
        return True
    if time.role is not TimeRole.PLANNED and not reading.planned(start, _CLAUSE):
        return False
    earlier = (max(0, start - _BESIDE), start)
    return not near(reading.cues["since_cue"], *earlier) and not near(reading.cues["event_noun"], *earlier)


def _planned(day: date, time: TimeMention) -> Clue:
    why = Reason("planned_date", {"words": time.span.text, "day": day})
    return Clue(ClueKind.PLANNED_DATE, (Window(date.min, day),), 0.85, why, time.span)


def _is_news_day(time: TimeMention) -> bool:
    """Newsrooms put weekday and full date together for the day of the news, and for little else."""
    if time.role is TimeRole.BACKGROUND:
        return False
    return time.weekday is not None or time.role is TimeRole.DATELINE or time.region is RegionKind.DATELINE


def _news_day(day: date, time: TimeMention) -> Clue:
    dateline = time.role is TimeRole.DATELINE or time.region is RegionKind.DATELINE
    return Clue(
        ClueKind.DATELINE if dateline else ClueKind.NEWS_DAY,
        (until(day, _LAG),),
        0.95 if dateline else 0.9,
        Reason("dateline" if dateline else "news_day", {"words": time.span.text, "count": _LAG}),
        time.span,
    )


def weekday_years(reading: Reading) -> Iterator[Clue]:
    """A weekday with a date that has no year ("Rabu (12/5)"): only some years have it on that weekday."""
    seen: set[tuple[int, int, int]] = set()
    for time in reading.times:
        day = yearless_day(time)
        if day is None or time.weekday is None or time.role is TimeRole.BACKGROUND or not is_past(reading, time):
            continue
        if (*day, time.weekday) in seen:
            continue
        seen.add((*day, time.weekday))
        windows = joined(until(found, _YEARLESS_LAG) for found in _days_on(day, time.weekday))
        if windows:
            years = ", ".join(str(window.first.year) for window in windows if 2000 <= window.first.year < 2030)
            why = Reason("weekday_date", {"words": time.span.text, "years": years})
            yield Clue(ClueKind.WEEKDAY_DATE, windows, 0.8, why, time.span, periodic=True)


def _days_on(day: tuple[int, int], weekday: int) -> Iterator[date]:
    for year in _HORIZON:
        try:
            found = date(year, *day)
        except ValueError:  # 29 February
            continue
        if found.weekday() == weekday:
            yield found
