"""Every word of the phrases of the calendar does its part in a sentence that needs it."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.relate.calendar.phrases import table

EXAMPLES = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2024, 5, 9)
ROWS = [(language, name) for language, own in table().items() for name in own["words"]]


def _told(text: str, language: str, code: str) -> bool:
    article = factcheck.Article(text=text, language=language, published=PUBLISHED)
    return any(finding.code == code for finding in factcheck.check([article]).findings)


def _plain(words: list[str]) -> list[str]:
    return [word for word in words if not re.search(r"[\\\[(]", word)]


@pytest.mark.parametrize(("language", "name"), ROWS)
def test_every_word(language: str, name: str) -> None:
    row, words = EXAMPLES[language][name], _plain(table()[language]["words"][name])
    form = row.get("tell") or row["hush"]
    texts = {word: form.format(word=word, Word=word.capitalize()) for word in words}
    missing = [text for text in texts.values() if _told(text, language, row["code"]) is not ("tell" in row)]
    assert not missing, "\n".join(missing)
    if "hush" in row:
        without = re.sub(r" *,? ?\{word\},?", "", form, count=1)
        assert _told(without, language, row["code"]), without


def test_no_example_without_its_list() -> None:
    assert {(language, name) for language, own in EXAMPLES.items() for name in own} == set(ROWS)
