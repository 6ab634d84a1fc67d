"""Grammar of counted units: three days, nearly seven months, 24 jam terakhir, seminggu lalu."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.hedges import hedged
from factcheck.extract.slots import AmountSlot
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import ONE, Found, exact, is_shift
from factcheck.extract.times.timex import UNITS_IN, duration_value, hedged_duration
from factcheck.extract.times.tokens import Chain, Token
from factcheck.records import Qualifier

__all__ = ["counted", "first", "mixed", "one", "stretch"]

_COUNTED = re.compile(
    r"(?:h(?!V))?(?P<n>[dynNkrV])-?(?P<m>\+)?-?(?P<u>[UuJ])\+?(?P<half>N)?(?P<t>h)?(?P<s>[>T])?(?P<s2>>)?"
)
_MIXED = re.compile(r"h?(?P<n>[dN])(?P<x>x)-?(?P<u>[UuJ])(?P<s>[>T])?")
_ONE = re.compile(r"h?(?:1?(?P<m>\+))?1?(?P<u>[UJ])(?!->)(?P<half>N)?(?P<s>[>T])?")
_STRETCH = re.compile(r"h?(?P<u>Z)(?P<half>N)?(?P<s>[>T])?(?P<s2>>)?")
_FIRST = re.compile(r"o-?(?P<n>[dnN])-?(?P<u>u)")
_NEXT_UNIT = re.compile(r"[&,]?(?P<n>[dnNk])-?(?P<u>[UuJ])")
_FARTHEST = {"day": 3650, "week": 520, "month": 240}
"""How many units back or ahead a text counts: ten years of days or weeks, twenty of months."""


def mixed(chain: Chain, i: int, symbols: str) -> Found:
    """5 1/2 hours: the fraction looks like a day and a month."""
    if symbols[i] not in "hdN" or not (match := _MIXED.match(symbols, i)):
        return None
    tokens = chain.tokens
    over, under = tokens[match.start("x")].value.written
    whole = tokens[match.start("n")].value.amount
    if not 0 < over < under or whole.value is None:
        return None
    number = whole.value + Decimal(over) / Decimal(under)
    amount = AmountSlot(number, number, number)
    return _length(chain, match, i, amount)


def counted(chain: Chain, i: int, symbols: str) -> Found:
    """Dua hari lalu, 24 jam terakhir, nearly seven months, ten more years."""
    if symbols[i] not in "hdynNkrV" or not (match := _COUNTED.match(symbols, i)):
        return None
    token = chain.tokens[match.start("n")]
    if token.symbol == "k":
        return None
    amount = token.value.amount
    if amount.value is None and amount.low is None:
        return None
    if token.symbol == "y" and chain.tokens[match.start("u")].value.reckoned:
        start, end = chain.tokens[i].start, chain.tokens[match.start("u")].end
        return Reading(start, end, "date", year=int(amount.value), stated_year=True), match.start("u") + 1
    if match.group("s") and _beyond_telling(amount, chain.tokens[match.start("u")].value.unit):
        return None
    half = _and_half(chain, match, amount) if match.group("half") else None
    if half is None and match.group("half"):  # "tiga tahun enam bulan": the number of the next unit
        match = _COUNTED.match(symbols, i, match.start("half"))
        assert match is not None
    return _length(chain, match, i, half or amount)


def _beyond_telling(amount: AmountSlot, unit: str) -> bool:
    """Whether nobody tells so far a time in such units, so that the number counts something else.

    "48.000 pekan lalu" are 48,000 of last week.
    """
    return unit in _FARTHEST and (amount.value or 0) > _FARTHEST[unit]


def _and_half(chain: Chain, match: re.Match[str], amount: AmountSlot) -> AmountSlot | None:
    """Satu jam setengah, a minute and a half."""
    extra = chain.tokens[match.start("half")].value.amount.value
    if extra is None or not 0 < extra < 1 or amount.value is None:
        return None
    number = amount.value + extra
    return hedged(AmountSlot(number, number, number), amount.qualifier)


def _length(chain: Chain, match: re.Match[str], i: int, amount: AmountSlot) -> tuple[Reading, int]:
    """A counted unit, with what places it behind."""
    tokens = chain.tokens
    unit_token = tokens[match.start("u")]
    unit = unit_token.value.unit
    start = tokens[i].start
    after = match.end()
    named = match.groupdict()
    shift = tokens[match.start("s")] if named.get("s") else None
    if shift is not None and (shift.symbol == "T" and not is_shift(shift)):
        shift, after = None, match.start("s")
    reading = Reading(start, tokens[after - 1].end, "duration", unit=unit, amount=hedged_duration(amount))
    if shift is None:
        return reading, _joined(chain, after, reading, amount)
    entry = shift.value
    if entry.counted == "window":
        reading.kind, reading.offset = "window", entry.offset
    elif entry.counted == "point":
        reading.kind, reading.offset, reading.text_frame = "shift", entry.offset, entry.text_frame
    return reading, after


def _joined(chain: Chain, after: int, reading: Reading, whole: AmountSlot) -> int:
    """Take in the smaller units of "one hour and 30 minutes", "nearly 2 hours 4 minutes 35 seconds"."""
    unit, total = reading.unit or "", whole.value
    if total is None or (whole.qualifier is Qualifier.EXACT and whole.low != whole.high):
        return after
    value, first = duration_value(whole, unit), after
    while (match := _NEXT_UNIT.match(chain.symbols, after)) is not None:
        token, smaller = chain.tokens[match.start("n")], chain.tokens[match.start("u")].value.unit
        size, more = UNITS_IN.get(unit, {}).get(smaller), token.value.amount
        if size is None or token.symbol == "k" or more.value is None:
            break
        written = duration_value(more, smaller)
        value += written[2:] if "T" in value and "T" in written else written[1:]
        total = total * size + more.value
        unit, after = smaller, match.end()
    if after > first:
        reading.value, reading.unit, reading.end = value, unit, chain.tokens[after - 1].end
        reading.amount = hedged_duration(hedged(AmountSlot(total, total, total), whole.qualifier))
    return after


def one(chain: Chain, i: int, symbols: str) -> Found:
    """A year ago, an hour, almost a decade: the article stands for one."""
    if symbols[i] not in "h1UJ" or not (match := _ONE.match(symbols, i)) or "1" not in match.group():
        return None
    if (
        symbols[i] == "1"
        and not match.group("s")
        and chain.tokens[match.start("u")].value.unit in ("second", "quarter")
    ):
        return None  # "a second" is mostly one more, "a quarter" a fourth
    amount: AmountSlot | None = ONE
    if match.group("half"):
        amount = _and_half(chain, match, ONE)
    head = chain.tokens[i]
    if head.symbol == "h":
        amount = _hedged_one(head)
    if amount is None:
        return None
    return _length(chain, match, i, amount)


def _hedged_one(head: Token) -> AmountSlot:
    qualifier = getattr(head.value, "qualifier", Qualifier.EXACT)
    bounds = {
        Qualifier.MORE_THAN: AmountSlot(1, 1, None, low_open=True),
        Qualifier.AT_LEAST: AmountSlot(1, 1, None),
        Qualifier.LESS_THAN: AmountSlot(1, 0, 1, low_open=True, high_open=True),
        Qualifier.AT_MOST: AmountSlot(1, 0, 1, low_open=True),
        Qualifier.NEARLY: AmountSlot(1, 0, 1, low_open=True, high_open=True),
    }
    amount = bounds.get(qualifier, AmountSlot(1, 1, 1))
    return replace(amount, qualifier=qualifier)


def stretch(chain: Chain, i: int, symbols: str) -> Found:
    """berbulan-bulan, seminggu lalu, setahun setengah."""
    if symbols[i] not in "hZ" or not (match := _STRETCH.match(symbols, i)):
        return None
    entry = chain.tokens[match.start("u")].value
    amount: AmountSlot | None = AmountSlot(None, 2, None, qualifier=Qualifier.VAGUE)
    if entry.count is not None:
        amount = _hedged_one(chain.tokens[i]) if symbols[i] == "h" else exact(entry.count)
        if match.group("half"):
            amount = _and_half(chain, match, exact(entry.count))
    return None if amount is None else _length(chain, match, i, amount)


def first(chain: Chain, i: int, symbols: str) -> Found:
    """The first nine months."""
    if symbols[i] != "o" or not (match := _FIRST.match(symbols, i)):
        return None
    amount = chain.tokens[match.start("n")].value.amount
    if amount.value is None:
        return None
    return _length(chain, match, i, amount)
