"""How much of what could be a fact was read: digit runs, number words and quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from factcheck.extract.quotes import Voices
from factcheck.extract.slots import FigureSlot, TimeSlot
from factcheck.records import Coverage, Span, Unparsed
from factcheck.scan import MARK, Scan

__all__ = ["measure_coverage"]

_APOSTROPHES = "'’‘"


def measure_coverage(
    scan: Scan, numerals: list[FigureSlot], times: list[TimeSlot], voices: Voices
) -> tuple[tuple[Unparsed, ...], Coverage]:
    """What was seen and not read, and the shares of what was claimed, rejected with a reason, or left."""
    claimed = _Cover([(time.start, time.end) for time in times])
    quoted = _Cover([(start - 1, end + 1) for quote in voices.quotes for start, end in quote.parts])
    rejected = {numeral.start for numeral in numerals if numeral.rejected is not None}
    read = _Cover([(numeral.start, numeral.end) for numeral in numerals])
    counts = [0, 0, 0]
    unparsed: list[Unparsed] = []
    for hit in scan.hits:
        if "numeral" in hit.roles:
            if claimed.holds(hit.start):
                counts[0] += 1
            elif read.holds(hit.start):
                counts[1 if hit.start in rejected else 0] += 1
            elif hit.roles["numeral"] in ("cardinal", "digits", "vague"):
                counts[2] += 1
                unparsed.append(_unparsed(scan, hit.start, hit.end, "number not read"))
        elif MARK in hit.roles and scan.text[hit.start] not in _APOSTROPHES:
            if quoted.holds(hit.start):
                counts[0] += 1
            else:
                counts[1] += 1
    total = sum(counts)
    if not total:
        return (), Coverage()
    return tuple(unparsed), Coverage(
        claimed=counts[0] / total, rejected=counts[1] / total, unparsed=counts[2] / total, total=total
    )


def _unparsed(scan: Scan, start: int, end: int, reason: str) -> Unparsed:
    return Unparsed(span=Span(start=start, end=end, text=scan.text[start:end]), reason=reason)


class _Cover:
    """Which positions a set of stretches holds."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, position: int) -> bool:
        number = bisect_right(self._starts, position) - 1
        return number >= 0 and position < self._ends[number]
