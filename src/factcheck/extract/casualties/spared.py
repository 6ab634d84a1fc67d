"""Counts of people whom nothing befell, "60 were rescued and 25 are missing": they belong to no outcome beside them."""

from __future__ import annotations

from factcheck.extract.casualties.board import Board
from factcheck.extract.slots import CasualtySlot

__all__ = ["set_aside"]

_WORDS = 2
"""Most words between a count and what is told of its people: "60 were safely rescued"."""


def set_aside(board: Board) -> None:
    """Take the free count right before each word for rescue or survival, so that none beside it is added to it."""
    text, pack = board.scan.text, board.scan.pack
    for position in board.scan.where("spared"):
        hit = board.scan.hits[position]
        number = board.before(hit.start)
        if number < 0 or number in board.taken or not board.counts_people(number):
            continue
        between = text[board.figures[number].phrase_end : hit.start].lower().split()
        if len(between) <= _WORDS and all(word in pack.auxiliaries or word in pack.function_words for word in between):
            board.taken[number] = CasualtySlot(0, 0, board.figures[number].amount)
