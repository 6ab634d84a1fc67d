"""What findings speak of has a word in every language of the messages."""

from __future__ import annotations

from typing import get_args

import pytest

from factcheck.relate.scope import Slot
from factcheck.rules.wording import load_messages, message_languages
from factcheck.statements.dimensions import dimensions


@pytest.mark.parametrize("language", message_languages())
def test_every_dimension_has_a_word(language: str) -> None:
    assert set(dimensions()) <= set(load_messages(language).tables["word"])


@pytest.mark.parametrize("language", message_languages())
def test_whatever_sets_two_values_apart_has_its_words(language: str) -> None:
    apart = {f"gate.different {slot}" for slot in get_args(Slot) if slot not in ("", "sum")}
    assert apart <= set(load_messages(language).tables["because"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12500 dead", "12,500 dead"),
        ("> 1000000", "> 1,000,000"),
        ("archive/001_009c6ab21ce67048.txt", "archive/001_009c6ab21ce67048.txt"),
        ("drafts/20240506 final", "drafts/20240506 final"),
    ],
)
def test_numbers_are_grouped_and_names_of_files_are_not(text: str, shown: str) -> None:
    assert load_messages("en").grouped(text) == shown
