"""From clues to one interval: the days that most weight of evidence agrees on, and what speaks against them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import prod

from factcheck.dating.reading import Clue, Meaning
from factcheck.dating.reasons import joined_readings
from factcheck.dating.windows import Window, hull
from factcheck.records import DateEstimate, DateEvidence

__all__ = ["combine"]

_DAY = timedelta(days=1)
_SAME = 1e-9
_SHOWN = 3


def combine(article_id: str, clues: Sequence[Clue], language: str = "en") -> DateEstimate:
    """Weigh the clues.

    The calendar is cut where any clue begins or ends. A stretch weighs what the clues that allow it weigh together;
    the heaviest stretches, as one interval, are the estimate. Clues that allow none of it are outvoted and returned
    as ``against``. Recurring evidence (Ramadan, a weekday with its date) chooses between years that other evidence
    allows; a side on which only recurring evidence ends stays open. Reasons are written in ``language``.
    """
    heaviest = _heaviest(clues)
    found = _unbounded_by_recurring(hull(heaviest), clues) if heaviest else None
    if found is None or (found.earliest is None and found.latest is None):
        return DateEstimate(article_id=article_id, evidence=tuple(_evidence(clue, None, language) for clue in clues))
    agreeing = [clue for clue in clues if _agrees(clue, heaviest)]
    against = [clue for clue in clues if not _agrees(clue, heaviest)]
    ordered = sorted(agreeing, key=lambda clue: not _binds(clue, found))
    return DateEstimate(
        article_id=article_id,
        earliest=found.earliest,
        latest=found.latest,
        evidence=tuple(_evidence(clue, found, language) for clue in ordered),
        against=tuple(_evidence(clue, found, language) for clue in against),
        confidence=round(_confidence(found, agreeing, against), 2),
    )


def _heaviest(clues: Sequence[Clue]) -> list[Window]:
    windows = [window for clue in clues for window in clue.windows]
    behind = {window.last + _DAY for window in windows if window.last != date.max}
    starts = sorted({date.min, *(window.first for window in windows), *behind})
    parts = [
        Window(start, following - _DAY if following is not None else date.max)
        for start, following in zip(starts, [*starts[1:], None], strict=True)
    ]
    change = dict.fromkeys(starts, 0.0)
    for clue in clues:
        for window in clue.windows:
            change[window.first] += clue.weight
            if window.last != date.max:
                change[window.last + _DAY] -= clue.weight
    weights, total = [], 0.0
    for start in starts:
        total += change[start]
        weights.append(total)
    most = max(weights)
    return [part for part, weight in zip(parts, weights, strict=True) if weight >= most - _SAME] if most > _SAME else []


def _agrees(clue: Clue, heaviest: Sequence[Window]) -> bool:
    return any(window.meets(part) for window in clue.windows for part in heaviest)


def _unbounded_by_recurring(found: Window, clues: Sequence[Clue]) -> Window:
    """Open the sides that nothing but the ends of the calendar tables of recurring evidence close."""
    recurring = [clue for clue in clues if clue.periodic]
    first, last = found
    if any(clue.windows[-1].last == last for clue in recurring):
        last = date.max
    if any(clue.windows[0].first == first for clue in recurring):
        first = date.min
    return Window(first, last)


def _binds(clue: Clue, found: Window) -> bool:
    """Whether one end of the estimate is an end of the clue."""
    return any(
        (window.first == found.first and found.earliest is not None)
        or (window.last == found.last and found.latest is not None)
        for window in clue.windows
    )


def _confidence(found: Window, agreeing: Sequence[Clue], against: Sequence[Clue]) -> float:
    """How often such an interval holds the true day.

    Each end is as sure as the clues that set it; both must hold, so they are multiplied (a clue that sets both counts
    once). Evidence that had to be outvoted takes its share.
    """
    ends: dict[tuple[int, ...], float] = {}
    for side in (0, 1):
        if found[side] in (date.min, date.max):
            continue
        setting = [
            number
            for number, clue in enumerate(agreeing)
            if any(window[side] == found[side] for window in clue.windows)
        ]
        ends[tuple(setting)] = 1 - prod(1 - agreeing[number].weight for number in setting)
    support = sum(clue.weight for clue in agreeing)
    contested = support / (support + sum(clue.weight for clue in against))
    return prod(ends.values()) * contested


def _evidence(clue: Clue, found: Window | None, language: str) -> DateEvidence:
    meeting = [window for window in clue.windows if found is not None and window.meets(found)]
    shown = hull(meeting or clue.windows)
    return DateEvidence(
        kind=str(clue.kind),
        earliest=shown.earliest,
        latest=shown.latest,
        span=clue.span,
        why=_why(clue, found, language),
        sources=_sources(clue, found),
        weight=clue.weight,
    )


def _meant(clue: Clue, found: Window | None) -> list[Meaning]:
    """The readings that fit the estimate, or all where none does."""
    fitting = [reading for reading in clue.readings if found is not None and reading.window.meets(found)]
    return fitting or list(clue.readings)


def _sources(clue: Clue, found: Window | None) -> tuple[str, ...]:
    shown = [reading.source for reading in _meant(clue, found)[:_SHOWN]]
    return tuple(dict.fromkeys(filter(None, (*clue.sources, *shown))))


def _why(clue: Clue, found: Window | None, language: str) -> str:
    """The clue's sentence, with the readings that fit the estimate, or the first few where none does."""
    if not clue.readings:
        return clue.why.say(language)
    shown = tuple(reading.words.say(language) for reading in _meant(clue, found)[:_SHOWN])
    return joined_readings(clue.why.say(language), shown, len(clue.readings) - len(shown), language)
