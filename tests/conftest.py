"""What tests of several kinds share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, NoReturn

import pytest

from counting import Counting
from factcheck import faults

_TOLD = faults.told
os.environ.setdefault("FACTCHECK_CACHE", "")  # tests leave nothing in the folder of whoever runs them


def _raised(error: Exception) -> NoReturn:
    raise error


@pytest.fixture(scope="session", autouse=True)
def our_own_faults_are_raised() -> Iterator[None]:
    """A user gets a notice of what fails in us, and all the rest; here it fails the test, whatever that looks at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(faults, "told", _raised)
        yield


@pytest.fixture
def told_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of the notices themselves: our faults are told, as users have it."""
    monkeypatch.setattr(faults, "told", _TOLD)


def _watched(
    work: Callable[[], object], tally: Callable[..., Any], get: Callable[[], Any], put: Callable[[Any], None]
) -> None:
    """Do something with ``tally`` as its tracer or profiler; what was there before is put back."""
    before = get()
    put(tally)
    try:
        work()
    finally:
        put(before)


@pytest.fixture(scope="session")
def steps() -> Counting:
    """How many lines are run by something, each turn of a loop or comprehension anew: what ``calls`` cannot see."""

    def counted(work: Callable[[], object]) -> int:
        count = 0

        def tally(_frame: FrameType, event: str, _arg: Any) -> Callable[..., Any]:
            nonlocal count
            count += event == "line"
            return tally

        _watched(work, tally, sys.gettrace, sys.settrace)
        return count

    return counted


@pytest.fixture(scope="session")
def calls() -> Counting:
    """How many functions, of Python and of C, are called by something: work without a clock."""

    def counted(work: Callable[[], object]) -> int:
        count = 0

        def tally(_frame: FrameType, event: str, _arg: Any) -> None:
            nonlocal count
            if event in ("call", "c_call"):
                count += 1

        _watched(work, tally, sys.getprofile, sys.setprofile)
        return count

    return counted
