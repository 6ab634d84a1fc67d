"""Dates inside one article, against the calendar and against its publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from babel import Locale

from factcheck.dating import Reading, full_day, is_past, names_the_eve, paired, shown_past, yearless_day
from factcheck.days import day_of, moved
from factcheck.languages.spoken import Days
from factcheck.records import (
    Evidence,
    Extraction,
    RegionKind,
    Severity,
    Span,
    TimeMention,
    TimeRole,
    Verdict,
)
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.registry import rule

__all__ = ["RULES", "published_day"]

_DAY = timedelta(days=1)
_NEIGHBOURS = 3
"""Days around a date in which the one that was meant is looked for (verdicts, row 54)."""
_YEARS = 12
"""Years around a date in which its day falls on every weekday, save for 29 February."""
_CLAUSE = 80
"""Characters before a date in which a word of plans ("scheduled") makes it one of a plan."""
_ZONE = timedelta(days=1)
"""A day may differ between time zones."""


def published_day(extraction: Extraction) -> date | None:
    """The publication date as a day, in the article's own zone."""
    published = extraction.article.published
    return None if published is None else day_of(published)


def _evidence(extraction: Extraction, span: Span, role: str) -> Evidence:
    return Evidence(article_id=extraction.article.id, span=span, role=role)


@rule(code="DATE002", name="weekday-mismatch", family="dates", severity=Severity.ERROR)
def weekday_mismatch(dossier: Dossier) -> Iterator[Draft]:
    """A weekday that does not fall on its date.

    **What it does.** Looks up the weekday of every date that is written with one ("Senin (12/5/2021)") and reports
    those that differ, with what would mend it: another day, another month, and the year nearest to publication, in
    this order. "Malam Jumat (2/5/2024)" is the night of Thursday, so both days fit. A date without a year is checked
    only close to the publication date, and as a warning.

    **Why it matters.** One of the two is wrong, and readers who use the wrong one look for the event on another day.

    **Example.** "Senin (12/5/2021)": 12 May 2021 was a Wednesday.

    **What to check.** Which of the two the source gave; the event's date elsewhere in the text.

    **Source.** The Gregorian calendar.
    """
    for extraction in dossier.subjects():
        for time in paired(extraction.times, extraction.article.text):
            if time.weekday is None or time.region is RegionKind.BOILERPLATE:
                continue
            day = full_day(time)
            level = Severity.ERROR
            if day is None:
                day, level = _day_near_publication(extraction, time, dossier.config.dates.near_days), Severity.WARNING
            eve = names_the_eve(time, extraction.article.text, extraction.language)
            if day is not None and day.weekday() not in (time.weekday, (time.weekday - eve) % 7):
                yield _misnamed_day(dossier, extraction, time, day, level)


def _day_near_publication(extraction: Extraction, time: TimeMention, near: int) -> date | None:
    """The day of a date without a year that lies nearest to publication: in early January that of the year before."""
    month_day, published = yearless_day(time), published_day(extraction)
    if month_day is None or published is None:
        return None
    days = (_day_in(published.year + step, *month_day) for step in (-1, 0, 1))
    apart = {day: abs((day - published).days) for day in days if day is not None}
    nearest = min(apart, key=apart.__getitem__, default=None)
    return nearest if nearest is not None and apart[nearest] <= near else None


def _misnamed_day(dossier: Dossier, extraction: Extraction, time: TimeMention, day: date, level: Severity) -> Draft:
    """The finding, in the reader's language and not in the article's."""
    weekday = time.weekday if time.weekday is not None else day.weekday()
    repairs = (
        ("date_neighbour", "fitting", _other_day(day, weekday)),
        ("date_swapped", "swapped", _swapped(day, weekday)),
        ("date_other_month", "other_month", _other_month(day, weekday)),
        ("date_other_year", "other_year", _other_year(day, weekday, published_day(extraction) or day)),
    )
    names = Locale.parse(dossier.config.language).days["format"]["wide"]
    spoken = {name: "" if other is None else dossier.told(other) for _, name, other in repairs}
    offered = dict.fromkeys(text for text in spoken.values() if text)
    return Draft(
        message="DATE002",
        verdict=Verdict.CONTRADICTION,
        severity=level,
        evidence=(_evidence(extraction, time.span, "date"),),
        values={
            "passage": shortened(time.span.text),
            "day": dossier.told(day),
            "weekday": str(names[day.weekday()]),
            "named": str(names[weekday]),
            "nearest": next(iter(offered)),
            **spoken,
        },
        expected=str(names[day.weekday()]),
        observed=str(names[weekday]),
        could_be=tuple(key for key, _, other in repairs if other is not None),
        to_check=("date_source",),
        confidence=0.98 if level is Severity.ERROR else 0.7,
        identity=(day.isoformat(), str(weekday)),
    )


def _other_day(day: date, weekday: int) -> date:
    """The nearest day that has the weekday."""
    around = (moved(day, number * _DAY) for number in sorted(range(-_NEIGHBOURS, _NEIGHBOURS + 1), key=abs))
    return next((other for other in around if other.weekday() == weekday), day)


def _swapped(day: date, weekday: int) -> date | None:
    if day.day > 12 or day.day == day.month:
        return None
    other = date(day.year, day.day, day.month)
    return other if other.weekday() == weekday else None


def _other_month(day: date, weekday: int) -> date | None:
    """The same day in the nearest month of its year in which it has the weekday."""
    months = sorted(range(1, 13), key=lambda month: (abs(month - day.month), month))
    days = (_moved_to(day, day.year, month) for month in months if month != day.month)
    return next((other for other in days if other is not None and other.weekday() == weekday), None)


def _other_year(day: date, weekday: int, published: date) -> date | None:
    """The same day in the year nearest to publication in which it has the weekday, and not long after."""
    years = sorted(
        range(max(1, published.year - _YEARS), min(9999, published.year + 1) + 1),
        key=lambda year: (abs(year - published.year), year),
    )
    days = (_moved_to(day, year, day.month) for year in years if year != day.year)
    return next((other for other in days if other is not None and other.weekday() == weekday), None)


def _moved_to(day: date, year: int, month: int) -> date | None:
    return _day_in(year, month, day.day)


def _day_in(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 April, 29 February, the years 0 and 10000
        return None


@rule(code="DATE004", name="after-publication", family="dates", severity=Severity.ERROR)
def after_publication(dossier: Dossier) -> Iterator[Draft]:
    """An event that the article tells as past, later than its publication.

    **What it does.** Reports a day of the news (weekday and full date together) that lies more than a day after the
    publication date, where its sentence shows that it is past ("telah", "was", victims, an arrest, an arrival) and
    nothing there speaks of a plan, a term or a sale. Where only the date speaks, nothing is told: an announcement needs
    no word of the future. One finding for an article.

    **Why it matters.** Either the date in the text or the publication date is wrong. Everything that is resolved
    against publication ("yesterday", dates without a year, tolls "so far") is then wrong with it.

    **Example.** Published 2013-10-22; text: "Shells fell on the town on Sat 4 Oct 2014".

    **What to check.** The article's address and first publication; whether it was changed later.

    **Source.** verdicts, row 56.
    """
    for extraction in dossier.subjects():
        published = published_day(extraction)
        if published is None:
            continue
        last = moved(published, _ZONE)
        if not _has_later_day(extraction, last):
            continue
        reading = Reading(extraction)
        late = [
            (day, time)
            for time in reading.times
            if (day := full_day(time)) is not None and day > last and _told_as_past(reading, time)
        ]
        if late:
            day, time = min(late, key=lambda item: item[1].span.start)
            yield Draft(
                message="DATE004",
                verdict=Verdict.CONTRADICTION,
                evidence=(_evidence(extraction, time.span, "date"),),
                values={
                    "passage": shortened(time.span.text),
                    "day": dossier.told(day),
                    "published": dossier.told(published),
                },
                expected=dossier.told(Days(None, published)),
                observed=dossier.told(day),
                could_be=("published_wrong", "date_planned"),
                to_check=("date_published",),
                confidence=0.9,
                identity=(day.isoformat(), published.isoformat()),
            )


@rule(code="DATE009", name="dateline-against-publication", family="dates", severity=Severity.INFO)
def dateline_against_publication(dossier: Dossier) -> Iterator[Draft]:
    """The line that dates the text names another day than its publication date.

    **What it does.** Holds datelines and lines such as "Posted on July 12, 2016" against the publication date that came
    with the article. They are no facts of the story and are compared with nothing else. One finding for an article.

    **Why it matters.** What is resolved against publication ("yesterday", dates without a year) hangs on it.

    **Example.** Published 2016-08-25; text: "Date of publication 18 August 2016".

    **What to check.** Whether the stamp is that of an update, or of the event.

    **Source.** matching.md, step 10; verdicts.md, row 56.
    """
    for extraction in dossier.subjects():
        published = published_day(extraction)
        for statement in extraction.statements:
            day = full_day(statement.time) if statement.time is not None else None
            if published is None or day is None or statement.region not in _STAMPS:
                continue
            if abs(day - published) > _ZONE and not _changed_over(day, published):
                yield Draft(
                    message="DATE009",
                    verdict=Verdict.UNRESOLVED,
                    evidence=(_evidence(extraction, statement.span, "date"),),
                    values={"passage": shortened(statement.span.text), "published": dossier.told(published)},
                    expected=dossier.told(published),
                    observed=dossier.told(day),
                    could_be=("page_date",),
                    to_check=("date_published",),
                    confidence=0.9,
                    identity=(day.isoformat(), published.isoformat()),
                )
                break


def _changed_over(day: date, published: date) -> bool:
    """Whether two days of one year have day and month changed over."""
    return (day.year, day.month, day.day) == (published.year, published.day, published.month)


_STAMPS = (RegionKind.DATELINE, RegionKind.BYLINE)


def _has_later_day(extraction: Extraction, last: date) -> bool:
    return any((day := full_day(time)) is not None and day > last for time in extraction.times)


def _told_as_past(reading: Reading, time: TimeMention) -> bool:
    """Weekday and date together, shown to be past, that are no plan and no term.

    What dates the text itself is DATE009's: "Updated on 7 May" is innocent, since pages are changed after they came
    out.
    """
    if time.role is not TimeRole.EVENT or time.region in _STAMPS or time.weekday is None:
        return False
    return shown_past(reading, time) and is_past(reading, time) and not reading.hopes(time.span.start, _CLAUSE)


RULES = (weekday_mismatch, after_publication, dateline_against_publication)
