"""Hedges as intervals (verdicts.md, "Interval semantics")."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.extract.slots import AmountSlot, FigureSlot, Number
from factcheck.knowledge.intervals import half_unit
from factcheck.records import Qualifier
from factcheck.scan import Hit, Scan

__all__ = ["apply_hedges", "hedged"]

_TENTH = Decimal("0.1")
_LONGEST_GAP = 3
"""Characters between a hedge and its number: a space, a bracket, a currency sign."""
_LONGEST_WORD = 12
"""Characters in which the second word of a hedge is looked for."""


def _about(value: Number, grain: Number) -> tuple[Number | None, Number | None, bool, bool]:
    margin = max(abs(Decimal(value)) * _TENTH, half_unit(Decimal(grain)))
    return value - margin, value + margin, False, False


def _nearly(value: Number, grain: Number) -> tuple[Number | None, Number | None, bool, bool]:
    return value - abs(Decimal(value)) * _TENTH, value, False, True


_BOUNDS: dict[Qualifier, Callable[[Number, Number], tuple[Number | None, Number | None, bool, bool]]] = {
    Qualifier.EXACT: lambda value, grain: (value, value, False, False),
    Qualifier.ABOUT: _about,
    Qualifier.NEARLY: _nearly,
    Qualifier.MORE_THAN: lambda value, grain: (value, None, True, False),
    Qualifier.AT_LEAST: lambda value, grain: (value, None, False, False),
    Qualifier.LESS_THAN: lambda value, grain: (0, value, True, True),
    Qualifier.AT_MOST: lambda value, grain: (0, value, True, False),
}


def hedged(amount: AmountSlot, qualifier: Qualifier) -> AmountSlot:
    """The interval of a stated number under a hedge."""
    if amount.value is None or amount.value < 0 or qualifier not in _BOUNDS:
        return amount
    low, high, low_open, high_open = _BOUNDS[qualifier](amount.value, amount.grain)
    if low == high and (low_open or high_open):  # "fewer than 0" says nothing that a count could be
        return amount
    return AmountSlot(amount.value, low, high, low_open, high_open, qualifier, amount.grain)


def apply_hedges(scan: Scan, figures: list[FigureSlot]) -> None:
    """Turn every number with a hedge before or behind it into its interval."""
    positions = scan.where("hedge")
    if not positions or not figures:
        return
    starts = {figure.hedge_start: figure for figure in figures}
    behind: list[FigureSlot] = []
    for position in positions:
        hit = scan.hits[position]
        entry = hit.roles["hedge"]
        before = hit if entry.position != "after" else _from_last_word(scan, hit)
        if before is not None and _before(scan, before, before.roles["hedge"].qualifier, starts):
            continue
        if entry.position != "before":
            behind = behind or sorted(figures, key=_end)
            _after(scan, hit, entry.qualifier, behind)


def _from_last_word(scan: Scan, hit: Hit) -> Hit | None:
    """The hedge that begins with the last word of one behind a number: "60 and over", but "and over 60 wounded".

    Only a word that adds counts up opens another one: "about, or above 60" is one number.
    """
    start = scan.text.rfind(" ", hit.start, hit.end) + 1
    if not start or scan.text[hit.start : start - 1].lower() not in scan.pack.settings.adders:
        return None
    following = scan.text[hit.end : hit.end + _LONGEST_WORD].split(" ")
    longer = hit.end + 1 + len(following[1]) if len(following) > 1 and not following[0] else hit.end
    for end in (longer, hit.end):  # "and up to 60"
        entry = scan.pack.words.get(scan.text[start:end].lower(), {}).get("hedge")
        if entry is not None and entry.position != "after":
            return Hit(start, end, {"hedge": entry})
    return None


def _end(figure: FigureSlot) -> int:
    return figure.end


def _before(scan: Scan, hit: Hit, qualifier: Qualifier, starts: dict[int, FigureSlot]) -> bool:
    for gap in range(1, _LONGEST_GAP + 1):
        figure = starts.get(hit.end + gap)
        if figure is not None:
            between = scan.text[hit.end : hit.end + gap]
            if between == "-" or between.strip(" \u00a0(~-"):
                return False  # "Under-20s" are called so
            if figure.ordinal or figure.amount.qualifier is not Qualifier.EXACT:
                return False
            figure.amount = hedged(figure.amount, qualifier)
            figure.hedge_start = hit.start
            return True
    return False


def _after(scan: Scan, hit: Hit, qualifier: Qualifier, figures: list[FigureSlot]) -> None:
    """A hedge behind its number, with at most one noun between them: "30 orang lebih"."""
    low, high = 0, len(figures)
    while low < high:
        middle = (low + high) // 2
        if figures[middle].end <= hit.start:
            low = middle + 1
        else:
            high = middle
    if not low:
        return
    figure = figures[low - 1]
    between = scan.text[figure.end : hit.start]
    if len(between) > 24 or figure.ordinal or figure.amount.qualifier is not Qualifier.EXACT:
        return
    words = between.strip("-").split()
    if len(words) <= 1 and all(word.isalpha() for word in words):
        figure.amount = hedged(figure.amount, qualifier)
