"""The worked verdicts from news texts: what is told between two articles, and what is not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import factcheck
from factcheck.records import Severity, Verdict

FOLDER = Path(__file__).parent
CASES = tomllib.loads((FOLDER / "verdicts.toml").read_text(encoding="utf-8"))["case"]
KNOWN = tomllib.loads((FOLDER / "known.toml").read_text(encoding="utf-8"))
LOUD = (Severity.ERROR, Severity.WARNING)


class Place(NamedTuple):
    """A stretch of one of the two articles."""

    article_id: str
    start: int
    end: int

    def meets(self, article_id: str, span: factcheck.Span) -> bool:
        return self.article_id == article_id and span.start < self.end and self.start < span.end


def checked(case: dict[str, Any]) -> tuple[factcheck.Report, list[Place]]:
    """The report on the articles of a case, and the places that a finding would have to point at."""
    articles = [
        factcheck.Article(id=f"a{number}", **{**fields, "text": fields["text"].strip("\n")})
        for number, fields in enumerate(case["articles"])
    ]
    places = []
    for article, words in zip(articles, case["places"], strict=True):
        assert article.text.count(words) == 1, f"«{words}» stands {article.text.count(words)} times"
        start = article.text.index(words)
        places.append(Place(article.id or "", start, start + len(words)))
    return factcheck.check(articles), places


def rests_on(finding: factcheck.Finding, places: Iterable[Place]) -> bool:
    """Whether the evidence of a finding touches all of these places."""
    return all(any(place.meets(item.article_id, item.span) for item in finding.evidence) for place in places)


def compared_as(report: factcheck.Report, places: list[Place]) -> set[Verdict]:
    """The verdicts of the comparisons between two places."""
    found = set()
    for item in report.comparisons:
        sides = (item.left, item.right)
        for one, other in (sides, sides[::-1]):
            if _touches(one, places[0]) and _touches(other, places[-1]):
                found.add(item.verdict)
    return found


def _touches(side: Iterable[Any], place: Place) -> bool:
    return any(place.meets(one.article_id, one.span) for one in side)


def outcome(case: dict[str, Any]) -> str | None:
    """What is wrong with what comes of a case; ``None`` where it is as expected."""
    report, places = checked(case)
    loud = [finding for finding in report.findings if finding.severity in LOUD]
    here = [finding for finding in loud if rests_on(finding, places)]
    told = "; ".join(f"{finding.code} {finding.severity.value} {finding.message}" for finding in here or loud)
    expect = case["expect"]
    if expect == "told":
        shown = sorted({f"{item.code} {item.severity.value}" for item in report.findings if rests_on(item, places)})
        return None if here else f"not told: {', '.join(shown) or 'nothing'} at these places"
    if expect == "silent":
        return f"told: {told}" if loud else None
    if here:
        return f"told: {told}"
    verdicts = compared_as(report, places)
    if expect == "update" and Verdict.UPDATE not in verdicts:
        return f"no update: {', '.join(sorted(verdicts)) or 'not compared'}"
    return None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_told_of_two_articles(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    found = outcome(case)
    if case["name"] in KNOWN:
        assert found is not None, "holds now: take it out of known.toml"
        pytest.xfail(f"{KNOWN[case['name']]} ({found})")
    assert found is None


def test_what_is_known_to_fail_is_a_case() -> None:
    assert set(KNOWN) <= {case["name"] for case in CASES}
    assert all(isinstance(reason, str) and reason for reason in KNOWN.values())


def test_names_are_unique_and_every_expectation_is_met_somewhere() -> None:
    names = [case["name"] for case in CASES]
    assert len(set(names)) == len(names)
    holding = {case["expect"] for case in CASES if case["name"] not in KNOWN}
    assert holding == {"told", "silent", "update", "info"}
