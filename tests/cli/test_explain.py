"""``check --explain``: the steps of each comparison behind a finding."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TOLL = (
    "---\nsource: {}\npublished: 2024-05-06\nlanguage: en\n---\n"
    "In Gaza {} people have been killed since 7 October 2023, the Gaza health ministry said as of 5 May 2024.\n"
)
STEPS = re.compile(
    r"""  decided by these steps
    “34,\d{3} people have been killed” \((Herald|Courier)\) / “34,\d{3} people have been
      killed” \((Herald|Courier)\): contradiction
      link      one fact \(.+\)
      values    apart \(34\d{3} / 34\d{3}\)
      order     same
      claimant  same
"""
)


@pytest.fixture
def tolls(desk: Path) -> Path:
    (desk / "a.txt").write_text(TOLL.format("Herald", "34,683"), encoding="utf-8")
    (desk / "b.txt").write_text(TOLL.format("Courier", "34,735"), encoding="utf-8")
    return desk


def test_each_comparison_is_told_with_its_steps(run: Run, tolls: Path) -> None:
    ran = run("check", "a.txt", "b.txt", "--explain", "--fail-on", "never")
    assert STEPS.search(ran.out)
    assert "decided by" not in run("check", "a.txt", "b.txt", "--fail-on", "never").out
    run("check", "a.txt", "b.txt", "--explain", "--output", "report.txt")
    assert STEPS.search((tolls / "report.txt").read_text(encoding="utf-8"))


def test_a_finding_without_a_comparison_says_so(run: Run) -> None:
    ran = run("check", "weekday.txt", "--explain")
    assert ran.code == 1
    assert "no two claims were compared: the rule judges the passages themselves" in ran.out


def test_many_comparisons_are_told_in_part(run: Run, tolls: Path) -> None:
    for number in range(6):
        (tolls / f"c{number}.txt").write_text(TOLL.format(f"Post {number}", f"34,{801 + 7 * number}"), encoding="utf-8")
    out = run("check", "a.txt", "b.txt", *(f"c{number}.txt" for number in range(6)), "--explain").out
    assert "more comparisons" in out


def test_in_indonesian(run: Run, tolls: Path) -> None:
    (tolls / "factcheck.toml").write_text('language = "id"\n', encoding="utf-8")
    assert "diputuskan dengan langkah ini" in run("check", "a.txt", "b.txt", "--explain").out


def test_other_formats_have_no_room_for_it(run: Run, tolls: Path) -> None:
    ran = run("check", "a.txt", "--explain", "--format", "json")
    assert (ran.code, ran.out) == (2, "")
    assert "--explain goes with --format text" in ran.err
