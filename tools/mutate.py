"""Changes the code a little and asks whether a test notices: mutation testing of ``link``, ``relate`` and ``rules``.

    python tools/mutate.py relate --sample 40 --seed 1     # forty changes of the modules of relate
    python tools/mutate.py link/stories.py --sample 20     # of one module
    python tools/mutate.py rules --list                    # what could be changed, without running anything

First the tests run on the unchanged code, in the way that changed code is run: where they fail, nothing is measured.
Then each change, drawn by ``--seed``, is made in a copy of the sources, and the tests that cover the module run until
one fails. A change that no test notices survives: it is printed with its line. Changes that nothing can notice are part
of the figure (``x <= y`` where they are never equal), so 100% cannot be had; a hang counts as noticed.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import NamedTuple

__all__ = ["Mutant", "main", "mutants_of", "mutated"]

ROOT = Path(__file__).resolve().parent.parent
_PACKAGE = ROOT / "src" / "factcheck"
_TESTS = {
    "link": ("tests/link", "tests/relate"),
    "relate": ("tests/relate", "tests/rules"),
    "rules": ("tests/rules", "tests/cli/test_quiet.py", "tests/cli/test_check.py"),
}
"""The tests that cover a package: what is asked first stands first."""
_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
}
_SLOWER = 4
"""How many times as long as the unchanged code a run may take."""


class Mutant(NamedTuple):
    """One change: the module, the number of the change in it, its line, and what becomes of what."""

    file: Path
    number: int
    line: int
    told: str


class _Changer(ast.NodeTransformer):
    """Makes one change of a module, by its number, or with none only notes them all."""

    def __init__(self, wanted: int | None) -> None:
        self.wanted = wanted
        self.found: list[tuple[int, str]] = []

    def _hit(self, line: int, told: str) -> bool:
        self.found.append((line, told))
        return len(self.found) - 1 == self.wanted

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        for number, sign in enumerate(node.ops):
            new = _SWAPS.get(type(sign))
            if new is not None and self._hit(node.lineno, f"{_name(sign)} → {new.__name__}: {ast.unparse(node)}"):
                node.ops[number] = new()  # type: ignore[call-overload]
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        new = _SWAPS[type(node.op)]
        if self._hit(node.lineno, f"{_name(node.op)} → {new.__name__}: {ast.unparse(node)}"):
            node.op = new()  # type: ignore[assignment]
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        new = _SWAPS.get(type(node.op))
        if new is not None and self._hit(node.lineno, f"{_name(node.op)} → {new.__name__}: {ast.unparse(node)}"):
            node.op = new()  # type: ignore[assignment]
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.op, ast.Not) and self._hit(node.lineno, f"not dropped: {ast.unparse(node)}"):
            return node.operand
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        value = node.value
        if isinstance(value, bool):
            if self._hit(node.lineno, f"{value} → {not value}"):
                return ast.copy_location(ast.Constant(not value), node)
        elif isinstance(value, int | float) and self._hit(node.lineno, f"{value} → {value + 1}"):
            return ast.copy_location(ast.Constant(value + 1), node)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        self.generic_visit(node)
        if self._hit(node.lineno, f"if turned round: {ast.unparse(node.test)}"):
            node.test = ast.UnaryOp(ast.Not(), node.test)
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        self.generic_visit(node)
        told = isinstance(node.value, ast.Call | ast.Name | ast.Attribute | ast.Subscript)
        if told and self._hit(node.lineno, f"None returned instead of {ast.unparse(node)}"):
            node.value = ast.Constant(None)
        return node


def _name(sign: ast.AST) -> str:
    return type(sign).__name__


def mutants_of(file: Path) -> list[Mutant]:
    """Every change that can be made of a module."""
    changer = _Changer(None)
    changer.visit(ast.parse(file.read_text(encoding="utf-8")))
    return [Mutant(file, number, line, told) for number, (line, told) in enumerate(changer.found)]


def mutated(source: str, number: int) -> str:
    """The source of a module with one change made."""
    tree = _Changer(number).visit(ast.parse(source))
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a sample; 1 where a change survives, 2 where the unchanged code fails its tests."""
    given = _arguments(arguments)
    files = [file for name in given.modules for file in _files(name)]
    known = [mutant for file in files for mutant in mutants_of(file)]
    chosen = sorted(random.Random(given.seed).sample(known, min(given.sample, len(known))))
    if given.list:
        sys.stdout.writelines(f"{_place(mutant)}  {mutant.told}\n" for mutant in known)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "src"
        shutil.copytree(ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__"))
        limits = dict(_controls(copy, chosen))
        if None in limits.values():
            sys.stdout.write("the tests fail on the unchanged code: nothing is measured\n")
            return 2
        survivors = list(_survivors(copy, chosen, limits, None if given.minutes is None else 60 * given.minutes))
    tried = len(survivors)
    lived = [mutant for mutant, noticed in survivors if not noticed]
    sys.stdout.write(f"{tried - len(lived)} of {tried} changes noticed ({len(known)} can be made), seed {given.seed}\n")
    sys.stdout.writelines(f"survives: {_place(mutant)}  {mutant.told}\n" for mutant in lived)
    return 1 if lived else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="+", metavar="MODULE", help="link, relate, rules, or a file of one of them")
    parser.add_argument("--sample", type=int, default=30, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=None, metavar="M", help="begin no change after so long")
    parser.add_argument("--list", action="store_true", help="print what could be changed, and run nothing")
    return parser.parse_args(arguments)


def _files(name: str) -> list[Path]:
    path = _PACKAGE / name
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _package(mutant: Mutant) -> str:
    return mutant.file.relative_to(_PACKAGE).parts[0]


def _tests(mutant: Mutant) -> tuple[str, ...]:
    """The tests of the package, those that are called like the module first: most changes end there."""
    package = _package(mutant)
    named = ROOT / "tests" / package / f"test_{mutant.file.stem}.py"
    return (*([str(named.relative_to(ROOT))] if named.exists() else []), *_TESTS[package])


def _place(mutant: Mutant) -> str:
    return f"{mutant.file.relative_to(_PACKAGE)}:{mutant.line}"


def _controls(copy: Path, chosen: list[Mutant]) -> Iterator[tuple[str, float | None]]:
    """For each package how long its tests may take; ``None`` where they fail on code that is but parsed and written."""
    for file in sorted({mutant.file for mutant in chosen}):
        _write(copy, file, mutated(file.read_text(encoding="utf-8"), -1))
    for package in sorted({_package(mutant) for mutant in chosen}):
        begun = monotonic()
        passed = not _noticed(copy, _TESTS[package], None)
        yield package, _SLOWER * (monotonic() - begun) if passed else None


def _survivors(
    copy: Path, chosen: list[Mutant], limits: dict[str, float | None], seconds: float | None
) -> Iterator[tuple[Mutant, bool]]:
    """Each change that there was time for, with whether a test noticed it."""
    begun = monotonic()
    for mutant in chosen if seconds is None else random.Random(0).sample(chosen, len(chosen)):
        if seconds is not None and monotonic() - begun > seconds:
            return
        source = mutant.file.read_text(encoding="utf-8")
        _write(copy, mutant.file, mutated(source, mutant.number))
        noticed = _noticed(copy, _tests(mutant), limits[_package(mutant)])
        _write(copy, mutant.file, source)
        sys.stderr.write(f"{'noticed ' if noticed else 'SURVIVES'} {_place(mutant)}  {mutant.told}\n")
        yield mutant, noticed


def _write(copy: Path, file: Path, source: str) -> None:
    (copy / file.relative_to(ROOT / "src")).write_text(source, encoding="utf-8")


def _noticed(copy: Path, tests: Sequence[str], limit: float | None) -> bool:
    """Whether a test fails, or takes too long."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_PROFILE": ""}
    try:
        ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return True
    return ran.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
