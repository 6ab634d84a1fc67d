"""What each rule finds and leaves alone, in short articles."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]


def _codes(case: dict[str, Any], *, turned: bool = False) -> list[str]:
    articles = [factcheck.Article(id=f"a{number}", **fields) for number, fields in enumerate(case["articles"])]
    return sorted(finding.code for finding in factcheck.check(articles[::-1] if turned else articles).findings)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_found_and_not_found(case: dict[str, Any]) -> None:
    codes = _codes(case)
    assert set(case.get("found", ())) <= set(codes)
    assert not [code for code in codes if code.startswith(tuple(case.get("never", ("-",))))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_the_order_of_the_articles_changes_nothing(case: dict[str, Any]) -> None:
    assert _codes(case) == _codes(case, turned=True)
