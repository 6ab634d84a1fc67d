"""``factcheck init``: what it writes holds, says every default, and is never written over by chance."""

from __future__ import annotations

import re
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


def test_every_setting_in_it_exists(desk: Path) -> None:
    switched_on = re.sub(r"^# (?=\[|[\w-]+ = |\"[^\"]+\" = )", "", template(), flags=re.MULTILINE)
    assert switched_on != template()
    (desk / "all.toml").write_text(switched_on, encoding="utf-8")
    config = read_config(desk / "all.toml")
    assert config.ignore == ("NUM010",)
    assert config.places == {"Tell al-Sultan": ("Rafah",)}
    assert (config.preview, config.fail_on, config.language) == (False, "warning", "en")


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
