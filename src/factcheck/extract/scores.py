"""Results of games: two small numbers with a dash between them that count nothing, "3 - 0", "4–6, 6–1, 6–4"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from factcheck.extract.slots import FigureSlot
from factcheck.records import Qualifier, RejectionReason
from factcheck.scan import Scan

__all__ = ["settle_scores"]

_DASH = re.compile(r" [-–] ")
_PAIR = re.compile(r"\d{1,3} ?[-–] ?\d{1,3}")
_LIST = re.compile(r",? (?:[^\W\d_]+ )?")
_LONGEST_GAP = 8
_LONGEST_WORD = 24
_DIGITS = 3


def settle_scores(scan: Scan, numerals: list[FigureSlot]) -> None:
    """Reject the numbers of results whose dash has spaces about it, or that look like a range beside a result.

    A range grows, so what does not grow is a result; what grows is one beside another result, between two names, or in
    a sentence of a game.
    """
    if "-" not in scan.text and "–" not in scan.text:
        return
    for left, right in pairwise(numerals):
        if _pair(scan, left, right):
            left.rejected = right.rejected = RejectionReason.SCORE
            left.ordinal = right.ordinal = False
    for left, right in pairwise(numerals):
        if scan.text[left.end : right.start] == " " and _ranged(scan, left) and _ranged(scan, right):
            left.rejected = right.rejected = RejectionReason.SCORE  # the sets of a match: "went out 4-6 6-7"
    for number, figure in enumerate(numerals):
        if _ranged(scan, figure) and (
            _beside(scan, numerals, number) or _between_names(scan, figure) or _of_a_game(scan, figure)
        ):
            figure.rejected = RejectionReason.SCORE


def _bare(figure: FigureSlot) -> bool:
    """Whether digits count nothing that is written beside them."""
    small = figure.digits and figure.end - figure.start <= _DIGITS and figure.hedge_start == figure.start
    return small and figure.unit is None and figure.rejected in (None, RejectionReason.NAME)


def _pair(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether two numbers are the two sides of a result: the second one is not larger."""
    if not _bare(left) or not _bare(right) or _DASH.fullmatch(scan.text, left.end, right.start) is None:
        return False
    if _noun_behind(scan, right):
        return False
    first, second = left.amount.value, right.amount.value
    return first is not None and second is not None and first >= second >= 0


def _ranged(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a figure is two small numbers with a dash, read as a range of nothing."""
    if figure.rejected is not None or figure.unit is not None or figure.amount.qualifier is not Qualifier.RANGE:
        return False
    return _PAIR.fullmatch(scan.text, figure.start, figure.end) is not None and not _noun_behind(scan, figure)


def _noun_behind(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a noun in small letters stands right behind, which the number may count."""
    if figure.counted is None or not figure.counted[0].islower():
        return False
    first = figure.counted.split(" ")[0]
    ending = scan.pack.settings.plural_ending
    if ending is not None:
        return first.endswith(ending) or "unit" in scan.pack.words.get(first, {})
    if not {"result", "ordinal"}.isdisjoint(scan.pack.words.get(first, ())):
        return False  # "kalah 1-2 lawan Marn", "kekalahan 0-3 ketiga"
    return first not in scan.pack.function_words and not first.startswith(scan.pack.settings.verb_prefixes or "\n")


def _beside(scan: Scan, numerals: list[FigureSlot], number: int) -> bool:
    """Whether a result stands next to a figure, with a comma or "and" between them."""
    figure = numerals[number]
    before = numerals[number - 1] if number else None
    behind = numerals[number + 1] if number + 1 < len(numerals) else None
    gaps = []
    if before is not None and before.rejected == RejectionReason.SCORE:
        gaps.append((before.end, figure.start))
    if behind is not None and behind.rejected == RejectionReason.SCORE:
        gaps.append((figure.end, behind.start))
    return any(stop - start <= _LONGEST_GAP and _LIST.fullmatch(scan.text, start, stop) for start, stop in gaps)


def _of_a_game(scan: Scan, figure: FigureSlot) -> bool:
    """Whether the sentence tells of a game: "they lost 1-3", "takluk di kandang sendiri 0-2"."""
    if figure.hedge_start != figure.start:
        return False
    words = scan.where("result")
    start, end = scan.sentences.bounds(figure.start)
    number = bisect_left(words, start, key=lambda position: scan.hits[position].start)
    return number < len(words) and scan.hits[words[number]].start < end


def _between_names(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a figure stands between two names: "Ayr 17 - 38 Melrose"."""
    before = scan.text[max(0, figure.start - _LONGEST_WORD) : figure.start].split(" ")
    behind = scan.text[figure.end : figure.end + _LONGEST_WORD].split(" ")
    named = len(before) > 1 and not before[-1] and before[-2][:1].isupper() and before[-2].isalpha()
    name = behind[1].rstrip(".,:;)") if len(behind) > 1 and not behind[0] else ""
    return named and name[:1].isupper() and name.isalpha()
