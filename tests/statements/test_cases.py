"""What is stated in a text, over all dimensions."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import Statement
from factcheck.statements.dimensions import dimensions, outcome_words
from held import marks_of

FOLDER = Path(__file__).parent
CASES = tomllib.loads((FOLDER / "cases.toml").read_text(encoding="utf-8"))["case"]
WORDS = tomllib.loads((FOLDER / "dimensions.toml").read_text(encoding="utf-8"))
MONDAY = "2024-05-06"


def line(one: Statement) -> str:
    """``dimension value «words»``: an amount with its unit, a time in TIMEX3, words as they stand."""
    if one.time is not None and one.dimension != "duration":
        value = one.time.value
    elif one.amount is not None:
        value = f"{one.amount}{'' if one.unit in (None, 'person') else ' ' + str(one.unit)}"
    else:
        value = "" if one.words == one.span.text else str(one.words)
    region = "" if one.region == "body" else f" [{one.region}]"
    return " ".join(f"{one.dimension} {value} «{one.span.text}»{region}".split())


def _stated(text: str, language: str) -> tuple[Statement, ...]:
    return factcheck.extract(factcheck.Article(text=text, language=language, published=MONDAY)).statements


def _params() -> list[Any]:
    return [
        pytest.param(
            case,
            id=f"{case['language']} {case['text'][:50]}",
            marks=marks_of(case),
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _params())
def test_what_is_stated(case: dict[str, Any]) -> None:
    assert [line(one) for one in _stated(case["text"], case["language"])] == case["lines"]


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_word_of_the_table_has_its_example(language: str) -> None:
    """A count beside the word gets the word's dimension, or one below it; no word stands in the table for nothing."""
    examples = WORDS[language]
    assert set(examples) == set(outcome_words(language))
    wrong = []
    for word, row in examples.items():
        text, known = (row, False) if isinstance(row, str) else (row[0], True)
        assert word in text.lower(), word
        wanted = outcome_words(language)[word]
        holds = wanted in {one.dimension for one in _stated(text, language)}
        if holds is known:
            wrong.append((word, wanted, [line(one) for one in _stated(text, language)]))
    assert not wrong


def test_every_dimension_stands_in_a_case_in_both_languages() -> None:
    """Open names below ``forces`` aside: which units of forces there are is the packs' matter."""
    for language in ("en", "id"):
        stated = {entry.split()[0] for case in CASES if case["language"] == language for entry in case["lines"]}
        missing = {name for name in dimensions() if name not in stated}
        assert missing <= NOWHERE, missing


NOWHERE = {
    "people",
    "people.casualties",
    "people.evacuated",
    "people.arrested",
    "people.hospitalised",
    "energy",
    "frequency",
}
"""What the cases need not hold: claims read evacuated, arrested and hospitalised as displaced, captured, injured."""


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60
