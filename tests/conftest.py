"""What tests of several kinds share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

Counting = Callable[[Callable[[], object]], int]


@pytest.fixture(scope="session")
def calls() -> Counting:
    """How many functions, of Python and of C, are called by something: work without a clock."""

    def counted(work: Callable[[], object]) -> int:
        count = 0

        def tally(_frame: FrameType, event: str, _arg: Any) -> None:
            nonlocal count
            if event in ("call", "c_call"):
                count += 1

        before = sys.getprofile()
        sys.setprofile(tally)
        try:
            work()
        finally:
            sys.setprofile(before)
        return count

    return counted
