"""Evidence from known events: named outright, meant by a date without a year, or still to come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.dating.days import yearless_day
from factcheck.dating.matching import Found, near
from factcheck.dating.reading import Clue, ClueKind, Meaning, Reading, sources_of
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window, after, back
from factcheck.knowledge.reference_records import KnownEvent
from factcheck.records import Span, TimeMention

__all__ = ["named_events", "prospects", "yearless_dates", "yearless_events"]

_AFFAIRS = frozenset({"affair", "unrest"})
"""Kinds of events that are in the news for a time, and that a text names while they are."""
_REACH = 90
"""How far, in characters, a cue may stand from the noun it is about, and a noun from its place: one clause."""
_SINCE = 24
_WORDS_BEFORE = 4
"""Most words of content between a cue and its noun: "vowed [to mount a large] invasion"."""
_WORDS_AFTER = 3
"""Most words of content between a noun and the verb behind it: "an invasion [of the crowded city] would"."""


def named_events(reading: Reading) -> Iterator[Clue]:
    """An event named outright: written after it began; of an affair (a thing in the news for a time): while it ran."""
    by_place: dict[tuple[int, int], list[KnownEvent]] = defaultdict(list)
    for found in reading.mentions.events:
        by_place[found.start, found.end].append(found.what)
    for noun in _longest(reading.cues["event_noun"]):
        if noun.what.kind in _AFFAIRS:
            by_place[noun.start, noun.end].extend(_at_place(reading, noun))
    seen: set[tuple[str, ...]] = set()
    for (start, end), events in by_place.items():
        events = [event for event in events if reading.about(event)]
        ids = tuple(event.id for event in events)
        if not events or ids in seen:
            continue
        seen.add(ids)
        yield from _named(reading, events, reading.span(start, end))


def _named(reading: Reading, events: list[KnownEvent], span: Span) -> Iterator[Clue]:
    if all(event.kind in _AFFAIRS for event in events):
        readings = [
            Meaning(Window(event.start, event.end or date.max), Reason("reading_event", {"event": event}), event.source)
            for event in events
        ]
        yield Clue.of(ClueKind.AFFAIR, readings, 0.75, Reason("affair", {"words": span.text}), span)
    else:
        first = min(event.start for event in events)
        why = Reason("named_event", {"event": tuple(events), "day": first})
        yield Clue(ClueKind.NAMED_EVENT, (Window(first, date.max),), 0.9, why, span, sources=sources_of(events))


def yearless_events(reading: Reading, time: TimeMention) -> list[KnownEvent]:
    """The known events that a date without a year means: their day, and "since" or a noun of their kind beside it."""
    day = yearless_day(time)
    if day is None:
        return []
    events = [event for event in reading.references.events if (event.start.month, event.start.day) == day]
    if not events:
        return []
    if _counted_from(reading, time):
        return [event for event in events if reading.about(event)]
    start, end = reading.sentences.bounds(time.span.start)
    kinds = {
        found.what.kind for found in _clause(reading.cues["event_noun"], time.span.start, time.span.end, start, end)
    }
    return [event for event in events if event.kind in kinds and reading.about(event)]


def _counted_from(reading: Reading, time: TimeMention) -> bool:
    """Whether something is counted from the date: "since 7 October"."""
    before = near(reading.cues["since_cue"], max(0, time.span.start - _SINCE), time.span.start)
    return any(reading.words_between(cue.end, time.span.start) == 0 for cue in before)


def yearless_dates(reading: Reading) -> Iterator[Clue]:
    """A date without a year that is the day of a known event: written later than that day."""
    seen: set[str] = set()
    for time in reading.times:
        events = yearless_events(reading, time)
        event = min(events, key=lambda event: event.start, default=None)
        if event is None or event.id in seen:
            continue
        seen.add(event.id)
        following = after(event.start, 1, "day") or event.start
        why = Reason("event_day", {"words": time.span.text, "event": event, "day": event.start})
        yield Clue(
            ClueKind.EVENT_DAY, (Window(following, date.max),), 0.95, why, time.span, sources=sources_of([event])
        )


def prospects(reading: Reading) -> Iterator[Clue]:
    """An operation that is still to come, and of which it is known when it began: written before.

    Where several of a kind are known at one place, the text may mean any: it is before the last of them.
    """
    told: dict[str, list[Found]] = defaultdict(list)
    events: dict[str, KnownEvent] = {}
    for noun in _longest(reading.cues["event_noun"]):
        event = _last_at_place(reading, noun) if noun.what.planned else None
        if event is not None and _is_prospect(reading, noun):
            events[event.id] = event
            told[event.id].append(noun)
    for name, nouns in told.items():
        event = events[name]
        passages = len({reading.sentences.number(noun.start) for noun in nouns})
        key = "still_to_come_often" if passages > 1 else "still_to_come"
        why = Reason(key, {"event": event, "day": event.start, "count": passages})
        first = nouns[0]
        weight = 0.75 if passages == 1 else 0.85 if passages == 2 else 0.9
        span = reading.span(first.start, first.end)
        windows = (Window(date.min, back(event.start, 1)),)
        yield Clue(ClueKind.STILL_TO_COME, windows, weight, why, span, sources=sources_of([event]))


def _longest(found: Iterable[Found]) -> Iterator[Found]:
    """Without those that lie inside another; all of one place where a form has several meanings."""
    longest = (-1, -1)
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if item.end > longest[1] or (item.start, item.end) == longest:
            yield item
            longest = (item.start, item.end)


def _clause(found: list[Found], start: int, end: int, low: int, high: int) -> list[Found]:
    """Those within reach of ``start`` to ``end`` and inside the sentence ``low`` to ``high``."""
    return near(found, max(low, start - _REACH), min(high, end + _REACH))


def _last_at_place(reading: Reading, noun: Found) -> KnownEvent | None:
    return max(_at_place(reading, noun), key=lambda event: event.start, default=None)


def _at_place(reading: Reading, noun: Found) -> list[KnownEvent]:
    """The known events of the noun's kind at the place that stands nearest to it in its clause."""
    low, high = reading.sentences.bounds(noun.start)
    places = {place for event in reading.references.events if event.kind == noun.what.kind for place in event.places}
    named = [
        (max(found.start - noun.end, noun.start - found.end), found.what.id)
        for found in _clause(reading.mentions.entities, noun.start, noun.end, low, high)
        if found.what.id in places and _belongs(reading, noun, found)
    ]
    if not named:
        return []
    nearest = min(named)[1]
    return [event for event in reading.events(noun.what.kind) if nearest in event.places]


def _belongs(reading: Reading, noun: Found, place: Found) -> bool:
    """Whether the place stands close enough to the noun to be its own."""
    start, end = (noun.end, place.start) if place.start >= noun.end else (place.end, noun.start)
    return reading.words_between(start, end) <= _WORDS_AFTER


def _is_prospect(reading: Reading, noun: Found) -> bool:
    """Whether the nearest cue before the noun, or one that follows its place, says that it is to come."""
    low, high = reading.sentences.bounds(noun.start)
    earlier = near(reading.cues["prospect"], max(low, noun.start - _REACH), noun.start)
    ongoing = near(reading.cues["ongoing"], max(low, noun.start - _REACH), noun.start)
    before = max((cue.end for cue in earlier if cue.what.position == "before"), default=-1)
    running = max((cue.end for cue in ongoing), default=-1)
    nearest = max(before, running)
    if nearest >= 0 and reading.words_between(nearest, noun.start) <= _WORDS_BEFORE:
        return before > running
    later = near(reading.cues["prospect"], noun.end, min(high, noun.end + _REACH))
    after_noun = [cue for cue in later if cue.what.position == "after"]
    return bool(after_noun) and reading.words_between(noun.end, after_noun[0].start) <= _WORDS_AFTER
