"""What a statement tells of itself from other slots."""

from __future__ import annotations

from datetime import datetime

import pytest

import factcheck
from factcheck import Article, Modality, Polarity, Statement


def _only(text: str, dimension: str) -> Statement:
    extraction = factcheck.extract(Article(text=text, language="en"))
    (found,) = (one for one in extraction.statements if one.dimension == dimension)
    return found


@pytest.mark.parametrize(
    ("modality", "polarity"),
    [
        (Modality.ASSERTED, Polarity.POSITIVE),
        (Modality.POSSIBLE, Polarity.POSITIVE),
        (Modality.PLANNED, Polarity.POSITIVE),
        (Modality.NEGATED, Polarity.NEGATIVE),
        (Modality.DENIED, Polarity.NEGATIVE),
    ],
)
def test_what_is_negated_or_denied_is_negative(modality: Modality, polarity: Polarity) -> None:
    stated = _only("Nine people were killed in the landslide.", "people.killed")
    assert stated.model_copy(update={"modality": modality}).polarity is polarity


@pytest.mark.parametrize(
    ("text", "dimension", "course", "cue"),
    [
        ("Exports of cloves fell 6.4 percent.", "share", "fell", "fell"),
        ("The toll has risen to 86 dead.", "people.killed", "rose", "risen"),
        ("Exports of cloves stood at 6.4 percent.", "share", None, None),
    ],
)
def test_a_change_tells_the_course_of_a_figure(text: str, dimension: str, course: str | None, cue: str | None) -> None:
    stated = _only(text, dimension)
    assert stated.course == course
    assert (stated.change and stated.change.cue) == cue


def test_a_statement_is_read_again_from_what_was_written_of_it() -> None:
    stated = _only("Exports of cloves fell 6.4 percent.", "share")
    written = stated.model_dump(mode="json")
    assert (written["course"], written["polarity"]) == ("fell", "positive")
    assert Statement.model_validate(written) == stated
    assert Statement.model_validate(stated) is stated


def test_midnight_is_read_again_as_a_moment() -> None:
    extraction = factcheck.extract(Article(text="It began at 24:00 Saturday, 10 March 2024", language="en"))
    assert isinstance(extraction.times[0].earliest, datetime)
    assert factcheck.Extraction.model_validate_json(extraction.model_dump_json()) == extraction
