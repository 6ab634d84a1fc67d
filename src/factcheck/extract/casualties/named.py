"""Victims told by name: one name is one person, several are at least as many."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from factcheck.extract.casualties.board import Board
from factcheck.extract.hedges import hedged
from factcheck.extract.slots import AmountSlot, CasualtySlot
from factcheck.languages import Pack
from factcheck.records import Qualifier
from factcheck.scan import Hit

__all__ = ["claim_names_before", "read_named", "read_named_behind"]

_Word = re.Match[str]
_WORD = re.compile(r"[^\s;:,–—]+,?")
_REACH = 160
_BEFORE = 16
"""Characters before a name in which a preposition makes it a place."""
_LONGEST_AGE = 3
_MOST_WORDS = 4
"""Most words of one name."""
_SEVERAL = 2
_NOTE = "counted by name"
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
    names = _persons(pack, words) or _described(pack, text, floor, words)
    if names and _of_thing(pack, text[max(0, names[-1][0].start() - _BEFORE) : names[-1][0].start()]):
        return False
    if not names or _where(pack, text[max(floor, names[-1][0].start() - _BEFORE) : names[-1][0].start()]):
        return False
    _claim(board, names, (names[-1][0].start(), words[-1].end()), last, first, outcomes)
    return True


def _described(pack: Pack, text: str, floor: int, words: list[_Word]) -> list[list[_Word]]:
    """The one whose name and age open a sentence, described up to the predicate: "Ann Fox, 52, a baker, died"."""
    if not words or not words[-1].group().endswith(","):
        return []
    opening = list(islice(_WORD.finditer(text, floor, words[-1].end()), _MOST_WORDS + 1))
    age = next((number for number, word in enumerate(opening) if word.group().strip("(),").isdigit()), 0)
    if age < _SEVERAL or len(opening[age].group().strip("(),")) > _SEVERAL or not _behind_name(opening, age):
        return []
    name = opening[:age]
    capitals = all(word.group()[0].isupper() for word in name)
    return [name] if capitals and not _other(pack, name) else []


def _behind_name(opening: list[_Word], age: int) -> bool:
    """Whether digits stand behind a name as an age does: between commas, or in brackets."""
    written = opening[age].group()
    apart = opening[age - 1].group().endswith(",") and written.endswith(",")
    return apart or (written.startswith("(") and written.rstrip(",").endswith(")"))


def _where(pack: Pack, before: str) -> bool:
    """Whether the words before a name make it that of a place: "Amir, a boxer in the Mill City, was shot"."""
    words = before.lower().split()
    while words and words[-1] in pack.settings.articles:
        words.pop()
    return bool(words) and words[-1] in pack.place_prepositions


def _of_thing(pack: Pack, before: str) -> bool:
    """Whether the word before a name makes it that of a thing: "KM Sinar Jaya tenggelam"."""
    return before.endswith(" ") and not pack.forms("thing").isdisjoint(before.lower().split()[-1:])


def read_named_behind(board: Board, first: Hit, last: Hit, outcomes: tuple[str, ...], ceiling: int) -> bool:
    """Claim the persons whose names are an object: "killing Amir Hasan and Budi Tanu", "the deaths of Ann Fox and …".

    One name alone is as often that of a place or a product, so it takes several.
    """
    pack = board.scan.pack
    start = last.end
    if pack.settings.of and board.scan.text.startswith(pack.settings.of, start + 1):
        start += 1 + len(pack.settings.of)
    helper = board.scan.text[start : start + _BEFORE].split(" ")[1:2]
    if helper and helper[0] in pack.auxiliaries:
        start += 1 + len(helper[0])  # "Killed were Ann Fox and Tom Wills"
    words = _listed(pack, list(_WORD.finditer(board.scan.text, start, min(ceiling, start + _REACH))))
    names = _persons(pack, words)
    if len(names) < _SEVERAL:
        return False
    _claim(board, names, (names[-1][0].start(), words[-1].end()), last, first, outcomes)
    return True


def claim_names_before(board: Board, position: int, floor: int, claim: CasualtySlot) -> CasualtySlot | None:
    """Claim the persons named right before a count they are joined to: "Amir Hasan and two soldiers were killed"."""
    words = list(_WORD.finditer(board.scan.text, max(floor, position - _REACH), position))
    pack = board.scan.pack
    if not words or words[-1].group() not in pack.settings.adders:
        return None
    names = _persons(pack, words)
    if not names:
        return None
    start, end = names[-1][0].start(), words[-1].start()
    part = board.alike(start, end, AmountSlot(len(names), len(names), len(names)), claim)
    part.victims, part.notes = board.scan.text[start:end].rstrip(", "), (_NOTE,)
    return part


def _claim(
    board: Board, names: list[list[_Word]], where: tuple[int, int], last: Hit, first: Hit, outcomes: tuple[str, ...]
) -> None:
    """Claim as many persons as there are names."""
    amount = AmountSlot(len(names), len(names), len(names))
    if len(names) > 1:
        amount = hedged(amount, Qualifier.AT_LEAST)
    start, end = min(where[0], first.start), max(where[1], last.end)
    claim = board.bare(start, end, amount, outcomes, first.start, last.end)
    claim.victims = board.scan.text[slice(*where)].rstrip(",")
    claim.notes = (_NOTE,)


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


def _persons(pack: Pack, words: list[_Word]) -> list[list[_Word]]:
    """The names at the end of some words up to one of a place or a day: "In Redwater City, Amir Hasan and …"."""
    return list(takewhile(lambda name: not _other(pack, name), _names(pack, words)))


def _names(pack: Pack, words: list[_Word]) -> list[list[_Word]]:
    """Names at the end of some words, the last first: two to four words, an age, joined by commas or "and"."""
    names: list[list[_Word]] = [[]]
    for number in reversed(range(len(words))):
        word = words[number]
        bare = word.group().strip("(),")
        if names[-1] and (word.group().endswith(",") or bare in pack.settings.adders):
            names.append([])
        if bare in pack.settings.adders or _is_age(bare) or _of_kin(pack, bare) or _of_age(pack, words, number):
            continue
        if not _of_a_name(bare) or len(names[-1]) == _MOST_WORDS:
            break
        names[-1].insert(0, word)
    return _whole(names)


def _listed(pack: Pack, words: list[_Word]) -> list[_Word]:
    """The names that open some words, with their ages and joiners, if "and" stands before the last of them."""
    run: list[_Word] = []
    joined = 0
    for number, word in enumerate(words):
        bare = word.group().strip("(),")
        if bare in pack.settings.adders:
            joined = number
        elif _is_age(bare) or _of_kin(pack, bare) or _of_age(pack, words, number):
            continue
        elif _of_a_name(bare):
            run = words[: number + 1] if joined else run
        else:
            break
    return run


def _of_kin(pack: Pack, word: str) -> bool:
    """Whether a word says whose relative a named person is: "and her granddaughter Lucy Wills"."""
    return word in pack.settings.possessives or (word.islower() and "single" in pack.words.get(word, {}))


def _is_age(word: str) -> bool:
    """Whether a word is an age between names: "31", "31-year-old"."""
    number, hyphen, _ = word.partition("-")
    return number.isdigit() and len(number) <= _LONGEST_AGE and (bool(hyphen) or len(word) < _LONGEST_AGE)


def _of_age(pack: Pack, words: list[_Word], number: int) -> bool:
    """Whether a word is the unit of an age behind a name: "Amir Hasan, 31 tahun, dan …"."""
    bare = words[number].group().strip("(),")
    return number > 0 and words[number - 1].group().isdigit() and "time_unit" in pack.words.get(bare, {})


def _of_a_name(word: str) -> bool:
    """Whether a word is written as part of a name: a capital, or an initial with its period."""
    return word[:1].isupper() and (not word.isupper() or len(word.rstrip(".")) == 1)


def _whole(names: list[list[_Word]]) -> list[list[_Word]]:
    """The names of two words or more, up to the first that is shorter."""
    whole = [name for name in names if name]
    if all(len(name) > 1 for name in whole):
        return whole
    first = _first_short(whole)
    return whole[: first + 1] if first and _met(whole[first][0]) else whole[:first]


def _met(word: _Word) -> bool:
    """Whether one word is the surname of somebody named in full before: "Tom Reed … Reed and Paul Stone died"."""
    name = word.group().strip("(),")
    found = word.string.find(f" {name}", 0, word.start())
    before = word.string[max(0, found - _REACH) : max(0, found)].split()
    return bool(before) and before[-1][0].isupper() and name[0].isupper()


def _first_short(names: list[list[_Word]]) -> int:
    return next(number for number, name in enumerate(names) if len(name) == 1)


def _other(pack: Pack, name: list[_Word]) -> bool:
    """Whether capitalised words are no name of a person: a place, a party, a noun at the head of its sentence."""
    words = [word.group().strip("(),").lower() for word in name]
    roles = {role for word in (" ".join(words), *words) for role in pack.words.get(word, ())}
    return not _NO_NAMES.isdisjoint(roles) or words[0] in pack.function_words
