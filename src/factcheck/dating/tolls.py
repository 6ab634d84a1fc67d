"""Evidence from tolls: the days on which an official series fits the figures of the text."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from factcheck.dating.reading import Clue, ClueKind, Meaning, Reading
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window, joined, until
from factcheck.days import moved
from factcheck.knowledge.intervals import soft_bounds
from factcheck.knowledge.reference_records import Series
from factcheck.languages.spoken import Days
from factcheck.records import COMPARED_REGIONS, Amount, CasualtyClaim, Modality, Outcome
from factcheck.records import Window as Span24

__all__ = ["days_that_fit", "tolls"]

_LAG = 3
"""Days a toll is still used after its day; older ones are stale figures (verdicts, row 22)."""
_DAILY_LAG = 2
_DAY = timedelta(days=1)
_NO_END = 10**12
_FINAL = 90
"""Days for which the final toll of a complete series is still told as news; later it is history of any year."""


def tolls(reading: Reading) -> Iterator[Clue]:
    """Killed and injured so far, and of the last 24 hours, against the official series of that side."""
    for claim in reading.extraction.casualties:
        outcome = _outcome(claim)
        if outcome is None:
            continue
        several = [series for series in reading.references.series if _speaks_of(series, claim)]
        daily = claim.window is Span24.LAST_24H
        readings = [
            Meaning(window, Reason("reading_toll", {"series": series, "days": _shown(window, daily)}), series.source)
            for series in several
            for window in _windows(series, claim.amount, outcome, daily)
        ]
        if readings:
            why = Reason(
                f"{outcome}_24h" if daily else str(outcome), {"amount": claim.amount, "words": claim.span.text}
            )
            yield Clue.of(ClueKind.DAILY_TOLL if daily else ClueKind.TOLL, readings, 0.85, why, claim.span)


def _shown(window: Window, daily: bool) -> Days:
    """The days of the series themselves, without those on which its figures are still used."""
    lag = timedelta(days=_DAILY_LAG if daily else _LAG)
    return Days(window.first, None if window.latest is None else moved(window.latest, -lag))


def _outcome(claim: CasualtyClaim) -> Outcome | None:
    """What a claim counts, where a series could have it: one outcome, of everybody, stated as fact."""
    if claim.modality is not Modality.ASSERTED or claim.region not in COMPARED_REGIONS or claim.populations:
        return None
    if len(claim.outcomes) != 1 or claim.outcomes[0] not in (Outcome.KILLED, Outcome.INJURED):
        return None
    return None if claim.window is Span24.PERIOD else claim.outcomes[0]


def _speaks_of(series: Series, claim: CasualtyClaim) -> bool:
    """Whether the claim is of the series' claimant, or, with none named, of its side or place.

    What is told as the toll of an event is so only where the place is the whole place of the series.
    """
    if claim.window is Span24.EVENT and not (claim.place is not None and _in(claim.place, series.places)):
        return False
    if claim.claimant is not None:
        return _in(claim.claimant, series.claimants)
    if claim.side is not None:
        return _in(claim.side, series.sides)
    return claim.place is not None and _in(claim.place, series.places)


def _in(name: str, names: tuple[str, ...]) -> bool:
    return name.casefold() in {known.casefold() for known in names}


def _windows(series: Series, amount: Amount, outcome: Outcome, daily: bool) -> list[Window]:
    lag = _DAILY_LAG if daily else _LAG
    days = days_that_fit(series, amount, outcome, daily=daily)
    return [Window(day.first, moved(day.last, timedelta(days=lag))) for day in days]


def days_that_fit(series: Series, amount: Amount, outcome: Outcome, *, daily: bool = False) -> list[Window]:
    """The days on which the series may have the amount.

    On a day with a row, its figure decides. Between two rows a running total lies between theirs, and a daily count
    is not known, so those days stay in. Before the first row nothing is said; after the last a total may only
    rise, or stays where the series is complete.
    """
    low, high = soft_bounds(amount)

    def fits(least: Decimal | int, most: Decimal | int) -> bool:
        under = low is not None and (most < low or (amount.low_open and most == low and least == most))
        return not under and (high is None or least <= high) and not (amount.high_open and least == most == amount.high)

    rows = _given(series, outcome, daily)
    return _fitting(rows, fits, daily=daily, goes_on=not series.complete)


def _given(series: Series, outcome: Outcome, daily: bool) -> list[tuple[date, int]]:
    figures = ((row.date, row.daily(outcome) if daily else row.cumulative(outcome)) for row in series.rows)
    return [(day, figure) for day, figure in figures if figure is not None]


def _fitting(
    rows: list[tuple[date, int]], fits: Callable[[int, int], bool], *, daily: bool, goes_on: bool
) -> list[Window]:
    found = [Window(day, day) for day, figure in rows if fits(figure, figure)]
    for (day, figure), (following, next_figure) in itertools.pairwise(rows):
        if following - day > _DAY and (daily or fits(min(figure, next_figure), max(figure, next_figure))):
            found.append(Window(day + _DAY, following - _DAY))
    if rows and not daily and fits(rows[-1][1], _NO_END if goes_on else rows[-1][1]):
        found.append(Window(rows[-1][0], date.max) if goes_on else until(rows[-1][0], _FINAL))
    return list(joined(found))
