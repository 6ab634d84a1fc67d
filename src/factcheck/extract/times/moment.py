"""What times are resolved against, and the making of their slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from factcheck.extract.slots import TimeSlot
from factcheck.extract.times.reading import Reading
from factcheck.records import Basis

__all__ = ["SOON", "Moment", "bounded", "new_slot"]

SOON = 31
"""Days ahead within which a date without year and without cue is the next one: a story of last year's day would say so.

Measured on TimeBank and AQUAINT (value F1): 76.9 with 0 days, 78.1 with 31, 78.5 with 92; the shorter one keeps
"7 Oktober" in the past for eleven months of twelve. The other reading stands in ``alternatives``."""


@dataclass(slots=True, eq=False)
class Moment:
    """What a time is resolved against.

    ``published`` and its clock time ``written``; ``day`` the day told last, ``told`` the moment told last in any
    precision; ``quarter`` the first day of the quarter told last; ``year`` the year stated last;
    ``future`` whether the clause is about what is to come (``None``: no cue);
    ``nearest`` whether the clause has no cue but speaks of the present or of a day up to which something holds;
    ``day_first`` whether digits of the language name the day before the month, and never after it;
    ``begun`` the day from which a stretch runs whose end is read: "from Tuesday to Thursday".
    """

    published: date | None
    written: datetime | None = None
    day: date | None = None
    told: date | None = None
    told_precision: str = "day"
    quarter: date | None = None
    year: int | None = None
    future: bool | None = None
    nearest: bool = False
    begun: date | None = None
    day_first: bool = True


def new_slot(reading: Reading, kind: str, value: str, unresolved: str, basis: str = Basis.EXPLICIT) -> TimeSlot:
    """A slot for what was read, without its place on the calendar."""
    slot = TimeSlot(reading.start, reading.end, kind, value, unresolved, basis=basis)
    slot.mod = reading.mod
    slot.weekday = reading.weekday
    return slot


def bounded(slot: TimeSlot, bounds: tuple[date, date] | None, precision: str) -> TimeSlot:
    """The slot with its first and last day and its precision."""
    slot.precision = precision
    if bounds is not None:
        slot.earliest, slot.latest = bounds
    return slot
