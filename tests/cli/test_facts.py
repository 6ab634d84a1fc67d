"""``factcheck facts`` and ``factcheck stale``: exit codes, text, JSON, ticks that outlive a version."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
HEAD = "---\nsource: {source}\npublished: {published}\nlanguage: en\n---\n"
FIRE = "A fire at the Corran flour mill killed {dead} people on Monday, the fire brigade said."
SHEET = """\
Facts of 3 articles: 1 differs, 1 confirmed, 1 alone.

differs   Corran flour mill killed … people on Monday, the fire brigade
          26  Courier, Herald (2 independent) (after fire brigade)
          62  Ledger (after fire brigade)
          if 26 is right: Courier, Herald stand, Ledger must change; if 62 is
          right: Ledger stands, Courier, Herald must change; what all bear: at
          least 26

confirmed killed 26 people on …, the fire brigade said
          Monday  Courier, Herald, Ledger (3 independent)

Only one source has these, the riskiest first:
          340  Courier  The mill employs … workers
          archive/a.txt:6:101

7 of 7 values were held against the others.
"""
DRAFT = """\
Draft: Ledger. 2 values: 1 confirmed, 1 differs.

≠   6:40    “62”  Corran flour mill killed … people on Monday, the fire brigade
            — 26: Courier, Herald
✓3  6:53    “Monday”  killed 62 people on …, the fire brigade said  — Monday:
            Courier, Herald

2 of 2 values were held against the others.
"""


def _write(desk: Path, name: str, source: str, text: str, published: str = "2024-06-25") -> None:
    (desk / name).write_text(HEAD.format(source=source, published=published) + text + "\n", encoding="utf-8")


@pytest.fixture
def archive(desk: Path) -> Path:
    folder = desk / "archive"
    folder.mkdir()
    _write(folder, "a.txt", "Courier", f"{FIRE.format(dead=26)} The mill employs 340 workers.")
    _write(folder, "b.txt", "Herald", FIRE.format(dead=26))
    _write(desk, "draft.txt", "Ledger", FIRE.format(dead=62))
    return desk


def test_the_sheet(archive: Path, run: Run) -> None:
    result = run("facts", "archive", "draft.txt")
    assert (result.code, result.out) == (0, SHEET)


def test_the_ticks_of_a_draft(archive: Path, run: Run) -> None:
    result = run("facts", "archive", "--draft", "draft.txt")
    assert (result.code, result.out) == (0, DRAFT)


def test_json(archive: Path, run: Run) -> None:
    result = run("facts", "archive", "--draft", "draft.txt", "--format", "json")
    document = json.loads(result.out)
    assert document["subject"].endswith("draft.txt")
    assert {fact["status"] for fact in document["facts"]} == {"confirmed", "differs", "alone"}
    assert set(document["marks"].values().__iter__().__next__()) >= {"status", "span", "fact", "reason"}


def test_a_tick_outlives_the_next_version(archive: Path, run: Run) -> None:
    set_ = run("facts", "archive", "--draft", "draft.txt", "--ticks", "t.toml", "--tick", "6:40", "--note", "rang them")
    assert "☑ rang them" in set_.out
    _write(archive, "draft.txt", "Ledger", f"A long day in Corran.\n\n{FIRE.format(dead=62)}")
    kept = run("facts", "archive", "--draft", "draft.txt", "--ticks", "t.toml")
    assert "☑ rang them" in kept.out
    _write(archive, "draft.txt", "Ledger", FIRE.format(dead=63))
    gone = run("facts", "archive", "--draft", "draft.txt", "--ticks", "t.toml")
    assert "☑" not in gone.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--ticks", "t.toml"), "name it with --draft FILE"),
        (("--draft", "draft.txt", "--tick", "1:1"), "name it with --ticks FILE"),
        (("--draft", "draft.txt", "--ticks", "t.toml", "--tick", "9:9"), "there is no value at 9:9"),
        (("--draft", "draft.txt", "--ticks", "bad.toml"), "a ticks file is written by factcheck facts --tick"),
        (("--draft", "none.txt"), "none.txt"),
    ],
)
def test_wrong_usage(archive: Path, run: Run, arguments: tuple[str, ...], told: str) -> None:
    (archive / "bad.toml").write_text("[[tick]]\nvalue = 3\n", encoding="utf-8")
    result = run("facts", "archive", *arguments)
    assert result.code == 2
    assert told in result.err


def test_what_a_new_toll_makes_out_of_date(archive: Path, run: Run) -> None:
    _write(archive, "new.txt", "Ledger", FIRE.format(dead=31), "2024-06-28")
    result = run("stale", "archive", "--new", "new.txt")
    assert result.code == 1
    assert result.out.splitlines()[0] == "2 passages are out of date by new.txt:"
    assert [line.split("  ")[1][:18] for line in result.out.splitlines()[1:]] == ["“26” is now “31”: "] * 2


def test_nothing_is_out_of_date(archive: Path, run: Run) -> None:
    result = run("stale", "archive", "--new", "draft.txt")
    assert (result.code, result.out) == (0, "Nothing is out of date by draft.txt.\n")
