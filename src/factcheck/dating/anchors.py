"""Events that the text itself dates: "the attack on 7 October 2023"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.dating.days import full_day
from factcheck.dating.matching import near
from factcheck.dating.reading import Reading
from factcheck.knowledge.reference_records import KnownEvent
from factcheck.records import Span, TimeMention

__all__ = ["Anchor", "anchors", "known_by_day"]

_REACH = 40
"""Most characters between the noun of an event and the date that is its own."""
_BREAKS = ",;:.()\n"


class Anchor(NamedTuple):
    """A noun of a kind of event, and the day with its year that stands behind it in the same clause."""

    kind: str
    day: date
    time: TimeMention
    span: Span


def anchors(reading: Reading) -> Iterator[Anchor]:
    """Every full date with an event noun shortly before it and no mark between."""
    nouns = reading.cues["event_noun"]
    for time in reading.times:
        day = full_day(time)
        if day is None:
            continue
        before = near(nouns, max(0, time.span.start - _REACH), time.span.start)
        beside = [noun for noun in before if not set(reading.text[noun.end : time.span.start]) & set(_BREAKS)]
        for kind in {noun.what.kind for noun in beside}:
            noun = max((noun for noun in beside if noun.what.kind == kind), key=lambda noun: noun.end)
            yield Anchor(kind, day, time, reading.span(noun.start, time.span.end))


def known_by_day(reading: Reading, anchor: Anchor) -> KnownEvent | None:
    """The known event of that kind, day and month that the article is about, where there is exactly one."""
    events = [
        event
        for event in reading.events(anchor.kind)
        if (event.start.month, event.start.day) == (anchor.day.month, anchor.day.day)
    ]
    return events[0] if len(events) == 1 else None
