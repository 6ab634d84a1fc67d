"""Dates between articles: one of another time, one event under two years, and old pictures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from factcheck.dating import Reading, anchors, full_day, known_by_day
from factcheck.dating.anchors import Anchor
from factcheck.knowledge.reference_records import KnownEvent
from factcheck.languages.spoken import Days
from factcheck.records import (
    DateEstimate,
    Evidence,
    Extraction,
    RegionKind,
    Severity,
    Span,
    TimeMention,
    TimeRole,
    Verdict,
)
from factcheck.rules.dates import published_day
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.registry import rule

__all__ = ["RULES"]

_OTHER_TIME = 365
"""Days: least distance between an article and the rest of its dossier that makes it one of another time."""
_OLD_PICTURE = timedelta(days=30)
"""Age at which a picture is worth a note (verdicts, row 58)."""
_SURE = 0.4
"""Least confidence of an estimate for saying that a whole article is of another year."""
_HEADLINE = 120


@rule(code="DATE001", name="wrong-year", family="dates", severity=Severity.WARNING)
def wrong_year(dossier: Dossier) -> Iterator[Draft]:
    """One event under two years.

    **What it does.** Takes every event noun with its full date behind it ("serangan 7 Oktober 2022", "the attack on
    7 October 2022") and compares the year with a known event of that kind on that day and month, or with another
    article that dates the same kind of event on the same day and month in another year.

    **Why it matters.** A wrong year is easy to write in January and easy to overlook: the day looks familiar.

    **Example.** "serangan 7 Oktober 2022"; the attack was on 2023-10-07.

    **What to check.** The year; whether an anniversary is meant.

    **Source.** The user's reference files, and the other articles of the dossier.
    """
    told: dict[tuple[str, int, int], list[tuple[Extraction, Anchor]]] = {}
    for extraction in dossier.extractions.values():
        if all(full_day(time) is None for time in extraction.times):
            continue
        reading = Reading(extraction, dossier.references)
        for anchor in anchors(reading):
            event = known_by_day(reading, anchor)
            if event is None:
                told.setdefault((anchor.kind, anchor.day.month, anchor.day.day), []).append((extraction, anchor))
            elif event.start != anchor.day and dossier.concerns(extraction.article.id):
                yield _against_known(dossier, extraction, anchor, event)
    for several in told.values():
        yield from _between_articles(dossier, several)


def _against_known(dossier: Dossier, extraction: Extraction, anchor: Anchor, event: KnownEvent) -> Draft:
    day = event.start
    return Draft(
        message="DATE001_known",
        verdict=Verdict.CONTRADICTION,
        evidence=(_evidence(extraction, anchor.span, "date"),),
        values={
            "passage": shortened(anchor.span.text),
            "event": event.name_in(dossier.config.language),
            "day": dossier.told(day),
        },
        expected=dossier.told(day),
        observed=dossier.told(anchor.day),
        could_be=("event_other_year", "anniversary"),
        to_check=("date_source",),
        confidence=0.85,
        identity=(anchor.day.isoformat(), day.isoformat()),
    )


def _between_articles(dossier: Dossier, several: list[tuple[Extraction, Anchor]]) -> Iterator[Draft]:
    """One finding for each kind of event and day: the first article against the first with another year."""
    first, anchor = several[0]
    for other, other_anchor in several[1:]:
        if other_anchor.day != anchor.day and other.article.id != first.article.id:
            if dossier.concerns(first.article.id, other.article.id):
                yield Draft(
                    message="DATE001",
                    verdict=Verdict.CONTRADICTION,
                    evidence=(_evidence(first, anchor.span, "date"), _evidence(other, other_anchor.span, "date")),
                    values={"passage": shortened(anchor.span.text), "other": shortened(other_anchor.span.text)},
                    could_be=("event_other_year", "anniversary", "other_event_meant"),
                    to_check=("date_source",),
                    confidence=0.7,
                    identity=tuple(sorted((anchor.day.isoformat(), other_anchor.day.isoformat()))),
                )
            return


def _evidence(extraction: Extraction, span: Span, role: str) -> Evidence:
    return Evidence(article_id=extraction.article.id, span=span, role=role)


@rule(code="DATE007", name="another-time", family="dates", severity=Severity.WARNING)
def another_time(dossier: Dossier) -> Iterator[Draft]:
    """An article that belongs to another time than its dossier.

    **What it does.** Sorts the articles by when they were written (publication date, else the estimate from the text)
    and reports those that stand a year or more away from most of the others. An article with a publication date is
    noted only when no other is of its time (info): with one, the dossier spans both times, and everybody can see so.

    **Why it matters.** An old story about the same place looks like part of the new one, and its figures like
    contradictions.

    **Example.** Four articles of spring 2024 and one of May 2021 about Gaza.

    **What to check.** Whether the old article is meant as background.

    **Source.** ``estimate_date`` and the user's reference files.
    """
    times = {name: time for name in dossier.extractions if (time := _time_of(dossier, name)) is not None}
    firsts, lasts = (sorted(time[side] for time in times.values()) for side in (0, 1))
    others = len(times) - 1
    dated: list[str] = []
    for name, (first, last) in times.items():
        later = len(firsts) - bisect_left(firsts, last.toordinal() + _OTHER_TIME, key=date.toordinal)
        earlier = bisect_right(lasts, first.toordinal() - _OTHER_TIME, key=date.toordinal)
        if others < 2 or later + earlier <= others / 2 or not dossier.concerns(name):
            continue
        if published_day(dossier.extractions[name]) is None:
            yield _odd_one(dossier, name, (first, last), _reach(times.values(), (first, last)))
        elif later + earlier == others:
            dated.append(name)
    if 0 < len(dated) < len(times):  # where each article has a time of its own, there is no time of the others
        yield _archive(dossier, times, dated)


def _reach(times: Iterable[tuple[date, date]], own: tuple[date, date]) -> list[tuple[date, date]]:
    """The times that are a year or more away from an article's own."""
    return [time for time in times if (time[0] - own[1]).days >= _OTHER_TIME or (own[0] - time[1]).days >= _OTHER_TIME]


def _time_of(dossier: Dossier, name: str) -> tuple[date, date] | None:
    """First and last day on which an article may have been written; ``None`` where one side is open."""
    published = published_day(dossier.extractions[name])
    if published is not None:
        return published, published
    estimate = dossier.datings.get(name)
    if estimate is None or estimate.earliest is None or estimate.latest is None or estimate.confidence < _SURE:
        return None
    return estimate.earliest, estimate.latest


def _odd_one(dossier: Dossier, name: str, own: tuple[date, date], others: list[tuple[date, date]]) -> Draft:
    extraction = dossier.extractions[name]
    estimate = dossier.datings[name]
    rest = min(first for first, _ in others), max(last for _, last in others)
    return Draft(
        message="DATE007",
        verdict=Verdict.INCOMPARABLE,
        evidence=_why(extraction, estimate),
        values={"own": dossier.told(Days(*own)), "rest": dossier.told(Days(*rest))},
        could_be=("meant_as_background", "old_story"),
        to_check=("other_time",),
        reasons=tuple(item.told for item in estimate.evidence),
        confidence=estimate.confidence,
        identity=(_stretch(own),),
    )


def _archive(dossier: Dossier, times: dict[str, tuple[date, date]], dated: list[str]) -> Draft:
    """Older or newer articles that hide nothing: one note on all of them."""
    own = min(times[name][0] for name in dated), max(times[name][1] for name in dated)
    chosen = frozenset(dated)
    others = [time for name, time in times.items() if name not in chosen]
    rest = min(first for first, _ in others), max(last for _, last in others)
    return Draft(
        message="DATE007_dated",
        verdict=Verdict.INCOMPARABLE,
        severity=Severity.INFO,
        evidence=tuple(_why(dossier.extractions[name], dossier.datings.get(name))[0] for name in dated),
        values={"own": dossier.told(Days(*own)), "rest": dossier.told(Days(*rest))},
        could_be=("meant_as_background",),
        to_check=("other_time",),
        confidence=0.95,
        identity=(_stretch(own),),
    )


def _why(extraction: Extraction, estimate: DateEstimate | None) -> tuple[Evidence, ...]:
    items = estimate.evidence if estimate is not None else ()
    found = tuple(_evidence(extraction, item.span, item.kind) for item in items if item.span is not None)
    if found:
        return found
    line = extraction.article.text.lstrip()
    start = len(extraction.article.text) - len(line)
    end = start + min(len(line.partition("\n")[0]), _HEADLINE)
    return (_evidence(extraction, Span(start=start, end=end, text=extraction.article.text[start:end]), "article"),)


def _stretch(days: tuple[date, date]) -> str:
    """Days as a fingerprint has them, whatever the reader's language."""
    return days[0].isoformat() if days[0] == days[1] else f"{days[0]} – {days[1]}"


@rule(code="DATE020", name="old-picture", family="dates", severity=Severity.INFO)
def old_picture(dossier: Dossier) -> Iterator[Draft]:
    """A picture that is older than the story.

    **What it does.** Reads the dates of credits and captions and notes those more than thirty days older than the
    article. Such a date dates the picture and nothing else.

    **Why it matters.** Archive pictures shown as new ones mislead; most are harmless when marked.

    **Example.** A story of May 2024 with the credit "12 Mei 2021 / AFP".

    **What to check.** Whether the picture is marked as one from the archive.

    **Source.** verdicts, row 58.
    """
    for extraction in dossier.subjects():
        time = _time_of(dossier, extraction.article.id)
        if time is None:
            continue
        for mention in extraction.times:
            day = full_day(mention) if _of_picture(mention) else None
            if day is not None and time[0] - day > _OLD_PICTURE:
                yield Draft(
                    message="DATE020",
                    verdict=Verdict.COMPATIBLE,
                    evidence=(_evidence(extraction, mention.span, "credit"),),
                    values={"passage": shortened(mention.span.text), "written": dossier.told(Days(*time))},
                    could_be=("archive_picture",),
                    to_check=("picture_marked",),
                    identity=(day.isoformat(),),
                )


def _of_picture(mention: TimeMention) -> bool:
    return mention.role is TimeRole.CREDIT or mention.region in (RegionKind.CREDIT, RegionKind.CAPTION)


RULES = (wrong_year, another_time, old_picture)
