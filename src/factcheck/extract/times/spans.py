"""Grammar of durations, counted and placed units, repeated times, seasons, quarters, decades and named days."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.slots import AmountSlot
from factcheck.extract.times.lexicon import Lexicon
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.timex import duration_value, hedged_duration
from factcheck.extract.times.tokens import Chain, Token
from factcheck.records import Qualifier

__all__ = ["read_span"]

_COUNTED = re.compile(r"(?:h(?!V))?(?P<n>[dynNkrV])-?(?P<m>\+)?-?(?P<u>[UuJ])\+?(?P<half>N)?(?P<t>h)?(?P<s>[>T])?(?P<s2>>)?")
_MIXED = re.compile(r"h?(?P<n>[dN])(?P<x>x)-?(?P<u>[UuJ])(?P<s>[>T])?")
_ONE = re.compile(r"h?(?:1?(?P<m>\+))?1?(?P<u>[UJ])(?!->)(?P<half>N)?(?P<s>[>T])?")
_STRETCH = re.compile(r"h?(?P<u>Z)(?P<half>N)?(?P<s>[>T])?(?P<s2>>)?")
_BEFORE = re.compile(r"t?(?P<b><)-?(?P<n>[dnNVr])?1?\+?-?(?P<u>[UuJ])(?P<t>h)?")
_PLACED = re.compile(r"t?(?P<b><)-?(?P<w>W|M(?!-?[dor])|[FPQwG])(?P<p>P)?")
_BEHIND = re.compile(r"(?P<u>[UJ])(?P<s>[>T])(?P<s2>>)?")
_UNIT_YEAR = re.compile(r"(?P<u>U)(?P<y>[yK])(?P<s>[>T])?(?P<s2>>)?")
_EARLIER = re.compile(r"[>T](?P<b><)(?P<u>U)")
_FIRST = re.compile(r"o-?(?P<n>[dnN])-?(?P<u>u)")
_OF_YEAR = re.compile(r"(?P<b><)(?P<u>U)'(?P<w>[QFw])")
_COMPARED = re.compile(r"(?P<u>U)-(?P<s>>)(?:(?P<v>U)|(?P<w>Q))?")
_EVERY = re.compile(r"e(?P<n>[dnN])?(?:(?P<u>[UuJ])|(?P<w>[WPMGw])(?P<p>P)?)")
_PERIOD = re.compile(r"(?P<y0>y)?(?P<w>[QFGw])(?:,?O?(?P<y>y)|(?P<s>[>T]))?")
_CENTURY = re.compile(r"(?P<n>o)-?(?P<u>U)|(?P<v>U)\^?(?P<m>[do])")
_NEXT_UNIT = re.compile(r"[&,]?(?P<n>[dnNk])-?(?P<u>[UuJ])")

_SMALLER = {"year": ("month",), "month": ("day", "week"), "week": ("day",), "day": ("hour",), "hour": ("minute",), "minute": ("second",)}
_ONE_AMOUNT = AmountSlot(1, 1, 1)


def read_span(chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """The duration, placed unit, set or period that begins at token ``i``, and the next token."""
    symbols = chain.symbols
    for read in _READERS.get(symbols[i], ()):
        found = read(chain, i, symbols)
        if found is not None:
            return found
    token = chain.tokens[i]
    if token.symbol == "f":
        value = duration_value(_exact(token.value.count), token.value.unit)
        return Reading(token.start, token.end, "set", unit=token.value.unit, value=value), i + 1
    if token.symbol == "u":
        return Reading(token.start, token.end, "duration", unit=token.value.unit, amount=AmountSlot(None, 2, None, qualifier=Qualifier.VAGUE)), i + 1
    return None


def _exact(number: int) -> AmountSlot:
    return AmountSlot(number, number, number)


Found = tuple[Reading, int] | None


def _every(chain: Chain, i: int, symbols: str) -> Found:
    if symbols[i] != "e" or not (match := _EVERY.match(symbols, i)):
        return None
    tokens = chain.tokens
    end = tokens[match.end() - 1].end
    start = tokens[i].start
    if match.group("u"):
        unit = tokens[match.start("u")].value.unit
        amount = tokens[match.start("n")].value.amount if match.group("n") else _ONE_AMOUNT
        return Reading(start, end, "set", unit=unit, value=duration_value(amount, unit)), match.end()
    token = tokens[match.start("w")]
    reading = Reading(start, end, "set")
    if token.symbol == "W":
        reading.weekday, reading.value = token.value, f"XXXX-WXX-{token.value + 1}"
    elif token.symbol == "M":
        reading.month, reading.value = token.value, f"XXXX-{token.value:02d}"
    elif token.symbol == "P":
        reading.value = f"XXXX-XX-XXT{token.value.part}"
    elif token.symbol == "w":
        reading.value = "XXXX-WXX-WE"
    else:
        reading.value = f"XXXX-{token.value.key}"
    return reading, match.end()


def _earlier(chain: Chain, i: int, symbols: str) -> Found:
    """earlier this month, later that year."""
    if symbols[i] not in ">T" or not (match := _EARLIER.match(symbols, i)) or not _is_shift(chain.tokens[i]):
        return None
    found = _before(chain, i + 1, symbols)
    if found is None or found[0].kind != "shift" or chain.tokens[i].value.counted != "point":
        return None
    found[0].start = chain.tokens[match.start()].start
    return found


def _first(chain: Chain, i: int, symbols: str) -> Found:
    """the first nine months."""
    if symbols[i] != "o" or not (match := _FIRST.match(symbols, i)):
        return None
    amount = chain.tokens[match.start("n")].value.amount
    if amount.value is None:
        return None
    found = _length(chain, match, i, amount)
    return found


def _of_year(chain: Chain, i: int, symbols: str) -> Found:
    """next year's first quarter."""
    if symbols[i] != "<" or not (match := _OF_YEAR.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift, unit = tokens[i].value, tokens[match.start("u")].value.unit
    if unit != "year":
        return None
    token = tokens[match.start("w")]
    reading = _named(token, tokens[i].start, token.end)
    reading.unit, reading.offset, reading.placed = "year", shift.offset, True
    return reading, match.end()


def _compared(chain: Chain, i: int, symbols: str) -> Found:
    """year-earlier, the year-ago quarter: in business news the same quarter of the year before."""
    if symbols[i] != "U" or not (match := _COMPARED.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift = tokens[match.start("s")].value
    if tokens[i].value.unit != "year" or shift.offset >= 0 or shift.counted != "point":
        return None
    reading = Reading(tokens[i].start, tokens[match.end() - 1].end, "shift", unit="year", offset=-1, amount=_ONE_AMOUNT)
    if match.group("w"):
        reading = _named(tokens[match.start("w")], reading.start, reading.end)
        reading.unit, reading.offset, reading.placed = "year", -1, True
    elif match.group("v"):
        if tokens[match.start("v")].value.unit != "quarter":
            return None
        reading.unit, reading.amount = "quarter", AmountSlot(5, 5, 5)
    return reading, match.end()


def _before(chain: Chain, i: int, symbols: str) -> Found:
    """last week, the past three years, recent days."""
    if symbols[i] not in "t<" or not (match := _BEFORE.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift = tokens[match.start("b")].value
    unit_token = tokens[match.start("u")]
    unit = unit_token.value.unit
    start, end = tokens[i].start, tokens[match.end() - 1].end
    if match.group("n"):
        amount = tokens[match.start("n")].value.amount
        kind = "window" if shift.window else "duration"
        return Reading(start, end, kind, unit=unit, amount=hedged_duration(amount), offset=shift.offset), match.end()
    if shift.latest and unit != "quarter":
        return None
    if unit_token.symbol == "u":
        vague = AmountSlot(None, 2, None, qualifier=Qualifier.VAGUE)
        return Reading(start, end, "window", unit=unit, amount=vague, offset=shift.offset), match.end()
    if shift.rolling:
        return Reading(start, end, "window", unit=unit, amount=_ONE_AMOUNT, offset=shift.offset), match.end()
    reading = Reading(start, end, "shift", unit=unit, offset=shift.offset, text_frame=shift.text_frame)
    return reading, match.end()


def _placed(chain: Chain, i: int, symbols: str) -> Found:
    """last May, next Friday, this morning, last fall."""
    if symbols[i] not in "t<" or not (match := _PLACED.match(symbols, i)):
        return None
    tokens = chain.tokens
    shift, token = tokens[match.start("b")].value, tokens[match.start("w")]
    reading = _named(token, tokens[i].start, tokens[match.end() - 1].end)
    reading.placed, reading.offset, reading.text_frame = True, shift.offset, shift.text_frame
    if match.group("p"):
        reading.part = tokens[match.start("p")].value.part
    return reading, match.end()


def _named(token: Token, start: int, end: int) -> Reading:
    if token.symbol == "W":
        return Reading(start, end, "weekday", weekday=token.value)
    if token.symbol == "M":
        return Reading(start, end, "date", month=token.value)
    if token.symbol == "F":
        return Reading(start, end, "season", value=token.value.code)
    if token.symbol == "Q":
        return Reading(start, end, "quarter", value=f"Q{token.value}")
    if token.symbol == "P":
        return Reading(start, end, "part", part=token.value.part)
    if token.symbol == "w":
        return Reading(start, end, "weekend")
    return Reading(start, end, "named", named=token.value)


def _mixed(chain: Chain, i: int, symbols: str) -> Found:
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


def _counted(chain: Chain, i: int, symbols: str) -> Found:
    """dua hari lalu, 24 jam terakhir, nearly seven months, ten more years."""
    if symbols[i] not in "hdynNkrV" or not (match := _COUNTED.match(symbols, i)):
        return None
    token = chain.tokens[match.start("n")]
    if token.symbol == "k":
        return None
    amount = token.value.amount
    if amount.value is None and amount.low is None:
        return None
    if match.group("half"):
        amount = _and_half(chain, match, amount)
        if amount is None:
            return None
    return _length(chain, match, i, amount)


def _and_half(chain: Chain, match: re.Match[str], amount: AmountSlot) -> AmountSlot | None:
    """satu jam setengah, a minute and a half."""
    extra = chain.tokens[match.start("half")].value.amount.value
    if extra is None or not 0 < extra < 1 or amount.value is None or amount.low != amount.high:
        return None
    number = amount.value + extra
    return AmountSlot(number, number, number)


def _length(chain: Chain, match: re.Match[str], i: int, amount: AmountSlot) -> tuple[Reading, int]:
    """A counted unit, with what places it behind."""
    tokens = chain.tokens
    unit_token = tokens[match.start("u")]
    unit = unit_token.value.unit
    start = tokens[i].start
    after = match.end()
    named = match.groupdict()
    shift = tokens[match.start("s")] if named.get("s") else None
    if shift is not None and (shift.symbol == "T" and not _is_shift(shift)):
        shift, after = None, match.start("s")
    reading = Reading(start, tokens[after - 1].end, "duration", unit=unit, amount=hedged_duration(amount))
    if shift is None:
        joined = _joined(chain, after, unit, amount)
        if joined is not None:
            reading.value, after = joined
            reading.end = tokens[after - 1].end
        return reading, after
    entry = shift.value
    if entry.counted == "window":
        reading.kind, reading.offset = "window", entry.offset
    elif entry.counted == "point":
        reading.kind, reading.offset, reading.text_frame = "shift", entry.offset, entry.text_frame
    return reading, after


def _is_shift(token: Token) -> bool:
    return hasattr(token.value, "counted")


def _joined(chain: Chain, after: int, unit: str, amount: AmountSlot) -> tuple[str, int] | None:
    """The smaller unit of "one hour and 30 minutes"."""
    match = _NEXT_UNIT.match(chain.symbols, after)
    if match is None or amount.value is None or amount.low != amount.high:
        return None
    token, second = chain.tokens[match.start("n")], chain.tokens[match.start("u")].value.unit
    if second not in _SMALLER.get(unit, ()) or token.symbol == "k" or token.value.amount.value is None:
        return None
    left, right = duration_value(amount, unit), duration_value(token.value.amount, second)
    if "T" in left and "T" in right:
        return left + right[2:], match.end()
    return left + right[1:], match.end()


def _one(chain: Chain, i: int, symbols: str) -> Found:
    """a year ago, an hour, almost a decade: the article stands for one."""
    if symbols[i] not in "h1UJ" or not (match := _ONE.match(symbols, i)) or "1" not in match.group():
        return None
    if symbols[i] == "1" and not match.group("s") and chain.tokens[match.start("u")].value.unit in ("second", "quarter"):
        return None  # "a second" is mostly one more, "a quarter" a fourth
    amount: AmountSlot | None = _ONE_AMOUNT
    if match.group("half"):
        amount = _and_half(chain, match, _ONE_AMOUNT)
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


def _stretch(chain: Chain, i: int, symbols: str) -> Found:
    """berbulan-bulan, seminggu lalu, setahun setengah."""
    if symbols[i] not in "hZ" or not (match := _STRETCH.match(symbols, i)):
        return None
    entry = chain.tokens[match.start("u")].value
    amount: AmountSlot | None = AmountSlot(None, 2, None, qualifier=Qualifier.VAGUE)
    if entry.count is not None:
        amount = _hedged_one(chain.tokens[i]) if symbols[i] == "h" else _exact(entry.count)
        if match.group("half"):
            amount = _and_half(chain, match, _exact(entry.count))
    return None if amount is None else _length(chain, match, i, amount)


def _behind(chain: Chain, i: int, symbols: str) -> Found:
    """pekan lalu, bulan depan, tahun ini, tahun itu."""
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


def _unit_year(chain: Chain, i: int, symbols: str) -> Found:
    """tahun 2014 ini, tahun 1990-an."""
    if symbols[i] != "U" or not (match := _UNIT_YEAR.match(symbols, i)) or chain.tokens[i].value.unit not in ("year", "decade"):
        return None
    tokens = chain.tokens
    token = tokens[i + 1]
    if token.symbol == "K":
        return _decade_of(token, tokens[i].start, tokens[i + 1].end), i + 2
    after = match.end()
    if match.group("s") and tokens[match.start("s")].symbol == "T":
        after = match.start("s")
    year = int(token.value.amount.value)
    return Reading(tokens[i].start, tokens[after - 1].end, "date", year=year, stated_year=True), after


def _century(chain: Chain, i: int, symbols: str) -> Found:
    if symbols[i] not in "oU" or not (match := _CENTURY.match(symbols, i)):
        return None
    tokens = chain.tokens
    unit, number = tokens[match.start("u" if match.group("u") else "v")], tokens[match.start("n" if match.group("n") else "m")]
    if unit.value.unit != "century" or number.value is None or number.value.amount.value is None:
        return None
    count = int(number.value.amount.value)
    if not 1 <= count <= 30:
        return None
    return Reading(tokens[i].start, tokens[match.end() - 1].end, "century", year=count - 1), match.end()


def _period(chain: Chain, i: int, symbols: str) -> Found:
    """the third quarter of 1998, musim panas 2023, Natal lalu, Ramadan."""
    if symbols[i] not in "yQFGw" or not (match := _PERIOD.match(symbols, i)):
        return None
    tokens = chain.tokens
    token = tokens[match.start("w")]
    reading = _named(token, tokens[i].start, tokens[match.end() - 1].end)
    year = match.start("y0") if match.group("y0") else match.start("y")
    after = match.end()
    if year >= 0:
        reading.year, reading.stated_year = int(tokens[year].value.amount.value), True
    elif match.group("s"):
        shift = tokens[match.start("s")]
        if shift.symbol == "T":
            after -= 1
            reading.end = token.end
        else:
            reading.placed, reading.offset, reading.text_frame = True, shift.value.offset, shift.value.text_frame
    if token.symbol == "F" and after == i + 1:
        return None  # a bare season word is too often another word, and never one time
    return reading, after


def _spoken_year(chain: Chain, i: int, symbols: str) -> Found:
    """nineteen ninety-one."""
    if symbols[i : i + 2] != "NN" or symbols[i + 2 : i + 3] in ("U", "u", "J", "N"):
        return None
    first, second = (token.value.amount.value for token in chain.tokens[i : i + 2])
    if first not in (18, 19, 20) or second is None or not 10 <= second <= 99 or second != int(second):
        return None
    start, end = chain.tokens[i].start, chain.tokens[i + 1].end
    return Reading(start, end, "date", year=int(first * 100 + second), stated_year=True), i + 2


def _decade(chain: Chain, i: int, symbols: str) -> Found:
    if symbols[i] != "K":
        return None
    token = chain.tokens[i]
    return _decade_of(token, token.start, token.end), i + 1


def _decade_of(token: Token, start: int, end: int) -> Reading:
    year = token.value if token.value >= 1000 else 1900 + token.value if token.value >= 30 else 2000 + token.value
    return Reading(start, end, "decade", year=year)


_READERS = {
    "e": (_every,),
    "T": (_earlier,),
    ">": (_earlier,),
    "t": (_before, _placed),
    "<": (_of_year, _before, _placed),
    "h": (_mixed, _counted, _one, _stretch),
    "d": (_mixed, _counted),
    "y": (_counted, _period),
    "n": (_counted,),
    "N": (_mixed, _counted, _spoken_year),
    "k": (_counted,),
    "r": (_counted,),
    "V": (_counted,),
    "o": (_first, _century),
    "U": (_century, _unit_year, _compared, _behind, _one),
    "J": (_behind, _one),
    "1": (_one,),
    "Z": (_stretch,),
    "Q": (_period,),
    "F": (_period,),
    "G": (_period,),
    "w": (_period,),
    "K": (_decade,),
}
"""What may begin with a symbol, most specific first."""
