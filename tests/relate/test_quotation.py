"""What was changed in a quote on its way from one outlet to another, and what an editor is told of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import Comparison, QuoteClaim
from factcheck.relate.context import Context
from factcheck.relate.quotation import MOST_LIKE, quote_comparisons

CASES = tomllib.loads(Path(__file__).with_name("quotation.toml").read_text(encoding="utf-8"))["case"]


def _report(case: dict[str, Any], *, turned: bool = False) -> factcheck.Report:
    languages = case.get("languages") or [case["language"]] * 2
    outlets = ["Kantor Berita"] * 2 if case.get("translated") else ["Herald", "Courier"]
    articles = [
        factcheck.Article(id=side, text=case[side], source=outlet, language=language, published="2024-05-06")
        for side, outlet, language in zip(("left", "right"), outlets, languages, strict=True)
    ]
    return factcheck.check(articles[::-1] if turned else articles)


def _of_quotes(report: factcheck.Report) -> list[Comparison]:
    return [item for item in report.comparisons if isinstance(item.left[0], QuoteClaim)]


@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['what']} {case.get('language', '')}")
def test_what_was_changed(case: dict[str, Any], turned: bool) -> None:
    report = _report(case, turned=turned)
    compared = _of_quotes(report)
    assert [item.traits.quote for item in compared] == ([] if case["outcome"] == "none" else [case["outcome"]])
    assert [item.verdict for item in compared] == ([case["verdict"]] if "verdict" in case else [])
    assert [f.code for f in report.findings if f.code.startswith("QUOTE")] == case.get("found", [])


def test_a_finding_shows_the_words_that_were_changed() -> None:
    case = next(case for case in CASES if case["what"] == "may for will")
    (finding,) = (f for f in _report(case).findings if f.code == "QUOTE005")
    assert "Word by word: [-may-] {+will+}." in finding.reasons
    case = next(case for case in CASES if case["what"] == "a gap without a mark")
    (finding,) = (f for f in _report(case).findings if f.code == "QUOTE007")
    assert "Word by word: {+at dawn+}." in finding.reasons


def test_one_finding_for_one_utterance_in_many_outlets() -> None:
    texts = ["The council will close the harbour on the first of the month"] * 2
    texts += ["The council may close the harbour on the first of the month"] * 2
    articles = [
        factcheck.Article(id=f"a{n}", text=f'"{text}," said Robert Hale.', source=f"Outlet {n}", published="2024-05-06")
        for n, text in enumerate(texts)
    ]
    (finding,) = (f for f in factcheck.check(articles).findings if f.code.startswith("QUOTE"))
    assert {item.article_id for item in finding.evidence} == {"a0", "a1", "a2", "a3"}
    assert [side.independent for side in finding.sides] == [2, 2]


def test_a_crowd_of_like_quotes_is_counted_and_told() -> None:
    """Each wording is held against those most like it: else the pairs would grow with the square."""
    opening = "We have said time and again that"
    subjects = ["harbour", "bridge", "school", "market", "ferry", "clinic", "tower", "garden", "quarry", "station"]
    articles = [
        factcheck.Article(
            id=f"a{n}", language="en", text=f'"{opening} the {subjects[n % 10]} number {n} matters," said Robert Hale.'
        )
        for n in range(100)
    ]
    compared, left_out = quote_comparisons([factcheck.extract(article) for article in articles], Context())
    assert len(compared) <= MOST_LIKE * len(articles)
    assert left_out > 0


def test_a_quote_in_very_many_articles_is_judged_once() -> None:
    texts = ["They are not serious about reaching any deal with us"] * 80
    articles = [
        factcheck.Article(id=f"a{n}", language="en", text=f'"{text}," said {("Robert Hale", "Maria Lund")[n == 79]}.')
        for n, text in enumerate(texts)
    ]
    compared, left_out = quote_comparisons([factcheck.extract(article) for article in articles], Context())
    assert left_out == 0
    assert len(compared) < 3 * len(articles)
    assert sum(item.traits.quote == "speaker" for item in compared) >= 1
