"""Arithmetic with dates as coarse as they are told: laws that hold for all days, and lengths with their rounding."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from by_hand import span
from factcheck.records import Amount, Qualifier, TimeMention, TimeType
from factcheck.relate.calendar.stretches import Stretch, days_between, length_in_days, stretch_of, years_between

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
QUICK = settings(deadline=None, max_examples=100)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    first = draw(DAYS)
    return Stretch(first, first + timedelta(days=draw(st.integers(0, 366))))


def _time(earliest: date | None, latest: date | None) -> TimeMention:
    return TimeMention(span=span("x"), type=TimeType.DATE, value="x", unresolved="x", earliest=earliest, latest=latest)


def _length(unit: str | None, low: float | None, high: float | None, qualifier: str = "exact") -> TimeMention:
    amount = Amount(
        low=None if low is None else Decimal(str(low)),
        high=None if high is None else Decimal(str(high)),
        qualifier=Qualifier(qualifier),
    )
    return TimeMention(span=span("x"), type=TimeType.DURATION, value="x", unresolved="x", amount=amount, unit=unit)


@pytest.mark.parametrize(
    ("days", "grain"), [(0, "day"), (1, "month"), (30, "month"), (31, "month"), (32, "year"), (365, "year")]
)
def test_grain(days: int, grain: str) -> None:
    first = date(2024, 1, 1)
    assert Stretch(first, first + timedelta(days=days)).grain == grain


def test_a_time_is_a_stretch_where_it_is_resolved_and_no_longer_than_a_year() -> None:
    first = date(2023, 1, 1)
    for days in (0, 365, 366):
        found = stretch_of(_time(first, first + timedelta(days=days)))
        assert found == Stretch(first, first + timedelta(days=days))
        assert found is not None
        assert (found.days.first, found.days.last) == (found.first, found.last)
    for time in (_time(first, first + timedelta(days=367)), _time(first, None), _time(None, first)):
        assert stretch_of(time) is None
    assert stretch_of(_time(first, first - timedelta(days=1))) is None


@QUICK
@given(stretches(), stretches(), st.data())
def test_the_days_between_two_stretches_hold_those_between_any_of_their_days(
    a: Stretch, b: Stretch, data: st.DataObject
) -> None:
    low, high = days_between(a, b)
    start = a.first + timedelta(days=data.draw(st.integers(0, (a.last - a.first).days)))
    end = b.first + timedelta(days=data.draw(st.integers(0, (b.last - b.first).days)))
    assert low <= (end - start).days <= high - 1
    assert ((b.first - a.last).days, (b.last - a.first).days + 1) == (low, high)


@QUICK
@given(stretches(), stretches(), st.data())
def test_the_age_at_any_day_lies_between_the_fewest_and_the_most_years(
    a: Stretch, b: Stretch, data: st.DataObject
) -> None:
    low, high = years_between(a, b)
    born = a.first + timedelta(days=data.draw(st.integers(0, (a.last - a.first).days)))
    day = b.first + timedelta(days=data.draw(st.integers(0, (b.last - b.first).days)))
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    assert low <= age <= high


def test_a_birthday_is_the_day_on_which_a_year_is_full() -> None:
    born = Stretch(date(1990, 5, 6), date(1990, 5, 6))
    for day, age in ((date(2024, 5, 5), 33), (date(2024, 5, 6), 34), (date(2024, 5, 7), 34), (date(2024, 4, 7), 33)):
        assert years_between(born, Stretch(day, day)) == (age, age)


@pytest.mark.parametrize(
    ("length", "low", "high"),
    [
        (_length("day", 4, 4), 4, 4),
        (_length("day", 4, None), 4, float("inf")),
        (_length("day", None, 4), 0, 4),
        (_length("week", 3, 3), 17.5, 27.93),  # two and a half to nearly four
        (_length("month", 2, 2), 45.66, 91.0156),
        (_length("year", 2, 2), 547.875, 1092.0975),
        (_length("decade", 2, 2), 6209.25, 8400.75),
        (_length("hour", 48, 48), 1.5, 3.0),
        (_length("hour", 12, 12), 0.0, 1.5),
    ],
)
def test_the_days_that_a_length_leaves_open(length: TimeMention, low: float, high: float) -> None:
    assert length_in_days(length) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "length", [_length("minute", 4, 4), _length(None, 4, 4), _length("day", 4, 4, "vague"), _time(None, None)]
)
def test_what_is_no_length_in_days(length: TimeMention) -> None:
    assert length_in_days(length) is None


@QUICK
@given(
    st.sampled_from(["hour", "day", "week", "month", "year", "decade"]),
    st.integers(0, 90),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_a_wider_length_leaves_more_open(unit: str, value: int, down: int, up: int) -> None:
    narrow = length_in_days(_length(unit, value, value))
    wide = length_in_days(_length(unit, max(0, value - down), value + up))
    assert narrow is not None
    assert wide is not None
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]
