"""Sums that are prices, on one day and on two."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import factcheck
from factcheck.link.profiles import Profile
from factcheck.relate.engine import reading_of
from factcheck.relate.prices import LEVELS, prices

SENTENCES = tomllib.loads(Path(__file__).with_name("prices.toml").read_text(encoding="utf-8"))
WORDS = tomllib.loads((files("factcheck.relate") / "prices.toml").read_text(encoding="utf-8"))
CASES = [(language, word, text) for language, row in SENTENCES.items() for word, text in row.items()]
NO_PRICE = {"en": "The damage came to 945 dollars on that day.", "id": "Kerusakan mencapai Rp945 ribu hari itu."}


def _sum(text: str, language: str) -> Profile:
    read = reading_of(factcheck.extract(factcheck.Article(text=text, language=language)))
    return next(one for one in read.profiles if one.root == "money")


def test_every_word_has_its_sentence() -> None:
    assert {(language, word) for language, word, _ in CASES} == {
        (language, word) for language, row in WORDS.items() for word in row["words"]
    }


@pytest.mark.parametrize(("language", "word", "text"), CASES)
def test_each_word_tells_a_price(language: str, word: str, text: str) -> None:
    price, damage = _sum(text, language), _sum(NO_PRICE[language], language)
    assert [prices(price, price, days) for days in (3, 1, 0, None)] == [0, 0, 1, None]
    assert prices(price, damage, 1) is prices(damage, price, 1) is None
    assert LEVELS[0] == "of two days"
