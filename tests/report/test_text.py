"""The text report, held against snapshots that a person reads.

After a wanted change: ``FACTCHECK_UPDATE_SNAPSHOTS=1 python -m pytest tests/report``, then read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from findings import about
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import Article, Evidence, Extraction, Mark, MarkStatus, NotRead, Span
from factcheck.report import Report
from factcheck.report.passages import inert

SNAPSHOTS = Path(__file__).with_name("snapshots")


def holds(name: str, text: str) -> None:
    file = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("FACTCHECK_UPDATE_SNAPSHOTS"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def test_plain(report: Report) -> None:
    holds("plain", report.to_text())


def test_narrow(report: Report) -> None:
    text = report.to_text(width=60)
    assert max(len(line) for line in text.splitlines()) <= 60
    holds("narrow", text)


def test_indonesian(report: Report) -> None:
    holds("indonesian", report.model_copy(update={"language": "id"}).to_text())


def test_draft(report: Report) -> None:
    holds("draft", report.model_copy(update={"subject": "desk/warta.txt", "datings": ()}).to_text())


def test_clean(extractions: tuple[Extraction, ...]) -> None:
    holds("clean", Report(extractions=extractions[:2]).to_text())


def test_colours_add_nothing_but_colours(report: Report) -> None:
    colored = report.to_text(color=True)
    assert "\x1b[1;31merror NUM303" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == report.to_text()
    assert "\x1b" not in report.to_text(color=False)


def test_every_finding_shows_its_passages_and_where_they_are(report: Report) -> None:
    text = " ".join(report.to_text(width=500).split())
    for finding in report.findings:
        assert finding.message in text
        for evidence in finding.evidence:
            assert " ".join(evidence.span.text.split()) in text
    assert "Warta Kota · 2024-03-10 06:30+0700" in text
    assert (
        "desk/lama.txt:1:1: warning SELF001 The headline and the text differ. undated, by its text 2024-03-09" in text
    )
    assert "desk/warta.txt:2:31: Warta Kota" in text
    assert "desk/lama.txt:2:205: … lama" in text


@pytest.mark.parametrize(
    ("expected", "observed", "shown"), [("12", "13", True), ("12", "12", False), (None, None, False)]
)
def test_expected_and_observed_are_shown_where_they_tell_something(
    report: Report, expected: str | None, observed: str | None, shown: bool
) -> None:
    update = {"expected": expected, "observed": observed}
    with_sides, without = (report.findings[number].model_copy(update=update) for number in (0, 1))
    assert "expected" not in Report(findings=(with_sides,)).to_text()
    assert ("expected" in Report(findings=(without,)).to_text()) is shown


def test_two_articles_of_one_outlet_and_day_are_told_apart() -> None:
    pair = [Article(id=f"desk/{name}.txt", text="Isi.", source="Warta", published="2024-03-09") for name in "ab"]
    finding = about(*(Evidence(article_id=article.id, span=_span("Isi"), role="claim") for article in pair))
    text = Report(findings=(finding,), extractions=tuple(Extraction(article=article) for article in pair)).to_text()
    assert "Warta (a.txt)" in text
    assert "Warta (b.txt)" in text


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[2J\x1b[31mRed",
        "\x9b31m",
        "\u202eevil",
        "a\x00b",
        "[bold]not markup[/bold]",
        ":smile:",
        "\ud800",
        "x" * 9999,
    ],
)
def test_hostile_text_is_shown_and_does_nothing(hostile: str) -> None:
    article = Article(id=hostile, text=hostile, source=hostile, title=hostile)
    evidence = Evidence(article_id=article.id, span=Span(start=0, end=len(hostile), text=hostile), role="claim")
    finding = about(evidence).model_copy(update={"message": hostile, "reasons": (hostile,), "could_be": (hostile,)})
    text = Report(findings=(finding,), extractions=(Extraction(article=article, notices=(hostile,)),)).to_text()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    assert inert(hostile)[:40] in text
    text.encode()


@given(st.text(max_size=300), st.integers(0, 300), st.integers(1, 300), st.integers(1, 200))
@settings(deadline=None, max_examples=100)
def test_any_passage_of_any_text_is_shown(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    article = Article(id="a", text=text)
    evidence = Evidence(article_id="a", span=Span(start=start, end=end, text=article.text[start:end]), role="claim")
    shown = Report(findings=(about(evidence),), extractions=(Extraction(article=article),)).to_text(width=width)
    before = article.text[:start].split("\n")
    assert shown.startswith(f"a:{len(before)}:{len(before[-1]) + 1}: error NUM001")
    assert shown.count("\n") < 1000


def test_evidence_of_an_article_that_is_not_there_is_still_shown() -> None:
    text = Report(findings=(about(Evidence(article_id="gone", span=_span("Isi"), role="claim")),)).to_text()
    assert "gone" in text
    assert "«Isi»" in text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "1 of 3 values held against the other articles; the others: 1 in datelines, credits or notices, 1 not"),
        ("id", "1 dari 3 nilai dibandingkan dengan artikel lain; sisanya: 1 di baris tanggal, kredit, atau"),
    ],
)
def test_how_much_was_compared_and_why_the_rest_was_not(
    extractions: tuple[Extraction, ...], language: str, told: str
) -> None:
    reasons = (None, NotRead.OUTSIDE, NotRead.NOT_UNDERSTOOD)
    marks = {
        str(number): Mark(
            article_id="desk/warta.txt",
            span=Span(start=number, end=number + 1, text="x"),
            status=MarkStatus.ALONE if reason is None else MarkStatus.NOT_READ,
            reason=reason,
        )
        for number, reason in enumerate(reasons)
    }
    report = Report(extractions=extractions, marks=marks, language=language)
    assert told in " ".join(report.to_text().split())
    alone = Report(extractions=extractions[1:2], marks=marks, language=language)
    assert told[:20] not in alone.to_text()


def test_a_place_is_never_broken() -> None:
    name = f"{'folder of the desk/' * 8}a.txt"
    article = Article(id=name, text="Isi.", source="Warta")
    finding = about(Evidence(article_id=name, span=_span("Isi"), role="claim"))
    lines = Report(findings=(finding,), extractions=(Extraction(article=article),)).to_text().splitlines()
    assert lines[0] == f"{name}:1:1: error NUM001"
    assert lines[1] == "  They differ."


def _span(text: str) -> Span:
    return Span(start=0, end=len(text), text=text)
