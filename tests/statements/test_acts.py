"""Years that name a law are no dates of the story."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck

CASES = tomllib.loads(Path(__file__).with_name("acts.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_the_year_of_an_act_is_no_date(case: dict[str, Any]) -> None:
    found = factcheck.extract(factcheck.Article(text=case["text"], language=case["language"]))
    read = {time.span.text for time in found.times if time.precision == "year"}
    stated = {one.span.text for one in found.statements if one.dimension == "year"}
    assert read - stated == ({case["year"]} if "year" in case else set())
