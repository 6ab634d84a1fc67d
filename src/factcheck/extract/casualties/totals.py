"""Words that count the dead and the injured together: "five people were shot, three fatally"."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.extract.casualties.board import Board
from factcheck.extract.slots import AmountSlot, CasualtySlot, Number
from factcheck.records import Outcome

__all__ = ["settle_totals"]

_MOST = 24
"""Most claims behind a total that are looked at for its dead, and most tolls that are tried as part of it."""
_WORD = 16
"""Most characters of "all"."""


def settle_totals(board: Board, totals: set[int]) -> None:
    """Decide for each count of the shot whether those who died are among them.

    They are where the dead are told behind it ("five were shot, three fatally"): the count is then of all casualties,
    the dead are part of it, and the rest were injured. Told before it ("one dead, three shot"), they are others.
    So it is where the article gives the dead and the injured apart and the two make up the count ("two dead, two
    injured", and later "all four were shot"). ``totals`` holds the starts of such outcome words.
    """
    ordered = sorted(board.claims, key=lambda claim: claim.start)
    starts = [claim.start for claim in ordered]
    for whole in [claim for claim in ordered if claim.outcome_start in totals]:
        place = bisect_right(starts, whole.start)
        dead = _dead_behind(board, whole, ordered[place : place + _MOST])
        if dead is None:
            continue
        whole.outcomes = (Outcome.CASUALTIES,)
        dead.part_of = whole
        rest = _difference(whole, dead)
        if rest is not None:
            claim = board.bare(whole.start, dead.end, rest, (Outcome.INJURED,), whole.outcome_start, whole.outcome_end)
            claim.part_of = whole
            claim.inferred["amount"] = "derived"
            claim.notes = ("those shot less those who died",)
    _settle_apart(board, totals)


def _settle_apart(board: Board, totals: set[int]) -> None:
    """Take the counts of the shot that the dead and the injured of other sentences make up."""
    told: dict[Outcome, set[Number]] = {Outcome.KILLED: set(), Outcome.INJURED: set()}
    for claim in board.claims:
        value = claim.amount.value
        if len(claim.outcomes) == 1 and claim.outcome_start not in totals and value and claim.amount.low == value:
            told.get(Outcome(claim.outcomes[0]), set()).add(value)
    dead = sorted(told[Outcome.KILLED])[:_MOST]
    for whole in board.claims:
        value = whole.amount.value
        if whole.outcome_start not in totals or whole.outcomes != (Outcome.INJURED,) or value is None:
            continue
        if whole.part_of is None and any(value - some in told[Outcome.INJURED] for some in dead):
            whole.outcomes = (Outcome.CASUALTIES,)
            whole.inferred["outcomes"] = "derived"


def _dead_behind(board: Board, whole: CasualtySlot, behind: list[CasualtySlot]) -> CasualtySlot | None:
    """The first smaller count of dead behind a total, in its sentence or the next."""
    sentences = board.scan.sentences
    number = sentences.number(whole.start)
    for claim in behind:
        if claim.outcomes != (Outcome.KILLED,) or claim.part_of is not None:
            continue
        if sentences.number(claim.start) > number + 1:
            return None
        total, dead = whole.amount.value, claim.amount.value
        if total is not None and dead is not None and (0 < dead < total or (dead == total and _of_all(board, claim))):
            return claim
    return None


def _of_all(board: Board, claim: CasualtySlot) -> bool:
    """Whether a count says that it is that of all who were told of before: "all eight died", "both died"."""
    if claim.figure is None:
        return False
    start, words = claim.figure.hedge_start, board.scan.pack.settings.all_words
    words_before = board.scan.text[max(0, start - _WORD) : start].lower().split()[-1:]
    return bool(board.hits("both", start, claim.figure.phrase_end)) or not words.isdisjoint(words_before)


def _difference(whole: CasualtySlot, dead: CasualtySlot) -> AmountSlot | None:
    total, part = whole.amount, dead.amount
    if total.value is None or part.value is None or total.low != total.high or part.low != part.high:
        return None
    if part.value == total.value:
        return None
    rest = total.value - part.value
    return AmountSlot(rest, rest, rest)
