"""What of two statements of one article speaks for one fact: words, persons, streets, and the levels of the file."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.link.profiles import Profile
from factcheck.link.within import (
    WITHIN,
    WithinScorer,
    counted_off,
    levels_within,
    link_within,
    noun_behind,
    person_level,
    tells_before,
    two_numbered,
    two_persons,
    two_streets,
)
from factcheck.relate.clues_within import CLUES_WITHIN
from factcheck.relate.engine import reading_of

FILE = tomllib.loads(Path(__file__).with_name("within.toml").read_text(encoding="utf-8"))
WORDS = tomllib.loads((files("factcheck.link") / "within.toml").read_text(encoding="utf-8"))
WEIGHTS = tomllib.loads((files("factcheck.link") / "within_weights.toml").read_text(encoding="utf-8"))
NUMBERED = {"en": "After a 7 week 12 people were hurt.", "id": "Sampai 7 pekan 12 orang terluka."}
PLAIN = {row["language"]: row["text"] for row in FILE["plain"]}


def _profiles(text: str, language: str = "en") -> list[Profile]:
    read = reading_of(factcheck.extract(factcheck.Article(text=text, language=language)))
    return sorted((*read.profiles, *read.houses), key=lambda one: one.statement.span.start)


def _twelve(text: str, language: str) -> Profile:
    return next(one for one in _profiles(text, language) if "12" in one.statement.span.text)


def _level(name: str, left: Profile, right: Profile) -> str | None:
    number = next(k for k, one in enumerate(WITHIN) if one.name == name)
    found = WITHIN[number].level(left, right)
    return None if found is None else WITHIN[number].levels[found]


@pytest.mark.parametrize("row", FILE["word"], ids=lambda row: f"{row['language']} {row['word']}")
def test_words(row: dict[str, Any]) -> None:
    with_word, plain = _twelve(row["text"], row["language"]), _twelve(PLAIN[row["language"]], row["language"])
    if row["list"] == "of":
        assert counted_off(with_word)
        assert not counted_off(plain)
    elif row["list"] == "before":
        assert tells_before(with_word)
        assert not tells_before(plain)
    elif row["list"] in ("definite", "closing"):
        assert _level("definite", with_word, plain) == "known"
        assert _level("definite", plain, plain) == "new"
    elif row["list"] == "ordinals":
        assert _level("frame", with_word, _twelve(NUMBERED[row["language"]], row["language"])) == "two fillings"
    elif row["list"] == "turning":
        further = {"number": plain.number + 1, "sentence": plain.sentence + 1}
        assert _level("turned", plain, replace(with_word, **further)) == "to another thing"
        assert _level("turned", plain, replace(plain, **further)) == "on"
        assert _level("turned", plain, with_word) is None  # one sentence
    elif row["list"] == "units":
        assert noun_behind(with_word) == {"boy" if row["language"] == "en" else "bocah"}
    else:
        assert _level(row["list"], with_word, plain) == "one"
        assert _level(row["list"], plain, plain) == "neither or both"


def test_every_word_has_its_sentence() -> None:
    wanted = {(tag, name, word) for tag, table in WORDS.items() for name, words in table.items() for word in words}
    assert wanted == {(row["language"], row["list"], row["word"]) for row in FILE["word"]}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Tom Hale, 34, was held. The 43-year-old Hale is due in court.", "same name"),
        ("Tom Hale, 34, was held. Rik Bost, 43, is due in court.", "other name"),
        ("Tom Hale, 34, was held. Ana Hale, 43, is due in court.", "one named"),
        ("In West Sarn a 34-year-old man was held. A 9-year-old boy was hurt.", "other noun"),
        ("A 34-year-old woman was held. The 43-year-old man is due in court.", "other noun"),
        ("A 34-year-old woman was held. The 43-year-old woman is due in court.", "same noun"),
    ],
)
def test_whose_age(text: str, level: str) -> None:
    left, right = (one for one in _profiles(text) if one.root == "age")
    assert _level("person", left, right) == level
    assert two_persons(left, right) is (level == "other name")


def test_a_first_word_before_an_age_is_a_name() -> None:
    left, right = (one for one in _profiles("Lauten, 31, spoke. Sasha, 13, was there.") if one.root == "age")
    assert person_level(left, right) == 0


AGES = [
    ("en", "Mara Lind, 31, spoke. Lind, 33, was there.", 5),  # a name within the other
    ("id", "Mara Lind (31) berbicara. Lind (33) hadir.", 5),
    ("en", "A 31-year-old woman spoke. A 33-year-old woman was there.", 4),
    ("en", "The woman is 31 years old. She, 33, left.", 3),  # of one of them nothing is told
    ("en", "Mara Lind, 31, spoke. Jonas Lind, 13, was there.", 2),  # a family, or one person
    ("en", "Mara Lind, 31, spoke. She is 13 years old.", 2),  # one has no name
    ("en", "Mara Lind, 31, spoke. A 13-year-old boy was there.", 1),
    ("en", "A 31-year-old woman spoke. A 13-year-old boy was there.", 1),
    ("en", "Mara Lind, 31, spoke. Jonas Brandt, 13, was there.", 0),
]


@pytest.mark.parametrize(("language", "text", "level"), AGES)
def test_whose_ages(language: str, text: str, level: int) -> None:
    left, right = (one for one in _profiles(text, language) if one.root == "age")
    assert person_level(left, right) == person_level(right, left) == level


def test_houses_of_one_street() -> None:
    text = "Shots were fired at 767 Fairview Avenue. Police searched 677 Fairview Avenue and 12 Mill Road."
    houses = [one for one in _profiles(text) if one.house]
    assert [one.value for one in houses] == ["767", "677", "12"]
    assert not two_streets(houses[0], houses[1])
    assert two_streets(houses[0], houses[2])


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("She told KOIN 6 News so. He told KOIN 11 News so.", False),
        ("The Motel 6 is full. At Motel 9 there is room.", True),
        ("Series FR 0079 drew bids. Series FR 0078 drew bids.", True),
    ],
)
def test_numbers_that_name_two_things(text: str, two: bool) -> None:
    left, right = (one for one in _profiles(text) if one.family == "identifiers")
    assert two_numbered(left, right) is two


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A Tolo 13 starts at 999 euros. The Tolo 13 Pro starts at 1,299 euros.", "two fillings"),
        ("The Tolo museum starts at 999 euros. The new price starts at 1,299 euros.", "other words"),
        ("The mill paid 999 euros. The harbour cost 1,299 euros.", None),
    ],
)
def test_two_fillings_of_one_frame(text: str, level: str | None) -> None:
    left, right = (one for one in _profiles(text) if one.root == "money")
    assert _level("frame", left, right) == level


def test_the_value_has_no_part_in_the_bits() -> None:
    sentence = "The council gave {} farmers a grant. Later the {} farmers thanked the council."
    bits = set()
    for numbers in (("31", "31"), ("31", "58")):
        left, right = (one for one in _profiles(sentence.format(*numbers)) if one.family == "numbers")
        bits.add(round(WithinScorer().bits(left, right), 6))
    assert len(bits) == 1


def test_the_waterfall_adds_up() -> None:
    left, right = (
        one
        for one in _profiles("The fire killed 12 people in Sarn. All 14 people were buried.")
        if one.family == "numbers"
    )
    total = WithinScorer().bits(left, right)
    rows = link_within(left, right, total).evidence
    assert len(rows) == sum(level is not None for level in levels_within(left, right))
    base = WEIGHTS["link"]["base"]["numbers"]
    assert sum(row.bits for row in rows) + base == pytest.approx(total, abs=0.2)


@pytest.mark.parametrize(("table", "known"), [("link", WITHIN), ("told", CLUES_WITHIN)])
def test_the_levels_of_the_file_are_those_of_the_code(table: str, known: tuple[Any, ...]) -> None:
    rows = WEIGHTS[table]["levels"]
    assert {name: tuple(row["levels"]) for name, row in rows.items()} == {one.name: one.levels for one in known}
    assert WEIGHTS[table]["scale"]["slope"] > 0
    for name, row in rows.items():
        assert len(row["bits"]) == len(row["pairs"]) == len(row["levels"]), name
