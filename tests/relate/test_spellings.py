"""Every way of writing a word in two ways leaves a quote unaltered, and words that only look alike alter it."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import factcheck
from factcheck.relate.context import Context
from factcheck.relate.quotation import quote_comparisons
from factcheck.relate.spellings import written_out

WORDS = tomllib.loads((files("factcheck.relate") / "spellings.toml").read_text(encoding="utf-8"))
EXAMPLES = tomllib.loads(Path(__file__).with_name("spellings.toml").read_text(encoding="utf-8"))
ROWS = [(language, written, said) for language, row in WORDS.items() for written, said in row["words"].items()]


def _outcome(one: str, other: str, language: str) -> str | None:
    form = EXAMPLES[language]["quote"]
    articles = [
        factcheck.Article(id=name, text=form.format(words=words), language=language)
        for name, words in (("a", one), ("b", other))
    ]
    compared, _ = quote_comparisons([factcheck.extract(article) for article in articles], Context())
    return compared[0].traits.quote if compared else None


def test_every_language_has_its_examples() -> None:
    assert set(EXAMPLES) == set(WORDS)


@pytest.mark.parametrize(("language", "written", "said"), ROWS)
def test_a_word_and_what_it_stands_for(language: str, written: str, said: str) -> None:
    frame = EXAMPLES[language]["word"]
    assert _outcome(frame.format(word=written), frame.format(word=said), language) == "same"


@pytest.mark.parametrize(
    ("language", "word", "written", "said"),
    [
        (language, word, written, said)
        for language, row in WORDS.items()
        for key, written, said in (("had", "they'd", "they had"), ("has", "it's", "it has"))
        for word in row[key]
    ],
)
def test_what_stands_behind_had_and_has(language: str, word: str, written: str, said: str) -> None:
    frame = EXAMPLES[language]["word"]
    one, other = (frame.format(word=f"{before} {word}") for before in (written, said))
    assert _outcome(one, other, language) == "same"
    assert written_out(written, word, language) == tuple(said.split())


@pytest.mark.parametrize("language", WORDS)
def test_light_words_come_and_go(language: str) -> None:
    frame = EXAMPLES[language]["word"]
    light = WORDS[language]["light"]
    changed = [word for word in light if _outcome(frame.format(word=word), frame.format(word=""), language) != "same"]
    assert changed == []


@pytest.mark.parametrize("language", WORDS)
def test_pairs_of_one_wording(language: str) -> None:
    pairs = EXAMPLES[language]["same"]
    assert [pair for pair in pairs if _outcome(*pair, language) != "same"] == []


@pytest.mark.parametrize("language", WORDS)
def test_pairs_of_two_wordings(language: str) -> None:
    pairs = EXAMPLES[language]["altered"]
    assert [pair for pair in pairs if _outcome(*pair, language) in ("same", None)] == []
