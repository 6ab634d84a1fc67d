"""Every word of the settings that tell which count an outcome takes, or what a number is, is proved by a sentence."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.extract.pipeline import extract_article
from factcheck.languages import load_pack
from factcheck.records import Article
from factcheck.testing.describe import describe, matches

CASES = tomllib.loads(Path(__file__).with_name("settings.toml").read_text(encoding="utf-8"))
ROWS = [
    (language, setting, word)
    for language, settings in CASES.items()
    for setting in settings
    for word in sorted(getattr(load_pack(language).settings, setting))
]


@pytest.mark.parametrize(("language", "setting", "word"), ROWS)
def test_every_word_has_its_sentence(language: str, setting: str, word: str) -> None:
    case = CASES[language][setting]
    text = case["text"].format(word=word)
    lines = describe(extract_article(Article(text=text, language=language, published="2024-05-06")))
    assert any(matches(line, case["want"]) for line in lines), f"{text!r}: {lines}"
    assert not any("never" in case and matches(line, case["never"]) for line in lines), f"{text!r}: {lines}"
