"""The two ends of a range as one figure: "30-40", "antara 30 dan 40", "US$9 to US$10"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container

from factcheck.extract.courses import moved_before, moved_by, moved_from
from factcheck.extract.digits import has_thousands
from factcheck.extract.slots import OPEN, AmountSlot, FigureSlot, Number
from factcheck.extract.times.lexicon import before, lexicon_of
from factcheck.extract.times.years import counts_things
from factcheck.knowledge.units import dimension
from factcheck.records import Qualifier
from factcheck.scan import Hit, Scan

__all__ = ["join_ranges"]

_RANGE_GAP = 28
"""Most characters between the two ends of a range ("sampai dengan" and two spaces)."""
_LONGEST_UNIT = 24
_YEAR = 4
"""Digits of a year."""
_OLDEST_YEAR, _LATEST_YEAR = 1000, 2100
_THOUSAND = 1000
_MILLION = 10**6
_GROUP = 3
_CLOCK = 5
"""Most characters of hours and minutes."""
_LEAST_SHARED = 100
"""Least scale word that may count for both ends: "dua sampai tiga ratus"; "dua sampai tiga puluh" may be 2 to 30."""
_DASHES = ("-", "–", "—")
_LONGEST_MONTH = 12
_LONGEST_WORD = 12
"""Characters in which the word before a number is looked for."""
_CHANGE_REACH = 30
"""Characters between a verb of change and its first number."""
_STEP = 4
"""How many times a new value is more than the step to it, at least; the ends of a range lie closer."""
_ORDER = 10
"""Least quotient of two numbers that are no ends of one change: "rose 0.5 to 12 percent" went up to 12."""


def join_ranges(scan: Scan, figures: list[FigureSlot]) -> None:
    """Join the two ends of a range into one figure: "30-40", "antara 30 dan 40", "3.000 hingga 4.000"."""
    if len(figures) < 2:
        return
    words = {scan.hits[position].start: scan.hits[position] for position in scan.where("range")}
    ends = {hit.end + 1 for hit in words.values()}
    opened = {hit.end: hit.start for hit in words.values() if hit.roles["range"].opens}
    kept = [figures[0]]
    for number, figure in enumerate(figures[1:], 2):
        left = kept[-1]
        start = figure.hedge_start
        joined = start - left.end <= _RANGE_GAP and (
            (start in ends and not _opens_range(scan, figure, figures[number : number + 1]))
            or scan.text[left.end : start].rstrip()[-1:] in (*_DASHES, "/")
        )
        if joined and _is_range(scan, left, figure, words, opened):
            kept[-1] = _ranged(left, figure)
            kept[-1].hedge_start = opened.get(left.hedge_start - 1, left.hedge_start)
        else:
            if _leads_to(scan, left, figure) or _paired(scan, left, figure):
                _share_scale(left, figure)
            kept.append(figure)
    figures[:] = kept


def _leads_to(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether something went from one number to the next: nothing but "to" stands between them."""
    if right.hedge_start - left.end > _RANGE_GAP or _is_verb(scan, left):
        return False
    between = scan.text[left.end : right.hedge_start].strip().lower()
    return "toward" in scan.pack.words.get(between, {})


def _paired(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether two sums of one size share the scale word of the second: "Rp7 dan Rp8 triliun", "$7 and $8 million"."""
    low, high = left.amount.value, right.amount.value
    paid = right.unit is not None and left.unit in (None, right.unit)
    if not paid or not left.digits or not low or not high or right.scale < _MILLION:
        return False
    between = scan.text[left.end : right.hedge_start].strip().lower()
    return between in scan.pack.settings.joiners and max(low, high / right.scale) < _ORDER * min(
        low, high / right.scale
    )


def _share_scale(left: FigureSlot, right: FigureSlot) -> None:
    """Give the first of two numbers the scale word of the second: "rose from 20 to 55 million" is from 20 million."""
    low, high = left.amount.value, right.amount.value
    if low is None or high is None or left.rejected or right.rejected or left.ordinal or right.ordinal:
        return
    if (
        (left.unit is None or left.unit == right.unit)
        and not left.fraction
        and left.amount.qualifier is Qualifier.EXACT
        and _scaled_alike(left, right, low, high)
    ):
        scaled = low * right.scale
        left.amount = AmountSlot(scaled, scaled, scaled, grain=left.amount.grain * right.scale)
        left.scale = right.scale


def _scaled_alike(left: FigureSlot, right: FigureSlot, low: Number, high: Number) -> bool:
    """Whether one scale word stands for both ends: "50–100 million" is 50 million to 100 million."""
    return left.scale < right.scale and low * right.scale < high and right.scale >= _LEAST_SHARED


def _thousands_shared(left: FigureSlot, right: FigureSlot, low: Number, high: Number) -> bool:
    """Whether the group of noughts of the second end stands for both: "20-30,000 people"."""
    written = right.digits and left.digits and left.end + 1 == right.start and left.end - left.start < _GROUP
    return written and high % _THOUSAND == 0 and low < high / _THOUSAND


def _is_range(scan: Scan, left: FigureSlot, right: FigureSlot, words: dict[int, Hit], opened: Container[int]) -> bool:
    if left.rejected not in OPEN or right.rejected or left.ordinal or right.ordinal or _years(scan, left, right):
        return False
    low, high = left.amount, right.amount
    if low.value is None or high.value is None or high.value <= low.value or low.value < 0:
        return False
    if _clocks(scan, left, right) or _hours(scan, left) or _is_verb(scan, left):
        return False
    end = _unit_end(scan, left, right, words)
    if scan.text[end : end + 2] == "- " and right.hedge_start > end + 2:  # suspended: "20- to 35-year-old"
        end += 1
    between = scan.text[end : right.hedge_start]
    if between == "/":
        return _bid_and_ask(scan.text, left, right)
    if between.strip() in _DASHES:
        return not _closes(scan, left, right, between) and _dashed(scan, left, right)
    hit = words.get(end + 1)
    if hit is None or hit.end != right.hedge_start - 1:
        return False
    if "toward" in hit.roles and _changing(scan, left, right):
        return False
    if hit.roles["range"].words_only and (scan.text[left.start].isdigit() or scan.text[right.start].isdigit()):
        return False
    return not hit.roles["range"].opens and (hit.roles["range"].alone or left.hedge_start - 1 in opened)


def _bid_and_ask(text: str, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether a stroke stands between what is bid and what is asked for a currency: "Rp9.178/9.180 per dolar"."""
    grouped = all(has_thousands(text, figure.start, figure.end) for figure in (left, right))
    low, high = left.amount.value, right.amount.value
    return grouped and low is not None and high is not None and high - low < low / _ORDER


def _opens_range(scan: Scan, figure: FigureSlot, following: list[FigureSlot]) -> bool:
    """Whether a number is the first end of a range with a dash, which binds closer than a word: "from 12 to 41-43"."""
    if not following or scan.text[figure.end : figure.end + 1] not in _DASHES:
        return False
    return figure.end + 1 == following[0].hedge_start


def _closes(scan: Scan, left: FigureSlot, right: FigureSlot, between: str) -> bool:
    """Whether a dash between spaces closes what stands before: "PELL, May 6 — Fourteen people died"."""
    if between == between.strip():
        return False
    text = scan.text
    dated = text[max(0, left.start - _LONGEST_MONTH) : left.start].rstrip(" .").rpartition(" ")[2].lower()
    alike = text[left.start].isdigit() is text[right.start].isdigit()
    return not alike or "month" in scan.pack.words.get(dated, {})


def _dashed(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether a dash between two numbers is "to": 30-40, $5m-$10m, "dua-tiga orang"; "12-05-2021" is none."""
    if left.digits:
        return not _chained(scan, left, right)
    if scan.text[left.start].isdigit():  # a scale or unit is written onto both ends
        return right.hedge_start != right.start or right.scale > 1
    low, high = left.amount.value, right.amount.value
    return not right.digits and low is not None and high is not None and high // right.scale - low == 1


def _unit_end(scan: Scan, left: FigureSlot, right: FigureSlot, words: dict[int, Hit]) -> int:
    """Where what stands behind the first end stops, if both ends have the same: "1 per cent to 1.5 per cent"."""
    ends = [_unit_at(scan, figure.end) for figure in (left, right)]
    if ends[0] is not None and ends[1] is not None and ends[0][0] == ends[1][0]:
        return ends[0][1]
    for start in range(left.end + 2, right.hedge_start):
        if start in words and scan.text.startswith(scan.text[left.end : start - 1], right.end):
            return start - 1
    return left.end


def _unit_at(scan: Scan, position: int) -> tuple[str, int] | None:
    """Unit and end of the unit word behind a number, joined on or after a space."""
    sign = scan.text[position : position + 2].lstrip(" \u00a0\u202f")[:1]
    if sign == "%":
        return "percent", scan.text.index("%", position) + 1
    for start in (position, position + 1):
        words = scan.text[start : start + _LONGEST_UNIT].split(" ", 2)
        for count in (2, 1):
            form = " ".join(words[:count]).rstrip(".,;").lower()
            unit = scan.pack.words.get(form, {}).get("unit")
            if unit is not None:
                return unit.unit, start + len(form)
    return None


def _changing(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether something went from one number to the other, or by the one to the other.

    "Rose from 12 to 45" and "shrank by 595,000 to 124.4 million" are no ranges; "rose 5 to 10 percent" is one, where a
    measure stands behind the second end alone and the ends lie close.
    """
    if _stepped(left, right) and moved_by(scan.text, left.hedge_start, scan.pack.tag):
        return True
    if not moved_before(scan.text, left.hedge_start, scan.pack.tag):
        if _goes_further(scan, right):
            return False
        return _verb_of_change(scan, left.hedge_start) or moved_from(scan.text, left.hedge_start, scan.pack.tag)
    unit = _unit_at(scan, right.end)
    measured = unit is not None and (unit[0] == "percent" or dimension(unit[0]) != unit[0])
    return not measured or _unit_at(scan, left.end) is not None or left.unit is not None or _far_apart(left, right)


def _stepped(left: FigureSlot, right: FigureSlot) -> bool:
    """Whether the second of two numbers is so much more that the first is a step to it: "by $2 to $11 a tonne"."""
    return (right.amount.value or 0) >= (left.amount.value or 0) * _STEP > 0


def _goes_further(scan: Scan, right: FigureSlot) -> bool:
    """Whether a stretch went to another one: "revised its forecast from 5 to 7 per cent to 3 to 5 per cent"."""
    unit = _unit_at(scan, right.end)
    behind = scan.text[right.end if unit is None else unit[1] :][:_RANGE_GAP].split()
    towards = len(behind) > 1 and "toward" in scan.pack.words.get(behind[0].lower(), {})
    return towards and behind[1][:1].isdigit()


def _verb_of_change(scan: Scan, start: int) -> bool:
    """Whether a verb of change stands shortly before a place."""
    changes = scan.where("change")
    number = bisect_right(changes, start, key=lambda position: scan.hits[position].end) - 1
    return number >= 0 and start - scan.hits[changes[number]].end <= _CHANGE_REACH


def _far_apart(left: FigureSlot, right: FigureSlot) -> bool:
    """Whether the second of two numbers is of another order than the first."""
    return (right.amount.value or 0) >= (left.amount.value or 0) * _ORDER


def _years(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether the first of two numbers is a year; where both look like one, no amount is named behind them."""
    pair = (left, right)
    if _year_and_amount(scan, left, right):
        return True
    if not all(figure.digits and figure.end - figure.start == _YEAR and figure.unit is None for figure in pair):
        return False
    if not _OLDEST_YEAR <= (left.amount.value or 0) <= (right.amount.value or 0) <= _LATEST_YEAR:
        return False
    if counts_things(scan.pack, scan.text, right.end, left.amount.value or 0):
        return False
    return left.hedge_start == left.start and _unit_at(scan, right.end) is None


def _year_and_amount(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether one has four bare digits and one groups them: "47,240 tons in May 2008 to 37,204 tons".

    Behind a word of time the other may have a scale word or a currency as well: "in 2005 to Rp8.7 trillion".
    """
    text = scan.text
    bare = left.unit is None and text[left.start : left.end].isdecimal() and left.end - left.start == _YEAR
    if not bare:
        return False
    if right.digits and right.end - right.start > _YEAR and not text[right.start : right.end].isdecimal():
        return True
    return _dated_by(scan, left) and (
        right.scale > 1 or right.unit is not None or not text[right.start : right.end].isdecimal()
    )


def _dated_by(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a word of time, a month or a day stands before digits: "in", "of", "March", "March 31,"."""
    words = before(scan.text, figure.hedge_start, _LONGEST_MONTH)
    lexicon = lexicon_of(scan.pack)
    last = words.rstrip().rpartition(" ")[2]
    if last.removesuffix(",").isdecimal():
        return last.endswith(",")
    cued = words.endswith(lexicon.year_cues) and not words.endswith(lexicon.loose_year_cues)
    return cued or lexicon.gaps.get(f" {last} ") == "O" or "month" in scan.pack.words.get(last.rstrip("."), ())


def _clocks(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether the ends are clock times: "9:15 to 17:45", "3 to 6 p.m.", "09.15–17.45" where a comma marks decimals."""
    text, half_day = scan.text, lexicon_of(scan.pack).half_day
    if half_day is not None and left.digits and half_day.match(text, right.end) is not None:
        return True
    if text[left.start - 1 : left.start] == ":" or text[right.end : right.end + 1] == ":":
        return True
    if not (left.notes and right.notes and left.digits and right.digits):
        return False
    return all(text[slot.end - 3 : slot.end - 2] == "." and slot.end - slot.start <= _CLOCK for slot in (left, right))


def _is_verb(scan: Scan, figure: FigureSlot) -> bool:
    """Whether a figure is a verb of change: "doubled to 45" is no range."""
    roles = scan.pack.words.get(scan.text[figure.start : figure.end].lower(), {})
    return "factor" in roles and bool(roles["factor"][1])


def _hours(scan: Scan, left: FigureSlot) -> bool:
    """Whether the word before a number makes it an hour of the day: "pukul 7 hingga 9 malam"."""
    word = scan.text[max(0, left.hedge_start - _LONGEST_WORD) : left.hedge_start].rstrip().rpartition(" ")[2].lower()
    roles = scan.pack.words.get(word, {})
    unit = roles.get("time_unit")
    return "clock_cue" in roles or (unit is not None and unit.clock)


def _chained(scan: Scan, left: FigureSlot, right: FigureSlot) -> bool:
    """Whether a third number is joined on, as in "12-05-2021" or a phone number."""
    sign = scan.text[max(0, left.start - 1) : left.start]
    after = scan.text[right.end : right.end + 2]
    return sign in ("-", "/") or (len(after) == 2 and after[0] in "-–/" and after[1].isdigit())


def _ranged(left: FigureSlot, right: FigureSlot) -> FigureSlot:
    low, high = left.amount.value, right.amount.value
    assert low is not None
    assert high is not None
    if _scaled_alike(left, right, low, high):
        low = low * right.scale
    elif _thousands_shared(left, right, low, high):
        low = low * _THOUSAND
    amount = AmountSlot(None, low, high, qualifier=Qualifier.RANGE, grain=right.amount.grain)
    joined = FigureSlot(left.start, right.end, amount)
    joined.unit = right.unit or left.unit
    joined.phrase_end = right.phrase_end
    joined.digits = left.digits and right.digits
    return joined
