from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dating.calendar import holy_days
from factcheck.dating.windows import Window, after, back, hull, joined

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
WINDOWS = st.lists(st.tuples(DAYS, DAYS).map(lambda days: Window(min(days), max(days))), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("start", "count", "unit", "day"),
    [
        (date(2023, 10, 7), 7, "month", date(2024, 5, 7)),
        (date(2023, 10, 7), 6.5, "month", date(2024, 4, 22)),
        (date(2024, 1, 31), 1, "month", date(2024, 2, 29)),
        (date(2024, 2, 29), 1, "year", date(2025, 2, 28)),
        (date(2021, 5, 10), 3, "day", date(2021, 5, 13)),
        (date(2021, 5, 10), 2, "week", date(2021, 5, 24)),
        (date(2021, 5, 10), 10**9, "year", date.max),
        (date(2021, 5, 10), 3, "fortnight", None),
    ],
)
def test_after(start: date, count: float, unit: str, day: date | None) -> None:
    assert after(start, count, unit) == day


def test_back_stops_at_the_first_day() -> None:
    assert back(date.min, 3) == date.min
    assert back(date(2024, 3, 1), 1) == date(2024, 2, 29)


@settings(deadline=None, max_examples=60)
@given(WINDOWS, DAYS)
def test_joined_keeps_every_day(windows: list[Window], day: date) -> None:
    one = joined(windows)
    assert any(window.first <= day <= window.last for window in windows) == any(
        window.first <= day <= window.last for window in one
    )
    assert all(left.last < right.first for left, right in itertools.pairwise(one))
    assert hull(windows) == hull(one)


def test_holy_months_by_the_calendar() -> None:
    """Ramadan as it was kept: https://en.wikipedia.org/wiki/Ramadan, Umm al-Qura dates."""
    ramadans = {window.first.year: window for window in holy_days(9, 0, 1)}
    assert ramadans[2021] == Window(date(2021, 4, 13), date(2021, 5, 12))
    assert ramadans[2024] == Window(date(2024, 3, 11), date(2024, 4, 9))
