"""Known findings stay quiet, and come back when the facts or the sentence change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.rules import Config
from factcheck.rules.baseline import Baseline, load_baseline, renewed

SAID = (
    "In Gaza {} Palestinians have been killed since 7 October 2023, "
    "the Gaza health ministry said as of {} December 2023."
)
SETTINGS = Config(select=("TYPO", "NUM"))


def article(name: str, figure: str, day: int = 20) -> factcheck.Article:
    text = SAID.format(figure, day)
    return factcheck.Article(id=name, source=f"Outlet {name}", text=text, language="en", published="2023-12-21")


FIRST = (article("a", "21,480"), article("b", "24,180"))


@pytest.fixture
def baseline(tmp_path: Path) -> str:
    report = factcheck.check(FIRST, config=SETTINGS)
    assert report.findings
    file = tmp_path / "baseline.json"
    file.write_text(renewed(Baseline(), report.findings, ["a", "b"], SETTINGS).to_json(), encoding="utf-8")
    return str(file)


def held(articles: tuple[factcheck.Article, ...], baseline: str) -> factcheck.Report:
    return factcheck.check(articles, config=SETTINGS.model_copy(update={"baseline": baseline}))


def test_known_findings_are_quiet(baseline: str) -> None:
    report = held(FIRST, baseline)
    assert not report.findings
    assert {finding.suppression.kind for finding in report.suppressed if finding.suppression} == {"baseline"}
    assert report.to_text().endswith(" · no findings · 1 in the baseline\n")
    (result,) = report.to_sarif()["runs"][0]["results"]
    assert result["partialFingerprints"] == {"factcheck/v1": report.suppressed[0].fingerprint}
    assert result["suppressions"][0]["kind"] == "external"


@pytest.mark.parametrize(
    "changed",
    [
        article("b", "24,810"),
        article("b", "24,180").model_copy(update={"text": FIRST[1].text.replace("In Gaza", "Across Gaza")}),
    ],
    ids=["the figure", "the sentence"],
)
def test_they_come_back_when_something_changes(changed: factcheck.Article, baseline: str) -> None:
    report = held((FIRST[0], changed), baseline)
    assert report.findings
    assert not report.suppressed
    assert [notice.kind for notice in report.notices] == ["gone_from_baseline"]


def test_a_new_finding_is_told_beside_known_ones(baseline: str) -> None:
    report = held((*FIRST, article("c", "1,948", 2), article("d", "9,148", 2)), baseline)
    assert report.findings
    assert report.suppressed


def test_what_was_not_checked_is_not_gone(baseline: str) -> None:
    assert not held((FIRST[0],), baseline).notices


def test_renewing_keeps_what_this_check_could_not_see(baseline: str) -> None:
    old = load_baseline(baseline)
    assert renewed(old, (), ["a"], SETTINGS).findings == old.findings
    assert renewed(old, (), ["a", "b"], Config(select=("DATE",))).findings == old.findings
    assert not renewed(old, (), ["a", "b"], SETTINGS).findings


def test_the_file_does_not_depend_on_the_order(baseline: str) -> None:
    report = factcheck.check(FIRST[::-1], config=SETTINGS)
    again = renewed(Baseline(), report.findings, ["a", "b"], SETTINGS)
    assert {item.fingerprint for item in again.findings} == {
        item.fingerprint for item in load_baseline(baseline).findings
    }
    assert json.loads(again.to_json())["schema_version"] == 2


@pytest.mark.parametrize(("content", "told"), [(None, "there is no such baseline"), ("[]", "this is no baseline")])
def test_a_baseline_that_is_none_is_named(content: str | None, told: str, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(ConfigError, match=told) as refused:
        held(FIRST, str(file))
    assert str(file) in str(refused.value)
    assert "--update-baseline" in str(refused.value)
