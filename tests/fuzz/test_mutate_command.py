"""``tools/mutate.py``: every change it lists can be made, changes one thing, and nothing else."""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Callable, Sequence
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


CLASSES = """
from dataclasses import dataclass, field

@dataclass
class Count:
    least: int = 3
    most: int = field(default_factory=lambda: 5)

    def within(self, number):
        return self.least <= number

    class Inner:
        grain = 2

def made():
    class Local:
        step = 4
    return [Local.step for _ in range(2)]
"""


def test_a_class_is_no_function_and_what_is_in_it_may_be(module: Path) -> None:
    """A default of a record is put in its place once: nothing that lives has the code of the body."""
    names = [name for _, name, _ in mutate_bench.functions(module, ast.parse(CLASSES))]
    assert [name for name in names if not name.endswith("<listcomp>")] == ["made", "Count.<lambda>", "Count.within"]


@pytest.mark.parametrize(("old", "new"), [("least: int = 3", "least: int = 4"), ("grain = 2", "grain = 3")])
def test_a_changed_default_of_a_record_changes_no_function(module: Path, old: str, new: str) -> None:
    plain, changed = (mutate_bench.functions(module, ast.parse(text)) for text in (CLASSES, CLASSES.replace(old, new)))
    assert plain == changed


def test_a_change_in_a_class_within_a_function_is_one_of_the_function(module: Path) -> None:
    plain, changed = (
        mutate_bench.functions(module, ast.parse(text)) for text in (CLASSES, CLASSES.replace("step = 4", "step = 5"))
    )
    assert [name for (_, name, _), code in changed.items() if code not in plain.values()] == ["made"]


class _Bench(mutate_bench.Bench):
    """A bench without tests, that only notes whether the module was there before the change."""

    def noticed(self, change: Callable[[], object], numbers: Sequence[int], limit: float) -> str | None:
        return "there" if "factcheck.rules.suggest" in sys.modules else None


def test_a_module_is_imported_before_it_is_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that imports it late would have the code as it stands in the file."""
    monkeypatch.delitem(sys.modules, "factcheck.rules.suggest", raising=False)
    file = mutate.ROOT / "src" / "factcheck" / "rules" / "suggest.py"
    chosen = mutate.mutants_of(file)[-1]
    assert mutate._outcome(_Bench(file.parent, 1.0, lambda _: None), chosen, 1.0) == "there"


@pytest.mark.parametrize("fault", [TimeoutError, AssertionError, RuntimeError])
def test_a_test_that_is_too_slow_is_not_asked_wherever_its_time_is_up(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """In the middle of pytest's own work it is another error."""

    def broken(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(mutate_bench, "runtestprotocol", broken)
    bench = mutate_bench.Bench(mutate.ROOT, 3.0, lambda _: None)
    bench.items = [request.node]
    assert [control.passed for control in bench._control()] == [False]


def test_a_changed_constant_is_found(imported: ModuleType) -> None:
    assert mutate_bench.constants(imported, ast.parse("MOST = 4")) == {"MOST": 4}
    assert mutate_bench.constants(imported, ast.parse("MOST = 3")) == {}
    assert mutate_bench.constants(imported, ast.parse("MOST = 3 / 0")) == {}
