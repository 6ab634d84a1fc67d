"""Comparing grows about as N log N: counted in pairs that are looked at, not on the clock."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from factcheck.compare import compare_extractions


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("comparing", Path(__file__).with_name("comparing.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["comparing"] = module
    spec.loader.exec_module(module)
    return module


comparing = _load()

PER_CLAIM = {"one day": 5, "all differ": 5, "war": 60, "attacks": 250, "copies": 250}
"""Most pairs a claim may cost in a dossier of any size: 50 in its blocks, 200 neighbours of its article's event."""


@pytest.mark.parametrize("name", comparing.WORKLOADS)
def test_the_pairs_looked_at_grow_with_the_claims(name: str) -> None:
    size = 600  # all pairs would be 300 for each claim
    with comparing.counted() as work:
        compare_extractions(comparing.WORKLOADS[name](size))
    assert work.pairs <= PER_CLAIM[name] * size, work


@pytest.mark.parametrize(("name", "clusters"), [("one day", 30), ("all differ", 1_500)])
def test_a_large_group_is_told_as_clusters(name: str, clusters: int) -> None:
    """Every claim is in the group, and the finding counts every outlet, though few pairs were compared."""
    _, pairs, report = comparing.measured(name, 1_500)
    (group,) = report.groups
    assert (len(group.claims), len(group.clusters)) == (1_500, clusters)
    assert pairs <= 1_500 + 30 * 30
    (finding,) = report.findings
    assert finding.code == "NUM001"
    assert len(finding.sides) == clusters
    outlets = {source for side in finding.sides for source in side.sources}
    assert len(outlets) == 500
    assert len(report.to_text()) < 20_000


def test_a_contradiction_in_a_crowd_is_found() -> None:
    """One figure far off, among two thousand articles of a year."""
    dossier = comparing.war(1_000)
    odd = comparing._toll(9_999, 91_000, comparing.FIRST + comparing.timedelta(days=200))
    found = comparing.check_extractions([*dossier, odd]).findings
    assert any("a009999" in {item.article_id for item in finding.evidence} for finding in found)


def test_a_story_that_everybody_carries_is_one_origin() -> None:
    """A hundred copies: more than a phrase may have holders before it is taken for a stock phrase."""
    origins = compare_extractions(comparing.copies(200)).origins
    assert [len(origin.articles) for origin in origins] == [100, 100]


def test_the_order_of_a_crowd_changes_nothing() -> None:
    dossier = comparing.one_day(300)
    there, back = (comparing.check_extractions(items).findings for items in (dossier, dossier[::-1]))
    assert [finding.fingerprint for finding in there] == [finding.fingerprint for finding in back]
    assert [finding.sides for finding in there] == [finding.sides for finding in back]
