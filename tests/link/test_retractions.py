"""What a note of correction takes back: for each value of its article which others it stands against."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.engine import reading_of

CASES = tomllib.loads(Path(__file__).with_name("retractions.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_what_a_note_takes_back(case: dict[str, Any]) -> None:
    read = factcheck.extract(factcheck.Article(text=case["text"], language=case["language"]))
    told = [one for one in reading_of(read).profiles if one.family == "numbers"]
    assert [sorted(one.retracts) for one in told] == case["takes_back"]
    assert [one.statement.span.text for one in told if one.retracted] == case["taken_back"]
