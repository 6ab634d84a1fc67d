"""The completion scripts, run in the shells that are here (bash always), with what a user would have typed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.completion import script
from factcheck.cli.parser import SHELLS, build_parser
from factcheck.rules import all_rules

Run = Callable[..., Any]

TYPED = {
    ("",): {"check", "extract", "rules", "explain", "facts", "stale", "diff", "init", "completion"},
    ("check", "--fo"): {"--format"},
    ("check", "--format", "js"): {"json", "jsonl"},
    ("check", "a.txt", "--fail-on", "w"): {"warning"},
    ("explain", "NUM10"): {rule.code for rule in all_rules() if rule.code.startswith("NUM10")},
    ("check", "a.txt", "--ignore", "DATE03"): {"DATE031"},
    ("completion", ""): set(SHELLS),
    ("diff", "old.txt", "--fo"): {"--format"},
}
BASH = 'COMP_WORDS=(factcheck "$@"); COMP_CWORD=$#; _factcheck; printf "%s\\n" "${COMPREPLY[@]}"'
ZSH = """
compdef() { }; _files() { }; _message() { }
compadd() { shift; for word in "$@"; do [[ $word == ${PREFIX}* ]] && print -r -- $word; done }
eval "$SCRIPT"
words=(factcheck "$@"); CURRENT=$#words; PREFIX=$words[-1]; _factcheck
"""
FISH = 'eval "$SCRIPT"; complete -C "factcheck $argv" | string replace -r "\\t.*" ""'


def _completed(shell: str, typed: tuple[str, ...], folder: Path) -> set[str]:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    text = script(shell)
    commands = {
        "bash": [program, "--norc", "-c", f"{text}\n{BASH}", "bash", *typed],
        "zsh": [program, "-f", "-c", ZSH, "zsh", *typed],
        "fish": [program, "--no-config", "-c", FISH, *typed],
    }
    ran = subprocess.run(
        commands[shell], capture_output=True, text=True, check=False, cwd=folder, env={**os.environ, "SCRIPT": text}
    )
    return set(ran.stdout.split())


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("typed", TYPED, ids=" ".join)
def test_what_is_offered(shell: str, typed: tuple[str, ...], tmp_path: Path) -> None:
    offered = _completed(shell, typed, tmp_path)
    assert {word for word in offered if not word.startswith("-") or typed[-1].startswith("-")} == TYPED[typed]


@pytest.mark.parametrize("typed", [("check", ""), ("check", "--output", ""), ("diff", "o")], ids=" ".join)
def test_bash_fills_in_files_itself(typed: tuple[str, ...], tmp_path: Path) -> None:
    assert _completed("bash", typed, tmp_path) == set()
    assert "complete -o default" in script("bash")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_option_is_in_every_script(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.code == 0
    for option in build_parser()._options():  # type: ignore[attr-defined]
        written = f"-l {option[2:]}" if shell == "fish" and option.startswith("--") else option
        assert (shell == "fish" and not option.startswith("--")) or written in ran.out


def test_a_shell_that_is_not_known_is_refused(run: Run) -> None:
    ran = run("completion", "zhs")
    assert (ran.code, ran.out) == (2, "")
    assert "(did you mean zsh?)" in ran.err
