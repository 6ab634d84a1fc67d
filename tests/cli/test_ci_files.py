"""The pre-commit hook and the GitHub Action: they parse, and what they run runs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml", reason="PyYAML is among the requirements for development")

Run = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]
WEEKDAY = "---\nlanguage: en\npublished: 2024-03-11\n---\nThe market reopened on Saturday, 10 March 2024.\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "market.txt").write_text(WEEKDAY, encoding="utf-8")
    program = tmp_path / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


def _in_shell(command: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]  # as GitHub runs it
    return subprocess.run(
        bash, capture_output=True, text=True, check=False, cwd=folder, env={**os.environ, "PATH": path, **env}
    )


def test_the_hook_checks_the_whole_folder(newsroom: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("factcheck", "python", False)
    assert re.search(hook["files"], "articles/market.txt")
    assert not re.search(hook["files"], "README.md")
    ran = _in_shell(shlex.join([*hook["entry"].split(), *hook["args"]]), newsroom)
    assert ran.returncode == 1, ran.stderr
    assert "DATE002" in ran.stdout


def _action() -> dict[str, Any]:
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return action


def _environment(inputs: dict[str, str]) -> dict[str, str]:
    """What GitHub would put into the environment of the last step."""
    action = _action()
    values = {name: item["default"] for name, item in action["inputs"].items()} | inputs
    templates = action["runs"]["steps"][-1]["env"].items()
    return {name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: values[m[1]], text) for name, text in templates}


def test_the_action_is_well_formed() -> None:
    action = _action()
    assert action["runs"]["using"] == "composite"
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(action["inputs"])
    for step in action["runs"]["steps"]:
        assert "uses" in step or step["shell"] == "bash"
        assert "${{" not in step.get("run", ""), "an input in a script would be run as one"


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({}, 1),
        ({"fail-on": "never"}, 0),
        ({"paths": "nowhere"}, 3),
        ({"paths": "articles/market.txt", "against": "articles", "fail-on": "error"}, 1),
        ({"format": "sarif", "output": "out dir/report.sarif", "fail-on": "never"}, 0),
    ],
    ids=str,
)
def test_the_command_of_the_action(newsroom: Path, inputs: dict[str, str], code: int) -> None:
    (newsroom / "out dir").mkdir()
    ran = _in_shell(_action()["runs"]["steps"][-1]["run"], newsroom, **_environment(inputs))
    assert ran.returncode == code, ran.stderr
    if "output" in inputs:
        assert "DATE002" in (newsroom / inputs["output"]).read_text(encoding="utf-8")


COMMANDS = "::add-mask::market\n##[add-mask]a\n  ::error::not ours\n"


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "github"])
def test_no_line_of_an_article_is_a_command_of_the_log(newsroom: Path, form: str) -> None:
    article = newsroom / "articles" / "market.txt"
    article.write_text(WEEKDAY + COMMANDS + WEEKDAY.splitlines()[-1], encoding="utf-8")
    ran = _in_shell(_action()["runs"]["steps"][-1]["run"], newsroom, **_environment({"format": form}))
    assert ran.returncode == 1
    first, *inside, last = ran.stdout.splitlines()
    if form == "github":
        assert all(re.match("::(error|warning|notice) (file|title)=", line) for line in (first, *inside))
    else:
        stopped = re.fullmatch("::stop-commands::([0-9a-f]{32})", first)
        assert stopped
        assert last == f"::{stopped[1]}::"
        assert not any(stopped[1] in line for line in inside)
