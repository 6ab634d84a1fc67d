"""Days, months, years and clock times of two statements."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from factcheck.days import day_of
from factcheck.languages import known_languages, load_pack
from factcheck.records import Basis, Qualifier, Statement, TimeMention
from factcheck.records.traits import Slip
from factcheck.relate.held import OTHER, Held, Meeting
from factcheck.relate.typos import day_slip, digit_slip

__all__ = ["clock_of", "days_of", "hold_times"]

NIGHT = frozenset({"NI", "EV", "MO"})
"""Parts of a day whose date depends on the zone and on whom one asks: the night between two days."""
ABOUT_MINUTES = 20
"""Minutes that "around 5:40 p.m." may be off."""
HOUR_MINUTES = 30
"""Minutes that a time told in full hours may be off where the other is told to the minute."""
_HALF_DAY = 12 * 60
_UNKNOWN_ZONE_STEP = 60
_NUMERIC = re.compile(r"\(?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)?")
"""A date in digits: written alike it is one day, in whatever order two languages read it."""
_BARE_CLOCK = re.compile(r"(?<!\d)(?:[1-9]|1[0-2])[:.]\d\d\W*$")
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")


def hold_times(left: Statement, right: Statement) -> Held:
    """Hold two times against each other: the clock where both dimensions are clock times, else the calendar."""
    a, b = left.time, right.time
    if a is None or b is None:
        return OTHER
    alike = a.span.text == b.span.text and _NUMERIC.fullmatch(a.span.text) is not None
    if alike or (a.unresolved == b.unresolved and _relative(a) and _relative(b)):
        return Held(Meeting.EQUAL, detail=f"{a.span.text} / {b.span.text}")
    if left.dimension == right.dimension == "time_of_day":
        return _clocks(a, b)
    if "time_of_day" in (left.dimension, right.dimension):
        return OTHER
    return _calendar(a, b)


def _relative(time: TimeMention) -> bool:
    """Whether the words alone leave the time open: "this year", "New Year's Eve", "that morning".

    Two texts that use the same words mean the same, or two times of which nobody can say more.
    """
    return time.unresolved != time.value or "X" in time.unresolved or time.unresolved.endswith("_REF")


def days_of(time: TimeMention) -> tuple[date, date] | None:
    """The first and last day a time may be of, as far as it is known."""
    if time.earliest is None or time.latest is None:
        return None
    return day_of(time.earliest), day_of(time.latest)


def _calendar(left: TimeMention, right: TimeMention) -> Held:
    detail = f"{left.value} / {right.value}"
    a, b = days_of(left), days_of(right)
    if a is None or b is None:
        return _unresolved(left, right, detail)
    if a == b:
        return Held(Meeting.EQUAL, detail=detail)
    if (a[0] <= b[1] and b[0] <= a[1]) or _year_guessed(left, right, a, b):
        return Held(Meeting.MEET, detail=detail)
    if _weekday_of_date(left, b) or _weekday_of_date(right, a):
        return Held(Meeting.MEET, detail=detail)
    apart = (b[0] - a[1]).days if a[1] < b[0] else (a[0] - b[1]).days
    if apart <= 1 and (_at_night(left) or _at_night(right) or left.zone != right.zone):
        return Held(Meeting.MEET, detail=detail)
    one_day = a[0] == a[1] and b[0] == b[1]
    slip = day_slip(a[0], b[0]) if one_day else _year_slip(a[0].year, b[0].year) if _years(left, right) else None
    if slip is Slip.SWAP and not (_in_digits(left) and _in_digits(right)):
        slip = None  # of "Monday" and "Wednesday" no digits changed places
    return Held(Meeting.APART, float(max(apart, 1)), slip, b[0] > a[0], detail)


def _in_digits(time: TimeMention) -> bool:
    """Whether a time is written with digits."""
    return any(letter.isdigit() for letter in time.span.text)


def _weekday_of_date(time: TimeMention, other: tuple[date, date]) -> bool:
    """Whether a time is a bare weekday, and the other one a date of that weekday: of which week, it does not say."""
    bare = time.weekday is not None and _bare(time) and time.unresolved != time.value
    return bare and other[0] == other[1] and other[0].weekday() == time.weekday


def _year_guessed(left: TimeMention, right: TimeMention, a: tuple[date, date], b: tuple[date, date]) -> bool:
    """Whether two are the same but for a year that one of the texts does not give."""
    guessed = any(time.basis is Basis.YEAR_INFERRED or time.unresolved.startswith("XXXX") for time in (left, right))
    return guessed and all((x.month, x.day) == (y.month, y.day) for x, y in zip(a, b, strict=True))


def _year_slip(left: int, right: int) -> Slip | None:
    """The slip between two years; of one decade all differ in one digit, which says nothing."""
    return None if left // 10 == right // 10 else digit_slip(str(left), str(right))


def _years(left: TimeMention, right: TimeMention) -> bool:
    return left.precision == right.precision == "year" and left.mod == right.mod


def _at_night(time: TimeMention) -> bool:
    return time.value[-2:] in NIGHT


def _unresolved(left: TimeMention, right: TimeMention, detail: str) -> Held:
    """Without a publication date: weekdays against weekdays, days of the month against each other."""
    if left.weekday is not None and right.weekday is not None and _bare(left) == _bare(right):
        if left.weekday == right.weekday:
            return Held(Meeting.EQUAL, detail=detail)
        apart = min((left.weekday - right.weekday) % 7, (right.weekday - left.weekday) % 7)
        if apart == 1 and (_at_night(left) or _at_night(right)):
            return Held(Meeting.MEET, detail=detail)
        return Held(Meeting.APART, float(apart), detail=detail)
    a, b = _month_day(left), _month_day(right)
    if a is not None and b is not None:
        if a == b:
            return Held(Meeting.EQUAL, detail=detail)
        slip = Slip.MONTH if a[1] == b[1] else Slip.SWAP if a == b[::-1] else None
        return Held(Meeting.APART, float(abs(a[0] - b[0]) * 30 + abs(a[1] - b[1])), slip, b > a, detail)
    known = days_of(left) or days_of(right)
    open_side = left if days_of(left) is None else right
    if known is not None and known[0] == known[1] and open_side.weekday is not None:
        if known[0].weekday() == open_side.weekday:
            return Held(Meeting.EQUAL, detail=detail)
        return Held(Meeting.APART, 1.0, detail=detail)
    return OTHER


def _bare(time: TimeMention) -> bool:
    return "-W" in time.unresolved


def _month_day(time: TimeMention) -> tuple[int, int] | None:
    match = re.match(r"(?:\d{4}|XXXX)-(\d\d)-(\d\d)", time.value)
    return (int(match[1]), int(match[2])) if match else None


def clock_of(time: TimeMention) -> tuple[int, bool] | None:
    """Minutes since midnight, and whether the minute is told."""
    match = _CLOCK.search(time.value) or _CLOCK.search(time.unresolved)
    if match is None:
        return None
    minutes = int(match[2] or 0)
    told = minutes > 0 or re.search(r"\d[:.]\d", time.span.text) is not None
    return int(match[1]) * 60 + minutes, told


def _clocks(left: TimeMention, right: TimeMention) -> Held:
    a, b = clock_of(left), clock_of(right)
    if a is None or b is None:
        return OTHER
    both = _offset(left) is not None and _offset(right) is not None
    x, y = (_in_zone(left, a[0]), _in_zone(right, b[0])) if both else (a[0], b[0])
    detail = f"{left.value[-5:]} / {right.value[-5:]}"
    zoned = both or _one_zone(left, right)
    apart = abs(x - y)
    apart = min(apart, 24 * 60 - apart)
    slack = ABOUT_MINUTES if _about(left) or _about(right) else 0
    if not (a[1] and b[1]):
        slack = max(slack, HOUR_MINUTES)
    if apart == 0:
        return Held(Meeting.EQUAL, detail=detail)
    if apart <= slack or (not zoned and apart % _UNKNOWN_ZONE_STEP == 0):
        return Held(Meeting.MEET, detail=detail)
    half = apart == _HALF_DAY
    if half and (_of_either_half(left) or _of_either_half(right)):
        return Held(Meeting.MEET, detail=detail)
    slip = Slip.HALF_DAY if half else digit_slip(_on_dial(a[0]), _on_dial(b[0]))
    return Held(Meeting.APART, float(apart), slip, y > x, detail)


def _on_dial(minutes: int) -> str:
    """A time of the clock as it is written: a slip is one of what stands there, whatever the zone."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _of_either_half(time: TimeMention) -> bool:
    """Whether a time of twelve hours does not say of which half of the day it is: "at 5:52"."""
    return _BARE_CLOCK.search(time.span.text) is not None


def _about(time: TimeMention) -> bool:
    return time.mod is not None or time.span.text.casefold().startswith(_hedges())


@cache
def _hedges() -> tuple[str, ...]:
    """Words of all packs that say "about"."""
    entries = (entry for tag in known_languages() for entry in load_pack(tag).entries.get("hedge", ()))
    about = (entry for entry in entries if getattr(entry, "qualifier", None) == Qualifier.ABOUT)
    return tuple(f"{form} " for entry in about for form in entry.forms)


def _one_zone(left: TimeMention, right: TimeMention) -> bool:
    """Whether two times are of one zone: a named one that is not UTC is the place's own, and so is "local time"."""
    known = _offset(left) or _offset(right)
    return left.zone == right.zone or (bool(known) and "local" in (left.zone, right.zone))


def _offset(time: TimeMention) -> int | None:
    """Minutes by which a zone is ahead of UTC; "local time" names a zone and says not which."""
    match = re.fullmatch(r"([+-])(\d\d):?(\d\d)", time.zone or "")
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    return minutes if match[1] == "+" else -minutes


def _in_zone(time: TimeMention, minutes: int) -> int:
    """Minutes since midnight UTC where the zone is known."""
    return (minutes - (_offset(time) or 0)) % (24 * 60)
