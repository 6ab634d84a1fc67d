"""The strategies prove themselves: what they expect is read, what they plant is found, and its twin is let pass."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.errors import LanguageError
from factcheck.records import Severity
from factcheck.testing import (
    ExpectedCasualty,
    PlantedDossier,
    Sample,
    amounts,
    articles,
    assert_consistent,
    assert_extracts,
    casualty_sentences,
    dossiers_with_planted_contradiction,
    quotes,
    times,
)
from factcheck.testing.frames import framed_languages, load_frames

TAGS = framed_languages()
SENTENCES = {"amounts": amounts, "casualties": casualty_sentences, "times": times, "quotes": quotes}
CODES = ("NUM001", "NUM102", "SUM001", "DATE002", "QUOTE001", "QUOTE002")
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("kind", SENTENCES)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_what_a_sentence_expects_is_read(kind: str, tag: str, data: st.DataObject) -> None:
    sample = data.draw(SENTENCES[kind](tag))
    extraction = assert_extracts(sample)
    assert len(extraction.casualties) == sum(isinstance(item, ExpectedCasualty) for item in sample.expected)


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=25, suppress_health_check=UNHURRIED)
@given(data=st.data())
def test_what_an_article_expects_is_read_where_it_stands(tag: str, data: st.DataObject) -> None:
    sample = data.draw(articles(tag))
    extraction = assert_extracts(sample)
    wanted = [item for item in sample.expected if isinstance(item, ExpectedCasualty)]
    assert len(extraction.casualties) == len(wanted)
    assert extraction.article.source == sample.source


@pytest.mark.parametrize("code", CODES)
@settings(deadline=None, max_examples=25, suppress_health_check=UNHURRIED)
@given(data=st.data())
def test_what_is_planted_is_found_and_its_twin_is_let_pass(code: str, data: st.DataObject) -> None:
    dossier = data.draw(dossiers_with_planted_contradiction(code=code))
    found = [finding for finding in factcheck.check(dossier.articles).findings if finding.code == code]
    assert found, dossier
    marked = {evidence.span.text for finding in found for evidence in finding.evidence}
    assert any(words in passage for words in marked for passage in dossier.passages)
    report = assert_consistent(dossier.innocent)
    assert code not in {finding.code for finding in report.findings}


@settings(deadline=None, max_examples=30, suppress_health_check=UNHURRIED)
@given(dossiers_with_planted_contradiction("id"))
def test_a_planted_dossier_is_loud(dossier: PlantedDossier) -> None:
    assert {article.language for article in dossier.articles} == {"id"}
    with pytest.raises(AssertionError, match=dossier.code):
        assert_consistent(dossier.articles, at_least=Severity.WARNING)


@settings(deadline=None, max_examples=30)
@given(st.data(), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_language_day_and_outlet_may_be_chosen(data: st.DataObject, day: date) -> None:
    sample = data.draw(articles("en", published=day, source="Harbour Courier"))
    assert (sample.language, sample.published, sample.source) == ("en", day, "Harbour Courier")
    assert data.draw(times("id", published=day)).published == day


@settings(deadline=None, max_examples=10)
@given(casualty_sentences())
def test_any_language_may_come(sample: Sample) -> None:
    assert sample.language in TAGS


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(LanguageError, match="there are some for: en, id"):
        load_frames("xx")
    with pytest.raises(ValueError, match="NUM001, NUM102"):
        dossiers_with_planted_contradiction(code="SRC003")


@pytest.mark.parametrize("tag", TAGS)
def test_every_word_of_the_frames_has_its_meaning_in_the_pack(tag: str) -> None:
    words = load_frames(tag)
    frames = words.frames
    assert all(words.place(form) for form in frames.places)
    assert all(words.body(form) for form in (*frames.bodies, frames.dossiers.claimant))
    assert all(words.qualifier(form) for form in frames.hedges)
    assert all(words.number(form) > 1 for form in frames.number_words)
    assert all(words.scale(form) >= 1000 for form in frames.scales)
    assert all(words.outcomes(form) for frame in frames.casualties for form in (*frame.words, *frame.other_words))
    assert all(words.magnitude(form)[0] > 1 for form in frames.vague)
    assert [form for form in frames.people if not words.populations(form)] == [frames.people[0]]
    assert words.populations(frames.dossiers.children) == ("child",)
    assert all(words.offset(form) <= 0 for form in frames.times.deictics)
    assert all(words.unit(form) in ("day", "week", "month", "year") for form in frames.times.units)
    for frame in frames.quotes.frames:
        assert any(words.cue_fits(cue, frame.frame) for cue in frames.quotes.cues)
