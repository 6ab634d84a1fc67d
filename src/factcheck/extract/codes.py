"""Digits that identify and count nothing: web addresses, phone numbers, plates, flights, names with a number."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.extract.slots import FigureSlot
from factcheck.records import RejectionReason
from factcheck.scan import Hit, Scan

__all__ = ["named", "reject_codes"]

_PHONE = re.compile(
    r"\+\d{1,3}(?:[ .-]?\(?\d{2,4}\)?){2,5}"  # +62 21 555 0101
    r"|\(\d{2,4}\)[ -]?\d{3,4}[ .-]?\d{3,4}"  # (212) 555-0147
    r"|(?:1[-.])?\d{3}[-.]\d{3}[-.]\d{4}"  # 1-800-555-0188, 719.555.7600
    r"|1-\d{3}-(?:\d{2,3}-)?\w{4,8}|\d{3}-\d{3}-[A-Z]{4}"  # 1-866-7LOCKUP
    r"|0\d{2,3}[- .]\d{3,4}(?:[- .]?\d{3,5})?"  # 0812-3345-1177, 021-555123
    r"|\d{3}-\d{4}|9-1-1"
)
_LOCAL = re.compile(r"\d{3}-\d{4}")
"""A phone number without its area code, which looks like a range."""
_WEB = re.compile(r"://|^www\.|@|\w\.(?:com|org|net|gov|edu|info|id|co|tv|uk|ly|me|in)(?:$|[/:?.])", re.IGNORECASE)
_FLIGHT = re.compile(r"(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?\d{3,4}")
_PLATE = re.compile(r"[A-Z]{1,3}[ -]?\d{1,4}[ -]?[A-Z]{1,3}|[A-Z]{2,3}[ -]?\d{3,4}|\d{1,4}[ -][A-Z]{2,3}")
_SHAPES = {RejectionReason.FLIGHT_NUMBER: _FLIGHT, RejectionReason.PLATE_NUMBER: _PLATE}
_LONGEST = 60
"""Most characters looked at on either side of a digit run."""
_REACH = 40
"""Most characters between a word that tells of a phone, plate or flight and its number."""
_DAY_DIGITS = 2
_BEFORE_DATE = frozenset(" (\n\u00a0")
_PLAIN_BEFORE = frozenset(" \n\u00a0")
_PLAIN_AFTER = frozenset(" \n\u00a0.,;:)%")
_JOINTS = frozenset(" -")
_BEFORE = 4
"""Most characters of letters that begin a plate or flight number."""


def reject_codes(scan: Scan, figures: list[FigureSlot]) -> None:
    """Reject the digits that are part of a code, before they are taken for ranges or fractions."""
    contexts = _Contexts(scan)
    text = scan.text
    until: int = 0
    reason: RejectionReason | None = None
    for figure in figures:
        if not figure.digits:
            continue
        if figure.start >= until:
            until, reason = (None if _plain(text, figure) else _code(text, figure, contexts)) or (
                contexts.shape(figure) or (0, None)
            )
        if figure.start < until and reason is not None:
            figure.rejected = reason


def _plain(text: str, figure: FigureSlot) -> bool:
    """Whether digits stand between spaces, or before an ordinary mark that no digit follows."""
    if figure.rejected is not None:
        return False
    before, after = text[figure.start - 1 : figure.start], text[figure.end : figure.end + 2]
    if figure.end - figure.start <= _DAY_DIGITS and after[:1] == "/" and before in _BEFORE_DATE:
        return True  # "(12/5/2021)": codes of this shape begin with letters or more digits
    if before and before not in _PLAIN_BEFORE:
        return False
    if after[:1] == " " and text[figure.start] == "0" and figure.end - figure.start > 1:
        return False
    return not after or (after[0] in _PLAIN_AFTER and not after[1:].isalnum())


def _code(text: str, figure: FigureSlot, contexts: _Contexts) -> tuple[int, RejectionReason | None] | None:
    """Where the code around digits ends, and what it is: ``None`` for one that is none, such as a date."""
    start, token = _token(text, figure.start, figure.end)
    if token.upper() != token.lower() and _WEB.search(token):
        return start + len(token), RejectionReason.WEB_ADDRESS
    if "/" in token:
        return (start + len(token), None) if token.upper() == token.lower() else None
    begin = figure.start
    while begin and text[begin - 1] in "(+":
        begin -= 1
    if begin and (text[begin - 1].isalnum() or text[begin - 1] in "-./$€£"):
        return None
    match = _PHONE.match(text, begin) or _PHONE.match(text, figure.start)
    if match is None or text[match.end() : match.end() + 1].isalnum():
        return None
    if text[match.end() : match.end() + 1] in ("-", "/", ".") and text[match.end() + 1 : match.end() + 2].isalnum():
        return None
    if _LOCAL.fullmatch(match.group()) and not contexts.told(RejectionReason.PHONE_NUMBER, begin):
        low, high = match.group().split("-")
        if int(high) > int(low):
            return None
    return match.end(), RejectionReason.PHONE_NUMBER


def _token(text: str, start: int, end: int) -> tuple[int, str]:
    """The stretch without spaces around a place and where it begins, cut off where it is too long."""
    before = text[max(0, start - _LONGEST) : start].split()
    if before and not text[start - 1].isspace():
        start -= len(before[-1])
    token = text[start : end + _LONGEST].split(None, 1)[0]
    return start, token.rstrip(".,;:!?)”\"'’")


class _Contexts:
    """The words before a number that tell what it is, asked for some way back."""

    __slots__ = ("_ends", "_hits", "_plates", "_scan")

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._hits: list[Hit] = [
            hit
            for position in scan.where("context")
            if (hit := scan.hits[position]).roles["context"].position == "before"
        ]
        self._ends = [hit.end for hit in self._hits]
        pattern = scan.pack.settings.plate_pattern
        self._plates = re.compile(pattern) if pattern else None

    def told(self, reason: RejectionReason, position: int) -> bool:
        """Whether a word for this reason stands shortly before, in the same sentence."""
        number = bisect_right(self._ends, position)
        while number and self._ends[number - 1] >= position - _REACH:
            number -= 1
            if self._hits[number].roles["context"].reason == reason:
                return ". " not in self._scan.text[self._ends[number] : position]
        return False

    def _told_by(self, start: int) -> bool:
        """Whether the letters from ``start`` on are a word that tells what the number behind it is."""
        number = bisect_right(self._ends, start)
        return number < len(self._hits) and self._hits[number].start == start

    def shape(self, figure: FigureSlot) -> tuple[int, RejectionReason] | None:
        """A flight or plate number around digits, where a word before or the pattern of the language says so."""
        text = self._scan.text
        glyph = text[figure.start - 1 : figure.start]
        if not (glyph.isupper() or (glyph in _JOINTS and text[figure.start - 2 : figure.start - 1].isupper())):
            return None
        for begin in range(max(0, figure.start - _BEFORE), figure.start):
            if not text[begin].isupper() or text[begin - 1 : begin].isalnum():
                continue
            if self._told_by(begin):  # "RT 003 RW": a word of its own
                continue
            if self._plates is not None and (match := self._plates.match(text, begin)) and match.end() >= figure.end:
                return match.end(), RejectionReason.PLATE_NUMBER
            for reason, pattern in _SHAPES.items():
                match = pattern.match(text, begin)
                if match is not None and match.end() >= figure.end and self.told(reason, begin):
                    return match.end(), reason
        return None


def named(text: str, figure: FigureSlot) -> bool:
    """Whether a hyphen joins digits to a capitalised word before them: a name such as Covid-19 or U-22, not TMA-15M."""
    start = figure.start
    if text[figure.end : figure.end + 1].isalpha():
        return False
    if start < 2 or text[start - 1] != "-" or not text[start - 2].isalpha():
        return False
    begin = start - 1
    while begin > max(0, start - _LONGEST) and text[begin - 1].isalpha():
        begin -= 1
    return text[begin].isupper()
