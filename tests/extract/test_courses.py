"""Every word that says which way a figure went is read where it stands at the figure, and nowhere else."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import factcheck

WORDS = tomllib.loads((files("factcheck.extract") / "courses.toml").read_text(encoding="utf-8"))
EXAMPLES = tomllib.loads(Path(__file__).with_name("courses.toml").read_text(encoding="utf-8"))
ROWS = [
    (language, course, side)
    for language, row in WORDS.items()
    for course in ("rose", "fell")
    for side in ("before", "behind")
]


def _courses(text: str, language: str) -> set[str | None]:
    stated = factcheck.extract(factcheck.Article(text=text, language=language)).statements
    assert any(one.amount is not None for one in stated), text
    return {one.course for one in stated if one.amount is not None}


def test_every_language_has_its_examples() -> None:
    assert set(EXAMPLES) == set(WORDS)


@pytest.mark.parametrize(("language", "course", "side"), ROWS)
def test_every_word_gives_its_course(language: str, course: str, side: str) -> None:
    never = WORDS[language]["never"]
    texts = [form.format(word=word) for word in WORDS[language][course][side] for form in EXAMPLES[language][side]]
    texts = [text for text in texts if not any(words in text for words in never)]
    assert [text for text in texts if _courses(text, language) != {course}] == []


@pytest.mark.parametrize("language", WORDS)
def test_a_number_without_such_a_word_has_none(language: str) -> None:
    assert [text for text in EXAMPLES[language]["never"] if _courses(text, language) != {None}] == []
