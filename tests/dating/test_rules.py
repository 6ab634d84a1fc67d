from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.dating import estimate_date
from factcheck.extract.pipeline import extract_article
from factcheck.knowledge.references import References
from factcheck.records import Article
from factcheck.rules import Config, Dossier, run_rules
from factcheck.rules.wording import message_languages

CASES = tomllib.loads((Path(__file__).parent / "rules.toml").read_text(encoding="utf-8"))["case"]


def dossier(articles: list[dict[str, Any]], references: References) -> Dossier:
    extractions = [extract_article(Article(**article)) for article in articles]
    return Dossier(
        extractions={extraction.article.id: extraction for extraction in extractions},
        datings={extraction.article.id: estimate_date(extraction, references) for extraction in extractions},
        references=references,
    )


@pytest.mark.parametrize("language", message_languages())
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any], language: str, norland: References) -> None:
    config = Config(select=("DATE",), language=language)
    findings = run_rules(dossier(case["articles"], norland), config)
    told = [f"{finding.code} {finding.severity} {finding.evidence[0].span.text}" for finding in findings]
    assert told == case.get("want", []), [finding.message for finding in findings]
    for finding in findings:
        assert "{" not in finding.message
        assert finding.could_be
        assert finding.to_check
