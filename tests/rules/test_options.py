"""Settings as a desk writes them: which rules run, where files are found, which values are refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from factcheck.errors import ConfigError
from factcheck.rules import Config, load_config, rules_for
from factcheck.rules.collect import would_run
from factcheck.rules.config import read_config, rule_files
from factcheck.rules.options import DateOptions, FigureOptions, known_metrics


@pytest.mark.parametrize(
    ("settings", "code", "preview", "runs"),
    [
        ({}, "NUM101", False, True),
        ({}, "NUM101", True, False),
        ({"preview": True}, "NUM101", True, True),
        ({"select": ("NUM101",)}, "NUM101", True, True),
        ({"select": ("NUM1",)}, "NUM101", False, True),
        ({"select": ("num1",)}, "NUM101", False, True),
        ({"select": ("DATE",)}, "NUM101", False, False),
        ({"ignore": ("NUM1",)}, "NUM101", False, False),
        ({"ignore": ("num1",)}, "NUM101", False, False),
        ({"ignore": ("NUM2",)}, "NUM101", False, True),
        ({"select": ("NUM",), "ignore": ("NUM1",)}, "NUM101", False, False),
        ({"select": ("NUM101",), "ignore": ("NUM1",)}, "NUM101", False, True),
        ({"select": ("NUM1",), "ignore": ("NUM1",)}, "NUM101", False, False),
        ({"select": ("NUM", "NUM101"), "ignore": ("NUM1",)}, "NUM101", False, True),
        ({"select": ("",)}, "NUM101", False, True),
        ({"select": ("",), "ignore": ("",)}, "NUM101", False, False),
    ],
)
def test_the_longest_beginning_of_a_code_decides_and_ignore_wins_a_draw(
    settings: dict[str, Any], code: str, preview: bool, runs: bool
) -> None:
    assert Config(**settings).runs(code, preview) is runs


def test_a_rule_in_preview_would_run_when_it_is_asked_for() -> None:
    assert not would_run("SRC001", Config())
    assert would_run("SRC001", Config(preview=True))
    assert would_run("SRC001", Config(select=("SRC001",)))
    assert would_run("NUM101", Config())
    assert would_run("DESK001", Config())
    assert not would_run("DESK001", Config(select=("NUM",)))


@pytest.mark.parametrize(
    ("written", "share"),
    [(0, 0.0), (1, 1.0), (0.05, 0.05), ("5 %", 0.05), (" 5%", 0.05), ("2.5 %", 0.025), ("0 %", 0.0), ("150 %", 1.5)],
)
def test_a_share_is_a_number_or_per_cent(written: Any, share: float) -> None:
    assert FigureOptions(small_gap=written).small_gap == share


@pytest.mark.parametrize("written", [5, 1.01, -0.01, True, False, "5", "five %", "5 per cent", "-5 %", None, [0.1]])
def test_what_is_no_share_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError, match='give a share such as "5 %"'):
        FigureOptions(small_gap=written)


@pytest.mark.parametrize(
    ("options", "values", "fine"),
    [
        (FigureOptions, {"wide_gap": 1}, True),
        (FigureOptions, {"wide_gap": 0.99}, False),
        (FigureOptions, {"stale_days": 0}, True),
        (FigureOptions, {"stale_days": -1}, False),
        (DateOptions, {"near_days": 0}, True),
        (DateOptions, {"near_days": -1}, False),
        (DateOptions, {"least_confidence": 0}, True),
        (DateOptions, {"least_confidence": 1}, True),
        (DateOptions, {"least_confidence": 1.01}, False),
        (Config, {"min_confidence": 0}, True),
        (Config, {"min_confidence": 1}, True),
        (Config, {"min_confidence": -0.01}, False),
        (Config, {"unit_sizes": {"platoon": (30, 30)}}, True),
        (Config, {"unit_sizes": {"platoon": (1, 2)}}, True),
        (Config, {"unit_sizes": {"platoon": (0, 30)}}, False),
        (Config, {"unit_sizes": {"platoon": (31, 30)}}, False),
        (FigureOptions, {"tolerance": {"killed": 0.1, "tank": 0.1}}, True),
        (FigureOptions, {"tolerance": {"killed": 0.1, "pebbles": 0.1}}, False),
    ],
)
def test_the_bounds_of_options(options: Any, values: dict[str, Any], fine: bool) -> None:
    if fine:
        assert options(**values)
    else:
        with pytest.raises(ValidationError):
            options(**values)


def test_sizes_of_units_are_kept_as_they_are_given() -> None:
    assert Config(unit_sizes={"platoon": (30, 50)}).unit_sizes == {"platoon": (30, 50)}
    assert FigureOptions(tolerance={"killed": "5 %"}).tolerance == {"killed": 0.05}


def test_outcomes_come_before_units() -> None:
    metrics = known_metrics()
    assert {"killed", "injured", "displaced", "tank", "person"} <= set(metrics)
    assert metrics.index("killed") < metrics.index("tank")


def settings(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_files_are_found_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    text = 'waivers = ["w.toml", "desk/x.toml"]\nrule-files = ["rules"]\nbaseline = "known.json"\n'
    file = settings(tmp_path, text)
    for config in (read_config(file), load_config(tmp_path)):
        assert config.waivers == (str(tmp_path / "w.toml"), str(tmp_path / "desk" / "x.toml"))
        assert config.rule_files == (str(tmp_path / "rules"),)
        assert config.baseline == str(tmp_path / "known.json")


def test_settings_that_name_no_files_have_none(tmp_path: Path) -> None:
    config = read_config(settings(tmp_path, "preview = true\n"))
    assert config == Config(preview=True)


def test_of_a_project_file_its_own_table_counts(tmp_path: Path) -> None:
    project = settings(tmp_path, "[tool.factcheck]\npreview = true\n[tool.other]\nx = 1\n", "pyproject.toml")
    assert read_config(project) == load_config(tmp_path) == Config(preview=True)


@pytest.mark.parametrize("text", ["", "[project]\nname = 'x'\n", "tool = 5\n", "[tool.other]\nx = 1\n"])
def test_a_project_file_without_settings_is_passed_over(text: str, tmp_path: Path) -> None:
    settings(tmp_path, "preview = true\n")
    below = tmp_path / "desk"
    below.mkdir()
    project = settings(below, text, "pyproject.toml")
    assert load_config(below) == Config(preview=True)
    assert read_config(project) == Config()


def test_the_nearest_settings_count_and_our_own_file_goes_before_the_projects(tmp_path: Path) -> None:
    settings(tmp_path, "preview = true\n")
    below = tmp_path / "desk"
    below.mkdir()
    settings(below, "[tool.factcheck]\nmin-confidence = 0.5\n", "pyproject.toml")
    assert load_config(below) == Config(min_confidence=0.5)
    settings(below, "min-confidence = 0.7\n")
    assert load_config(below) == Config(min_confidence=0.7)
    article = below / "article.txt"
    article.write_text("Text.")
    assert load_config(article) == Config(min_confidence=0.7)


def test_where_nobody_set_anything_the_defaults_hold(tmp_path: Path) -> None:
    """No file upwards of a temporary folder has settings."""
    assert load_config(tmp_path) == Config()


def test_what_is_no_path_is_refused() -> None:
    with pytest.raises(ConfigError, match="this is no path to look for settings at"):
        load_config("\0")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[rule]]\ncode = 5\n", "[[rule]] #1 code: "),
        ("figures = 5\n", "figures: "),
        ("figures.tolerance.killed = 5\n", "figures.tolerance.killed: "),
        ("places.Rafah = 5\n", "places.Rafah: "),
        (
            "zzzzzz = 5\n",
            "zzzzzz: there is no such option (options are: select, ignore, preview, severity, unit-",
        ),
        ("dates.near-day = 5\n", "dates.near-day: there is no such option (did you mean near-days?)"),
        ("dates.zzz = 5\n", "dates.zzz: there is no such option (options are: near-days, least-confidence)"),
    ],
)
def test_a_wrong_option_is_told_by_its_name(text: str, told: str, tmp_path: Path) -> None:
    file = settings(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        read_config(file)
    assert str(refused.value).startswith(f"{file}: {told}")


def test_of_two_rules_the_wrong_one_is_named(tmp_path: Path) -> None:
    good = '[[rule]]\ncode = "DESK001"\nname = "one"\nabout = "One."\nmetric = "killed"\nabove = 5\n'
    wrong = good.replace("DESK001", "DESK002") + 'severty = "info"\n'
    with pytest.raises(
        ConfigError, match=r"\[\[rule\]\] #2 severty: there is no such option \(did you mean severity\?\)"
    ):
        read_config(settings(tmp_path, good + wrong))


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("metric", "metrc", "metrc: there is no such option (did you mean metric?)"),
        ("about", "abuot", "abuot: there is no such option (did you mean about?)"),
        ("code", "cod", "cod: there is no such option (did you mean code?)"),
        ("metric", "zzz", "metric: Field required"),
        ("metric", "metric = 5\nzzz", "metric: Input should be a valid string"),
        ("above", "zzz", "zzz: there is no such option (options are: code, name"),
    ],
)
def test_a_misspelt_key_that_a_rule_needs_is_told_as_such(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    rule = '[[rule]]\ncode = "DESK001"\nname = "one"\nabout = "One."\nmetric = "killed"\nabove = 5\n'
    with pytest.raises(ConfigError, match=re.escape(f"[[rule]] #1 {told}")):
        read_config(settings(tmp_path, rule.replace(f"{right} =", f"{wrong} =")))


def test_the_files_of_a_folder_of_rules_come_by_name(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", "notes.txt"):
        settings(tmp_path, "", name)
    assert [file.name for file in rule_files([str(tmp_path)])] == ["a.toml", "b.toml"]
    assert [file.name for file in rule_files([str(tmp_path / "b.toml"), str(tmp_path / "a.toml")])] == [
        "b.toml",
        "a.toml",
    ]


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file of rules"):
        rules_for(Config(rule_files=(str(tmp_path),)))


def desk(code: str, name: str) -> dict[str, Any]:
    return {"code": code, "name": name, "about": "What it is for.", "metric": "killed", "above": 5}


def test_the_rules_of_a_desk_stand_among_ours_by_code() -> None:
    codes = [rule.code for rule in rules_for(Config(rule=(desk("DESK002", "two"), desk("AAA001", "one")))).rules]
    assert codes == sorted(codes)
    assert {"AAA001", "DESK002", "NUM101"} <= set(codes)


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ((desk("DESK001", "one"), desk("DESK001", "two")), "two rules have the code DESK001"),
        ((desk("DESK001", "one"), desk("DESK002", "one")), "two rules have the name one"),
        ((desk("DESK001", "falling-toll"),), r"two rules have the name falling-toll \(the other is of factcheck: "),
    ],
)
def test_codes_and_names_are_given_once(rules: Any, told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        rules_for(Config(rule=rules))
