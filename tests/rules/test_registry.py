"""Every rule is registered, documented and can be said in every language."""

from __future__ import annotations

import pkgutil
import re
import string
from importlib import import_module

import pytest

import factcheck.rules
from factcheck.errors import ConfigError
from factcheck.rules import Config, Rule, all_rules, find_rule
from factcheck.rules.collect import FAMILIES
from factcheck.rules.tellers import row_rules
from factcheck.rules.wording import load_messages, message_languages

RULES = all_rules()
SECTIONS = ("**What it does.**", "**Why it matters.**", "**Example.**", "**What to check.**", "**Source.**")

USED_BEFORE: frozenset[str] = frozenset()
"""Codes of rules that were taken out again: they never come back for something else."""


def _modules() -> list[object]:
    names = [info.name for info in pkgutil.iter_modules(factcheck.rules.__path__)]
    return [import_module(f"factcheck.rules.{name}") for name in names]


def test_every_rule_of_every_module_is_registered() -> None:
    defined = {value.code for module in _modules() for value in vars(module).values() if isinstance(value, Rule)}
    rows = {rule.code for rule in row_rules()}
    assert not defined & rows
    assert defined | rows == {rule.code for rule in RULES}
    assert sum(len(family) for family in FAMILIES) + len(rows) == len(RULES)


def test_codes_and_names_are_unique() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert not USED_BEFORE & set(codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_manual_page_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3,5}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.summary.endswith(".")
    places = [rule.manual.find(section) for section in SECTIONS]
    assert -1 not in places
    assert places == sorted(places)


def test_all_languages_say_the_same_things() -> None:
    tables = {language: load_messages(language).tables for language in message_languages()}
    assert {"en", "id"} <= tables.keys()
    english = tables["en"]
    for other in tables.values():
        assert other.keys() == english.keys()
        for name in ("message", "could_be", "to_check", "because", "notice"):
            assert other[name].keys() == english[name].keys()
            for key, sentence in english[name].items():
                assert _placeholders(other[name][key]) == _placeholders(sentence), key


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_rules_are_found_by_code_and_name() -> None:
    assert find_rule("num102") is find_rule("falling-toll")
    with pytest.raises(ConfigError, match="no rule"):
        find_rule("NUM999")


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        ((), (), True),
        (("NUM",), (), True),
        (("SUM",), (), False),
        ((), ("NUM1",), False),
        (("NUM102",), ("NUM1",), True),
        (("NUM1",), ("NUM102",), False),
        (("NUM1",), ("NUM1",), False),
    ],
)
def test_the_longest_prefix_wins(select: tuple[str, ...], ignore: tuple[str, ...], runs: bool) -> None:
    assert Config(select=select, ignore=ignore).runs("NUM102") is runs


def test_a_preview_rule_waits_to_be_asked() -> None:
    assert not Config().runs("NUM102", preview=True)
    assert Config(preview=True).runs("NUM102", preview=True)
    assert Config(select=("NUM102",)).runs("NUM102", preview=True)
