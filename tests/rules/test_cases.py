"""What each rule finds and leaves alone, in short articles."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.rules import Config, all_rules
from held import marks_of

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]


def _codes(case: dict[str, Any], *, turned: bool = False) -> list[str]:
    articles = [factcheck.Article(id=f"a{number}", **fields) for number, fields in enumerate(case["articles"])]
    config = Config(preview=case.get("preview", False))
    found = factcheck.check(articles[::-1] if turned else articles, config=config).findings
    return sorted(finding.code for finding in found)


def _params() -> list[Any]:
    """The cases by name; one that does not hold today has the reason in ``known``, and is held to it."""
    return [
        pytest.param(
            case,
            id=case["what"],
            marks=marks_of(case),
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _params())
def test_found_and_not_found(case: dict[str, Any]) -> None:
    codes = _codes(case)
    assert set(case.get("found", ())) <= set(codes)
    assert not [code for code in codes if code.startswith(tuple(case.get("never", ("-",))))]


FIELDS = {"what", "articles", "found", "never", "preview", "known", "why"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_case_asks_for_something_by_the_names_of_its_fields(case: dict[str, Any]) -> None:
    """A field that nobody reads would let a case pass that asks for nothing."""
    assert set(case) <= FIELDS
    assert case.get("found") or case.get("never")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_the_order_of_the_articles_changes_nothing(case: dict[str, Any]) -> None:
    assert _codes(case) == _codes(case, turned=True)


ELSEWHERE = ("relate/sentences.toml", "relate/quotation.toml")
"""Further files of articles with the codes that must come of them."""


def _all_cases() -> list[dict[str, Any]]:
    folder = Path(__file__).parents[1]
    files = (tomllib.loads((folder / name).read_text(encoding="utf-8"))["case"] for name in ELSEWHERE)
    return [case for cases in (CASES, *files) for case in cases if "known" not in case]


UNTOLD = {"NUM304", "SRC001", "UNIT001"}
"""Rules that no case of two or three sentences makes speak up today: cases for them stand as ``known`` or are
missing."""


def test_every_rule_has_an_article_that_it_speaks_up_on_and_one_that_it_leaves_alone() -> None:
    """Rules on dates have theirs in tests/dating."""
    cases = _all_cases()
    found = {code for case in cases for code in case.get("found", ())}
    never = tuple({code for case in cases for code in case.get("never", ())})
    ours = [rule.code for rule in all_rules() if rule.family != "dates"]
    assert {code for code in ours if code not in found} == UNTOLD
    assert not [code for code in ours if not code.startswith(never)]
