"""The noun phrase that names a speaker, on either side of a cue."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extract.quotes.lexicon import Lexicon

__all__ = ["Phrase", "speaker_after", "speaker_before"]

TOKEN = re.compile(r"[^\W_](?:[\w’'&/-]*\w)?|[^\w\s]|_")
_REACH = 260
"""Most characters between a cue and the beginning of its speaker."""
_AHEAD = 170
_LONGEST = 14
"""Most words of a speaker."""
_QUOTES = frozenset("\"“”„«»")
_NAME_WORDS = 5


class Phrase(NamedTuple):
    """A stretch of text that names a speaker."""

    start: int
    end: int


Token = re.Match[str]


def speaker_before(text: str, floor: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """The subject of a verb that begins at ``end``; nothing before ``floor`` is looked at."""
    tokens = list(TOKEN.finditer(text, max(floor, end - _REACH), end))
    last = len(tokens) - 1
    while last >= 0 and _is_modifier(tokens[last].group(), lexicon):
        last -= 1
    if last < 0:
        return None
    if tokens[last].group() in ",—–-":
        return _apart(tokens[:last], lexicon)
    phrase = _walk_back(tokens, last, lexicon)
    if phrase is None:
        return None
    first, last = phrase
    if first < 0:  # a phrase of time or place, set off by a comma, stands between
        return _apart(tokens[:last], lexicon)
    return Phrase(tokens[first].start(), tokens[last].end())


def _is_modifier(word: str, lexicon: Lexicon) -> bool:
    low = word.lower()
    return (low in lexicon.modifiers and low not in lexicon.pronouns) or (word in "()" and len(word) == 1)


def _walk_back(tokens: list[Token], last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and last token of the noun phrase that ends at ``last``; first is -1 where a comma sets it apart."""
    position, opened = last, last
    while position >= 0 and opened - position < _LONGEST:
        word = tokens[position].group()
        low = word.lower()
        if low in lexicon.breaks and low not in lexicon.pronouns:
            if low in lexicon.complementizers and low not in lexicon.relatives:
                break
            if low in lexicon.infinitives and position == opened:
                return None
            opened = position - 1
            while opened >= 0 and _is_modifier(tokens[opened].group(), lexicon):
                opened -= 1
            if opened < 0:
                return None
            if tokens[opened].group() == ",":
                return -1, opened
            position = opened
            continue
        if low in lexicon.modifiers and position < opened and low not in lexicon.titles and low not in lexicon.pronouns:
            opened = position - 1
            while opened >= 0 and _is_modifier(tokens[opened].group(), lexicon):
                opened -= 1
            position = opened
            continue
        if word == ")":
            position = _bracket(tokens, position)
        elif not word[0].isalnum() and not _inside_name(tokens, position, lexicon):
            break
        elif low in lexicon.openers and word[0].islower() and low not in lexicon.links:
            break
        position -= 1
    first = _trim(tokens, position + 1, opened, lexicon)
    return None if first > opened else (first, opened)


def _bracket(tokens: list[Token], position: int) -> int:
    for earlier in range(position - 1, max(-1, position - 10), -1):
        if tokens[earlier].group() == "(":
            return earlier
    return position


def _inside_name(tokens: list[Token], position: int, lexicon: Lexicon) -> bool:
    """Whether a sign belongs to a name: the period of an abbreviation, an ampersand."""
    word = tokens[position].group()
    if word == "&":
        return True
    if word != "." or not position:
        return False
    before = tokens[position - 1]
    if before.end() != tokens[position].start():
        return False
    written = before.group()
    return len(written) == 1 or written.lower() in lexicon.pack.abbreviations or "." in written


def _trim(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """The first token behind openers, modifiers and small words."""
    while first <= last:
        low = tokens[first].group().lower()
        if low in lexicon.determiners or low in lexicon.pronouns:
            break
        pair = f"{low} {tokens[first + 1].group().lower()}" if first < last else ""
        if pair in lexicon.openers:
            first += 2
        elif (
            low in lexicon.openers or low in lexicon.links or low in lexicon.modifiers or not low[0].isalnum()
        ) and low not in lexicon.titles or low in lexicon.inherits:
            first += 1
        else:
            break
    return first


def _apart(tokens: list[Token], lexicon: Lexicon) -> Phrase | None:
    """The speaker of a verb behind a comma: "X, who …, said", "Ketua X, Y, mengatakan"."""
    chunks = _chunks(tokens)
    while len(chunks) > 1 and _is_aside(chunks[0], lexicon):
        chunks = chunks[1:]
    if not chunks:
        return None
    first, last = chunks[0], chunks[-1]
    if len(chunks) > 1 and _is_name(last, lexicon) and any(_is_title(token, lexicon) for token in first):
        return Phrase(last[0].start(), last[-1].end())
    return _walk_on(first, lexicon)


def _chunks(tokens: list[Token]) -> list[list[Token]]:
    """What stands between commas; what is in brackets is left out; a sentence mark or quotation starts anew."""
    chunks: list[list[Token]] = [[]]
    depth = 0
    for number, token in enumerate(tokens):
        word = token.group()
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif word == "," or word in "—–":
            chunks.append([])
        elif word in _QUOTES or word in ".:;?!":
            if word == "." and number + 1 < len(tokens) and tokens[number + 1].start() - token.end() <= 1:
                continue
            chunks = [[]]
        else:
            chunks[-1].append(token)
    return [chunk for chunk in chunks if chunk]


def _is_aside(chunk: list[Token], lexicon: Lexicon) -> bool:
    """Whether what stands before a comma is no subject: an opener, or a phrase of time or place."""
    low = chunk[0].group().lower()
    if low in lexicon.breaks or lexicon.is_time(low):
        return True
    if low in lexicon.pronouns or low in lexicon.determiners:
        return False
    return " ".join(token.group().lower() for token in chunk) in lexicon.openers


def _is_title(token: Token, lexicon: Lexicon) -> bool:
    return token.group().lower() in lexicon.titles


def _is_name(chunk: list[Token], lexicon: Lexicon) -> bool:
    """Whether all words begin with a capital and none is an office."""
    words = [token.group() for token in chunk]
    return len(words) <= _NAME_WORDS and all(
        (word[0].isupper() or word.lower() in lexicon.links) and word.lower() not in lexicon.titles for word in words
    )


def _walk_on(chunk: list[Token], lexicon: Lexicon) -> Phrase | None:
    """The noun phrase at the beginning of a clause."""
    first = _trim(chunk, 0, len(chunk) - 1, lexicon)
    if first >= len(chunk) or chunk[first].group().lower() in lexicon.breaks - lexicon.pronouns.keys():
        return None
    last = first
    capital = chunk[first].group()[0].isupper() and not chunk[first].group().lower() in lexicon.determiners
    for number in range(first, min(len(chunk), first + _LONGEST)):
        word = chunk[number].group()
        low = word.lower()
        if low in lexicon.breaks and low not in lexicon.pronouns:
            break
        if capital and number > first and word[0].islower() and low not in lexicon.links and low not in lexicon.titles:
            break
        last = number
    while last > first and chunk[last].group().lower() in lexicon.links:
        last -= 1
    return Phrase(chunk[first].start(), chunk[last].end())


def speaker_after(text: str, start: int, limit: int, lexicon: Lexicon, bodies: dict[int, int]) -> Phrase | None:
    """The speaker behind a cue ("kata X", "said X", "menurut X").

    ``bodies`` holds start and end of the organisations of the text, whose names may go over small words.
    """
    tokens = list(TOKEN.finditer(text, start, min(limit, start + _AHEAD)))
    last = _run(text, tokens, 0, lexicon, bodies)
    if last < 0:
        return None
    while last > 0 and tokens[last].group().lower() in lexicon.links:
        last -= 1
    phrase = tokens[: last + 1]
    if last + 1 < len(tokens) and tokens[last + 1].group() == "," and any(_is_title(t, lexicon) for t in phrase):
        named = _appositive(tokens, last + 2, lexicon)
        if named is not None and not _ends_in_name(phrase, lexicon):
            return named
    return Phrase(phrase[0].start(), phrase[-1].end())


def _run(text: str, tokens: list[Token], first: int, lexicon: Lexicon, bodies: dict[int, int]) -> int:
    """The last token of the noun phrase that begins at ``first``, or -1."""
    last = first - 1
    inside = 0
    for number in range(first, min(len(tokens), first + _LONGEST)):
        token = tokens[number]
        inside = max(inside, bodies.get(token.start(), 0))
        if token.end() <= inside:
            last = number
            continue
        word = token.group()
        low = word.lower()
        if number > first and "\n" in text[tokens[number - 1].end() : token.start()]:
            break
        if not word[0].isalnum():
            if _inside_name(tokens, number, lexicon) and number + 1 < len(tokens):
                continue
            break
        if low in lexicon.pronouns and number == first:
            return number
        if low in lexicon.breaks or low in lexicon.as_words or word[0].isdigit() or lexicon.is_time(low):
            break
        last = number
    return last


def _appositive(tokens: list[Token], first: int, lexicon: Lexicon) -> Phrase | None:
    """A name set off by commas behind an office: "kata juru bicara X, Maria Y, …"."""
    last = first
    while last < len(tokens) and last - first < _NAME_WORDS and tokens[last].group()[0].isalpha():
        low = tokens[last].group().lower()
        if low in lexicon.breaks or lexicon.is_time(low):
            break
        last += 1
    chunk = tokens[first:last]
    if len(chunk) < 2 or not _is_name(chunk, lexicon):
        return None
    return Phrase(chunk[0].start(), chunk[-1].end())


def _ends_in_name(phrase: list[Token], lexicon: Lexicon) -> bool:
    """Whether a person's name closes a phrase with a title in it: two capitals behind the last title."""
    tail = 0
    for token in reversed(phrase):
        word = token.group()
        if _is_title(token, lexicon) or not word[0].isupper() or word.isupper():
            break
        tail += 1
    return tail >= 2
