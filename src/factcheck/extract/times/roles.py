"""What a time dates: the event, the writing, the picture, the count, what is to come."""

from __future__ import annotations

from bisect import bisect_left
from typing import Protocol

from factcheck.extract.slots import TimeSlot
from factcheck.extract.times.lexicon import Lexicon, before
from factcheck.extract.times.reading import Reading
from factcheck.records import RegionKind, TimeRole
from factcheck.scan import Hit, Scan

__all__ = ["Located", "Tenses", "role_of"]

_BEFORE = 110
_BEHIND = 40
_MOST_CUES = 4
_NEXT = 1
_OPENING = 12
_AS_OF_REACH = 24
_POSTED_REACH = 32
_STOPS = frozenset(".!?\n;”")


_TENSED = ("tense", "cue", "outcome")


def _cue(hit: Hit) -> tuple[int, int, bool, bool]:
    """Bounds of a cue, whether it is about what is to come, and whether it is a word of saying."""
    entry = hit.roles.get("tense")
    future = entry is not None and bool(entry.future)
    return hit.start, hit.end, future, "cue" in hit.roles and not future


class Located(Protocol):
    """What tells the region of a position."""

    def at(self, position: int) -> str:
        """The region of a code point."""


class Tenses:
    """Tense cues of a scan, to ask about the clause of a time."""

    __slots__ = ("_hits", "_positions", "_text")

    def __init__(self, scan: Scan) -> None:
        self._hits = scan.hits
        self._positions = sorted([position for role in _TENSED for position in scan.where(role)])
        self._text = scan.text

    def future(self, start: int, end: int, saying: bool) -> bool | None:
        """Whether the clause of a time is about what is to come: its nearest cue before, else the next one behind.

        ``None`` where the clause has no cue. ``saying`` tells whether words of saying are cues: in "said Friday" the
        day is that of saying, but what is said may well be about a coming 7 March.
        """
        number = bisect_left(self._positions, start, key=self._start)
        for k in range(number - 1, max(-1, number - 1 - _MOST_CUES), -1):
            _, cue_end, future, speech = _cue(self._hits[self._positions[k]])
            if start - cue_end > _BEFORE or not self._together(cue_end, start):
                break
            if saying or not speech:
                return future
        for k in range(number, min(len(self._positions), number + _MOST_CUES)):
            cue_start, _, future, speech = _cue(self._hits[self._positions[k]])
            if cue_start - end > _BEHIND or not self._together(end, cue_start):
                break
            if cue_start >= end and (saying or not speech):
                return future if cue_start - end <= _NEXT or self._opens(start) or not future else None
        return None

    def _opens(self, start: int) -> bool:
        """Whether a time opens its clause, so that what follows tells its tense: "On Friday the ship will sail"."""
        words = self._text[max(0, start - _OPENING) : start]
        return len(words) < _OPENING or any(stop in words for stop in '.!?\n,:“"')

    def _start(self, position: int) -> int:
        return self._hits[position][0]

    def _together(self, left: int, right: int) -> bool:
        between = self._text[left:right]
        return not any(stop in between for stop in _STOPS) or not _breaks(between)


def _breaks(between: str) -> bool:
    """Whether a sentence ends in the text between: a stop before a space or line end."""
    return any(
        char in _STOPS and (char in "\n;" or k + 1 == len(between) or between[k + 1] in ' \n"”')
        for k, char in enumerate(between)
    )


_REGION_ROLES: dict[str, str] = {
    RegionKind.DATELINE: TimeRole.DATELINE,
    RegionKind.CREDIT: TimeRole.CREDIT,
    RegionKind.CAPTION: TimeRole.CREDIT,
    RegionKind.BYLINE: TimeRole.DATELINE,
    RegionKind.BOILERPLATE: TimeRole.BACKGROUND,
}


def role_of(text: str, slot: TimeSlot, reading: Reading, future: bool, lexicon: Lexicon) -> str:
    """What the time dates, from its region, its clause and the words before it."""
    by_region = _REGION_ROLES.get(slot.region)
    if by_region is not None:
        return by_region
    if slot.type in ("DATE", "TIME") and _posted(text, slot.start, lexicon):
        return TimeRole.DATELINE
    if slot.value == "PRESENT_REF":
        return TimeRole.PRESENT
    if slot.value == "PAST_REF" or reading.kind in ("set", "decade", "century"):
        return TimeRole.BACKGROUND
    if reading.offset > 0 and not reading.text_frame and reading.kind != "duration":
        return TimeRole.PLANNED
    if slot.value == "FUTURE_REF" or (
        future and reading.kind in ("date", "weekday", "shift", "clock", "part", "named")
    ):
        return TimeRole.PLANNED
    if slot.type in ("DATE", "TIME"):
        if before(text, slot.start, _AS_OF_REACH).endswith(lexicon.as_of):
            return TimeRole.AS_OF
        if slot.precision == "year":
            return TimeRole.BACKGROUND
    return TimeRole.EVENT


def _posted(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the line opens with words that say that the text came out then: "Posted on July 20"."""
    begin = text.rfind("\n", max(0, start - _POSTED_REACH), start) + 1
    if begin == 0 and start > _POSTED_REACH:
        return False
    return " ".join(text[begin:start].lower().split()).rstrip(" :|,") in lexicon.posted
