"""What a comparison found stands on it twice: as types for rules, in words for readers. Both say the same."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import Comparison

HERE = Path(__file__).parent
FILES = (HERE / "sentences.toml", HERE.parent / "rules" / "cases.toml")


def _articles(case: dict[str, Any]) -> list[factcheck.Article]:
    told = case.get("articles") or [{"source": f"Outlet {side}", **case[side]} for side in "ab" if side in case]
    return [factcheck.Article(id=f"a{number}", **fields) for number, fields in enumerate(told)]


def _said(item: Comparison) -> dict[str, str | None]:
    named = {"voice": "claimant", "slip": "slip", "frame": "measure", "quote": "quote"}
    said = {step.name: step.outcome for step in item.steps}
    return {trait: said.get(name) for trait, name in named.items()}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_steps_say_what_the_traits_have(file: Path) -> None:
    seen: set[str] = set()
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
        for item in factcheck.check(_articles(case)).comparisons:
            said = _said(item)
            assert {trait: getattr(item.traits, trait) for trait in said} == said, case
            seen |= {trait for trait, outcome in said.items() if outcome is not None}
    assert {"voice", "slip"} <= seen


def test_traits_are_not_written_and_count_for_nothing_when_comparing() -> None:
    case = tomllib.loads(FILES[0].read_text(encoding="utf-8"))["case"][1]
    first = next(item for item in factcheck.check(_articles(case)).comparisons if item.traits.voice is not None)
    assert "traits" not in first.model_dump()
    assert Comparison.model_validate_json(first.model_dump_json()) == first
