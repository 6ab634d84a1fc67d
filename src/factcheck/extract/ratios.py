"""Ratios and shares of two numbers: 3:1, "3 banding 1", "10-to-1", "one in five", "nine out of 10"."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from functools import cache

from factcheck.extract.digits import SHARE_GRAIN
from factcheck.extract.slots import OPEN, AmountSlot, FigureSlot
from factcheck.extract.votes import VOTE, counts_votes, voted
from factcheck.languages import Pack
from factcheck.scan import Scan

__all__ = ["RATIO", "SHARE", "join_ratios"]

RATIO = "ratio"
"""Unit of one number held against another: 3 for 3:1."""
SHARE = "share"
"""Unit of a part of all: 0.2 for one in five."""
_LONGEST_GAP = 20
_PHRASE = 60
_PHRASE_WORDS = 4
"""Characters and words behind a share in which a word may point at the people it is of."""
_MOST = 100
"""Greatest number behind a share that is not a power of ten: "one in 45"."""
_FEW = 10
_SECONDS = re.compile(r"[0-5]\d[.,](?!0+$)\d{1,3}")
"""Seconds with a part of one; the scale of a map, 1:25.000, has noughts."""
_POWERS = frozenset({10, 100, 1000, 10**4, 10**5, 10**6})


def join_ratios(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join the two numbers of a ratio or a share into one figure."""
    words = _words(scan.pack)
    kept: list[FigureSlot] = []
    for figure in figures:
        left = kept[-1] if kept else None
        if left is not None and figure.start - left.end <= _LONGEST_GAP:
            unit = _unit(scan, left, figure, words)
            if unit is not None:
                kept[-1] = _joined(left, figure, unit)
                continue
        kept.append(figure)
    figures[:] = kept


@cache
def _words(pack: Pack) -> dict[str, tuple[bool, bool]]:
    return pack.payloads("ratio")


def _unit(scan: Scan, left: FigureSlot, right: FigureSlot, words: dict[str, tuple[bool, bool]]) -> str | None:
    """``RATIO`` or ``SHARE`` if two numbers are one, else ``None``."""
    text = scan.text
    between = text[left.end : right.start].lower()
    share, loose = words.get(between.strip(" "), (None, False))
    if share is None or not _whole(left) or not _whole(right):
        return None
    top, bottom = left.amount.value, right.amount.value
    assert top is not None
    assert bottom is not None
    if share:
        if loose and not _of_all(scan, right):
            return None
        every = between.strip(" ").endswith(scan.pack.settings.every_words or "\n")
        small = ((top == 1 or every) and bottom <= _MOST) or bottom in _POWERS
        small = small or (between.strip(" ") in scan.pack.settings.out_of and _few_of_all(scan, right))
        return SHARE if small and top < bottom and not _counts_time(scan, right.end) else None
    if ":" in between:
        return RATIO if between == ":" and _no_clock(text, left, right) else None
    if voted(scan, left.start):
        left.unit = right.unit = VOTE
        return None
    return RATIO if (between[:1] != "-" or top > bottom) and not counts_votes(scan, right.end) else None


def _few_of_all(scan: Scan, right: FigureSlot) -> bool:
    """Whether people in general are meant, told of nothing that befell them: "two out of three Americans"."""
    bottom = right.amount.value or 0
    word = scan.text[right.end + 1 : right.end + 24].split(" ")[0].strip(".,;").lower()
    unit = scan.pack.words.get(word, {}).get("unit")
    if bottom > _FEW or unit is None or unit.unit != "person":
        return False
    return not _befell(scan, right)


def _of_all(scan: Scan, right: FigureSlot) -> bool:
    """Whether people in general are meant and not some who are known: nothing points at them or befell them."""
    pack, text = scan.pack, scan.text
    behind = [word.strip(".,;").lower() for word in text[right.end : right.end + _PHRASE].split()]
    if behind and behind[0] in pack.settings.partitives:
        return True  # "satu dari tiga dari 53 juta siswa"
    unit = pack.words.get(behind[0], {}).get("unit") if behind else None
    if unit is None or unit.unit != "person" or not pack.settings.demonstratives:
        return False
    for word in behind[:_PHRASE_WORDS]:  # up to the end of the noun phrase
        if word in pack.settings.demonstratives or word in pack.settings.relatives:
            return False
        if word in pack.function_words:
            break
    return not _befell(scan, right)


def _befell(scan: Scan, figure: FigureSlot) -> bool:
    """Whether an outcome word follows a number in its sentence."""
    outcomes = scan.where("outcome")
    number = bisect_right(outcomes, figure.end, key=lambda position: scan.hits[position].start)
    return number < len(outcomes) and scan.hits[outcomes[number]].start < scan.sentences.bounds(figure.start)[1]


def _whole(figure: FigureSlot) -> bool:
    value = figure.amount.value
    return isinstance(value, int) and value > 0 and figure.rejected in OPEN and not figure.ordinal


def _no_clock(text: str, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether digits about a colon cannot be hours and minutes, or minutes and seconds: 2:1, but 21:15 and 1:21.722."""
    if right.end - right.start == 2 or text[max(0, left.start - 1) : left.start] == ":":
        return False
    if _SECONDS.fullmatch(text, right.start, right.end) is not None:
        return False
    return text[right.end : right.end + 1] != ":"


def _counts_time(scan: Scan, end: int) -> bool:
    """Whether a time is counted behind: "one in two weeks"."""
    word = scan.text[end + 1 : end + 24].split(" ")[0].strip(".,;").lower()
    return "time_unit" in scan.pack.words.get(word, {})


def _joined(left: FigureSlot, right: FigureSlot, unit: str) -> FigureSlot:
    top, bottom = left.amount.value, right.amount.value
    assert top is not None
    assert bottom is not None
    value = Decimal(top) / Decimal(bottom)
    figure = FigureSlot(left.start, right.end, AmountSlot(value, value, value, grain=SHARE_GRAIN), unit=unit)
    figure.hedge_start, figure.phrase_end = left.hedge_start, right.phrase_end
    return figure
