"""What the numbers of a text come to in a calculation: as written, and as the stretch each may stand for."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.knowledge.intervals import Interval, half_unit, reckoned, stated
from factcheck.knowledge.units import converted, dimension
from factcheck.relate.relations.numbers import Number

__all__ = ["as_shown", "as_stated", "measure_of", "reckoned_number"]

_HOURS = {
    "second": Decimal(1) / 3600,
    "minute": Decimal(1) / 60,
    "hour": Decimal(1),
    "day": Decimal(24),
    "week": Decimal(168),
}
"""Stretches of time are reckoned in hours."""
_DIGITS = {"money": 3, "fraction": -9}
"""First digits that are no rounding: prices are round by nature, a fraction in words stands for its grain alone."""


_MEASURED = ("measure", "duration")
_SEVERAL = 2
"""Numbers of one unit that are reckoned with each other, and not with days or kilometres of a formula."""


def measure_of(number: Number) -> Decimal:
    """How much of the first unit of its kind one of a number's units is; degrees are differences here."""
    if number.kind == "duration":
        return _HOURS.get(number.unit or "", Decimal(1))
    if number.unit is None or dimension(number.unit) == number.unit:
        return Decimal(1)
    one = number.amount.model_copy(update={"value": Decimal(1), "low": Decimal(1), "high": Decimal(1)})
    nought = number.amount.model_copy(update={"value": Decimal(0), "low": Decimal(0), "high": Decimal(0)})
    return (converted(one, number.unit).value or Decimal(0)) - (converted(nought, number.unit).value or Decimal(0))


def as_stated(numbers: Mapping[str, Number]) -> dict[str, Decimal]:
    """The numbers as written, in the first unit of their kind; as ``raw_`` in their own."""
    raw = {role: stated(number.amount) or Decimal(0) for role, number in numbers.items()}
    base = {role: value * measure_of(numbers[role]) for role, value in raw.items()}
    return base | {f"raw_{role}": value for role, value in raw.items()}


def as_shown(numbers: Mapping[str, Number]) -> dict[str, Decimal]:
    """The numbers as an editor is shown them: in the unit of the text where it has one alone, else as in ``as_stated``.

    "8 tonnes, up from 5 tonnes" is told in tonnes, "8 tonnes, up from 500 kilograms" in kilograms.
    """
    found = as_stated(numbers)
    for kind in _MEASURED:
        measured = {role: number.unit for role, number in numbers.items() if number.kind == kind}
        if len(measured) >= _SEVERAL and len(set(measured.values())) == 1:
            found |= {role: found[f"raw_{role}"] for role in measured}
    return found


def reckoned_number(
    number: Number, *, exact: bool = False, raw: bool = False, prices: bool = False, loose: bool = False
) -> Interval:
    """The interval a number stands for in a calculation, in the first unit of its kind or, ``raw``, in its own.

    Of ``prices`` sums without a scale word are told to the last unit: £3 beside £2.40. ``loose`` takes a share with
    decimals for what lies one step of the last away: it was reckoned from values that were cut off for print.
    """
    price = prices and number.kind == "money" and not number.scaled
    counted = number.kind in ("count", "score") or (number.kind == "points" and number.unit is None) or price
    found = reckoned(
        number.amount,
        counted=counted,
        exact=counted and not price and (exact or number.kind == "score"),
        scaled=number.scaled or number.kind == "fraction",
        digits=_DIGITS.get(number.kind, 2),
    )
    grain = number.amount.grain
    if loose and number.kind == "percent" and grain < 1 and found.low is not None and found.high is not None:
        more = half_unit(grain)
        found = found._replace(low=found.low - more, high=found.high + more)
    factor = Decimal(1) if raw else measure_of(number)
    return Interval(
        None if found.low is None else found.low * factor,
        None if found.high is None else found.high * factor,
        found.low_open,
        found.high_open,
    )
