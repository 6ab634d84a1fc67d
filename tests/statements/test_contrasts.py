"""Every word for one side of a pair is found, and sets its sentence apart from those with another member."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import factcheck
from factcheck.statements.contrasts import contrasted, spellings

SETS = tomllib.loads((files("factcheck.statements") / "contrasts.toml").read_text(encoding="utf-8"))
EXAMPLES = tomllib.loads(Path(__file__).with_name("contrasts.toml").read_text(encoding="utf-8"))
ROWS = [(name, language) for name, row in SETS.items() for language in row]


def _predicate(text: str, language: str) -> str | None:
    """The side that the last statement with an amount or a score takes."""
    stated = factcheck.extract(factcheck.Article(text=text, language=language)).statements
    return next((one.predicate for one in reversed(stated) if one.predicate is not None), None)


def _members(name: str, language: str) -> list[str | None]:
    row, text = SETS[name][language], EXAMPLES[name][language]["text"]
    words = (spellings(word, language)[0] for forms in row for word in forms)
    return [_of_set(name, _predicate(text.replace("{word}", word), language)) for word in words]


def _of_set(name: str, predicate: str | None) -> str | None:
    """The side taken in one set: an example may hold words of others."""
    return next((part for part in (predicate or "").split(" ") if part.startswith(f"{name}:")), None)


def test_every_set_has_its_example_in_every_language() -> None:
    assert {(name, language) for name, row in EXAMPLES.items() for language in row} == set(ROWS)


@pytest.mark.parametrize(("name", "language"), ROWS)
def test_every_word_takes_its_side(name: str, language: str) -> None:
    wanted = [f"{name}:{number}" for number, forms in enumerate(SETS[name][language]) for _ in forms]
    assert _members(name, language) == wanted


@pytest.mark.parametrize(("name", "language"), ROWS)
def test_members_are_contrasted_and_spellings_are_not(name: str, language: str) -> None:
    taken = _members(name, language)
    assert all(contrasted(one, other) is (one != other) for one in taken for other in taken)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the town of Redwater in the province of Aldane 340 people lost their homes.", "en"),
        ("In the province of Aldane 340 people lost their homes in the town of Redwater, then 20 more.", "en"),
        ("Di kota Redwater di provinsi Aldane 340 rumah terendam.", "id"),
        ("Di provinsi Aldane 340 rumah terendam di kota Redwater, lalu 20 rumah lagi.", "id"),
    ],
)
def test_of_places_that_lie_in_one_another_the_narrowest_counts(text: str, language: str) -> None:
    assert _of_set("reach", _predicate(text, language)) == "reach:2"


@pytest.mark.parametrize(("name", "language"), ROWS)
def test_no_word_is_found_inside_another(name: str, language: str) -> None:
    found = _predicate(EXAMPLES[name][language]["never"], language)
    assert found is None or name not in found
