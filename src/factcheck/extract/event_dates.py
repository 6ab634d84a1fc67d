"""Event dates: a noun for something that happened, and the day that stands by it."""

from __future__ import annotations

from factcheck.extract.context import Surroundings
from factcheck.extract.slots import EventDateSlot, TimeSlot
from factcheck.records import COMPARED_REGIONS, TimeRole, TimeType
from factcheck.scan import Hit

__all__ = ["read_event_dates"]

_BEHIND = 48
"""Most characters between an event's noun and its day: "the attack on the town of Rafah on May 6"."""
_BEFORE = 2
"""Most characters between a day and the noun that it stands before: "the Oct. 7 attack"."""
_CLAUSE_ENDS = frozenset(',.;:\n"“”()')


def read_event_dates(around: Surroundings, times: list[TimeSlot]) -> list[EventDateSlot]:
    """The events of a text that have a day, in text order: at most one for each time."""
    if not around.scan.where("event"):
        return []
    claims = []
    for time in times:
        if not _dates_something(around, time):
            continue
        noun = _noun(around, time)
        if noun is not None:
            start, end = min(noun.start, time.start), max(noun.end, time.end)
            claim = EventDateSlot(start, end, event=str(noun.roles["event"].kind), when=time)
            around.event(claim)
            claims.append(claim)
    return claims


def _dates_something(around: Surroundings, time: TimeSlot) -> bool:
    day = time.type == TimeType.DATE and time.precision == "day"
    if not day or time.role not in (TimeRole.EVENT, TimeRole.BACKGROUND) or time.region not in COMPARED_REGIONS:
        return False
    return not around.of_saying(time, None)


def _noun(around: Surroundings, time: TimeSlot) -> Hit | None:
    """The noun right behind a day, else the last one before it in the same clause."""
    behind = around.between("event", time.end, time.end + _BEFORE)
    if behind:
        return behind[0]
    for noun in reversed(around.between("event", time.start - _BEHIND, time.start)):
        between = around.scan.text[noun.end : time.start]
        return None if _CLAUSE_ENDS.intersection(between) else noun
    return None
