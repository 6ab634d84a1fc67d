"""No text whatever makes the reading fail, and every record points at its own characters."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from any_text import LANGUAGES, TEXTS, spans_of
from factcheck.extract.pipeline import extract_article
from factcheck.records import Article, Extraction

_DAYS = st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 12, 31)))


def _extract(text: str, language: str | None, published: date | None) -> Extraction:
    return extract_article(Article(text=text, language=language, published=published))


@given(TEXTS, LANGUAGES, _DAYS)
@settings(deadline=None, max_examples=150)
def test_spans_point_at_their_characters(text: str, language: str, published: date | None) -> None:
    extraction = _extract(text, language, published)
    written = extraction.article.text
    for span in spans_of(extraction):
        assert written[span.start : span.end] == span.text
    for record in (*extraction.figures, *extraction.times, *extraction.quotes, *extraction.claims):
        assert record.span.start < record.span.end, f"an empty {type(record).__name__}"


@given(TEXTS, LANGUAGES)
@settings(deadline=None, max_examples=80)
def test_extractions_survive_json(text: str, language: str) -> None:
    extraction = _extract(text, language, date(2024, 5, 5))
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


@given(TEXTS, LANGUAGES)
@settings(deadline=None, max_examples=60)
def test_reading_twice_gives_the_same(text: str, language: str) -> None:
    assert _extract(text, language, None) == _extract(text, language, None)


@given(TEXTS, LANGUAGES)
@example("Kapal.\n\nDia — Warta (@warta) 4 Mei 2021 pergi. Baca juga: Kapal Karam — Kota (@kota) Lagi", "id")
@settings(deadline=None, max_examples=80)
def test_regions_come_in_text_order_and_none_reaches_into_the_next(text: str, language: str) -> None:
    regions = _extract(text, language, None).regions
    assert all(one.end <= other.start for one, other in pairwise(regions)), regions


@given(TEXTS, LANGUAGES)
@settings(deadline=None, max_examples=80)
def test_records_come_in_text_order_and_shares_sum_to_one(text: str, language: str) -> None:
    extraction = _extract(text, language, None)
    for records in (extraction.figures, extraction.times, extraction.claims):
        starts = [record.span.start for record in records]
        assert starts == sorted(starts)
    coverage = extraction.coverage
    if coverage.total:
        assert abs(coverage.claimed + coverage.rejected + coverage.unparsed - 1) < 1e-9


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ud800", "1.\u202e2", "“" * 50, "9" * 5000, "1." * 2000])
@pytest.mark.parametrize("language", ["id", "en"])
def test_edges(text: str, language: str) -> None:
    extraction = _extract(text, language, date(2024, 5, 5))
    assert len(extraction.article.text) == len(text)


@given(TEXTS)
@example("Ñ")  # detected as a language that CLDR has no name for
@settings(deadline=None, max_examples=15)
def test_any_language_is_read_or_reported(text: str) -> None:
    extraction = _extract(text, None, None)
    assert extraction.language is not None or extraction.notices
