"""Which groups of people contain which."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from factcheck.tables import read_table

__all__ = ["Containment", "apart", "compare_populations", "never_of"]

EVERYBODY = "person"
"""The group that says nothing: "12 people" are all the dead."""


class Containment(StrEnum):
    """How the groups of two claims lie to each other."""

    SAME = "same"
    LEFT_IN_RIGHT = "left in right"
    RIGHT_IN_LEFT = "right in left"
    APART = "apart"
    OTHER = "other"


@cache
def _table() -> tuple[dict[str, frozenset[str]], frozenset[frozenset[str]]]:
    data = read_table("factcheck.knowledge", "tables", "populations.toml")
    within = {name: frozenset(wholes) for name, wholes in data["within"].items()}
    return within, frozenset(frozenset(pair) for pair in data["apart"]["groups"])


def compare_populations(left: tuple[str, ...], right: tuple[str, ...]) -> Containment:
    """How the people of two claims lie to each other; no group named means all people."""
    a, b = _named(left), _named(right)
    if a == b:
        return Containment.SAME
    if not b or _inside(a, b):
        return Containment.LEFT_IN_RIGHT
    if not a or _inside(b, a):
        return Containment.RIGHT_IN_LEFT
    return Containment.APART if apart(left, right) else Containment.OTHER


def apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether nobody can belong to both."""
    _, pairs = _table()
    return any(frozenset((one, other)) in pairs for one in _with_wholes(left) for other in _with_wholes(right))


@cache
def _never() -> tuple[frozenset[str], frozenset[str]]:
    data = read_table("factcheck.knowledge", "tables", "populations.toml")["never"]
    return frozenset(data["nouns"]), frozenset(data["groups"])


def never_of(counted: str | None, groups: tuple[str, ...]) -> bool:
    """Whether a counted noun, which names no group, means nobody of some groups: residents are no police officers."""
    nouns, never = _never()
    return bool(groups) and never.issuperset(groups) and not nouns.isdisjoint((counted or "").lower().split())


def _named(groups: tuple[str, ...]) -> frozenset[str]:
    return frozenset(groups) - {EVERYBODY}


def _inside(part: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether every group of ``part`` is one of ``whole`` or lies in one of them."""
    within, _ = _table()
    return bool(part) and all(group in whole or within.get(group, frozenset()) & whole for group in part)


def _with_wholes(groups: tuple[str, ...]) -> set[str]:
    within, _ = _table()
    named = set(_named(groups))
    for group in tuple(named):
        named |= within.get(group, frozenset())
    return named
