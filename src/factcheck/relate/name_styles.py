"""Two spellings of a name that are both in use: accents, old spellings, names out of another script, other forms.

They set no names apart, and nobody made a slip. What counts as such is data (``names.toml``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from factcheck.knowledge.countries import Surroundings
from factcheck.knowledge.gazetteer import folded, place_table
from factcheck.knowledge.places import LARGE
from factcheck.knowledge.words import concepts
from factcheck.languages import known_languages, load_pack
from factcheck.tables import read_table

__all__ = ["foreign_around", "is_kind", "one_in_two_scripts", "one_style"]

_BEHIND_WORD = re.compile(r"([^\W\d_]+) ([A-Z][\w-]+)")
_AROUND = 400
"""Characters on each side of a name that tell what country a text speaks of, and as many from its start."""


@cache
def _file() -> dict[str, Any]:
    return read_table("factcheck.relate", "names.toml")


@cache
def _family() -> dict[str, int]:
    return {folded(name): number for number, names in enumerate(_file()["families"]) for name in names}


@lru_cache(20_000)
def _written(name: str, *tables: str) -> str:
    """A name in one of its spellings."""
    plain = folded(name)
    for table in tables:
        for letters, read_as in _file()[table]:
            plain = re.sub(letters, read_as, plain)
    return plain


def one_style(a: str, b: str, left: str, right: str) -> bool:
    """Whether two words differ in style or form only: accents, old letters, endings; between languages in more."""
    if _written(a, "styles") == _written(b, "styles") or _of_one_family(a, b) or _inflected(a, b):
        return True
    if concepts(a, left) and concepts(b, right):  # two words, and no two spellings: "Protesters", "Hood" and "Hook"
        return True
    if left == right or _turned(a, b):
        return False
    if concepts(a, left) or concepts(b, right):  # "Promoter", *promotor*
        return True
    return _written(a, "styles", "exchanged") == _written(b, "styles", "exchanged")


def _turned(a: str, b: str) -> bool:
    """Whether two words have the same letters, and the same last one: no two languages differ so."""
    return sorted(a) == sorted(b) and a[-1] == b[-1]


def _of_one_family(a: str, b: str) -> bool:
    return folded(a) in _family() and _family()[folded(a)] == _family().get(folded(b))


def _inflected(a: str, b: str) -> bool:
    """Whether one word is the other with an ending: "Syria" and "Syrian", an office and its body."""
    short, long = sorted((folded(a), folded(b)), key=len)
    if long != short and long.startswith(short) and long[len(short) :] in _file()["endings"]:
        return True
    return any({a, b} == {one + rest, other + rest} for one, other, rest in _beginnings(a))


def _beginnings(word: str) -> Iterator[tuple[str, str, str]]:
    """The beginnings of short words for an office and its body, with what is left of this word behind one."""
    for one, other in _file()["beginnings"]:
        for start in (one, other):
            if word.startswith(start):
                yield one, other, word.removeprefix(start)


def one_in_two_scripts(a: str, b: str) -> bool:
    """Whether two words may be one name out of another script: their vowels differ, or an h, a doubled letter."""
    return _written(a, "foreign") == _written(b, "foreign")


def foreign_around(text: str, at: int) -> bool:
    """Whether the text around a position speaks of a country that writes another script, or of a place in one."""
    around = text[:_AROUND] + "\n" + text[max(0, at - _AROUND) : at + _AROUND]
    if not Surroundings({"": around}).of(("",), None).isdisjoint(_scripts()):
        return True
    behind = (name for word, name in _BEHIND_WORD.findall(around) if word.lower() in _locatives())
    return any(_lies_there(folded(name)) for name in behind)


@cache
def _scripts() -> frozenset[str]:
    return frozenset(_file()["scripts"])


@cache
def _locatives() -> frozenset[str]:
    """Words of all packs behind which a name is a place's: Bush is a man, and a town in Iran only behind "in"."""
    return frozenset(word for tag in known_languages() for word in load_pack(tag).locatives)


@lru_cache(20_000)
def _lies_there(name: str) -> bool:
    """Whether the largest place of a name is a large one in these countries."""
    towns = place_table().towns(name)
    return bool(towns) and towns[0].people >= LARGE and not towns[0].within.isdisjoint(_scripts())


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word for words in _file()["kinds"].values() for word in words)


def is_kind(word: str) -> bool:
    """Whether a word in lower case says what a name is of and names nothing itself: "village", *desa*."""
    return word in _kinds()
