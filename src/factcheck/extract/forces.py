"""Force claims: counts of people under arms, units, vehicles, weapons and targets."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.extract.slots import WEAK, FigureSlot, ForceSlot
from factcheck.languages import Pack
from factcheck.scan import Hit, Scan

__all__ = ["read_forces"]

_TAIL = 48
_ACTION_REACH = 60
_SHORTEST_FUZZY = 6
"""Below six letters one edit turns a word into another word."""
_FUZZY_CONFIDENCE = 0.7


def read_forces(scan: Scan, figures: list[FigureSlot], taken: set[int]) -> list[ForceSlot]:
    """Force claims among the figures that no casualty claim took (``taken`` holds their starts)."""
    hits = [scan.hits[position] for position in scan.where("force_unit")]
    starts = [hit.start for hit in hits]
    claims = []
    for figure in figures:
        if figure.ordinal or figure.start in taken or (figure.rejected is not None and figure.rejected not in WEAK):
            continue
        claim = _named(scan, figure, hits, bisect_left(starts, figure.end)) or _misspelt(scan, figure)
        if claim is not None:
            figure.rejected = None
            claims.append(claim)
    return claims


def _named(scan: Scan, figure: FigureSlot, hits: list[Hit], first: int) -> ForceSlot | None:
    """The claim of a figure with a force unit behind it; ``hits`` are those of units, of which ``first`` can be it."""
    sentence_end = scan.sentences.bounds(figure.start)[1] if hits else 0
    for number in range(first, len(hits)):
        hit = hits[number]
        entry = hit.roles["force_unit"]
        reach = figure.end + _TAIL if entry.tail else max(figure.phrase_end, figure.end + 2)
        if hit.start < min(reach, sentence_end) and "," not in scan.text[figure.end : hit.start]:
            if entry.acted and not _acted(scan, figure.start, hit.end):
                return None
            end = max(figure.phrase_end, hit.end)
            if entry.unit != "person" or figure.unit in (None, "item"):
                figure.unit = entry.unit
            return ForceSlot(figure.hedge_start, end, figure.amount, figure=figure, unit=entry.unit)
        if hit.start > figure.end + _TAIL:
            break
    return None


def _acted(scan: Scan, start: int, end: int) -> bool:
    """Whether a verb of moving, losing or firing forces stands near a count, in its sentence."""
    floor, ceiling = scan.sentences.bounds(start)
    floor, ceiling = max(floor, start - _ACTION_REACH), min(ceiling, end + _ACTION_REACH)
    positions = scan.where("force_action")
    number = bisect_left(positions, floor, key=lambda position: scan.hits[position].start)
    return number < len(positions) and scan.hits[positions[number]].start < ceiling


def _misspelt(scan: Scan, figure: FigureSlot) -> ForceSlot | None:
    """A counted noun one edit away from a force word: "3000 persobil"."""
    if figure.counted is None or figure.unit is not None:
        return None
    word = figure.counted.split(" ")[0].lower()
    if len(word) < _SHORTEST_FUZZY or word in scan.pack.words:
        return None
    for form, entry in _fuzzy_forms(scan.pack).items():
        if word[0] == form[0] and DamerauLevenshtein.distance(word, form, score_cutoff=1) <= 1:
            figure.unit = entry.unit
            note = f"{word!r} read as {form!r}"
            figure.notes = (*figure.notes, note)
            return ForceSlot(
                figure.hedge_start,
                figure.phrase_end,
                figure.amount,
                figure=figure,
                unit=entry.unit,
                confidence=_FUZZY_CONFIDENCE,
                notes=(note,),
            )
    return None


@cache
def _fuzzy_forms(pack: Pack) -> dict[str, Any]:
    return {
        form: roles["force_unit"]
        for form, roles in pack.words.items()
        if "force_unit" in roles and roles["force_unit"].fuzzy
    }
