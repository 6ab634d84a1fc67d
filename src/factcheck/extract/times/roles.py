"""What a time dates: the event, the writing, the picture, the count, what is to come."""

from __future__ import annotations

from bisect import bisect_left
from typing import Protocol

from factcheck.extract.slots import TimeSlot
from factcheck.extract.times.lexicon import Lexicon
from factcheck.extract.times.reading import Reading
from factcheck.records import RegionKind, TimeRole
from factcheck.scan import Hit, Scan

__all__ = ["Located", "Tenses", "role_of"]

_BEFORE = 110
_BEHIND = 40
_STOPS = frozenset(".!?\n;”")


_TENSED = ("tense", "cue", "outcome")


def _is_future(hit: Hit) -> bool:
    entry = hit.roles.get("tense")
    return entry is not None and bool(entry.future)


class Located(Protocol):
    """What tells the region of a position."""

    def at(self, position: int) -> str:
        """The region of a code point."""


class Tenses:
    """Tense cues of a scan, to ask about the clause of a time."""

    __slots__ = ("_cues", "_starts", "_text")

    def __init__(self, scan: Scan) -> None:
        hits = scan.hits
        positions = sorted({position for role in _TENSED for position in scan.where(role)})
        self._cues = [(hits[position].start, hits[position].end, _is_future(hits[position])) for position in positions]
        self._starts = [cue[0] for cue in self._cues]
        self._text = scan.text

    def future(self, start: int, end: int) -> bool:
        """Whether the clause of a time is about what is to come: its nearest cue before, else the next one behind."""
        number = bisect_left(self._starts, start)
        if number:
            _, cue_end, future = self._cues[number - 1]
            if start - cue_end <= _BEFORE and self._together(cue_end, start):
                return future
        if number < len(self._cues):
            cue_start, _, future = self._cues[number]
            if 0 <= cue_start - end <= _BEHIND and self._together(end, cue_start):
                return future
        return False

    def _together(self, left: int, right: int) -> bool:
        between = self._text[left:right]
        return not any(stop in between for stop in _STOPS) or not _breaks(between)


def _breaks(between: str) -> bool:
    """Whether a sentence ends in the text between: a stop before a space or line end."""
    return any(
        char in _STOPS and (char in "\n;" or k + 1 == len(between) or between[k + 1] in " \n\"”")
        for k, char in enumerate(between)
    )


_REGION_ROLES = {
    RegionKind.DATELINE: TimeRole.DATELINE,
    RegionKind.CREDIT: TimeRole.CREDIT,
    RegionKind.CAPTION: TimeRole.CREDIT,
    RegionKind.BYLINE: TimeRole.DATELINE,
    RegionKind.BOILERPLATE: TimeRole.BACKGROUND,
}


def role_of(text: str, slot: TimeSlot, reading: Reading, future: bool, lexicon: Lexicon) -> str:
    """What the time dates, from its region, its clause and the words before it."""
    by_region = _REGION_ROLES.get(RegionKind(slot.region))
    if by_region is not None:
        return by_region
    if slot.value == "PRESENT_REF":
        return TimeRole.PRESENT
    if slot.value == "PAST_REF" or reading.kind in ("set", "decade", "century"):
        return TimeRole.BACKGROUND
    if slot.value == "FUTURE_REF" or (future and reading.kind in ("date", "weekday", "shift", "clock", "part", "named")):
        return TimeRole.PLANNED
    if slot.type in ("DATE", "TIME"):
        before = " " + text[max(0, slot.start - 24) : slot.start].lower()
        if before.endswith(lexicon.as_of):
            return TimeRole.AS_OF
        if slot.precision == "year":
            return TimeRole.BACKGROUND
    return TimeRole.EVENT
