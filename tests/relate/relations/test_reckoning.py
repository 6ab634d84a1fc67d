"""What a number comes to in a calculation, and how an editor is shown what one comes to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Amount, Qualifier
from factcheck.records.traits import Slip
from factcheck.relate.relations.broken import mend_of, written
from factcheck.relate.relations.numbers import Number
from factcheck.relate.relations.reckoning import as_stated, measure_of, reckoned_number


def _number(value: str, kind: str = "count", unit: str | None = None, **fields: Any) -> Number:
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    grain = Decimal(10) ** exponent if isinstance(exponent, int) and exponent < 0 else Decimal(1)
    amount = fields.pop("amount", Amount(value=number, low=number, high=number, grain=grain))
    return Number(0, len(value), value, kind, amount, unit, **fields)


@pytest.mark.parametrize(
    ("unit", "hours"),
    [("hour", "1"), ("minute", "1/60"), ("second", "1/3600"), ("day", "24"), ("week", "168")],
)
def test_stretches_of_time_are_reckoned_in_hours(unit: str, hours: str) -> None:
    above, _, below = hours.partition("/")
    wanted = Decimal(above) / Decimal(below or 1)
    assert measure_of(_number("3", "duration", unit)) == wanted
    assert as_stated({"a": _number("3", "duration", unit)}) == {"a": 3 * wanted, "raw_a": 3}


def test_measures_are_reckoned_in_the_first_unit_of_their_kind() -> None:
    """A degree of Fahrenheit is five ninths of one of Celsius: of degrees only steps are reckoned."""
    assert measure_of(_number("3", "measure", "km")) == 1000 * measure_of(_number("3", "measure", "m"))
    assert measure_of(_number("3", "measure", "mile")) > measure_of(_number("3", "measure", "km"))
    steps = [measure_of(_number("3", "measure", f"degree {name}")) for name in ("fahrenheit", "celsius")]
    assert steps[0] / steps[1] == pytest.approx(Decimal(5) / 9)
    assert measure_of(_number("3")) == 1
    assert measure_of(_number("3", "count", "person")) == 1
    assert measure_of(_number("3", "money", "USD")) == 1


@pytest.mark.parametrize(
    ("number", "how", "low", "high"),
    [
        (_number("12"), {}, "12", "12"),
        (_number("1200"), {}, "1150", "1250"),
        (_number("1200"), {"exact": True}, "1200", "1200"),
        (_number("40", "percent", "percent"), {}, "39.5", "40.5"),
        (_number("40", "percent", "percent"), {"exact": True}, "39.5", "40.5"),
        (_number("4.5", "percent", "percent"), {}, "4.45", "4.55"),
        (_number("12", "score"), {}, "12", "12"),
        (_number("3", "points"), {}, "3", "3"),
        (_number("3", "points", "percentage point"), {}, "2.5", "3.5"),
        (_number("3", "money", "GBP"), {}, "2.5", "3.5"),
        (_number("3", "money", "GBP"), {"prices": True}, "3", "3"),
        (_number("3", "money", "GBP", scaled=True), {"prices": True}, "2.5", "3.5"),
        (_number("2.40", "money", "GBP"), {"prices": True}, "2.395", "2.405"),
        (_number("3", "measure", "km"), {"prices": True, "raw": True}, "2.5", "3.5"),
        (_number("3", "measure", "km"), {}, "2500", "3500"),
        (_number("3", "measure", "km"), {"raw": True}, "2.5", "3.5"),
        (_number("3", "duration", "day"), {}, "60", "84"),
        (_number("12500", "money", "USD"), {}, "12450", "12550"),
    ],
)
def test_what_a_number_stands_for(number: Number, how: dict[str, bool], low: str, high: str) -> None:
    found = reckoned_number(number, **how)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


def test_a_bound_stays_a_bound() -> None:
    more = Amount(value=12, low=12, qualifier=Qualifier.MORE_THAN, low_open=True)
    found = reckoned_number(_number("12", "measure", "km", amount=more))
    assert (found.low, found.high, found.low_open, found.high_open) == (12_000, None, True, False)
    less = Amount(value=12, high=12, qualifier=Qualifier.LESS_THAN, high_open=True)
    found = reckoned_number(_number("12", amount=less))
    assert (found.low, found.high, found.low_open, found.high_open) == (None, 12, False, True)


def test_a_fraction_stands_for_what_is_near_it() -> None:
    third = Amount(value=Decimal("33.3"), low=Decimal("33.3"), high=Decimal("33.3"), grain=Decimal(8))
    found = reckoned_number(_number("33.3", "fraction", "percent", amount=third, scaled=True))
    assert (found.low, found.high) == (Decimal("29.3"), Decimal("37.3"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("12", "12"),
        ("12.3", "12.3"),
        ("12.345", "12.34"),
        ("12.355", "12.36"),
        ("12.999", "13"),
        ("100", "100"),
        ("-6.25", "-6.25"),
        ("0.5", "0.5"),
        ("0.0912", "0.091"),
        ("0.00912", "0.0091"),
        ("-0.0912", "-0.091"),
        ("1E+2", "100"),
        ("1E+25", "10000000000000000000000000"),
    ],
)
def test_numbers_as_an_editor_writes_them(value: str, shown: str) -> None:
    assert written(Decimal(value)) == shown


def test_one_place_where_one_is_asked_for() -> None:
    assert written(Decimal("16.0934"), 1) == "16.1"
    assert written(Decimal("16.04"), 1) == "16"
    assert written(Decimal("0.0456"), 1) == "0.046"


def _mended(number: Number, value: str) -> str:
    mend = mend_of({"a": number}, {"a": Decimal(value)})
    assert mend is not None
    return mend.would_be


def test_what_would_be_is_written_like_what_stands() -> None:
    """Of people no parts are told, of prices as many places as the text has, and one of what has none."""
    assert _mended(_number("12"), "17.6") == "18"
    assert _mended(_number("12.5"), "17.66") == "17.7"
    assert _mended(_number("12", "percent", "percent"), "17.66") == "17.7"
    assert _mended(_number("12.25", "percent", "percent"), "17.666") == "17.67"
    assert _mended(_number("12"), "1E+25") == "10000000000000000000000000"
    assert _mended(_number("12", "money", "USD"), "1E+25") == "10000000000000000000000000"


def test_what_a_slip_explains_is_the_likeliest_mend() -> None:
    numbers = {"whole": _number("212"), "part": _number("190")}
    mend = mend_of(numbers, {"whole": Decimal(399), "part": Decimal(109)})
    assert mend is not None
    assert (mend.role, mend.stands, mend.would_be, mend.slip) == ("part", "190", "109", Slip.SWAP)
    mend = mend_of(numbers, {"whole": Decimal(399), "part": Decimal(77)})
    assert mend is not None
    assert (mend.role, mend.would_be, mend.slip) == ("whole", "399", None)
    assert mend_of(numbers, {}) is None
    below = mend_of(numbers, {"part": Decimal(-190)})
    assert below is not None
    assert below.slip is None


@given(st.integers(1, 10**7), st.sampled_from(["count", "money", "percent", "duration"]))
def test_a_number_stands_for_itself_at_least(value: int, kind: str) -> None:
    found = reckoned_number(_number(str(value), kind), raw=True)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= value <= found.high
    exact = reckoned_number(_number(str(value), kind), raw=True, exact=True)
    assert exact.low is not None
    assert found.low <= exact.low
