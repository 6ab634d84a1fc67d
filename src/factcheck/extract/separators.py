"""Separators of the other locale that only the thing counted gives away: "1,245 ekor", "3.400 people".

People, animals and houses come whole, so three digits behind the decimal sign of the language group thousands there.
A sentence keeps to one style: the other numbers of such a shape in it are read alike, measured ones excepted.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.digits import grain_of
from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.records import Qualifier
from factcheck.scan import Scan

__all__ = ["NOTE", "WHOLE_NOTE", "settle_separators"]

NOTE = "separators read in the other locale"
"""Note of a number that was read with the separators of the other locale."""
WHOLE_NOTE = "separators read in the other locale, since what is counted comes whole"
"""Note of one that could be read with those of the language, too: 1,245 in Indonesian."""
_WHOLE = frozenset(
    {"person", "animal", "house", "vehicle", "family", "company", "tree", "village", "district", "country", "attack"}
)
"""Units of things that come whole."""
_GROUPED = 1000
_PADDED = re.compile(r"[1-9]\d{0,2}[.,]\d00(?![\d.,])")
"""Three decimals of which two are noughts."""
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def settle_separators(scan: Scan, figures: list[FigureSlot]) -> None:
    """Read thousands where a number with three decimals counts things that come whole."""
    for figure in figures:
        padded = figure.scale > 1 and scan.text[figure.start : figure.end].count(scan.pack.decimal) == 1
        if padded and _PADDED.match(scan.text, figure.start) and figure.amount.value is not None:
            _times_thousand(figure)
    shaped = [figure for figure in figures if _shaped(scan, figure)]
    whole = [figure for figure in shaped if _comes_whole(scan, figure)]
    if not shaped:
        return
    told = {scan.sentences.number(figure.start) for figure in whole}
    for figure in shaped:
        if _comes_whole(scan, figure) or (figure.unit is None and scan.sentences.number(figure.start) in told):
            _thousands(scan, figure)


def _times_thousand(figure: FigureSlot) -> None:
    """Take decimals before a scale word for a group, "RM2,500 juta": nobody pads decimals with noughts."""
    amount = figure.amount
    assert amount.value is not None
    low, high = (None if end is None else end * _GROUPED for end in (amount.low, amount.high))
    figure.amount = AmountSlot(
        amount.value * _GROUPED, low, high, amount.low_open, amount.high_open, amount.qualifier, figure.scale
    )
    figure.notes = (*figure.notes, NOTE)


def _comes_whole(scan: Scan, figure: FigureSlot) -> bool:
    """Whether what is counted comes whole, by its unit or by the word that counts pieces: "3,120 batang bibit"."""
    first = (figure.counted or "").split(" ", 1)[0].lower()
    return figure.unit in _WHOLE or first in scan.pack.settings.classifiers


def _shaped(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a figure is digits with three of them behind the decimal sign, and stands for itself."""
    value = figure.amount.value
    if (
        not figure.digits
        or not isinstance(value, Decimal)
        or value == int(value)
        or figure.amount.qualifier is Qualifier.VAGUE
    ):
        return False
    return _THOUSANDS.fullmatch(scan.text, figure.start, figure.end) is not None


def _thousands(scan: Scan, figure: FigureSlot) -> None:
    written = scan.text[figure.start : figure.end]
    value = int(written.replace(",", "").replace(".", ""))
    scale = 1000
    amount = figure.amount
    low = None if amount.low is None else amount.low * scale
    high = None if amount.high is None else amount.high * scale
    grain = grain_of(value, 0, 1)
    figure.amount = AmountSlot(value, low, high, amount.low_open, amount.high_open, amount.qualifier, grain)
    if amount.low == amount.high:
        figure.amount.low = figure.amount.high = value
    figure.notes = (*figure.notes, WHOLE_NOTE)
