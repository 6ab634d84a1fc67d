"""Clock times of one day: a stated length that does not fit them, an end before its start."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest

from factcheck.records import TimeMention
from factcheck.relate.calendar.lines import NEIGHBOURS, Item, Line
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import table

__all__ = ["hour_lengths_apart", "hour_lengths_off", "hour_lengths_told", "hour_orders_off"]

_DAY = 24 * 60
_MINUTES = {"minute": 1, "hour": 60}
_SURE, _LIKELY = 0.85, 0.75
_ROUNDED = 0.13
"""By how much of itself a length in hours or minutes may be rounded: "three hours" for 2:40."""
_PAIR = 2
_LEAST = 3
"""Minutes that any length may be off."""
_OVERNIGHT = 20 * 60
"""Minutes from which a stretch over midnight is less likely than a slip: from 08.00 to 07.30."""


def hour_lengths_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Lengths that do not fit the two clock times they are told with: "three hours, from 9.00 to 11.00"."""
    told: set[int] = set()
    for match in line.matches(language, "hour_length", "hour_after"):
        length = _length(line, match)
        start, end = line.item(match, "hour"), line.item(match, "hour_end")
        if length.span.start not in told and not _over_zones(line, language):
            told.add(length.span.start)
            yield from _against_clock(length, start, end, article_id, _SURE)


def hour_lengths_apart(lines: Sequence[Line], language: str, article_id: str) -> Iterator[Misfit]:
    """The same of two clock times in clauses of their own, and the one length told beside them or right behind."""
    for line, behind in zip_longest(lines, lines[1:]):
        for match in line.matches(language, "hours_stayed"):
            near = [line] if behind is None or behind.number > line.number + 1 else [line, behind]
            lengths = _lengths(near)
            spent = [part.item(at, "length") for part in near for at in part.matches(language, "spent")]
            if len(lengths) == 1 and lengths == spent and _two_hours(near, lengths[0], language):
                yield from _against_clock(
                    lengths[0], line.item(match, "hour"), line.item(match, "hour_end"), article_id, _LIKELY
                )


def hour_lengths_told(lines: Sequence[Line], language: str, article_id: str) -> Iterator[Misfit]:
    """The same of the two clock times of up to three sentences, of which the second tells an end."""
    for place, line in enumerate(lines):
        spent = [_length(line, match) for match in line.matches(language, "spent", "hours_later")]
        if len({item.span for item in spent}) != 1:
            continue
        for reach in range(NEIGHBOURS + 1):
            near = [one for one in lines[max(0, place - reach) : place + 1] if line.number - one.number <= reach]
            hours = [(one, item) for one in near for item in one.all("H")]
            if len(hours) != _PAIR or _lengths(near) != spent[:1] or any(_over_zones(one, language) for one in near):
                continue
            (_, start), (last, end) = hours
            if _ends(language).search(last.plain):
                yield from _against_clock(spent[0], start, end, article_id, _LIKELY)
                break


def _two_hours(lines: Sequence[Line], length: Item, language: str) -> bool:
    """Whether the sentences up to the one with the length tell two clock times in all, of one zone."""
    upto = [line for line in lines if line.start <= length.span.start]
    hours = [item for line in upto for item in line.all("H")]
    return len(hours) == _PAIR and not any(_over_zones(line, language) for line in upto)


def _lengths(lines: Sequence[Line]) -> list[Item]:
    """The lengths in hours or minutes of some sentences."""
    return [item for line in lines for item in line.all("LG") if _bounds(item.time) is not None]


@cache
def _ends(language: str) -> re.Pattern[str]:
    """The words that tell an end."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, table()[language]['words']['over']))})(?!\w)")


def _length(line: Line, match: re.Match[str]) -> Item:
    """The length of a match, counted back from an hour or not."""
    return line.item(match, "length" if match.groupdict().get("length") else "ago")


def _against_clock(length: Item, start: Item, end: Item, article_id: str, confidence: float) -> Iterator[Misfit]:
    bounds, first, last = _bounds(length.time), _minute(start.time), _minute(end.time)
    if bounds is None or first is None or last is None:
        return
    counted = (last - first) % _DAY
    if bounds[0] <= counted <= bounds[1]:
        return
    yield Misfit(
        Kind.LENGTH,
        article_id,
        (length.span, start.span, end.span),
        confidence,
        values={
            "length": length.span.text,
            "start": start.span.text,
            "end": end.span.text,
            "counted": str(counted),
            "fits": _clock((first + round(_stated(length.time) or 0)) % _DAY),
        },
        terms={"unit": "minutes"},
    )


def hour_orders_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Ends that lie before their start, where no night lies between: "left at 9.40 and arrived at 8.55"."""
    for match in line.matches(language, "hour_order"):
        start, end = line.item(match, "hour"), line.item(match, "hour_end")
        first, last = _minute(start.time), _minute(end.time)
        if first is None or last is None or last >= first or _over_zones(line, language):
            continue
        same_day = re.search(table()[language]["hours"]["same_day"], line.plain) is not None
        if not same_day and last + _DAY - first < _OVERNIGHT:
            continue
        yield Misfit(
            Kind.ORDER,
            article_id,
            (start.span, end.span),
            _SURE if same_day else _LIKELY,
            values={"start": start.span.text, "end": end.span.text},
        )


def _minute(time: TimeMention | None) -> int | None:
    """The minute of the day of a clock time."""
    found = None if time is None else re.search(r"T(\d\d):(\d\d)", time.unresolved)
    return None if found is None else int(found[1]) * 60 + int(found[2])


def _bounds(length: TimeMention | None) -> tuple[float, float] | None:
    """The minutes that a length in hours or minutes leaves open; ``None`` for other lengths."""
    stated = _stated(length)
    if length is None or stated is None or length.amount is None:
        return None
    unit = _MINUTES[length.unit or ""]
    low = 0.0 if length.amount.low is None else float(length.amount.low) * unit
    high = float(_DAY) if length.amount.high is None else float(length.amount.high) * unit
    slack = max(_LEAST, stated * _ROUNDED) if unit > 1 else _LEAST
    return low - slack, high + slack


def _stated(length: TimeMention | None) -> float | None:
    """The minutes that a length in hours or minutes names, whatever its hedge; ``None`` for other lengths."""
    unit = None if length is None else _MINUTES.get(length.unit or "")
    if length is None or unit is None or length.amount is None or length.amount.value is None:
        return None
    return float(length.amount.value) * unit


def _over_zones(line: Line, language: str) -> bool:
    """Whether the two clock times may be of two zones: a flight, two names of zones, places far apart."""
    return re.search(table()[language]["hours"]["zones"], line.plain) is not None


def _clock(minute: int) -> str:
    return f"{minute // 60:02}.{minute % 60:02}"
