"""One office whose holder has two names, of which one word is the same: "Mayor Dana Reyes", "Mayor Victor Reyes"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from factcheck.relate.name_styles import one_style
from factcheck.relate.names import Ground, TwoSpellings
from factcheck.relate.registers import Register
from factcheck.relate.roles import Role, Roles, is_single
from factcheck.relate.two_offices import articles_of, linked_pairs, neighbours

__all__ = ["holders_named_twice"]

_FIRST, _LAST = -2, -1
"""Where the two words by which a person is known stand in a name."""
_SHORT = 3
"""Letters that a short form shares with its name: "Ben", "Benjamin"."""


def holders_named_twice(
    roles: Sequence[Roles | None], registers: Sequence[Register | None], pairs: Iterable[tuple[int, int]]
) -> tuple[TwoSpellings, ...]:
    """Offices of one holder for which articles of one story give two first names or two last ones, each once."""
    linked = neighbours(pairs)
    found: dict[tuple[str, ...], TwoSpellings] = {}
    for same, apart in ((_LAST, _FIRST), (_FIRST, _LAST)):
        for held in _holders(roles, same):
            for left, right in linked_pairs(held, linked, _word(apart)):
                names = (*sorted((left[1].person[apart], right[1].person[apart])), left[1].person[same])
                told = None if names in found else _told(roles, registers, held, left, right, apart)
                if told is not None:
                    found[names] = told
    return tuple(found.values())


def _word(place: int) -> Callable[[Role], str]:
    """What tells one word of a holder's name."""
    return lambda role: role.person[place]


def _holders(roles: Sequence[Roles | None], same: int) -> list[list[tuple[int, Role]]]:
    """Those of one office and one word of their name, in full where the office stands."""
    holders: dict[tuple[str, str, str], list[tuple[int, Role]]] = defaultdict(list)
    for number, item in enumerate(roles):
        for role in item.held if item is not None else ():
            if is_single(role.family) and role.person[_FIRST] in role.span.text.casefold():
                holders[role.family, role.office, role.person[same]].append((number, role))
    return [held for _, held in sorted(holders.items())]


def _told(
    roles: Sequence[Roles | None],
    registers: Sequence[Register | None],
    held: Sequence[tuple[int, Role]],
    left: tuple[int, Role],
    right: tuple[int, Role],
    apart: int,
) -> TwoSpellings | None:
    (a, one), (b, other) = left, right
    mine, yours = one.person[apart], other.person[apart]
    ours, theirs = registers[a], registers[b]
    if ours is None or theirs is None or one_style(mine, yours, ours.language, theirs.language):
        return None
    if apart == _FIRST and _short_form(mine, yours):
        return None
    if mine in theirs.places or yours in ours.places:  # both are named
        return None
    if one.person[_LAST] in _moved(roles, (a, b)) or other.person[_LAST] in _moved(roles, (a, b)):
        return None
    users = [
        articles_of(roles, (number for number, role in held if role.person[apart] == name)) for name in (mine, yours)
    ]
    return TwoSpellings(ours.article_id, theirs.article_id, one.span, other.span, Ground.HOLDER, (users[0], users[1]))


def _moved(roles: Sequence[Roles | None], numbers: Iterable[int]) -> frozenset[str]:
    return frozenset(name for number in numbers if (item := roles[number]) is not None for name in item.moved)


def _short_form(one: str, other: str) -> bool:
    """Whether two first names may be one person's: an initial, a short form."""
    short, long = sorted((one, other), key=len)
    return len(short) < _SHORT or long.startswith(short[:_SHORT])
