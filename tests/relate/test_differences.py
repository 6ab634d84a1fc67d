"""Whether an article tells by how much two of its values differ."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import factcheck
from by_hand import profile
from factcheck.link.profiles import Profile
from factcheck.relate.differences import LEVELS, Told, difference_told, told_in
from factcheck.relate.engine import reading_of

CASES = tomllib.loads(Path(__file__).with_name("differences.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['language']} {row['left']} {row['told']}")
def test_differences(row: dict[str, Any]) -> None:
    article = factcheck.Article(text=row["text"], language=row["language"])
    profiles = reading_of(factcheck.extract(article)).profiles
    left, right = (
        next(one for one in profiles if row["text"].index(row[side]) in range(*_place(one)))
        for side in ("left", "right")
    )
    told = told_in(one.statement for one in profiles)
    assert LEVELS[difference_told(left, right, told)] == row["told"]
    assert difference_told(left, right, told) == difference_told(right, left, told)


def _place(profile: Profile) -> tuple[int, int]:
    return profile.statement.span.start, profile.statement.span.end


def _told(*profiles: Profile) -> Told:
    return told_in(one.statement for one in profiles)


def test_values_without_a_difference_have_none_told() -> None:
    nothing = _told(profile("a", None, dimension="score", words="3-1", family="scores"), profile("b", 0))
    assert nothing.numbers == frozenset()
    assert nothing.shares == ()
    told = _told(profile("a", 31), profile("b", 14))
    assert told.numbers == {(None, Decimal(31)), (None, Decimal(14))}
    assert difference_told(profile("a", 31), profile("b", 31), told) == 0
    assert difference_told(profile("a", 0), profile("b", 31), told) == 0
    assert difference_told(profile("a", 31), profile("b", 45), told) == LEVELS.index("told")
