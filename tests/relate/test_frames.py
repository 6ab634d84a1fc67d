"""One number in two frames is told; the same number in one frame, or of two things, is not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import Severity
from held import marks_of

CASES = tomllib.loads(Path(__file__).with_name("frames.toml").read_text(encoding="utf-8"))["case"]
DAY = "2024-06-25"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=f"{case['what']}: {case['a'][:30]}",
            marks=marks_of(case),
        )
        for case in CASES
    ],
)
def test_frames(case: dict[str, Any]) -> None:
    articles = [factcheck.Article(text=case[side], source=f"Outlet {side}", published=DAY) for side in "ab"]
    report = factcheck.check(articles)
    loud = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    shown = [(finding.code, finding.severity, finding.message) for finding in report.findings]
    assert any(finding.code == "NUM202" for finding in loud) is case["told"], shown
