"""Numerals: what num2words and babel write is read back; hedges give the interval they name."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from babel.numbers import format_currency, format_decimal
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from num2words import num2words

from factcheck.extract.digits import read_digits
from factcheck.extract.hedges import hedged
from factcheck.extract.numerals import read_numerals
from factcheck.extract.pipeline import extract_article
from factcheck.extract.slots import AmountSlot, FigureSlot
from factcheck.languages import known_languages, load_pack
from factcheck.languages.sections.numbers import SECTIONS, Hedge
from factcheck.records import Article, Qualifier, RejectionReason
from factcheck.scan import scanner_for

TAGS = known_languages()
EXCLUDING = (Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.NEARLY)
"""Hedges that say that the plain value is not reached, or is passed."""
NOUN = {"id": "kapal", "en": "ships"}


def read(tag: str, text: str) -> list[FigureSlot]:
    figures = read_numerals(scanner_for(tag).scan(text))
    return [figure for figure in figures if figure.rejected != RejectionReason.INDEFINITE]


WRITTEN = sorted(NOUN)
"""The languages that num2words writes."""
SCALES = [10**3, 10**6, 10**9, 10**12]
NUMBERS = st.one_of(
    st.integers(2, 999),
    st.integers(1000, 10**15 - 1),
    st.builds(int.__mul__, st.integers(2, 999), st.sampled_from(SCALES)),
)


@pytest.mark.parametrize("tag", WRITTEN)
@settings(deadline=None, max_examples=200)
@given(NUMBERS)
def test_number_words_are_read_back(tag: str, number: int) -> None:
    written = num2words(number, lang=tag).replace(",", "")
    figures = read(tag, f"{written} {NOUN[tag]}")
    assert [figure.amount.value for figure in figures] == [number], written


@pytest.mark.parametrize("tag", WRITTEN)
@settings(deadline=None, max_examples=100)
@given(st.decimals(min_value=0, max_value=99999, places=2))
def test_decimals_in_words_are_read_back(tag: str, number: Decimal) -> None:
    written = num2words(Decimal(f"{number.normalize():f}"), lang=tag).replace(",", "")
    assume("satu satu" not in written)  # one by one
    figures = read(tag, f"{written} {NOUN[tag]}")
    assert [figure.amount.value for figure in figures] == [number], written


@pytest.mark.parametrize("tag", WRITTEN)
@settings(deadline=None, max_examples=100)
@given(st.integers(2, 99999))
def test_ordinals_are_read_back(tag: str, number: int) -> None:
    digits = num2words(number, lang=tag, to="ordinal_num")
    words = num2words(number, lang=tag, to="ordinal").replace(",", "")
    seconds = tag == "en" and words.endswith("second")  # a second is a time
    for written in [digits] if seconds else [digits, words]:
        figures = read(tag, f"{written} {NOUN[tag]}")
        assert [(figure.amount.value, figure.ordinal) for figure in figures] == [(number, True)], written


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(
    "currency", ["IDR", "USD", "EUR", "GBP", "JPY", "MYR", "SGD", "AUD", "CNY", "KRW", "CHF", "INR"]
)
@settings(deadline=None, max_examples=25)
@given(st.decimals(min_value=1, max_value=10**13, places=2))
def test_money_is_read_back(tag: str, currency: str, number: Decimal) -> None:
    written = format_currency(number, currency, locale=tag)
    (figure,) = read(tag, f"({written})")
    assert figure.unit == currency, written
    assert abs(Decimal(figure.amount.value or 0) - number) <= Decimal("0.5"), written


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f"])
@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10**15 - 1))
def test_digits_grouped_by_hard_spaces_are_read_back(tag: str, space: str, number: int) -> None:
    written = f"{number:,}".replace(",", space)
    assert [figure.amount.value for figure in read(tag, f"{written} {NOUN[tag]}")] == [number], written


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 10**13))
def test_lakh_and_crore_groups_are_read_back(number: int) -> None:
    written = format_decimal(number, locale="en_IN")
    assert read_digits(written, ".", ",") == (number, 0, False)


SEPARATORS = sorted(
    {
        (symbols["decimal"], symbols["group"])
        for tag in locale_identifiers()
        if (symbols := Locale.parse(tag).number_symbols.get("latn"))
    }
)


@pytest.mark.parametrize(("decimal", "group"), SEPARATORS, ids=ascii)
def test_digits_are_read_with_any_separators_of_cldr(decimal: str, group: str) -> None:
    assert read_digits("12875", decimal, group) == (12875, 0, False)
    assert read_digits("12\u202f875", decimal, group) == (12875, 0, False)
    assert read_digits("1.2.3", decimal, group) is None
    sign = "," if decimal == "," else "."
    assert read_digits(f"12{sign}5", decimal, group) == (Decimal("12.5"), 1, False)
    assert read_digits("12,875,000" if sign == "." else "12.875.000", decimal, group) == (12875000, 0, False)


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=100)
@given(st.integers(0, 10**15))
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
    assert (above and below) is (qualifier not in EXCLUDING)


def hedges(tag: str) -> list[tuple[str, Qualifier, str]]:
    """Every hedge of a pack, with a sentence for either side that it may stand on."""
    found = []
    for entry in load_pack(tag).entries["hedge"]:
        assert isinstance(entry, Hedge)
        for form in entry.forms:
            if entry.position != "after":
                found.append((form, entry.qualifier, f"{form} {{}} {NOUN[tag]}"))
            if entry.position != "before":
                found.append((form, entry.qualifier, f"{{}} {NOUN[tag]} {form}"))
    return found


@pytest.mark.parametrize("tag", WRITTEN)
@settings(deadline=None, max_examples=20)
@given(st.integers(2, 10**12))
def test_every_hedge_holds_or_excludes_the_plain_value_as_it_says(tag: str, value: int) -> None:
    for form, qualifier, sentence in hedges(tag):
        (figure,) = read(tag, sentence.format(format_decimal(value, locale=tag)))
        amount = figure.amount
        assert (amount.value, amount.qualifier) == (value, qualifier), form
        above = amount.low is None or value > amount.low or (value == amount.low and not amount.low_open)
        below = amount.high is None or value < amount.high or (value == amount.high and not amount.high_open)
        assert (above and below) is (qualifier not in EXCLUDING), form


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
        ("en", "two to three hundred ships", ["[200, 300]"]),
        ("en", "three thousand to 4 million ships", ["[3000, 4000000]"]),
        ("en", "one to 12 ships", ["[1, 12]"]),
        ("id", "satu atau dua kapal", ["[1, 2]"]),
        ("id", "dua sampai tiga puluh kapal", ["[2, 30]"]),
        ("en", "14 (fifteen) ships", ["14", "15"]),
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


SIGNS = [*"0123456789.,-–/()+~<≈½°²%$:'’ \n\u00a0", " 000", "1:", "km/h", "Rp", "US$", "°C", "-an", "-odd"]


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_no_text_raises_and_spans_lie_inside(tag: str, data: st.DataObject) -> None:
    pack = load_pack(tag)
    words = [form for section in SECTIONS for entry in pack.entries.get(section, ()) for form in entry.forms]
    words += [word for word in (pack.settings.decimal_word, pack.settings.number_joiner) if word]
    pieces = data.draw(st.lists(st.one_of(st.sampled_from(SIGNS), st.sampled_from(words)), max_size=14))
    text = data.draw(st.sampled_from(["", " ", "-"])).join(pieces)
    extract_article(Article(text=text, language=tag))
    last = 0
    for figure in read_numerals(scanner_for(tag).scan(text)):
        assert 0 <= figure.hedge_start <= figure.start < figure.end <= len(text)
        assert figure.start >= last
        last = figure.end
