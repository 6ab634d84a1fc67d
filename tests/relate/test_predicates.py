"""Every word that turns a sentence round does so in one, and every word beside which it says nothing keeps it quiet."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.polarity import Opposition, oppositions, polar_of
from factcheck.relate.predicates import _is_noun
from factcheck.statements.terms import Terms

WORDS = tomllib.loads((files("factcheck.relate") / "predicates.toml").read_text(encoding="utf-8"))
MATTERS = tomllib.loads((files("factcheck.relate") / "opposites.toml").read_text(encoding="utf-8"))
CASES = tomllib.loads(Path(__file__).with_name("predicates.toml").read_text(encoding="utf-8"))["case"]
AFFIXES = tomllib.loads((files("factcheck.relate") / "affixes.toml").read_text(encoding="utf-8"))
LISTS = [case for case in CASES if case["list"] != "opposite"]
OPPOSITES = [case for case in CASES if case["list"] == "opposite"]


def _found(a: str, b: str, language: str, days: tuple[str, str] = ("2024-05-06", "2024-05-06")) -> list[Opposition]:
    read = [
        factcheck.extract(factcheck.Article(id=name, text=text, language=language, published=day))
        for name, text, day in (("a", a, days[0]), ("b", b, days[1]))
    ]
    left, right = (polar_of(one, Terms(one)) for one in read)
    assert left is not None
    assert right is not None
    return list(oppositions(left, right))


def _holds(case: dict[str, Any], word: str, a: str, b: str) -> bool:
    def of(inserted: str, **options: Any) -> list[Opposition]:
        return _found(a.format(word=inserted), b.format(word=inserted), case["language"], **options)

    if case["want"] == "told":
        return bool(of(word))
    if case["want"] == "silent":
        return not of(word) and bool(of(case["plain"]))
    if case["want"] == "disputed":
        return [one.disputed for one in of(word)] == [True] and [one.disputed for one in of(case["plain"])] == [False]
    return bool(of(word)) and not of(word, days=("2024-05-06", "2024-05-16"))


def test_every_list_has_its_case() -> None:
    lists = {(language, kind) for language, row in WORDS.items() if isinstance(row, dict) for kind in row}
    assert lists == {(case["language"], case["list"]) for case in LISTS}


@pytest.mark.parametrize("case", LISTS, ids=lambda case: f"{case['language']} {case['list']}")
def test_every_word_of_a_list(case: dict[str, Any]) -> None:
    words = WORDS[case["language"]][case["list"]]
    wrong = [word for word in words if not any(_holds(case, word, a, b) for a, b in case["rows"])]
    assert wrong == []


NOT = {"en": "not", "id": "tidak"}


def _turned(language: str) -> list[tuple[str, str]]:
    """Each word with one that turns it round: its opposite, or itself negated where its matter has none."""
    sides = [(row[language]["yes"], row[language]["no"]) for row in MATTERS.values()]
    return [
        (word, theirs[0] if theirs else f"{NOT[language]} {word}")
        for yes, no in sides
        for ours, theirs in ((yes, no), (no, yes))
        for word in ours
    ]


@pytest.mark.parametrize("case", OPPOSITES, ids=lambda case: case["language"])
def test_every_word_has_its_opposite(case: dict[str, Any]) -> None:
    ((a, b),) = case["rows"]
    language = case["language"]
    wrong = [
        pair for pair in _turned(language) if not _found(a.format(word=pair[0]), b.format(other=pair[1]), language)
    ]
    assert wrong == []


WORDS_BY_AFFIX = {
    ("en", "passive_ends"): {"ed": "inspected", "en": "taken"},
    ("id", "passive_starts"): {"di": "diperiksa"},
    ("id", "having_starts"): {"ber": "berizin"},
    ("id", "noun_ends"): {"an": "laporan"},
    ("id", "noun_starts"): {"pe": "penutupan", "ke": "keadaan"},
    ("id", "verb_starts"): {"di": "dijalankan", "me": "melaporkan", "ber": "bertahan", "ter": "tertekan"},
    ("id", "verb_ends"): {"kan": "melaporkan"},
}


def test_every_affix_has_its_word() -> None:
    given = {(language, kind): set(row[kind]) for language, row in AFFIXES.items() for kind in row}
    assert {key: set(words) for key, words in WORDS_BY_AFFIX.items()} == given
    for (_, kind), words in WORDS_BY_AFFIX.items():
        for affix, word in words.items():
            assert word.endswith(affix) if kind.endswith("ends") else word.startswith(affix)


@pytest.mark.parametrize("word", ["laporan", "penutupan", "keadaan"])
def test_what_has_the_form_of_a_noun_is_one(word: str) -> None:
    assert _is_noun(word, "id")


@pytest.mark.parametrize("word", ["melaporkan", "dijalankan", "bertahan", "tertekan", "aman"])
def test_what_has_the_form_of_a_verb_is_none(word: str) -> None:
    assert not _is_noun(word, "id")


def test_a_language_without_such_forms_has_none() -> None:
    assert not _is_noun("veteran", "en")
