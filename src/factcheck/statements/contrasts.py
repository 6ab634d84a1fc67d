"""Words that name two sides of one thing: median and average, exports and imports, medium and premium rice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from factcheck.languages import load_pack
from factcheck.scan.phrases import Phrases
from factcheck.tables import read_table

__all__ = ["DATED", "Contrast", "Sides", "contrasted", "contrasts_in", "side_of", "spellings"]

DATED = frozenset({"trial", "search", "travel", "life", "act", "building", "office", "timetable"})
"""Sets of deeds that follow each other in one story, so that each has a day of its own."""
_MONTH = "{month}"
_SHORT = 3
"""Short names of months are too often other words: mar, mei."""


@cache
def _members(language: str) -> dict[str, str]:
    """Each form of a language with its set and place in it: ``average:0``."""
    table = read_table("factcheck.statements", "contrasts.toml")
    return {
        spelled: f"{name}:{number}"
        for name, row in table.items()
        for number, forms in enumerate(row.get(language, ()))
        for form in forms
        for spelled in spellings(form, language)
    }


def spellings(form: str, language: str) -> tuple[str, ...]:
    """A form as texts write it: ``{month}`` stands for each month of the language."""
    if _MONTH not in form:
        return (form,)
    words = load_pack(language).words
    return tuple(form.replace(_MONTH, name) for name in words if "month" in words[name] and len(name) > _SHORT)


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(_members(language), inner="-")


class Contrast(NamedTuple):
    """Where a word of such a pair stands, with its set and place in it: ``average:0``."""

    start: int
    end: int
    member: str

    @property
    def name(self) -> str:
        """The set alone."""
        return self.member.partition(":")[0]


def contrasts_in(text: str, language: str) -> list[Contrast]:
    """Where the words of such pairs stand in a text in lower case."""
    members = _members(language)
    return [Contrast(found.start, found.end, members[found.form]) for found in _phrases(language).find(text)]


def _members_place(one: Contrast) -> int:
    """Which of its set a word is."""
    return int(one.member.partition(":")[2])


_NESTED = frozenset({"reach"})
"""Sets whose members lie in one another, so that the narrowest tells: a town in a province."""
_starts = attrgetter("start")
_ends = attrgetter("end")


class Sides:
    """The words of such pairs in one sentence, which are asked for around many values."""

    __slots__ = ("_found", "_sets")

    def __init__(self, found: Sequence[Contrast]) -> None:
        """``found`` in the order of the text, as ``contrasts_in`` gives them."""
        self._found = found
        self._sets: dict[str, list[Contrast]] = {}
        for one in found:
            self._sets.setdefault(one.name, []).append(one)

    def near(self, start: int, end: int, divides: Callable[[str], bool]) -> Iterable[str]:
        """The member nearest to a value of each set that divides it, and of each set with a word inside it.

        Of two words as near the one behind counts.
        """
        first, last = bisect_right(self._found, start, key=_ends), bisect_left(self._found, end, key=_starts)
        around = list(self._found[first:last])
        for name, row in self._sets.items():
            if divides(name) and name in _NESTED:
                around.append(min(row, key=_members_place))
            elif divides(name):
                place = bisect_left(row, start, key=_starts)
                around += row[max(0, place - 1) : place + 1]
        around.sort(key=lambda one: (-abs(one.start - start), one.start))
        return {one.name: one.member for one in around}.values()


def side_of(word: str, language: str) -> str | None:
    """The set and place of one word in lower case; ``None`` where it names no side."""
    return _members(language).get(word)


def contrasted(left: str | None, right: str | None) -> bool:
    """Whether two predicates name different members of one set, and none in common."""
    if left is None or right is None:
        return False
    a, b = (dict(part.split(":") for part in side.split(" ")) for side in (left, right))
    return any(name in b and b[name] != number for name, number in a.items())
