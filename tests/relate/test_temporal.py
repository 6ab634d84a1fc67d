"""How two times lie to each other, from what was read of them: days, years, weekdays and the hours of a clock."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Basis, Span, Statement, TimeMention, TimeType
from factcheck.records.traits import Slip
from factcheck.relate.held import Held, Meeting
from factcheck.relate.temporal import clock_of, days_of, hold_times

EQUAL, MEET, APART, OTHER = Meeting.EQUAL, Meeting.MEET, Meeting.APART, Meeting.OTHER


def _time(text: str, value: str, **fields: Any) -> TimeMention:
    span = Span(start=0, end=len(text), text=text)
    kind = TimeType.TIME if "T" in value else TimeType.DATE
    return TimeMention(span=span, type=kind, value=value, **{"unresolved": value, **fields})


def _day(value: str, text: str = "a day", **fields: Any) -> TimeMention:
    """A day of the calendar; of a value with an hour the day it is of."""
    day = date.fromisoformat(value[:10])
    return _time(text, value, **{"earliest": day, "latest": day, **fields})


def _year(year: int, **fields: Any) -> TimeMention:
    whole = {"earliest": date(year, 1, 1), "latest": date(year, 12, 31), "precision": "year"}
    return _time(str(year), str(year), **{**whole, **fields})


def _held(left: TimeMention, right: TimeMention, *, clock: bool = False) -> Held:
    """The two held against each other; turned round they lie the same way, and the other one is the higher."""
    dimension = "time_of_day" if clock else "date"
    ours, theirs = (
        Statement(id=name, article_id=name, dimension=dimension, span=time.span, time=time)
        for name, time in (("a", left), ("b", right))
    )
    found, turned = hold_times(ours, theirs), hold_times(theirs, ours)
    assert (turned.meeting, turned.ratio, turned.slip) == (found.meeting, found.ratio, found.slip)
    if found.meeting is APART and found.higher is not None:
        assert turned.higher is not found.higher
    return found


DAYS = [
    ("one day", _day("2024-05-03"), _day("2024-05-03"), EQUAL, 1, None),
    ("the day after", _day("2024-05-03"), _day("2024-05-04"), APART, 1, None),
    ("a week later", _day("2024-05-03"), _day("2024-05-10"), APART, 7, None),
    ("another month", _day("2024-04-03"), _day("2024-05-03"), APART, 30, Slip.MONTH),
    ("another year", _day("2023-05-03"), _day("2024-05-03"), APART, 366, Slip.YEAR),
    ("digits changed places", _day("2024-05-12", "12 May"), _day("2024-05-21", "21 May"), APART, 9, Slip.SWAP),
    ("in words there are none", _day("2024-05-12", "Sunday"), _day("2024-05-21", "Selasa"), APART, 9, None),
    ("nor in words on one side", _day("2024-05-12", "12 May"), _day("2024-05-21", "Tuesday"), APART, 9, None),
    ("the night of the day before", _day("2024-05-03TNI"), _day("2024-05-04"), MEET, 1, None),
    ("the evening of the day before", _day("2024-05-03TEV"), _day("2024-05-04"), MEET, 1, None),
    ("the morning behind an evening", _day("2024-05-03"), _day("2024-05-04TMO"), MEET, 1, None),
    ("the afternoon is no night", _day("2024-05-03TAF"), _day("2024-05-04"), APART, 1, None),
    ("two nights between", _day("2024-05-03TNI"), _day("2024-05-05"), APART, 2, None),
    ("two zones, a night between", _day("2024-05-03", zone="+07:00"), _day("2024-05-04", zone="UTC"), MEET, 1, None),
    ("two zones, two days", _day("2024-05-03", zone="+07:00"), _day("2024-05-05", zone="UTC"), APART, 2, None),
    ("two years of two decades", _year(2003), _year(2013), APART, 3289, Slip.DIGIT),
    ("two years of one decade", _year(2013), _year(2015), APART, 366, None),
    ("two fiscal years", _year(2003, mod="FISCAL"), _year(2013), APART, 3289, None),
    ("a year and a day in it", _year(2003), _day("2003-07-01"), MEET, 1, None),
    ("a year and its first day", _year(2003), _day("2003-01-01"), MEET, 1, None),
    ("a year and its last day", _year(2003), _day("2003-12-31"), MEET, 1, None),
    ("a year and the day behind it", _year(2003), _day("2004-01-01"), APART, 1, None),
    ("a year and the eve of it", _year(2003), _day("2002-12-31"), APART, 1, None),
]


@pytest.mark.parametrize(
    ("left", "right", "meeting", "apart", "slip"), [row[1:] for row in DAYS], ids=[r[0] for r in DAYS]
)
def test_days(left: TimeMention, right: TimeMention, meeting: Meeting, apart: int, slip: Slip | None) -> None:
    found = _held(left, right)
    assert (found.meeting, found.slip) == (meeting, slip)
    assert found.detail == f"{left.value} / {right.value}"
    if meeting is APART:
        assert found.ratio == apart


def test_which_day_is_the_later() -> None:
    assert _held(_day("2024-05-03"), _day("2024-05-10")).higher is True
    assert _held(_day("2024-05-10"), _day("2024-05-03")).higher is False
    assert _held(_year(2003), _year(2013)).higher is True


@pytest.mark.parametrize("part", ["UNRESOLVED", "PRESENT_REF", "XXXX-XX-XX"])
def test_the_same_open_words_say_the_same(part: str) -> None:
    """Two texts that both say "that day" mean one, or two of which nobody can say more."""
    left, right = (
        _day("2024-05-03", "that day", unresolved=part),
        _day("2024-05-09", "that day", unresolved=part),
    )
    found = _held(left, right)
    assert (found.meeting, found.detail) == (EQUAL, "that day / that day")
    other = _day("2024-05-09", "this day", unresolved="XXXX-XX-09")
    assert _held(left, other).meeting is APART


def test_the_same_date_in_digits_is_one_day_whatever_its_order() -> None:
    """5/6/2024 is read as May by one language and as June by another."""
    left, right = _day("2024-05-06", "5/6/2024"), _day("2024-06-05", "5/6/2024")
    assert _held(left, right).meeting is EQUAL
    assert _held(left, right).detail == "5/6/2024 / 5/6/2024"
    assert _held(left, _day("2024-06-05", "6/5/2024")).meeting is APART
    in_words = _day("2024-05-06", "the sixth"), _day("2024-06-06", "the sixth")
    assert _held(*in_words).meeting is APART
    without_year = _day("2024-05-06", "(5/6)"), _day("2024-06-05", "(5/6)")
    assert _held(*without_year).meeting is EQUAL


def test_a_day_whose_year_one_text_leaves_open() -> None:
    """The year of "3 May" is guessed; of another day of May it is another day all the same."""
    guessed = _day("2024-05-03", basis=Basis.YEAR_INFERRED)
    assert _held(guessed, _day("2021-05-03")).meeting is MEET
    assert _held(guessed, _day("2021-05-04")).meeting is APART
    assert _held(guessed, _day("2021-06-03")).meeting is APART
    assert _held(_day("2024-05-03", unresolved="XXXX-05-03"), _day("2021-05-03")).meeting is MEET
    assert _held(_day("2024-05-03"), _day("2021-05-03")).meeting is APART


def _weekday(value: str, **fields: Any) -> TimeMention:
    """A bare "Friday", taken for the one next to the publication."""
    day = date.fromisoformat(value)
    return _day(value, "Friday", **{"unresolved": f"XXXX-WXX-{day.weekday() + 1}", "weekday": day.weekday(), **fields})


def test_a_bare_weekday_and_a_date_of_that_weekday() -> None:
    friday = _weekday("2024-05-03")
    assert _held(friday, _day("2024-04-26")).meeting is MEET  # a Friday, too: nobody says of which week
    assert _held(friday, _day("2024-04-25")).meeting is APART
    month = _time("April 2024", "2024-04", earliest=date(2024, 4, 1), latest=date(2024, 4, 30))
    assert _held(friday, month).meeting is APART
    told = _day("2024-05-03", "Friday, 3 May", weekday=4, unresolved="XXXX-05-03")
    assert _held(told, _day("2024-04-26")).meeting is APART  # a date that names its weekday is of no other week


def _open(text: str, unresolved: str, weekday: int | None = None, value: str | None = None) -> TimeMention:
    """A time of an article without a day of publication."""
    return _time(text, value or unresolved, unresolved=unresolved, weekday=weekday)


FRIDAY, SUNDAY, MONDAY, SATURDAY = (
    _open("Friday", "XXXX-WXX-5", 4),
    _open("Sunday", "XXXX-WXX-7", 6),
    _open("Monday", "XXXX-WXX-1", 0),
    _open("Saturday", "XXXX-WXX-6", 5),
)
OPEN = [
    ("one weekday", FRIDAY, _open("Jumat", "XXXX-WXX-5", 4, "XXXX-WXX-5 "), EQUAL, None, None),
    ("two weekdays", FRIDAY, SUNDAY, APART, 2, None),
    ("round the end of the week", SUNDAY, MONDAY, APART, 1, None),
    ("round the end of the week, two days", SATURDAY, MONDAY, APART, 2, None),
    ("a night and the next weekday", _open("Friday night", "XXXX-WXX-5TNI", 4), SATURDAY, MEET, None, None),
    ("a night and the weekday behind that", _open("Friday night", "XXXX-WXX-5TNI", 4), SUNDAY, APART, 2, None),
    (
        "one day of the year",
        _open("3 May", "XXXX-05-03"),
        _open("3 Mei", "XXXX-05-03", value="2024-05-03"),
        EQUAL,
        None,
        None,
    ),
    ("two days of a month", _open("3 May", "XXXX-05-03"), _open("9 May", "XXXX-05-09"), APART, 6, None),
    ("one day of two months", _open("3 May", "XXXX-05-03"), _open("3 July", "XXXX-07-03"), APART, 60, Slip.MONTH),
    ("day and month changed over", _open("3 May", "XXXX-05-03"), _open("5 March", "XXXX-03-05"), APART, 62, Slip.SWAP),
    ("a weekday and a day of it", FRIDAY, _day("2024-05-03"), EQUAL, None, None),
    ("a weekday and a day of another", FRIDAY, _day("2024-05-05"), APART, 1, None),
    (
        "a weekday and a month",
        FRIDAY,
        _time("May", "2024-05", earliest=date(2024, 5, 1), latest=date(2024, 5, 31)),
        OTHER,
        None,
        None,
    ),
    ("a weekday and a season", FRIDAY, _time("spring", "XXXX-SP"), OTHER, None, None),
]


@pytest.mark.parametrize(
    ("left", "right", "meeting", "apart", "slip"), [row[1:] for row in OPEN], ids=[r[0] for r in OPEN]
)
def test_times_without_a_day_of_publication(
    left: TimeMention, right: TimeMention, meeting: Meeting, apart: int | None, slip: Slip | None
) -> None:
    found = _held(left, right)
    assert (found.meeting, found.slip) == (meeting, slip)
    assert apart is None or found.ratio == apart


def test_a_weekday_in_a_date_is_not_held_against_a_bare_one() -> None:
    """ "Friday, 3 May" tells a day, "Friday" none: as weekdays they are not compared."""
    told = _open("Friday, 3 May", "XXXX-05-03", 4)
    assert _held(told, SUNDAY).meeting is OTHER
    assert _held(told, _open("Sunday, 5 May", "XXXX-05-05", 6)).meeting is APART


def test_which_day_of_the_year_is_the_later() -> None:
    assert _held(_open("3 May", "XXXX-05-03"), _open("9 May", "XXXX-05-09")).higher is True


def _clock(text: str, value: str, zone: str | None = None, **fields: Any) -> TimeMention:
    return _time(text, f"2024-05-03T{value}", zone=zone, **fields)


JAKARTA, MAKASSAR = "+07:00", "+08:00"
CLOCKS = [
    ("one minute", _clock("17:30", "17:30"), _clock("5:30 p.m.", "17:30"), EQUAL, None, None),
    ("twenty minutes, one is about", _clock("about 17:30", "17:30"), _clock("17:50", "17:50"), MEET, None, None),
    ("twenty-one minutes, one is about", _clock("about 17:30", "17:30"), _clock("17:51", "17:51"), APART, 21, None),
    ("about, by what was read", _clock("17:30", "17:30", mod="APPROX"), _clock("17:50", "17:50"), MEET, None, None),
    ("one minute more, nobody says about", _clock("17:32", "17:32"), _clock("17:33", "17:33"), APART, 1, Slip.DIGIT),
    ("half an hour, one in full hours", _clock("5 p.m.", "17:00"), _clock("17:30", "17:30"), MEET, None, None),
    ("more than half an hour", _clock("5 p.m.", "17:00"), _clock("17:31", "17:31"), APART, 31, None),
    ("a full hour told to the minute", _clock("17:00", "17:00"), _clock("17:28", "17:28"), APART, 28, None),
    ("about, and in full hours", _clock("about 5 p.m.", "17:00"), _clock("17:30", "17:30"), MEET, None, None),
    ("over midnight", _clock("23:50", "23:50"), _clock("00:10", "00:10"), APART, 20, None),
    ("over midnight, about", _clock("about 23:50", "23:50"), _clock("00:10", "00:10"), MEET, None, None),
    ("half a day", _clock("5:30 a.m.", "05:30"), _clock("17:30", "17:30"), APART, 720, Slip.HALF_DAY),
    ("half a day, and no half is told", _clock("5:30", "05:30"), _clock("17:30", "17:30"), MEET, None, None),
    ("swapped digits", _clock("14:12", "14:12"), _clock("14:21", "14:21"), APART, 9, Slip.SWAP),
    (
        "one moment in two zones",
        _clock("14.05 WIB", "14:05", JAKARTA),
        _clock("15.05 WITA", "15:05", MAKASSAR),
        EQUAL,
        None,
        None,
    ),
    (
        "two moments in two zones",
        _clock("14.05 WIB", "14:05", JAKARTA),
        _clock("16.37 WITA", "16:37", MAKASSAR),
        APART,
        92,
        None,
    ),
    (
        "one time of the clock in two zones",
        _clock("14.05 WIB", "14:05", JAKARTA),
        _clock("14.05 WITA", "14:05", MAKASSAR),
        APART,
        60,
        None,
    ),
    (
        "swapped digits in two zones",
        _clock("14.12 WIB", "14:12", JAKARTA),
        _clock("14.21 WITA", "14:21", MAKASSAR),
        APART,
        51,
        Slip.SWAP,
    ),
    (
        "a zone west of Greenwich",
        _clock("09:00 EST", "09:00", "-05:00"),
        _clock("21:00 WIB", "21:00", JAKARTA),
        EQUAL,
        None,
        None,
    ),
    (
        "half an hour of a zone",
        _clock("12:00 IST", "12:00", "+05:30"),
        _clock("06:30 UTC", "06:30", "+00:00"),
        EQUAL,
        None,
        None,
    ),
    (
        "two hours apart, one zone is not told",
        _clock("14.05 WIB", "14:05", JAKARTA),
        _clock("16:05", "16:05"),
        MEET,
        None,
        None,
    ),
    (
        "an hour and a half, one zone is not told",
        _clock("14.05 WIB", "14:05", JAKARTA),
        _clock("15:35", "15:35"),
        APART,
        90,
        None,
    ),
    (
        "two hours apart, of the place",
        _clock("14.05 WIB", "14:05", JAKARTA),
        _clock("16:05", "16:05", "local"),
        APART,
        120,
        Slip.DIGIT,
    ),
    (
        "two hours apart, both of the place",
        _clock("14:05", "14:05", "local"),
        _clock("16:05", "16:05", "local"),
        APART,
        120,
        Slip.DIGIT,
    ),
    (
        "the place and Greenwich",
        _clock("14:05", "14:05", "+00:00"),
        _clock("16:05", "16:05", "local"),
        MEET,
        None,
        None,
    ),
]


@pytest.mark.parametrize(
    ("left", "right", "meeting", "apart", "slip"), [row[1:] for row in CLOCKS], ids=[r[0] for r in CLOCKS]
)
def test_hours(left: TimeMention, right: TimeMention, meeting: Meeting, apart: int | None, slip: Slip | None) -> None:
    found = _held(left, right, clock=True)
    assert (found.meeting, found.slip) == (meeting, slip)
    assert found.detail == f"{left.value[-5:]} / {right.value[-5:]}"
    assert apart is None or found.ratio == apart


def test_which_hour_is_the_later() -> None:
    assert _held(_clock("9:10", "09:10"), _clock("11:25", "11:25"), clock=True).higher is True
    noon, later = _clock("12:00 WIB", "12:00", JAKARTA), _clock("12:30 UTC", "12:30", "+00:00")
    assert _held(noon, later, clock=True).higher is True  # noon in Jakarta is five in Greenwich


def test_an_hour_is_no_day() -> None:
    hour, day = _clock("17:30", "17:30"), _day("2024-05-03")
    left = Statement(id="a", article_id="a", dimension="time_of_day", span=hour.span, time=hour)
    right = Statement(id="b", article_id="b", dimension="date", span=day.span, time=day)
    assert hold_times(left, right).meeting is OTHER
    assert hold_times(left, right.model_copy(update={"time": None, "words": "dusk"})).meeting is OTHER


def test_an_hour_that_is_not_told_is_none() -> None:
    assert clock_of(_day("2024-05-03")) is None
    assert _held(_clock("at dusk", "EV"), _clock("17:30", "17:30"), clock=True).meeting is OTHER


def test_minutes_of_a_clock() -> None:
    assert clock_of(_clock("5 p.m.", "17")) == (17 * 60, False)
    assert clock_of(_clock("17:00", "17:00")) == (17 * 60, True)
    assert clock_of(_clock("pukul 17.00", "17:00")) == (17 * 60, True)
    assert clock_of(_clock("5:25 p.m.", "17:25")) == (17 * 60 + 25, True)
    assert clock_of(_time("at 5:25", "2024-05-03", unresolved="XXXX-XX-XXT05:25")) == (5 * 60 + 25, True)


def test_the_days_of_a_time() -> None:
    assert days_of(_year(2003)) == (date(2003, 1, 1), date(2003, 12, 31))
    assert days_of(FRIDAY) is None
    assert days_of(_time("since May", "2024-05", earliest=date(2024, 5, 1))) is None


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(-400, 400))
def test_days_meet_where_they_are_one(day: date, off: int) -> None:
    """A day is held equal to itself and apart from any other, by as many days as lie between."""
    other = date.fromordinal(day.toordinal() + off)
    found = _held(_day(day.isoformat()), _day(other.isoformat()))
    assert found.meeting is (APART if off else EQUAL)
    assert not off or found.ratio == abs(off)
