"""Affirmations and denials in many builds, in one language and across two, beside what only looks like one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.polarity import Opposition, oppositions, polar_of
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("polarity.toml").read_text(encoding="utf-8"))["case"]
WARNED = 0.6


def _found(case: dict[str, Any]) -> list[Opposition]:
    days = case.get("days", ["2025-03-04", "2025-03-04"])
    read = [
        factcheck.extract(factcheck.Article(id=name, text=text, language=language, published=day))
        for name, text, language, day in zip("ab", case["articles"], case["languages"], days, strict=True)
    ]
    left, right = (polar_of(one, Terms(one)) for one in read)
    assert left is not None
    assert right is not None
    return list(oppositions(left, right))


def _right(case: dict[str, Any]) -> bool:
    found = _found(case)
    return bool(found) if case["want"] == "told" else all(one.confidence < WARNED for one in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["articles"][0][:40])
def test_denials(case: dict[str, Any]) -> None:
    assert _right(case) is not case.get("known", False)


def test_the_last_day_of_the_calendar_has_none_behind_it() -> None:
    given = (
        ("en", "0001-01-01", "The flood in Tarum on Monday killed No one was hurt. "),
        ("id", "9999-12-31", "LUKA&JUMAT"),
    )
    articles = [factcheck.Article(text=text, language=language, published=day) for language, day, text in given]
    assert not factcheck.check(articles).nothing_read
