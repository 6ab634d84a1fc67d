"""What the strategies have in common: languages, days, numerals under hedges, sentences with slots."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import strategies as st

from factcheck.extract.digits import grain_of
from factcheck.extract.hedges import hedged
from factcheck.extract.slots import AmountSlot
from factcheck.records import Amount, Qualifier
from factcheck.testing.frames import Words, framed_languages, load_frames

__all__ = ["capital", "days", "fill", "grouped", "hedged_numeral", "words_of", "written_day"]

_MOST = 60_000
_EARLIEST, _LATEST = date(1990, 1, 1), date(2060, 12, 31)


@st.composite
def words_of(draw: st.DrawFn, language: str | None) -> Words:
    """The frames of a language, or of any there are frames for.

    Raises:
        LanguageError: There are no frames for the language.
    """
    return load_frames(language or draw(st.sampled_from(framed_languages())))


def days() -> st.SearchStrategy[date]:
    """Days on which news is written."""
    return st.dates(_EARLIEST, _LATEST)


def written_day(day: date, pattern: str, words: Words) -> str:
    """A day as the language writes it; ``pattern`` is one of CLDR's."""
    return format_date(day, pattern, locale=words.pack.settings.cldr)


def grouped(number: int | Decimal, words: Words) -> str:
    """A number in digits, with the separators of the language."""
    return str(format_decimal(number, locale=words.pack.settings.cldr))


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def fill(frame: str, **slots: str) -> str:
    """The sentence with its slots filled; a slot with a capital letter takes its words with one."""
    return frame.format(**slots, **{capital(name): capital(value) for name, value in slots.items()})


@st.composite
def hedged_numeral(draw: st.DrawFn, words: Words, *, counting_alone: bool = False) -> tuple[str, str, Amount]:
    """A numeral, how it stands before what it counts, and the amount that this is.

    ``counting_alone`` leaves out words that need a noun behind them ("dozens of").
    """
    kinds = ("plain", "hedged", "hedged", "range", "vague")
    kind = draw(st.sampled_from(kinds[:-1] if counting_alone else kinds))
    if kind == "range":
        return draw(_ranged(words))
    if kind == "vague":
        return draw(_vague(words))
    numeral, slot = draw(st.one_of(_in_digits(words), _in_words(words), _scaled(words)))
    if kind == "plain":
        return numeral, numeral, _amount(slot)
    hedge = draw(st.sampled_from(words.frames.hedges))
    return numeral, f"{hedge} {numeral}", _amount(hedged(slot, words.qualifier(hedge)))


@st.composite
def _ranged(draw: st.DrawFn, words: Words) -> tuple[str, str, Amount]:
    """From 30 to 40."""
    low = draw(st.integers(2, 900))
    high = low + draw(st.integers(1, 90))
    pattern = draw(st.sampled_from(words.frames.ranges))
    opening, _, rest = pattern.partition("{low}")
    numeral = f"{grouped(low, words)}{rest.format(high=grouped(high, words))}"
    return numeral, f"{opening}{numeral}", Amount(low=Decimal(low), high=Decimal(high), qualifier=Qualifier.RANGE)


@st.composite
def _vague(draw: st.DrawFn, words: Words) -> tuple[str, str, Amount]:
    """Dozens."""
    word = draw(st.sampled_from(sorted(words.frames.vague)))
    low, high = words.magnitude(word)
    bounds = {"low": Decimal(low), "high": None if high is None else Decimal(high)}
    return word, words.frames.vague[word], Amount(**bounds, qualifier=Qualifier.VAGUE)


def _amount(slot: AmountSlot) -> Amount:
    """The record of an amount as the reader has it."""
    return Amount.model_validate(slot, from_attributes=True)


def _exactly(value: int | Decimal, grain: int | Decimal = 1) -> AmountSlot:
    return AmountSlot(value, value, value, grain=grain)


def _in_digits(words: Words) -> st.SearchStrategy[tuple[str, AmountSlot]]:
    numbers = st.one_of(st.integers(2, 999), st.integers(1_000, _MOST))
    return numbers.map(lambda number: (grouped(number, words), _exactly(number, grain_of(number, 0, 1))))


def _in_words(words: Words) -> st.SearchStrategy[tuple[str, AmountSlot]]:
    return st.sampled_from(words.frames.number_words).map(lambda word: (word, _exactly(words.number(word))))


@st.composite
def _scaled(draw: st.DrawFn, words: Words) -> tuple[str, AmountSlot]:
    """Digits with a scale word: 1.3 million, 2 million."""
    word = draw(st.sampled_from(words.frames.scales))
    lead = Decimal(draw(st.integers(11, 99))) / 10
    scale = int(words.scale(word))
    value = int(lead * scale)
    decimals = 0 if lead == int(lead) else 1
    return f"{grouped(lead, words)} {word}", _exactly(value, grain_of(value, decimals, scale))
