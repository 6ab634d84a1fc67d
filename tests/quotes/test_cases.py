"""Speech, sources and lineage: the cases of ``cases.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.pipeline import extract_article, extract_slots
from factcheck.records import Article
from factcheck.testing.describe import describe, matches

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cases.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    article = Article(text=case["text"], language=case["language"])
    extraction = extract_article(article)
    lines = describe(extraction)
    for wanted in case.get("want", ()):
        assert any(matches(line, wanted) for line in lines), lines
    for unwanted in case.get("never", ()):
        assert not any(matches(line, unwanted) for line in lines), lines
    told = {
        "sources": _sources(article),
        "relayed": [
            f"{quote.attribution.name} > {quote.attribution.via.name}"
            for quote in extraction.quotes
            if quote.attribution is not None and quote.attribution.via is not None
        ],
        "notes": [f"{note} | {quote.span.text}" for quote in extraction.quotes for note in quote.notes],
        "regions": [f"{quote.region} | {quote.span.text}" for quote in extraction.quotes],
        "candidates": [f"{quote.span.text} | {', '.join(quote.candidates)}" for quote in extraction.quotes],
    }
    for kind, said in told.items():
        for wanted in case.get(kind, ()):
            assert wanted in said, (kind, said)


def _sources(article: Article) -> list[str]:
    assert article.language is not None
    return [
        f"{slot.name} | {slot.relation} | {article.text[slot.scope_start : slot.scope_end]}"
        for slot in extract_slots(article, article.language).voices.attributions
    ]
