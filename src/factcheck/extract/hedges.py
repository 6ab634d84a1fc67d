"""Hedges as intervals, and ranges (verdicts.md, "Interval semantics")."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.extract.slots import AmountSlot, FigureSlot, Number
from factcheck.records import Qualifier
from factcheck.scan import Hit, Scan

__all__ = ["apply_hedges", "hedged", "join_ranges"]

_TENTH = Decimal("0.1")
_LONGEST_GAP = 3
"""Characters between a hedge and its number: a space, a bracket, a currency sign."""


_RANGE_GAP = 28
"""Most characters between the two ends of a range ("sampai dengan" and two spaces)."""
_LONGEST_UNIT = 24
_CLOCK = 5
"""Most characters of hours and minutes."""
_DASHES = ("-", "–", "—")
_CHANGE_REACH = 30
"""Characters between a verb of change and its first number."""


def _about(value: Number, grain: Number) -> tuple[Number | None, Number | None, bool, bool]:
    margin = max(abs(Decimal(value)) * _TENTH, Decimal(grain) / 2)
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
        if entry.position != "after" and _before(scan, hit, entry.qualifier, starts):
            continue
        if entry.position != "before":
            behind = behind or sorted(figures, key=_end)
            _after(scan, hit, entry.qualifier, behind)


def _end(figure: FigureSlot) -> int:
    return figure.end


def _before(scan: Scan, hit: Hit, qualifier: Qualifier, starts: dict[int, FigureSlot]) -> bool:
    for gap in range(1, _LONGEST_GAP + 1):
        figure = starts.get(hit.end + gap)
        if figure is not None:
            between = scan.text[hit.end : hit.end + gap]
            if between.strip(" \u00a0(~-") or figure.ordinal or figure.amount.qualifier is not Qualifier.EXACT:
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


def join_ranges(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join the two ends of a range into one figure: "30-40", "antara 30 dan 40", "3.000 hingga 4.000"."""
    if len(figures) < 2:
        return
    words = {scan.hits[position].start: scan.hits[position] for position in scan.where("range")}
    ends = {hit.end + 1 for hit in words.values()}
    opened = {hit.end for hit in words.values() if hit.roles["range"].opens}
    kept = [figures[0]]
    for figure in figures[1:]:
        left = kept[-1]
        start = figure.hedge_start
        joined = start - left.end <= _RANGE_GAP and (
            start in ends or scan.text[left.end : start].rstrip()[-1:] in _DASHES
        )
        if joined and _is_range(scan, left, figure, words, opened):
            kept[-1] = _ranged(left, figure)
        else:
            kept.append(figure)
    figures[:] = kept


def _is_range(scan: Scan, left: FigureSlot, right: FigureSlot, words: dict[int, Hit], opened: set[int]) -> bool:
    if left.rejected or right.rejected or left.ordinal or right.ordinal or _years(left, right):
        return False
    low, high = left.amount, right.amount
    if low.value is None or high.value is None or high.value <= low.value or low.value < 0:
        return False
    if _clocks(scan.text, left, right):
        return False
    end = _unit_end(scan, left, right)
    if scan.text[end : end + 2] == "- ":  # suspended: "20- to 35-year-old"
        end += 1
    between = scan.text[end : right.hedge_start]
    if between.strip() in _DASHES:
        return (left.digits or not right.digits) and not _chained(scan, left, right)
    hit = words.get(end + 1)
    if hit is None or hit.end != right.hedge_start - 1:
        return False
    if "toward" in hit.roles and _changing(scan, left.hedge_start):
        return False
    return not hit.roles["range"].opens and (hit.roles["range"].alone or left.hedge_start - 1 in opened)


def _unit_end(scan: Scan, left: FigureSlot, right: FigureSlot) -> int:
    """Where the unit of the first end stops, if both ends have the same one: "1 per cent to 1.5 per cent"."""
    ends = [_unit_at(scan, figure.end) for figure in (left, right)]
    if ends[0] is None or ends[1] is None or ends[0][0] != ends[1][0]:
        return left.end
    return ends[0][1]


def _unit_at(scan: Scan, position: int) -> tuple[str, int] | None:
    """Unit and end of the unit word behind a number, joined on or after a space."""
    if scan.text[position : position + 1] == "%":
        return "percent", position + 1
    for start in (position, position + 1):
        words = scan.text[start : start + _LONGEST_UNIT].split(" ", 2)
        for count in (1, 2):
            form = " ".join(words[:count]).rstrip(".,;").lower()
            unit = scan.pack.words.get(form, {}).get("unit")
            if unit is not None:
                return unit.unit, start + len(form)
    return None


def _changing(scan: Scan, start: int) -> bool:
    """Whether a verb of change stands shortly before: "rose from 12 to 45" is no range."""
    for position in reversed(scan.where("change")):
        hit = scan.hits[position]
        if hit.end <= start:
            return start - hit.end <= _CHANGE_REACH
    return False


def _years(left: FigureSlot, right: FigureSlot) -> bool:
    bare = all(figure.digits and figure.end - figure.start == 4 and figure.unit is None for figure in (left, right))
    return bare and 1900 <= (left.amount.value or 0) <= 2100


def _clocks(text: str, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether the ends are clock times: "9:15 to 17:45", or "09.15–17.45" where a comma marks decimals."""
    if text[left.start - 1 : left.start] == ":" or text[right.end : right.end + 1] == ":":
        return True
    if not (left.notes and right.notes and left.digits and right.digits):
        return False
    return all(text[slot.end - 3 : slot.end - 2] == "." and slot.end - slot.start <= _CLOCK for slot in (left, right))


def _chained(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether a third number is joined on, as in "12-05-2021" or a phone number."""
    before = scan.text[max(0, left.start - 1) : left.start]
    after = scan.text[right.end : right.end + 2]
    return before in ("-", "/") or (len(after) == 2 and after[0] in "-–/" and after[1].isdigit())


def _ranged(left: FigureSlot, right: FigureSlot) -> FigureSlot:
    low, high = left.amount.value, right.amount.value
    assert low is not None
    assert high is not None
    if right.amount.grain > low and left.digits and not right.digits:
        scale = _scale_of(right, low)
        low = low * scale
    amount = AmountSlot(None, low, high, qualifier=Qualifier.RANGE, grain=right.amount.grain)
    joined = FigureSlot(left.start, right.end, amount)
    joined.unit = right.unit or left.unit
    joined.hedge_start = left.hedge_start
    joined.phrase_end = right.phrase_end
    joined.digits = left.digits and right.digits
    return joined


def _scale_of(right: FigureSlot, low: Number) -> int:
    """The scale word that covers both ends: "50–100 million" is 50 million to 100 million."""
    scale = 1
    high = right.amount.value or 0
    while low * scale * 1000 <= high:
        scale *= 1000
    return scale
