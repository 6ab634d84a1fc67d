"""How two numbers lie to each other: units, hedges, rounding, slips; scores and the numbers that name a thing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Amount, Qualifier, Span, Statement
from factcheck.records.traits import Slip
from factcheck.relate.held import Held, Meeting
from factcheck.relate.numeric import hold_identifiers, hold_numbers, hold_scores, in_common

EQUAL, MEET, FLOORS, APART, OTHER = Meeting.EQUAL, Meeting.MEET, Meeting.FLOORS, Meeting.APART, Meeting.OTHER


def _number(value: str, unit: str | None = None, dimension: str = "length", **fields: Any) -> Statement:
    """A statement of a number as it is written: "12", "2.5"; the amount is that of the digits unless given."""
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    grain = Decimal(10) ** exponent if isinstance(exponent, int) and exponent < 0 else Decimal(1)
    amount = Amount(value=number, low=number, high=number, grain=grain)
    text = fields.pop("text", value)
    span = Span(start=0, end=len(text), text=text)
    made = {"amount": amount, "unit": unit, "dimension": dimension, **fields}
    return Statement(id="s", article_id="a", span=span, **made)


def _hedged(qualifier: Qualifier, value: str, unit: str | None = None, dimension: str = "length") -> Statement:
    number = Decimal(value)
    above = qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
    bounds = {"low": number} if above else {"high": number}
    return _number(value, unit, dimension, amount=Amount(value=number, qualifier=qualifier, **bounds))


def _range(low: int, high: int, unit: str | None = None, dimension: str = "length") -> Statement:
    amount = Amount(low=low, high=high, qualifier=Qualifier.RANGE)
    return _number(str(low), unit, dimension, amount=amount, text=f"{low} to {high}")


def _held(left: Statement, right: Statement, *, copied: bool = False) -> Held:
    found, turned = hold_numbers(left, right, copied=copied), hold_numbers(right, left, copied=copied)
    assert (turned.meeting, turned.slip, turned.ratio) == (found.meeting, found.slip, found.ratio)
    if found.meeting is APART and found.higher is not None and found.ratio != 1:
        assert turned.higher is not found.higher
    return found


DEAD = "people.killed"
LEAST, MOST = Qualifier.AT_LEAST, Qualifier.AT_MOST
NUMBERS = [
    ("one number", _number("12", "m"), _number("12", "m"), EQUAL, None),
    ("two numbers", _number("12", "m"), _number("15", "m"), APART, None),
    ("one measure in two units", _number("10", "mile"), _number("16", "km"), MEET, None),
    ("a measure that no newsroom converts so", _number("10", "mile"), _number("18", "km"), APART, None),
    ("one number of two units", _number("40", "foot"), _number("40", "m"), APART, Slip.UNIT),
    ("a number without a unit", _number("12", "m"), _number("12"), EQUAL, None),
    ("another number without a unit", _number("12", "m"), _number("15"), APART, None),
    ("two measures", _number("12", "m"), _number("15", "kilogram", "mass"), OTHER, None),
    ("one number of two measures", _number("12", "m"), _number("12", "kilogram", "mass"), OTHER, None),
    ("two currencies", _number("12", "euro", "money"), _number("15", "rupiah", "money"), OTHER, None),
    (
        "one number of two currencies",
        _number("12", "euro", "money"),
        _number("12", "rupiah", "money"),
        APART,
        Slip.UNIT,
    ),
    (
        "one number, a sum read as a mass",
        _number("12", "euro", "money"),
        _number("12", "pound", "mass"),
        APART,
        Slip.UNIT,
    ),
    ("days and weeks", _number("21", "day", "duration"), _number("3", "week", "duration"), MEET, None),
    ("days and too few weeks", _number("40", "day", "duration"), _number("3", "week", "duration"), APART, None),
    (
        "one number of days and weeks",
        _number("3", "day", "duration"),
        _number("3", "week", "duration"),
        APART,
        Slip.UNIT,
    ),
    (
        "one number of hours and days",
        _number("3", "hour", "duration"),
        _number("3", "day", "duration"),
        APART,
        Slip.UNIT,
    ),
    (
        "one number of seconds and hours",
        _number("3", "second", "duration"),
        _number("3", "hour", "duration"),
        APART,
        None,
    ),
    (
        "one number of minutes and hours",
        _number("3", "minute", "duration"),
        _number("3", "hour", "duration"),
        APART,
        Slip.UNIT,
    ),
    ("a week and a half, ten days", _number("1.5", "week", "duration"), _number("10", "day", "duration"), MEET, None),
    ("a year and months", _number("2", "year", "duration"), _number("24", "month", "duration"), MEET, None),
    (
        "at least so many weeks, and too few days",
        _hedged(LEAST, "3", "week", "duration"),
        _number("16", "day", "duration"),
        APART,
        None,
    ),
    ("days of no unit", _number("3", "day", "duration"), _number("3", None, "duration"), OTHER, None),
    ("one stretch", _number("3", "day", "duration"), _number("3", "day", "duration"), EQUAL, None),
    ("two stretches", _number("3", "day", "duration"), _number("4", "day", "duration"), APART, None),
    (
        "a third in words and in per cent",
        _number("0.33", "share", "share"),
        _number("33", "percent", "share"),
        EQUAL,
        None,
    ),
    ("a third, rounded", _number("0.33", "share", "share"), _number("35", "percent", "share"), MEET, None),
    ("a third, and more", _number("0.33", "share", "share"), _number("40", "percent", "share"), APART, None),
    ("points and per cent", _number("3", "percentage point", "share"), _number("3", "percent", "share"), EQUAL, None),
    ("basis points", _number("50", "basis point", "share"), _number("0.5", "percent", "share"), EQUAL, None),
    ("shares in per cent", _number("33", "percent", "share"), _number("35", "percent", "share"), APART, None),
    ("people and persons", _number("12", "person", DEAD), _number("12", "family", DEAD), EQUAL, None),
    ("people and families", _number("12", "person", DEAD), _number("15", "family", DEAD), APART, None),
    (
        "soldiers and their companies",
        _number("12", "person", "forces"),
        _number("12", "company", "forces"),
        OTHER,
        None,
    ),
    ("battalions and companies", _number("12", "battalion", "forces"), _number("15", "company", "forces"), APART, None),
    ("at least, and more", _hedged(LEAST, "30"), _number("32"), MEET, None),
    ("at least, and fewer", _hedged(LEAST, "30"), _number("12"), APART, None),
    ("two floors", _hedged(LEAST, "30"), _hedged(Qualifier.MORE_THAN, "12"), FLOORS, None),
    ("one floor twice", _hedged(LEAST, "30"), _hedged(Qualifier.MORE_THAN, "30"), EQUAL, None),
    ("two ceilings", _hedged(MOST, "30"), _hedged(Qualifier.NEARLY, "12"), FLOORS, None),
    ("a floor and a ceiling", _hedged(LEAST, "12"), _hedged(MOST, "30"), MEET, None),
    ("a floor above a ceiling", _hedged(LEAST, "30"), _hedged(MOST, "12"), APART, None),
    ("a range and a number in it", _range(10, 20), _number("15"), MEET, None),
    ("a range and a number above", _range(10, 20), _number("200"), APART, None),
    ("a finer measure of one length", _number("6.2", "km"), _number("6", "km"), MEET, None),
    ("a finer measure, half a unit off", _number("6.5", "km"), _number("6", "km"), MEET, None),
    ("a finer measure of another length", _number("6.6", "km"), _number("6", "km"), APART, None),
    ("a finer count of the dead", _number("6.2", None, DEAD), _number("6", None, DEAD), APART, None),
    ("a digit", _number("125", "m"), _number("135", "m"), APART, Slip.DIGIT),
    ("swapped digits", _number("125", "m"), _number("152", "m"), APART, Slip.SWAP),
    ("a nought", _number("125", "m"), _number("1250", "m"), APART, Slip.ZEROS),
    ("a scale word", _number("12", "m"), _number("12000", "m"), APART, Slip.SCALE),
    ("a digit in words", _number("125", "m"), _number("135", "m", text="a hundred thirty-five"), APART, None),
    ("a scale word in words", _number("12", "m"), _number("12000", "m", text="twelve thousand"), APART, Slip.SCALE),
    ("swapped digits of two ranks", _number("125", None, "rank"), _number("152", None, "rank"), APART, None),
    (
        "swapped digits of the dead and the hurt",
        _number("125", None, DEAD),
        _number("152", None, "people.injured"),
        APART,
        Slip.SWAP,
    ),
    (
        "swapped digits of the dead and of votes",
        _number("125", None, DEAD),
        _number("152", None, "votes"),
        APART,
        Slip.SWAP,
    ),
    ("swapped digits of a length and a mass", _number("125"), _number("152", None, "mass"), APART, None),
]


@pytest.mark.parametrize(
    ("left", "right", "meeting", "slip"), [row[1:] for row in NUMBERS], ids=[row[0] for row in NUMBERS]
)
def test_numbers(left: Statement, right: Statement, meeting: Meeting, slip: Slip | None) -> None:
    found = _held(left, right)
    assert (found.meeting, found.slip) == (meeting, slip), found


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("second", "minute", Slip.UNIT),
        ("minute", "hour", Slip.UNIT),
        ("month", "year", Slip.UNIT),
        ("second", "hour", None),
        ("minute", "day", None),
    ],
)
def test_units_of_time_that_stand_next_to_each_other(one: str, other: str, slip: Slip | None) -> None:
    assert _held(_number("3", one, "duration"), _number("3", other, "duration")).slip is slip


def test_what_is_told_of_two_numbers() -> None:
    assert _held(_number("12", "m"), _number("15", "m")).detail == "12 / 15"
    assert _held(_number("12"), _number("15", "m")).detail == "12 / 15"
    assert _held(_number("10", "mile"), _number("18", "km")).detail == "10 mile / 18 km"
    assert _held(_hedged(LEAST, "30"), _number("12")).detail == "≥ 30 / 12"
    money = _number("12", "euro", "money"), _number("12", "rupiah", "money")
    assert _held(*money).detail == "euro / rupiah"


def test_by_how_much_two_numbers_differ() -> None:
    assert _held(_number("12"), _number("18")).ratio == 1.5
    assert _held(_number("12"), _number("12")).ratio == 1
    assert _held(_number("0"), _number("12")).ratio == 2
    assert _held(_number("-3"), _number("12")).ratio == 100
    assert _held(_number("-3"), _number("-12")).ratio == 2
    assert _held(_number("0"), _number("0")).ratio == 1


def test_which_number_is_the_higher() -> None:
    assert _held(_number("12"), _number("18")).higher is True
    assert _held(_number("18"), _number("12")).higher is False
    assert hold_numbers(_hedged(LEAST, "12"), _hedged(LEAST, "30")).higher is True
    assert hold_numbers(_hedged(LEAST, "30"), _hedged(LEAST, "12")).higher is False


def test_a_number_with_one_separator_may_be_read_either_way() -> None:
    """21,400 is 21.4 where a comma divides the whole from its parts."""
    thousands, places = _number("21400", "dollar", text="$21,400"), _number("21.400", "dollar", text="21.400 dollars")
    assert _held(thousands, places).meeting is MEET
    whole = _number("21", "dollar", text="$21")
    assert _held(_number("21000", "dollar", text="$21,000"), whole).meeting is APART  # 21 has no separator
    longer = _number("21.4", "dollar", text="21.4 dollars")
    assert (_held(thousands, longer).meeting, _held(thousands, longer).slip) == (APART, Slip.SCALE)


def test_a_vague_number_is_no_slip() -> None:
    thousands = Amount(value=1000, low=1000, high=9999, qualifier=Qualifier.VAGUE)
    assert _held(_number("1"), _number("1000", amount=thousands, text="thousands")).slip is None


def test_a_copy_repeats_a_figure_and_does_not_round_it() -> None:
    """In two articles 2 and 2.5 million are one figure, rounded; in two versions of one text it was changed."""
    rough = Amount(value=2_000_000, low=2_000_000, high=2_000_000, grain=Decimal(1_000_000))
    finer = Amount(value=2_300_000, low=2_300_000, high=2_300_000, grain=Decimal(100_000))
    left, right = _number("2000000", amount=rough), _number("2300000", amount=finer)
    assert _held(left, right).meeting is MEET
    assert _held(left, right, copied=True).meeting is APART
    near = finer.model_copy(update=dict.fromkeys(("value", "low", "high"), Decimal(2_180_000)))
    assert _held(left, _number("2180000", amount=near), copied=True).meeting is MEET
    tenth = finer.model_copy(update=dict.fromkeys(("value", "low", "high"), Decimal(2_200_000)))
    assert _held(left, _number("2200000", amount=tenth), copied=True).meeting is APART
    about = finer.model_copy(update={"qualifier": Qualifier.ABOUT})
    assert _held(left, _number("2300000", amount=about), copied=True).meeting is MEET
    assert _held(_number("10", "mile"), _number("17", "km"), copied=True).meeting is MEET


def test_a_number_that_is_missing_is_held_against_none() -> None:
    bare = Statement(id="s", article_id="a", dimension="length", span=Span(start=0, end=1, text="x"), words="x")
    assert in_common(_number("12"), bare) is None
    assert _held(_number("12"), bare).meeting is OTHER
    assert in_common(_number("3", "day", "duration"), bare) is None


def _words(words: str, dimension: str = "score") -> Statement:
    return Statement(id="s", article_id="a", dimension=dimension, span=Span(start=0, end=3, text="x-y"), words=words)


@pytest.mark.parametrize(
    ("left", "right", "meeting", "slip"),
    [
        ("3-1", "3-1", EQUAL, None),
        ("3-1", "1-3", EQUAL, None),
        ("3–1", "3 - 1", EQUAL, None),
        ("03-1", "3-1", EQUAL, None),
        ("0-0", "0-0", EQUAL, None),
        ("3-1", "2-1", APART, None),
        ("103-98", "103-89", APART, Slip.SWAP),
        ("3-1", "3-1-2", OTHER, None),
        ("3", "3", OTHER, None),
        ("", "", OTHER, None),
    ],
)
def test_scores(left: str, right: str, meeting: Meeting, slip: Slip | None) -> None:
    found = hold_scores(_words(left), _words(right))
    assert (found.meeting, found.slip) == (meeting, slip)
    assert meeting is OTHER or found.detail == f"{left} / {right}"
    assert found.ratio == (1.5 if meeting is APART else 1)


@pytest.mark.parametrize(
    ("left", "right", "meeting", "slip"),
    [
        ("421", "421", EQUAL, None),
        ("0421", "421", EQUAL, None),
        ("421", "412", APART, Slip.SWAP),
        ("421", "87", APART, None),
    ],
)
def test_numbers_that_name_a_thing(left: str, right: str, meeting: Meeting, slip: Slip | None) -> None:
    found = hold_identifiers(_words(left, "identifier"), _words(right, "identifier"))
    assert (found.meeting, found.slip, found.detail) == (meeting, slip, f"{left} / {right}")
    assert found.ratio == (1.5 if meeting is APART else 1)


COUNTS = st.integers(min_value=1, max_value=50_000)
UNITS = st.sampled_from([None, "m", "km", "mile"])


@given(COUNTS, COUNTS, UNITS, UNITS)
def test_two_numbers_lie_the_same_way_from_either_side(
    one: int, other: int, unit: str | None, third: str | None
) -> None:
    _held(_number(str(one), unit), _number(str(other), third))


@given(COUNTS, COUNTS, st.integers(min_value=0, max_value=500))
def test_a_wider_range_never_excludes_what_a_narrower_one_meets(low: int, other: int, more: int) -> None:
    narrow, wide = (_range(low, low + 10 + width) for width in (0, more))
    if _held(narrow, _number(str(other))).meeting is not APART:
        assert _held(wide, _number(str(other))).meeting is not APART
