"""Deaths told by the name of a deed: "a triple homicide", "a murder-suicide", "pembunuhan ganda", "the murder of …"."""

from __future__ import annotations

from functools import cache

from factcheck.extract.casualties.board import Board
from factcheck.extract.casualties.named import read_named_behind
from factcheck.extract.hedges import hedged
from factcheck.extract.slots import AmountSlot
from factcheck.languages import Pack
from factcheck.records import Outcome, Qualifier
from factcheck.scan import Hit

__all__ = ["DEED_NOTE", "count_identified", "read_deeds", "read_identified"]

_WORD = 24
DEED_NOTE = "counted by the name of the deed"
"""Note of a claim whose number is a word like "triple"."""


def read_deeds(board: Board) -> None:
    """Claim the dead of every deed that says how many, or who, they were.

    Such a name leaves others out, an attacker who died above all, so its number is the least there were.
    """
    text, hits = board.scan.text, board.scan.hits
    for position in board.scan.where("deed"):
        hit = hits[position]
        multiple = _multiple(hits, position, text)
        count = hit.roles["deed"].least if multiple is None else multiple.roles["multiple"]
        if count is None and _counted_behind(board, hit):
            continue
        if count is None:
            read_named_behind(board, hit, hit, hit.roles["deed"].outcomes, board.scan.sentences.bounds(hit.start)[1])
            continue
        start = min(hit.start, hit.start if multiple is None else multiple.start)
        end = max(hit.end, hit.end if multiple is None else multiple.end)
        if _before_court(board, start, end):
            continue
        amount = hedged(AmountSlot(count, count, count), Qualifier.AT_LEAST)
        claim = board.bare(start, end, amount, hit.roles["deed"].outcomes, hit.start, hit.end)
        claim.victims, claim.notes = text[start:end], (DEED_NOTE,)


def count_identified(board: Board) -> None:
    """Claim the dead whose count stands right behind words such as "those killed were"."""
    for hit in (board.scan.hits[position] for position in board.scan.where("identified")):
        number = board.after(hit.end)
        if number < len(board.figures) and board.starts[number] == hit.end + 1 and board.counts_people(number):
            board.claim(number, (Outcome.KILLED,), hit, hit)


def read_identified(board: Board) -> None:
    """Claim the dead whose names stand behind words such as "identified the dead as"."""
    for hit in (board.scan.hits[position] for position in board.scan.where("identified")):
        read_named_behind(board, hit, hit, (Outcome.KILLED,), board.scan.sentences.bounds(hit.start)[1])


def _counted_behind(board: Board, hit: Hit) -> bool:
    """Claim the people whose number stands right behind a deed: "pembunuhan tiga wisatawan"."""
    number = board.after(hit.end)
    if number >= len(board.figures) or board.starts[number] - hit.end != 1 or not board.counts_people(number):
        return False
    return (
        board.figures[number].unit == "person" and board.claim(number, hit.roles["deed"].outcomes, hit, hit) is not None
    )


def _before_court(board: Board, start: int, end: int) -> bool:
    """Whether the word on either side makes the deed a case: its number is a charge then, and no count."""
    text = board.scan.text
    words = _proceedings(board.scan.pack)
    before = text[max(0, start - _WORD) : start].split()[-1:]
    behind = text[end : end + _WORD].split()[:1]
    return any(word.strip(".,;").lower() in words for word in (*before, *behind))


@cache
def _proceedings(pack: Pack) -> frozenset[str]:
    return pack.forms("proceeding")


def _multiple(hits: list[Hit], position: int, text: str) -> Hit | None:
    """The multiplier on either side of a deed: "double murder", "pembunuhan ganda"."""
    hit = hits[position]
    for other in hits[max(0, position - 1) : position] + hits[position + 1 : position + 2]:
        gap = text[other.end : hit.start] if other.start < hit.start else text[hit.end : other.start]
        if "multiple" in other.roles and gap in (" ", "-", "\u00a0"):
            return other
    return None
