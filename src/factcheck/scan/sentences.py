"""Sentence bounds."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

__all__ = ["Sentences", "sentences_of"]

_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*|[\"”’»)\]]*[ \u00a0]+(?=[\"“”„«‘'(\[]?[^\W_a-z]))")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_LONGEST_ABBREVIATION = 12
_REMEMBERED = 256
"""Texts whose sentences are kept, and with them the texts."""


class Sentences:
    """Where sentences begin: after a final mark before a capital letter or digit, and at every line break."""

    __slots__ = ("_size", "_starts")

    def __init__(self, text: str, abbreviations: frozenset[str]) -> None:
        starts = [0]
        longer = _longest(abbreviations) + 1
        for match in _END.finditer(text):
            mark, end = match.span()
            ends = text[mark] != "." or (mark >= longer and text[mark - longer : mark].isalpha())
            if ends or not _abbreviated(text, mark, abbreviations):
                starts.append(end)
        self._starts = starts
        self._size = len(text)

    def bounds(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence that holds ``position``."""
        number = bisect_right(self._starts, position)
        end = self._starts[number] if number < len(self._starts) else self._size
        return self._starts[number - 1], end

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each sentence begins."""
        return tuple(self._starts)

    def number(self, position: int) -> int:
        """How many sentences begin at or before ``position``, less one."""
        return bisect_right(self._starts, position) - 1


@lru_cache(_REMEMBERED)
def sentences_of(text: str, abbreviations: frozenset[str]) -> Sentences:
    """The sentences of a text, which everything that reads it asks for."""
    return Sentences(text, abbreviations)


@cache
def _longest(abbreviations: frozenset[str]) -> int:
    """Length of the longest abbreviation, 1 at least: letters that stand alone are abbreviations, too."""
    return max(map(len, abbreviations), default=1)


def _abbreviated(text: str, period: int, abbreviations: frozenset[str]) -> bool:
    match = _WORD_BEFORE.search(text, max(0, period - _LONGEST_ABBREVIATION), period)
    if match is None:
        return False
    word = match.group()
    return word.lower() in abbreviations or (len(word) == 1 and word.isupper())
