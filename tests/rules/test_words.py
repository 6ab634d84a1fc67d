"""What findings speak of has a word in every language of the messages."""

from __future__ import annotations

import pytest

from factcheck.rules.wording import load_messages, message_languages
from factcheck.statements.dimensions import dimensions


@pytest.mark.parametrize("language", message_languages())
def test_every_dimension_has_a_word(language: str) -> None:
    assert set(dimensions()) <= set(load_messages(language).tables["word"])
