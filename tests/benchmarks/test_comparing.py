"""Comparing grows about as N log N: counted in pairs that are looked at, not on the clock."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.relate.engine import compare_extractions


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("comparing", Path(__file__).with_name("comparing.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["comparing"] = module
    spec.loader.exec_module(module)
    return module


comparing = _load()

PER_ARTICLE = 120
"""Most pairs an article may cost in a dossier of any size: each is compared with its those nearest, some statements
each."""


@pytest.mark.parametrize("name", comparing.WORKLOADS)
def test_the_pairs_looked_at_grow_with_the_articles(name: str) -> None:
    small, large = 150, 300  # all pairs would be 75 and 150 articles for each
    counts = []
    for size in (small, large):
        dossier = comparing.WORKLOADS[name](size)
        with comparing.counted() as work:
            compare_extractions(dossier)
        assert work.pairs <= PER_ARTICLE * size, work
        counts.append(work.pairs)
    assert counts[1] <= 2.6 * counts[0], counts


def test_a_contradiction_in_a_crowd_is_found() -> None:
    """One figure far off, among three hundred articles of a year."""
    dossier = comparing.war(300)
    odd = comparing._toll(9_999, 91_000, comparing.FIRST + comparing.timedelta(days=200))
    found = comparing.check_extractions([*dossier, odd]).findings
    assert any("a009999" in {item.article_id for item in finding.evidence} for finding in found)


def test_a_story_that_everybody_carries_is_one_origin() -> None:
    """A hundred copies: more than a phrase may have holders before it is taken for a stock phrase."""
    origins = compare_extractions(comparing.copies(200)).origins
    assert [len(origin.articles) for origin in origins] == [100, 100]


def test_the_order_of_a_crowd_changes_nothing() -> None:
    dossier = comparing.one_day(120)
    there, back = (comparing.check_extractions(items).findings for items in (dossier, dossier[::-1]))
    assert [finding.fingerprint for finding in there] == [finding.fingerprint for finding in back]
    assert [finding.sides for finding in there] == [finding.sides for finding in back]
