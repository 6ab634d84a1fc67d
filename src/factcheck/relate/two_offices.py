"""One person to whom two articles of a day, or one article, give two offices of which nobody holds two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.records import Span
from factcheck.relate.roles import FULL, Role, Roles

__all__ = ["TwoRoles", "articles_of", "linked_pairs", "neighbours", "two_roles"]

_APART = 1
"""Days between two articles within which offices have hardly changed hands."""
_SURE = 0.7


@dataclass(frozen=True, slots=True)
class TwoRoles:
    """One person with two offices that exclude each other, each as its article has it; ``users`` are all that do."""

    left_id: str
    right_id: str
    left: Span
    right: Span
    person: str
    users: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def confidence(self) -> float:
        """How likely one of the two is wrong (see ``rules.names``)."""
        return _SURE


def two_roles(roles: Sequence[Roles | None], pairs: Iterable[tuple[int, int]]) -> tuple[TwoRoles, ...]:
    """The people to whom articles of one story and day, or one article, give two offices; each person once.

    ``pairs`` are the numbers of the articles that tell of one story.
    """
    holders: dict[tuple[str, str], list[tuple[int, Role]]] = defaultdict(list)
    for number, item in enumerate(roles):
        for role in item.held if item is not None else ():
            holders[role.family, role.person[-1]].append((number, role))
    linked = neighbours((*pairs, *((number, number) for number in range(len(roles)))))
    found: dict[tuple[str, ...], TwoRoles] = {}
    for _, held in sorted(holders.items()):
        for (a, one), (b, other) in linked_pairs(held, linked, lambda role: role.office):
            key = one.person[-FULL:]  # a person's office before the rank that goes with it
            told = None if key in found else _told(roles[a], one, roles[b], other, held, roles)
            if told is not None:
                found[key] = told
    return tuple(found.values())


def neighbours(pairs: Iterable[tuple[int, int]]) -> Mapping[int, frozenset[int]]:
    """For each article those that tell of its story."""
    found: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
        found[b].add(a)
    return {number: frozenset(others) for number, others in found.items()}


def linked_pairs(
    held: Sequence[tuple[int, Role]], linked: Mapping[int, frozenset[int]], apart: Callable[[Role], str]
) -> Iterator[tuple[tuple[int, Role], tuple[int, Role]]]:
    """Roles of two articles of one story that differ in this, each kind once an article."""
    kinds: dict[str, dict[int, Role]] = defaultdict(dict)
    for number, role in held:
        kinds[apart(role)].setdefault(number, role)
    for ours, theirs in combinations((kinds[kind] for kind in sorted(kinds)), 2):
        for number, role in sorted(ours.items()):
            for other in sorted(linked.get(number, frozenset()) & theirs.keys()):
                yield (number, role), (other, theirs[other])


def _told(
    left: Roles | None,
    one: Role,
    right: Roles | None,
    other: Role,
    held: Sequence[tuple[int, Role]],
    roles: Sequence[Roles | None],
) -> TwoRoles | None:
    if left is None or right is None or not _one_person(one, other) or not _one_day(left, right):
        return None
    if one.person[-1] in left.moved | right.moved:
        return None
    ours, theirs = (_offices_of(one, item) for item in (left, right))
    if left is not right and not ours.isdisjoint(theirs):
        return None
    alike = [(number, role) for number, role in held if _one_person(role, one)]
    users = [
        articles_of(roles, (number for number, role in alike if role.office == office))
        for office in (one.office, other.office)
    ]
    person = " ".join(word.title() for word in max(one.person, other.person, key=len))
    return TwoRoles(left.article_id, right.article_id, one.span, other.span, person, (users[0], users[1]))


def _offices_of(role: Role, item: Roles) -> frozenset[str]:
    """The offices of the same family that an article gives the same person."""
    return frozenset(o.office for o in item.held if o.family == role.family and _one_person(o, role))


def articles_of(roles: Sequence[Roles | None], numbers: Iterable[int]) -> tuple[str, ...]:
    """The ids of articles, each once."""
    return tuple(dict.fromkeys(item.article_id for number in numbers if (item := roles[number]) is not None))


def _one_person(one: Role, other: Role) -> bool:
    """Whether two names are one person's: the last two words are the same."""
    return one.person[-FULL:] == other.person[-FULL:]


def _one_day(left: Roles, right: Roles) -> bool:
    return left is right or (
        left.day is not None and right.day is not None and abs((left.day - right.day).days) <= _APART
    )
