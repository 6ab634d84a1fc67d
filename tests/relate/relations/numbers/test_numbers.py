"""The numbers of a text as its relations take them, and where these look for them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import factcheck
from any_text import LANGUAGES, TEXTS
from factcheck.relate.relations.numbers import Marked, marked
from factcheck.relate.relations.table import KINDS, STOP

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
TEXT = "Three boats sank. Of 40 people, 12 drowned. The other 28 swam ashore."


def _marked(text: str, language: str = "en") -> Marked:
    found = marked(factcheck.extract(factcheck.Article(text=text, language=language)))
    assert found is not None
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_numbers_of_a_text(case: dict[str, Any]) -> None:
    numbers = _marked(case["text"], case["language"]).numbers.values()
    assert [f"{one.text} | {one.kind} | {one.amount} | {one.unit or ''}" for one in numbers] == case["numbers"]


def test_a_language_without_words_for_relations_has_none() -> None:
    assert marked(factcheck.extract(factcheck.Article(text="12 von 40", language="de"))) is None


def _texts(text: Marked, start: int, end: int) -> list[str]:
    return [one.text for one in text.between(start, end)]


def test_numbers_between_two_places() -> None:
    """The one that begins at the first place is among them, the one at the second is not."""
    text = _marked(TEXT)
    first, last = TEXT.index("40"), TEXT.index("28")
    assert _texts(text, first, last) == ["40", "12"]
    assert _texts(text, first + 1, last + 1) == ["12", "28"]
    assert text.many(first, last) == 2
    assert text.many(first + 1, first + 1) == 0


def test_numbers_that_follow_soon_enough() -> None:
    text = _marked(TEXT)
    start = TEXT.index("40")
    assert text.follow(start, 3)
    assert not text.follow(start, 4)
    far = _marked("Of 40 people" + " in the old town" * 30 + ", 12 drowned.")
    assert not far.follow(far.places[0], 2)
    assert far.follow(far.places[1], 1)


def test_words_that_are_said_before_the_end_of_so_many_sentences() -> None:
    text = _marked(TEXT)
    start = TEXT.index("40")
    assert text.says([frozenset({"drowned"})], start, 1)
    assert text.says([frozenset({"people", "never"})], start, 1)
    assert not text.says([frozenset({"ashore"})], start, 1)
    assert text.says([frozenset({"ashore"})], start, 2)
    assert not text.says([frozenset({"boats"})], start, 2)
    assert not text.says([frozenset({"drowned"}), frozenset({"boats"})], start, 2)
    assert not text.says([frozenset({"never"})], start, 3)


def test_which_numbers_and_words_a_text_has() -> None:
    text = _marked("Of 40 people, 30 percent drowned.")
    assert text.has_all([KINDS["count"], KINDS["percent"] + KINDS["fraction"]], [frozenset({"people"})])
    assert not text.has_all([KINDS["money"]], [])
    assert not text.has_all([KINDS["count"]], [frozenset({"people"}), frozenset({"cows"})])
    assert [text.numbers[place].text for place in text.starting(KINDS["percent"])] == ["30 percent"]


def test_sentences_around_a_place() -> None:
    text = _marked(TEXT)
    second = TEXT.index("Of")
    third = TEXT.index("The other")
    at = TEXT.index("12")
    assert text.window(at, (0, 0)) == (second, third)
    assert text.window(at, (1, 0)) == (0, third)
    assert text.window(at, (0, 1)) == (second, len(TEXT))
    assert text.window(at, (3, 3)) == (0, len(TEXT))
    assert text.sentence(at) == text.text[second:third]
    assert text.sentences(0, second + 1) == text.text[:third]
    assert text.sentences(0, second) == text.text[:second]


def test_the_words_around_a_relation_that_speak_of_no_other_number() -> None:
    text = _marked("On Monday the mayor counted 40 boats in the old port, and he saw 12 sails; nobody left.")
    start = text.original.index("40")
    around = text.clause(start, start + len("40 boats"))
    assert "the mayor" in around
    assert "old port" in around
    assert "sails" not in around
    assert "nobody" not in around


@given(TEXTS, LANGUAGES)
def test_marks_stand_for_what_is_written(text: str, language: str) -> None:
    """A mark has the length of its number, so that every place of the marked text is that of the article."""
    found = _marked(text, language)
    assert len(found.text) == len(text)
    assert list(found.places) == sorted(found.numbers)
    last = 0
    for start, one in found.numbers.items():
        assert last <= start == one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert found.text[start] == KINDS[one.kind]
        last = one.end
    assert all(found.text[stop] == STOP for stop in found.stops)
