"""Texts that were made to fit are silent, those made to miss by much are told, whatever the days; work is linear."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from counting import Counting
from factcheck.extract.pipeline import extract_article
from factcheck.records import Article
from factcheck.relate.calendar import Kind, misfits

QUICK = settings(deadline=None, max_examples=60)
LANGUAGES = st.sampled_from(["en", "id"])
DAYS = st.dates(date(1950, 1, 1), date(2030, 12, 1))


def _kinds(text: str, language: str, published: date = date(2024, 5, 9)) -> list[Kind]:
    article = Article(text=text, language=language, published=published)
    return [found.kind for found in misfits(extract_article(article))]


def _told(day: date, language: str) -> str:
    return format_date(day, "d MMMM y", locale=language)


def _stay(days: int, start: date, end: date, language: str) -> str:
    first, last = _told(start, language), _told(end, language)
    if language == "id":
        return f"Pengepungan itu berlangsung {days} hari, dari {first} hingga {last}."
    return f"The siege lasted {days} days, from {first} to {last}."


@QUICK
@given(language=LANGUAGES, start=DAYS, days=st.integers(2, 60), both=st.booleans())
def test_a_length_that_was_counted_fits(language: str, start: date, days: int, both: bool) -> None:
    end = start + timedelta(days=days - both)
    assert _kinds(_stay(days, start, end, language), language) == []


@QUICK
@given(language=LANGUAGES, start=DAYS, days=st.integers(2, 60), more=st.integers(2, 30))
def test_a_length_that_misses_is_told(language: str, start: date, days: int, more: int) -> None:
    end = start + timedelta(days=days + more)
    assert _kinds(_stay(days, start, end, language), language) == [Kind.LENGTH]


@QUICK
@given(language=LANGUAGES, start=st.integers(1900, 2020), years=st.integers(2, 60))
def test_years_that_were_counted_fit(language: str, start: int, years: int) -> None:
    text = {
        "en": f"He led the union from {start} to {start + years}, or for {years} years.",
        "id": f"Ia memimpin serikat itu dari {start} sampai {start + years}, atau selama {years} tahun.",
    }[language]
    assert _kinds(text, language) == []


@QUICK
@given(language=LANGUAGES, start=DAYS, days=st.integers(1, 4000))
def test_an_end_behind_its_start_is_never_told_and_one_before_it_is(language: str, start: date, days: int) -> None:
    end = start + timedelta(days=days)
    form = {"en": "The road was closed from {} to {}.", "id": "Jalan itu ditutup dari {} sampai {}."}[language]
    assert _kinds(form.format(_told(start, language), _told(end, language)), language) == []
    assert _kinds(form.format(_told(end, language), _told(start, language)), language) == [Kind.ORDER]


@QUICK
@given(
    language=LANGUAGES,
    born=st.dates(date(1920, 1, 1), date(2000, 1, 1)),
    died=st.dates(date(2001, 1, 1), date(2024, 5, 1)),
    off=st.integers(-9, 9),
)
def test_an_age_fits_the_birth_it_was_counted_from(language: str, born: date, died: date, off: int) -> None:
    age = died.year - born.year - ((died.month, died.day) < (born.month, born.day)) + off
    day, birth = _told(died, language), _told(born, language)
    text = {
        "en": f"Paula Venn died on {day}, aged {age}. She was born in Sund on {birth}.",
        "id": f"Siti Aminah meninggal pada {day} dalam usia {age} tahun. Ia lahir di Sundara pada {birth}.",
    }[language]
    if age > 1:
        assert _kinds(text, language) == ([Kind.AGE] if off else [])


@QUICK
@given(language=LANGUAGES, event=DAYS, years=st.integers(1, 70), off=st.sampled_from([0, 1, -1, 5]))
def test_an_anniversary_fits_its_event(language: str, event: date, years: int, off: int) -> None:
    feast = event.replace(year=event.year + years, day=min(event.day, 28))
    if years + off < 1:
        return
    text = {
        "en": f"On {_told(feast, 'en')} came the {years + off}th anniversary of the flood of {_told(event, 'en')}.",
        "id": f"Peringatan ke-{years + off} banjir {_told(event, 'id')} digelar pada {_told(feast, 'id')}.",
    }[language]
    assert _kinds(text, language) == ([Kind.ANNIVERSARY] if off else [])


@QUICK
@given(language=LANGUAGES, year=st.integers(1502, 2099))
def test_a_year_fits_its_century(language: str, year: int) -> None:
    century = (year - 1) // 100 + 1
    text = {
        "en": f"The bridge was built in {year}, in the {century}th century.",
        "id": f"Jembatan itu dibangun pada {year}, pada abad ke-{century}.",
    }[language]
    assert _kinds(text, language) == []


@QUICK
@given(hour=st.integers(0, 23), minute=st.sampled_from([0, 15, 30, 45]), other=st.integers(0, 23))
def test_hours_of_two_zones_fit_where_they_are_one_moment(hour: int, minute: int, other: int) -> None:
    text = f"Gempa terjadi pukul {hour:02}.{minute:02} WIB ({other:02}.{minute:02} GMT)."
    assert _kinds(text, "id") == ([] if (hour - 7) % 24 == other else [Kind.ZONES])


@QUICK
@given(language=LANGUAGES, day=DAYS)
def test_a_day_that_exists_is_never_told(language: str, day: date) -> None:
    text = {"en": "It was signed on {}.", "id": "Itu ditandatangani pada {}."}[language]
    assert _kinds(text.format(_told(day, language)), language) == []


UNITS = {
    "en": "Tom Hale, 34, was born on 3 March 1990 and lasted four days, from 3 May to 10 May 2024, for 9 years. ",
    "id": "Budi Santoso (34) lahir pada 3 Maret 1990 dan berlangsung empat hari, dari 3 Mei hingga 10 Mei 2024. ",
    "names": "Tom Hale and Bill Hale Karim Doss Ilse Brandt Mara Linde Sam Coyle, 34, and the 1998-1995 25th day ",
}


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_text(unit: str, calls: Counting) -> None:
    work = []
    for size in (20_000, 80_000):
        article = Article(
            text=UNITS[unit] * (size // len(UNITS[unit])),
            language="id" if unit == "id" else "en",
            published=date(2024, 5, 9),
        )
        extraction = extract_article(article)
        work.append(calls(lambda extraction=extraction: misfits(extraction)))
    assert work[1] < 6 * max(work[0], 1)
