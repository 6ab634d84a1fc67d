"""The words of an era beside a year: "830 BC", "tahun 300 Masehi"."""

from __future__ import annotations

import re

from factcheck.extract.times.reading import Reading
from factcheck.extract.times.tokens import Chain

__all__ = ["era_year", "in_era"]

_LATEST = 3000
_EARLIEST = 100_000
"""Years before the calendar, exclusive, that are still told by an era: "10,000 BC"."""
_ERA = re.compile(r"(?P<n>[dny])(?:[-~&](?=[dny]A)|[Uu]?(?P<e>A))|(?P<f>A)(?P<m>[dny])")


def era_year(chain: Chain, i: int, text: str) -> tuple[Reading, int] | None:
    """The year that a word for an era tells: "830 BC", "AD 476", "800–600 SM"."""
    symbols = chain.symbols
    if symbols[i] not in "dnyA" or "A" not in symbols or not (match := _ERA.match(symbols, i)):
        return None
    era = chain.tokens[symbols.index("A", i)]
    number = chain.tokens[match.start("m") if match.group("m") else i]
    figure = number.value
    value = figure.amount.value
    last_year = _EARLIEST if era.value.before else _LATEST
    if value is None or not figure.digits or figure.unit is not None or not 1 <= value < last_year:
        return None
    last = chain.tokens[match.end() - 1] if match.group("e") or match.group("f") else number
    start = min(number.start, chain.tokens[i].start)
    return _of_era(Reading(start, last.end, "date", year=int(value), stated_year=True), era.value.before), match.end()


def in_era(chain: Chain, reading: Reading, after: int) -> tuple[Reading, int]:
    """A year or century with the era behind it: "tahun 300 Masehi", "the 4th century BC"."""
    if chain.symbols[after : after + 1] != "A" or reading.kind not in ("date", "century"):
        return reading, after
    era = chain.tokens[after]
    reading.end = era.end
    if reading.kind == "date" and reading.month is None and reading.year is not None:
        reading = _of_era(reading, era.value.before)
    elif reading.kind == "century" and era.value.before:
        reading = Reading(reading.start, reading.end, "ref", value=f"BC{reading.year:02d}XX")
    return reading, after + 1


def _of_era(reading: Reading, before_christ: bool) -> Reading:
    """A reading of a year as it is, or before the calendar begins: there it has a name and no days."""
    if not before_christ:
        return reading
    return Reading(reading.start, reading.end, "ref", value=f"BC{reading.year:04d}")
