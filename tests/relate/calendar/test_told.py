"""What an editor is told of what does not fit the calendar: how loudly, where, and what would be right."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from held import marks_of

CASES = tomllib.loads(Path(__file__).with_name("told.toml").read_text(encoding="utf-8"))["case"]


def _told(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The findings of a text, as far as the case writes them."""
    article = factcheck.Article(
        text=case["text"], language=case.get("language", "en"), published=case.get("published", "2024-05-09") or None
    )
    found = [one for one in factcheck.check([article]).findings if one.code.startswith("CAL")]
    rows = [
        {
            "level": one.severity.value,
            "says": f"{one.code}: {one.message}",
            "at": [item.span.text for item in one.evidence],
            "right": one.expected,
        }
        for one in found
    ]
    for row, wanted in zip(rows, case["told"], strict=False):
        for name in {"says", "right"} - wanted.keys():  # not asked for
            del row[name]
    return rows


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=f"{case['why']}: {case['text'][:30]}",
            marks=marks_of(case),
        )
        for case in CASES
    ],
)
def test_told(case: dict[str, Any]) -> None:
    assert _told(case) == case["told"]


SURER = tomllib.loads(Path(__file__).with_name("surer.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", SURER, ids=lambda case: str(case["why"]))
def test_some_findings_are_surer_than_others(case: dict[str, Any]) -> None:
    surer, rather = (
        [one.confidence for one in factcheck.check([article]).findings if one.code.startswith("CAL")]
        for article in (
            factcheck.Article(text=case[side], language="en", published="2024-05-09") for side in ("surer", "rather")
        )
    )
    assert len(surer) == len(rather) == 1
    assert 1 > surer[0] > rather[0] > 0
