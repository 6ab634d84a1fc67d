"""``extract``, ``rules``, ``explain``, wrong usage, closed pipes, faults."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.cli import commands, terminal
from factcheck.records import Extraction, Statement
from factcheck.rules import all_rules

Run = Callable[..., Any]


def test_extract_as_text(run: Run) -> None:
    ran = run("extract", "weekday.txt")
    assert ran.code == 0
    assert ran.out.startswith("weekday.txt · Harbour Courier · 2024-03-10 · en\n")
    assert re.search(r"^  time .*10 March 2024.*: 2024-03-10$", ran.out, re.MULTILINE)


def test_extract_as_json_and_json_lines(run: Run) -> None:
    document = json.loads(run("extract", "clean.txt", "weekday.txt", "--format", "json").out)
    lines = run("extract", "clean.txt", "weekday.txt", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == document
    assert [Extraction.model_validate_json(line).article.id for line in lines] == ["clean.txt", "weekday.txt"]


def test_extract_of_statements_as_text(run: Run, desk: Path) -> None:
    (desk / "quake.txt").write_text(
        "---\nsource: Harbour Courier\npublished: 2024-03-10\nlanguage: en\n---\n"
        "A magnitude 6.3 quake killed at least 12 people in Tarum on Saturday.\n",
        encoding="utf-8",
    )
    ran = run("extract", "quake.txt", "--statements")
    assert (ran.code, ran.err) == (0, "")
    first, *lines = ran.out.splitlines()
    assert first == "quake.txt · Harbour Courier · 2024-03-10 · en"
    assert "  magnitude «6.3»" in [line.partition(";")[0] for line in lines]
    (toll,) = [line for line in lines if line.startswith("  people.killed «12»: [12, ∞) person")]
    assert "counted: people" in toll
    assert "  date «Saturday»: 2024-03-09" in lines


def test_extract_of_statements_as_json_and_json_lines(run: Run) -> None:
    paths = ("clean.txt", "weekday.txt", "--statements", "--format")
    lines = run("extract", *paths, "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(run("extract", *paths, "json").out)
    found = [Statement.model_validate_json(line) for line in lines]
    whole = [Extraction.model_validate(item) for item in json.loads(run("extract", *paths[:2], paths[3], "json").out)]
    assert found == [statement for item in whole for statement in item.statements] != []


def test_extract_of_nothing_is_json_all_the_same(run: Run, desk: Path) -> None:
    (desk / "empty.jsonl").write_text("", encoding="utf-8")
    assert json.loads(run("extract", "empty.jsonl", "--format", "json").out) == []


def test_extract_goes_on_behind_what_cannot_be_read(run: Run) -> None:
    ran = run("extract", "latin.txt", "clean.txt", "--format", "jsonl")
    assert (ran.code, len(ran.out.splitlines())) == (2, 1)
    assert "latin.txt:1" in ran.err


def test_extract_in_processes_gives_the_same(run: Run) -> None:
    alone = run("extract", "clean.txt", "weekday.txt", "--format", "jsonl").out
    assert run("extract", "clean.txt", "weekday.txt", "--format", "jsonl", "--processes", "2").out == alone


def test_rules_lists_every_rule(run: Run) -> None:
    text = run("rules").out
    listed = json.loads(run("rules", "--format", "json").out)["rules"]
    assert [row["code"] for row in listed] == [rule.code for rule in all_rules()]
    for rule in all_rules():
        assert re.search(rf"^{rule.code} +{rule.severity.value} +{rule.name} +{re.escape(rule.summary)}", text, re.M)


@pytest.mark.parametrize("asked", ["DATE002", "date002", "weekday-mismatch"])
def test_explain_prints_the_manual_page(run: Run, asked: str) -> None:
    ran = run("explain", asked)
    assert ran.code == 0
    assert ran.out.startswith("DATE002 weekday-mismatch (dates, error)\n\nA weekday that does not fall on its date.")


def test_explain_shows_what_a_rule_speaks_up_on_and_what_it_leaves_alone(run: Run) -> None:
    out = run("explain", "DATE002").out
    assert "**Speaks up on** a weekday that is not that of its date:" in out
    assert "Senin (12/5/2021)" in out
    assert "**Leaves alone** a weekday that is:" in out


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("DATE999", "did you mean DATE00"),
        ("num12", "did you mean NUM012?"),
        ("weekday-mismach", "did you mean weekday-mismatch?"),
        ("DAT", "did you mean DATE?"),
        ("xyz", "factcheck rules lists them; they begin with ARITH, CAL, "),
    ],
)
def test_explain_of_no_rule(run: Run, given: str, meant: str) -> None:
    ran = run("explain", given)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"factcheck: no rule {given!r} ({meant}")


def test_a_mistyped_code_of_select_says_what_was_meant(run: Run) -> None:
    ran = run("check", "clean.txt", "--select", "NMU1,DATE")
    assert (ran.code, ran.err) == (2, "factcheck: no rule begins with 'NMU1' (did you mean NUM101?)\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "COMMAND"),
        (("chek", "a.txt"), "(did you mean check?)"),
        (("check", "a.txt", "--fail-on", "warnings"), "(did you mean warning?)"),
        (("check", "a.txt", "--refrences", "x"), "(did you mean --references?)"),
        (("check",), "PATH"),
        (("check", "a.txt", "--processes", "0"), "'0' is not a number from 1 to 256"),
        (("check", "a.txt", "--select", ","), "give at least one code"),
        (("check", "a.txt", "--min-confidence", "sure"), "'sure' is not a number from 0 to 1, such as 0.6"),
        (("check", "a.txt", "--min-confidence", "1.5"), "'1.5' is not a number from 0 to 1"),
        (("check", "a.txt", "--min-confidence", "nan"), "'nan' is not a number from 0 to 1"),
        (("check", "a.txt", "--min-confidence", "0.5", "--all"), "--all: not allowed with argument --min-confidence"),
        (("check", "a.txt", "--published", "2024"), "'2024': give an ISO date or datetime such as 2024-05-05"),
        (("check", "a.txt", "--published", "2024-02-30"), "'2024-02-30': day is out of range for month"),
    ],
)
def test_wrong_usage_exits_2_and_says_what_was_meant(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_help_and_version(run: Run) -> None:
    assert run("--version").out == f"factcheck {factcheck.__version__}\n"
    for command in commands.COMMANDS:
        assert run(command, "--help").code == 0


@pytest.mark.parametrize(
    "text",
    ["Der Sturm tötete 12 Menschen in Hamburg, sagte die Polizei am Montag. Die Bahn stellte den Verkehr ein.", ""],
    ids=["no pack", "empty"],
)
def test_nothing_read_is_not_no_findings(run: Run, desk: Path, text: str) -> None:
    (desk / "unread.txt").write_text(text, encoding="utf-8")
    ran = run("check", "unread.txt")
    assert ran.code == 3
    assert "no findings" not in ran.out


def test_a_folder_of_skipped_files_is_not_no_findings(run: Run, desk: Path) -> None:
    (desk / "scans").mkdir()
    (desk / "scans" / "page.pdf").write_bytes(b"%PDF")
    assert run("check", "scans").code == 3


def test_one_article_that_is_read_is_enough(run: Run, desk: Path) -> None:
    (desk / "unread.txt").write_text("Der Sturm tötete 12 Menschen in Hamburg, sagte die Polizei.", encoding="utf-8")
    assert run("check", "clean.txt", "unread.txt").code == 0


def test_a_fault_of_ours_looks_like_no_finding(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "check_extractions", fail)
    ran = run("check", "clean.txt")
    assert ran.code == 70
    assert "fault in factcheck" in ran.err


@pytest.mark.parametrize(("arguments", "code"), [(("extract", "many.jsonl"), 0), (("check", "weekday.txt"), 1)])
def test_a_closed_pipe_is_no_fault_and_hides_no_finding(desk: Path, arguments: tuple[str, ...], code: int) -> None:
    (desk / "many.jsonl").write_text('{"text": "Sembilan orang tewas."}\n' * 200, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "factcheck", *arguments]
    ran = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=desk)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (code, "")


def test_output_is_utf_8_in_any_locale(desk: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "check", "weekday.txt"]
    plain = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = subprocess.run(command, capture_output=True, check=False, cwd=desk, env=plain)
    assert ran.returncode == 1, ran.stderr
    assert "«" in ran.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("is_terminal", "environment", "wanted"),
    [
        (True, {"TERM": "xterm"}, True),
        (False, {"TERM": "xterm"}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": ""}, True),
        (False, {"TERM": "xterm", "FORCE_COLOR": "1"}, True),
        (False, {"TERM": "xterm", "FORCE_COLOR": ""}, False),
        (True, {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        (True, {"TERM": "xterm", "FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_go_to_terminals_only(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, environment: dict[str, str], wanted: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal, raising=False)
    assert terminal.color_wanted() is wanted


def test_no_progress_bar_but_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(terminal.progress(range(1000), 1000, "Reading")) == list(range(1000))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("count", "total", "output_is_terminal", "shown"),
    [
        (1000, 1000, True, True),
        (1000, None, False, True),
        (1000, None, True, False),
        (3, 3, False, False),
        (200, 200, False, False),
    ],
)
def test_progress_bar_on_a_terminal(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    total: int | None,
    output_is_terminal: bool,
    shown: bool,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: output_is_terminal, raising=False)
    assert list(terminal.progress(range(count), total, "Reading")) == list(range(count))
    assert ("Reading" in capsys.readouterr().err) is shown
