"""Numerals: what num2words and babel write is read back; hedges give the interval they name."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from factcheck.extract.digits import read_digits
from factcheck.extract.hedges import hedged
from factcheck.extract.numerals import read_numerals
from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.languages import known_languages, load_pack
from factcheck.records import Qualifier, RejectionReason
from factcheck.scan import scanner_for

TAGS = known_languages()
NOUN = {"id": "kapal", "en": "ships"}


def read(tag: str, text: str) -> list[FigureSlot]:
    figures = read_numerals(scanner_for(tag).scan(text))
    return [figure for figure in figures if figure.rejected != RejectionReason.INDEFINITE]


@pytest.mark.parametrize("tag", ["id", "en"])
@settings(deadline=None, max_examples=100)
@given(st.one_of(st.integers(2, 999), st.integers(1000, 10**9), st.integers(2, 999).map(lambda n: n * 10**6)))
def test_number_words_are_read_back(tag: str, number: int) -> None:
    written = num2words(number, lang=tag).replace(",", "")
    figures = read(tag, f"{written} {NOUN[tag]}")
    assert [figure.amount.value for figure in figures] == [number], written


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=100)
@given(st.integers(0, 10**12))
def test_grouped_digits_are_read_back(tag: str, number: int) -> None:
    written = format_decimal(number, locale=tag)
    pack = load_pack(tag)
    assert read_digits(written, pack.decimal, pack.group) == (number, 0, False)


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=100)
@given(st.decimals(min_value=Decimal("0.1"), max_value=Decimal("9999.9"), places=1))
def test_decimals_are_read_back(tag: str, number: Decimal) -> None:
    pack = load_pack(tag)
    reading = read_digits(format_decimal(number, format="#,##0.0", locale=tag), pack.decimal, pack.group)
    assert reading is not None
    assert reading[0] == number


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=100)
@given(st.integers(1, 999), st.integers(1, 3))
def test_the_other_locale_is_read_where_only_it_can_be_meant(tag: str, lead: int, groups: int) -> None:
    pack = load_pack(tag)
    written = pack.decimal.join([str(lead), *["000"] * groups])
    assert read_digits(written, pack.decimal, pack.group) == (lead * 1000**groups, 0, True)


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 10**9), st.sampled_from(list(Qualifier)))
def test_a_hedge_holds_or_excludes_the_plain_value_as_it_says(value: int, qualifier: Qualifier) -> None:
    amount = hedged(AmountSlot(value, value, value), qualifier)
    above = amount.low is None or value > amount.low or (value == amount.low and not amount.low_open)
    below = amount.high is None or value < amount.high or (value == amount.high and not amount.high_open)
    excluded = qualifier in (Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.NEARLY)
    assert (above and below) is not excluded


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("id", "3-5 kapal", ["[3, 5]"]),
        ("id", "Rp 50-100 juta", ["[50000000, 100000000]"]),
        ("en", "$50–100 million", ["[50000000, 100000000]"]),
        ("id", "sebelas (12) kapal", ["11", "12"]),
        ("en", "7,000 ships, 6.000 metres", ["7000", "6000"]),
        ("id", "7,000 kapal", ["7000"]),
        ("en", "between five and 10 ships", ["[5, 10]"]),
        ("en", "twenty-three thousand four hundred and five ships", ["23405"]),
        ("id", "satu setengah juta ton", ["1500000"]),
        ("en", "2-1", ["2", "1"]),
        ("en", "12 or more ships", ["[12, ∞)"]),
    ],
)
def test_forms(tag: str, text: str, values: list[str]) -> None:
    def shown(amount: AmountSlot) -> str:
        if amount.low == amount.high:
            return str(amount.low)
        right = "∞)" if amount.high is None else f"{amount.high}]"
        return f"[{amount.low}, {right}"

    assert [shown(figure.amount) for figure in read(tag, text)] == values


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=100)
@given(st.text("0123456789.,-–/() satuduribjmo%$RpkKe\n", max_size=60))
def test_no_text_raises_and_spans_lie_inside(tag: str, text: str) -> None:
    last = 0
    for figure in read_numerals(scanner_for(tag).scan(text)):
        assert 0 <= figure.hedge_start <= figure.start < figure.end <= len(text)
        assert figure.start >= last
        last = figure.end
