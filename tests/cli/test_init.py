"""``factcheck init``: what it writes holds, says every default, and is never written over by chance."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck import Config
from factcheck.cli.init import template
from factcheck.rules.config import read_config

Run = Callable[..., Any]


def test_what_it_writes_changes_nothing(run: Run, desk: Path) -> None:
    ran = run("init")
    assert (ran.code, ran.err) == (0, "")
    assert read_config(desk / "factcheck.toml") == Config()
    assert run("check", "weekday.txt").code == 1


EXAMPLES = {"select", "ignore", "waivers", "baseline", "rule_files", "severity", "unit_sizes", "places"}
"""Settings that are empty where nobody sets them: the template has examples of them."""


def test_every_setting_is_in_it_with_its_default(desk: Path) -> None:
    switched_on = re.sub(r"^# (?=\[|[\w-]+ = |\"[^\"]+\" = )", "", template(), flags=re.MULTILINE)
    (desk / "all.toml").write_text(switched_on, encoding="utf-8")
    config = read_config(desk / "all.toml")
    assert {name for name in Config.model_fields if getattr(config, name) != getattr(Config(), name)} == {
        *EXAMPLES,
        "figures",
    }
    assert config.figures.model_copy(update={"tolerance": {}}) == Config().figures
    written = tomllib.loads(switched_on)
    named = {info.alias or name for name, info in Config.model_fields.items()}
    assert set(written) == named - {"rule"}, "rules are written in files of their own"
    for table in ("figures", "dates"):
        fields = type(getattr(config, table)).model_fields.items()
        assert set(written[table]) == {info.alias or name for name, info in fields}


def test_one_that_is_there_stays(run: Run, desk: Path) -> None:
    (desk / "factcheck.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    ran = run("init")
    assert ran.code == 2
    assert ran.err == "factcheck: factcheck.toml: there is one already (--force writes over it)\n"
    assert run("check", "weekday.txt").code == 0
    assert run("init", "--force").code == 0
    assert run("check", "weekday.txt").code == 1


def test_it_goes_into_a_folder_that_is_there(run: Run, desk: Path) -> None:
    ran = run("init", "nowhere")
    assert (ran.code, ran.err) == (2, "factcheck: nowhere: there is no such folder (make it first, or name another)\n")
    (desk / "news").mkdir()
    assert run("init", "news").code == 0
    assert (desk / "news" / "factcheck.toml").is_file()
