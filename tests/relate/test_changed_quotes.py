"""Quotes of two versions of one article: which were changed, dropped or put in, and how many are as they were."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Article, extract
from factcheck.link.articles import ArticleFacts, pair_key
from factcheck.records import QuoteClaim
from factcheck.relate.changed_quotes import compare_quotations
from factcheck.relate.context import Context

CASES = tomllib.loads(Path(__file__).with_name("changed_quotes.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_changed_quotes(case: dict[str, Any]) -> None:
    old, new = (
        extract(Article(id=side, text=f"Rain fell all night. {case[side]} The bridge is old.", language="en"))
        for side in ("old", "new")
    )
    facts = {item.article.id: ArticleFacts.of(item) for item in (old, new)}
    changes, same = compare_quotations(old, new, Context(facts, versions=frozenset({pair_key("old", "new")})))
    told = [
        [
            str(change.kind),
            " ".join(change.fields),
            change.before.span.text if change.before else "",
            change.after.span.text if change.after else "",
        ]
        for change in changes
    ]
    assert (told, same) == (case["told"], case["same"])
    for change in changes:
        assert (change.comparison is not None) is (change.kind == "changed")
        assert all(record is None or isinstance(record, QuoteClaim) for record in (change.before, change.after))
