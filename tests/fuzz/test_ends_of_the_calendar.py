"""Dates at the ends of the calendar, and whatever looks like a date: nothing of it makes reading or checking fail."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import factcheck
from any_text import LANGUAGES
from factcheck.days import moved
from factcheck.knowledge.reference_records import KnownEvent

_FRAGMENTS = (
    "2011,05.51AM|12:61 p.m.|24:00|24.00|pukul 24.00|at 24:00|5.30pm|7 PM|1130 am|00.00 WIB|GMT|WIB|half past|AM",
    "31 December 9999|1 January 0001|31/12/9999|1/1/0001|9999|0001|0000|29 February|29 Februari 2023|32/13/2024",
    "yesterday|kemarin|tomorrow|besok|last week|pekan lalu|next year|two days ago|dua hari lalu|in 3 days",
    "9000 years ago|9000 years from now|a million days|in 2 centuries|two decades ago|the next day",
    "keesokan harinya|dalam 24 jam terakhir|Monday|Senin|Saturday, 10 March 2024|Sabtu (10/3/2024)|May 12,2021",
    "12 Mei 2021|2021-05-12|12.5.2021|7-9 May|30 December - 2 January|Ramadan|Idul Fitri|Easter|Christmas|Q1",
    "kuartal kedua|spring|weekend|1990s|abad ke-20|seven months|since|sejak|until|hingga|on|pada|the flood|banjir",
    "the war|12 875|12,2021|1.2.3|3-5|12 people|12 orang|killed|tewas|said|AFP|JAKARTA -|Updated|scheduled|,|.|(",
    ")|-|/|:|\n",
)
_WORDS = st.sampled_from([word for line in _FRAGMENTS for word in line.split("|")])
_TEXTS = st.builds(lambda glue, words: glue.join(words), st.sampled_from(["", " "]), st.lists(_WORDS, max_size=14))

_DAYS = st.one_of(
    st.sampled_from([date.min, date.max, date(1, 1, 2), date(9999, 12, 30), date(9999, 1, 1), date(2024, 2, 29)]),
    st.dates(),
)
_ZONES = st.sampled_from([None, UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))])
_MOMENTS = st.one_of(st.sampled_from([datetime.min, datetime.max]), st.datetimes())
_PUBLISHED = st.one_of(st.none(), _DAYS, st.builds(lambda moment, zone: moment.replace(tzinfo=zone), _MOMENTS, _ZONES))
_ARTICLES = st.builds(
    lambda text, published, language: factcheck.Article(text=text, published=published, language=language),
    _TEXTS,
    _PUBLISHED,
    LANGUAGES,
)
_REFERENCES = factcheck.References(
    events=(
        KnownEvent(id="war", name="the war of Tarum", kind="war", start=date.min, end=date.max),
        KnownEvent(id="flood", name="the flood", kind="flood", start=date(9999, 12, 30), end=date(9999, 12, 31)),
    )
)


@given(_ARTICLES)
@example(factcheck.Article(text="Ref. 2011,05.51AM", language="en"))
@example(factcheck.Article(text="31/12/9999 at 24:00", language="en"))
@settings(deadline=None, max_examples=100)
def test_any_article_is_read_and_dated(article: factcheck.Article) -> None:
    assert factcheck.extract(article).article == article
    assert factcheck.estimate_date(article, _REFERENCES).article_id == article.id


@given(st.lists(_ARTICLES, max_size=4, unique_by=lambda article: article.id))
@example([factcheck.Article(text="31/12/9999", published="9999-12-31", language="en")])
@example([factcheck.Article(text=f"{n} killed", published=f"{n}-01-01", language="en") for n in (2019, 2021, 2024)])
@settings(deadline=None, max_examples=60)
def test_any_dossier_is_checked_and_told(articles: list[factcheck.Article]) -> None:
    report = factcheck.check(articles, references=_REFERENCES)
    assert not report.notices
    assert report.to_text()
    assert report.to_html()
    assert factcheck.Report.from_json(report.to_json()) == report


@pytest.mark.parametrize("zone", [None, UTC])
def test_what_lies_outside_the_calendar_is_its_first_or_last_day(zone: timezone | None) -> None:
    day, last = timedelta(days=1), datetime.max.replace(tzinfo=zone)
    assert moved(date(2024, 2, 28), day) == date(2024, 2, 29)
    assert (moved(date.max, day), moved(date.min, -day)) == (date.max, date.min)
    assert (moved(date.max, -day), moved(date.min, day)) == (date(9999, 12, 30), date(1, 1, 2))
    assert moved(last, day) == last
    assert moved(datetime.min.replace(tzinfo=zone), -day) == datetime.min.replace(tzinfo=zone)
