"""Why a numeral is no figure of the story: a section, a code, a score, an age, a clock time."""

from __future__ import annotations

import re

from factcheck.extract.codes import named
from factcheck.extract.digits import has_thousands
from factcheck.extract.identifiers import joined_label
from factcheck.extract.lists import list_numbers
from factcheck.extract.numbered_names import names_a_work
from factcheck.extract.slots import UNREAD, FigureSlot
from factcheck.extract.votes import VOTE, counts_votes, voted
from factcheck.records import RejectionReason
from factcheck.scan import Hit, Scan

__all__ = ["AGE_CONTEXT", "ORDINAL", "reason"]

AGE_CONTEXT = "age"
"""Reason of the context words of an age, which is a figure and no claim."""
ORDINAL = "ordinal"
"""Reason of the context words that make a number an ordinal: "yang 71 kalinya"."""
_OTHER_SIDE = re.compile(r"[-–]\d[\d.,]*")
_CODE_DIGITS = 3
"""Fewest digits that are a code where the first is a nought: 021, 007."""
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){2}|\d{1,2}(?:\.\d){3}")
"""Numbers of sections within sections, where they are no date: 2.4.3."""
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?")
_LONGEST_CLOCK = 9
_PHONE_GROUP = 2
"""Fewest digits of a later group of a phone number."""
_OLDEST = 110
_OF_CLOCKS = ("hour", "minute", "second")
"""Units in which nobody's age is told."""
_LABELS = (RejectionReason.SECTION_NUMBER, RejectionReason.DESIGNATION, RejectionReason.ADDRESS)
"""Reasons of the nouns that a number behind them names: "Pasal 60", "lantai 60"."""
_NAMED_BY_LABELS = ("person", "house", "village", "district")
"""Units of nouns that may stand behind a label's number and are not counted by it: "RW 014 Desa Sukamulya"."""
_STROKED = (RejectionReason.SECTION_NUMBER, RejectionReason.RESOLUTION_NUMBER)
_LONGEST_STROKED = 12
_SCORE_DIGITS = 3
_SHORTEST_PHONE = 3
"""Fewest digits of a telephone number: 911."""
_ORDINAL_LETTERS = 2


def reason(
    scan: Scan, figure: FigureSlot, previous: FigureSlot | None, after: dict[int, Hit], before: dict[int, Hit]
) -> str | None:
    """Why a numeral is no figure of the story, or ``None``.

    ``after`` has the hits of units and contexts by where they start, ``before`` those of contexts by where they end;
    ``previous`` is the numeral before.
    """
    return _goes_on(scan.text, figure, previous) or _told_around(scan, figure, previous, after, before)


def _goes_on(text: str, figure: FigureSlot, previous: FigureSlot | None) -> str | None:
    """The reason of the digits before, where a stroke joins these to them: UU 31/2007, No. 4/B/2021."""
    if previous is None or figure.start - previous.end > _LONGEST_STROKED:
        return None
    between = text[previous.end : figure.start]
    if between == "(" and previous.rejected in _LABELS:
        return previous.rejected  # "Section 7(2)"
    if previous.rejected not in _STROKED:
        return None
    return previous.rejected if between[:1] == "/" and not any(sign.isspace() for sign in between) else None


def _told_around(
    scan: Scan, figure: FigureSlot, previous: FigureSlot | None, after: dict[int, Hit], before: dict[int, Hit]
) -> str | None:
    """The reason that the words and signs around a numeral give."""
    text = scan.text
    if previous is not None and _phone_group(text, previous, figure):
        previous.rejected = RejectionReason.PHONE_NUMBER
        return RejectionReason.PHONE_NUMBER
    hit = after.get(_behind(text, figure) + 1)
    if hit is not None and "context" in hit.roles and hit.roles["context"].position != "before":
        ordinary = not figure.ordinal or text[hit.start].isupper()  # "5th Avenue", not "the third way"
        if ordinary:
            return _told(hit)
    counted = hit.roles.get("unit") if hit is not None else None
    told = counted is not None and (counted.unit == "person" or counted.unit not in _NAMED_BY_LABELS)
    label = None if told else joined_label(scan, previous, figure)
    if label is not None:
        return label
    for gap in (1, 2):
        told = before.get(figure.start - gap)
        if told is not None and figure.unit is None and not text[told.end : figure.start].strip(" .:#-("):
            told_by = _may_tell(scan.text, told, figure) and not _measures(told, figure, after)
            return _told(told) if told_by else None
    if figure.rejected == UNREAD and _DOTTED.fullmatch(text, figure.start, figure.end):
        return RejectionReason.SECTION_NUMBER
    if figure.rejected is not None:
        return RejectionReason.NAME if figure.rejected == RejectionReason.CODE and named(text, figure) else None
    if hit is not None and "time_unit" in hit.roles and "unit" not in hit.roles and not figure.ordinal:
        if names_a_work(scan, hit.start, hit.end):
            return RejectionReason.NAME
        if hit.roles["time_unit"].unit in _OF_CLOCKS:
            return None  # minutes of arc
        return AGE_CONTEXT  # a counted time that the reader of times left alone
    if figure.digits and figure.unit is None:
        reason = _shape_reason(scan, figure)
        if reason == RejectionReason.SCORE and voted(scan, figure.start):
            figure.unit = VOTE
        return None if figure.unit or (reason == RejectionReason.SCORE and _votes(scan, figure.end)) else reason
    return None


def _phone_group(text: str, previous: FigureSlot, figure: FigureSlot) -> bool:
    """Whether digits are a later group of a phone number: "0800 777 333"."""
    if not figure.digits or figure.start - previous.end != 1 or text[previous.end] not in " -\u00a0":
        return False
    dialled = previous.rejected == RejectionReason.PHONE_NUMBER or (
        previous.rejected == RejectionReason.CODE and text[previous.start] == "0"
    )
    return dialled and previous.digits and figure.end - figure.start >= _PHONE_GROUP


def _votes(scan: Scan, end: int) -> bool:
    """Whether two numbers with a dash between them are counted votes: "a 231-190 vote"."""
    other = _OTHER_SIDE.match(scan.text, end)
    return counts_votes(scan, other.end() if other else end)


def _measures(label: Hit, figure: FigureSlot, after: dict[int, Hit]) -> bool:
    """Whether a unit behind a number says that it counts, whatever label stands before it: "tingkat 60 persen"."""
    if label.roles["context"].reason not in _LABELS:
        return False
    hit = after.get(figure.end + 1)
    return hit is not None and "unit" in hit.roles and hit.roles["unit"].unit not in _NAMED_BY_LABELS


def _may_tell(text: str, hit: Hit, figure: FigureSlot) -> bool:
    """Whether a word tells what a number is: who is called "12 times" is not called on telephone number 12.

    Nor is what closes at "level 7,252" or "level 98.5" called so: names have no thousands set apart and no fractions.
    """
    told = hit.roles["context"].reason
    if told == RejectionReason.DESIGNATION and figure.ordinal:
        return False  # "peringkat kedua" is the second rank
    if told == RejectionReason.DESIGNATION:
        return not figure.digits or (
            isinstance(figure.amount.value, int) and not has_thousands(text, figure.start, figure.end)
        )
    return told != RejectionReason.PHONE_NUMBER or (figure.digits and figure.end - figure.start >= _SHORTEST_PHONE)


def _told(hit: Hit) -> str:
    """The reason that a context word gives."""
    reason: str = hit.roles["context"].reason
    return reason


def _behind(text: str, figure: FigureSlot) -> int:
    """Where a numeral ends with the letters of its ordinal: 5th."""
    end = figure.end
    if figure.ordinal and figure.digits:
        while text[end : end + 1].isalpha() and end - figure.end < _ORDINAL_LETTERS:
            end += 1
    return end


def _shape_reason(scan: Scan, figure: FigureSlot) -> str | None:
    text = scan.text
    start, end = figure.start, figure.end
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before in "/_=@#." or (after in "/_=@" and end + 1 < len(text) and not text[end + 1].isspace()):
        return RejectionReason.CODE
    if text[start] == "0" and end - start >= _CODE_DIGITS and text[start:end].isdecimal():
        return RejectionReason.CODE
    joined = before == "-" and start > 1 and text[start - 2].isalpha()
    if joined and not figure.ordinal and figure.hedge_start == start:
        return RejectionReason.NAME if named(text, figure) else RejectionReason.CODE
    if (before == ":" and text[start - 2 : start - 1].isdigit()) or (
        after == ":" and text[end + 1 : end + 2].isdigit()
    ):
        return RejectionReason.CLOCK_TIME if _CLOCK.fullmatch(_joined(text, start, end)) else RejectionReason.SCORE
    dashed = before in "-–" and start > 1 and text[start - 2].isdigit()
    if dashed or (after in "-–" and end + 1 < len(text) and text[end + 1].isdigit()):
        years = dashed and text[max(0, start - 5) : start - 1].isdecimal()  # the later one of 1980-88
        return RejectionReason.SCORE if end - start <= _SCORE_DIGITS and not years else UNREAD
    if _numbers_section(text, start, end):
        return RejectionReason.SECTION_NUMBER
    if after in ".)" and (before == "\n" or start in list_numbers(text)):
        return RejectionReason.LIST_NUMBER
    value = figure.amount.value
    if text[end : end + 2] in ("'s", "’s"):
        return RejectionReason.DECADE if value is not None and value % 10 == 0 else RejectionReason.NAME
    if value is None or value > _OLDEST:
        return None
    bracketed = before == "(" and after == ")" and text[start] != "0"
    return AGE_CONTEXT if bracketed or _apposition(scan, start, before, after) else None


def _numbers_section(text: str, start: int, end: int) -> bool:
    """Whether "1.2" before a capital opens a sentence or a line, so that it numbers a section."""
    if (
        _SECTION.fullmatch(text, start, end) is None
        or text[end : end + 1] != " "
        or not text[end + 1 : end + 2].isupper()
    ):
        return False
    opening = text[max(0, start - 2) : start]
    return not opening or opening[-1] == "\n" or opening in (". ", "? ", "! ")


def _joined(text: str, start: int, end: int) -> str:
    """Digits with those that colons join to them: 21:15, 2:1."""
    while start and end - start <= _LONGEST_CLOCK and (text[start - 1].isdigit() or text[start - 1] == ":"):
        start -= 1
    while end - start <= _LONGEST_CLOCK and (text[end : end + 1].isdigit() or text[end : end + 1] == ":"):
        end += 1
    return text[start:end].strip(":")


def _apposition(scan: Scan, start: int, before: str, after: str) -> bool:
    """Whether digits are an age behind a name or a person: "Casco, 19,", "a man, 71,"."""
    text = scan.text
    if before != " " or after not in ",.;)" or start < 4 or text[start - 2] != ",":
        return False
    word = text[max(0, start - 32) : start - 2].split(" ")[-1]
    if "single" in scan.pack.words.get(word, {}) and after == ",":
        return True
    return word[:1].isupper() and word.isalpha()
