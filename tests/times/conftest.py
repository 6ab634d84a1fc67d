"""What the tests of times share: reading times of a bare text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.extract.numerals import read_numerals
from factcheck.extract.slots import TimeSlot
from factcheck.extract.times import read_times
from factcheck.scan import scanner_for

Reader = Callable[..., list[TimeSlot]]


class _Everywhere:
    """One region for the whole text."""

    def __init__(self, region: str) -> None:
        self.region = region

    def at(self, position: int) -> str:
        return self.region


@pytest.fixture(scope="session")
def times() -> Reader:
    def read(text: str, language: str, published: date | None = None, region: str = "body") -> list[TimeSlot]:
        scan = scanner_for(language).scan(text)
        return read_times(scan, read_numerals(scan), published, _Everywhere(region))[0]

    return read
