"""Measures whose word is a currency as well: "an offer of 500,000 pounds", "12 million pounds", 160 pounds of rice."""

from __future__ import annotations

from factcheck.extract.slots import FigureSlot
from factcheck.scan import Scan

__all__ = ["settle_money"]

_REACH = 48
_NEAR = 4
"""Words before an amount among which one of paying is looked for."""
_MILLION = 10**6


def settle_money(scan: Scan, figures: list[FigureSlot]) -> None:
    """Give amounts the currency instead of the measure: behind words of paying, and millions of nothing named."""
    settings = scan.pack.settings
    if not settings.money_homographs:
        return
    for figure in figures:
        currency = settings.money_homographs.get(figure.unit or "")
        if currency is None or _of_something(scan, figure):
            continue
        words = _words_before(scan, figure)
        weighed = not settings.weighing_words.isdisjoint(words)
        if not weighed and (figure.scale >= _MILLION or not settings.money_words.isdisjoint(words)):
            figure.unit = currency


def _words_before(scan: Scan, figure: FigureSlot) -> list[str]:
    """The last words of the clause before an amount."""
    before = scan.text[max(0, figure.hedge_start - _REACH) : figure.hedge_start].lower()
    clause = max(before.rfind(mark) for mark in ".;:") + 1
    return before[clause:].replace(",", " ").split()[-_NEAR:]


def _of_something(scan: Scan, figure: FigureSlot) -> bool:
    """Whether what is weighed is named behind the amount: "2 million pounds of beef"."""
    of = scan.pack.settings.of
    word = scan.text[figure.end : figure.end + _REACH].split(" ", 2)[2:]
    return of is not None and bool(word) and word[0].startswith(of)
