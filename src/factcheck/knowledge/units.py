"""Physical units in one measure: kilometres and miles, kilograms and pounds, degrees of both kinds.

Factors are exact by definition or as given in NIST Special Publication 811 (2008), appendix B.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.records import Amount

__all__ = ["converted", "dimension", "many_in"]

_FACTORS: dict[str, dict[str, str]] = {
    "length": {
        "m": "1",
        "km": "1000",
        "centimetre": "0.01",
        "millimetre": "0.001",
        "mile": "1609.344",
        "nautical mile": "1852",
        "foot": "0.3048",
        "yard": "0.9144",
        "inch": "0.0254",
    },
    "mass": {
        "kg": "1",
        "gram": "0.001",
        "milligram": "0.000001",
        "tonne": "1000",
        "pound": "0.45359237",
        "ounce": "0.028349523125",
    },
    "area": {
        "square metre": "1",
        "square kilometre": "1000000",
        "hectare": "10000",
        "acre": "4046.8564224",
        "square mile": "2589988.110336",
        "square foot": "0.09290304",
    },
    "volume": {"litre": "1", "millilitre": "0.001", "gallon": "3.785411784", "barrel": "158.987294928"},
    "speed": {"kilometre per hour": "1", "mile per hour": "1.609344", "knot": "1.852"},
    "power": {"watt": "1", "kilowatt": "1000", "megawatt": "1000000", "gigawatt": "1000000000"},
    "data rate": {"megabit per second": "1", "kilobit per second": "0.001", "gigabit per second": "1000"},
    "voltage": {"volt": "1", "kilovolt": "1000"},
    "temperature": {"degree celsius": "1", "degree fahrenheit": "0.5555555555555555555555555556"},
}
_BY_UNIT = {unit: (kind, Decimal(factor)) for kind, units in _FACTORS.items() for unit, factor in units.items()}
_ZERO = {"degree fahrenheit": Decimal(32)}
"""What a scale calls the nought of its kind."""


def dimension(unit: str) -> str:
    """What a unit measures, or the unit itself where it is converted into no other."""
    known = _BY_UNIT.get(unit)
    return known[0] if known else unit


def many_in(whole: str, part: str) -> int:
    """How many of a smaller unit make one of a larger of its kind: twelve inches a foot."""
    return round(_BY_UNIT[whole][1] / _BY_UNIT[part][1])


def converted(amount: Amount, unit: str) -> Amount:
    """An amount in the first unit of its kind; unchanged where the unit is converted into no other.

    What was told to the last unit stays so: one mile is no rounded 1,609 metres.
    """
    known = _BY_UNIT.get(unit)
    if known is None:
        return amount
    factor, zero = known[1], _ZERO.get(unit, Decimal(0))

    def told(value: Decimal | None) -> Decimal | None:
        return None if value is None else (value - zero) * factor

    return amount.model_copy(
        update={
            "value": told(amount.value),
            "low": told(amount.low),
            "high": told(amount.high),
            "grain": amount.grain * factor if amount.grain > 1 else min(amount.grain * factor, amount.grain),
        }
    )
