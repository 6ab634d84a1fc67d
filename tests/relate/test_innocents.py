"""Two facts in one wording are kept apart, and one fact told in two ways is not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import Severity

CASES = tomllib.loads(Path(__file__).with_name("innocents.toml").read_text(encoding="utf-8"))["case"]
OUTLETS = {"left": "Pell Post", "right": "Marn Courier"}


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_two_facts_in_one_wording(case: dict[str, Any]) -> None:
    articles = [
        factcheck.Article(
            id=side, source=outlet, published=case[side][0], language=case["language"], text=case[side][1]
        )
        for side, outlet in OUTLETS.items()
    ]
    loud = [
        finding
        for finding in factcheck.check(articles).findings
        if finding.severity in (Severity.ERROR, Severity.WARNING)
    ]
    silent = case["silent"] and "known" not in case  # what is known to be told wrongly must be so still
    assert (not loud) is silent, [finding.message for finding in loud]
