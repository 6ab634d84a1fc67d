"""Two sentences in one wording about two things: "Kabupaten Lemba mencapai …", "Kabupaten Wanasari mencapai …".

A name that stands in the place of another, where neither article has the name of the other, tells that the two speak of
two towns, two candidates, two banks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.knowledge.words import is_function_word
from factcheck.languages import load_pack
from factcheck.link.models import Model
from factcheck.link.texts import SPELLING
from factcheck.records import Extraction
from factcheck.statements.terms import Terms

__all__ = ["Named", "Setting", "named_in", "other_subject", "setting_of"]

_CALENDAR = frozenset({"weekday", "month"})


class Named(NamedTuple):
    """The names in a row at one place of a sentence, with the words before and behind; empty at its ends."""

    before: str
    words: tuple[str, ...]
    behind: str


class Setting(NamedTuple):
    """All words of an article in lower case, those of whoever it quotes, its language and its numbered names."""

    words: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    language: str = ""
    models: frozenset[Model] = frozenset()


def setting_of(extraction: Extraction, terms: Terms) -> Setting:
    """What an article's names are held against. Who speaks is no subject: two officials tell of one event."""
    claimants = (one.claimant for one in extraction.statements if one.claimant)
    voices = {word.casefold() for claimant in claimants for word in claimant.split()}
    words = frozenset(word.casefold() for word in terms.words)
    return Setting(words, frozenset(voices), extraction.language or "en")


def named_in(terms: Terms, start: int, end: int, language: str) -> tuple[Named, ...]:
    """The names of a sentence by their places. Its first word is one where a name follows it; no day or month is."""
    return tuple(_runs(terms, start, end, language))


def _runs(terms: Terms, start: int, end: int, language: str) -> Iterator[Named]:
    pack_words = load_pack(language).words
    position = start
    while position < end:
        opens = position == start and position + 1 < end and terms.words[start].istitle() and terms.names[start + 1]
        if not (terms.names[position] or opens):
            position += 1
            continue
        last = position + 1
        while last < end and terms.names[last]:
            last += 1
        words = tuple(word.casefold() for word in terms.words[position:last])
        if all(_CALENDAR.intersection(pack_words.get(word, ())) for word in words):
            position = last
            continue
        before = terms.words[position - 1].casefold() if position > start else ""
        yield Named(before, words, terms.words[last].casefold() if last < end else "")
        position = last


def other_subject(
    left: Sequence[Named], right: Sequence[Named], one: Setting, other: Setting
) -> tuple[str, str] | None:
    """Two names of which one stands in the place of the other and makes two subjects; ``None`` where there are none.

    One pair does behind a noun of its kind ("Kabupaten", "Bank"); behind a preposition or at the start of a sentence it
    takes two, since one text may name the town and the other the country.
    """
    if one.language != other.language:
        return None
    found: list[tuple[str, str]] = []
    for a in left:
        for b in right:
            pair = _in_place(a, b, one, other)
            if pair is None:
                continue
            (kind, name), (_, another) = pair
            if kind.isalpha() and not is_function_word(kind, one.language):
                return name, another
            found.append((name, another))
    return found[0] if len(found) > 1 else None


def _in_place(a: Named, b: Named, one: Setting, other: Setting) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """The word before two names that stand in one place, and the names; ``None`` where they do not, or are one."""
    if a.before != b.before or a.behind != b.behind or not (a.before or a.behind):
        return None
    voices = one.voices | other.voices
    if voices & {a.before, *a.words, *b.words}:
        return None
    kind, shared = a.before, 0
    while shared < min(len(a.words), len(b.words)) and a.words[shared] == b.words[shared]:
        kind, shared = a.words[shared], shared + 1
    name, another = a.words[shared:], b.words[shared:]
    if not name or not another or set(name) & other.words or set(another) & one.words:
        return None
    spelled = " ".join(name), " ".join(another)
    return None if text_ratio(*spelled) >= SPELLING else ((kind, spelled[0]), (kind, spelled[1]))
