"""One event dated differently in two articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from factcheck.link.articles import pair_key
from factcheck.compare.keys import EVENT_WINDOW_DAYS
from factcheck.compare.moments import day_of
from factcheck.dating import full_day
from factcheck.knowledge.places import Where
from factcheck.records import (
    COMPARED_REGIONS,
    Basis,
    EventDateClaim,
    Evidence,
    Extraction,
    Modality,
    Severity,
    TimeMention,
    TimeRole,
    Verdict,
)
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.registry import rule

__all__ = ["RULES"]

_MOST = 40
"""Dated events of one kind that are held against each other."""

Dated = tuple[EventDateClaim, date]


@rule(code="DATE003", name="event-dated-differently", family="dates", severity=Severity.WARNING)
def event_dated_differently(dossier: Dossier) -> Iterator[Draft]:
    """One event is given two days.

    **What it does.** Compares the days that articles give for an event of one kind: between two versions or
    translations of one text, in their order; between other articles where the two days are the same numbers with day
    and month changed over, and the place is the same. A day's difference may be the time zone or the night and is not
    told; another year on the same day is DATE001's.

    **Why it matters.** A translator who reads 05/06 the other way moves an event by a month.

    **Example.** "the attack of 6 May 2024" in one version, "serangan 9 Mei 2024" in the other; "the blast in Padang on
    5 June 2024" against "ledakan di Padang pada 6 Mei 2024".

    **What to check.** The day in the original; whether two events are meant.

    **Source.** verdicts.md, rows 55 and 64.
    """
    told: set[tuple[str, date, date]] = set()
    for left, right, sure in (*_in_versions(dossier), *_changed_over(dossier)):
        early, late = sorted((left[1], right[1]))
        key = (left[0].event, early, late)
        if key not in told and dossier.concerns(left[0].article_id, right[0].article_id):
            told.add(key)
            yield _draft(dossier, left, right, sure=sure)


def _in_versions(dossier: Dossier) -> Iterator[tuple[Dated, Dated, bool]]:
    """Counterparts in two versions of one text: the dated events of a kind, where both have equally many."""
    for one, other in sorted(dossier.compared.context.versions):
        if one in dossier.extractions and other in dossier.extractions:
            ours, theirs = (_by_kind(dossier.extractions[name], resolved=True) for name in (one, other))
            for kind in sorted(ours.keys() & theirs.keys()):
                if len(ours[kind]) == len(theirs[kind]):
                    yield from (
                        (left, right, True)
                        for left, right in zip(ours[kind], theirs[kind], strict=True)
                        if _apart(left[1], right[1])
                    )


def _changed_over(dossier: Dossier) -> Iterator[tuple[Dated, Dated, bool]]:
    """Events of one kind and place whose days are each other's day and month."""
    context = dossier.compared.context
    by_numbers: dict[tuple[object, ...], list[Dated]] = defaultdict(list)
    for extraction in dossier.extractions.values():
        for kind, dated in _by_kind(extraction).items():
            for claim, day in dated:
                by_numbers[kind, day.year, *sorted((day.month, day.day))].append((claim, day))
    for several in by_numbers.values():
        for left, right in combinations(several[:_MOST], 2):
            articles = pair_key(left[0].article_id, right[0].article_id)
            apart = articles[0] != articles[1] and _apart(left[1], right[1])
            if not apart or articles in context.versions:
                continue
            if context.places.compare(left[0].place, right[0].place, articles) is Where.SAME:
                yield left, right, False


def _by_kind(extraction: Extraction, *, resolved: bool = False) -> dict[str, list[Dated]]:
    """The events that an article tells as facts, with the one day it gives for each, or that its words come to."""
    found: dict[str, list[Dated]] = defaultdict(list)
    for claim in extraction.claims:
        if isinstance(claim, EventDateClaim) and claim.region in COMPARED_REGIONS:
            day = _one_day(claim.when) if resolved else full_day(claim.when)
            past = claim.when.role is not TimeRole.PLANNED and claim.modality is Modality.ASSERTED
            if day is not None and past and len(found[claim.event]) < _MOST:
                found[claim.event].append((claim, day))
    return found


def _one_day(time: TimeMention) -> date | None:
    """The day a date or weekday was resolved to, where it is one."""
    if time.earliest is None or time.latest is None or time.basis not in _DATED:
        return None
    first, last = day_of(time.earliest), day_of(time.latest)
    return first if first == last else None


_DATED = (Basis.EXPLICIT, Basis.YEAR_INFERRED, Basis.WEEKDAY)


def _apart(left: date, right: date) -> bool:
    """Whether two days are of two days by any clock, and no slip of the year alone."""
    same_day = (left.month, left.day) == (right.month, right.day)
    return abs((left - right).days) > EVENT_WINDOW_DAYS and not same_day


def _draft(dossier: Dossier, left: Dated, right: Dated, *, sure: bool) -> Draft:
    context = dossier.compared.context
    if right[0].article_id == dossier.subject:
        left, right = right, left
    (a, a_day), (b, b_day) = left, right
    swapped = (a_day.month, a_day.day) == (b_day.day, b_day.month)
    sources = [context.article(claim.article_id).source or claim.article_id for claim in (a, b)]
    return Draft(
        message="DATE003",
        verdict=Verdict.CONTRADICTION if sure else Verdict.UNRESOLVED,
        evidence=tuple(Evidence(article_id=claim.article_id, span=claim.span, role="date") for claim in (a, b)),
        values={
            "a": a.span.text,
            "b": b.span.text,
            "a_day": a_day.isoformat(),
            "b_day": b_day.isoformat(),
            "a_source": sources[0],
            "b_source": sources[1],
        },
        claims=(a, b),
        needs=("when",),
        expected=b_day.isoformat(),
        observed=a_day.isoformat(),
        could_be=(("day_month", "other_event_meant") if swapped else ("other_event_meant",)),
        to_check=("date_source",),
        confidence=0.8 if sure else 0.6,
        identity=tuple(sorted((a_day.isoformat(), b_day.isoformat()))),
    )


RULES = (event_dated_differently,)
