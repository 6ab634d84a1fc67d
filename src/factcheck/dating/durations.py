"""Evidence from how long a known event has lasted, or how long ago it was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.dating.events import yearless_events
from factcheck.dating.matching import Found, near
from factcheck.dating.reading import Clue, ClueKind, Meaning, Reading
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window, after
from factcheck.days import moved
from factcheck.knowledge.reference_records import KnownEvent
from factcheck.records import Amount, Qualifier, Span, TimeRole, TimeType

__all__ = ["Lasted", "Length", "durations", "lasted"]

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_REACH = 80
_LAG = timedelta(days=1)
"""A story appears the day it is written or the day after."""
_MOST_WORDS = 12
_SIGN = 5
_CUE = 24
_BARE = {"day": (1.0, 0.0), "year": (0.25, 0.5)}
"""How much less and more a bare number of units may be: three days of it are two or three days after it began (with or
without the first), a year after is said from nine to eighteen months; "seven months" from six and a half to eight."""


class Length(NamedTuple):
    """How long something has lasted: between ``low`` and ``high`` units (``high`` ``None``: no bound)."""

    start: int
    end: int
    low: float
    high: float | None
    unit: str


class Lasted(NamedTuple):
    """A length and the events it may be the length of, each with the days on which it has lasted that long.

    ``act`` says that it is told of an act of war ("two years of bombardment"), which may have begun later than the war.
    """

    length: Length
    start: int
    end: int
    events: tuple[tuple[KnownEvent, Window], ...]
    act: bool = False


def durations(reading: Reading) -> Iterator[Clue]:
    """Such as "nearly seven months of war": written that long after the war began."""
    seen: set[tuple[Window, ...]] = set()
    for found in lasted(reading):
        readings = [
            Meaning(window, Reason("reading_start", {"event": event, "day": event.start}), event.source)
            for event, window in found.events
        ]
        windows = tuple(reading.window for reading in readings)
        if windows in seen:
            continue
        seen.add(windows)
        span = reading.span(found.start, found.end)
        weight = 0.85 if found.length.high is not None else 0.8
        yield Clue.of(ClueKind.DURATION, readings, weight, Reason("duration", {"words": span.text}), span)


def lasted(reading: Reading) -> Iterator[Lasted]:
    """Every length in the text that is said of a known event."""
    lengths = sorted([*_durations(reading), *_ordinals(reading)])
    for length in lengths:
        for start, end, events in _said_of(reading, length):
            fitting = [(event, window) for event in events if (window := _when(event, length)) is not None]
            if fitting and not _of_any(length, fitting):
                act = any(noun.what.act for noun in near(reading.cues["event_noun"], start, end))
                yield Lasted(length, min(start, length.start), max(end, length.end), tuple(fitting), act)
                break


def _of_any(length: Length, fitting: list[tuple[KnownEvent, Window]]) -> bool:
    """Whether one that is not known may be meant: "a week after the attack" is said of any attack."""
    return length.unit in ("day", "week") and all(event.kind == "attack" for event, _ in fitting)


def _durations(reading: Reading) -> Iterator[Length]:
    for time in reading.times:
        counted = time.type is TimeType.DURATION or (time.type is TimeType.DATE and time.role is not TimeRole.PLANNED)
        if counted and time.amount is not None and time.unit is not None:  # "for seven months", "seven months ago"
            bounds = _bounds(time.amount, time.unit)
            if bounds is not None:
                yield Length(time.span.start, time.span.end, *bounds, time.unit)


def _bounds(amount: Amount, unit: str) -> tuple[float, float | None] | None:
    """The units that have passed: of a bare number those of ``_BARE``, of a hedged one what the hedge says."""
    if amount.value is None:
        low = None if amount.low is None else float(amount.low)
        high = None if amount.high is None else float(amount.high) + 1
        if low is None or amount.qualifier is Qualifier.VAGUE:
            high = None
        return None if low is None else (low, high)
    value = float(amount.value)
    before, past = {
        Qualifier.NEARLY: (1.0, 0.0),
        Qualifier.LESS_THAN: (1.0, 0.0),
        Qualifier.AT_MOST: (1.0, 0.0),
        Qualifier.MORE_THAN: (0.0, 1.0),
        Qualifier.AT_LEAST: (0.0, 1.0),
        Qualifier.ABOUT: (1.0, 1.0),
    }.get(amount.qualifier, _BARE.get(unit, (0.5, 1.0)))
    return max(0.0, value - before), value + past


def _ordinals(reading: Reading) -> Iterator[Length]:
    """Such as "bulan ketujuh", "seventh month", "hari ke-200": the unit that is running."""
    units = [cue for cue in reading.cues["time_unit"] if not cue.what.plural]
    if not units:
        return
    for figure in reading.extraction.figures:
        if not figure.ordinal or figure.amount.value is None:
            continue
        around = near(units, max(0, figure.span.start - 12), figure.span.end + 12)
        beside = [cue for cue in around if _beside(reading, cue, figure.span)]
        if beside:
            number, cue = float(figure.amount.value), beside[0]
            start, end = min(cue.start, figure.span.start), max(cue.end, figure.span.end)
            yield Length(start, end, max(0.0, number - 1), number, cue.what.unit)


def _beside(reading: Reading, unit: Found, ordinal: Span) -> bool:
    """Whether only a space, or the sign of the ordinal ("ke-200", "200th"), stands between the two."""
    if unit.start >= ordinal.end:
        sign = reading.text[ordinal.end : unit.start]
        return len(sign) <= _SIGN and (sign == " " or (sign[:-1].isalpha() and sign.endswith(" ")))
    between = reading.text[unit.end : ordinal.start]
    return between == " " or (len(between) <= _SIGN and between.startswith(" ") and between.endswith("-"))


def _said_of(reading: Reading, length: Length) -> Iterator[tuple[int, int, list[KnownEvent]]]:
    """Nouns and names of events that the length is said of, with the grammar that ties them."""
    low, high = reading.sentences.bounds(length.start)
    nouns = reading.cues["event_noun"]
    for noun in reversed(near(nouns, max(low, length.start - _REACH), length.start)):
        if _lasting_between(reading, noun.end, length.start, needed=True):
            yield noun.start, noun.end, reading.events(noun.what.kind)
    if any(cue.what.loose and length.start - cue.end <= 1 for cue in _lasting(reading, low, length.start)):
        for noun in near(nouns, max(low, length.start - _REACH), length.start):
            if noun.what.act:
                yield noun.start, noun.end, reading.events(noun.what.kind)
    for noun in near(nouns, length.end, min(high, length.end + _REACH)):
        if _lasting_between(reading, length.end, noun.start, needed=False):
            yield noun.start, noun.end, reading.events(noun.what.kind)
    since = [
        cue
        for cue in near(reading.cues["since_cue"], length.end, min(high, length.end + 24))
        if cue.start - length.end <= 1
    ]
    if since:
        yield from _events_after(reading, max(cue.end for cue in since), high)


def _lasting(reading: Reading, low: int, position: int) -> list[Found]:
    return near(reading.cues["lasting"], max(low, position - _CUE), position)


def _events_after(reading: Reading, start: int, high: int) -> Iterator[tuple[int, int, list[KnownEvent]]]:
    end = min(high, start + _REACH)
    for name in near(reading.mentions.events, start, end):
        yield name.start, name.end, [name.what]
    times = reading.times
    for position in range(bisect_left(times, start, key=lambda time: time.span.start), len(times)):
        time = times[position]
        if time.span.end > end:
            break
        events = yearless_events(reading, time)
        if events:
            yield time.span.start, time.span.end, events
    for noun in near(reading.cues["event_noun"], start, end):
        yield noun.start, noun.end, reading.events(noun.what.kind)


def _lasting_between(reading: Reading, start: int, end: int, *, needed: bool) -> bool:
    """Whether only words that tie an event to its length stand between, and names of the event's places and parties.

    After the length ("seven months of war") no mark may come between; before it a word of lasting is ``needed``.
    """
    if end <= start:
        return False
    between = reading.text[start:end]
    if between == " ":
        return True
    if not needed and any(mark in between for mark in ",;:()"):
        return False
    cues = near(reading.cues["lasting"], start, end)
    if needed and all(cue.what.filler for cue in cues):
        return False
    covered = [(found.start, found.end) for found in (*cues, *near(reading.mentions.entities, start, end))]
    words = [match for match, _ in zip(_WORD.finditer(between), range(_MOST_WORDS), strict=False)]
    allowed = reading.pack.function_words if needed and reading.pack is not None else frozenset()
    return len(words) < _MOST_WORDS and all(
        any(first <= start + word.start() and start + word.end() <= last for first, last in covered)
        or word.group().lower() in allowed
        for word in words
    )


def _when(event: KnownEvent, length: Length) -> Window | None:
    """The days on which the event has lasted that long; ``None`` where it ended before."""
    first = after(event.start, length.low, length.unit)
    if first is None:
        return None
    last = date.max if length.high is None else after(event.start, length.high, length.unit)
    over = event.end is not None and event.end > event.start and first > moved(event.end, _LAG)
    if last is None or over:  # what happened on one day is counted on for ever: "a year after the attack"
        return None
    if last != date.max:
        last = last + _LAG if length.unit == "day" else last
    return Window(first, last)
