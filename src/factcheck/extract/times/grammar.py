"""Reads a chain from left to right into the times it holds."""

from __future__ import annotations

import re

from factcheck.extract.identifiers import numbers_a_name
from factcheck.extract.times.dates import read_bracket, read_clock, read_date, read_tail
from factcheck.extract.times.eras import era_year, in_era
from factcheck.extract.times.lexicon import Lexicon, before
from factcheck.extract.times.openings import opening
from factcheck.extract.times.placed import placed_year
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import exact
from factcheck.extract.times.spans import read_span
from factcheck.extract.times.spoken_clock import is_turned, share_part, spoken_clock, spoken_end
from factcheck.extract.times.timex import duration_value
from factcheck.extract.times.tokens import Chain
from factcheck.extract.times.told_units import definite_quarter, unit_of_edge
from factcheck.extract.times.years import year_alone
from factcheck.records import Qualifier

__all__ = ["parse"]

_DAYLIKE = frozenset(("date", "weekday"))
_WITH_ARTICLE = frozenset(("window", "duration", "quarter", "decade", "weekend", "shift", "half", "opening"))
_PLACES_CLOCK = frozenset(",-(O")
_CUE_REACH = 16
_CLOSES = frozenset((*'.,;:)!?\n”"', ""))
"""What stands behind the last word of a clause."""
_ARC_REACH = 32
_ARC_WORDS = 3
"""Words before minutes or seconds that may hold the degree: "derajat 15 menit" before "30 detik"."""
_RATED = frozenset("dnNru")
"""Symbols of a number or counted unit before "a day" that is told of each day: 358,000 a month, 24 hours a day."""
_REPEATED = re.compile(r"[dnN](?P<joint>-)?f")
_PLACED_UNIT = re.compile(r"[dnyN][UJ](?:(?P<y>y)|(?P<m>M)|>)")


def parse(text: str, chain: Chain, lexicon: Lexicon) -> list[Reading]:
    """Every time of the chain, in text order."""
    found: list[Reading] = []
    i = 0
    size = len(chain.tokens)
    while i < size:
        if _of_arc(text, chain, i, lexicon):
            i += 2
            continue
        read = _again(chain, i, found) or era_year(chain, i, text) or _at(text, chain, i, lexicon)
        read = read or _until(chain, i, found) or spoken_end(chain, i, found)
        if read is None:
            i += 1
            continue
        read = in_era(chain, *read)
        if found and read[0].kind == "clock":
            share_part(chain, i, found[-1], read[0])
        if found and _shares_year(chain, i, found[-1], read[0]):
            _share_year(found[-1], read[0])
        if read[0].year_shift is not None:
            _share_placed_year(found, read[0])
        found.append(read[0])
        i = read[1]
    return found


def _again(chain: Chain, i: int, found: list[Reading]) -> tuple[Reading, int] | None:
    """A weekday that comes again because one joined before it does: "every Tuesday and Friday"."""
    if chain.symbols[i] != "W" or not found or found[-1].kind != "set" or found[-1].weekday is None:
        return None
    joined = chain.symbols[i - 1] in "&," and found[-1].end == chain.tokens[i - 1].start
    if not joined or chain.symbols[i + 1 : i + 2] not in ("", "&", ","):
        return None
    token = chain.tokens[i]
    value = f"XXXX-WXX-{token.value + 1}"
    return Reading(token.start, token.end, "set", weekday=token.value, value=value), i + 1


def _until(chain: Chain, i: int, found: list[Reading]) -> tuple[Reading, int] | None:
    """The end of a stretch between clock times, which needs no cue of its own: pukul 09.15 sampai 17.45."""
    if chain.symbols[i] != "k" or not i or chain.symbols[i - 1] not in "-~":
        return None
    if not found or found[-1].kind != "clock" or found[-1].end != chain.tokens[i - 1].start:
        return None
    token = chain.tokens[i]
    reading = Reading(token.start, token.end, "clock", clock=token.value)
    if chain.symbols[i + 1 : i + 2] != "z":
        return reading, i + 1
    zone = chain.tokens[i + 1]
    reading.end, reading.zone = zone.end, zone.value.offset
    return reading, i + 2


def _shares_year(chain: Chain, i: int, left: Reading, right: Reading) -> bool:
    """Whether the year behind the second of two joined dates is that of the first, too: 30 April–2 Mei 2021."""
    joint = i if chain.symbols[i] == "&" else i - 1
    if joint > 0 and chain.symbols[joint] in "-~&" and left.kind == right.kind in ("quarter", "half"):
        return left.year is None and right.year is not None and left.end == chain.tokens[joint].start
    return (
        joint > 0
        and chain.symbols[joint] in "-~&"
        and left.kind == right.kind == "date"
        and left.year is None
        and right.year is not None
        and left.month is not None
        and right.month is not None
        and left.end == chain.tokens[joint].start
    )


def _share_placed_year(found: list[Reading], last: Reading) -> None:
    """Give days that are listed before one with its year placed the same year: 3, 4 dan 5 Juni tahun lalu."""
    for reading in reversed(found):
        if reading.kind != "date" or (reading.month or 13) > (last.month or 0) or reading.year is not None:
            break
        reading.year_shift, reading.text_frame = last.year_shift, last.text_frame


def _share_year(left: Reading, right: Reading) -> None:
    assert right.year is not None
    left.year = right.year - ((left.month or 0) > (right.month or 0))
    left.stated_year = left.stated_year or left.month is None


def _at(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    head = chain.symbols[i]
    if head == "t":
        return _with_article(text, chain, i, lexicon)
    if head == "E":
        return _edged(text, chain, i, lexicon)
    if head in "dnyN" and _counts_no_time(text, chain, i, lexicon):
        return None
    clock = read_clock(text, chain, i, lexicon) if head in "hCJcdkynH" and not is_turned(chain, i) else None
    clock = clock or (spoken_clock(text, chain, i, lexicon) if head in "hCJN" else None)
    if clock is not None:
        return _clocked(text, chain, clock[0], clock[1], lexicon)
    read = _hedged_date(text, chain, i, lexicon) if head == "h" else read_date(text, chain, i, lexicon)
    if read is not None and read[0].kind == "weekday" and (placed := _of_week(chain, read)) is not None:
        return placed
    if read is not None:
        return read[0], _behind_day(text, chain, placed_year(chain, *read), read[0])
    read = opening(chain, i) if head in "o<dnNUJ" else None
    read = read or (_week_of(text, chain, i, lexicon) if head == "U" else None)
    if read is not None:
        return read
    if head == "f" and _names_a_paper(text, chain, i, lexicon):
        return None
    read = (_repeated(chain, i, lexicon) if head in "dnN" else None) or read_span(chain, i)
    if read is not None and (placed := _in_week(chain, read)) is not None:
        return placed
    if read is not None:
        _often(text, chain, i, read[0], lexicon)
        if read[0].kind == "named" and (_of_others(text, read[0], lexicon) or _borne(text, read[0], lexicon)):
            return None
        if read[0].kind == "named" and (dated := _dated(text, chain, *read, lexicon)) is not None:
            return dated
        return read[0], placed_year(chain, *read)
    if head == "T":
        return _deictic(text, chain, i)
    if head == "P":
        return _part(text, chain, i, lexicon)
    if head == "y":
        return _year(text, chain, i, lexicon)
    return None


def _of_others(text: str, named: Reading, lexicon: Lexicon) -> bool:
    """Whether a name behind a day says that it is that of another calendar: "tahun baru Bengali"."""
    word = text[named.end : named.end + _CUE_REACH].split(" ")
    if lexicon.pack.settings.head_last or named.named.month is None or len(word) < 2 or word[0]:
        return False
    name = word[1].rstrip(".,;)")
    if not name[:1].isupper() or not name.isalpha():
        return False
    return text[named.start].islower() or "place" in lexicon.pack.words.get(name.lower(), {})


def _borne(text: str, named: Reading, lexicon: Lexicon) -> bool:
    """Whether a feast is part of a name: "Easter Island", "Menteri Paskah Suzetta"."""
    behind = text[named.end : named.end + _CUE_REACH].split(" ")
    name = behind[1].rstrip(".,;)") if len(behind) > 1 and not behind[0] else ""
    if not (name[:1].isupper() and name.isalpha() and text[named.start].isupper()):
        return False
    if name.lower() in lexicon.pack.forms("landform"):
        return True
    words = text[max(0, named.start - _CUE_REACH) : named.start].split(" ")
    title = words[-2] if len(words) > 1 and not words[-1] else ""
    strange = name.lower() not in lexicon.pack.words and name.lower() not in lexicon.pack.function_words
    return strange and title[:1].isupper() and title.isalpha() and title.lower() not in lexicon.pack.function_words


def _dated(text: str, chain: Chain, named: Reading, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """A day with a name whose date stands behind it, which decides: "their new year's day on April 14"."""
    if chain.symbols[i : i + 1] not in ("O", "(", ","):
        return None
    read = read_date(text, chain, i + 1, lexicon) if i + 1 < len(chain.tokens) else None
    if read is None or read[0].kind != "date" or read[0].day is None or read[0].until is not None:
        return None
    closed = chain.symbols[i] == "(" and text[read[0].end : read[0].end + 1] == ")"
    read[0].start, read[0].end, read[0].named = named.start, read[0].end + closed, named.named
    read[0].year = read[0].year if read[0].year is not None else named.year
    read[0].stated_year = read[0].stated_year or named.stated_year
    return read[0], _tails(text, chain, read[1], read[0])


def _of_arc(text: str, chain: Chain, i: int, lexicon: Lexicon) -> bool:
    """Whether minutes or seconds are parts of a degree: "7 derajat 15 menit lintang selatan"."""
    follower = chain.tokens[i + 1] if i + 1 < len(chain.tokens) else None
    if follower is None or chain.symbols[i] not in "dnN" or follower.symbol not in "UuJ":
        return False
    if follower.value.unit not in ("minute", "second"):
        return False
    words = before(text, chain.tokens[i].start, _ARC_REACH).split()
    degrees = lexicon.pack.settings.degree_words
    behind_minutes = len(words) >= _ARC_WORDS and words[-_ARC_WORDS] in degrees and words[1 - _ARC_WORDS].isdigit()
    return words[-1:] != [] and (words[-1] in degrees or behind_minutes)


def _week_of(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """The week that a day of it tells: the week of March 6."""
    if chain.symbols[i + 1 : i + 2] != "O" or chain.tokens[i].value.unit != "week" or i + 2 >= len(chain.tokens):
        return None
    read = read_date(text, chain, i + 2, lexicon)
    if read is None or read[0].day is None or read[0].until is not None:
        return None
    read[0].start, read[0].unit = chain.tokens[i].start, "week"
    return read


def _names_a_paper(text: str, chain: Chain, i: int, lexicon: Lexicon) -> bool:
    """Whether a word for what comes again is a paper with its name behind it: "harian Kompas".

    Where adjectives stand behind their nouns, the word before tells: "kasus harian Covid-19" are counted cases.
    """
    token = chain.tokens[i]
    if lexicon.pack.settings.head_last or not text[token.end + 1 : token.end + 2].isupper():
        return False
    word = before(text, token.start, _CUE_REACH).split()[-1:]
    return not word or "unit" not in lexicon.pack.words.get(word[0], {})


def _counts_no_time(text: str, chain: Chain, i: int, lexicon: Lexicon) -> bool:
    """Whether the unit behind a number is placed by itself, so that the number counts something else.

    "Perda 5 tahun 2011" has a number and a year; "Rp 5 juta tahun ini" and "menjadi 41 bulan ini" an amount, or the new
    value of a change, and what the time is.
    """
    if _of_a_cup(text, chain, i, lexicon):
        return True
    match = _PLACED_UNIT.match(chain.symbols, i)
    if match is None:
        return False
    token, unit = chain.tokens[i], chain.tokens[i + 1]
    if match.group("y"):  # "dari 1,2 juta tahun 2006"
        scaled = token.value is not None and token.value.scale > 1
        return unit.value.unit == "year" and (scaled or numbers_a_name(lexicon.pack, text, token.start))
    if match.group("m"):  # "US$17 miliar bulan Oktober"
        return unit.value.unit == "month" and token.value is not None and token.value.unit is not None
    if token.value is None:
        return False
    if token.value.unit is not None:  # an amount of money
        return True
    shift = chain.tokens[i + 2].value
    if shift.offset or shift.text_frame:
        return False
    if token.value.scale > 1:
        return True
    word = before(text, token.start, _CUE_REACH).rstrip().rpartition(" ")[2]
    return "toward" in lexicon.pack.words.get(word, {})


def _of_a_cup(text: str, chain: Chain, i: int, lexicon: Lexicon) -> bool:
    """Whether the word behind a number is the ordinal of a match: "the last 16 second leg"."""
    if chain.symbols[i + 1 : i + 2] != "U" or chain.tokens[i + 1].value.unit != "second":
        return False
    words = lexicon.pack.settings.round_words
    return bool(words) and before(text, chain.tokens[i].start, _CUE_REACH).rstrip().endswith(words)


def _repeated(chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """A repeated time of several units: buletin tiga bulanan, a three-monthly bulletin; "two weekly papers" are two."""
    match = _REPEATED.match(chain.symbols, i)
    if match is None or (lexicon.pack.settings.head_last and not match.group("joint")):
        return None
    token, often = chain.tokens[i], chain.tokens[match.end() - 1]
    count = token.value.amount.value
    if often.value.unit == "day" or count is None or count != int(count):
        return None
    value = duration_value(exact(int(count) * often.value.count), often.value.unit)
    return Reading(token.start, often.end, "set", unit=often.value.unit, value=value), match.end()


def _often(text: str, chain: Chain, i: int, reading: Reading, lexicon: Lexicon) -> None:
    """Make one unit a repeated time where a word or number before says how often or how much: twice a month, $3 a day.

    ``i`` is the token at which the unit begins.
    """
    if reading.kind != "duration" or reading.amount is None or reading.amount.value != 1 or reading.unit is None:
        return
    rate = i > 0 and chain.symbols[i] == "1" and chain.symbols[i - 1] in _RATED
    if (rate and reading.start - chain.tokens[i - 1].end == 1) or before(text, reading.start, _CUE_REACH).endswith(
        lexicon.per
    ):
        reading.kind, reading.value = "set", duration_value(reading.amount, reading.unit)


def _of_week(chain: Chain, read: tuple[Reading, int]) -> tuple[Reading, int] | None:
    """A weekday of a week that is told behind it: Senin pekan lalu, Tuesday of next week."""
    reading, k = read
    part = chain.tokens[k] if k < len(chain.tokens) and chain.symbols[k] == "P" else None
    k += part is not None
    if k < len(chain.tokens) and chain.symbols[k] == "O":
        k += 1
    span = read_span(chain, k) if k < len(chain.tokens) else None
    if span is None or span[0].kind != "shift" or span[0].unit != "week" or span[0].amount is not None:
        return None
    if span[0].text_frame:
        return None
    reading.week, reading.end = span[0].offset, span[0].end
    reading.part = None if part is None else part.value.part
    return reading, span[1]


def _in_week(chain: Chain, read: tuple[Reading, int]) -> tuple[Reading, int] | None:
    """A weekday of a week that is told before it: "next week Wednesday", "next week on Tuesday"."""
    week, k = read
    k += chain.symbols[k : k + 1] == "O"
    if week.kind != "shift" or week.unit != "week" or week.amount is not None or chain.symbols[k : k + 1] != "W":
        return None
    token = chain.tokens[k]
    if week.text_frame or chain.symbols[k + 1 : k + 2] == "(" or chain.symbols[k + 1 : k + 3] in (",M", ",d"):
        return None
    return Reading(week.start, token.end, "weekday", weekday=token.value, week=week.offset), k + 1


def _with_article(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """The third quarter, the past two weeks, the nine months; in "the Friday meeting" it belongs to the meeting."""
    if i + 1 >= len(chain.tokens) or chain.symbols[i + 1] == "t":
        return None
    read = _at(text, chain, i + 1, lexicon)
    if read is None:
        return definite_quarter(text, chain, i, lexicon)
    reading = read[0]
    ordinal_day = chain.symbols[i + 1] == "o" or (reading.unit == "week" and reading.kind == "date")
    bare = chain.symbols[i + 1] == "u"
    if (reading.kind in _WITH_ARTICLE or ordinal_day) and not bare and _no_compound(text, reading):
        reading.start = chain.tokens[i].start
    return read


def _no_compound(text: str, reading: Reading) -> bool:
    return "-" not in text[reading.start : reading.end] or (reading.kind == "shift" and reading.unit == "quarter")


def _behind_day(text: str, chain: Chain, i: int, reading: Reading) -> int:
    if reading.day is None and reading.kind == "date":
        token = chain.tokens[i] if i < len(chain.tokens) else None
        if token is not None and token.symbol == ">":
            if reading.year is None:
                reading.placed, reading.offset, reading.text_frame = True, token.value.offset, token.value.text_frame
            reading.end = token.end
            return i + 1
        return i
    return _tails(text, chain, i, reading)


def _tails(text: str, chain: Chain, i: int, reading: Reading) -> int:
    """A part of the day, a date in brackets and a clock time behind a day, in this order."""
    after = read_tail(chain, i, reading)
    bracket = read_bracket(text, chain, after, reading) if reading.year is None and reading.clock is None else after
    if bracket == after:
        return after
    part = reading.part
    after = read_tail(chain, bracket, reading)
    reading.part = reading.part or part
    return after


def _hedged_date(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """Around Nov. 2: the hedge belongs to the time."""
    if i + 1 >= len(chain.tokens) or chain.symbols[i + 1] in "hy":
        return None
    read = read_date(text, chain, i + 1, lexicon)
    if read is None or read[0].kind == "weekday":
        return None
    qualifier = chain.tokens[i].value.qualifier
    if qualifier in (Qualifier.ABOUT, Qualifier.NEARLY):
        read[0].start = chain.tokens[i].start
        read[0].mod = "APPROX"
    return read


def _edged(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """Awal Mei, mid-May, the end of 2023, akhir pekan ini."""
    k = i + 1
    while k < len(chain.tokens) and chain.symbols[k] in "-Ot":
        k += 1
    if k >= len(chain.tokens):
        return None
    read = _at(text, chain, k, lexicon) if chain.symbols[k] != "E" else None
    if read is None:
        return unit_of_edge(chain, i, k)
    reading, after = read
    if reading.kind in ("duration", "window", "set", "ref", "clock", "part", "weekday") or reading.day is not None:
        return read
    reading.start = chain.tokens[i].start
    reading.mod = chain.tokens[i].value.mod
    return reading, after


def _clocked(text: str, chain: Chain, reading: Reading, i: int, lexicon: Lexicon) -> tuple[Reading, int]:
    """A clock time with the day behind it: 10 a.m. Tuesday, pukul 10.00 WIB, Senin (13/5/2024)."""
    k = i
    if k < len(chain.tokens) and chain.symbols[k] in _PLACES_CLOCK:
        k += 1
    if k >= len(chain.tokens) or chain.symbols[k] not in "WMXTdjo":
        return reading, i
    read = _deictic(text, chain, k) if chain.symbols[k] == "T" else read_date(text, chain, k, lexicon)
    if read is None or read[0].kind == "ref" or (read[0].kind == "date" and read[0].day is None):
        return reading, i
    day, after = read
    day.start = reading.start
    day.clock, day.zone = reading.clock, reading.zone
    if after < len(chain.tokens) and chain.symbols[after] == "P":
        day.end = chain.tokens[after].end
        after += 1
    return day, after


def _deictic(text: str, chain: Chain, i: int) -> tuple[Reading, int] | None:
    token = chain.tokens[i]
    entry = token.value
    if not hasattr(entry, "ref"):
        return None
    if entry.closing and text[token.end : token.end + 1] not in _CLOSES:
        return None
    if entry.ref is not None:
        return Reading(token.start, token.end, "ref", value=entry.ref), i + 1
    reading = Reading(token.start, token.end, "shift", unit=entry.unit, offset=entry.offset, part=entry.part)
    reading.text_frame, reading.mod = entry.text_frame, entry.mod
    if entry.unit != "day":
        if entry.unit == "year" and not entry.offset:
            reading.kind = "told"
        return reading, i + 1
    part = entry.part
    after = _tails(text, chain, i + 1, reading)
    reading.part = reading.part or part
    if reading.kind == "shift":
        reading.placed, reading.offset, reading.text_frame = False, entry.offset, entry.text_frame
    return reading, after


def _part(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """Siang ini, malam itu, sore kemarin, malam; Monday's part is read with Monday."""
    token = chain.tokens[i]
    placed = _part_of_day(text, chain, i, lexicon)
    if placed is not None:
        return placed
    follower = chain.tokens[i + 1] if i + 1 < len(chain.tokens) else None
    if follower is not None and follower.symbol == ">":
        reading = Reading(token.start, follower.end, "part", part=token.value.part, placed=True)
        reading.text_frame = follower.value.text_frame
        return reading, read_bracket(text, chain, i + 2, reading)
    if follower is not None and follower.symbol == "T":
        read = _deictic(text, chain, i + 1)
        if read is not None and read[0].kind == "shift":
            read[0].start, read[0].part = token.start, token.value.part
            return read
    if token.value.bare:
        return Reading(token.start, token.end, "part", part=token.value.part, text_frame=True), i + 1
    return None


def _part_of_day(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """A part of the day before its day: the morning of May 3, dini hari Minggu. "Malam Minggu" is the night before."""
    k = i + 1
    while chain.symbols[k : k + 1] in ("O", "t"):
        k += 1
    linked = k > i + 1
    if k >= len(chain.tokens) or (not linked and lexicon.pack.settings.head_last):
        return None
    if not linked and chain.symbols[k] == "W" and chain.tokens[i].value.part == "NI":
        return None
    read = read_date(text, chain, k, lexicon)
    if read is None or read[0].until is not None or (read[0].day is None and read[0].weekday is None):
        return None
    after = _tails(text, chain, read[1], read[0])
    read[0].start = chain.tokens[i].start
    read[0].part = chain.tokens[i].value.part
    return read[0], after


def _year(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """Four digits alone: a year where a word before says so or no counted noun follows."""
    token = chain.tokens[i]
    if not year_alone(text, token.start, token.end, lexicon):
        return None
    reading = Reading(token.start, token.end, "date", year=int(token.value.amount.value), stated_year=True)
    follower = chain.tokens[i + 1] if i + 1 < len(chain.tokens) else None
    if follower is not None and follower.symbol == ">":
        reading.end = follower.end
        return reading, i + 2
    return reading, i + 1
