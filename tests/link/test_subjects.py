"""Two sentences in one wording are of two subjects where one name stands in the place of another."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.link.subjects import Named, Setting, named_in, other_subject, setting_of
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("subjects.toml").read_text(encoding="utf-8"))


def _read(marked: str, language: str, more: str = "") -> tuple[tuple[Named, ...], Setting]:
    """The names of the marked sentence, or of the first, and the setting of its article."""
    text = f"{marked.replace('‹', '').replace('›', '')} {more}".rstrip()
    extraction = factcheck.extract(factcheck.Article(text=text, language=language))
    terms = Terms(extraction)
    start = max(marked.find("‹"), 0)
    words = terms.of(terms.sentences.number(start))
    return named_in(terms, words.start, words.stop, language), setting_of(extraction, terms)


@pytest.mark.parametrize("case", CASES["named"], ids=lambda case: str(case["why"]))
def test_names_and_their_places(case: dict[str, Any]) -> None:
    found, _ = _read(case["text"], case["language"])
    assert [[one.before, " ".join(one.words), one.behind] for one in found] == case["names"]


@pytest.mark.parametrize("case", CASES["two"], ids=lambda case: str(case["why"]))
def test_two_subjects(case: dict[str, Any]) -> None:
    left, one = _read(case["left"], case["language"], case.get("more_left", ""))
    right, other = _read(case["right"], case["language"], case.get("more_right", ""))
    assert list(other_subject(left, right, one, other) or ()) == case["names"]
    assert list(other_subject(right, left, other, one) or ()) == case["names"][::-1]


def test_two_languages_do_not_say_who_is_another() -> None:
    left, one = _read("Bank Sorin naik.", "en")
    right, other = _read("Bank Tavel naik.", "id")
    assert other_subject(left, right, one, one._replace(words=other.words)) == ("sorin", "tavel")
    assert other_subject(left, right, one, other) is None


def test_spellings_three_quarters_alike_are_one_name() -> None:
    def two(one: str, other: str) -> bool:
        left, right = Named("bank", (one,), "rose"), Named("bank", (other,), "rose")
        return other_subject([left], [right], Setting(language="en"), Setting(language="en")) is not None

    assert not two("lind", "lund")
    assert two("sorin", "tavel")
    assert two("brandt", "brink")


def test_the_setting_of_an_article_is_its_words_and_its_voices() -> None:
    text = "Sebanyak 12 orang tewas di Lemba, kata Bupati Hartono Wiryawan."
    extraction = factcheck.extract(factcheck.Article(text=text, language="id"))
    found = setting_of(extraction, Terms(extraction))
    assert {"hartono", "wiryawan"} <= found.voices
    assert "lemba" not in found.voices
    assert found.words >= {"sebanyak", "12", "orang", "tewas", "lemba", "hartono"}
    assert found.language == "id"
    unknown = extraction.model_copy(update={"language": None})
    assert setting_of(unknown, Terms(unknown)).language == "en"
