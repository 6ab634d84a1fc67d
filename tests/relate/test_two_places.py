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
from factcheck.knowledge.places import known_places
from factcheck.records import Finding
from factcheck.relate.two_places import Named, named_by, two_places
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


EVENT, OTHER, _ = FRAMES["en"]


def _named(text: str, name: str, *, day: str | None = "2024-03-13", outlet: str | None = None) -> Named:
    read = extract(factcheck.Article(id=name, text=text, language="en", published=day, source=outlet or name))
    found = named_by(read, Terms(read))
    assert found is not None
    return found


def _apart(left: Named, right: Named) -> list[tuple[str, str]]:
    """The places of two articles, each pair as its texts have them; the other way round they are the same."""
    found, turned = (two_places(pair, [(0, 1)], known_places()) for pair in ([left, right], [right, left]))
    assert [(one.right.text, one.left.text, one.same) for one in turned] == [
        (one.left.text, one.right.text, one.same) for one in found
    ]
    assert all(0 < one.confidence < one.same < 1 for one in found)
    return [(one.left.text, one.right.text) for one in found]


def test_what_an_article_names_where_something_happens() -> None:
    named = _named(EVENT, "a")
    assert [place.value for place in named.places] == ["Norwich"]
    assert (named.article_id, named.outlet, str(named.day)) == ("a", "a", "2024-03-13")
    assert named.values[0] == (frozenset(), {"2024-03-11"})
    numbers = _named("Police found 12 boxes and 3 guns in Norwich. It rained.", "a").values
    assert numbers == {0: ({12, 3}, frozenset())}
    assert _named(EVENT, "a", day=None).day is None


def test_an_article_in_no_language_names_no_place() -> None:
    read = extract(factcheck.Article(id="a", text=EVENT, language="en"))
    assert named_by(read.model_copy(update={"language": None}), Terms(read)) is None


@pytest.mark.parametrize(
    ("day", "outlet", "told"),
    [
        ("2024-03-13", None, True),
        ("2024-03-16", None, True),
        ("2024-03-17", None, False),  # four days on it may be another arrest
        (None, None, True),
        ("2024-03-13", "a", False),  # one outlet fills in one form for many
    ],
)
def test_articles_of_one_event(day: str | None, outlet: str | None, told: bool) -> None:
    found = _apart(_named(EVENT, "a"), _named(OTHER, "b", day=day, outlet=outlet))
    assert found == ([("Norwich", "Exeter")] if told else [])


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (EVENT.replace("Monday", "11 March 2024"), OTHER.replace("Monday", "11 March 2024"), True),
        (EVENT.replace("Monday", "11 March 2024"), OTHER.replace("Monday", "9 March 2024"), False),
        (EVENT.replace("Bost", "Bost and 12 men"), OTHER.replace("Bost", "Bost and 15 men"), False),
        (EVENT.replace("Bost", "Bost and 12 men"), OTHER.replace("Bost", "Bost and 12 men"), True),
        (EVENT.replace("Bost", "Bost and 12 men"), OTHER, True),
        (EVENT, f"{OTHER} Norwich was calm.", False),
        (EVENT, OTHER.replace("Exeter", "Norwich"), False),
        (EVENT, "Rain is on its way to Exeter.", False),
    ],
)
def test_sentences_of_one_event(left: str, right: str, told: bool) -> None:
    assert bool(_apart(_named(left, "a"), _named(right, "b"))) is told


def test_a_third_article_that_names_both_tells_of_two_things() -> None:
    named = [_named(EVENT, "a"), _named(OTHER, "b"), _named("Norwich met Exeter in the cup.", "c")]
    assert two_places(named, [(0, 1)], known_places()) == ()
    assert two_places([*named[:2], None], [(0, 1), (0, 2)], known_places())


def test_two_names_are_told_once_with_the_likeliest_pair() -> None:
    named = [_named(EVENT, "a"), _named(OTHER, "b"), _named(OTHER.replace("Police say the", "The"), "c")]
    (both,) = two_places(named, [(0, 1), (0, 2)], known_places())
    alone = [two_places(named, [pair], known_places()) for pair in ((0, 1), (0, 2))]
    assert both.same == max(one.same for found in alone for one in found)


def test_a_list_of_places_tells_of_none() -> None:
    five = "Rain fell in Norwich, in Exeter, in Leeds, in York and in Derby."
    assert len(_named(five, "a").places) == 5
    assert _named(five.replace("and in Derby", "in Derby and in Bristol"), "a").places == ()
