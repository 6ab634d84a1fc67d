"""Grammar of repeated times, years, quarters, seasons, decades, centuries and named days."""

from __future__ import annotations

import re

from factcheck.extract.times.hijri import HIJRI_YEARS, gregorian_year
from factcheck.extract.times.placed import PLACED_YEAR
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import ONE, Found, named_reading
from factcheck.extract.times.timex import duration_value
from factcheck.extract.times.tokens import Chain, Token

__all__ = ["SPOKEN_CENTURIES", "century", "decade", "every", "period", "spoken_year", "unit_year", "years"]

SPOKEN_CENTURIES = frozenset({18, 19, 20})
"""What the first half of a year is that is spoken in two: nineteen seventy-nine."""
_EVERY = re.compile(r"e(?P<n>[donN])?(?:(?P<u>[UuJ])|(?P<w>[WPMGw])(?P<d>d)?(?P<p>P)?)")
_UNIT_YEAR = re.compile(r"(?P<u>U)(?P<y>[yKNn])(?P<s>[>T])?(?P<s2>>)?")
_LAST_DAY = 31
_FIRST_YEAR = 1000
_LAST_YEAR = 2100
_FIRST_WRITTEN = 100
"""First year that is written with its digits alone."""
_PERIOD = re.compile(r"(?P<y0>y)?(?P<w>[QFGwB])(?:[,/-]?O?(?P<u>U)?(?P<y>y)|(?P<s>[>T]))?")
_CENTURY = re.compile(r"(?P<n>o)-?(?P<u>U)|(?P<v>U)\^?(?P<m>[do])")


def every(chain: Chain, i: int, symbols: str) -> Found:
    """Setiap Jumat, every two weeks."""
    if symbols[i] != "e" or not (match := _EVERY.match(symbols, i)):
        return None
    tokens = chain.tokens
    end = tokens[match.end() - 1].end
    start = tokens[i].start
    if match.group("u"):
        unit = tokens[match.start("u")].value.unit
        amount = tokens[match.start("n")].value.amount if match.group("n") else ONE
        return Reading(start, end, "set", unit=unit, value=duration_value(amount, unit)), match.end()
    token = tokens[match.start("w")]
    reading = Reading(start, end, "set")
    if token.symbol == "W":
        reading.weekday, reading.value = token.value, f"XXXX-WXX-{token.value + 1}"
        if match.group("p"):
            reading.value += f"T{tokens[match.start('p')].value.part}"
    elif token.symbol == "M":
        reading.month, reading.value = token.value, f"XXXX-{token.value:02d}{_day_of(tokens, match)}"
    elif token.symbol == "P":
        reading.value = f"XXXX-XX-XXT{token.value.part}"
    elif token.symbol == "w":
        reading.value = "XXXX-WXX-WE"
    else:
        reading.value = f"XXXX-{token.value.key}"
    return reading, match.end()


def _day_of(tokens: list[Token], match: re.Match[str]) -> str:
    """The day before or behind a month that comes again: "every 17 August", "every August 17"."""
    group = next((name for name in ("n", "d") if match.group(name)), None)
    value = tokens[match.start(group)].value.amount.value if group is not None else None
    return f"-{int(value):02d}" if value is not None and 1 <= value <= _LAST_DAY else ""


def unit_year(chain: Chain, i: int, symbols: str) -> Found:
    """Tahun 2014 ini, tahun 1990-an."""
    if (
        symbols[i] != "U"
        or not (match := _UNIT_YEAR.match(symbols, i))
        or chain.tokens[i].value.unit not in ("year", "decade")
    ):
        return None
    tokens = chain.tokens
    token = tokens[i + 1]
    if token.symbol == "K":
        return _decade_of(token, tokens[i].start, tokens[i + 1].end), i + 2
    if token.symbol in "Nn" and not _is_year(token):
        return None
    after = match.end()
    if match.group("s") and tokens[match.start("s")].symbol == "T":
        after = match.start("s")
    year = int(token.value.amount.value)
    return Reading(tokens[i].start, tokens[after - 1].end, "date", year=year, stated_year=True), after


def _is_year(token: Token) -> bool:
    """Whether a number behind "year" says which one: the year two thousand fifteen, tahun 901."""
    value = token.value.amount.value
    if value is None or value != int(value):
        return False
    year = int(value)
    if token.symbol == "n":
        return _FIRST_WRITTEN <= year < _FIRST_YEAR and token.value.unit is None
    return _FIRST_YEAR <= year <= _LAST_YEAR


def century(chain: Chain, i: int, symbols: str) -> Found:
    """20th century, abad ke-20."""
    if symbols[i] not in "oU" or not (match := _CENTURY.match(symbols, i)):
        return None
    tokens = chain.tokens
    unit, number = (
        tokens[match.start("u" if match.group("u") else "v")],
        tokens[match.start("n" if match.group("n") else "m")],
    )
    if unit.value.unit != "century" or number.value is None or number.value.amount.value is None:
        return None
    count = int(number.value.amount.value)
    if not 1 <= count <= 30:
        return None
    return Reading(tokens[i].start, tokens[match.end() - 1].end, "century", year=count - 1), match.end()


def period(chain: Chain, i: int, symbols: str) -> Found:
    """The third quarter of 1998, musim panas 2023, Natal lalu, Ramadan."""
    if symbols[i] not in "yQFGwB" or not (match := _PERIOD.match(symbols, i)):
        return None
    tokens = chain.tokens
    token = tokens[match.start("w")]
    reading = named_reading(token, tokens[i].start, tokens[match.end() - 1].end)
    if match.group("u") and tokens[match.start("u")].value.unit != "year":
        return None
    if token.symbol == "w" and match.start("w") and symbols[match.start("w") - 1] == "1":
        return None  # "a weekend" is any one
    yearly = PLACED_YEAR.match(symbols, match.end())
    if token.symbol == "B" and not (match.group("y0") or match.group("y") or yearly):
        return None  # "in the second half" is mostly of a match
    year = match.start("y0") if match.group("y0") else match.start("y")
    after = match.end()
    if year >= 0:
        reading.year, reading.stated_year = int(tokens[year].value.amount.value), True
        if token.symbol == "G" and token.value.hijri is not None and reading.year < HIJRI_YEARS:
            reading.year = gregorian_year(reading.year, *token.value.hijri)
    elif match.group("s"):
        shift = tokens[match.start("s")]
        if shift.symbol == "T":
            after -= 1
            reading.end = token.end
        else:
            reading.placed, reading.offset, reading.text_frame = True, shift.value.offset, shift.value.text_frame
    if token.symbol == "F" and after == i + 1 and not yearly:
        return None  # a bare season word is too often another word, and never one time
    return reading, after


def years(chain: Chain, i: int, symbols: str) -> Found:
    """2012–13, 2022/2023."""
    if symbols[i] != "Y":
        return None
    token = chain.tokens[i]
    first, last = token.value
    return Reading(token.start, token.end, "years", year=first, until=(last, 12, 31), stated_year=True), i + 1


def spoken_year(chain: Chain, i: int, symbols: str) -> Found:
    """Nineteen ninety-one."""
    if symbols[i : i + 2] != "NN" or symbols[i + 2 : i + 3] in ("U", "u", "J", "N"):
        return None
    first, second = (token.value.amount.value for token in chain.tokens[i : i + 2])
    if first not in SPOKEN_CENTURIES or second is None or not 10 <= second <= 99 or second != int(second):
        return None
    start, end = chain.tokens[i].start, chain.tokens[i + 1].end
    return Reading(start, end, "date", year=int(first * 100 + second), stated_year=True), i + 2


def decade(chain: Chain, i: int, symbols: str) -> Found:
    """1990s, '90s, 1990-an."""
    if symbols[i] != "K":
        return None
    token = chain.tokens[i]
    return _decade_of(token, token.start, token.end), i + 1


def _decade_of(token: Token, start: int, end: int) -> Reading:
    year = token.value if token.value >= 1000 else 1900 + token.value if token.value >= 30 else 2000 + token.value
    return Reading(start, end, "decade", year=year)
