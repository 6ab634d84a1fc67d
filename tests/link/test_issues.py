"""Texts in one wording of which each tells of a day of its own are issues of one bulletin."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.link.articles import ArticleFacts
from factcheck.link.documents import trace_origins
from factcheck.link.issues import issues_of

CASES = tomllib.loads(Path(__file__).with_name("issues.toml").read_text(encoding="utf-8"))["case"]


def _issues(*texts: tuple[str, str], language: str = "en") -> frozenset[tuple[str, str]]:
    """The issues among texts, each with its day; the first is ``a``, the second ``b``."""
    articles = [
        factcheck.Article(id=name, text=text, language=language, published=day or None)
        for name, (day, text) in zip("abcdef", texts, strict=False)
    ]
    read = [factcheck.extract(article) for article in articles]
    return issues_of(read, {item.article.id: ArticleFacts.of(item) for item in read})


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_issues_of_one_bulletin(case: dict[str, Any]) -> None:
    found = _issues(case["left"], case["right"], language=case["language"])
    assert found == (frozenset({("a", "b")}) if case["issues"] else frozenset())
    assert _issues(case["right"], case["left"], language=case["language"]) == found


def test_each_two_of_a_series_are_issues() -> None:
    text = "Rice in the market of Tavel cost {} crowns on {} May, which is what the traders of the town had asked for."
    series = [(f"2024-05-0{day}", text.format(10 + day, day)) for day in (3, 4, 6)]
    other = ("2024-05-08", "The mayor of Tavel opened a bridge over the Sorin on 8 May, and nobody from the town came.")
    assert _issues(*series, other) == {("a", "b"), ("a", "c"), ("b", "c")}


def test_texts_of_two_languages_are_no_issues() -> None:
    text = "Rengali Tavel Sorin Corran Lemba Tolo Wanasari, {} May 2024: {}, {}, {}, {}."
    left, right = (
        factcheck.extract(
            factcheck.Article(
                id=name, text=text.format(day, 1, 2, 3, 4), language=language, published=f"2024-05-0{day}"
            )
        )
        for name, day, language in (("a", 6, "en"), ("b", 7, "id"))
    )
    facts = {item.article.id: ArticleFacts.of(item) for item in (left, right)}
    assert not issues_of([left, right], facts)


def test_two_issues_are_no_versions_of_one_text() -> None:
    """A long bulletin is in the words of the last one; that makes no copy of it."""
    line = "Rice of the {} kind in the market of Tavel was sold at {} crowns a bag, said the traders of the town."
    kinds = ("red", "white", "brown", "black", "long", "short")
    read = []
    for name, day in (("a", 6), ("b", 7)):
        text = f"Prices of {day} May. " + " ".join(line.format(kind, day + 10) for kind in kinds)
        read.append(
            factcheck.extract(factcheck.Article(id=name, text=text, language="en", published=f"2024-05-0{day}"))
        )
    found = trace_origins(read, {item.article.id: ArticleFacts.of(item) for item in read})
    assert found.issues == {("a", "b")}
    assert found.versions == frozenset()
    assert found.origins == ()
