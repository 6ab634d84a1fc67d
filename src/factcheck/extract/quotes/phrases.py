"""Noun phrases: words of a text, and what a run of them is (an office, a name, an opener)."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extract.quotes.lexicon import Lexicon

__all__ = [
    "TOKEN",
    "Phrase",
    "Token",
    "bracket",
    "ends_in_name",
    "in_office",
    "inside_name",
    "is_name",
    "is_title",
    "last_name",
    "lowered",
    "named_run",
    "opener_at",
    "skip_openers",
    "titled_name",
    "titled_run",
]

TOKEN = re.compile(r"[^\W_](?:[\w’'&/-]*\w)?|[^\w\s]|_")
Token = re.Match[str]
_NAME_WORDS = 5
_SHORTEST = 2
"""Fewest words of a name that nothing sets apart from an office or a body."""
_MOST = 4
"""Most words of one."""
_OPENER_WORDS = 3
_BRACKET = 10
"""Most tokens of a bracket behind a name."""


class Phrase(NamedTuple):
    """A stretch of text that names a speaker."""

    start: int
    end: int


def lowered(word: str, lexicon: Lexicon) -> str:
    """A word in lower case, but for a name in capitals that is a pronoun in small letters: WHO, US, IT."""
    low = word.lower()
    if len(word) > 1 and word.isupper() and (low in lexicon.pronouns or low in lexicon.relatives):
        return word
    return low


def is_title(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is one of an office, rank or form of address."""
    return token.group().lower() in lexicon.titles


def _in_name(word: str, lexicon: Lexicon) -> bool:
    low = word.lower()
    if low in lexicon.titles or low in lexicon.body_nouns or low in lexicon.times:
        return False
    return word[0].isupper() or low in lexicon.links


def is_name(chunk: list[Token], lexicon: Lexicon) -> bool:
    """Whether all words begin with a capital and none is an office."""
    return len(chunk) <= _NAME_WORDS and all(_in_name(token.group(), lexicon) for token in chunk)


def in_office(tokens: list[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether a small word stands inside a title of several words."""
    if not 0 < position < len(tokens) - 1:
        return False
    return (
        " ".join(tokens[number].group().lower() for number in (position - 1, position, position + 1)) in lexicon.offices
    )


def inside_name(tokens: list[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether a sign belongs to a name: the period of an abbreviation, an ampersand."""
    word = tokens[position].group()
    if word == "&":
        return True
    if word != "." or not position:
        return False
    if position + 1 < len(tokens) and tokens[position + 1].start() == tokens[position].end():
        return True  # a web domain
    before = tokens[position - 1]
    if before.end() != tokens[position].start():
        return False
    written = before.group()
    return len(written) == 1 or written.lower() in lexicon.pack.abbreviations or "." in written


def bracket(tokens: list[Token], position: int) -> int:
    """The opening bracket for the closing one at a position, or the position where there is none near."""
    for earlier in range(position - 1, max(-1, position - _BRACKET), -1):
        if tokens[earlier].group() == "(":
            return earlier
    return position


def opener_at(tokens: list[Token], position: int, lexicon: Lexicon) -> int:
    """How many words of an opener begin at a token that begins a clause."""
    if tokens[position].group().lower() not in lexicon.opener_heads:
        return 0
    if position and tokens[position - 1].group()[-1].isalnum():
        return 0
    words = [token.group().lower() for token in tokens[position : position + _OPENER_WORDS]]
    for count in range(len(words), 0, -1):
        if " ".join(words[:count]) in lexicon.openers:
            return count
    return 0


def skip_openers(tokens: list[Token], lexicon: Lexicon) -> int:
    """The first token of a clause behind its openers."""
    first = 0
    while first < len(tokens):
        count = opener_at(tokens, first, lexicon)
        if not count and tokens[first].group() != ",":
            break
        first += count or 1
    return first


def titled_run(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int | None:
    """Where "Wali Kota X" begins behind a phrase of place that no comma ends ("di jalan itu Wali Kota X …")."""
    start = last + 1
    while start > first and tokens[start - 1].group()[0].isupper():
        start -= 1
    if first < start < last and tokens[start].group().lower() in lexicon.titles:
        return start
    return None


def titled_name(tokens: list[Token], lexicon: Lexicon) -> Phrase | None:
    """An office with a person's name at the beginning of a clause."""
    last = 0
    while last < len(tokens) and (tokens[last].group()[0].isupper() or tokens[last].group() in lexicon.links):
        last += 1
    phrase = tokens[:last]
    if not phrase or not is_title(phrase[0], lexicon) or not ends_in_name(phrase, lexicon):
        return None
    return Phrase(phrase[0].start(), phrase[-1].end())


def last_name(text: str, phrase: Phrase, lexicon: Lexicon) -> Phrase:
    """The name that a stretch ends with, or the stretch: "They met Jane Miller" → "Jane Miller"."""
    tokens = list(TOKEN.finditer(text, phrase.start, phrase.end))
    first = len(tokens)
    while first and (tokens[first - 1].group()[0].isupper() or inside_name(tokens, first - 1, lexicon)):
        first -= 1
    return phrase if first == len(tokens) else Phrase(tokens[first].start(), phrase.end)


def ends_in_name(phrase: list[Token], lexicon: Lexicon) -> bool:
    """Whether a person's name closes a phrase with a title: two capitals behind the last title, land or body."""
    tail = 0
    for token in reversed(phrase):
        word = token.group()
        low = word.lower()
        if low in lexicon.body_nouns:  # "Wali Kota Bandung Rini Astuti": the area stands before the name
            return low in lexicon.titles and tail > _SHORTEST
        roles = lexicon.pack.words.get(low, {})
        if is_title(token, lexicon) or not word[0].isupper() or word.isupper() or "party" in roles or "place" in roles:
            break
        tail += 1
    return tail >= _SHORTEST


def _parts(tokens: list[Token], first: int, number: int, lexicon: Lexicon) -> bool:
    """Whether a word of a run is none of the name that ends it: a body or its area, a land, an office, an acronym."""
    word = tokens[number].group()
    low = word.lower()
    before = tokens[number - 1].group().lower() if number > first else ""
    if low in lexicon.titles or low in lexicon.body_nouns or before in lexicon.body_nouns:
        return True
    return low in lexicon.bodies or f"{before} {low}" in lexicon.bodies or (word.isupper() and len(word) > 1)


def named_run(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int | None:
    """Where a person's name begins that follows a body, land or area: "Universitas Lampung Robi Kurniawan menilai".

    Only where a language joins an office to its area without a word: "of" and a comma would set the name apart.
    """
    if lexicon.pack.settings.of is not None:
        return None
    start = last + 1
    while start > first and tokens[start - 1].group()[0].isupper() and tokens[start - 1].group().isalpha():
        start -= 1
    cut = max((number for number in range(start, last + 1) if _parts(tokens, start, number, lexicon)), default=-1)
    name = [token.group().lower() for token in tokens[cut + 1 : last + 1]]
    plain = all(low not in lexicon.no_plain and "numeral" not in lexicon.pack.words.get(low, {}) for low in name)
    return cut + 1 if cut >= 0 and _SHORTEST <= len(name) <= _MOST and plain else None
