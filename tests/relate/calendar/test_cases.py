"""Relations of the calendar: what is wrong is told, what fits is not, and what only looks like it is not either."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.rules import all_rules

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2024, 5, 9)
KINDS = [(language, code, kind) for language, rules in CASES.items() for code, row in rules.items() for kind in row]


def _codes(text: str, language: str) -> list[str]:
    article = factcheck.Article(text=text, language=language, published=PUBLISHED)
    return [finding.code for finding in factcheck.check([article]).findings if finding.code.startswith("CAL")]


@pytest.mark.parametrize(("language", "code", "kind"), KINDS)
def test_cases(language: str, code: str, kind: str) -> None:
    told = {text: _codes(text, language) for text in CASES[language][code][kind]}
    wanted = [code] if kind == "wrong" else []
    assert {text: codes for text, codes in told.items() if codes != wanted} == {}


def test_every_rule_has_six_cases_of_each_kind_in_each_language() -> None:
    for rules in CASES.values():
        assert set(rules) == {rule.code for rule in all_rules() if rule.code.startswith("CAL")}
        assert all(len(texts) >= 6 for row in rules.values() for texts in row.values())
