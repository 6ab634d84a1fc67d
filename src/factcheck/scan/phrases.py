"""Words and phrases of one list in a text, found by an automaton: an alternation tries each of them at every letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

__all__ = ["Phrase", "Phrases"]


class Phrase(NamedTuple):
    """Where a form stands, and which it is."""

    start: int
    end: int
    form: str


class Phrases:
    """The forms of a list, found where they stand as whole words: the longest at each place, and none in another.

    A word is not at its end before a letter, a digit or an underscore, nor before one of ``inner``.
    """

    __slots__ = ("_automaton", "_forms", "_inner")

    def __init__(self, forms: Iterable[str], inner: str = "") -> None:
        self._forms = sorted(set(forms))
        self._inner = frozenset(inner) | {"_"}
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.Standard) if self._forms else None

    def find(self, text: str) -> Iterator[Phrase]:
        """All that stand in a text, in order."""
        if self._automaton is None:
            return
        whole = [
            (start, -end, number)
            for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if self._whole(text, start, end)
        ]
        whole.sort()
        behind = 0
        for start, minus_end, number in whole:
            if start >= behind:
                behind = -minus_end
                yield Phrase(start, behind, self._forms[number])

    def first(self, text: str) -> Phrase | None:
        """The first that stands in a text."""
        return next(self.find(text), None)

    def _whole(self, text: str, start: int, end: int) -> bool:
        before, after = text[start - 1 : start], text[end : end + 1]
        return not (before.isalnum() or before in self._inner or after.isalnum() or after in self._inner)
