"""The table of groups against the groups that the packs read."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from factcheck.knowledge.populations import Containment, compare_populations, never_of
from factcheck.languages import known_languages, load_pack


def test_every_group_that_a_pack_reads_is_in_the_table() -> None:
    table = tomllib.loads((files("factcheck.knowledge") / "tables" / "populations.toml").read_text(encoding="utf-8"))
    read = {entry.population for tag in known_languages() for entry in load_pack(tag).entries["population"]}
    assert read <= table["within"].keys()


def test_aid_workers_are_civilians() -> None:
    assert compare_populations(("aid worker",), ("civilian",)) is Containment.LEFT_IN_RIGHT


@pytest.mark.parametrize(
    "noun", ["warga", "penduduk", "masyarakat", "siswa", "pelajar", "mahasiswa", "penumpang", "jemaah"]
)
def test_residents_are_no_officers_in_indonesian(noun: str) -> None:
    assert never_of(f"{noun} desa", ("police",))
    assert not never_of(noun, ())
    assert not never_of(noun, ("child",))


@pytest.mark.parametrize(
    "noun", ["residents", "villagers", "locals", "students", "pupils", "passengers", "worshippers", "pilgrims"]
)
def test_residents_are_no_officers_in_english(noun: str) -> None:
    assert never_of(f"local {noun}", ("soldier",))
    assert not never_of("people", ("soldier",))
    assert not never_of(None, ("soldier",))
