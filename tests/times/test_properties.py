"""What holds for every time: dates are read back, resolving keeps to the side that the words tell, spans fit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PUBLISHED = st.dates(date(1990, 1, 1), date(2060, 12, 31))
PATTERNS = {
    "id": ("full", "long", "medium", "d/M/yyyy", "EEEE (d/M/yyyy)", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy-MM-dd"),
    "en": ("full", "long", "medium", "M/d/yyyy", "EEEE, d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd"),
}
FRAGMENTS = (
    "12", "7", "2021", "31", "45", "/", "-", ".", ",", "(", ")", " ", "\n", "'", "“", "Mei", "May", "Senin", "Monday",
    "minggu", "pukul", "10.30", "10:30", "a.m.", "WIB", "lalu", "depan", "ini", "last", "next", "ago", "tiga", "three",
    "hari", "days", "jam", "hour", "a", "the", "of", "and", "hingga", "hampir", "nearly", "tahun", "1990-an", "1990s",
    "Ramadan", "Christmas", "kemarin", "today", "setiap", "every", "first quarter", "24 jam terakhir", "akan", "will",
    "12th", "9/11", "half", "setengah", "İ", "٣", "𝟡", "\u200b", "9" * 30, "99999999999 tahun lalu", "31 Februari 2021",
)  # fmt: skip


@pytest.mark.parametrize(("language", "pattern"), [(tag, form) for tag, forms in PATTERNS.items() for form in forms])
@settings(deadline=None, max_examples=60)
@given(day=DAYS)
def test_a_date_that_babel_wrote_is_read_back(language: str, pattern: str, times: Any, day: date) -> None:
    written = format_date(day, pattern, locale=language)
    text = f"Xx {written}."
    (slot,) = times(text, language)
    assert (slot.value, slot.earliest, slot.latest) == (day.isoformat(), day, day)
    assert text[slot.start : slot.end] == written
    if "EEEE" in pattern or pattern == "full":
        assert slot.weekday == day.weekday()


@settings(deadline=None, max_examples=60)
@given(published=PUBLISHED, weeks=st.integers(-200, 200))
def test_shifting_publication_by_weeks_shifts_relative_days_by_weeks(times: Any, published: date, weeks: int) -> None:
    text = "Kemarin hujan. Tiga hari lalu badai. Rabu kapal tiba. Lusa kapal akan pergi. Pekan lalu cerah."
    moved = published + timedelta(weeks=weeks)
    first, second = times(text, "id", published), times(text, "id", moved)
    assert len(first) == len(second) == 5
    for left, right in zip(first, second, strict=True):
        assert right.earliest - left.earliest == timedelta(weeks=weeks)


@settings(deadline=None, max_examples=100)
@given(published=PUBLISHED, day=DAYS, weekday=st.integers(0, 6))
def test_resolving_keeps_to_the_side_that_the_words_tell(times: Any, published: date, day: date, weekday: int) -> None:
    name = format_date(date(2024, 1, 1) + timedelta(days=weekday), "EEEE", locale="en")
    month_day = format_date(day, "MMMM d", locale="en")
    for text, past in (
        (f"The ship sank last {name}.", True),
        (f"The ship will come next {name}.", False),
        ("The ship sank two days ago and it was bad.", True),
        (f"The ship was sunk on {month_day}.", True),
        (f"The ship will sail on {month_day}.", False),
    ):
        (slot,) = times(text, "en", published)
        assert slot.latest <= published if past else slot.earliest >= published


@settings(deadline=None, max_examples=100)
@given(
    parts=st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=25),
    glue=st.sampled_from([" ", "", ", "]),
    language=st.sampled_from(["id", "en"]),
    published=st.none() | st.dates(),
)
def test_no_text_raises_and_spans_are_ordered(
    times: Any, parts: list[str], glue: str, language: str, published: date | None
) -> None:
    text = glue.join(parts)
    end = 0
    for slot in times(text, language, published):
        assert end <= slot.start < slot.end <= len(text)
        assert slot.value
        assert slot.unresolved
        if slot.earliest is not None:
            assert slot.latest is not None
            assert slot.earliest <= slot.latest
        end = slot.end
