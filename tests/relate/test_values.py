"""How two values lie to each other, from text: meeting and slip."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import Statement
from factcheck.relate.held import Meeting
from factcheck.relate.values import hold
from held import marks_of

CASES = tomllib.loads(Path(__file__).with_name("values.toml").read_text(encoding="utf-8"))["case"]
MONDAY = "2024-05-06"
FLIPPED = {True: False, False: True, None: None}


def _statement(marked: str, language: str, published: str) -> Statement:
    """The widest statement at the marked place; of a day with its hour the hour, where the place names one."""
    place = re.search("‹(.+?)›", marked)
    assert place is not None, marked
    start, end = place.start(), place.end() - 2
    text = marked.replace("‹", "").replace("›", "")
    found = factcheck.extract(factcheck.Article(text=text, language=language, published=published or None))
    here = [one for one in found.statements if one.span.start < end and start < one.span.end]
    assert here, f"nothing is read at «{place[1]}»: {[one.span.text for one in found.statements]}"
    return max(here, key=lambda one: (one.span.end - one.span.start, one.dimension == "time_of_day"))


def _sides(case: dict[str, Any]) -> tuple[Statement, Statement]:
    languages = case["language"] if isinstance(case["language"], list) else [case["language"]] * 2
    published = case.get("published", MONDAY)
    left, right = (
        _statement(case[side], tag, published) for side, tag in zip(("left", "right"), languages, strict=True)
    )
    return left, right


def _name(case: dict[str, Any]) -> str:
    return f"{case['what']}: {case['left']} / {case['right']}"


def _case(case: dict[str, Any]) -> Any:
    """A case with its name; one that is known to fail has the reason, and is held to it."""
    marks = marks_of(case)
    return pytest.param(case, id=_name(case), marks=marks)


@pytest.mark.parametrize("case", [_case(case) for case in CASES])
def test_how_two_values_lie(case: dict[str, Any]) -> None:
    left, right = _sides(case)
    held, turned = hold(left, right), hold(right, left)
    assert (str(held.meeting), held.slip or "") == (case["meeting"], case.get("slip", held.slip or "")), held
    assert (turned.meeting, turned.slip, turned.ratio) == (held.meeting, held.slip, held.ratio)
    if held.meeting is Meeting.APART:
        assert turned.higher is FLIPPED[held.higher]


def test_every_meeting_and_slip_has_its_cases_in_both_languages() -> None:
    assert len(CASES) >= 80
    meetings = Counter(case["meeting"] for case in CASES)
    assert set(meetings) == {str(meeting) for meeting in Meeting}
    assert min(meetings.values()) >= 3
    slips = {case.get("slip") for case in CASES} - {None, ""}
    assert slips >= {"scale", "zeros", "swap", "order", "digit", "missing", "unit", "month", "year", "half day"}
    assert {"id", "en"} <= {tag for case in CASES for tag in [case["language"]] if isinstance(tag, str)}
    assert any(isinstance(case["language"], list) for case in CASES)
