"""One wording written in two ways: contractions, spoken forms, spellings of two countries. No alteration of a quote."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.knowledge.words import RAREST, rarity
from factcheck.tables import read_table

__all__ = ["helps", "is_light", "one_spelling", "one_word", "plain", "written_out"]

_SPELLING = 75.0
"""Names alike to this degree (0–100) are spellings of one (rapidfuzz ratio)."""
_SLIP = 6
"""The fewest letters of a word in which one wrong letter is a slip and not another word."""
_STUMP = 3
_ODD = 13.0
"""Bits of rarity from which a word without its last letter is hardly meant: one in 8,000 words."""


@cache
def _table(language: str | None) -> dict[str, Any]:
    whole = read_table("factcheck.relate", "spellings.toml")
    found: dict[str, Any] = whole.get((language or "").partition("-")[0], {})
    return found


@lru_cache(20_000)
def written_out(word: str, following: str, language: str | None) -> tuple[str, ...]:
    """The words that a word in lower case stands for, itself where for no other: "isn't" is "is not".

    ``following`` is the word behind it, which tells whether "it's" is "it is" or "it has".
    """
    table = _table(language)
    if not table:
        return (word,)
    whole = table["words"].get(word) or table["bare"].get(word)
    if whole is not None:
        return tuple(whole.split(" "))
    for ending, stands_for in table["endings"].items():
        if word.endswith(ending):
            head = word.removesuffix(ending)
            said = "had" if ending == "'d" and following in table["had"] else stands_for
            return (head, said) if head else (said,)
    if word.endswith("'s") and word[:-2] in table["is_after"]:
        return (word[:-2], "has" if following in table["has"] else "is")
    return (word,)


def is_light(word: str, language: str | None) -> bool:
    """Whether a word may come or go without altering a quote: "that", "just", *yang*, *itu*."""
    return word in _light(language, "light")


def helps(word: str, language: str | None) -> bool:
    """Whether a word comes and goes with a negation: "accepts", "does not accept"."""
    return word in _light(language, "helpers")


@cache
def _light(language: str | None, key: str) -> frozenset[str]:
    return frozenset(_table(language).get(key, ()))


@lru_cache(20_000)
def plain(word: str, language: str | None) -> str:
    """A word in lower case in one of its spellings: "harbor" for "harbour", "organize" for "organise"."""
    for letters, others in _table(language).get("variants", ()):
        word = re.sub(letters, others, word)
    return word


def one_word(a: str, b: str, language: str | None) -> bool:
    """Whether two words in lower case are one: masked ("f***"), cut off, or with a slip.

    A slip is one letter in a word of six and more of which one form is no word of the language: "lapanga" is, "immoral"
    for "immortal" is not.
    """
    if a == b:
        return True
    if "*" in a or "*" in b:
        return _masked(a, b) or _masked(b, a)
    if _cut_off(a, b, language) or _cut_off(b, a, language):
        return True
    if min(len(a), len(b)) < _SLIP or Levenshtein.distance(a, b, score_cutoff=1) > 1:
        return False
    return RAREST in (rarity(a, language or "en"), rarity(b, language or "en"))


def _cut_off(whole: str, part: str, language: str | None) -> bool:
    """Whether a word lost its last letter on the way: "lai" for "lain"."""
    return len(part) >= _STUMP and whole[:-1] == part and rarity(part, language or "en") >= _ODD


def _masked(a: str, b: str) -> bool:
    return "*" in a and re.fullmatch(re.escape(a).replace(r"\*", r"\w?"), b) is not None


def one_spelling(a: str, b: str) -> bool:
    """Whether two names are spellings of one: "Hasakah" and "Hassakeh"."""
    return text_ratio(a, b) >= _SPELLING
