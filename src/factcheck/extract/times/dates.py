"""Grammar of dates and clock times over the symbols of a chain (see ``lexicon``)."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extract.times.hijri import islamic_day
from factcheck.extract.times.lexicon import Lexicon, before
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.tokens import Chain, Token
from factcheck.languages.sections.times import DayPart

__all__ = ["hour_of", "read_bracket", "read_clock", "read_date", "read_tail"]

_NUMERIC = re.compile(r"(?:(?P<w>W),?)?(?P<q>\()?(?P<x>X)|(?P<v>W),?(?P<p>[(,])?(?P<y>x)")
_DAY_FIRST = re.compile(
    r"(?:(?P<w>W)[,-]?)?(?P<q>\()?j?t?(?P<d>[dro])(?:[-~](?P<e>[do]))?-?(?:(?P<u>U)O|O?)(?P<m>M)(?:[,O-]?(?P<y>y))?"
)
_MONTH_FIRST = re.compile(
    r"(?:(?P<w>W),?)?(?P<q>\()?(?P<m>M)-?t?(?P<d>[dro])(?:[-~](?P<e>[do]))?(?:[,O]?(?P<y>y))?(?!a)"
)
_LIST = re.compile(r"(?:(?P<w>W),?)?j?(?P<d>[do])(?=[,&](?:[do][,&])*[do]O?(?P<m>M)(?:,?(?P<y>y))?)")
_MORE_DAYS = re.compile(r"(?<=[do])(?:&|,(?=(?:[do],)*[do]&[do]))(?P<d>[do])(?![-+OUuJMPadno(])(?:,?(?P<y>y))?")
_MONTH = re.compile(r"U?(?P<m>M)(?:[,O]?(?P<y>y))?")
_DAY_ALONE = re.compile(r"(?:(?P<w>W),?)?j(?P<d>d)(?![-(])|(?P<v>W),?t(?P<o>o)")
_WEEKDAY = re.compile(r"(?P<w>W)")
_YEAR_FIRST = re.compile(r"(?P<y>y)[,]?(?P<m>M)(?P<d>d)(?!\d)")
_BRACKET = re.compile(r"\((?:(?P<x>[Xx])|(?:(?P<m>M)(?P<d>d)|(?P<e>d)(?P<n>M))(?:,?(?P<y>y))?)")
"""A date in digits or words inside a bracket; the text says whether the bracket closes behind it."""
_TAIL = re.compile(
    r"(?P<s>[>T])?(?:-?(?P<p>P)(?P<s2>>)?)?"
    r"(?:[@O]?\(?h?[CJ](?P<c>[ckd])(?P<p2>P>?)?(?P<z>z)?|(?:@h?)?(?P<c2>[cd])-?(?P<a>a)(?P<z2>z)?|@h?(?P<c3>[cH])(?P<z3>z)?)?"
)
_CLOCK = re.compile(
    r"h?[CJ](?P<c>[ck])(?P<p>P>?)?(?P<z>z)?|h?C(?P<c2>d)(?P<p2>P>?)?(?P<z2>z)?|h?J(?P<c3>d)(?P<p3>P>?)(?P<z3>z)?"
    r"|h?(?P<c4>[cdkny])-?(?P<a>a)(?P<z4>z)?(?P<p4>P)?|h?(?P<c5>[ckny])(?P<z5>z)|h?(?P<h>H)(?P<z6>z)?|(?P<c6>c)(?=[,O]?[WMT])|(?P<c7>[ck])(?P<p7>P)(?P<z7>z)?|(?P<c8>[dck])[i@](?P<p8>P)"
    r"|(?P<c9>[cdk])(?=[-~&](?P<to>[cdk])-?(?P<a9>a))"
)
_BARE_CLOCK = re.compile(r"h?c")
_PREPOSITION_REACH = 12


def _day(token: Token) -> tuple[int, int | None] | None:
    """The day that a numeral token states, and the last one of a range."""
    amount = token.value.amount
    if token.symbol == "r":
        return int(amount.low), int(amount.high)
    value = amount.value
    return (int(value), None) if value is not None and 1 <= value <= 31 else None


def _year(token: Token | None) -> int | None:
    return None if token is None else int(token.value.amount.value)


class _Groups:
    """The tokens of a match, by group name."""

    __slots__ = ("_chain", "_match")

    def __init__(self, chain: Chain, match: re.Match[str]) -> None:
        self._chain = chain
        self._match = match

    def __getitem__(self, name: str) -> Token | None:
        at = self._match.start(name)
        return None if at < 0 else self._chain.tokens[at]


def read_date(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """The date that begins at token ``i``: what it says and the next token."""
    symbols = chain.symbols
    head = symbols[i]
    if head in "WXx(" and (match := _NUMERIC.match(symbols, i)):
        return _numeric(text, chain, match)
    if head in "do" and (found := islamic_day(text, chain, i)) is not None:
        return found
    if head == "x":
        return _bracketed(text, chain, i, lexicon)
    if head in "WMdroj(":
        for pattern in (_LIST, _DAY_FIRST, _MONTH_FIRST):
            if (match := pattern.match(symbols, i)) and (read := _written(text, chain, match)):
                return read
    if head == "y" and (match := _YEAR_FIRST.match(symbols, i)) and (read := _written(text, chain, match)):
        return read
    if head in "jW" and (match := _DAY_ALONE.match(symbols, i)):
        return _day_alone(chain, match)
    if head == "W":
        token = chain.tokens[i]
        return Reading(token.start, token.end, "weekday", weekday=token.value), i + 1
    if head in "UM" and (match := _MONTH.match(symbols, i)):
        return _month(chain, match)
    if head in "&," and i and (match := _MORE_DAYS.match(symbols, i)):
        return _more(text, chain, match)
    return None


def _numeric(text: str, chain: Chain, match: re.Match[str]) -> tuple[Reading, int] | None:
    groups = _Groups(chain, match)
    weekday = groups["w"] or groups["v"]
    token = groups["x"] or groups["y"]
    assert token is not None
    first = chain.tokens[match.start()]
    date = token.value
    bracket = match.group("q") or (match.group("p") == "(")
    start = first.start if weekday is not None or not bracket else token.start
    end, after = _closed(text, chain, match, token.end, bool(bracket) and weekday is not None)
    reading = Reading(
        start, end, "date", year=date.year, month=date.month, day=date.day, other=date.other,
        weekday=None if weekday is None else weekday.value, stated_year=date.year is not None,
    )  # fmt: skip
    return reading, after


def _bracketed(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """Day and month alone in brackets, where a stroke makes no fractions: "kecelakaan itu (12/4)"."""
    token = chain.tokens[i]
    closed = text[token.start - 1 : token.start] == "(" and text[token.end : token.end + 1] == ")"
    if not closed or lexicon.pack.settings.stroke_fractions:
        return None
    date = token.value
    return Reading(token.start, token.end, "date", month=date.month, day=date.day, other=date.other), i + 1


def _closed(text: str, chain: Chain, match: re.Match[str], end: int, bracket: bool) -> tuple[int, int]:
    """Where a date ends that began inside a bracket, and the token behind it."""
    after = match.end()
    if bracket and text[end : end + 1] == ")":
        end += 1
        if chain.symbols[after : after + 1] == ")":
            after += 1
    return end, after


def _written(text: str, chain: Chain, match: re.Match[str]) -> tuple[Reading, int] | None:
    groups = _Groups(chain, match)
    named = match.groupdict()
    day_token, month, year = groups["d"], groups["m"], groups["y"]
    assert day_token is not None
    assert month is not None
    days = _day(day_token)
    if days is None or (named.get("u") and chain.tokens[match.start("u")].value.unit != "day"):
        return None  # "the 26th day of August", but not "the 2nd week of August"
    day, last = days
    if named.get("e"):
        end_token = groups["e"]
        assert end_token is not None
        ends = _day(end_token)
        last = ends[0] if ends else None
    weekday = groups["w"] if "w" in named else None
    tail = chain.tokens[match.end() - 1]
    bracket = bool(named.get("q"))
    first = chain.tokens[match.start()]
    start = first.start if weekday is not None or not bracket else chain.tokens[match.start() + 1].start
    end, after = _closed(text, chain, match, tail.end, bracket and weekday is not None)
    if year is None and "y" in named and tail.end == end:
        found = _short_year(text, tail.end)
        if found is not None:
            return _with_year(start, weekday, day, month, last, found, after), after
    reading = Reading(
        start, end, "date", year=_year(year), month=month.value, day=day,
        weekday=None if weekday is None else weekday.value, stated_year=year is not None and year.end <= end,
    )  # fmt: skip
    if last is not None and last > day:
        reading.until = (reading.year, month.value, last)
    return reading, after


_SHORT_YEAR = re.compile(r",? ?['’](\d\d)(?!\w)")


def _short_year(text: str, end: int) -> tuple[int, int] | None:
    match = _SHORT_YEAR.match(text, end)
    return None if match is None else (int(match.group(1)), match.end())


def _with_year(
    start: int, weekday: Token | None, day: int, month: Token, last: int | None, found: tuple[int, int], after: int
) -> Reading:
    year = found[0] + (2000 if found[0] < 50 else 1900)
    reading = Reading(start, found[1], "date", year=year, month=month.value, day=day, stated_year=True)
    reading.weekday = None if weekday is None else weekday.value
    if last is not None and last > day:
        reading.until = (year, month.value, last)
    return reading


def _day_alone(chain: Chain, match: re.Match[str]) -> tuple[Reading, int] | None:
    groups = _Groups(chain, match)
    token = groups["d"] or groups["o"]
    weekday = groups["w"] or groups["v"]
    assert token is not None
    days = _day(token)
    if days is None:
        return None
    first = chain.tokens[match.start()]
    reading = Reading(first.start, token.end, "date", day=days[0], weekday=None if weekday is None else weekday.value)
    return reading, match.end()


def _month(chain: Chain, match: re.Match[str]) -> tuple[Reading, int] | None:
    groups = _Groups(chain, match)
    month, year = groups["m"], groups["y"]
    first = chain.tokens[match.start()]
    assert month is not None
    if first.symbol == "U" and first.value.unit != "month":
        return None
    end = chain.tokens[match.end() - 1].end
    reading = Reading(first.start, end, "date", year=_year(year), month=month.value, stated_year=year is not None)
    return reading, match.end()


def _more(text: str, chain: Chain, match: re.Match[str]) -> tuple[Reading, int] | None:
    """The second day of "May 7 and 8": month and year are those before."""
    at = match.start() - 1
    while at > 0 and chain.symbols[at] != "M":
        at -= 1
    groups = _Groups(chain, match)
    token, year = groups["d"], groups["y"]
    assert token is not None
    follower = text[token.end : token.end + 2]
    days = _day(token)
    counts = (
        follower[:1] == " "
        and follower[1:].isalpha()
        and chain.symbols[match.end() : match.end() + 1] not in ("&", "<")
    )
    if chain.symbols[at] != "M" or days is None or (counts and year is None):
        return None
    end = chain.tokens[match.end() - 1].end
    month = chain.tokens[at].value
    return Reading(
        token.start, end, "date", year=_year(year), month=month, day=days[0], stated_year=year is not None
    ), match.end()


def _stated_clock(token: Token, half: Token | None, part: Token | None) -> tuple[int, int] | None:
    """Hour and minute of a clock token; ``half`` (a.m., p.m.) or an afternoon word shifts the hour."""
    if token.symbol == "H":
        return divmod(int(token.value), 60)
    if token.symbol in "ck":
        hour, minute = token.value
    else:
        value = token.value.amount.value
        if value != int(value):  # 5.5 is no hour
            return None
        hour, minute = divmod(int(value), 100) if token.end - token.start >= 3 else (int(value), 0)
    if hour > 24 or minute > 59:
        return None
    if half is not None:
        if hour > 12:
            return None
        hour = hour % 12 + half.value
    elif part is not None:
        hour = hour_of(hour, part.value)
    return hour, minute


def _begun_clock(token: Token, later: Token, half: Token | None) -> tuple[int, int] | None:
    """The first hour where the last one alone has the half of the day: 3 to 6 p.m. is from 15:00, 11-2 p.m. 11:00."""
    first, second = _stated_clock(token, half, None), _stated_clock(later, half, None)
    if first is None or second is None or first < second:
        return first
    return (first[0] - 12) % 24, first[1]


def hour_of(hour: int, part: DayPart) -> int:
    """The hour of 24 that a part of the day makes of one of 12: "5 sore" 17, but "11 siang" 11 and "2 malam" 2."""
    if not part.afternoon or hour >= 12 or (part.part == "NI" and hour < 6) or (part.part == "AF" and hour >= 9):
        return hour
    return hour + 12


def read_clock(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """A clock time that begins at token ``i``."""
    match = _CLOCK.match(chain.symbols, i)
    if match is None:
        return _read_bare_clock(text, chain, i, lexicon)
    groups = _Groups(chain, match)
    pick = _picker(groups, match)
    token = pick("c", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "h")
    assert token is not None
    part = pick("p", "p2", "p3", "p4", "p7", "p8")
    later = groups["to"]
    clock = _stated_clock(token, pick("a"), part) if later is None else _begun_clock(token, later, groups["a9"])
    if clock is None:
        return None
    zone = pick("z", "z2", "z3", "z4", "z5", "z6", "z7")
    first = chain.tokens[i]
    reading = Reading(first.start, chain.tokens[match.end() - 1].end, "clock", clock=clock)
    reading.zone = None if zone is None else zone.value.offset
    return reading, match.end()


def _read_bare_clock(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """Digits with a colon that a preposition or a hedge tells from a score: at 18:45, about 18:45."""
    match = _BARE_CLOCK.match(chain.symbols, i)
    if match is None:
        return None
    first, last = chain.tokens[i], chain.tokens[match.end() - 1]
    if first is last and not before(text, first.start, _PREPOSITION_REACH).endswith(lexicon.clock_prepositions):
        return None
    return Reading(first.start, last.end, "clock", clock=last.value), match.end()


def _picker(groups: _Groups, match: re.Match[str]) -> Any:
    known = match.re.groupindex

    def pick(*names: str) -> Token | None:
        for name in names:
            if name in known and (token := groups[name]) is not None:
                return token
        return None

    return pick


def read_bracket(text: str, chain: Chain, i: int, reading: Reading) -> int:
    """The date in brackets behind a day told otherwise: Kamis pagi (13/5/2021), hari ini (24/1), today (May 13)."""
    match = _BRACKET.match(chain.symbols, i)
    if match is None:
        return i
    last = chain.tokens[match.end() - 1]
    if text[last.end : last.end + 1] != ")":
        return i
    if match.group("x"):
        date = last.value
        year, month, day, other = date.year, date.month, date.day, date.other
    else:
        groups = _Groups(chain, match)
        told, named = groups["d"] or groups["e"], groups["m"] or groups["n"]
        assert told is not None
        assert named is not None
        year, month, day, other = _year(groups["y"]), named.value, int(told.value.amount.value), None
    reading.kind, reading.placed, reading.text_frame, reading.offset, reading.unit = "date", False, False, 0, None
    reading.year, reading.month, reading.day, reading.other = year, month, day, other
    reading.stated_year = year is not None
    reading.end = last.end + 1
    after = match.end()
    return after + 1 if chain.symbols[after : after + 1] == ")" else after


def read_tail(chain: Chain, i: int, reading: Reading) -> int:
    """What follows a day and belongs to it: lalu, ini, kemarin, a part of the day, a clock time."""
    match = _TAIL.match(chain.symbols, i)
    if match is None or match.end() == i:
        return i
    groups = _Groups(chain, match)
    pick = _picker(groups, match)
    shift, part = pick("s"), pick("p", "p2")
    if shift is not None:
        if shift.symbol == "T":
            if shift.value.ref is not None or shift.value.unit != "day":
                return i
            reading.part = shift.value.part
        if (reading.kind == "weekday" or reading.year is None) and (shift.symbol == ">" or shift.value.offset):
            reading.placed, reading.offset, reading.text_frame = True, shift.value.offset, shift.value.text_frame
    if part is not None:
        reading.part = part.value.part
    token = pick("c", "c2", "c3")
    if token is not None:
        clock = _stated_clock(token, pick("a"), pick("p2", "p"))
        if clock is not None:
            reading.clock = clock
            zone = pick("z", "z2", "z3")
            reading.zone = None if zone is None else zone.value.offset
    reading.end = chain.tokens[match.end() - 1].end
    return match.end()
