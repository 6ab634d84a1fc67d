"""From which day on a feast may be told of: weeks ahead of it, or while it is on."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.dating.calendar import holy_periods
from factcheck.dating.reading import Reading
from factcheck.knowledge.reference_records import References


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("id", "Stok beras di kota itu aman menjelang Ramadan.", 60),
        ("id", "Stok beras di kota itu aman selama Ramadan.", 5),
        ("en", "The town has rice enough ahead of Ramadan.", 60),
        ("en", "The town has rice enough during Ramadan.", 5),
    ],
)
def test_a_feast_that_is_to_come_is_told_of_weeks_ahead(language: str, text: str, days: int) -> None:
    reading = Reading(factcheck.extract(factcheck.Article(text=text, language=language)), References())
    (clue,) = holy_periods(reading)
    (window,) = (one for one in clue.windows if one.last.year == 2025)
    assert (date(2025, 3, 1) - window.first).days == days
