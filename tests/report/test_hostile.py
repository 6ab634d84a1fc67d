"""A hundred articles that want to be more than text give a page of text."""

from __future__ import annotations

import csv
import io
import re

import pytest
from formats import commands, junit_of, prose
from hostile import SIGNS, hostile_articles
from pages import Page, sound

import factcheck
from factcheck.report import Report
from factcheck.report.passages import inert


@pytest.fixture(scope="module")
def hostile() -> Report:
    return factcheck.check(hostile_articles())


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("subject", [False, True])
def test_the_page_is_inert(hostile: Report, language: str, subject: bool) -> None:
    draft = hostile.articles[1].id if subject else None
    report = hostile.model_copy(update={"language": language, "subject": draft})
    page = report.to_html()
    parsed = sound(page)
    assert len(parsed.values("id")) > 100
    assert {"svg", "table", "form"} <= set(parsed.tags)
    text = " ".join(parsed.text.split())
    for sign in SIGNS:
        assert inert(sign)[:80] in text
    assert len(page) < 2_500_000


def test_the_whole_of_a_notebook_is_inert(hostile: Report) -> None:
    shown = [hostile, *hostile.articles, *hostile.extractions, *hostile.findings, *hostile.comparisons[:200]]
    for item in shown:
        page = Page(item._repr_html_())
        assert set(page.tags) <= {
            "div", "p", "strong", "em", "code", "table", "thead", "tbody", "tr", "th", "td", "ul", "li",
        }  # fmt: skip
        assert {name for name, _ in page.attributes} <= {"class", "lang", "style", "scope", "colspan"}
        assert set(page.values("style")) <= {"text-align: left", "white-space: pre-wrap"}


def test_every_format_is_inert(hostile: Report) -> None:
    report = hostile.model_copy(update={"findings": hostile.findings[:400]})
    assert len(commands(report.to_format("github"))) > 20
    assert len(list(csv.reader(io.StringIO(report.to_format("csv"), newline=""), strict=True))) > 100
    assert int(str(junit_of(report.to_format("junit")).get("failures"))) > 10
    assert "evil.example" in prose(report.to_format("markdown"))
    text = report.to_text()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
