"""The tables that are kept: the same as their TOML, never out of date, and of no consequence where they cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from factcheck import tables

TEXT = 'words = ["satu", "dua"]\n[[row]]\nbits = 1.25\nname = "“tiga”"\nmore = { yes = true, many = 12 }\n'
HELD = tomllib.loads(TEXT)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    kept = tmp_path / "kept"
    monkeypatch.setenv("FACTCHECK_CACHE", str(kept))
    tables.cache_folder.cache_clear()
    yield kept
    tables.cache_folder.cache_clear()


def test_what_is_kept_is_what_was_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tables.parsed("a.toml", TEXT) == HELD
    assert [file.name for file in folder.iterdir()] == ["a.toml.json"]
    assert folder.stat().st_mode & 0o777 == 0o700
    monkeypatch.setattr(tables.tomllib, "loads", lambda text: pytest.fail("read as TOML again"))
    assert tables.parsed("a.toml", TEXT) == HELD


def test_another_text_is_read_anew(folder: Path) -> None:
    tables.parsed("a.toml", TEXT)
    assert tables.parsed("a.toml", "other = 1") == {"other": 1}
    assert tables.parsed("a.toml", TEXT) == HELD
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[]", b"null", b'{"of": 1}', b'{"table": {"x": 1}}', b"\xff", b"[" * 9000]
)
def test_a_broken_file_is_read_over(folder: Path, broken: bytes) -> None:
    tables.parsed("a.toml", TEXT)
    (folder / "a.toml.json").write_bytes(broken)
    assert tables.parsed("a.toml", TEXT) == HELD


def test_nothing_is_kept_of_what_json_cannot_hold(folder: Path) -> None:
    assert str(tables.parsed("day.toml", "day = 2024-05-05")["day"]) == "2024-05-05"
    assert list(folder.iterdir()) == []


def test_what_is_no_toml_is_told_as_ever(folder: Path) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        tables.parsed("a.toml", "= 1")
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o722])
def test_a_folder_that_others_may_write_to_is_not_used(folder: Path, mode: int) -> None:
    folder.mkdir()
    folder.chmod(mode)
    assert tables.cache_folder() is None
    assert tables.parsed("a.toml", TEXT) == HELD
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_costs_nothing(folder: Path) -> None:
    folder.write_text("a file", encoding="utf-8")
    assert tables.cache_folder() is None
    assert tables.parsed("a.toml", TEXT) == HELD


def test_it_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    tables.cache_folder.cache_clear()
    assert tables.cache_folder() is None


def test_a_name_stays_in_the_folder(folder: Path) -> None:
    tables.parsed("../../a.toml", TEXT)
    assert [file.name for file in folder.iterdir()] == [".._.._a.toml.json"]


@pytest.mark.usefixtures("folder")
def test_every_table_of_ours_comes_back_as_it_was() -> None:
    root = Path(str(files("factcheck")))
    for file in sorted(root.rglob("*.toml")):
        text = file.read_text(encoding="utf-8")
        name = ".".join(file.relative_to(root).parts)
        assert tables.parsed(name, text) == tables.parsed(name, text) == tomllib.loads(text)


def test_a_check_finds_the_same_with_kept_tables(tmp_path: Path) -> None:
    code = (
        "import factcheck\n"
        "text = 'Sebanyak 40 orang tewas di kota itu pada 5 Mei 2024. Polisi menyatakan 42 orang tewas di kota itu.'\n"
        "print(factcheck.check([factcheck.Article(text=text, id='a')]).to_json())\n"
    )
    told = []
    for kept in ("", str(tmp_path / "kept"), str(tmp_path / "kept")):
        surroundings = os.environ | {"FACTCHECK_CACHE": kept}
        ran = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True)
        told.append(ran.stdout)
    assert told[0] == told[1] == told[2]
    assert len(list((tmp_path / "kept").iterdir())) > 20
