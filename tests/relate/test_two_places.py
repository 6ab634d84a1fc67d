"""One fact at two places is told; one place in two names, and places of two facts, are left alone."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from any_text import TEXTS
from factcheck.api import extract
from factcheck.records import Finding
from factcheck.relate.two_places import named_by
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("places_apart.toml").read_text(encoding="utf-8"))["case"]

WORDS = tomllib.loads((files("factcheck.relate") / "two_places.toml").read_text(encoding="utf-8"))
FRAMES = {
    "en": (
        "Police arrested the runaway accountant Rik Bost in Norwich on Monday evening.",
        "Police say the runaway accountant Rik Bost was held on Monday evening in Exeter.",
        "Police say the runaway accountant Rik Bost, held on Monday evening, was {} in Exeter.",
    ),
    "id": (
        "Polisi menangkap bendahara buron Rik Bost di Purworejo pada Senin malam.",
        "Polisi menyebut bendahara buron Rik Bost ditangkap pada Senin malam di Kebumen.",
        "Polisi menyebut bendahara buron Rik Bost, ditangkap Senin malam, {} di Kebumen.",
    ),
}


def _told(texts: list[str], languages: list[str]) -> list[Finding]:
    articles = [
        factcheck.Article(id=f"a{number}", source=f"S{number}", text=text, language=language, published="2024-03-13")
        for number, (text, language) in enumerate(zip(texts, languages, strict=True))
    ]
    return [one for one in factcheck.check(articles).findings if one.code == "PLACE001"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_places_apart(case: dict[str, Any]) -> None:
    assert bool(_told(case["articles"], case["languages"])) == (case["want"] == "told")


@pytest.mark.parametrize("case", [one for one in CASES if one["want"] == "told"], ids=lambda case: case["what"])
def test_the_order_of_articles_changes_nothing(case: dict[str, Any]) -> None:
    there, back = (_told(case["articles"][::way], case["languages"][::way]) for way in (1, -1))
    assert [one.confidence for one in there] == [one.confidence for one in back]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_an_article_is_nowhere_else_than_itself(case: dict[str, Any]) -> None:
    for text, language in zip(case["articles"], case["languages"], strict=True):
        assert _told([text, text], [language, language]) == []


@pytest.mark.parametrize(
    ("language", "word"), [(language, word) for language, words in WORDS["belongs"].items() for word in words]
)
def test_where_somebody_belongs_is_no_event(language: str, word: str) -> None:
    """Every word of the table keeps a place from being held against where something happened."""
    event, other, belonging = FRAMES[language]
    assert _told([event, other], [language, language])
    assert _told([event, belonging.format(word)], [language, language]) == []


@pytest.mark.parametrize(
    ("language", "word"), [(language, word) for language, words in WORDS["credits"].items() for word in words]
)
def test_where_an_article_was_written_is_no_event(language: str, word: str) -> None:
    """Every word of the table keeps a place from being held against another."""
    event, other, _ = FRAMES[language]
    assert _told([event, f"({word}) {other}"], [language, language]) == []


@given(TEXTS, st.sampled_from(["en", "id", "ms", "de"]))
@settings(max_examples=40)
def test_places_stand_where_they_are_said_to(text: str, language: str) -> None:
    read = extract(factcheck.Article(id="a", text=f"{text} in Norwich. {text}", language=language))
    named = named_by(read, Terms(read))
    for place in named.places if named is not None else ():
        span = place.statement.span
        assert read.article.text[span.start : span.end] == span.text
