"""Dates inside one article: against the calendar, against its publication, and against what is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import ceil

from babel import Locale

from factcheck.compare.dating import Reading, anachronisms, full_day, is_past, lasted, paired, yearless_day
from factcheck.compare.dating.durations import Lasted
from factcheck.records import (
    DateEvidence,
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
from factcheck.rules.registry import rule

__all__ = ["RULES", "published_day"]

_DAY = timedelta(days=1)
_NEIGHBOURS = 3
"""Days around a date in which the one that was meant is looked for (verdicts, row 54)."""
_YEARS = range(1950, 2100)
_SHOWN = 3
_NEAR_NEWS = 14
"""Days around publication in which a date without a year is taken for one of that year."""
_CLAUSE = 80
"""Characters before a date in which a word of plans ("scheduled") makes it one of a plan."""
_ZONE = timedelta(days=1)
"""A day may differ between time zones."""
_LATE = timedelta(days=30)
"""A story may stand long after it was written (features, archives): only later than this is told."""
_SURE = 0.6
"""Least confidence of an estimate that a publication date is held against."""


def published_day(extraction: Extraction) -> date | None:
    """The publication date as a day, in the article's own zone."""
    published = extraction.article.published
    return published.date() if isinstance(published, datetime) else published


def _evidence(extraction: Extraction, span: Span, role: str) -> Evidence:
    return Evidence(article_id=extraction.article.id, span=span, role=role)


def _days(days: list[date]) -> str:
    return ", ".join(day.isoformat() for day in days)


@rule(code="DATE002", name="weekday-mismatch", family="dates", severity=Severity.ERROR)
def weekday_mismatch(dossier: Dossier) -> Iterator[Draft]:
    """A weekday that does not fall on its date.

    **What it does.** Looks up the weekday of every date that is written with one ("Senin (12/5/2021)") and reports
    those that differ, with the dates nearby that have that weekday, the date with day and month changed over and the
    nearest year, where these would fit. A date without a year is checked only close to the publication date, and as
    a warning.

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
                day, level = _day_near_publication(extraction, time), Severity.WARNING
            if day is not None and day.weekday() != time.weekday:
                yield _misnamed_day(extraction, time, day, level)


def _day_near_publication(extraction: Extraction, time: TimeMention) -> date | None:
    month_day, published = yearless_day(time), published_day(extraction)
    if month_day is None or published is None:
        return None
    try:
        day = date(published.year, *month_day)
    except ValueError:
        return None
    return day if abs((day - published).days) <= _NEAR_NEWS else None


def _misnamed_day(extraction: Extraction, time: TimeMention, day: date, level: Severity) -> Draft:
    weekday = time.weekday if time.weekday is not None else day.weekday()
    around = [day + number * _DAY for number in range(-_NEIGHBOURS, _NEIGHBOURS + 1)]
    fitting = [other for other in around if other.weekday() == weekday]
    swapped = _swapped(day, weekday)
    other_years = _other_years(day, weekday)
    could_be = ["date_neighbour"]
    could_be += ["date_swapped"] if swapped else []
    could_be += ["date_other_year"] if other_years else []
    names = Locale.parse(extraction.language or "en").days["format"]["wide"]
    return Draft(
        message="DATE002",
        verdict=Verdict.CONTRADICTION,
        severity=level,
        evidence=(_evidence(extraction, time.span, "date"),),
        values={
            "passage": time.span.text,
            "day": day.isoformat(),
            "weekday": str(names[day.weekday()]),
            "fitting": _days(fitting),
            "swapped": swapped.isoformat() if swapped else "",
            "other_year": _days(other_years),
        },
        expected=str(names[day.weekday()]),
        observed=str(names[weekday]),
        could_be=tuple(could_be),
        to_check=("date_source",),
        confidence=0.98 if level is Severity.ERROR else 0.7,
        identity=(day.isoformat(), str(weekday)),
    )


def _swapped(day: date, weekday: int) -> date | None:
    if day.day > 12 or day.day == day.month:
        return None
    other = date(day.year, day.day, day.month)
    return other if other.weekday() == weekday else None


def _other_years(day: date, weekday: int) -> list[date]:
    """The same day of the years next to it, and of those one wrong digit away, where it has that weekday."""
    written = f"{day.year:04}"
    slips = {int(written[:place] + digit + written[place + 1 :]) for place in range(4) for digit in "0123456789"}
    years = sorted({day.year - 1, day.year + 1} | {year for year in slips if year in _YEARS and year != day.year})
    days = [
        other for other in (_in_year(day, year) for year in years) if other is not None and other.weekday() == weekday
    ]
    return sorted(sorted(days, key=lambda other: abs(other.year - day.year))[:_SHOWN])


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


@rule(code="DATE004", name="after-publication", family="dates", severity=Severity.ERROR)
def after_publication(dossier: Dossier) -> Iterator[Draft]:
    """An event that the article tells as past, later than its publication.

    **What it does.** Reports a dateline, or a day of the news (weekday and full date together, with nothing about
    plans in its sentence), that lies more than a day after the publication date. One finding for an article.

    **Why it matters.** Either the date in the text or the publication date is wrong. Everything that is resolved
    against publication ("yesterday", dates without a year, tolls "so far") is then wrong with it.

    **Example.** Published 2013-10-22; text: "Sat 4 Oct 2014".

    **What to check.** The article's address and first publication; whether it was changed later.

    **Source.** verdicts, row 56.
    """
    for extraction in dossier.subjects():
        published = published_day(extraction)
        if published is None:
            continue
        reading = Reading(extraction)
        late = [
            (day, time)
            for time in reading.times
            if (day := full_day(time)) is not None and day > published + _ZONE and _told_as_past(reading, time)
        ]
        if late:
            day, time = min(late, key=lambda item: item[1].span.start)
            yield Draft(
                message="DATE004",
                verdict=Verdict.CONTRADICTION,
                evidence=(_evidence(extraction, time.span, "date"),),
                values={"passage": time.span.text, "day": day.isoformat(), "published": published.isoformat()},
                expected=f"≤ {published}",
                observed=day.isoformat(),
                could_be=("published_wrong", "date_planned"),
                to_check=("date_published",),
                confidence=0.9,
                identity=(day.isoformat(), published.isoformat()),
            )


def _told_as_past(reading: Reading, time: TimeMention) -> bool:
    """A dateline, or weekday and date together that are no plan and no term."""
    if time.role is TimeRole.DATELINE or time.region is RegionKind.DATELINE:
        return True
    if time.role is not TimeRole.EVENT or time.weekday is None:
        return False
    return is_past(reading, time) and not reading.hopes(time.span.start, _CLAUSE)


@rule(code="DATE005", name="anachronism", family="dates", severity=Severity.WARNING)
def anachronism(dossier: Dossier) -> Iterator[Draft]:
    """An office or a body named before it began.

    **What it does.** Compares the publication date with the terms of office and the beginnings of bodies in the
    references: somebody called by an office before they had it, a coalition named before it was formed.

    **Why it matters.** The publication date is wrong, or the text was changed later without saying so.

    **Example.** Published 2011-09-15, and the text names the US-led coalition of August 2014.

    **What to check.** The publication date; whether the passage was added later; the dates in the references.

    **Source.** The user's reference files; verdicts, row 57.
    """
    for extraction in dossier.subjects():
        published = published_day(extraction)
        if published is None or dossier.references is None:
            continue
        for found in anachronisms(Reading(extraction, dossier.references), published + _ZONE):
            yield Draft(
                message="DATE005",
                verdict=Verdict.CONTRADICTION,
                evidence=(_evidence(extraction, found.span, "name"),),
                values={
                    "passage": found.span.text,
                    "what": found.what,
                    "start": found.start.isoformat(),
                    "published": published.isoformat(),
                },
                expected=f"≥ {found.start}",
                observed=published.isoformat(),
                could_be=("published_wrong", "changed_later"),
                to_check=("date_published", "date_references"),
                confidence=0.85,
                identity=(found.what, published.isoformat()),
            )


@rule(code="DATE006", name="publication-does-not-fit", family="dates", severity=Severity.WARNING)
def publication_does_not_fit(dossier: Dossier) -> Iterator[Draft]:
    """A publication date outside the time in which the text says it was written.

    **What it does.** Holds the publication date against the estimate from the text alone. It speaks only where the
    estimate is sure enough, and where the date is too early by more than a day or too late by more than a month:
    stories may stand long after they were written. Passages that other rules report are left to them.

    **Why it matters.** A story of another time that is passed on as new is the commonest false news of all.

    **Example.** Published 2024-05-12, but the operation that began on 2024-05-07 is still to come, and the toll is of
    March.

    **What to check.** The first publication of this text.

    **Source.** ``estimate_date`` and the user's reference files.
    """
    for extraction in dossier.subjects():
        published = published_day(extraction)
        estimate = dossier.datings.get(extraction.article.id)
        if published is None or estimate is None or estimate.confidence < _SURE:
            continue
        early = estimate.earliest is not None and published < estimate.earliest - _ZONE
        late = estimate.latest is not None and published > estimate.latest + _LATE
        against = [item for item in estimate.evidence if item.span is not None and _excludes(item, published)]
        if not (early or late) or not against or any(item.kind in _TOLD_ELSEWHERE for item in against):
            continue
        yield Draft(
            message="DATE006",
            verdict=Verdict.CONTRADICTION,
            evidence=tuple(_evidence(extraction, item.span, item.kind) for item in against if item.span is not None),
            values={
                "published": published.isoformat(),
                "earliest": str(estimate.earliest or "…"),
                "latest": str(estimate.latest or "…"),
            },
            expected=f"{estimate.earliest or '…'} – {estimate.latest or '…'}",
            observed=published.isoformat(),
            could_be=("republished", "published_wrong"),
            to_check=("date_published",),
            reasons=tuple(item.why for item in against),
            confidence=estimate.confidence,
            identity=(published.isoformat(),),
        )


_TOLD_ELSEWHERE = frozenset({"explicit_date", "dateline", "news_day", "weekday_date", "office", "lifespan", "duration"})
"""Kinds of evidence that have a rule of their own (DATE002, DATE004, DATE005, DATE031)."""


def _excludes(item: DateEvidence, published: date) -> bool:
    early = item.earliest is not None and published < item.earliest - _ZONE
    return early or (item.latest is not None and published > item.latest + _LATE)


@rule(code="DATE031", name="duration-does-not-fit", family="dates", severity=Severity.WARNING)
def duration_does_not_fit(dossier: Dossier) -> Iterator[Draft]:
    """A length of time, or an anniversary, that does not fit the event it is counted from.

    **What it does.** Counts "nearly seven months of war", "in its seventh month" and "a year after the attack" from
    the start of the event in the references, and compares with the publication date (or, without one, with the day
    of the news that the text itself states). A day or two of margin is given, and a quarter of the unit.

    **Why it matters.** The number is wrong, or was carried over from an older story.

    **Example.** "The war has entered its seventh month", published ten months after it began.

    **What to check.** The number of months or years; what it is counted from.

    **Source.** The user's reference files; verdicts, rows 60 and 61.
    """
    if dossier.references is None:
        return
    for extraction in dossier.subjects():
        day = published_day(extraction) or _stated_day(dossier, extraction)
        if day is None:
            continue
        for found in lasted(Reading(extraction, dossier.references)):
            if all(_misses(found, window.first, window.last, day) for _, window in found.events):
                yield _misfit(extraction, found, day)


def _stated_day(dossier: Dossier, extraction: Extraction) -> date | None:
    estimate = dossier.datings.get(extraction.article.id)
    items = estimate.evidence if estimate is not None else ()
    return next((item.earliest for item in items if item.kind in ("news_day", "dateline")), None)


def _misses(found: Lasted, first: date, last: date, day: date) -> bool:
    unit = {"day": 1, "week": 7, "month": 30, "year": 365}.get(found.length.unit, 365)
    margin = timedelta(days=2 + ceil(unit / 4))
    return (first != date.min and day < first - min(margin, first - date.min)) or (
        last != date.max and day > last + min(margin, date.max - last)
    )


def _misfit(extraction: Extraction, found: Lasted, day: date) -> Draft:
    span = Span(start=found.start, end=found.end, text=extraction.article.text[found.start : found.end])
    event, window = found.events[-1]
    return Draft(
        message="DATE031",
        verdict=Verdict.CONTRADICTION,
        evidence=(_evidence(extraction, span, "duration"),),
        values={
            "passage": span.text,
            "event": event.name,
            "start": event.start.isoformat(),
            "first": str(window.earliest or "…"),
            "last": str(window.latest or "…"),
            "day": day.isoformat(),
        },
        expected=f"{window.earliest or '…'} – {window.latest or '…'}",
        observed=day.isoformat(),
        could_be=("carried_over", "other_event_meant"),
        to_check=("duration_start",),
        confidence=0.8,
        identity=(event.id, day.isoformat()),
    )


RULES = (weekday_mismatch, after_publication, anachronism, publication_does_not_fit, duration_does_not_fit)
