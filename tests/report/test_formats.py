"""What other programs read: annotations, tables, tests, comments. Any text of an article is only text there."""

from __future__ import annotations

import csv
import io
import re

import pytest
from findings import about
from formats import commands, junit_of, prose
from hostile import SIGNS
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import Article, Evidence, Extraction, Severity, Span
from factcheck.report import Report
from factcheck.report.csv_table import COLUMNS
from factcheck.report.markdown import escaped
from factcheck.report.passages import inert

ANYTHING = st.one_of(
    st.text(max_size=80),
    st.sampled_from(SIGNS).map(lambda sign: sign[:200]),
    st.text(alphabet="@#!$%&~^:/w.GH-1a*_`[]()<>|\\=+\t\r\n\"',; \u2060", max_size=40),
)


def _report(text: str, name: str, message: str) -> Report:
    article = Article(id=name, text=text, source=name, title=text)
    passage = article.text[: len(article.text) // 2 + 1]
    evidence = Evidence(article_id=name, span=Span(start=0, end=len(passage), text=passage), role="claim")
    findings = (
        about(evidence, message=message, reasons=(text,), could_be=(message,), fingerprint="0"),
        about(message=message, severity="warning", fingerprint="1"),
        about(evidence, message=message, severity="info", fingerprint="2", expected=text, observed=name),
    )
    unread = Extraction(article=Article(id=f"{name}2", text=text), notices=(text,))
    return Report(findings=findings, extractions=(Extraction(article=article, language="en"), unread))


@given(ANYTHING, ANYTHING.filter(bool), ANYTHING)
@settings(deadline=None, max_examples=150)
def test_any_text_is_the_text_of_an_annotation(text: str, name: str, message: str) -> None:
    found = commands(_report(text, name, message).to_format("github"))
    assert [command.name for command in found] == ["error", "warning", "notice", "warning"]
    assert found[0].given["file"] == inert(name)
    assert (found[0].given["title"], found[0].given["line"]) == ("NUM001 x", "1")
    assert found[0].message.startswith(f"{inert(message)}\n{inert(name)}:1:1: ")
    assert "file" not in found[1].given


@given(ANYTHING, ANYTHING.filter(bool), ANYTHING)
@settings(deadline=None, max_examples=150)
def test_any_text_is_a_cell_and_no_formula(text: str, name: str, message: str) -> None:
    written = _report(text, name, message).to_format("csv")
    rows = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 4
    assert not any(re.match("[=+@\t\r\n＝＋－＠-]", cell) for row in rows for cell in row)
    told = rows[1][COLUMNS.index("message")]
    assert told in (inert(message), f"'{inert(message)}")
    assert told == inert(message) or told[1] in "=+-@＝＋－＠"
    assert [row[-1] for row in rows[1:]] == ["0", "1", "2"]


@given(ANYTHING, ANYTHING.filter(bool), ANYTHING)
@settings(deadline=None, max_examples=150)
def test_any_text_is_the_text_of_a_test(text: str, name: str, message: str) -> None:
    root = junit_of(_report(text, name, message).to_format("junit"))
    assert (root.get("tests"), root.get("failures")) == ("5", "2")
    first, nowhere = root.findall(".//failure")
    assert first.get("type") == "error"
    assert str(first.text).startswith("error NUM001")
    assert nowhere.get("type") == "warning"


@given(ANYTHING, ANYTHING.filter(bool), ANYTHING)
@settings(deadline=None, max_examples=150)
def test_any_text_is_the_prose_of_a_comment(text: str, name: str, message: str) -> None:
    shown = prose(_report(text, name, message).to_format("markdown"))
    assert shown.startswith("factcheck: 1 error, 1 warning, 1 info\n2 articles")
    assert _plain(message) in _plain(shown)


@given(ANYTHING)
@settings(deadline=None)
def test_escaped_text_comes_back(text: str) -> None:
    assert _plain(prose(f"x {escaped(text)} y")) == _plain(f"x {text} y")


def _plain(text: str) -> str:
    return "".join(inert(text).replace("\u2060", "").split())


def test_a_passage_over_two_lines_has_no_columns(report: Report) -> None:
    article = Article(id="a.txt", text="One died\nin Tarum.", line=4)
    evidence = Evidence(article_id="a.txt", span=Span(start=4, end=11, text="died\nin"), role="claim")
    written = Report(findings=(about(evidence),), extractions=(Extraction(article=article, language="en"),))
    (command,) = commands(written.to_format("github"))
    assert command.given == {"file": "a.txt", "line": "4", "endLine": "5", "title": "NUM001 x"}
    (command, *_) = commands(report.to_format("github"))
    assert command.given == {
        "file": "desk/harbour.txt", "line": "2", "col": "65", "endLine": "2", "endColumn": "78",
        "title": "NUM303 same-claimant",
    }  # fmt: skip


def test_an_article_that_was_not_read_is_told(report: Report) -> None:
    *_, last = commands(report.to_format("github"))
    assert last == ("warning", {"file": "desk/ferry.txt", "title": "factcheck"}, "not read: language detected as fr")
    (skipped,) = junit_of(report.to_format("junit")).iter("skipped")
    assert skipped.get("message") == "not read: language detected as fr"
    assert "Le Port: not read: language detected as fr" in prose(report.to_format("markdown"))


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("warning", 2), ("info", 3), ("never", 0)])
def test_what_fails_the_check_fails_its_test(report: Report, fail_on: str, failures: int) -> None:
    root = junit_of(report.to_format("junit", fail_on=fail_on))
    assert (root.get("tests"), root.get("failures")) == ("7", str(failures))


def test_a_finding_stands_with_the_draft(report: Report) -> None:
    drafted = report.model_copy(update={"subject": "desk/warta.txt"})
    assert commands(drafted.to_format("github"))[0].given["file"] == "desk/warta.txt"
    suite = junit_of(drafted.to_format("junit")).find("testsuite[@name='desk/warta.txt']")
    assert suite is not None
    assert suite.get("failures") == "1"
    assert drafted.to_format("csv").splitlines()[1].split(",")[-9] == "desk/warta.txt"


def test_the_table(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(report.to_format("csv"), newline="")))
    assert len(rows) == sum(len(finding.evidence) for finding in report.findings)
    place = [rows[3][name] for name in ("file", "line", "column", "start", "end", "passage", "value")]
    assert place == ["desk/lama.txt", "2", "205", "222", "241", "lebih dari 30 orang", "> 30"]
    assert report.to_format("csv").endswith("99aa00aa11bb\r\n")


def test_a_comment_has_room_on_github(report: Report) -> None:
    finding = report.findings[0]
    many = tuple(
        finding.model_copy(update={"code": f"NUM{number:03}", "fingerprint": str(number)}) for number in range(300)
    )
    written = report.model_copy(update={"findings": many}).to_format("markdown")
    assert 50_000 < len(written) < 65_536
    shown = re.search(r"… and (\d+) more findings", written)
    assert shown
    assert written.count("**error**") + int(shown[1]) == 300


def test_a_note_is_told_in_a_few_words(report: Report) -> None:
    written = prose(report.model_copy(update={"findings": report.findings[:1]}).to_format("markdown"))
    assert "why: Both name the port authority" in written
    quiet = report.findings[0].model_copy(update={"severity": Severity.INFO})
    assert "why" not in prose(report.model_copy(update={"findings": (quiet,)}).to_format("markdown"))


def test_a_report_of_nothing() -> None:
    assert Report().to_format("github") == "0 articles · 0 counted claims · no findings\n"
    assert Report().to_format("csv") == f"{','.join(COLUMNS)}\r\n"
    assert junit_of(Report().to_format("junit")).get("tests") == "0"
    assert prose(Report().to_format("markdown")) == "factcheck: no findings\n0 articles · 0 counted claims"
