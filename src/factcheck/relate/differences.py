"""Whether a text tells itself by how much two values differ: then both are meant.

"Gold rose by 3,000 rupiah to 945,000. It had closed at 942,000 the day before" gives two prices and their difference.
No slip of a key makes a third number fit. Nor do two articles contradict each other of which one adds to what the other
has: "175,000 at Heathrow and 10,000 at Gatwick", "185,000 at both".
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from factcheck.knowledge.intervals import half_unit
from factcheck.link.profiles import Profile
from factcheck.records import Statement
from factcheck.relate.numeric import in_common

__all__ = ["LEVELS", "Told", "difference_told", "told_in"]

LEVELS = ("untold", "by a small number", "told")
"""How a difference is told: the more digits, the less by chance."""
_FEW = 10
"""A difference below this is a number that stands in many texts."""
_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_SHARES = frozenset({"percent", "percentage point"})


class Told(NamedTuple):
    """Numbers told beside two values, with their units, and shares in percent, each with the step of its last digit."""

    numbers: frozenset[tuple[str | None, Decimal]]
    shares: tuple[tuple[Decimal, Decimal], ...]


def told_in(statements: Iterable[Statement]) -> Told:
    """The numbers among some statements, hedged or not."""
    numbers: set[tuple[str | None, Decimal]] = set()
    shares: set[tuple[Decimal, Decimal]] = set()
    for statement in statements:
        amount, unit = statement.amount, statement.unit
        if amount is not None and amount.value is not None and amount.value > 0:
            numbers.add((unit, amount.value))
            if unit in _SHARES:
                shares.add((amount.value, min(amount.grain, _ONE)))
    return Told(frozenset(numbers), tuple(sorted(shares)))


def difference_told(left: Profile, right: Profile, told: Told) -> int:
    """The place in ``LEVELS`` of how numbers tell the difference of two values, in their unit or in percent."""
    both = in_common(left.statement, right.statement)
    a, b = (None, None) if both is None else (both[0].value, both[1].value)
    if a is None or b is None or min(a, b) <= 0 or a == b:
        return 0
    return max(_in_numbers(abs(a - b), left, right, told), _in_shares(a, b, told))


def _in_numbers(difference: Decimal, left: Profile, right: Profile, told: Told) -> int:
    units = left.statement.unit, right.statement.unit, None
    if not any((unit, difference) in told.numbers for unit in units):
        return 0
    return 1 if difference < _FEW else 2


def _in_shares(a: Decimal, b: Decimal, told: Told) -> int:
    """By a share of either value, as far as its digits tell."""
    changes = [abs(a - b) / base * _HUNDRED for base in (a, b)]
    met = [share / step for share, step in told.shares if any(abs(one - share) <= half_unit(step) for one in changes)]
    return 0 if not met else 1 if max(met) < _FEW else 2
