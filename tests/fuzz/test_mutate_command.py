"""``tools/mutate.py``: every change it lists can be made, changes one thing, and nothing else."""

from __future__ import annotations

import ast
import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import mutate
import mutate_bench

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
    monkeypatch.setattr(mutate, "measured", lambda *_: None)
    assert mutate.main(["rules/draft.py", "rules/run.py", "--sample", "2"]) == 2


def test_survivors_are_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def measured(chosen: list[mutate.Mutant], *_: object) -> dict[mutate.Mutant, str | None]:
        return dict(zip(chosen, [None, "a test", mutate.OUTSIDE], strict=True))

    monkeypatch.setattr(mutate, "measured", measured)
    assert mutate.main(["rules/run.py", "--sample", "3", "--seed", "4"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("survives: rules/run.py:")
    assert "rules: 1 of 2 changes noticed (50%)" in out
    assert "1 outside of functions" in out


@pytest.fixture
def imported(module: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module.write_text(f"MOST = 3\n{SOURCE}", encoding="utf-8")
    monkeypatch.syspath_prepend(str(module.parent))
    monkeypatch.delitem(sys.modules, "least", raising=False)
    found = importlib.import_module("least")
    monkeypatch.delitem(sys.modules, "least")
    return found


def test_a_change_reaches_whoever_has_the_function(imported: ModuleType) -> None:
    held = imported.least
    changed = mutate_bench.functions(
        Path(str(imported.__file__)), ast.parse(f"MOST = 3\n{SOURCE}".replace("a + 1", "a - 1"))
    )
    assert held(5, 9, True) == 6
    assert mutate_bench.put(changed) == 1
    assert held(5, 9, True) == 4


def test_a_changed_constant_is_found(imported: ModuleType) -> None:
    assert mutate_bench.constants(imported, ast.parse("MOST = 4")) == {"MOST": 4}
    assert mutate_bench.constants(imported, ast.parse("MOST = 3")) == {}
    assert mutate_bench.constants(imported, ast.parse("MOST = 3 / 0")) == {}
