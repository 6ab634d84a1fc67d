"""One person told by an article ("a police officer"): a count of one, as "seorang polisi" is."""

from __future__ import annotations

from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.languages import Pack
from factcheck.scan import Hit, Scan

__all__ = ["SINGLE", "with_singles"]

SINGLE = "single"
"""Mark of such a count while nothing has claimed it: by itself it is no figure."""
_MOST_WORDS = 3
"""Most words between the article and the noun for a person."""
_REACH = 40


def with_singles(scan: Scan, figures: list[FigureSlot]) -> list[FigureSlot]:
    """The figures with the single persons among them, in text order."""
    if not scan.pack.settings.one_articles:
        return figures
    singles: list[FigureSlot] = []
    for position in scan.where("unit"):
        hit = scan.hits[position]
        if hit.roles["unit"].unit != "person":
            continue
        if singles and hit.start - singles[-1].phrase_end <= 1:
            singles[-1].phrase_end = hit.end
            continue
        start = _article(scan, hit)
        if start is not None:
            singles.append(_single(scan, start, hit))
    if not singles:
        return figures
    return sorted([*figures, *singles], key=lambda figure: figure.start)


def _single(scan: Scan, start: int, hit: Hit) -> FigureSlot:
    end = scan.text.index(" ", start)
    figure = FigureSlot(start, end, AmountSlot(1, 1, 1), unit="person", counted=scan.text[end + 1 : hit.end])
    figure.hedge_start, figure.phrase_end, figure.rejected = start, hit.end, SINGLE
    return figure


def _article(scan: Scan, hit: Hit) -> int | None:
    """Where the article of a noun begins, if it has one and is not one more of several ("a fourth soldier")."""
    pack = scan.pack
    words = scan.text[max(0, hit.start - _REACH) : hit.start].split(" ")
    if len(words) < 2 or words[-1]:
        return None
    position = hit.start
    for word in reversed(words[-_MOST_WORDS - 2 : -1]):
        position -= len(word) + 1
        low = word.lower()
        if low in pack.settings.one_articles:
            before = scan.text[position - 1 : position]
            return position if not before.isalnum() else None
        if not word.replace("-", "").isalnum() or low in pack.function_words or _counting(pack, low):
            return None
    return None


def _counting(pack: Pack, word: str) -> bool:
    """Whether a word is part of a number, so that no article stands for one person: "a dozen rebels"."""
    return "numeral" in pack.words.get(word, {})
