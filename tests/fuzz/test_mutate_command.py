"""``tools/mutate.py``: every change it lists can be made, changes one thing, and nothing else."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import mutate

SOURCE = """
def least(a, b, more=False):
    if not more and a < b:
        return a
    return min(a + 1, b)
"""
CHANGED = {
    "Lt → LtE: a < b": "a <= b",
    "And → Or: not more and a < b": "not more or a < b",
    "not dropped: not more": "if more and a < b",
    "if turned round: not more and a < b": "if not (not more and a < b)",
    "False → True": "more=True",
    "1 → 2": "a + 2",
    "Add → Sub: a + 1": "a - 1",
    "None returned instead of return a": "return None",
    "None returned instead of return min(a + 1, b)": "return None",
}


@pytest.fixture
def module(tmp_path: Path) -> Path:
    file = tmp_path / "least.py"
    file.write_text(SOURCE, encoding="utf-8")
    return file


def test_each_change_is_one_and_the_listed_one(module: Path) -> None:
    mutants = mutate.mutants_of(module)
    assert {mutant.told for mutant in mutants} == set(CHANGED)
    plain = ast.unparse(ast.parse(SOURCE)).splitlines()
    for mutant in mutants:
        lines = mutate.mutated(SOURCE, mutant.number).splitlines()
        differing = [(old, new) for old, new in zip(plain, lines, strict=True) if old != new]
        assert len(differing) == 1
        assert CHANGED[mutant.told] in differing[0][1]


def test_the_control_changes_nothing(module: Path) -> None:
    assert mutate.mutated(SOURCE, -1) == ast.unparse(ast.parse(SOURCE)) + "\n"


def test_a_control_that_fails_measures_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutate, "_noticed", lambda *_: True)
    assert mutate.main(["rules/draft.py", "rules/run.py", "--sample", "2"]) == 2


def test_survivors_are_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(mutate, "_noticed", lambda *_: False)
    assert mutate.main(["rules/run.py", "--sample", "2", "--seed", "4"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("0 of 2 changes noticed")
    assert out.count("survives: rules/run.py:") == 2
