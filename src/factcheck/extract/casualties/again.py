"""People of whom two things are told: "two men who were shot died", "five miners were trapped and later died"."""

from __future__ import annotations

from factcheck.extract.casualties.board import Board, persons
from factcheck.extract.slots import AmountSlot, CasualtySlot, FigureSlot
from factcheck.records import Outcome
from factcheck.scan import Hit

__all__ = ["read_again"]

_BEFORE = 24
"""Most characters of "one of the" and the words like it."""
_REACH = 140
"""Most characters between the two predicates."""


def read_again(board: Board, first: Hit, last: Hit, outcomes: tuple[str, ...], floor: int) -> bool:
    """Claim for a predicate without a count the people of the one before it, where it goes on about them.

    So it does behind a clause about them ("two men who were shot have died"), behind those they are taken from
    ("three of the wounded later died") and behind a joiner ("five were trapped and later died").
    """
    claim = board.claims[-1] if board.claims else None
    if claim is None or claim.figure is None or claim.start < floor or "predicate" not in first.roles["outcome"].form:
        return False
    if first.start - claim.outcome_end > _REACH or claim.outcomes == outcomes:
        return False
    if board.broken(claim.outcome_end, first.start) or not _goes_on(board, claim, claim.figure, first):
        return False
    taken = _taken_out(board, claim.figure)
    if taken is not None:
        return board.claim(taken, outcomes, first, last) is not None
    one = _one_of(board, claim.figure)
    amount = persons(claim.figure) if one is None else AmountSlot(1, 1, 1)
    start = claim.start if one is None else one.start
    again = board.bare(start, last.end, amount, outcomes, first.start, last.end)
    again.figure, again.victims = (claim.figure, claim.victims) if one is None else (None, None)
    told = board.last_hit("outcome", claim.outcome_end, claim.outcome_start)
    if told is not None and told.roles["outcome"].total:
        claim.outcomes = (Outcome.CASUALTIES,)
    return True


def _goes_on(board: Board, claim: CasualtySlot, figure: FigureSlot, hit: Hit) -> bool:
    """Whether a predicate tells of the people of the claim before it, and no clause of its own has opened."""
    settings, between = board.scan.pack.settings, board.scan.text[claim.outcome_end : hit.start].lower().split()
    if _joined(board, claim, figure, hit, between):
        return True
    word = board.scan.text[figure.phrase_end : claim.outcome_start].split(" ")[1:2]
    relative = bool(word) and word[0].lower() in settings.relatives
    some = board.scan.text[figure.end : claim.outcome_start].strip().lower() in settings.partitives
    return (relative or some) and set(between).isdisjoint(settings.subordinators)


def _joined(board: Board, claim: CasualtySlot, figure: FigureSlot, hit: Hit, between: list[str]) -> bool:
    """Whether "and" or "hingga" stands right before a predicate whose subject is that of the one before."""
    pack = board.scan.pack
    ending, helped, words = pack.settings.adverb_ending, False, list(between)
    while words and (words[-1] in pack.auxiliaries or words[-1] in pack.settings.others or _adverb(words[-1], ending)):
        helped |= words.pop() in pack.auxiliaries
    if not words or words[-1] not in (*pack.settings.adders, *pack.settings.results, *pack.settings.thens):
        return False
    if "active" in hit.roles["outcome"].form and not helped:
        return False  # "five were arrested and killed a dog"
    subject = figure.phrase_end <= claim.outcome_start
    following = board.after(claim.outcome_end)
    counted = following < len(board.figures) and board.starts[following] < hit.start
    return subject and not counted and set(words[:-1]).isdisjoint(pack.settings.subordinators)


def _adverb(word: str, ending: str | None) -> bool:
    return ending is not None and word.endswith(ending)


def _taken_out(board: Board, whole: FigureSlot) -> int | None:
    """The free number that others are taken out by: "13 of 23 people who caught the flu died"."""
    number = board.before(whole.hedge_start)
    if number < 0 or number in board.taken or not board.counts_people(number):
        return None
    between = board.scan.text[board.ends[number] : whole.hedge_start].strip().lower()
    return number if between in board.scan.pack.settings.partitives else None


def _one_of(board: Board, whole: FigureSlot) -> Hit | None:
    """The words that take one out of a number: "one of the six who were shot has died"."""
    start, pack = whole.hedge_start, board.scan.pack
    idiom = board.last_hit("idiom", start, start - _BEFORE)
    if idiom is None:
        return None
    words = board.scan.text[idiom.start : start].lower().split()
    one = any(pack.words.get(word, {}).get("cardinal") == 1 for word in words)
    return idiom if one and " ".join(words).endswith(pack.settings.partitives) else None
