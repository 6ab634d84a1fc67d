"""What stands beside two values tells of their ground: two subjects, other values, a part of a sum."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import factcheck
from factcheck.link.profiles import Profile, profiles_of
from factcheck.relate.assignment import Pair
from factcheck.relate.scope import Ground, Scope
from factcheck.relate.sentences import scope_by_sentence
from factcheck.relate.values import hold

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
PARTS = {"left": Ground.LEFT_IN_RIGHT, "right": Ground.RIGHT_IN_LEFT}
TURNED = {"left": "right", "right": "left"}


def _profile(marked: str, name: str) -> Profile:
    place = re.search("‹(.+?)›", marked)
    assert place is not None
    start, end = place.start(), place.end() - 2
    text = marked.replace("‹", "").replace("›", "")
    read = factcheck.extract(factcheck.Article(id=name, text=text, language="en", published="2024-05-06"))
    here = [one for one in profiles_of(read) if one.statement.span.start < end and start < one.statement.span.end]
    return max(here, key=lambda one: one.statement.span.end - one.statement.span.start)


def _scope(left: str, right: str) -> Scope | None:
    one, other = _profile(left, "a"), _profile(right, "b")
    return scope_by_sentence(Pair(one, other, 0.0, hold(one.statement, other.statement)))


@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_what_stands_beside_two_values(case: dict[str, str], turned: bool) -> None:
    found = _scope(case["right"], case["left"]) if turned else _scope(case["left"], case["right"])
    if not case["slot"]:
        assert found is None
        return
    assert found is not None
    part = case.get("part")
    wanted = Ground.OTHER if part is None else PARTS[TURNED[part] if turned else part]
    assert (found.slot, found.ground) == (case["slot"], wanted)
    assert found.detail
