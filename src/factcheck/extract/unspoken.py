"""Quotation marks that open and close no speech: apostrophes, unit signs, titles, marks without a pair."""

from __future__ import annotations

from factcheck.extract.quotes.marks import Quoted
from factcheck.records import RejectionReason
from factcheck.scan import Scan

__all__ = ["Unspoken"]

_SINGLE = frozenset("'’‘")
_LONGEST_TITLE = 12
"""Most words of a title or term; more of them in marks are speech that nobody was found to have said."""
_FEWEST_SAID = 4
"""Fewest words that make a sentence of what ends in a full stop inside its marks."""
_BEGINNING = 240
_ALONE = "mark without its pair"
_UNASCRIBED = "quotation that is nobody's"

Verdict = tuple[RejectionReason | None, str | None]
"""Why a mark was rejected, or what is the matter with it; neither where it is claimed."""


class Unspoken:
    """What became of the marks of one text. Asked in text order."""

    __slots__ = ("_number", "_pairs", "_text", "_verdict")

    def __init__(self, scan: Scan, pairs: list[tuple[Quoted, bool]]) -> None:
        self._text = scan.text
        self._pairs = pairs
        self._number = 0
        self._verdict: Verdict = (None, None)
        self._judge()

    def _judge(self) -> None:
        if self._number < len(self._pairs):
            quoted, taken = self._pairs[self._number]
            self._verdict = (None, None) if taken else self._unsaid(quoted)

    def mark(self, start: int) -> Verdict:
        """What became of the mark at a position."""
        glyph = self._text[start] if start < len(self._text) else ""
        before, after = self._text[start - 1 : start], self._text[start + 1 : start + 2]
        if glyph in _SINGLE and before.isalnum() and after.isalnum():
            return RejectionReason.APOSTROPHE, None
        while self._number < len(self._pairs) and self._pairs[self._number][0].end <= start:
            self._number += 1
            self._judge()
        if self._number < len(self._pairs) and self._pairs[self._number][0].start <= start:
            return self._verdict
        return _alone(glyph, before, after)

    def _unsaid(self, quoted: Quoted) -> Verdict:
        """What a quotation is that no quote was made of."""
        if not quoted.balanced:
            return None, _ALONE
        inner = self._text[quoted.inner_start : min(quoted.inner_end, quoted.inner_start + _BEGINNING)]
        words = len(inner.split())
        if words > _LONGEST_TITLE or (words >= _FEWEST_SAID and inner[-1] in ".?!"):
            return None, _UNASCRIBED
        return RejectionReason.TITLE, None


def _alone(glyph: str, before: str, after: str) -> Verdict:
    """What a mark is that belongs to no pair."""
    if before.isdigit() and not after.isalnum():
        return RejectionReason.UNIT_SIGN, None
    if glyph in _SINGLE and before in (".", ")") and after.isalpha():
        return RejectionReason.APOSTROPHE, None  # "Co.'s"
    if glyph in _SINGLE and (before.isalpha() or (glyph != "‘" and not before.isalnum() and after.isdigit())):
        return RejectionReason.APOSTROPHE, None
    if glyph == "’" and after.isalpha():
        return RejectionReason.APOSTROPHE, None
    return None, _ALONE
