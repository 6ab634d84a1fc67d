"""One office whose holder has two first names: "Mayor Dana Reyes", "Mayor Victor Reyes"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.relate.name_styles import one_style
from factcheck.relate.names import Ground, TwoSpellings
from factcheck.relate.registers import Register
from factcheck.relate.roles import Role, Roles, is_single
from factcheck.relate.two_offices import articles_of, linked_pairs, neighbours

__all__ = ["holders_named_twice"]

_SHORT = 3
"""Letters that a short form shares with its name: "Ben", "Benjamin"."""


def holders_named_twice(
    roles: Sequence[Roles | None], registers: Sequence[Register | None], pairs: Iterable[tuple[int, int]]
) -> tuple[TwoSpellings, ...]:
    """Offices of one holder for which articles of one story give two first names and one family name, each once."""
    holders: dict[tuple[str, str, str], list[tuple[int, Role]]] = defaultdict(list)
    for number, item in enumerate(roles):
        for role in item.held if item is not None else ():
            if is_single(role.family) and role.person[-2] in role.span.text.casefold():  # in full at the office
                holders[role.family, role.office, role.person[-1]].append((number, role))
    linked = neighbours(pairs)
    found: dict[tuple[str, ...], TwoSpellings] = {}
    for _, held in sorted(holders.items()):
        for left, right in linked_pairs(held, linked, lambda role: role.person[-2]):
            names = (*sorted((left[1].person[-2], right[1].person[-2])), left[1].person[-1])
            told = None if names in found else _told(roles, registers, held, left, right)
            if told is not None:
                found[names] = told
    return tuple(found.values())


def _told(
    roles: Sequence[Roles | None],
    registers: Sequence[Register | None],
    held: Sequence[tuple[int, Role]],
    left: tuple[int, Role],
    right: tuple[int, Role],
) -> TwoSpellings | None:
    (a, one), (b, other) = left, right
    ours, theirs = registers[a], registers[b]
    if ours is None or theirs is None or _may_be_one(one.person[-2], other.person[-2], ours, theirs):
        return None
    if one.person[-2] in theirs.places or other.person[-2] in ours.places:  # both are named
        return None
    if one.person[-1] in _moved(roles, (a, b)):
        return None
    users = [
        articles_of(roles, (number for number, role in held if role.person[-2] == first))
        for first in (one.person[-2], other.person[-2])
    ]
    return TwoSpellings(ours.article_id, theirs.article_id, one.span, other.span, Ground.HOLDER, (users[0], users[1]))


def _moved(roles: Sequence[Roles | None], numbers: Iterable[int]) -> frozenset[str]:
    return frozenset(name for number in numbers if (item := roles[number]) is not None for name in item.moved)


def _may_be_one(one: str, other: str, left: Register, right: Register) -> bool:
    """Whether two first names may be one person's: the same, an initial, a short form, a style of spelling."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORT or long.startswith(short[:_SHORT]):
        return True
    return one_style(one, other, left.language, right.language)
