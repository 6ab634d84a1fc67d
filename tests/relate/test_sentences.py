"""The worked verdicts from sentences on: read, compared, told."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import Severity, Verdict
from held import marks_of

FOLDER = Path(__file__).parent
DATA = tomllib.loads((FOLDER / "sentences.toml").read_text(encoding="utf-8"))
CASES = DATA["case"]
ROWS = 75


def _report(case: dict[str, Any]) -> factcheck.Report:
    articles = [
        factcheck.Article(id=side, **{"source": f"Outlet {side}", **case[side]}) for side in "ab" if side in case
    ]
    return factcheck.check(articles, config=factcheck.Config(known=case.get("references", False)))


def _shown(report: factcheck.Report) -> list[str]:
    compared = [
        f"{item.verdict} {[claim.id for claim in (*item.left, *item.right)]} "
        f"{[f'{step.name}: {step.outcome}' for step in item.steps]}"
        for item in report.comparisons
    ]
    return compared + [f"{finding.code} {finding.severity} {finding.message}" for finding in report.findings]


def _params() -> list[Any]:
    """The cases by row; one that does not hold today has the reason in ``known``, and is held to it."""
    return [
        pytest.param(
            case,
            id=f"{case['row']} {case['a']['text'][:40]}",
            marks=marks_of(case),
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _params())
def test_from_sentences_to_findings(case: dict[str, Any]) -> None:
    report = _report(case)
    shown = _shown(report)
    verdicts = {item.verdict for item in report.comparisons}
    if case["verdict"] == "none":
        assert verdicts <= {Verdict.INCOMPARABLE}, shown
    elif case["verdict"] != "any":
        assert case["verdict"] in verdicts, shown
    codes = [finding.code for finding in report.findings]
    assert set(case.get("found", ())) <= set(codes), shown
    assert not [code for code in codes if code.startswith(tuple(case.get("never", ("-",))))], shown
    if not case.get("loud", False):
        assert all(finding.severity is Severity.INFO for finding in report.findings), shown


def test_every_row_has_its_case() -> None:
    """A sentence, or a place where it is looked at instead; never both."""
    told = {case["row"] for case in CASES}
    elsewhere = {int(row) for row in DATA["left_out"]}
    assert told | elsewhere == set(range(ROWS))
    assert not told & elsewhere
