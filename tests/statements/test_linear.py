"""Twice the text takes about twice the work, whatever is repeated in one sentence."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

import pytest

from factcheck.extract.pipeline import extract_article
from factcheck.records import Article, Extraction
from factcheck.statements import statements_of

TEXTS = [
    ("en", "48 percent of men and 20 of women "),
    ("en", "won 3-1 and "),
    ("en", "now 12 people on Monday morning and "),
    ("en", "was born in 1707 and 5 died in 1881 and "),
    ("id", "ekspor 5 ton dan impor 7 ton "),
    ("id", "kini 12 orang pada Senin pagi dan "),
]
MOST_CALLS = 2.4
MOST_TIME = 3.5
TOO_SHORT = 0.04
"""Seconds under which the clock says nothing about growth."""


def _read(language: str, text: str) -> Extraction:
    return extract_article(Article(text=text, published="2024-05-05", language=language))


@pytest.mark.parametrize(("language", "unit"), TEXTS)
def test_calls_grow_with_the_text(language: str, unit: str, calls: Callable[[Callable[[], object]], int]) -> None:
    small, large = (_read(language, unit * count) for count in (100, 200))
    statements_of(small)  # fills caches
    once, twice = calls(lambda: statements_of(small)), calls(lambda: statements_of(large))
    assert twice <= MOST_CALLS * once + 200, f"{unit}: {once} calls, {twice} at twice the size"


@pytest.mark.parametrize(("head", "unit"), [("12", " "), ("", "5/12/2020/")])
def test_time_grows_with_the_text(head: str, unit: str) -> None:
    """Catches what counting calls cannot see: a search inside C that runs on over the text."""
    small, large = (_read("id", head + unit * (size // len(unit)) + "orang tewas") for size in (20_000, 40_000))
    once, twice = _seconds(small), _seconds(large)
    assert twice < max(MOST_TIME * once, TOO_SHORT), f"{once:.3f} s, {twice:.3f} s at twice the size"


def _seconds(extraction: Extraction) -> float:
    best = float("inf")
    gc.disable()  # a collection in one of the runs would be counted as growth
    try:
        for _ in range(3):
            begun = process_time()
            statements_of(extraction)
            best = min(best, process_time() - begun)
    finally:
        gc.enable()
    return best
