"""What must hold of the statements of any text."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from any_text import LANGUAGES, TEXTS
from factcheck import Article, extract
from factcheck.records import Extraction, TimeType
from factcheck.statements.dimensions import common, dimension, dimensions, lineage, root
from factcheck.testing import Sample, articles

_DAYS = st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]


def _held(extraction: Extraction) -> None:
    """Everything checkable is in exactly one statement per dimension, at its own place."""
    text = extraction.article.text
    found = extraction.statements
    assert len({one.id for one in found}) == len(found)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
        assert one.article_id == extraction.article.id
        assert dimension(one.dimension)
        assert sum(value is not None for value in (one.amount, one.time, one.words)) == 1 or one.dimension == "duration"
    places = Counter((one.span.start, one.span.end, one.dimension) for one in found)
    assert not [place for place, count in places.items() if count > 1]
    by_place = Counter((one.span.start, one.span.end) for one in found)
    amounts = Counter((one.span.start, one.span.end) for one in found if one.time is None and one.amount is not None)
    for figure in extraction.figures:
        assert amounts[figure.span.start, figure.span.end] == 1, figure
    times = Counter((one.span.start, one.span.end) for one in found if one.time is not None)
    for time in extraction.times:
        count = times[time.span.start, time.span.end]
        assert (1 <= count <= 2) if time.type is not TimeType.SET else count == 0, time
    for quote in extraction.quotes:
        assert by_place[quote.span.start, quote.span.end] >= 1, quote
    speech = [one for one in found if one.dimension == "speech"]
    assert len(speech) == len(extraction.quotes)
    assert len([one for one in found if one.dimension not in ("speech", "score", "identifier")]) == sum(
        amounts.values()
    ) + sum(times.values())


@settings(deadline=None, max_examples=150)
@given(TEXTS, LANGUAGES, _DAYS)
def test_everything_of_any_text_is_stated_once(text: str, language: str, published: date | None) -> None:
    _held(extract(Article(text=text, language=language, published=published)))


@settings(deadline=None, max_examples=30, suppress_health_check=UNHURRIED)
@given(articles())
def test_everything_of_an_article_is_stated_once(sample: Sample) -> None:
    extraction = extract(sample.article)
    _held(extraction)
    assert extraction.statements, "an article states something"


@settings(deadline=None, max_examples=30, suppress_health_check=UNHURRIED)
@given(articles())
def test_every_counted_claim_is_the_view_of_one_statement(sample: Sample) -> None:
    extraction = extract(sample.article)
    views = Counter(one.claim_id for one in extraction.statements if one.claim_id is not None)
    counted = {claim.id for claim in extraction.claims if getattr(claim, "figure", None) is not None}
    assert counted <= set(views)
    assert set(views.values()) <= {1}


def test_dimensions_have_one_root_and_their_parents_are_listed() -> None:
    for name, row in dimensions().items():
        assert row.parent is None or row.parent in dimensions(), name
        assert root(name) == root(lineage(name)[-1])
        assert row.growth in ("grows", "moves", "fixed", "open")
        assert common(name, name) == name
    assert common("people.killed", "people.injured") == "people.casualties"
    assert common("people.killed", "money") is None
    assert dimension("people.killed.unheard_of").name == "people.killed"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The median price rose 6.4 percent to 12,400 rupiah. Correction: not 12,900 rupiah.", "en"),
        ("Suara sah 1.200 dan kini harga eceran naik 6,4 persen.", "id"),
    ],
)
def test_a_letter_that_grows_in_lower_case_moves_no_word(text: str, language: str) -> None:
    """ "İ" is two letters in lower case; the words behind it stay at their places."""

    def stated(before: str) -> list[tuple[object, ...]]:
        found = extract(Article(text=before + text, language=language, published=date(2024, 5, 6))).statements
        return [(one.dimension, one.predicate, one.course, one.as_of) for one in found]

    assert stated("İ" * 90 + ". ") == stated("I" * 90 + ". ")
    assert any(course for _, _, course, _ in stated(""))
