"""Which slip turns one value into the other, and which words are one in spite of a slip."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.relate.spellings import one_word
from factcheck.relate.typos import day_slip, digit_slip, number_slip

CASES = tomllib.loads(Path(__file__).with_name("slips.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["digits"].values(), ids=CASES["digits"])
def test_digits(case: list[str]) -> None:
    one, other, slip = case
    assert digit_slip(one, other) == digit_slip(other, one) == (slip or None)


@pytest.mark.parametrize("case", CASES["numbers"].values(), ids=CASES["numbers"])
def test_numbers(case: list[str]) -> None:
    one, other, slip = Decimal(case[0]), Decimal(case[1]), case[2]
    assert number_slip(one, other) == number_slip(other, one) == (slip or None)


@pytest.mark.parametrize("case", CASES["days"].values(), ids=CASES["days"])
def test_days(case: tuple[date, date, str]) -> None:
    one, other, slip = case
    assert day_slip(one, other) == day_slip(other, one) == (slip or None)


@pytest.mark.parametrize("case", CASES["words"].values(), ids=CASES["words"])
def test_words(case: tuple[str, str, str, bool]) -> None:
    one, other, language, same = case
    assert one_word(one, other, language) is one_word(other, one, language) is same
