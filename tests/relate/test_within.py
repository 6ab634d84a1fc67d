"""One article alone: one fact with two values is told, and two facts with a value each are left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate import within
from factcheck.relate.engine import reading_of

CASES = tomllib.loads(Path(__file__).with_name("within.toml").read_text(encoding="utf-8"))["case"]
LEAST_TOLD = 0.5
"""Of the invented slips of half b at least this share is told: the weights have not seen them."""


def _told(row: dict[str, Any]) -> list[factcheck.Finding]:
    article = factcheck.Article(text=row["text"], language=row["language"], published="2024-05-08")
    return [one for one in factcheck.check([article]).findings if one.code == "SELF002"]


@pytest.mark.parametrize("row", [row for row in CASES if not row["one"]], ids=lambda row: row["text"][:40])
def test_two_facts_are_left_alone(row: dict[str, Any]) -> None:
    loud = [one.message for one in _told(row) if one.severity in ("warning", "error")]
    assert bool(loud) == ("known" in row), loud


@pytest.mark.parametrize("half", ["a", "b"])
def test_one_fact_with_two_values_is_told(half: str) -> None:
    rows = [row for row in CASES if row["one"] and row["half"] == half]
    told = [row for row in rows if any(one.severity == "warning" for one in _told(row))]
    missed = [row["text"][:40] for row in rows if row not in told]
    assert len(told) >= LEAST_TOLD * len(rows), missed


def test_what_agrees_with_one_of_them_is_named() -> None:
    text = (
        "Storm cuts power to 1,450 homes in Adel county\n\nThe storm cut power to 1,450 homes in Adel county on "
        "Sunday. By noon power was back in the 1,540 homes in Adel county, the grid said."
    )
    found = _told({"text": text, "language": "en"})
    assert found
    assert found[0].message.endswith("“1,450 homes” in two")
    assert found[0].evidence[0].span.text == "1,540"


def _profiles(text: str) -> list[Any]:
    return reading_of(factcheck.extract(factcheck.Article(text=text, language="en"))).profiles


@pytest.mark.parametrize(
    "text",
    [
        "Output rose from 12 tons to 45 tons. Last year the mill made 12 tons, now it makes 45 tons.",
        "Image 3 of 8 shows the harbour. Image 4 of 8 shows the harbour.",
        "At night Motel 6 has 12 rooms. By the lake Motel 9 has 15 rooms.",
        "Hundreds of people came to the fair. Dozens of people came to the fair.",
    ],
)
def test_values_that_the_text_tells_apart_are_no_pair(text: str) -> None:
    pairs = within.pairs_within(_profiles(text), lambda left, right: 0.0)
    told_apart = [pair for pair in pairs if pair.held.meeting in within.EXCLUDE and pair.left.value == "12"]
    assert not told_apart


def test_what_a_long_article_leaves_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.relate import engine

    monkeypatch.setattr(engine, "MOST", 1)
    report = factcheck.check(["The mill made 12 tons. The dairy made 45 tons."])
    assert [one.kind for one in report.notices] == ["left_out"]


def test_a_series_is_told_by_three_numbers_of_one_name() -> None:
    """Two motels may be one that was misspelled; of three games each has its own number."""
    two, three = "In Game 4 the Hawks won. In Game 6 the Hawks lost.", " In Game 7 the Hawks drew."
    pairs = [within.pairs_within(_profiles(text), lambda left, right: 0.0) for text in (two, two + three)]
    assert [[(one.left.value, one.right.value) for one in found] for found in pairs] == [[("4", "6")], []]
