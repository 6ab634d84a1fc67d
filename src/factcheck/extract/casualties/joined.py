"""Dead whom words add to a count: "left him and his sons dead", "along with their father", "and two more died"."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from functools import cache, partial
from itertools import pairwise

from factcheck.extract.casualties.board import Board, persons
from factcheck.extract.casualties.sums import sum_up
from factcheck.extract.slots import AmountSlot, CasualtySlot
from factcheck.records import Outcome
from factcheck.scan import Hit

__all__ = ["join_clauses", "join_companions", "join_killers", "join_pronouns"]

_TOKEN = re.compile(r"\w+")
_VERBS = frozenset({"outcome", "single"})
"""Roles of words between a pronoun and what befell the one it means: "himself was shot and"."""
_BEFORE = 60
"""Most characters between "before" and the word for a death."""
_ONE = AmountSlot(1, 1, 1)
_WORD = 20
"""Most characters of a pronoun, a joiner and "his"."""
_OTHERS = 2
"""Most words between a count whose noun is left out and what befell them: "two others later died"."""
_YEAR = 4
"""Digits of a year: counts of two years are no sum."""
_TOLLS = 8
"""Most tolls before a killer's own death among which his victims are looked for."""


def join_pronouns(board: Board) -> None:
    """Add the one whom a pronoun means: "left him and his two sons dead"."""
    settings = board.scan.pack.settings
    for claim in list(board.claims):
        figure = claim.figure
        if figure is None or not claim.outcomes or claim.part_of is not None:
            continue
        words = board.scan.text[max(0, figure.hedge_start - _WORD) : figure.hedge_start].split()
        words = words[:-1] if words and words[-1] in settings.possessives else words
        words = words[-2:]
        if len(words) == 2 and words[0] in settings.object_pronouns and words[1] in settings.adders:
            start = board.scan.text.rindex(words[0], 0, figure.hedge_start)
            sum_up(board, [board.alike(start, start + len(words[0]), _ONE, claim), claim])


def join_companions(board: Board) -> None:
    """Add the one who is told of behind a predicate: "two boys are dead along with their father"."""
    text, settings = board.scan.text, board.scan.pack.settings
    for number, claim in sorted(board.taken.items()):
        other = board.after(claim.outcome_end)
        if claim.part_of is not None or not claim.outcomes or board.starts[number] > claim.outcome_start:
            continue
        if other >= len(board.figures) or other in board.taken or not board.single(other):
            continue
        between = text[claim.outcome_end : board.starts[other]].strip()
        if between in settings.companions:
            figure = board.figures[other]
            part = board.take(other, board.alike(figure.hedge_start, figure.phrase_end, persons(figure), claim))
            sum_up(board, [claim, part])


def join_killers(board: Board) -> None:
    """Add the one who killed and then died: "killed four before he was shot dead", "before police shot him dead"."""
    told = {claim.outcome_start for claim in board.claims}
    tolls = sorted(filter(_of_victims, board.claims), key=_start)
    for position in board.scan.where("outcome"):
        hit = board.scan.hits[position]
        role = hit.roles["outcome"]
        if hit.start in told or role.outcomes != (Outcome.KILLED,) or "predicate" not in role.form:
            continue
        floor = board.scan.sentences.bounds(hit.start)[0]
        start = _took_own_life(board, floor, hit) if role.reflexive else _died_himself(board, floor, hit)
        whole = None if start is None else _killed_before(tolls, floor, start)
        if start is not None and (whole is not None or role.reflexive):
            part = board.bare(start, hit.end, _ONE, role.outcomes, hit.start, hit.end)
        if start is not None and whole is not None:
            sum_up(board, [whole, part])
            insort(tolls, board.claims[-1], key=_start)  # the sum stands for the toll from now on


def _died_himself(board: Board, floor: int, hit: Hit) -> int | None:
    """Where the pronoun stands for one who died behind "before", or ``None``."""
    pack = board.scan.pack
    words = list(_TOKEN.finditer(board.scan.text, max(floor, hit.start - _BEFORE), hit.start))
    opened = [n for n, word in enumerate(words) if word.group().lower() in pack.settings.befores]
    clause = words[opened[-1] + 1 :] if opened else []
    while len(clause) > 1 and _of_verb(board, clause[-1].group().lower()):
        clause.pop()
    if not clause:
        return None
    last = clause[-1].group().lower()
    subject = len(clause) == 1 and last in pack.forms("pronoun")
    return clause[-1].start() if subject or last in pack.settings.object_pronouns else None


def _took_own_life(board: Board, floor: int, hit: Hit) -> int | None:
    """Where a suicide is told of the one who killed before: "membunuh dua orang sebelum bunuh diri", or ``None``."""
    settings = board.scan.pack.settings
    words = board.scan.text[max(floor, hit.start - _BEFORE) : hit.start].lower().split()
    while words and _of_verb(board, words[-1]) and words[-1] not in settings.adders:
        words.pop()
    joined = bool(words) and words[-1] in (*settings.befores, *settings.thens, *settings.adders)
    return hit.start if joined else None


def _of_verb(board: Board, word: str) -> bool:
    """Whether a word is one that an outcome may stand behind: "was shot and killed", "himself was fatally shot"."""
    pack = board.scan.pack
    ending = pack.settings.adverb_ending
    return (
        word in pack.auxiliaries
        or word in pack.settings.adders
        or not _VERBS.isdisjoint(pack.words.get(word, {}))
        or bool(ending and word.endswith(ending))
    )


def _start(claim: CasualtySlot) -> int:
    return claim.start


def _of_victims(claim: CasualtySlot) -> bool:
    """Whether a toll is of several people, or of those whom the subject killed."""
    value = claim.amount.value
    if value is None or claim.outcomes != (Outcome.KILLED,):
        return False
    return value > 1 or claim.outcome_start == claim.start


def _killed_before(tolls: list[CasualtySlot], floor: int, position: int) -> CasualtySlot | None:
    """The last toll before a place in a sentence, of tolls in the order of the text."""
    place = bisect_right(tolls, position, key=_start)
    for claim in reversed(tolls[max(0, place - _TOLLS) : place]):
        if claim.start < floor:
            return None
        if claim.end <= position and claim.part_of is None:
            return claim
    return None


def join_clauses(board: Board) -> None:
    """Add the count of a clause that leaves its noun out: "two hikers died there and two died later"."""
    ordered = sorted(board.taken.items())
    dated = cache(partial(_dated, board.scan.text))  # a sentence is read once, however many counts it has
    for (left, first), (right, second) in pairwise(ordered):
        same = first.outcomes == second.outcomes and bool(first.outcomes)
        if not same or first.part_of is not None or second.part_of is not None or first.window != second.window:
            continue
        if board.starts[left] > first.outcome_start or board.starts[right] > second.outcome_start:
            continue  # only predicates: "… died and two died"
        if not (_another_clause(board, first, right) and _left_out(board, right)):
            continue
        if not dated(*board.scan.sentences.bounds(board.starts[right])):
            sum_up(board, [first, second])


def _another_clause(board: Board, first: CasualtySlot, right: int) -> bool:
    """Whether a joiner stands right before a count in the sentence of the claim before it."""
    start = board.starts[right]
    floor = board.scan.sentences.bounds(start)[0]
    if first.start < floor or first.outcome_end > start or board.broken(first.outcome_end, start):
        return False
    words = board.scan.text[first.outcome_end : start].split()
    return bool(words) and words[-1] in board.scan.pack.settings.adders


def _dated(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a year, or a number as long as one."""
    return any(word.strip(",.").isdigit() for word in text[start:end].split() if len(word) >= _YEAR)


def _left_out(board: Board, number: int) -> bool:
    """Whether a count says nothing of whom it counts: "two died", "two others died", "seorang lagi meninggal"."""
    text, settings = board.scan.text, board.scan.pack.settings
    figure, claim = board.figures[number], board.taken[number]
    words = text[figure.end : claim.outcome_start].split()
    return len(words) <= _OTHERS and all(
        word in settings.others or word in board.scan.pack.auxiliaries for word in words
    )
