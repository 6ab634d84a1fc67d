"""The references that are shipped, on articles of our own whose date is known."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.dating import estimate_date
from factcheck.extract.pipeline import extract_article
from factcheck.knowledge.references import References, known_references
from factcheck.readers import read_articles
from factcheck.records import Article

ROOT = Path(__file__).resolve().parents[2]
CASES = tomllib.loads((Path(__file__).parent / "gaza.toml").read_text(encoding="utf-8"))["case"]
MISDATED = {"2024-04-30-meridian-daily-reservists"}
"""The one fixture whose planted error is a date after its publication."""


@pytest.fixture(scope="module")
def shipped() -> References:
    return known_references()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any], shipped: References) -> None:
    found = estimate_date(extract_article(Article(text=case["text"], language=case["language"])), shipped)
    told = [(item.kind, item.why) for item in (*found.evidence, *found.against)]
    assert (found.earliest, found.latest) == (date.fromisoformat(case["from"]), date.fromisoformat(case["to"])), told


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_photo_credit_changes_nothing(case: dict[str, Any], shipped: References) -> None:
    text = case["text"] + "\nAnak-anak di pasar, 3 Juni 2019. (Ari Sund / AFP)\nPasar itu ditutup."
    plain = estimate_date(extract_article(Article(text=case["text"], language=case["language"])), shipped)
    found = estimate_date(extract_article(Article(text=text, language=case["language"])), shipped)
    assert (found.earliest, found.latest, found.confidence) == (plain.earliest, plain.latest, plain.confidence)


def test_fixtures_lie_inside_their_estimates(shipped: References) -> None:
    """The publication date is no evidence, and of every fixture that has one it lies inside the estimate."""
    checked = 0
    for file in sorted((ROOT / "fixtures" / "articles").glob("*.txt")):
        (article,) = read_articles([str(file)])
        assert isinstance(article, Article)
        published = article.published
        if published is None or file.stem in MISDATED:
            continue
        found = factcheck.estimate_date(article, shipped)
        assert (found.earliest or date.min) <= published <= (found.latest or date.max), (file.stem, found)
        checked += 1
    assert checked > 15
