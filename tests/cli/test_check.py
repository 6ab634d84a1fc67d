"""``factcheck check``: exit codes, drafts, output formats."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.report import Report

Run = Callable[..., Any]


def test_clean_articles_exit_0(run: Run) -> None:
    ran = run("check", "clean.txt")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip().endswith("no findings")


def test_a_finding_exits_1_and_shows_both_the_rule_and_the_passage(run: Run) -> None:
    ran = run("check", "clean.txt", "weekday.txt")
    assert ran.code == 1
    assert "weekday.txt:7:33: error DATE002" in ran.out
    assert "Harbour Courier · 2024-03-10" in ran.out
    assert "Saturday, 10 March 2024" in ran.out
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_sets_the_level(run: Run, level: str, code: int) -> None:
    assert run("check", "weekday.txt", "--fail-on", level).code == code


@pytest.mark.parametrize(
    ("level", "fail_on", "code"),
    [("warning", "error", 0), ("warning", None, 1), ("info", None, 0), ("info", "info", 1), ("info", "warning", 0)],
)
def test_quieter_findings_fail_only_where_asked(
    run: Run, desk: Path, level: str, fail_on: str | None, code: int
) -> None:
    (desk / "factcheck.toml").write_text(f'[severity]\nDATE002 = "{level}"\n', encoding="utf-8")
    assert run("check", "weekday.txt", *(["--fail-on", fail_on] if fail_on else [])).code == code


def test_the_configuration_of_the_folder_holds_and_the_command_line_goes_before_it(run: Run, desk: Path) -> None:
    (desk / "factcheck.toml").write_text('ignore = ["DATE002"]\nfail-on = "never"\n', encoding="utf-8")
    assert "DATE002" not in run("check", "weekday.txt").out
    assert run("check", "weekday.txt", "--ignore", "NUM").code == 0
    assert run("check", "weekday.txt", "--ignore", "NUM", "--fail-on", "error").code == 1


def test_config_names_a_file(run: Run, desk: Path) -> None:
    (desk / "other.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("check", "weekday.txt", "--config", "other.toml").code == 0
    ran = run("check", "weekday.txt", "--config", "nowhere.toml")
    assert ran.code == 2
    assert ran.err.startswith("factcheck: nowhere.toml: cannot be read")


def test_select_and_ignore(run: Run) -> None:
    assert run("check", "weekday.txt", "--select", "DATE").code == 1
    assert run("check", "weekday.txt", "--select", "NUM,SUM").code == 0
    assert run("check", "weekday.txt", "--ignore", "DATE002").code == 0
    ran = run("check", "weekday.txt", "--select", "XYZ")
    assert ran.code == 2
    assert "no rule begins with 'XYZ'" in ran.err


def test_unreadable_input_exits_2_after_the_findings_of_the_rest(run: Run) -> None:
    ran = run("check", "weekday.txt", "latin.txt", "nowhere.txt")
    assert ran.code == 2
    assert "DATE002" in ran.out
    assert ran.err.splitlines() == [
        "factcheck: latin.txt:1: byte 2 (0xf1) is not UTF-8 (save the file as UTF-8)",
        "factcheck: nowhere.txt: there is no such file or directory",
    ]


def test_a_folder_with_a_bad_file(run: Run, desk: Path) -> None:
    ran = run("check", str(desk), "--fail-on", "never")
    assert ran.code == 2
    assert "DATE002" in ran.out
    assert "latin.txt" in ran.err


def test_a_flood_of_problems_is_cut_short(run: Run, desk: Path) -> None:
    (desk / "many.jsonl").write_text("x\n" * 500, encoding="utf-8")
    ran = run("check", "many.jsonl")
    assert ran.code == 3
    assert len(ran.err.splitlines()) == 21
    assert "480 more" in ran.err


def test_nothing_to_check_is_no_success(run: Run, desk: Path) -> None:
    (desk / "empty.jsonl").write_text("", encoding="utf-8")
    ran = run("check", "empty.jsonl")
    assert (ran.code, ran.err) == (3, "factcheck: there are no articles to check\n")


def test_standard_input_with_what_it_does_not_say(run: Run) -> None:
    text = "Market reopens\nThe market of Tarum reopened on Saturday, 10 March 2024, the mayor said."
    ran = run("check", "-", "--source", "Our desk", "--published", "2024-03-10", "--language", "en", stdin=text)
    assert ran.code == 1
    assert "Our desk · 2024-03-10" in ran.out


def test_json_is_a_report(run: Run) -> None:
    ran = run("check", "clean.txt", "weekday.txt", "--format", "json")
    report = Report.from_json(ran.out)
    assert ran.code == 1
    assert [article.id for article in report.articles] == ["clean.txt", "weekday.txt"]
    assert "DATE002" in {finding.code for finding in report.findings}


def test_jsonl_is_one_finding_a_line_and_nothing_where_there_is_none(run: Run) -> None:
    rows = [json.loads(line) for line in run("check", "weekday.txt", "--format", "jsonl").out.splitlines()]
    assert rows[0]["code"] == "DATE002"
    assert run("check", "clean.txt", "--format", "jsonl").out == ""


def test_sarif_is_a_log(run: Run) -> None:
    log = json.loads(run("check", "weekday.txt", "--format", "sarif").out)
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["DATE002"]


def test_findings_concern_the_draft(run: Run) -> None:
    about_the_other = run("check", "clean.txt", "--against", "weekday.txt")
    about_the_draft = run("check", "weekday.txt", "--against", "clean.txt")
    assert (about_the_other.code, about_the_draft.code) == (0, 1)
    assert about_the_other.out.startswith("Draft: Warta Kota. Findings concern it; one other article is context.")


def test_the_draft_may_lie_in_the_folder_it_is_held_against(run: Run, desk: Path) -> None:
    (desk / "latin.txt").unlink()
    ran = run("check", "weekday.txt", "--against", ".", "--source", "Our desk", "--format", "json")
    assert [article.id for article in Report.from_json(ran.out).articles] == ["weekday.txt", "clean.txt"]


def test_options_about_articles_describe_the_draft_only(run: Run, desk: Path) -> None:
    (desk / "bare.txt").write_text("Pasar Tarum dibuka.", encoding="utf-8")
    (desk / "other.txt").write_text("Pasar Tarum ditutup.", encoding="utf-8")
    ran = run("check", "bare.txt", "--against", "other.txt", "--source", "Our desk", "--format", "json")
    assert [article.source for article in Report.from_json(ran.out).articles] == ["Our desk", None]


def test_one_draft_only(run: Run) -> None:
    ran = run("check", "clean.txt", "weekday.txt", "--against", "clean.txt")
    assert ran.code == 2
    assert "--against takes one draft, and here are 2 articles" in ran.err


def test_an_unreadable_draft_is_named(run: Run) -> None:
    ran = run("check", "latin.txt", "--against", "clean.txt")
    assert ran.code == 2
    assert "latin.txt:1: byte 2" in ran.err


def test_the_same_file_twice_counts_once(run: Run) -> None:
    ran = run("check", "clean.txt", "clean.txt", "--format", "json")
    assert len(Report.from_json(ran.out).articles) == 1


def test_a_second_article_of_an_id_costs_itself_and_hides_no_other_fault(run: Run, desk: Path) -> None:
    rows = '{"id": "x", "text": "12 men died."}\n{"id": "x", "text": "13 men died."}\n{\n'
    (desk / "a.jsonl").write_text(rows, encoding="utf-8")
    ran = run("check", "a.jsonl", "weekday.txt", "latin.txt")
    assert ran.code == 2
    assert "DATE002" in ran.out
    for said in (
        "two different articles have the id 'x' (give each its own id)",
        "a.jsonl:3: not JSON",
        "latin.txt:1:",
    ):
        assert said in ran.err


def test_an_article_in_another_language_is_told_and_does_not_stop_the_rest(run: Run, desk: Path) -> None:
    (desk / "a.jsonl").write_text('{"text": "Trois morts.", "language": "fr"}\n', encoding="utf-8")
    ran = run("check", "a.jsonl", "weekday.txt")
    assert ran.code == 1
    assert "a.jsonl:1: not read: the article is in French (fr)" in ran.out


def test_a_language_that_is_not_read_is_refused_on_the_command_line(run: Run) -> None:
    ran = run("check", "clean.txt", "--language", "fr")
    assert (ran.code, ran.out) == (2, "")
    assert "known languages: en, id" in ran.err


def test_references_that_are_not_there(run: Run) -> None:
    ran = run("check", "clean.txt", "--references", "nowhere")
    assert ran.code == 2
    assert "nowhere" in ran.err


def test_a_page_for_the_browser(run: Run) -> None:
    ran = run("check", "weekday.txt", "--format", "html")
    assert ran.code == 1
    assert ran.out.startswith("<!DOCTYPE html>")
    assert "DATE002" in ran.out


@pytest.mark.parametrize("form", ["text", "html", "json", "jsonl", "sarif"])
def test_output_goes_to_a_file_instead(run: Run, desk: Path, form: str) -> None:
    shown = run("check", "weekday.txt", "--format", form)
    saved = run("check", "weekday.txt", "--format", form, "--output", "report.out")
    assert (saved.code, saved.out, saved.err) == (shown.code, "", "")
    assert (desk / "report.out").read_text(encoding="utf-8") == shown.out


def test_a_file_that_cannot_be_written_is_named(run: Run, desk: Path) -> None:
    ran = run("check", "weekday.txt", "--output", "nowhere/report.html")
    assert ran.code == 2
    assert ran.err == f"factcheck: nowhere/report.html: cannot be written (there is no folder {desk / 'nowhere'})\n"
