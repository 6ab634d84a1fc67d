"""One office whose holder two articles call by two first names: "Police Chief Dana Reyes", "Police Chief Diego Reyes"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.relate.name_styles import one_style
from factcheck.relate.names import Ground, TwoSpellings
from factcheck.relate.registers import Register
from factcheck.relate.roles import Role, Roles, is_single

__all__ = ["holders_named_twice"]

_SHORT = 3
"""Letters that a short form shares with its name: "Ben", "Benjamin"."""


def holders_named_twice(
    roles: Sequence[Roles | None], registers: Sequence[Register | None], pairs: Iterable[tuple[int, int]]
) -> tuple[TwoSpellings, ...]:
    """Offices of one holder for which articles of one story give two first names and one family name, each once."""
    linked = set(pairs)
    holders: dict[tuple[str, str, str], list[tuple[int, Role]]] = defaultdict(list)
    for number, item in enumerate(roles):
        for role in item.held if item is not None else ():
            if is_single(role.family):
                holders[role.family, role.office, role.person[-1]].append((number, role))
    found: dict[tuple[str, ...], TwoSpellings] = {}
    for held in (held for _, held in sorted(holders.items())):
        for (a, one), (b, other) in combinations(held, 2):
            names = tuple(sorted((one.person[-2], other.person[-2])))
            if (min(a, b), max(a, b)) in linked and (*names, one.person[-1]) not in found:
                told = _told(roles, registers, held, (a, one), (b, other))
                if told is not None:
                    found[*names, one.person[-1]] = told
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
    if any(_named_in(word, register) for word, register in ((one.person[-2], theirs), (other.person[-2], ours))):
        return None
    if one.person[-1] in _moved(roles, (a, b)):
        return None
    users = [
        tuple(dict.fromkeys(_ids(roles, (n for n, role in held if role.person[-2] == first))))
        for first in (one.person[-2], other.person[-2])
    ]
    return TwoSpellings(ours.article_id, theirs.article_id, one.span, other.span, Ground.HOLDER, (users[0], users[1]))


def _ids(roles: Sequence[Roles | None], numbers: Iterable[int]) -> Iterator[str]:
    for number in numbers:
        item = roles[number]
        if item is not None:
            yield item.article_id


def _moved(roles: Sequence[Roles | None], numbers: Iterable[int]) -> frozenset[str]:
    return frozenset(name for number in numbers if (item := roles[number]) is not None for name in item.moved)


def _may_be_one(one: str, other: str, left: Register, right: Register) -> bool:
    """Whether two first names may be one person's: the same, an initial, a short form, a style of spelling."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORT or long.startswith(short[:_SHORT]):
        return True
    return one_style(one, other, left.language, right.language)


def _named_in(word: str, register: Register) -> bool:
    return word in register.places
