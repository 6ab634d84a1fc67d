"""Lines that tell when a text came out, wherever they stand: "Posted 2/3/2009 11:11 PM", "Sun 05 Jul 2015"."""

from __future__ import annotations

from factcheck.records import Extraction, TimeMention, TimeRole, TimeType

__all__ = ["stamped"]

_OPENING = 400
"""Code points at the start of a text within which web pages leave the line that dates them."""
_TOGETHER = 12
"""Code points between a date and the clock time of one stamp."""
_FULL = frozenset({"day", "minute", "hour", "second", "part"})


def stamped(extraction: Extraction) -> set[int]:
    """Starts of the times that tell of the text and not of its story.

    Besides what was read as a dateline, that is a full date with its year which no sentence holds: it stands at the
    start of a line or runs into a capital letter without a mark between, as where the layout of a page was lost; and
    what follows it closely.
    """
    text = extraction.article.text
    found: set[int] = set()
    end: int | None = None
    for time in extraction.times:
        start = time.span.start
        free = start < _OPENING and _full(time) and (_clocked(text, time) or _free(text, time))
        near = (
            end is not None
            and end <= start <= end + _TOGETHER
            and not set(text[end:start]) & set(".\n")
            and time.type in (TimeType.TIME, TimeType.DATE)
        )
        if time.role is TimeRole.DATELINE or free or near:
            found.add(start)
            end = time.span.end
    return found


def _full(time: TimeMention) -> bool:
    """Whether the words give day, month and year."""
    return time.precision in _FULL and "X" not in time.unresolved[:10] and "-W" not in time.unresolved


def _clocked(text: str, time: TimeMention) -> bool:
    """Whether the clock follows at once, as no sentence has it: "Dec 23 2012,5:03p", "2 / 3 / 2009 11:11 PM"."""
    behind = text[time.span.end : time.span.end + 3].lstrip(" ,-|")
    inside = ":" in time.span.text and any(char.isdigit() for char in time.span.text.partition(":")[0][-2:])
    return (bool(behind) and behind[0].isdigit()) or (inside and time.span.text[0].isdigit())


def _free(text: str, time: TimeMention) -> bool:
    before = text[: time.span.start].rstrip(" ")
    behind = text[time.span.end :].lstrip(" ")[:1]
    opens = not before or before[-1] in "\n|"
    runs_on = behind.isupper() or behind in '\n|“"' or behind == ""
    return runs_on and (opens or text[time.span.start] != "(")
