"""How much of what could be a fact was read: digit runs, number words and quotation marks.

They are found anew, apart from what the readers were given, so that nothing the readers passed over is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.extract.quotes import Voices
from factcheck.extract.slots import UNREAD, ClaimSlot, EventDateSlot, FigureSlot, TimeSlot
from factcheck.extract.unspoken import Unspoken
from factcheck.records import Coverage, RejectionReason
from factcheck.scan import DIGITS, MARK, NUMERAL, Hit, Scan, counter_for

__all__ = ["Item", "Kind", "account", "measure_coverage"]

_NO_NUMBER = "digits that make no number"
_NOT_READ = {"digits": "digits not read", "word": "number word not read"}
_ARTICLE = "classifier"
_NAMING = frozenset(("place", "party", "organisation", "outlet", "event"))
"""Sections whose forms are names."""


class Kind(StrEnum):
    """What is counted."""

    DIGITS = "digits"
    WORD = "word"
    MARK = "mark"


@dataclass(slots=True, eq=False)
class Item:
    """One digit run, number word or mark: claimed, rejected for a reason, or else not understood (``problem``)."""

    start: int
    end: int
    kind: Kind
    reason: RejectionReason | None = None
    problem: str | None = None


def measure_coverage(items: list[Item]) -> Coverage:
    """The shares of what was claimed, rejected for a reason, and not understood."""
    total = len(items)
    if not total:
        return Coverage()
    rejected = sum(item.reason is not None for item in items)
    unparsed = sum(item.problem is not None for item in items)
    claimed = total - rejected - unparsed
    return Coverage(claimed=claimed / total, rejected=rejected / total, unparsed=unparsed / total, total=total)


def account(
    scan: Scan,
    numerals: list[FigureSlot],
    figures: list[FigureSlot],
    times: list[TimeSlot],
    claims: list[ClaimSlot | EventDateSlot],
    voices: Voices,
) -> list[Item]:
    """Every digit run, number word and mark of the text, in order, with what became of it.

    ``numerals`` are all that were read, ``figures`` those of the story.
    """
    numbers = _Numbers(scan, numerals, figures, times, claims)
    unspoken = Unspoken(scan, voices.pairs)
    items = []
    for start, end, roles in counter_for(scan.pack.tag).add_words(scan):
        if MARK in roles:
            item = Item(start, end, Kind.MARK, *unspoken.mark(start))
        else:
            item = Item(start, end, Kind.DIGITS if roles[NUMERAL] == DIGITS else Kind.WORD)
            numbers.fill(item)
            if item.problem is not None and roles[NUMERAL] == _ARTICLE:
                item.reason, item.problem = RejectionReason.INDEFINITE, None  # "another 12 ships"
        items.append(item)
    return items


class _Numbers:
    """What became of the numerals of one text. Asked in text order."""

    __slots__ = ("_claimed", "_forms", "_read", "_reasons")

    def __init__(
        self,
        scan: Scan,
        numerals: list[FigureSlot],
        figures: list[FigureSlot],
        times: list[TimeSlot],
        claims: list[ClaimSlot | EventDateSlot],
    ) -> None:
        claimed = [(figure.start, figure.end) for figure in figures]
        claimed += [(time.start, time.end) for time in times]
        for claim in claims:
            if isinstance(claim, ClaimSlot):
                figure = claim.figure
                claimed.append((claim.start, claim.end) if figure is None else (figure.hedge_start, figure.end))
        self._claimed = _Cover(sorted(claimed))
        self._read = _Cover([(numeral.start, numeral.end) for numeral in numerals])
        self._reasons = [numeral.rejected for numeral in numerals]
        self._forms = _Forms(scan.hits)

    def fill(self, item: Item) -> None:
        """Say what became of a number."""
        if self._claimed.find(item.start, item.end) is not None:
            return
        number = self._read.find(item.start, item.end)
        reason = None if number is None else self._reasons[number]
        if reason == UNREAD:
            item.problem = _NO_NUMBER
        elif isinstance(reason, RejectionReason):
            item.reason = reason
        elif item.kind == Kind.WORD and (roles := self._forms.around(item.start, item.end)) is not None:
            item.reason = RejectionReason.IDIOM if _NAMING.isdisjoint(roles) else RejectionReason.NAME
        else:
            item.problem = _NOT_READ[item.kind]


class _Cover:
    """Which positions a list of stretches holds. Both are given, and asked for, in text order."""

    __slots__ = ("_number", "_stretches")

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._stretches = stretches
        self._number = 0

    def find(self, start: int, end: int) -> int | None:
        """Number of the first stretch that shares characters with these."""
        stretches, number = self._stretches, self._number
        while number < len(stretches) and stretches[number][1] <= start:
            number += 1
        self._number = number
        return number if number < len(stretches) and stretches[number][0] < end else None


class _Forms:
    """The longer forms of a scan that hide a word. Asked in text order."""

    __slots__ = ("_hits", "_number")

    def __init__(self, hits: list[Hit]) -> None:
        self._hits = hits
        self._number = 0

    def around(self, start: int, end: int) -> Iterable[str] | None:
        """The roles of the longer form around a word, ``None`` where it stands alone."""
        hits, number = self._hits, self._number
        while number < len(hits) and hits[number][1] <= start:
            number += 1
        self._number = number
        if number == len(hits):
            return None
        first, last, roles = hits[number]
        return roles if first <= start and end <= last and last - first > end - start else None
