"""Outcome words without a numeral: a count of zero ("tidak ada korban jiwa") or of one ("a soldier was killed")."""

from __future__ import annotations

from factcheck.extract.casualties.board import Board, one_person, ordinal
from factcheck.extract.slots import AmountSlot
from factcheck.scan import Hit

__all__ = ["read_uncounted"]

_BEFORE = 70
_OBJECT_REACH = 50
_MOST_SUBJECT_WORDS = 10
_NEAR_WORDS = 3


def read_uncounted(board: Board, first: Hit, last: Hit, outcomes: tuple[str, ...], floor: int) -> None:
    """Claim nobody or one person where the words say so."""
    none = board.last_hit("none", first.start, max(floor, first.start - _BEFORE))
    if none is not None and _denies(board, none, first):
        board.bare(none.start, last.end, AmountSlot(0, 0, 0), outcomes, first.start, last.end)
        return
    start = _single(board, first, max(floor, first.start - _BEFORE))
    if start is not None:
        board.bare(start, last.end, AmountSlot(1, 1, 1), outcomes, first.start, last.end)


def _denies(board: Board, none: Hit, outcome: Hit) -> bool:
    near = none.end + 1 >= outcome.start
    if "noun" in outcome.roles["outcome"].form:
        return near or len(board.scan.text[none.end : outcome.start].split()) <= 1
    return near and not none.roles["none"].nouns_only


def _single(board: Board, hit: Hit, floor: int) -> int | None:
    """Where "a soldier" begins as the subject of a predicate or the object of an active verb."""
    if not board.scan.pack.settings.one_articles:
        return None
    form = hit.roles["outcome"].form
    if "predicate" in form:
        subject = _subject(board, hit, floor)
        if subject is not None:
            return subject
    active = "active" in form and one_person(board, hit.end + 1, hit.end + _OBJECT_REACH) is not None
    return hit.start if active else None


def _subject(board: Board, hit: Hit, floor: int) -> int | None:
    pack = board.scan.pack
    words = board.scan.text[floor : hit.start].split(" ")[:-1]
    near = [word.lower() for word in words[-_NEAR_WORDS:]]
    if not any(word in pack.singulars or _person(board, word) for word in near):
        return None
    position = hit.start
    person = False
    for word in reversed(words[-_MOST_SUBJECT_WORDS:]):
        position -= len(word) + 1
        low = word.lower()
        if word.endswith((",", ".", ";", ":", "\n")) or low in pack.auxiliaries - pack.singulars or ordinal(board, low):
            return None
        person = person or _person(board, low)
        if low in pack.settings.one_articles:
            return max(position, 0) if person else None
    return None


def _person(board: Board, word: str) -> bool:
    unit = board.scan.pack.words.get(word, {}).get("unit")
    return unit is not None and unit.unit == "person"
