"""Changes the code a little and asks whether a test notices: mutation testing of ``link``, ``relate`` and ``rules``.

    python tools/mutate.py relate --sample 40 --seed 1     # forty changes of the modules of relate
    python tools/mutate.py link/stories.py --sample 20     # of one module
    python tools/mutate.py rules --list                    # what could be changed, without running anything
    python tools/mutate.py link --at link/stories.py:60    # the changes of a line again, once it has a case

First the tests run on the unchanged code, in the way that changed code is run: a test that fails there is named and
asked nothing; where most fail, nothing is measured. Then each change, drawn by ``--seed``, takes the place of the
function it is in (``tools/mutate_bench.py``), and the tests that call the function run until one fails, for
``--seconds`` at most. A change that no test notices survives: it is printed with its line. Changes that nothing can
notice are part of the figure (``x <= y`` where they are never equal), so 100% cannot be had; a hang counts as noticed.
What stands outside of functions and is no plain constant (the head of a rule, a default of a record) cannot be changed
so: it is counted and left out.
"""

from __future__ import annotations

import argparse
import ast
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mutate_bench import Bench, constants, functions, put, put_constants

__all__ = ["Mutant", "main", "mutants_of", "mutated"]

ROOT = Path(__file__).resolve().parent.parent
_PACKAGE = ROOT / "src" / "factcheck"
_TESTS = ("tests/link", "tests/relate", "tests/rules")
"""The tests that cover the three packages: of each change those are asked that call what is changed."""
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
_SLOW = 3.0
"""Seconds after which a test is too slow to be asked about each change."""
_SLOWER = 4
"""How many times as long as it is given a run may take before it counts as a hang."""


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
    """Measure a sample; 1 where a change survives, 2 where the tests fail on the unchanged code."""
    given = _arguments(arguments)
    files = [file for name in given.modules for file in _files(name)]
    known = [mutant for file in files for mutant in mutants_of(file)]
    if given.at:
        known = [mutant for mutant in known if _place(mutant) in given.at]
        given.sample = len(known)
    if given.list:
        sys.stdout.writelines(f"{_place(mutant)}  {mutant.told}\n" for mutant in known)
        return 0
    chosen = random.Random(given.seed).sample(known, min(given.sample, len(known)))
    outcomes = measured(chosen, given.tests, given.seconds, None if given.minutes is None else 60 * given.minutes)
    if outcomes is None:
        sys.stdout.write("the tests fail on the unchanged code: nothing is measured\n")
        return 2
    _told(outcomes)
    sys.stdout.write(f"{len(known)} can be made, {len(chosen)} drawn by seed {given.seed}\n")
    return 1 if None in outcomes.values() else 0


def _told(outcomes: dict[Mutant, str | None]) -> None:
    """The score of each package, and the changes that survive."""
    tried: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    for mutant, by in outcomes.items():
        if by != OUTSIDE:
            tried[_package(mutant)] += 1
            noticed[_package(mutant)] += by is not None
    for mutant in sorted(mutant for mutant, by in outcomes.items() if by is None):
        sys.stdout.write(f"survives: {_place(mutant)}  {mutant.told}\n")
    for package in sorted(tried):
        share = noticed[package] / tried[package]
        sys.stdout.write(f"{package}: {noticed[package]} of {tried[package]} changes noticed ({share:.0%})\n")
    outside = sum(by == OUTSIDE for by in outcomes.values())
    sys.stdout.write(
        f"in all {noticed.total()} of {tried.total()}; {outside} outside of functions and constants left out; "
    )


def measured(
    chosen: Sequence[Mutant], tests: Sequence[str], seconds: float, whole: float | None
) -> dict[Mutant, str | None] | None:
    """For each change there was time for what noticed it; ``None`` where most tests fail on the unchanged code.

    Args:
        chosen: The changes, in the order they are tried.
        tests: Files and folders of the tests that may be asked, as seen from the root of the project.
        seconds: How long the tests asked about one change took on the unchanged code, at most.
        whole: The seconds after which no further change is tried; no bound when absent.
    """
    outcomes: dict[Mutant, str | None] = {}
    ready = False

    def work(bench: Bench) -> None:
        nonlocal ready
        failed = bench.failed()
        sys.stderr.write(f"{len(bench.items)} tests, {sum(one.seconds for one in bench.controls):.0f} s unchanged\n")
        sys.stderr.writelines(f"fails or is slow on the unchanged code, not asked: {name}\n" for name in failed)
        ready = 2 * len(failed) < len(bench.items) and bool(bench.controls)
        if ready:
            outcomes.update(_outcomes(bench, chosen, seconds, whole))

    options = ["-s", "-q", "-p", "no:cacheprovider", "--rootdir", str(ROOT)]
    pytest.main([*options, *(str(ROOT / name) for name in tests)], plugins=[Bench(_PACKAGE, _SLOW, work)])
    return outcomes if ready else None


OUTSIDE = "outside"
"""Of a change that is in no function and no plain constant."""


def _outcomes(
    bench: Bench, chosen: Sequence[Mutant], seconds: float, whole: float | None
) -> Iterator[tuple[Mutant, str | None]]:
    begun = monotonic()
    for mutant in chosen:
        if whole is not None and monotonic() - begun > whole:
            return
        by = _outcome(bench, mutant, seconds)
        sys.stderr.write(f"{'SURVIVES' if by is None else by}: {_place(mutant)}  {mutant.told}\n")
        yield mutant, by


def _outcome(bench: Bench, mutant: Mutant, seconds: float) -> str | None:
    """The test that notices the change, "time" for a hang, :data:`OUTSIDE`, or ``None`` where it survives."""
    source = mutant.file.read_text(encoding="utf-8")
    tree = ast.fix_missing_locations(_Changer(mutant.number).visit(ast.parse(source)))
    plain = functions(mutant.file, ast.parse(source))
    changed = {place: code for place, code in functions(mutant.file, tree).items() if plain.get(place) != code}
    change: Callable[[], object] = partial(put, changed)
    module = import_module(_module(mutant.file))  # what a test imports later would be the unchanged code
    if not changed:
        values = constants(module, tree)
        if not values:
            return OUTSIDE
        change = partial(put_constants, module, values)
    asked = bench.asked(mutant.file, frozenset(changed), seconds)
    return bench.noticed(change, asked, _SLOWER * seconds)


def _module(file: Path) -> str:
    """What a module is imported as: a package by its folder."""
    parts = file.relative_to(_PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="+", metavar="MODULE", help="link, relate, rules, or a file of one of them")
    parser.add_argument("--sample", type=int, default=30, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=15, metavar="S", help="of tests asked about a change")
    parser.add_argument("--minutes", type=float, default=None, metavar="M", help="begin no change after so long")
    parser.add_argument("--tests", nargs="+", default=_TESTS, metavar="PATH", help="which tests may be asked")
    parser.add_argument("--at", nargs="+", default=(), metavar="FILE:LINE", help="every change of these lines alone")
    parser.add_argument("--list", action="store_true", help="print what could be changed, and run nothing")
    return parser.parse_args(arguments)


def _files(name: str) -> list[Path]:
    path = _PACKAGE / name
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _package(mutant: Mutant) -> str:
    return mutant.file.relative_to(_PACKAGE).parts[0]


def _place(mutant: Mutant) -> str:
    return f"{mutant.file.relative_to(_PACKAGE)}:{mutant.line}"


if __name__ == "__main__":
    sys.exit(main())
