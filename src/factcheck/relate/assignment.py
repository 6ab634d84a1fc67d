"""Which links of two articles hold against their rivals: mentions of one value count as one, and what has a partner is explained.

A figure stands in headline, lead and body, so values are assigned and not mentions: of all pairs of mentions of two values
the best link stands for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.link.profiles import Profile
from factcheck.relate.held import Held, Meeting

__all__ = ["FITS", "Case", "Pair", "Table", "cases_of", "table_of", "telling", "value_key"]

NONE = -12.0
"""Bits of a rival that is not there."""
LEAST = -6.0
"""Bits below which a difference is not looked at: one in sixty pairs at most is of one fact."""
SURE = 2.0
"""Bits from which an equal value is taken for agreement of the two articles."""
FITS = frozenset({Meeting.EQUAL, Meeting.MEET})
_TELLING = 13
"""From this number on two equal values are hardly equal by chance."""
_YEARS = range(1900, 2101)

Key = tuple[str, str]


@dataclass(slots=True, eq=False)
class Pair:
    """Two statements of two articles with the bits of their link and how their values lie."""

    left: Profile
    right: Profile
    bits: float
    held: Held


@dataclass(slots=True, eq=False)
class Case:
    """Two values that may be of one fact and do not fit, with what speaks for and against.

    ``rival_near`` and ``rival_far`` are the bits by which the link beats the best other partner of either side, the smaller
    first; ``explained_*`` the bits by which a partner whose value fits beats it.
    """

    pair: Pair
    rival_near: float
    rival_far: float
    explained_near: float
    explained_far: float
    equal_elsewhere: float
    agreeing: int


def value_key(profile: Profile) -> Key:
    """What mentions of one value share: what it is about, and the value."""
    return profile.root, profile.value


def table_of(pairs: Iterable[Pair]) -> Table:
    """The links of two articles by the values they join."""
    return Table(pairs)


def cases_of(table: Table) -> Iterator[Case]:
    """The pairs of values of two articles that do not fit, each by its best link."""
    for (left, right), pair in table.best.items():
        if pair.held.meeting not in (Meeting.APART, Meeting.FLOORS) or pair.bits < LEAST:
            continue
        yield table.case(left, right, pair)


class Table:
    """The links of two articles by the values they join."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.best: dict[tuple[Key, Key], Pair] = {}
        self.by_left: dict[Key, dict[Key, float]] = {}
        self.by_right: dict[Key, dict[Key, float]] = {}
        self.fitting: tuple[dict[Key, float], dict[Key, float]] = ({}, {})
        self.equal: tuple[dict[Key, float], dict[Key, float]] = ({}, {})
        agreeing: set[Key] = set()
        for pair in pairs:
            left, right = value_key(pair.left), value_key(pair.right)
            known = self.best.get((left, right))
            if known is None or _order(pair) > _order(known):
                self.best[left, right] = pair
            _raise(self.by_left.setdefault(left, {}), right, pair.bits)
            _raise(self.by_right.setdefault(right, {}), left, pair.bits)
            if pair.held.meeting in FITS:
                _raise(self.fitting[0], left, pair.bits)
                _raise(self.fitting[1], right, pair.bits)
                if pair.held.meeting is Meeting.EQUAL and telling(pair.left):
                    _raise(self.equal[0], left, pair.bits)
                    _raise(self.equal[1], right, pair.bits)
                    if pair.bits > SURE:
                        agreeing.add(left)
        self.agreeing = len(agreeing)

    def case(self, left: Key, right: Key, pair: Pair) -> Case:
        """A pair of values with its rivals and explanations."""
        rivals = sorted(
            pair.bits - max((bits for key, bits in others.items() if key != own), default=NONE)
            for others, own in ((self.by_left[left], right), (self.by_right[right], left))
        )
        explained = sorted(
            known.get(key, NONE) - pair.bits for known, key in zip(self.fitting, (left, right), strict=True)
        )
        equal = max(known.get(key, NONE) - pair.bits for known, key in zip(self.equal, (left, right), strict=True))
        return Case(pair, rivals[0], rivals[1], explained[0], explained[1], equal, self.agreeing)


def _order(pair: Pair) -> tuple[float, int, int]:
    """The better link; of equal ones the earlier in the texts."""
    return pair.bits, -pair.left.number, -pair.right.number


def _raise(known: dict[Key, float], key: Key, bits: float) -> None:
    if bits > known.get(key, NONE):
        known[key] = bits


def telling(profile: Profile) -> bool:
    """Whether an equal value is hardly equal by chance: no small number, no year, no date."""
    if profile.family == "scores":
        return True
    amount = profile.statement.amount
    if amount is None or profile.family in ("times", "clock", "ranks"):
        return False
    value = amount.value if amount.value is not None else amount.low
    return value is not None and value >= _TELLING and not (profile.statement.unit is None and value in _YEARS)
