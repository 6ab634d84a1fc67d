"""What a time dates: the event, the writing, the picture, the count, what is to come."""

from __future__ import annotations

from typing import Protocol

from factcheck.extract.slots import TimeSlot
from factcheck.extract.times.lexicon import Lexicon, before
from factcheck.extract.times.reading import Reading
from factcheck.records import RegionKind, TimeRole

__all__ = ["Located", "role_of"]

_AS_OF_REACH = 24
_POSTED_REACH = 32


class Located(Protocol):
    """What tells the region of a position."""

    def at(self, position: int) -> str:
        """The region of a code point."""


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
        future and reading.kind in ("date", "weekday", "shift", "clock", "part", "named", "told")
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
