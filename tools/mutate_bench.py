"""Runs tests on changed code within one process: the tests are collected once, each change lives in a fork of it.

A pytest plugin for ``tools/mutate.py``. In a first fork the tests run on the unchanged code, and it is noted which
functions each one calls and how long it takes; a test that fails there, or takes too long, is asked nothing later. Each
change is then put in the place of the function it is in (its code object, so that every importer has it) or of the
module's constant, and the tests that call the function run, those named like the module first, then the quick ones.
"""

from __future__ import annotations

import ast
import functools
import gc
import os
import pickle
import resource
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from inspect import CO_OPTIMIZED
from math import ceil
from pathlib import Path
from time import monotonic, process_time
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol

__all__ = ["Bench", "Control", "constants", "functions", "put"]

Place = tuple[str, str, int]
"""A function by its file, its qualified name and its first line."""


_IDLE = 10
"""How many times as long by the clock as by the processor: beyond it a test waits for nothing."""


class Control(NamedTuple):
    """What a test did on the unchanged code."""

    passed: bool
    seconds: float
    called: frozenset[Place]


class Bench:
    """The plugin: ``work`` is given the bench once the tests are collected and have run on the unchanged code."""

    def __init__(self, package: Path, slow: float, work: Callable[[Bench], None]) -> None:
        self.package = str(package)
        self.slow = slow
        self.work = work
        self.items: Sequence[pytest.Item] = ()
        self.controls: Sequence[Control] = ()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Takes the place of pytest's own loop (https://docs.pytest.org/en/stable/reference/reference.html)."""
        if session.testsfailed:
            return True
        self.items = session.items
        self.controls = _forked(self._control, None) or ()
        self.work(self)
        return True

    def failed(self) -> list[str]:
        """The tests that fail, or take too long, on the unchanged code."""
        return [item.nodeid for item, control in zip(self.items, self.controls, strict=False) if not control.passed]

    def asked(self, file: Path, places: frozenset[Place], seconds: float) -> list[int]:
        """The tests that call one of the places (or anything of the file), as many as there is time for."""
        if places & {_place(cache.__wrapped__.__code__) for cache in _kept()}:
            places = frozenset()  # only the first test that asked for it called it
        found = [
            (f"test_{file.stem}.py" not in self.items[number].nodeid, control.seconds, number)
            for number, control in enumerate(self.controls)
            if control.passed
            and (control.called & places if places else any(place[0] == str(file) for place in control.called))
        ]
        chosen, spent = [], 0.0
        for _, took, number in sorted(found):
            if spent + took <= seconds:
                spent += took
                chosen.append(number)
        return chosen

    def noticed(self, change: Callable[[], object], numbers: Sequence[int], limit: float) -> str | None:
        """The first test that fails, "time" where the limit is passed, ``None`` where all pass."""

        def first() -> str:
            resource.setrlimit(resource.RLIMIT_CPU, (ceil(limit), ceil(limit)))  # others use the machine, too
            change()
            return next((self.items[number].nodeid for number, passed in self._ran(numbers) if not passed), "")

        found: str | None = _forked(first, _IDLE * limit)
        return "time" if found is None else found or None

    def _ran(self, numbers: Sequence[int]) -> Iterator[tuple[int, bool]]:
        for number, after in zip(numbers, [*numbers[1:], None], strict=False):
            following = None if after is None else self.items[after]
            reports = runtestprotocol(self.items[number], log=False, nextitem=following)
            yield number, not any(report.failed for report in reports)

    def _control(self) -> list[Control]:
        found = []
        seen: set[CodeType] = set()

        def tally(frame: FrameType, _event: str, _arg: Any) -> None:
            seen.add(frame.f_code)  # and no tracing of its lines

        signal.signal(signal.SIGVTALRM, _too_long)
        every = list(range(len(self.items)))
        for number in every:
            seen.clear()
            begun = process_time()
            signal.setitimer(signal.ITIMER_VIRTUAL, self.slow)
            sys.settrace(tally)
            try:
                after = self.items[number + 1] if number + 1 < len(every) else None
                reports = runtestprotocol(self.items[number], log=False, nextitem=after)
                passed = not any(report.failed for report in reports)
            except Exception:  # the time was up in the middle of pytest's own work, or of hypothesis'
                passed = False
            finally:
                sys.settrace(None)
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            called = frozenset(_place(code) for code in seen if code.co_filename.startswith(self.package))
            found.append(Control(passed, process_time() - begun, called))
        return found


def _too_long(*_: object) -> None:
    raise TimeoutError


def _place(code: CodeType) -> Place:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def functions(file: Path, tree: ast.Module) -> dict[Place, CodeType]:
    """The code of every function of a module, nested ones too; the body of a class is run once and is none."""
    found: dict[Place, CodeType] = {}
    waiting = [compile(tree, str(file), "exec", dont_inherit=True)]
    while waiting:
        inner = [constant for constant in waiting.pop().co_consts if isinstance(constant, CodeType)]
        waiting += inner
        found |= {_place(code): code for code in inner if code.co_flags & CO_OPTIMIZED}
    return found


def put(changed: dict[Place, CodeType]) -> int:
    """Gives every living function its changed code and forgets what was kept of earlier calls; how many there were."""
    count = 0
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and _place(thing.__code__) in changed:
            new = changed[_place(thing.__code__)]
            if len(new.co_freevars) == len(thing.__code__.co_freevars):
                thing.__code__ = new
                count += 1
    _forget()
    return count


def constants(module: ModuleType, tree: ast.Module) -> dict[str, object]:
    """The constants of a module that have another value when its text is run anew; empty where it cannot be."""
    again: dict[str, Any] = {**{name: value for name, value in vars(module).items() if name.startswith("__")}}
    try:
        exec(compile(tree, str(module.__file__), "exec", dont_inherit=True), again)
    except Exception:
        return {}
    return {
        name: value
        for name, value in again.items()
        if not name.startswith("__")
        and _plain(value)
        and _plain(vars(module).get(name))
        and value != vars(module)[name]
    }


def _plain(value: object) -> bool:
    if isinstance(value, tuple | frozenset | set | list):
        return all(map(_plain, value))
    if isinstance(value, dict):
        return all(map(_plain, [*value, *value.values()]))
    return isinstance(value, str | int | float)


def put_constants(module: ModuleType, values: dict[str, object]) -> None:
    """Gives the constants their changed values, wherever they were imported by their name."""
    old = {name: vars(module)[name] for name in values}
    for other in list(sys.modules.values()):
        for name, value in values.items():
            if getattr(other, "__name__", "").startswith("factcheck") and vars(other).get(name) is old[name]:
                setattr(other, name, value)
    _forget()


def _kept() -> list[Any]:
    """What ``link``, ``relate`` and ``rules`` keep of earlier calls; what the packs are made into is not among it."""
    found = [thing for thing in gc.get_objects() if isinstance(thing, functools._lru_cache_wrapper)]
    return [thing for thing in found if str(getattr(thing, "__module__", "")).startswith(_CHANGED)]


def _forget() -> None:
    for cache in _kept():
        cache.cache_clear()


_CHANGED = ("factcheck.link", "factcheck.relate", "factcheck.rules")


def _forked(work: Callable[[], Any], limit: float | None) -> Any:
    """What the work gives in a fork of this process; ``None`` where it takes longer than the limit, or breaks off."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _alone(work, writing)
    os.close(writing)
    until = None if limit is None else monotonic() + limit
    told = b""
    while select.select([reading], [], [], None if until is None else max(0, until - monotonic()))[0]:
        part = os.read(reading, 1 << 20)
        if not part:
            break
        told += part
    else:
        os.kill(child, signal.SIGKILL)
    os.close(reading)
    if os.WEXITSTATUS(os.waitpid(child, 0)[1]) == _BROKEN:
        raise RuntimeError("the bench itself broke off")
    return pickle.loads(told) if told else None


_BROKEN = 70
"""The exit code of a child in which not a test but the bench broke off."""


def _alone(work: Callable[[], Any], writing: int) -> None:
    """In the child: the work, with nothing of it on the terminal, then an end that runs nobody's clean-up."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(work(), pipe)
    except BaseException:
        os._exit(_BROKEN)
    finally:
        os._exit(0)
