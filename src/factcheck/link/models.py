"""Which of several numbered things a value is told of: the Xiaomi 13 or the Xiaomi 13 Lite, Game 6 or Game 7.

A text that goes from one to the next names each and then tells of it, often in sentences that do not name it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.statements.terms import Terms

__all__ = ["Model", "last_told", "numbered", "two_models"]

_REACH = 4
"""Sentences behind a numbered name that may still tell of it."""
_SURNAMES = 2
"""Names behind the number that belong to the name: "Galaxy S23 Ultra", "737 MAX 8"."""
_FAMILY = 2
"""Names with other words behind one number that make a family."""


class Model(NamedTuple):
    """A name with its number and the names behind: ("xiaomi", "13", "lite")."""

    name: str
    number: str
    behind: str


def numbered(name: str, number: str, terms: Terms, end: int) -> Model:
    """The numbered name whose number ends at a place of the text, with the names in a row behind it."""
    position = terms.within(end, end)[0]
    words: list[str] = []
    while len(words) < _SURNAMES and position < len(terms.words) and terms.names[position]:
        words.append(terms.words[position].casefold())
        position += 1
    return Model(name, number, " ".join(words))


def last_told(written: Iterable[tuple[int, Model | None]]) -> list[Model | None]:
    """For each statement of an article, in text order, the numbered name that was last told of before it.

    Args:
        written: The sentence of each statement, and the numbered name that it is itself.
    """
    found: list[Model | None] = []
    last: Model | None = None
    since = 0
    for sentence, model in written:
        found.append(last if sentence - since <= _REACH else None)
        if model is not None:
            last, since = model, sentence
    return found


def two_models(left: Model | None, right: Model | None, known: frozenset[Model]) -> bool:
    """Whether two numbered names are of two things: other numbers, other words behind, or forms of a family.

    Where the articles tell two forms or more apart by the words behind one number, the bare number is one of them.
    """
    if left is None or right is None or left.name != right.name or left == right:
        return False
    if left.number != right.number or (left.behind and right.behind):
        return True
    return len({one.behind for one in known if one.behind and one[:2] == left[:2]}) >= _FAMILY
