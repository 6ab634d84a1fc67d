"""``factcheck diff OLD NEW``: exit codes, text, JSON."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import Revision

Run = Callable[..., Any]
HEAD = "---\nsource: Harbour Courier\npublished: 2024-05-08\nlanguage: en\n---\nStorm hits the valley\n\n"
OLD = "The storm killed 12 people in Rafah on Tuesday, the mayor said.\n\nThree battalions were deployed.\n"
NEW = "The storm killed 15 people in Rafah on Tuesday, the mayor said.\n\nFour sailors are missing.\n"
TOLD = """\
old.txt → new.txt

changed  killed: 12 in Rafah by mayor → killed: 15 in Rafah by mayor  (amount)
  old.txt:8:11: «killed 12 people»
  new.txt:8:11: «killed 15 people»
  update (90%): both speak of rafah, tuesday, killed, mayor, people; they exclude each other: 12 / 15; \
the later figure is the higher one

removed  force: 3 battalion deployed
  old.txt:10:1: «Three battalions»

added    missing: 4
  new.txt:10:1: «Four sailors are missing»

1 changed, 1 added, 1 removed · 1 unchanged
"""


@pytest.fixture
def versions(desk: Path) -> Path:
    (desk / "old.txt").write_text(HEAD + OLD, encoding="utf-8")
    (desk / "new.txt").write_text(HEAD + NEW, encoding="utf-8")
    return desk


def test_what_changed_is_told_with_both_passages_and_the_verdict(run: Run, versions: Path) -> None:
    ran = run("diff", "old.txt", "new.txt")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == TOLD


def test_a_new_layout_changes_no_fact(run: Run, versions: Path) -> None:
    (versions / "new.txt").write_text(HEAD + OLD.replace("\n\n", "\n"), encoding="utf-8")
    ran = run("diff", "old.txt", "new.txt")
    assert (ran.code, ran.out) == (0, "old.txt → new.txt\n\nno fact changed · 3 unchanged\n")


def test_json_is_read_back(run: Run, versions: Path) -> None:
    ran = run("diff", "old.txt", "new.txt", "--format", "json")
    revision = Revision.model_validate_json(ran.out)
    assert (ran.code, [change.kind.value for change in revision.changes]) == (1, ["changed", "removed", "added"])
    assert revision.old.id == "old.txt"


def test_the_new_version_may_come_from_standard_input(run: Run, versions: Path) -> None:
    ran = run("diff", "old.txt", "-", stdin=HEAD + NEW)
    assert ran.code == 1
    assert ran.out.startswith("old.txt → -\n")


def test_colours_go_where_they_are_wanted(run: Run, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[33mchanged \x1b[0m" in run("diff", "old.txt", "new.txt").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("old.txt", "nowhere.txt"), "nowhere.txt: there is no such file"),
        (("old.txt", "."), ".: one article is needed, and here are"),
        (("old.txt",), "NEW"),
    ],
)
def test_what_is_no_version_is_refused(run: Run, versions: Path, arguments: tuple[str, ...], said: str) -> None:
    (versions / "latin.txt").unlink()
    ran = run("diff", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
