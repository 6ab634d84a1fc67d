"""Physical units in one measure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge.intervals import Fit, fit
from factcheck.knowledge.units import converted, dimension
from factcheck.records import Amount


def amount(value: str | int) -> Amount:
    number = Decimal(value)
    return Amount(value=number, low=number, high=number)


@pytest.mark.parametrize(
    ("value", "unit", "other", "unit_too"),
    [
        ("100", "mile", "160.9344", "km"),
        ("212", "degree fahrenheit", "100", "degree celsius"),
        ("1", "tonne", "1000", "kg"),
        ("100", "hectare", "1", "square kilometre"),
    ],
)
def test_known_pairs(value: str, unit: str, other: str, unit_too: str) -> None:
    left, right = converted(amount(value), unit), converted(amount(other), unit_too)
    assert left.value is not None
    assert right.value is not None
    assert round(left.value, 9) == round(right.value, 9)
    assert dimension(unit) == dimension(unit_too)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["mile", "pound", "acre", "mile per hour"]))
def test_conversion_changes_no_verdict_of_one_unit(a: int, b: int, unit: str) -> None:
    assert fit(converted(amount(a), unit), converted(amount(b), unit)) is fit(amount(a), amount(b))


@given(st.integers(1, 10**6), st.sampled_from(["EUR", "person", "house"]))
def test_what_is_not_measured_stays(a: int, unit: str) -> None:
    assert converted(amount(a), unit) == amount(a)
    assert dimension(unit) == unit
    assert fit(converted(amount(a), unit), amount(a)) is Fit.EQUAL
