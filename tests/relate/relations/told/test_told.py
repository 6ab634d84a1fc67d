"""What an editor is told of a relation that does not hold: its arithmetic, what would mend it, its words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.relations.broken import Broken, Mend
from factcheck.relate.relations.engine import Recalculated, recalculated

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]


def _found(text: str, language: str = "en") -> Recalculated:
    return recalculated(factcheck.extract(factcheck.Article(text=text, language=language)))


def _mend(mend: Mend | None) -> str:
    if mend is None:
        return ""
    return f"{mend.stands} > {mend.would_be}" + (f" ({mend.slip})" if mend.slip else "")


def _shown(item: Broken) -> dict[str, str]:
    return {"worked": item.worked, "mend": _mend(item.mend), "passage": item.passage.text}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['why']} {case['language']}")
def test_what_is_told(case: dict[str, Any]) -> None:
    found = _found(case["text"], case["language"])
    assert [_shown(item) for item in found.broken] == case["told"]
    assert [item.worked for item in found.held] == case.get("held", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['why']} {case['language']}")
def test_the_numbers_are_those_of_the_text(case: dict[str, Any]) -> None:
    """Every number stands where it is said to, once for each role, and a finding is neither sure nor worthless."""
    found = _found(case["text"], case["language"])
    for item in (*found.broken, *found.held):
        assert all(case["text"][span.start : span.end] == span.text for _, span in item.spans)
        assert item.places == {span.start for _, span in item.spans}
        assert 0 < item.confidence < 1
    for one in found.broken:
        assert case["text"][one.passage.start : one.passage.end] == one.passage.text
        assert one.reading


def _sure(text: str) -> float:
    (one,) = _found(text).broken
    return one.confidence


def test_what_is_surer() -> None:
    """Parts that come to more are surer than those that come to less, and what a slip explains is surest."""
    less = _sure("The raid left 24 dead: ten rebels, five guards and six drivers.")
    more = _sure("The raid left 18 dead: ten rebels, five guards and six drivers.")
    slip = _sure("The raid left 212 dead: 190 rebels and 24 drivers.")
    assert less < more < slip
    far, near = "He paid €100 ($110), then €200 ($640).", "He paid €100 ($110), then €200 ($420)."
    assert _sure(far) > _sure(near)  # no market moves so far within a text
    assert _sure("The bill was carried by 30 votes, 530 to 517.") < _sure(
        "The bill was carried by 31 votes, 530 to 517."
    )
