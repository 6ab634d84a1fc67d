"""Victims told by name: one name is one person, several are at least as many."""

from __future__ import annotations

import re

from factcheck.extract.casualties.board import Board
from factcheck.extract.hedges import hedged
from factcheck.extract.slots import AmountSlot
from factcheck.languages import Pack
from factcheck.records import Qualifier
from factcheck.scan import Hit

__all__ = ["read_named"]

_Word = re.Match[str]
_WORD = re.compile(r"[^\s;:–—]+")
_REACH = 160
_MOST_WORDS = 4
"""Most words of one name."""
_NO_NAMES = frozenset(
    [
        "unit",
        "place",
        "party",
        "organisation",
        "weekday",
        "month",
        "event",
        "force_unit",
        "outlet",
        "numeral",
        "outcome",
        "population",
        "time_unit",
    ]
)
"""Roles whose words are no part of a person's name."""


def read_named(board: Board, first: Hit, last: Hit, outcomes: tuple[str, ...], floor: int) -> bool:
    """Claim the persons whose names are the subject of a predicate: "Amir Hasan (25) dan Budi Tanu tewas"."""
    text = board.scan.text
    pack = board.scan.pack
    if text[first.start : first.end].split()[0].lower() in pack.function_words - pack.auxiliaries:
        return False  # "Redwater Hospital in serious condition": no verb
    words = list(_WORD.finditer(text, max(floor, first.start - _REACH), first.start))
    helped = _drop_auxiliaries(pack, words)
    if "active" in first.roles["outcome"].form and not helped:
        return False  # a participle is no predicate by itself
    names = _names(pack, words)
    if not names or any(_other(pack, name) for name in names):
        return False
    start, end = names[-1][0].start(), words[-1].end()
    amount = AmountSlot(len(names), len(names), len(names))
    if len(names) > 1:
        amount = hedged(amount, Qualifier.AT_LEAST)
    claim = board.bare(start, last.end, amount, outcomes, first.start, last.end)
    claim.victims = text[start:end].rstrip(",")
    claim.notes = ("counted by name",)
    return True


def _drop_auxiliaries(pack: Pack, words: list[_Word]) -> bool:
    """Take auxiliaries and adverbs from the end of the words before a predicate; whether an auxiliary was there."""
    ending = pack.settings.adverb_ending
    helped = False
    while words:
        word = words[-1].group()
        if word in pack.auxiliaries:
            helped = True
        elif not (ending and word.endswith(ending) and word.islower()):
            break
        words.pop()
    return helped


def _names(pack: Pack, words: list[_Word]) -> list[list[_Word]]:
    """Names at the end of some words, the last first: two to four words, an age, joined by commas or "and"."""
    names: list[list[_Word]] = [[]]
    for word in reversed(words):
        bare = word.group().strip("(),")
        if names[-1] and (word.group().endswith(",") or bare in pack.settings.adders):
            names.append([])
        if bare in pack.settings.adders or (bare.isdigit() and len(bare) <= 2):
            continue
        if not bare[:1].isupper() or (bare.isupper() and len(bare) > 1) or len(names[-1]) == _MOST_WORDS:
            break
        names[-1].insert(0, word)
    whole = [name for name in names if name]
    return whole if all(len(name) > 1 for name in whole) else whole[: _first_short(whole)]


def _first_short(names: list[list[_Word]]) -> int:
    return next(number for number, name in enumerate(names) if len(name) == 1)


def _other(pack: Pack, name: list[_Word]) -> bool:
    """Whether capitalised words are no name of a person: a place, a party, a noun at the head of its sentence."""
    words = [word.group().strip("(),").lower() for word in name]
    roles = {role for word in (" ".join(words), *words) for role in pack.words.get(word, ())}
    return not _NO_NAMES.isdisjoint(roles) or words[0] in pack.function_words
