"""Which of several numbered things a value is told of: the Xiaomi 13 or the Xiaomi 13 Lite, Game 6 or Game 7.

A text that goes from one to the next names each and then tells of it, often in sentences that do not name it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from factcheck.statements.terms import Terms

__all__ = ["Model", "models_of", "two_models"]

_REACH = 4
"""Sentences behind a numbered name that may still tell of it."""
_SURNAMES = 2
"""Names behind the number that belong to the name: "Galaxy S23 Ultra", "737 MAX 8"."""
_FAMILY = 2


class Model(NamedTuple):
    """A name with its number and the names behind: ("xiaomi", "13", "lite")."""

    name: str
    number: str
    behind: str


class Numbered(Protocol):
    """What is read of a statement here."""

    @property
    def numbers_name(self) -> str: ...
    @property
    def family(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def sentence(self) -> int: ...
    @property
    def end(self) -> int: ...


def models_of(statements: Sequence[Numbered], terms: Terms) -> tuple[list[Model | None], frozenset[Model]]:
    """For each statement, in text order, the numbered name last told of before it; and all of the article."""
    found: list[Model | None] = []
    known: set[Model] = set()
    last: tuple[int, Model] | None = None
    for one in statements:
        near = last is not None and one.sentence - last[0] <= _REACH
        found.append(last[1] if near and last is not None else None)
        if one.numbers_name and one.family == "identifiers":
            last = one.sentence, Model(one.numbers_name, one.value, _behind(terms, one.end))
            known.add(last[1])
    return found, frozenset(known)


def _behind(terms: Terms, end: int) -> str:
    """The names in a row behind a number."""
    position = terms.within(end, end)[0]
    words: list[str] = []
    while len(words) < _SURNAMES and position < len(terms.words) and terms.names[position]:
        words.append(terms.words[position].casefold())
        position += 1
    return " ".join(words)


def two_models(left: Model | None, right: Model | None, known: frozenset[Model]) -> bool:
    """Whether two numbered names are of two things: other numbers, other words behind, or forms of a family.

    A family is what articles tell apart by two words or more behind one number: then the bare number is one of it.
    """
    if left is None or right is None or left.name != right.name or left == right:
        return False
    if left.number != right.number or (left.behind and right.behind):
        return True
    return len({one.behind for one in known if one.behind and one[:2] == left[:2]}) >= _FAMILY
