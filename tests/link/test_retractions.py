"""What a note of correction takes back: for each value of its article which others it stands against."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.engine import reading_of

CASES = tomllib.loads(Path(__file__).with_name("retractions.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_what_a_note_takes_back(case: dict[str, Any]) -> None:
    read = factcheck.extract(factcheck.Article(text=case["text"], language=case["language"]))
    told = [one for one in reading_of(read).profiles if one.family == "numbers"]
    assert [sorted(one.retracts) for one in told] == case["takes_back"]
    assert [one.statement.span.text for one in told if one.retracted] == case["taken_back"]


def test_a_note_takes_nothing_back_of_another_fact() -> None:
    """The number of the dead was wrong; that of the injured is still told otherwise by the other article."""
    text = "The fire at the Corran mill in Tavel killed nine people and injured {} people on Monday, police said."
    note = " An earlier version of this report said 12 people were killed."
    articles = [
        factcheck.Article(text=told, source=source, language="en", published="2024-05-06")
        for told, source in ((text.format(14) + note, "Harborline Post"), (text.format(12), "Levant Ledger"))
    ]
    found = [item for item in factcheck.check(articles).comparisons if "injured" in item.left[0].span.text]
    assert [item.verdict for item in found] == [factcheck.Verdict.CONTRADICTION]
