"""Matters that news tells in words for yes and no, in every language: approval, guilt, life and death, rise, fall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from factcheck.tables import read_table

__all__ = ["Matter", "matters_in", "phrases_in"]


class Matter(NamedTuple):
    """One matter that a word is of.

    ``yes`` is the side it says; ``changes`` that time turns it round; ``of`` whether it is said of the ``subject`` or
    of the ``object``, where of one alone (a ``party`` is a subject whose other party has the other side); ``when`` that
    it is of a stretch of time, ``adjective`` that before a noun it says nothing.
    """

    name: str
    yes: bool
    changes: bool
    of: str
    when: bool
    adjective: bool


@cache
def _rows() -> dict[str, dict[str, Any]]:
    return read_table("factcheck.relate", "opposites.toml")


@cache
def _forms(language: str) -> Mapping[tuple[str, ...], tuple[Matter, ...]]:
    """The matters of each form of a language, which may be of several words."""
    forms: dict[tuple[str, ...], tuple[Matter, ...]] = {}
    for name, row in _rows().items():
        for side in ("yes", "no"):
            matter = Matter(
                name,
                side == "yes",
                row.get("changes", False),
                row.get("of", ""),
                row.get("when", False),
                row.get("adjective", False),
            )
            for form in row.get(language, {}).get(side, ()):
                key = tuple(form.split())
                forms[key] = (*forms.get(key, ()), matter)
    return forms


def matters_in(words: Sequence[str], language: str) -> dict[int, tuple[int, tuple[Matter, ...]]]:
    """Where words in lower case name such matters: by the first word the one behind the last, and what it may be."""
    forms = _forms(language)
    return {first: (last, forms[tuple(words[first:last])]) for first, last in phrases_in(words, forms)}


def phrases_in(words: Sequence[str], forms: Mapping[tuple[str, ...], object]) -> list[tuple[int, int]]:
    """Where phrases stand among words, the longest first and none in another: the first word, and the one behind."""
    longest: dict[str, int] = {}
    for form in forms:
        longest[form[0]] = max(len(form), longest.get(form[0], 0))
    found: list[tuple[int, int]] = []
    position = 0
    while position < len(words):
        if words[position] not in longest:
            position += 1
            continue
        ends = range(min(position + longest[words[position]], len(words)), position, -1)
        end = next((end for end in ends if tuple(words[position:end]) in forms), None)
        if end is not None:
            found.append((position, end))
        position = end or position + 1
    return found
