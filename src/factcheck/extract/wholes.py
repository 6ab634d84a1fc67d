"""Numbers that others are taken out of: the five of "two of the five victims", "satu dari lima tentara"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from factcheck.extract.slots import WEAK, FigureSlot
from factcheck.scan import Scan

__all__ = ["mark_wholes"]

_REACH = 40
"""Most characters between a part and its whole."""
_SHORTEST = 3
"""Fewest characters before a whole: a word and its space."""
_CLAUSE_REACH = 16
_CLAUSE_WORDS = 2
_POSSESSIVES = ("'s ", "’s ", "s' ", "s’ ")


def mark_wholes(scan: Scan, figures: list[FigureSlot]) -> None:
    """Mark every whole, and let the number taken out of it count the same nouns."""
    words = [f" {word} " for word in scan.pack.settings.partitives]
    if not words:
        return
    ends = (*words, *_POSSESSIVES, *(f" {article} " for article in scan.pack.settings.articles))
    last = frozenset(end[-2] for end in ends)
    part: FigureSlot | None = None
    for figure in figures:
        start = figure.hedge_start
        if start < _SHORTEST or scan.text[start - 2].lower() not in last:
            part = figure
            continue
        if scan.text[max(0, start - _REACH) : start].lower().endswith(ends) and not figure.ordinal:
            if part is not None and _linked(scan, part, start, words) and _within(part, figure):
                if not _has_outcome(scan, figure):
                    figure.whole = True
                    _count_alike(part, figure)
            elif _idiom_before(scan, start, words) and not _has_outcome(scan, figure):
                figure.whole = True
        part = figure


def _linked(scan: Scan, part: FigureSlot, start: int, words: list[str]) -> bool:
    """Whether only a partitive stands between two numbers, or one with an owner: "12 of the ferry's 40 sailors"."""
    text = scan.text
    last = text[part.start : part.end].lower().split(" ")[-1]  # "a third of" ends in the partitive itself
    for end in (part.end, part.phrase_end):
        between = text[end:start].lower() if start - end <= _REACH else ""
        if between in words or f" {last}{between}" in words:
            return True
        if _is_share(part) and between.strip() in scan.pack.settings.articles:
            return True  # "half the 40 victims"
        if between.endswith(_POSSESSIVES) and "," not in between and between.startswith(tuple(words)):
            return True
    return False


def _idiom_before(scan: Scan, start: int, words: list[str]) -> bool:
    """Whether the number taken out is no figure: "one of the five", "salah satu dari lima"."""
    idioms = scan.where("idiom")
    number = bisect_right(idioms, start, key=lambda position: scan.hits[position].end) - 1
    if number < 0 or start - scan.hits[idioms[number]].end > _REACH:
        return False
    idiom = scan.hits[idioms[number]]
    between = scan.text[idiom.end : start].lower()
    last = scan.text[idiom.start : idiom.end].lower().split(" ")[-1]  # "one of" ends in the partitive itself
    return between in words or f" {last}{between}" in words


def _has_outcome(scan: Scan, whole: FigureSlot) -> bool:
    """Whether a whole has an outcome of its own: "two of the five wounded", but not "two of the five men died"."""
    outcomes = scan.where("outcome")
    number = bisect_left(outcomes, whole.end, key=lambda position: scan.hits[position].start)
    if number == len(outcomes):
        return False
    hit = scan.hits[outcomes[number]]
    if hit.start >= whole.phrase_end + _CLAUSE_REACH:
        return False
    if hit.start > whole.phrase_end + 1:
        words = scan.text[whole.phrase_end : hit.start].lower().split()
        if words[-1] not in scan.pack.settings.demonstratives:
            return _relative(scan, words)
    form = hit.roles["outcome"].form
    return "active" in form or "predicate" not in form  # a participle behind its noun: "the five men killed"


def _relative(scan: Scan, words: list[str]) -> bool:
    """Whether the words before a predicate open a clause about the noun before them: "who were", "yang"."""
    pack = scan.pack
    return 0 < len(words) <= _CLAUSE_WORDS and words[0] in pack.function_words and words[0] not in pack.auxiliaries


def _within(part: FigureSlot, whole: FigureSlot) -> bool:
    """Whether one number can be taken out of another."""
    if part.ordinal or part.unit not in (None, whole.unit, "person"):
        return False
    least, most = part.amount.low, whole.amount.high
    return least is not None and (most is None or least <= most)


def _is_share(figure: FigureSlot) -> bool:
    value = figure.amount.value
    return value is not None and value != int(value)


def _count_alike(part: FigureSlot, whole: FigureSlot) -> None:
    """Give the part the unit and the nouns of its whole, unless it is a share of it."""
    if _is_share(part):
        return
    part.unit = part.unit or whole.unit
    part.counted = part.counted or whole.counted
    part.phrase_end = whole.phrase_end
    if part.rejected in WEAK:
        part.rejected = None
