"""What a sentence says is so or is not so: of whom, what, and what sets it apart from another sentence on the same."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.clauses import Page, page_of
from factcheck.relate.predicates import Predicate, predicates_of
from factcheck.statements.terms import Terms

READINGS = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["reading"]
APART = ("has", "anyone", "part", "whole", "passive", "future", "able", "changing", "plea", "self")


def _page(text: str, language: str) -> Page:
    read = factcheck.extract(factcheck.Article(id="a", text=text, language=language, published="2024-05-06"))
    page = page_of(read, Terms(read))
    assert page is not None
    return page


def _said(page: Page, one: Predicate) -> str:
    head, subject, told = (
        " ".join(page.terms.words[k] for k in words) for words in ((one.head,), one.subject, one.object)
    )
    return f"{'' if one.holds else 'not '}{head}: {subject} / {told} ({', '.join(n for n in APART if getattr(one, n))})"


@pytest.mark.parametrize("row", READINGS, ids=lambda row: row["text"][:60])
def test_what_a_sentence_says(row: dict[str, Any]) -> None:
    page = _page(row["text"], row["language"])
    found = list(predicates_of(page))
    assert [_said(page, one) for one in found] == row["said"]
    assert [one.span.text for one in found] == row.get("shown", [])
    for one in found:
        assert row["text"][one.span.start : one.span.end] == one.span.text
        assert one.negated is not one.holds


def test_of_whom_none_is_so_and_how_many_they_are() -> None:
    page = _page("No officer was hurt. Twelve miners were not rescued.", "en")
    none, twelve = predicates_of(page)
    assert [page.terms.words[k] for k in none.none] == ["officer"]
    assert not twelve.none
    assert len(twelve.amounts) == 1
    assert not none.amounts
