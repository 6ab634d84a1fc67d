"""Every word of names.toml and roles.toml does what it is there for, in an example of its own."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import factcheck
from factcheck.knowledge.gazetteer import folded
from factcheck.relate.name_styles import foreign_around, is_kind, one_in_two_scripts, one_style
from factcheck.relate.registers import register_of
from factcheck.relate.roles import Roles, roles_of
from factcheck.statements.terms import Terms


def _read(name: str) -> dict[str, object]:
    return tomllib.loads((files("factcheck.relate") / name).read_text(encoding="utf-8"))


NAMES, ROLES = _read("names.toml"), _read("roles.toml")
EXAMPLES = tomllib.loads(Path(__file__).with_name("name_words.toml").read_text(encoding="utf-8"))
FAMILIES = {name: offices for name, offices in ROLES.items() if name not in ("moving", "change", "single")}
LANGUAGES = ("en", "id")


def _roles(text: str, language: str) -> Roles:
    extraction = factcheck.extract(factcheck.Article(text=text, language=language, published="2024-05-06"))
    found = roles_of(extraction, register_of(extraction, Terms(extraction)))
    assert found is not None
    return found


@pytest.mark.parametrize("table", ["styles", "exchanged"])
def test_every_pair_of_letters_makes_two_spellings_one(table: str) -> None:
    assert len(EXAMPLES[table]) == len(NAMES[table])
    languages = ("en", "en") if table == "styles" else ("en", "id")
    assert [pair for pair in EXAMPLES[table] if not one_style(*pair, *languages)] == []


def test_every_letter_of_another_script_makes_two_spellings_one() -> None:
    assert len(EXAMPLES["foreign"]) == len(NAMES["foreign"])
    assert [pair for pair in EXAMPLES["foreign"] if not one_in_two_scripts(*pair)] == []
    assert [pair for pair in EXAMPLES["apart"] if one_in_two_scripts(*pair) or one_style(*pair, "en", "en")] == []


def test_the_names_of_a_family_are_one() -> None:
    pairs = [(names[0], name) for names in NAMES["families"] for name in names[1:]]
    assert [pair for pair in pairs if not one_style(*pair, "en", "id")] == []


def test_every_ending_makes_a_form_of_a_name() -> None:
    assert [one for one in NAMES["endings"] if not one_style("Bratan", f"Bratan{one}", "id", "id")] == []


def test_every_beginning_of_an_office_is_that_of_its_body() -> None:
    pairs = [(f"{one}lantas", f"{other}lantas") for one, other in NAMES["beginnings"]]
    assert [pair for pair in pairs if not one_style(*pair, "id", "id")] == []


def test_every_country_of_another_script_is_known() -> None:
    assert [one for one in NAMES["scripts"] if not foreign_around(f"Troops were in {one.title()} on Sunday.", 12)] == []
    assert not foreign_around("Troops were in Canada on Sunday.", 12)


def test_every_kind_is_one() -> None:
    assert all(is_kind(word) and folded(word) == word for words in NAMES["kinds"].values() for word in words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_office_is_read_at_a_name(language: str) -> None:
    frame = EXAMPLES["office"][language]
    forms = [
        (family, office, form)
        for family, offices in FAMILIES.items()
        for office, words in offices.items()
        for form in words.get(language, ())
    ]
    missed = [
        row
        for row in forms
        if row[:2] not in {(r.family, r.office) for r in _roles(frame.format(row[2]), language).held}
    ]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_office_that_is_not_held_now_is_none(language: str) -> None:
    frames = EXAMPLES["moving"][language]
    kept = [w for w in ROLES["moving"][language] if all(_roles(f.format(w), language).held for f in frames)]
    assert kept == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_office_that_changes_hands_is_told_of_its_holder(language: str) -> None:
    frame = EXAMPLES["change"][language]
    assert [w for w in ROLES["change"][language] if not _roles(frame.format(w), language).moved] == []
    assert not _roles(EXAMPLES["office"][language].format(EXAMPLES["plain"][language]), language).moved


def test_a_name_is_a_place_only_behind_a_word_for_places() -> None:
    assert not foreign_around("George Bush spoke on Sunday.", 12)
    assert foreign_around("Troops were in Aleppo on Sunday.", 12)
