"""Equations of numbers that are known to a stretch only: what they come to, and whether they can be true."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge.intervals import Interval
from factcheck.relate.relations.expressions import holds, interval_of, value_of


def _between(low: str | int | None, high: str | int | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


NUMBERS = {
    "part": _between(19, 21),
    "whole": _between(40, 50),
    "least": _between(10, None),
    "most": _between(None, 10),
    "any": _between(None, None),
    "loss": _between(-4, -2),
    "around": _between(-4, 3),
    "nought": _between(0, 5),
}


@pytest.mark.parametrize(
    ("expression", "low", "high"),
    [
        ("part", 19, 21),
        ("7", 7, 7),
        ("-part", -21, -19),
        ("-least", None, -10),
        ("part + whole", 59, 71),
        ("part + least", 29, None),
        ("most + part", None, 31),
        ("whole - part", 19, 31),
        ("least - part", -11, None),
        ("part - least", None, 11),
        ("most - part", None, -9),
        ("part * whole", 760, 1050),
        ("part * loss", -84, -38),
        ("loss * loss", 4, 16),
        ("part * least", 190, None),
        ("least * part", 190, None),
        ("loss * least", None, None),
        ("part * most", None, None),
        ("most * part", None, None),
        ("nought * least", 0, None),
        ("whole / part", Decimal(40) / 21, Decimal(50) / 19),
        ("part / least", 0, Decimal(21) / 10),
        ("part / nought", None, None),
        ("part / loss", None, None),
        ("part / most", None, None),
        ("least / part", Decimal(10) / 21, None),
        ("abs(part)", 19, 21),
        ("abs(loss)", 2, 4),
        ("abs(around)", 0, 4),
        ("abs(nought)", 0, 5),
        ("abs(-nought)", 0, 5),
        ("abs(least)", 0, None),
        ("abs(most)", 0, None),
        ("whole(part)", 0, 0),
    ],
)
def test_what_an_expression_may_come_to(expression: str, low: Decimal | None, high: Decimal | None) -> None:
    found = interval_of(expression, NUMBERS)
    assert list(found[:2]) == pytest.approx([None if end is None else Decimal(end) for end in (low, high)])


@pytest.mark.parametrize(
    ("low", "high", "off"),
    [
        ("2.3", "2.6", "0.3"),
        ("2.6", "2.8", "0.2"),
        ("2.6", "3", "0"),
        ("2", "2.4", "0"),
        (None, "2.5", "0"),
        ("2.5", None, "0"),
    ],
)
def test_how_far_a_number_is_from_a_whole_one(low: str | None, high: str | None, off: str) -> None:
    found = interval_of("whole(n)", {"n": _between(low, high)})
    assert (found.low, found.high) == (Decimal(off), Decimal(off))


@pytest.mark.parametrize(
    ("equation", "true"),
    [
        ("part == 20", True),
        ("part == 21", True),
        ("part == 22", False),
        ("part == whole", False),
        ("part <= whole", True),
        ("whole <= part", False),
        ("whole <= 40", True),
        ("whole <= 39", False),
        ("part >= whole", False),
        ("whole >= part", True),
        ("part >= 21", True),
        ("part >= 22", False),
        ("any == whole", True),
        ("any <= whole", True),
        ("whole <= any", True),
        ("most <= least", True),
        ("least <= most", True),
        ("least <= 9", False),
        ("most >= 11", False),
        ("whole == part + 20", True),
        ("whole == part + 32", False),
    ],
)
def test_whether_an_equation_can_be_true(equation: str, true: bool) -> None:
    assert holds(equation, NUMBERS) is true


def test_numbers_as_stated() -> None:
    values = {"part": Decimal(20), "whole": Decimal(50), "none": Decimal(0)}
    assert value_of("part / whole * 100", values) == 40
    assert value_of("part / none", values) is None
    with pytest.raises(KeyError):
        value_of("part / other", values)


ENDS = st.tuples(st.integers(-50, 50), st.integers(0, 30)).map(lambda pair: (pair[0], pair[0] + pair[1]))
SIGNS = st.sampled_from("+-*/")


@given(ENDS, ENDS, SIGNS, st.data())
def test_numbers_inside_come_to_a_number_inside(
    a: tuple[int, int], b: tuple[int, int], sign: str, data: st.DataObject
) -> None:
    """Whatever two numbers of two stretches come to lies in what the stretches come to."""
    values = {"a": _between(*a), "b": _between(*b)}
    one, other = (Decimal(data.draw(st.integers(*ends))) for ends in (a, b))
    exact = value_of(f"a {sign} b", {"a": one, "b": other})
    if exact is not None:
        found = interval_of(f"a {sign} b", values)
        slack = Decimal("1e-20")
        assert found.low is None or found.low <= exact + slack
        assert found.high is None or exact <= found.high + slack


@given(ENDS, ENDS, st.integers(0, 9), st.sampled_from(["a == b", "a <= b", "a >= b", "a + b == 10", "a * b >= 7"]))
def test_a_wider_stretch_never_makes_an_equation_false(
    a: tuple[int, int], b: tuple[int, int], more: int, equation: str
) -> None:
    narrow, wide = ({"a": _between(a[0] - by, a[1] + by), "b": _between(*b)} for by in (0, more))
    assert holds(equation, wide) or not holds(equation, narrow)
