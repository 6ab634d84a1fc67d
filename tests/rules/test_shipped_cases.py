"""The cases that ``factcheck explain`` shows are true, and every rule has them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.rules import Config, Rule, all_rules
from factcheck.rules.cases import case_lines, cases_of

RULES = all_rules()
REFERENCES = Path(__file__).parents[1] / "dating" / "references"


UNTOLD = {"NUM304", "SRC001", "UNIT001"}
"""Rules that no case makes speak up today, as in test_cases.py."""


def _codes(case: dict[str, Any]) -> set[str]:
    articles = [factcheck.Article(id=str(number), **fields) for number, fields in enumerate(case["articles"])]
    known = REFERENCES if "with references" in case["what"] else None
    return {
        finding.code for finding in factcheck.check(articles, references=known, config=Config(preview=True)).findings
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_cases_of_a_rule_are_true(rule: Rule) -> None:
    cases = cases_of(rule.code)
    assert list(cases) == (["silent"] if rule.code in UNTOLD else ["fires", "silent"])
    if "fires" in cases:
        assert rule.code in _codes(cases["fires"])
    assert rule.code not in _codes(cases["silent"])


def test_a_rule_of_others_has_none() -> None:
    assert not list(case_lines("DESK001"))
