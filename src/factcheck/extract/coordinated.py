"""Measures that several joined numbers share: "4.1, 4.3 and 5 per cent", "Rp 50.000, 75.000, dan 100.000"."""

from __future__ import annotations

from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.knowledge.units import dimension
from factcheck.records import Qualifier
from factcheck.scan import Scan

__all__ = ["share_measures"]

_SHARES = frozenset({"percent", "percentage point", "basis point"})
_COUNTS = _SHARES | {"cent", "penny"}
_LONGEST_GAP = 12
_THOUSAND = 1000
_ISO_LETTERS = 3
"""Letters of a currency in ISO 4217."""


def share_measures(scan: Scan, figures: list[FigureSlot]) -> None:
    """Give joined numbers the measure that stands with the last one, or the currency that stands with the first.

    Only measures, money and shares are shared: "it killed 12 and 30 houses burned" joins two clauses.
    """
    for first, last, joint in _lists(scan, figures):
        items = figures[first : last + 1]
        opening, closing = items[0], items[-1]
        restated = closing.unit in _SHARES and joint == "or"  # "512, or 70 per cent"
        if _measure(closing.unit) and not restated and all(_open(item) for item in items[:-1]):
            for item in items[:-1]:
                _take(item, closing)
        elif _money(opening.unit) and all(_open(item) for item in items[1:]):
            for item in items[1:]:
                item.unit = opening.unit


def _lists(scan: Scan, figures: list[FigureSlot]) -> list[tuple[int, int, str]]:
    """First and last number of each list and what joins them: commas, then a joiner or a word of change."""
    found: list[tuple[int, int, str]] = []
    first = 0
    for number in range(1, len(figures)):
        joint = _joint(scan, figures[number - 1], figures[number])
        if joint == "," or (joint == "to" and number == first + 1):
            if joint == "to":
                found.append((first, number, joint))
                first = number
            continue
        if joint in ("and", "or"):
            found.append((first, number, joint))
        first = number
    return found


def _joint(scan: Scan, left: FigureSlot, right: FigureSlot) -> str | None:
    """What stands between two numbers and nothing else: a comma, a joiner ("and", "or") or a word of change ("to")."""
    if not 0 < right.hedge_start - left.end <= _LONGEST_GAP:
        return None
    word = scan.text[left.end : right.hedge_start].strip(" \u00a0").lower()
    if word in (",", ";"):
        return ","
    word = word.removeprefix(",").removeprefix(";").strip()
    if word in scan.pack.settings.adders:
        return "and"
    if word in scan.pack.settings.joiners:
        return "or"
    return "to" if "toward" in scan.pack.words.get(word, {}) else None


def _open(figure: FigureSlot) -> bool:
    """Whether a number stands by itself, so that it can share a measure."""
    if figure.rejected is not None or figure.ordinal or figure.unit is not None or figure.counted is not None:
        return False
    return figure.amount.value is not None and not figure.fraction


def _measure(unit: str | None) -> bool:
    return unit is not None and (unit in _COUNTS or _money(unit) or dimension(unit) != unit)


def _money(unit: str | None) -> bool:
    return unit is not None and unit.isupper() and len(unit) == _ISO_LETTERS


def _take(item: FigureSlot, closing: FigureSlot) -> None:
    """Take the unit and the scale word of the last number of a list: "3 and 4 million euros"."""
    item.unit = closing.unit
    value, scale = item.amount.value, closing.scale
    if scale <= item.scale or value is None or item.scale > 1 or not 0 < value < _THOUSAND:
        return
    if item.amount.qualifier is Qualifier.EXACT:
        item.amount = AmountSlot(value * scale, value * scale, value * scale, grain=item.amount.grain * scale)
        item.scale = scale
