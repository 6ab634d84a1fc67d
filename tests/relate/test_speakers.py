"""One quote, two speakers: told where two are surely two, silent where one may speak for the other."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Article, Finding, check

DATA = tomllib.loads(Path(__file__).with_name("speakers.toml").read_text(encoding="utf-8"))


def _two_speakers(case: dict[str, Any], *, turned: bool) -> list[Finding]:
    quote = DATA["quotes"][case["language"]]
    articles = [
        Article(
            id=side,
            text=case[side].replace("“Q,”", f"“{quote},”"),
            source=side,
            language=case["language"],
            published="2024-05-06",
        )
        for side in ("left", "right")
    ]
    return [found for found in check(articles[::-1] if turned else articles).findings if found.code == "QUOTE003"]


@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
@pytest.mark.parametrize("case", DATA["case"], ids=lambda case: f"{case['left']} / {case['right']}")
def test_two_speakers_are_told_where_neither_speaks_for_the_other(case: dict[str, Any], turned: bool) -> None:
    assert bool(_two_speakers(case, turned=turned)) is case["told"]


def test_two_named_people_are_surer_than_two_bodies() -> None:
    sure = {found.confidence for case in DATA["case"] if case["told"] for found in _two_speakers(case, turned=False)}
    assert sure == {0.6, 0.75}
