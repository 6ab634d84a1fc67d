"""Dates of one article against what is known from outside: terms of office, events, and its own estimate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil

from factcheck.dating import ClueKind, Reading, anachronisms, lasted
from factcheck.dating.durations import Lasted
from factcheck.dating.windows import Window
from factcheck.days import moved
from factcheck.knowledge.reference_records import KnownEvent
from factcheck.languages.spoken import Days
from factcheck.records import DateEvidence, Evidence, Extraction, Severity, Span, Step, Verdict
from factcheck.rules.dates import published_day
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.registry import rule

__all__ = ["RULES"]

_ZONE = timedelta(days=1)
"""A day may differ between time zones."""
_SHORT = frozenset({"day", "week"})
_LATE = timedelta(days=30)
"""A story may stand long after it was written (features, archives): only later than this is told."""


def _evidence(extraction: Extraction, span: Span, role: str) -> Evidence:
    return Evidence(article_id=extraction.article.id, span=span, role=role)


@rule(code="DATE005", name="anachronism", family="dates", severity=Severity.WARNING)
def anachronism(dossier: Dossier) -> Iterator[Draft]:
    """An office or a body named before it began.

    **What it does.** Compares the publication date with the terms of office and the beginnings of bodies in the
    references: somebody called by an office before they had it, a coalition named before it was formed.

    **Why it matters.** The publication date is wrong, or the text was changed later without saying so.

    **Example.** Published 2011-09-15, and the text names the anti-ISIS coalition of August 2014.

    **What to check.** The publication date; whether the passage was added later; the dates in the references.

    **Source.** The user's reference files; verdicts, row 57.
    """
    for extraction in dossier.subjects():
        published = published_day(extraction)
        if published is None or dossier.references is None:
            continue
        for found in anachronisms(Reading(extraction, dossier.references), moved(published, _ZONE)):
            yield Draft(
                message="DATE005_office" if found.office else "DATE005",
                verdict=Verdict.CONTRADICTION,
                evidence=(_evidence(extraction, found.span, "name"),),
                values={
                    "passage": shortened(found.span.text),
                    "start": dossier.told(found.start),
                    "published": dossier.told(published),
                },
                expected=dossier.told(Days(found.start, None)),
                observed=dossier.told(published),
                could_be=("published_wrong", "changed_later"),
                to_check=("date_published", "date_references"),
                reasons=found.sources,
                confidence=0.85,
                identity=(found.what, published.isoformat()),
            )


@rule(code="DATE006", name="publication-does-not-fit", family="dates", severity=Severity.WARNING)
def publication_does_not_fit(dossier: Dossier) -> Iterator[Draft]:
    """A publication date outside the time in which the text says it was written.

    **What it does.** Holds the publication date against the estimate from the text alone. It speaks only where the
    estimate is sure enough, and where the date is too early by more than a day or too late by more than a month:
    stories may stand long after they were written. One passage alone that rests on a reference is not enough, and
    passages that other rules report are left to them.

    **Why it matters.** A story of another time that is passed on as new is the commonest false news of all.

    **Example.** Published 2024-05-12, but the operation that began on 2024-05-07 is still to come, and the toll is of
    March.

    **What to check.** The first publication of this text.

    **Source.** ``estimate_date`` and the user's reference files.
    """
    sure = dossier.config.dates.least_confidence
    for extraction in dossier.subjects():
        published = published_day(extraction)
        estimate = dossier.datings.get(extraction.article.id)
        if published is None or estimate is None or estimate.confidence < sure:
            continue
        early = estimate.earliest is not None and published < moved(estimate.earliest, -_ZONE)
        late = estimate.latest is not None and published > moved(estimate.latest, _LATE)
        against = [item for item in estimate.evidence if item.span is not None and _excludes(item, published)]
        if not (early or late) or not against or any(item.kind in _TOLD_ELSEWHERE for item in against):
            continue
        if len(against) == 1 and against[0].sources:  # a text may mean another war than the one that is known
            continue
        days = Days(estimate.earliest, estimate.latest)
        yield Draft(
            message="DATE006",
            verdict=Verdict.CONTRADICTION,
            evidence=tuple(_evidence(extraction, item.span, item.kind) for item in against if item.span is not None),
            values={"published": dossier.told(published), "days": dossier.told(days)},
            expected=dossier.told(days),
            observed=dossier.told(published),
            could_be=("republished", "published_wrong"),
            to_check=("date_published",),
            reasons=tuple(item.told for item in against),
            confidence=estimate.confidence,
            identity=(published.isoformat(),),
        )


_TOLD_ELSEWHERE = frozenset(
    {
        ClueKind.EXPLICIT_DATE,
        ClueKind.DATELINE,
        ClueKind.NEWS_DAY,
        ClueKind.WEEKDAY_DATE,
        ClueKind.OFFICE,
        ClueKind.LIFESPAN,
        ClueKind.DURATION,
    }
)
"""Kinds of evidence that have a rule of their own (DATE002, DATE004, DATE005, DATE031)."""


def _excludes(item: DateEvidence, published: date) -> bool:
    early = item.earliest is not None and published < moved(item.earliest, -_ZONE)
    return early or (item.latest is not None and published > moved(item.latest, _LATE))


@rule(code="DATE031", name="duration-does-not-fit", family="dates", severity=Severity.WARNING)
def duration_does_not_fit(dossier: Dossier) -> Iterator[Draft]:
    """A length of time, or an anniversary, that does not fit the event it is counted from.

    **What it does.** Counts "nearly seven months of war", "in its seventh month" and "a year after the attack" from
    the start of the event in the references, and compares with the publication date (or, without one, with the day
    of the news that the text itself states). A day or two of margin is given and a quarter of the unit, half of it
    before: a war in its sixth year is called a six-year war. Days and weeks, and acts of war ("two years of
    bombardment"), may be counted from something that no reference lists, and are left alone. So is the length of an
    event that was over by then ("a three-year war in the early 1950s"): it is counted to its end.

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
            known = [event for event, _ in found.events]
            if found.act or found.length.unit in _SHORT or not all(_looked_after(event, day) for event in known):
                continue
            if any(_recounted(event, day) for event in known):
                continue
            if all(_misses(found, window.first, window.last, day) for _, window in found.events):
                yield _misfit(dossier, extraction, found, day)


def _recounted(event: KnownEvent, day: date) -> bool:
    """Whether an event that went on was over by a day: a length told of it then is how long it was."""
    return event.end is not None and event.start < event.end < day


def _looked_after(event: KnownEvent, day: date) -> bool:
    """Whether the references would know of a later event of the kind: they were looked after up to a day."""
    return event.as_of is None or day <= event.as_of


def _stated_day(dossier: Dossier, extraction: Extraction) -> date | None:
    estimate = dossier.datings.get(extraction.article.id)
    items = estimate.evidence if estimate is not None else ()
    return next((item.earliest for item in items if item.kind in (ClueKind.NEWS_DAY, ClueKind.DATELINE)), None)


def _misses(found: Lasted, first: date, last: date, day: date) -> bool:
    unit = 30 if found.length.unit == "month" else 365
    early, late = timedelta(days=2 + ceil(unit / 2)), timedelta(days=2 + ceil(unit / 4))
    return (first != date.min and day < moved(first, -early)) or (last != date.max and day > moved(last, late))


def _counted_from(found: Lasted) -> tuple[KnownEvent, Window]:
    """The latest event that may be meant; of those that began on one day the shortest: the attack, not the war."""
    latest = max(event.start for event, _ in found.events)
    of_that_day = [item for item in found.events if item[0].start == latest]
    return min(of_that_day, key=lambda item: item[0].end or date.max)


def _misfit(dossier: Dossier, extraction: Extraction, found: Lasted, day: date) -> Draft:
    span = Span(start=found.start, end=found.end, text=extraction.article.text[found.start : found.end])
    event, window = _counted_from(found)
    counted_from = event.name_in(dossier.config.language)
    days = dossier.told(Days(window.earliest, window.latest))
    return Draft(
        message="DATE031",
        verdict=Verdict.CONTRADICTION,
        evidence=(_evidence(extraction, span, "duration"),),
        values={
            "passage": shortened(span.text),
            "days": days,
            "day": dossier.told(day),
        },
        expected=days,
        observed=dossier.told(day),
        could_be=("carried_over", "other_event_meant"),
        to_check=("duration_start",),
        steps=(Step(name="duration", outcome="counted", detail=f"{counted_from} ({dossier.told(event.start)})"),),
        reasons=tuple(dict.fromkeys(item.source for item, _ in found.events if item.source)),
        confidence=0.8,
        identity=(event.id, day.isoformat()),
    )


RULES = (anachronism, publication_does_not_fit, duration_does_not_fit)
