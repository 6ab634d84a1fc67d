"""Rules that a desk declares in TOML, in its configuration or in files of their own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.rules import Config, find_rule, load_config, rules_for

CASES = tomllib.loads(Path(__file__).with_name("declared.toml").read_text(encoding="utf-8"))
HEAD = '[[rule]]\ncode = "DESK001"\nname = "the-desks-rule"\nabout = "What the desk wants to hear of."\n'
QUAKE = "An earthquake killed 340,000 people in Tarum on Monday, the mayor said."


def articles(*texts: str) -> list[factcheck.Article]:
    return [
        factcheck.Article(id=str(number), source=f"Outlet {number}", text=text, language="en", published="2024-03-12")
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["what"])
def test_a_declared_rule_speaks_up_and_leaves_alone(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(f"{HEAD}{case['rule']}\n{case['more']}\n", encoding="utf-8")
    found = factcheck.check(articles(*case["articles"]), config=load_config(tmp_path)).findings
    messages = [finding.message for finding in found if finding.code == "DESK001"]
    assert len(messages) == len(case["told"])
    assert all(message.startswith(said) for message, said in zip(messages, case["told"], strict=True)), messages


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["rule"])
@pytest.mark.parametrize("file", ["factcheck.toml", "rules/desk.toml"])
def test_a_rule_that_is_not_well_formed_is_refused(case: dict[str, str], file: str, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / file).write_text(HEAD + case["rule"], encoding="utf-8")
    if file != "factcheck.toml":
        (tmp_path / "factcheck.toml").write_text('rule-files = ["rules"]\n', encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        rules_for(load_config(tmp_path))
    assert str(refused.value).startswith(f"{tmp_path / file}: {case['told']}")


def test_rules_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    for number in (1, 2):
        text = HEAD.replace("DESK001", f"DESK00{number}").replace("the-desks", f"rule-{number}")
        (tmp_path / "rules" / f"{number}.toml").write_text(f'{text}metric = "killed"\nabove = {number}\n')
    (tmp_path / "factcheck.toml").write_text('rule-files = ["rules"]\nseverity = { DESK002 = "info" }\n')
    found = factcheck.check(articles(QUAKE), config=load_config(tmp_path)).findings
    assert [(finding.code, finding.severity) for finding in found] == [("DESK001", "warning"), ("DESK002", "info")]


def test_codes_of_others_are_refused(tmp_path: Path) -> None:
    text = HEAD.replace("DESK001", "NUM001")
    (tmp_path / "factcheck.toml").write_text(f'{text}metric = "killed"\nabove = 1\n')
    with pytest.raises(ConfigError, match=r"two rules have the code NUM001 \(the other is of factcheck"):
        factcheck.check(articles(QUAKE), config=load_config(tmp_path))


def test_files_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere: no such file of rules \(check the paths of rule-files\)"):
        rules_for(Config(rule_files=(str(tmp_path / "nowhere"),)))


def test_messages_in_indonesian(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(f'language = "id"\n{HEAD}metric = "killed"\nabove = 1000\n')
    (found,) = factcheck.check(articles(QUAKE), config=load_config(tmp_path)).findings
    assert found.message == "Tewas: 340.000 di atas batas redaksi, 1.000"


def test_a_declared_rule_has_a_manual_page(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(f'{HEAD}metric = "killed"\nabove = 1000\nwindow = "event"\n')
    manual = find_rule("DESK001", rules_for(load_config(tmp_path)).rules).manual
    assert manual.startswith("What the desk wants to hear of.\n")
    assert "Counts of killed above 1000 (window event)." in manual
