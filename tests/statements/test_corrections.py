"""Every word of a note of correction is read where it begins a word, and nothing else is a note."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from factcheck.scan.sentences import Sentences
from factcheck.statements.corrections import notes_in

WORDS = tomllib.loads((files("factcheck.statements") / "corrections.toml").read_text(encoding="utf-8"))
EXAMPLES = tomllib.loads(Path(__file__).with_name("corrections.toml").read_text(encoding="utf-8"))


def notes(text: str, language: str) -> tuple[range, ...]:
    return notes_in(text, Sentences(text, frozenset()), language)


def test_every_language_has_its_examples() -> None:
    assert set(EXAMPLES) == set(WORDS)


@pytest.mark.parametrize("language", WORDS)
def test_every_word_makes_a_note(language: str) -> None:
    texts = [form.format(word=word) for word in WORDS[language]["words"] for form in EXAMPLES[language]["notes"]]
    assert [text for text in texts if not notes(text, language)] == []


@pytest.mark.parametrize("language", WORDS)
def test_other_sentences_are_no_notes(language: str) -> None:
    assert [text for text in EXAMPLES[language]["none"] if notes(text, language)] == []


def test_a_note_is_read_behind_a_letter_that_grows_in_lower_case() -> None:
    assert notes("İzmir counted nine dead. Correction: not 12.", "en") == (range(1, 3),)


def test_a_note_is_its_sentence_and_the_next() -> None:
    text = "Nine died. An earlier version said 12. The number is nine. Rain fell."
    assert notes(text, "en") == (range(1, 3),)


def test_a_language_without_words_has_no_notes() -> None:
    assert notes("Correction: nine, not 12.", "fr") == ()
