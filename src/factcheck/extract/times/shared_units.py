"""Lengths of time with one unit between them: "from two to six weeks", *dari 36 menjadi 21 hari*, "a year or two"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from factcheck.extract.identifiers import numbers_a_name
from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.timex import hedged_duration
from factcheck.records import Qualifier
from factcheck.scan import Scan

__all__ = ["changed_from", "take_or_more"]

_LONGEST_GAP = 16
"""Code points between the two: "to", *turun menjadi*, and a word such as "just"."""
_JOINTS = 2
_FEW = 3
"""The most that is told behind "or": "a day or three"."""


def changed_from(scan: Scan, reading: Reading, numerals: list[FigureSlot]) -> Reading | None:
    """The length told before another, where a bare number and a word of change stand right before it."""
    if reading.kind != "duration" or reading.amount is None:
        return None
    place = bisect_right(numerals, reading.start - 1, key=attrgetter("end")) - 1
    numeral = numerals[place] if place >= 0 else None
    if numeral is None or not _bare(numeral) or reading.start - numeral.end > _LONGEST_GAP:
        return None
    joint = scan.text[numeral.end : reading.start].lower().split()
    if not 0 < len(joint) <= _JOINTS or "toward" not in scan.pack.words.get(joint[0], {}):
        return None
    if not "".join(joint).isalpha() or numbers_a_name(scan.pack, scan.text, numeral.start):
        return None
    return Reading(numeral.start, numeral.end, "duration", unit=reading.unit, amount=hedged_duration(numeral.amount))


def take_or_more(scan: Scan, reading: Reading, numerals: list[FigureSlot]) -> None:
    """Take in the number of "a year or two", where it counts nothing else."""
    if reading.kind != "duration" or reading.amount is None or reading.amount.value != 1 or reading.amount.low != 1:
        return
    place = bisect_left(numerals, reading.end, key=attrgetter("start"))
    numeral = numerals[place] if place < len(numerals) else None
    if numeral is None or not _bare(numeral) or numeral.digits or not 1 < (numeral.amount.value or 0) <= _FEW:
        return
    joint = scan.text[reading.end : numeral.start].strip().lower()
    settings = scan.pack.settings
    if joint not in settings.joiners or joint in settings.adders or _counts(scan, numeral.end):
        return
    reading.end = numeral.end
    reading.amount = hedged_duration(AmountSlot(None, 1, numeral.amount.value, qualifier=Qualifier.RANGE))


def _bare(numeral: FigureSlot) -> bool:
    return numeral.unit is None and not numeral.ordinal and numeral.amount.value is not None


def _counts(scan: Scan, end: int) -> bool:
    """Whether a word of content stands right behind a number: "a year or two houses"."""
    word = scan.text[end : end + _LONGEST_GAP].split(" ")
    behind = word[1].strip(".,;:!?)”\"'") if len(word) > 1 and not word[0] else ""
    return bool(behind) and behind.isalpha() and behind.lower() not in scan.pack.function_words
