"""Each level of each comparison is reached by two short texts, in both languages."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.link.comparisons import COMPARISONS, graded
from factcheck.link.profiles import Profile
from marked import both, marked_profile

CASES = tomllib.loads(Path(__file__).with_name("comparisons.toml").read_text(encoding="utf-8"))["case"]
BY_NAME = {comparison.name: comparison for comparison in COMPARISONS}
UNREACHED: set[tuple[str, str]] = set()
"""Levels that no texts reach."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']} {' '.join(case['levels'])}")
def test_levels(case: dict[str, Any]) -> None:
    left, right = _sides(case)
    for name, wanted in case["levels"].items():
        reached = BY_NAME[name].level(left, right)
        assert reached is not None, name
        assert BY_NAME[name].levels[reached] == wanted, name


def _sides(case: dict[str, Any]) -> list[Profile]:
    return [
        marked_profile(case[side], case["language"], published, dimension)
        for side, published, dimension in zip(("left", "right"), both(case["published"]), both(case["of"]), strict=True)
    ]


@pytest.mark.xfail(reason="Bag.shared weighs by the words of the smaller bag, of equal ones by the left", strict=True)
def test_the_order_of_two_statements_changes_no_level() -> None:
    for case in CASES:
        left, right = _sides(case)
        assert [one.level(left, right) for one in COMPARISONS] == [one.level(right, left) for one in COMPARISONS]


def test_every_level_has_its_case_in_both_languages() -> None:
    """A new level needs two texts that reach it; one that nothing reaches has no place in the weights."""
    wanted = {(one.name, level, tag) for one in COMPARISONS for level in one.levels for tag in ("en", "id")}
    held = {(name, level, case["language"]) for case in CASES for name, level in case["levels"].items()}
    missing = {(name, level) for name, level, _ in wanted - held}
    assert held <= wanted
    assert missing == UNREACHED


def test_no_comparison_looks_at_the_value() -> None:
    """Another number at the same place changes no level: what is judged later must not be evidence."""
    text = "The ferry Blue Heron sank near Ridgeton with ‹{}› passengers on Friday."

    def profile(count: str) -> Profile:
        return marked_profile(text.format(count), "en", "2024-05-06", "people.aboard")

    base = profile("41")
    for count in ("43", "90", "1,300"):
        assert [one.level(base, profile(count)) for one in COMPARISONS] == [
            one.level(base, profile("41")) for one in COMPARISONS
        ]


def test_a_measure_is_cut_into_levels() -> None:
    """A bound belongs to the level that it opens; below a bound near nought there is none."""
    measured: list[float | None] = []
    ladder = graded("words", (0.01, 2.0), lambda left, right: measured.pop())
    assert ladder.levels == ("none", ">=0.01", ">=2")
    assert graded("steps", (1, 2.5), lambda left, right: None).levels == ("<1", ">=1", ">=2.5")
    side = marked_profile("Some ‹40› cows fled.", "en", "", "count")
    reached = []
    for value in (None, 0.0, 0.01, 1.99, 2.0, 90.0):
        measured.append(value)
        reached.append(ladder.level(side, side))
    assert reached == [None, 0, 1, 1, 2, 2]
