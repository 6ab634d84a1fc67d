"""Equal values of one article are one fact where the evidence says so, and not because they are equal."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.engine import reading_of

CASES = tomllib.loads(Path(__file__).with_name("mentions.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['what']}")
def test_mentions_of_one_fact(case: dict[str, Any]) -> None:
    read = factcheck.extract(factcheck.Article(text=case["text"], language=case["language"]))
    profiles = [one for one in reading_of(read).profiles if one.value == case["number"]]
    assert len(profiles) == 2
    assert len({one.mention for one in profiles}) == case["facts"]


def test_the_first_mention_stands_for_its_fact() -> None:
    read = factcheck.extract(factcheck.Article(text=CASES[0]["text"], language="en"))
    profiles = reading_of(read).profiles
    for one in profiles:
        first = next(other for other in profiles if other.number == one.mention)
        assert first.number <= one.number
        assert (first.root, first.value) == (one.root, one.value)
