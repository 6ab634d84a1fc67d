"""How much of what could be a fact was read: digit runs, number words and quotation marks."""

from __future__ import annotations

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
    counts = [0, 0, 0]
    unparsed: list[Unparsed] = []
    claimed = _Cover([(time.start, time.end) for time in times])
    read = _Cover([(numeral.start, numeral.end) for numeral in numerals])
    rejected = {numeral.start for numeral in numerals if numeral.rejected is not None}
    for position in scan.where("numeral"):
        start, end, roles = scan.hits[position]
        if claimed.holds(start):
            counts[0] += 1
        elif read.holds(start):
            counts[1 if start in rejected else 0] += 1
        elif roles["numeral"] in ("cardinal", "digits", "vague"):
            counts[2] += 1
            unparsed.append(_unparsed(scan, start, end, "number not read"))
    quoted = _Cover(sorted([(start - 1, end + 1) for quote in voices.quotes for start, end in quote.parts]))
    for position in scan.where(MARK):
        start = scan.hits[position][0]
        if scan.text[start] not in _APOSTROPHES:
            counts[0 if quoted.holds(start) else 1] += 1
    total = sum(counts)
    if not total:
        return (), Coverage()
    return tuple(unparsed), Coverage(
        claimed=counts[0] / total, rejected=counts[1] / total, unparsed=counts[2] / total, total=total
    )


def _unparsed(scan: Scan, start: int, end: int, reason: str) -> Unparsed:
    return Unparsed(span=Span(start=start, end=end, text=scan.text[start:end]), reason=reason)


class _Cover:
    """Which positions a list of stretches holds. Both are asked for and given in text order."""

    __slots__ = ("_number", "_stretches")

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._stretches = stretches
        self._number = 0

    def holds(self, position: int) -> bool:
        stretches, number = self._stretches, self._number
        while number < len(stretches) and stretches[number][1] <= position:
            number += 1
        self._number = number
        return number < len(stretches) and stretches[number][0] <= position
