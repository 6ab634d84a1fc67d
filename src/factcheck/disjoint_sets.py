"""Things that are joined pair by pair, and the sets that come of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

__all__ = ["DisjointSets"]

T = TypeVar("T")


class DisjointSets:
    """Names that belong together (union by link, path halving: Tarjan and van Leeuwen 1984).

    A name that was never joined is a set of its own.
    """

    __slots__ = ("_parent",)

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, name: str) -> str:
        """The name that stands for the set of a name."""
        parent = self._parent
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Make the sets of two names one."""
        self._parent[self.root(one)] = self.root(other)

    def gather(self, named: Iterable[tuple[str, T]]) -> list[list[T]]:
        """Things by the set of their names; sets and things stay in the order they came."""
        members: dict[str, list[T]] = defaultdict(list)
        for name, thing in named:
            members[self.root(name)].append(thing)
        return list(members.values())
