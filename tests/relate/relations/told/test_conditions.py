"""A relation is told where its words and numbers mean it, and not where a word or unit makes something else of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import factcheck
from factcheck.relate.relations.engine import broken_relations

CASES = tomllib.loads(Path(__file__).with_name("conditions.toml").read_text(encoding="utf-8"))["case"]


def _told(text: str, language: str) -> int:
    return len(broken_relations(factcheck.extract(factcheck.Article(text=text, language=language))))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_what_makes_a_relation_meant(case: dict[str, str]) -> None:
    assert [_told(case[kind], case["language"]) for kind in ("told", "silent")] == [1, 0]
