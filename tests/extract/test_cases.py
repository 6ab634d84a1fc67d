"""Sentences and what must come of them: cases.toml, and a file for each kind that has many (years.toml …)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.pipeline import extract_article, extract_slots
from factcheck.records import Article
from factcheck.testing.describe import describe, describe_slots, matches

FILES = ("cases", "years", "changes", "positions", "joined", "tolls", "frames")
CASES = [
    case
    for name in FILES
    for case in tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES, ids=[case["form"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    article = Article(text=case["text"], language=case["language"], published=case.get("published"))
    lines = describe(extract_article(article)) + describe_slots(extract_slots(article, case["language"]))
    assert case.get("want") or case.get("never")
    for wanted in case.get("want", ()):
        assert any(matches(line, wanted) for line in lines), f"no {wanted!r} in {lines}"
    for unwanted in case.get("never", ()):
        assert not any(matches(line, unwanted) for line in lines), f"{unwanted!r} in {lines}"


def test_as_of_is_the_day_of_saying() -> None:
    text = "12 people were killed, police said on Wednesday."
    extraction = extract_article(Article(text=text, language="en", published="2024-05-10"))
    (claim,) = extraction.casualties
    assert claim.as_of is not None
    assert str(claim.as_of.earliest) == "2024-05-08"
    assert claim.inferred["as_of"] == "derived"
    assert claim.period is None


def test_parts_point_at_their_whole() -> None:
    text = "Sebanyak 31 orang tewas, 12 di antaranya anak-anak."
    whole, part = extract_article(Article(text=text, language="id")).casualties
    assert part.part_of == whole.id
