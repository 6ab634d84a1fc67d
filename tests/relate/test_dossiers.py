"""The invented dossiers: what of their contradictions is told, and how much of what is told is right.

The floors lie a little under what is reached. A change that falls below one has cost accuracy; one that gets well
above it raises the floors (``FACTCHECK_UPDATE_FLOORS=1`` writes what is reached today into floors.toml).
"""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import factcheck
from factcheck.records import Finding, Severity, Verdict

FOLDER = Path(__file__).parent
DOSSIERS = tomllib.loads((FOLDER / "dossiers.toml").read_text(encoding="utf-8"))["dossier"]
FLOORS = FOLDER / "floors.toml"
LOUD = (Severity.ERROR, Severity.WARNING)
WRONG = ("contradiction", "dispute")
MEASURES = ("recall_all", "recall_loud", "recall_slip", "recall_other", "precision_loud")
SLACK = 0.15
"""How far above its floor a measure may lie before the floor has to follow: else the floor holds nothing."""
FEW = 1.5
"""Cases by which a floor lies under what is reached."""


class Item(NamedTuple):
    """A difference of a dossier: its label, and its two places as (article, start, end)."""

    label: str
    slip: bool
    places: tuple[tuple[str, int, int], ...]

    def told_by(self, finding: Finding) -> bool:
        return all(
            any(
                name == item.article_id and item.span.start < end and start < item.span.end for item in finding.evidence
            )
            for name, start, end in self.places
        )


class Outcome(NamedTuple):
    """What came of one dossier."""

    name: str
    items: tuple[Item, ...]
    findings: tuple[Finding, ...]


def _articles(dossier: dict[str, Any]) -> list[factcheck.Article]:
    return [
        factcheck.Article(id=f"{dossier['id']}-{number}", **{**fields, "text": fields["text"].strip("\n")})
        for number, fields in enumerate(dossier["article"])
    ]


def _items(dossier: dict[str, Any], articles: list[factcheck.Article]) -> tuple[Item, ...]:
    found = []
    for row in dossier.get("item", ()):
        places = []
        for number, words in row["places"]:
            article = articles[number]
            assert article.text.count(words) == 1, f"{article.id}: «{words}» stands {article.text.count(words)} times"
            start = article.text.index(words)
            places.append((article.id or "", start, start + len(words)))
        found.append(Item(row["label"], "slip" in row, tuple(places)))
    return tuple(found)


@cache
def outcomes(half: str) -> tuple[Outcome, ...]:
    """Every dossier of a half, checked."""
    found = []
    for dossier in DOSSIERS:
        if dossier["half"] == half:
            articles = _articles(dossier)
            findings = factcheck.check(articles).findings
            found.append(Outcome(dossier["id"], _items(dossier, articles), findings))
    return tuple(found)


def across(finding: Finding) -> bool:
    """Whether a finding tells of two articles that exclude each other."""
    several = len({item.article_id for item in finding.evidence}) > 1
    return several and finding.verdict in (Verdict.CONTRADICTION, Verdict.DISPUTE, Verdict.UNRESOLVED)


def measured(half: str = "b") -> dict[str, tuple[int, int]]:
    """Of the contradictions and disputes those that are told, and of the loud findings those that are right."""
    told = {"all": [0, 0], "loud": [0, 0], "slip": [0, 0], "other": [0, 0]}
    right = loud = 0
    for outcome in outcomes(half):
        wrong = [item for item in outcome.items if item.label in WRONG]
        findings = [finding for finding in outcome.findings if across(finding)]
        noisy = [finding for finding in findings if finding.severity in LOUD]
        for item in wrong:
            here = any(item.told_by(finding) for finding in findings)
            aloud = any(item.told_by(finding) for finding in noisy)
            for name, hit in (("all", here), ("loud", aloud), ("slip" if item.slip else "other", here)):
                told[name][0] += hit
                told[name][1] += 1
        loud += len(noisy)
        right += sum(any(item.told_by(finding) for item in wrong) for finding in noisy)
    counts = {f"recall_{name}": told[name] for name in told} | {"precision_loud": [right, loud]}
    return {name: (hits, count) for name, (hits, count) in counts.items()}


def test_the_dossiers_can_be_counted() -> None:
    """Both halves hold all that is measured: a share of nothing would be no share."""
    for half in "ab":
        items = [item for outcome in outcomes(half) for item in outcome.items]
        assert sum(item.label in WRONG and item.slip for item in items) >= 20
        assert sum(item.label in WRONG and not item.slip for item in items) >= 20
        assert sum(item.label == "innocent" for item in items) >= 100


@pytest.mark.parametrize("name", MEASURES)
def test_accuracy_does_not_fall(name: str) -> None:
    """Between the floor and a little above it."""
    counts = measured()
    if os.environ.get("FACTCHECK_UPDATE_FLOORS"):
        _write(counts)
    found = {measure: hits / max(count, 1) for measure, (hits, count) in counts.items()}
    floor = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floor"][name]
    assert found[name] >= floor, f"{name} fell to {found[name]:.3f}"
    assert found[name] <= floor + SLACK, f"{name} is {found[name]:.3f}: raise its floor (FACTCHECK_UPDATE_FLOORS=1)"


def _write(counts: dict[str, tuple[int, int]]) -> None:
    lines = [
        "# What half b of dossiers.toml gives (today) and the floors that tests hold it to. "
        "test_dossiers.py writes them",
        "# with FACTCHECK_UPDATE_FLOORS=1. recall: of the contradictions and disputes those told at any level (all),",
        "# at warning or error (loud), with and without the mark of a slip (slip, other); precision_loud: of the loud",
        "# findings those that rest on one.",
        "",
        "[today]",
        *(f"{name} = [{hits}, {count}]" for name, (hits, count) in counts.items()),
        "",
        "[floor]",
        *(f"{name} = {max(hits - FEW, 0.0) / count:.3f}" for name, (hits, count) in counts.items()),
    ]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")
