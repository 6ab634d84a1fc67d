"""Counts that leave out what befell them: "ten died on Monday and four more on Tuesday", "dan dua lagi di Lemba"."""

from __future__ import annotations

from factcheck.extract.casualties.board import Board, persons
from factcheck.extract.slots import CasualtySlot

__all__ = ["read_compared", "read_further"]

_MORE = 24
"""Characters before and behind a count in which "a further" or "more" stands."""


def read_further(board: Board) -> None:
    """Claim the outcome of the count before for one that is joined to its clause and tells only where or when."""
    for number in range(1, len(board.figures)):
        if number in board.taken or board.single(number) or not board.counts_people(number):
            continue
        claim = board.taken.get(number - 1)
        if claim is None or not claim.outcomes or not _told_before(board, number, claim):
            continue
        if _further(board, number) and _nothing_told(board, number):
            figure = board.figures[number]
            part = board.alike(figure.hedge_start, figure.phrase_end, persons(figure), claim)
            board.take(number, part)


def read_compared(board: Board) -> None:
    """Claim the count that another is held against: "412 people died, compared with 367 in the previous year"."""
    text, comparers = board.scan.text, board.scan.pack.settings.comparers
    for number in range(1, len(board.figures)):
        claim = board.taken.get(number - 1)
        if number in board.taken or claim is None or not claim.outcomes or board.single(number):
            continue
        figure, last = board.figures[number], max(claim.end, claim.outcome_end)
        within = last <= board.starts[number] and claim.start >= board.scan.sentences.bounds(figure.start)[0]
        before = text[last : board.starts[number]].lower().rstrip()
        if within and board.counts_people(number) and before.endswith(comparers or "\n"):
            board.take(number, board.alike(figure.hedge_start, figure.phrase_end, persons(figure), claim))


def _told_before(board: Board, number: int, claim: CasualtySlot) -> bool:
    """Whether what befell those before stands between the two counts, in one sentence, and "and" before the second."""
    start = board.starts[number]
    if claim.part_of is not None or claim.outcome_start < board.starts[number - 1]:
        return False
    if claim.outcome_end > start or claim.start < board.scan.sentences.bounds(start)[0]:
        return False
    words = board.scan.text[claim.outcome_end : start].lower().split()
    return bool(words) and words[-1] in board.scan.pack.settings.adders


def _further(board: Board, number: int) -> bool:
    """Whether a count is one of others: "another four", "a further four", "four more", "empat lagi"."""
    text, figure = board.scan.text, board.figures[number]
    hedge = text[figure.hedge_start : figure.start].lower().strip()
    behind = text[figure.end : figure.end + _MORE].lower().split()[:2]
    return hedge in board.scan.pack.settings.furthers or not board.scan.pack.settings.mores.isdisjoint(behind)


def _nothing_told(board: Board, number: int) -> bool:
    """Whether a count is followed by a place, a time or nothing at all, and by no verb of its own."""
    text, pack, figure = board.scan.text, board.scan.pack, board.figures[number]
    end = board.scan.sentences.bounds(figure.start)[1]
    start = figure.phrase_end if figure.unit == "person" else figure.end
    words = text[start:end].lower().split()
    words = words[1:] if words and words[0].strip(".,") in pack.settings.mores else words
    if not words or not words[0].strip(".,"):
        return True
    word = words[0].strip(".,")
    roles = pack.words.get(word, {})
    return word in pack.place_prepositions or "weekday" in roles or word in pack.settings.time_openers
