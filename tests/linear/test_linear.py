"""Work grows with the text, never with its square: counted calls, and time in generous ratio."""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from factcheck.extract.pipeline import extract_article
from factcheck.records import Article

_ROWS = tomllib.loads(Path(__file__).with_name("hostile.toml").read_text(encoding="utf-8"))["text"]
HOSTILE: dict[str, dict[str, str]] = {row["name"]: row for row in _ROWS}

COUNTED = 8_000
TIMED = 30_000
STEPPED = 6_000
MOST_CALLS = 2.4
MOST_STEPS = 2.2
MOST_TIME = 3.5
TOO_SHORT = 0.04
"""Seconds under which the clock says nothing about growth."""

LANGUAGES = ("id", "en")


def _make(name: str, size: int) -> str:
    """The hostile text of about ``size`` code points."""
    row = HOSTILE[name]
    return row.get("head", "") + row["unit"] * (size // len(row["unit"]) + 1) + row.get("tail", "")


def _read(text: str, language: str) -> None:
    extract_article(Article(text=text, published="2024-05-05", language=language))


def _seconds(text: str, language: str, runs: int = 3) -> float:
    best = float("inf")
    gc.disable()  # a collection in one of the runs would be counted as growth
    try:
        for _ in range(runs):
            begun = process_time()
            _read(text, language)
            best = min(best, process_time() - begun)
    finally:
        gc.enable()
    return best


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    for language in LANGUAGES:
        _read("Sebanyak 12 orang tewas, kata polisi pada Rabu (8/5/2024). “Ya,” katanya.", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HOSTILE)
def test_calls_grow_with_the_text(name: str, language: str, calls: Callable[[Callable[[], object]], int]) -> None:
    small, large = _make(name, COUNTED), _make(name, 2 * COUNTED)
    _read(small, language)  # fills caches
    once, twice = calls(lambda: _read(small, language)), calls(lambda: _read(large, language))
    assert twice <= MOST_CALLS * once + 200, f"{name}: {once} calls, {twice} at twice the size"


@pytest.mark.parametrize("name", [name for name, row in HOSTILE.items() if row.get("loops")])
def test_steps_grow_with_the_text(name: str, steps: Callable[[Callable[[], object]], int]) -> None:
    """A loop or a comprehension that goes through all counts, times or quotes for each of them calls nothing."""
    language = HOSTILE[name]["loops"]
    small, large = _make(name, STEPPED), _make(name, 2 * STEPPED)
    _read(small, language)  # fills caches
    once, twice = steps(lambda: _read(small, language)), steps(lambda: _read(large, language))
    assert twice <= MOST_STEPS * once, f"{name}: {once} steps, {twice} at twice the size"


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text(name: str) -> None:
    """Catches what counting calls cannot see: a search inside C that runs on over the text."""
    once, twice = _seconds(_make(name, TIMED), "id"), _seconds(_make(name, 2 * TIMED), "id")
    assert twice < max(MOST_TIME * once, TOO_SHORT), f"{name}: {once:.3f} s, {twice:.3f} s at twice the size"


def test_the_count_sees_a_square(calls: Callable[[Callable[[], object]], int]) -> None:
    """The measure itself: a reader that looks at all before it at every step fails it."""

    def careless(size: int) -> None:
        for end in range(size):
            for start in range(end):
                abs(start)

    assert calls(lambda: careless(200)) > MOST_CALLS * calls(lambda: careless(100)) + 200


def test_the_steps_see_a_square_that_calls_nothing(
    steps: Callable[[Callable[[], object]], int], calls: Callable[[Callable[[], object]], int]
) -> None:
    def careless(size: int) -> None:
        for end in range(size):
            [start for start in range(end) if start < 0]

    assert steps(lambda: careless(200)) > MOST_STEPS * steps(lambda: careless(100))
    assert calls(lambda: careless(200)) < MOST_CALLS * calls(lambda: careless(100))
