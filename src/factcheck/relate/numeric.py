"""Numbers of two statements in one measure: units, hedges, rounding."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.knowledge.intervals import Fit, fit, half_unit, higher, spoken, stated
from factcheck.knowledge.units import converted
from factcheck.knowledge.units import dimension as unit_dimension
from factcheck.records import Amount, Qualifier, Statement
from factcheck.records.traits import Slip
from factcheck.relate.held import OTHER, Held, Meeting
from factcheck.relate.typos import digit_slip, number_slip
from factcheck.statements.dimensions import root

__all__ = ["hold_identifiers", "hold_numbers", "hold_scores", "in_common"]

CONVERTED = Decimal("1.07")
"""Two units of one measure: what a newsroom converts, it rounds (10 miles are given as 15 or 16 km)."""
FRACTION = Decimal("1.08")
"""A share in words ("a third") stands for what rounds to it."""
NO_ROUNDING = 1.1
"""A tenth more or less in a copy is no rounding, however round the two figures are."""
_AN_HOUR = 3600
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": _AN_HOUR,
    "day": 24 * _AN_HOUR,
    "week": 168 * _AN_HOUR,
    "month": 730 * _AN_HOUR,
    "quarter": 2190 * _AN_HOUR,
    "year": 8760 * _AN_HOUR,
    "decade": 87600 * _AN_HOUR,
    "century": 876000 * _AN_HOUR,
}
_HOURS = {unit: Decimal(seconds) / _AN_HOUR for unit, seconds in _SECONDS.items()}
_NEXT = 60
"""The most by which units of time differ that stand next to each other; seconds are not put down for years."""
_HUNDREDTHS = {
    "percent": Decimal(1),
    "percentage point": Decimal(1),
    "basis point": Decimal("0.01"),
    "share": Decimal(100),
    None: Decimal(100),
}
_COUNTS = frozenset({"people", "count", "forces", "votes", "seats", "rank", "age"})
"""Dimensions whose small numbers are exact: 30 and 32 dead do not agree."""


def hold_numbers(left: Statement, right: Statement, *, copied: bool = False) -> Held:
    """Hold two amounts against each other, in one unit where both can be told in one."""
    both = in_common(left, right)
    if both is None:
        return _same_number_other_unit(left, right)
    a, b, slack = both
    found = fit(a, b)
    x, y = stated(a), stated(b)
    ratio = _ratio(x, y)
    detail = _told(left, right, a, b)
    if found is Fit.EQUAL:
        return Held(Meeting.EQUAL, float(ratio), detail=detail)
    slip = _slip(left, right, x, y)
    if slip is Slip.SCALE and _either_way(left, right):
        return Held(Meeting.MEET, ratio, detail=detail)
    above = (y or 0) > (x or 0)
    if found is Fit.INTERSECT and _floors(a, b):
        return Held(Meeting.FLOORS, ratio, slip, above, detail)
    if copied and slack == 1 and a.qualifier is b.qualifier is Qualifier.EXACT and ratio >= NO_ROUNDING:
        return Held(Meeting.APART, ratio, slip, above, detail)
    if found is Fit.INTERSECT or (slack > 1 and ratio <= float(slack)) or _rounds(left, right, a, b):
        return Held(Meeting.MEET, float(ratio), detail=detail)
    return Held(Meeting.APART, float(ratio), slip, higher(a, b), detail)


def _told(left: Statement, right: Statement, a: Amount, b: Amount) -> str:
    """The two amounts as they are held against each other; of two units each in its own, as the articles give them."""
    if (
        left.unit is None
        or right.unit is None
        or left.unit == right.unit
        or left.amount is None
        or right.amount is None
    ):
        return f"{spoken(a)} / {spoken(b)}"
    return f"{spoken(left.amount)} {left.unit} / {spoken(right.amount)} {right.unit}"


def in_common(left: Statement, right: Statement) -> tuple[Amount, Amount, Decimal] | None:
    """Two amounts in one unit with the ratio that converting may cost; ``None`` where they have no unit in common."""
    a, b = left.amount, right.amount
    if a is None or b is None:
        return None
    one, other = left.unit, right.unit
    if left.dimension == "duration" or right.dimension == "duration":
        return _durations(left, right)
    if root(left.dimension) == root(right.dimension) == "share":
        slack = FRACTION if {one, other} & {"share", None} else Decimal(1)
        return _scaled(a, _HUNDREDTHS.get(one, Decimal(1))), _scaled(b, _HUNDREDTHS.get(other, Decimal(1))), slack
    if one == other or one is None or other is None:
        return a, b, Decimal(1)
    if unit_dimension(one) == unit_dimension(other):
        return converted(a, one), converted(b, other), CONVERTED
    if root(left.dimension) == root(right.dimension) == "forces" and "person" in (one, other):
        return None
    if root(left.dimension) in _COUNTS and root(right.dimension) in _COUNTS:
        return a, b, Decimal(1)
    return None


def _durations(left: Statement, right: Statement) -> tuple[Amount, Amount, Decimal] | None:
    a, b = left.amount, right.amount
    one, other = _HOURS.get(left.unit or ""), _HOURS.get(right.unit or "")
    if a is None or b is None or one is None or other is None:
        return None
    if left.unit == right.unit:
        return a, b, Decimal(1)
    return _widened(a, one), _widened(b, other), CONVERTED


def _widened(amount: Amount, size: Decimal) -> Amount:
    """A duration in hours; told in another unit than its counterpart, it stands for what rounds to it."""
    exact = amount.qualifier is Qualifier.EXACT
    half = half_unit(amount.grain) if exact else Decimal(0)
    return amount.model_copy(
        update={
            "value": None if amount.value is None else amount.value * size,
            "low": None if amount.low is None else (amount.low - half) * size,
            "high": None if amount.high is None else (amount.high + half) * size,
            "grain": amount.grain * size,
        }
    )


def _scaled(amount: Amount, factor: Decimal) -> Amount:
    if factor == 1:
        return amount
    return amount.model_copy(
        update={
            name: None if (value := getattr(amount, name)) is None else value * factor
            for name in ("value", "low", "high", "grain")
        }
    )


_FLOORS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_CEILINGS = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.NEARLY})


def _floors(left: Amount, right: Amount) -> bool:
    """Whether both are bounds of one side that give another number."""
    if left.value is None or right.value is None or left.value == right.value:
        return False
    both = {left.qualifier, right.qualifier}
    return both <= _FLOORS or both <= _CEILINGS


def _ratio(left: Decimal | None, right: Decimal | None) -> float:
    if left is None or right is None or left <= 0 or right <= 0:
        return 1.0 if left == right else 100.0 if (left or 0) * (right or 0) < 0 else 2.0
    return float(max(left, right) / min(left, right))


def _rounds(left: Statement, right: Statement, a: Amount, b: Amount) -> bool:
    """Whether the finer of two measures rounds to the coarser: 6.2 and 6 km, 38.4 and 38 per cent."""
    if root(left.dimension) in _COUNTS or a.value is None or b.value is None or a.grain == b.grain:
        return False
    return abs(a.value - b.value) <= half_unit(a.grain, b.grain)


_THOUSANDS_OR_PLACES = re.compile(r"\D*\d{1,3}[.,]\d{3}\D*")


def _slip(left: Statement, right: Statement, x: Decimal | None, y: Decimal | None) -> Slip | None:
    """The slip between two numbers: one of digits only where both are written in digits, and not of "scores"."""
    unit = _unit_slip(left, right)
    if unit is not None or x is None or y is None or left.dimension == "rank":
        return unit
    if any(one.amount is None or one.amount.value is None for one in (left, right)):
        return None  # no slip makes a range of a number
    one, other = root(left.dimension), root(right.dimension)
    if one != other and not {one, other} <= _COUNTS:
        return None
    slip = number_slip(x, y)
    if slip is Slip.SCALE:
        vague = any(one.amount is not None and one.amount.qualifier is Qualifier.VAGUE for one in (left, right))
        return None if vague else slip
    in_digits = all(any(char.isdigit() for char in one.span.text) for one in (left, right))
    return slip if in_digits else None


def _either_way(left: Statement, right: Statement) -> bool:
    """Whether a number has one separator before three digits: with another separator for thousands it is the other."""
    return any(
        one.amount is not None
        and one.amount.value is not None
        and one.amount.value % 1 != 0
        and _THOUSANDS_OR_PLACES.fullmatch(one.span.text) is not None
        for one in (left, right)
    )


def _unit_slip(left: Statement, right: Statement) -> Slip | None:
    """One number behind two units of one measure: acres and hectares, euro and pound, days and weeks."""
    a, b = left.amount, right.amount
    if a is None or b is None or a.value is None or a.value != b.value or left.unit is None or right.unit is None:
        return None
    if root(left.dimension) in _COUNTS:  # what is counted is no unit: 30 soldiers, a company of 30
        return None
    one, other = _SECONDS.get(left.unit), _SECONDS.get(right.unit)
    if one is not None and other is not None and max(one, other) > _NEXT * min(one, other):
        return None
    return Slip.UNIT if left.unit != right.unit and _measures(left) & _measures(right) else None


def _measures(statement: Statement) -> set[str]:
    return {root(statement.dimension), _ALSO.get(statement.unit or "", "")} - {""}


_ALSO = {"pound": "money"}
"""Units that are also units of another measure: a sum of pounds is read as a mass where no sign says so."""


def _same_number_other_unit(left: Statement, right: Statement) -> Held:
    """One number with two units that are not converted: a slip if it is one fact."""
    slip = _unit_slip(left, right)
    return OTHER if slip is None else Held(Meeting.APART, 1.0, slip, detail=f"{left.unit} / {right.unit}")


def hold_scores(left: Statement, right: Statement) -> Held:
    """Scores: the same numbers, in either order (each outlet names its own side first)."""
    a, b = _numbers(left.words or ""), _numbers(right.words or "")
    if len(a) != len(b) or len(a) < 2:
        return OTHER
    if a == b or a == b[::-1]:
        return Held(Meeting.EQUAL, detail=f"{left.words} / {right.words}")
    return Held(Meeting.APART, 1.5, digit_slip("".join(a), "".join(b)), detail=f"{left.words} / {right.words}")


def hold_identifiers(left: Statement, right: Statement) -> Held:
    """Numbers that name a thing: equal or not."""
    a, b = (left.words or "").lstrip("0"), (right.words or "").lstrip("0")
    detail = f"{left.words} / {right.words}"
    return Held(Meeting.EQUAL, detail=detail) if a == b else Held(Meeting.APART, 1.5, digit_slip(a, b), detail=detail)


def _numbers(words: str) -> list[str]:
    digits = "".join(char if char.isdigit() else " " for char in words)
    return [number.lstrip("0") or "0" for number in digits.split()]
