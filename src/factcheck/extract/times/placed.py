"""Grammar of units, weekdays, months and seasons that a word places: last week, pekan lalu, this morning."""

from __future__ import annotations

import re

from factcheck.extract.slots import AmountSlot
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import ONE, Found, is_shift, named_reading
from factcheck.extract.times.timex import hedged_duration
from factcheck.extract.times.tokens import Chain
from factcheck.records import Qualifier

__all__ = ["PLACED_YEAR", "before", "behind", "compared", "earlier", "of_year", "placed", "placed_year"]

_BEFORE = re.compile(r"t?(?P<b><)-?(?P<n>[dnNVr])?1?\+?-?(?P<u>[UuJ])(?P<t>h)?")
_PLACED = re.compile(r"t?(?P<b><)-?(?P<w>W|M(?!-?[dor])|[FPQwG])(?P<p>P)?")
_BEHIND = re.compile(r"(?P<u>[UJ])(?P<s>[>T])(?P<s2>>)?")
_EARLIER = re.compile(r"[>T](?P<b><)(?P<u>U)")
_OF_YEAR = re.compile(r"(?P<b><)(?P<u>U)'(?P<w>[QFw])")
PLACED_YEAR = re.compile(r"[,O]?(?:t?(?P<s><)(?P<u>U)|(?P<u2>U)(?P<s2>>))")
"""A year that a word places: last year, of this year, tahun lalu."""
_OF_A_YEAR = frozenset({"quarter", "half", "season", "named"})
_COMPARED = re.compile(r"(?P<u>U)-(?P<s>>)(?:(?P<v>U)|(?P<w>Q)|(?P<n>[dnN])-?(?P<x>u))?")


def earlier(chain: Chain, i: int, symbols: str) -> Found:
    """Earlier this month, later that year."""
    if symbols[i] not in ">T" or not (match := _EARLIER.match(symbols, i)) or not is_shift(chain.tokens[i]):
        return None
    found = before(chain, i + 1, symbols)
    if found is None or found[0].kind != "shift" or chain.tokens[i].value.counted != "point":
        return None
    found[0].start = chain.tokens[match.start()].start
    return found


def before(chain: Chain, i: int, symbols: str) -> Found:
    """Last week, the past three years, recent days."""
    if symbols[i] not in "t<" or not (match := _BEFORE.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift = tokens[match.start("b")].value
    unit_token = tokens[match.start("u")]
    unit = unit_token.value.unit
    start, end = tokens[i].start, tokens[match.end() - 1].end
    if match.group("n"):
        amount = tokens[match.start("n")].value.amount
        if unit == "second" and unit_token.symbol == "U" and amount.value != 1:
            return None  # "the last 16 second leg"
        kind = "window" if shift.window else "duration"
        return Reading(start, end, kind, unit=unit, amount=hedged_duration(amount), offset=shift.offset), match.end()
    if shift.latest and unit != "quarter":
        return None
    if unit_token.symbol == "u":
        vague = AmountSlot(None, 2, None, qualifier=Qualifier.VAGUE)
        return Reading(start, end, "window", unit=unit, amount=vague, offset=shift.offset), match.end()
    if shift.rolling:
        return Reading(start, end, "window", unit=unit, amount=ONE, offset=shift.offset), match.end()
    reading = Reading(start, end, "shift", unit=unit, offset=shift.offset, text_frame=shift.text_frame)
    return reading, match.end()


def placed(chain: Chain, i: int, symbols: str) -> Found:
    """Last May, next Friday, this morning, last fall."""
    if symbols[i] not in "t<" or not (match := _PLACED.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift, token = tokens[match.start("b")].value, tokens[match.start("w")]
    reading = named_reading(token, tokens[i].start, tokens[match.end() - 1].end)
    reading.placed, reading.offset, reading.text_frame = True, shift.offset, shift.text_frame
    if match.group("p"):
        reading.part = tokens[match.start("p")].value.part
    return reading, match.end()


def behind(chain: Chain, i: int, symbols: str) -> Found:
    """Pekan lalu, bulan depan, tahun ini, tahun itu."""
    if symbols[i] not in "UJ" or not (match := _BEHIND.match(symbols, i)):
        return None
    tokens = chain.tokens
    unit, shift = tokens[i].value.unit, tokens[match.start("s")]
    if shift.symbol == "T":
        if shift.value.ref is not None or shift.value.unit != "day" or shift.value.offset not in (-1, 1):
            return None
    elif not shift.value.single or unit in ("second", "minute", "hour"):
        return None
    reading = Reading(tokens[i].start, tokens[match.end() - 1].end, "shift", unit=unit, offset=shift.value.offset)
    reading.text_frame = shift.value.text_frame
    return reading, match.end()


def of_year(chain: Chain, i: int, symbols: str) -> Found:
    """Next year's first quarter."""
    if symbols[i] != "<" or not (match := _OF_YEAR.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift, unit = tokens[i].value, tokens[match.start("u")].value.unit
    if unit != "year":
        return None
    token = tokens[match.start("w")]
    reading = named_reading(token, tokens[i].start, token.end)
    reading.unit, reading.offset, reading.placed = "year", shift.offset, True
    return reading, match.end()


def placed_year(chain: Chain, reading: Reading, i: int) -> int:
    """Take the year of a day, month or period that a word places behind it: in April next year, kuartal I tahun lalu.

    ``i`` is the token behind what was read; the one behind the year comes back.
    """
    match = PLACED_YEAR.match(chain.symbols, i)
    dated = reading.kind in _OF_A_YEAR or (reading.kind == "date" and reading.month is not None)
    if match is None or not dated or reading.year is not None or reading.placed:
        return i
    shift, unit = (chain.tokens[match.start(name) if match.group(name) else match.start(f"{name}2")] for name in "su")
    if unit.value.unit != "year" or (match.group("s2") and not shift.value.single):
        return i
    reading.year_shift, reading.text_frame = shift.value.offset, shift.value.text_frame
    reading.end = chain.tokens[match.end() - 1].end
    return match.end()


def compared(chain: Chain, i: int, symbols: str) -> Found:
    """year-earlier, the year-ago quarter: in business news the same quarter of the year before."""
    if symbols[i] != "U" or not (match := _COMPARED.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift = tokens[match.start("s")].value
    if tokens[i].value.unit != "year" or shift.offset >= 0 or shift.counted != "point":
        return None
    reading = Reading(tokens[i].start, tokens[match.end() - 1].end, "shift", unit="year", offset=-1, amount=ONE)
    if match.group("w"):
        reading = named_reading(tokens[match.start("w")], reading.start, reading.end)
        reading.unit, reading.offset, reading.placed = "year", -1, True
    elif match.group("n"):  # the year-earlier nine months
        reading.kind, reading.unit = "duration", tokens[match.start("x")].value.unit
        reading.amount = tokens[match.start("n")].value.amount
    elif match.group("v"):
        if tokens[match.start("v")].value.unit != "quarter":
            return None
        reading.unit, reading.amount = "quarter", AmountSlot(5, 5, 5)
    return reading, match.end()
