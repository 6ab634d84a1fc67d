"""The sets of a match, one score behind the other: how many they are, and who won more of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.knowledge.intervals import stated
from factcheck.relate.relations.broken import Broken, Held, Mend, broken, held
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.table import KINDS, REST, words_of

__all__ = ["sets"]

_SCORE = rf"[{KINDS['score']}]{REST}*+"
_ONE = rf"{_SCORE}\s?[-–]\s?{_SCORE}(?:\s?\([^()]{{1,10}}\))?"
_SURE = 0.85
_MOST = 7
_PAIR = 2
_SETS = 4
"""Most sets or games that a winner has: of a higher number the score is none of sets."""


@cache
def _row(language: str) -> re.Pattern[str]:
    words = words_of(language)
    assert words is not None
    joint = rf"(?:,\s(?:{words.classes['and']})?\s?|\s(?:{words.classes['and']})\s)"
    return re.compile(rf"{_ONE}(?:{joint}{_ONE}){{1,{_MOST}}}")


def sets(text: Marked) -> Iterator[Broken | Held]:
    """Every row of sets that is not as many as its sentence says, or that the winner did not win."""
    words = words_of(text.language)
    if words is None or KINDS["score"] not in text.text:
        return
    for match in _row(text.language).finditer(text.text):
        numbers = [number for number in text.between(*match.span()) if number.kind == "score"]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
        sentence, start = text.sentence(match.start()), text.bounds.bounds(match.start())[0]
        counted = _counted(text, start, start + len(sentence), match.start())
        others = sum(number.kind == "score" for number in text.between(start, start + len(sentence))) - len(numbers)
        if counted is not None and not others:
            yield _many(text, counted, pairs)
        won = [(stated(one.amount) or 0) > (stated(other.amount) or 0) for one, other in pairs]
        lost = words.has("lost", sentence)
        passive = re.search(rf"{words.classes['beat']}\s+(?:{words.classes['by']})", sentence, re.IGNORECASE)
        straight = words.has("straight", sentence) or (not lost and words.has("straight", _before(text, start)))
        beaten = words.has("beat", text.text[start : match.start()]) and not (lost or passive)
        counts = won.count(True), won.count(False)
        final = None if lost else _final(text, start, match.start())
        other = final is not None and final != counts
        if other or (straight and min(counts)) or (beaten and counts[0] < counts[1]):
            yield _won(text, pairs, won)


def _final(text: Marked, start: int, row: int) -> tuple[int, int] | None:
    """The sets of the winner and the loser, where the sentence or the one before tells them once: "won 3-1"."""
    first = text.bounds.bounds(max(0, start - 2))[0]
    told = [number for number in text.between(first, row) if number.kind == "score"]
    words = words_of(text.language)
    if words is None or len(told) != _PAIR or words.has("led", text.original[first:row]):
        return None
    high, low = sorted((int(stated(number.amount) or 0) for number in told), reverse=True)
    return (high, low) if _PAIR <= high <= _SETS else None


def _before(text: Marked, start: int) -> str:
    """The sentence before one that begins here, where it tells no score of its own."""
    first, last = text.bounds.bounds(max(0, start - 2))
    return "" if start == 0 or KINDS["score"] in text.text[first:last] else text.original[first:last]


def _counted(text: Marked, start: int, end: int, row: int) -> Number | None:
    """The number of sets that a sentence states, where it is one alone."""
    words = words_of(text.language)
    assert words is not None
    behind = re.compile(rf"[\s-]*(?:{words.classes['setword']})", re.IGNORECASE)
    found = [
        number
        for number in text.between(start, end)
        if number.kind == "count" and number.start < row and behind.match(text.text, number.end)
    ]
    return found[0] if len(found) == 1 else None


def _many(text: Marked, counted: Number, pairs: Sequence[tuple[Number, Number]]) -> Broken | Held:
    roles = [("n", counted), *(("set", number) for pair in pairs for number in pair)]
    worked = f"{len(pairs)}: {', '.join(f'{one.text}-{other.text}' for one, other in pairs)}"
    if stated(counted.amount) == len(pairs):
        return held(text, "sets", Family.SCORE, roles, worked, _SURE)
    mend = Mend("n", counted.text, str(len(pairs)))
    return broken(text, "sets", Family.SCORE, roles, worked, mend=mend, reading="sets_of_match", confidence=_SURE)


def _won(text: Marked, pairs: Sequence[tuple[Number, Number]], won: Sequence[bool]) -> Broken:
    roles = [("set", number) for pair in pairs for number in pair]
    worked = f"{won.count(True)} : {won.count(False)}"
    return broken(text, "sets_won", Family.SCORE, roles, worked, reading="winner_scores_more", confidence=0.75)
