"""What two texts have in common: words in a row, names, figures."""

from __future__ import annotations

import tomllib
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.link.texts import figure_bag, names, overlap, shared_figures, shared_names, shingles, words

CASES = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
QUICK = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


# --- words in a row ---------------------------------------------------------------------------------------------------


def test_words_are_told_without_their_capitals_and_marks() -> None:
    assert words("Banjir di Kalibiru, 12 rumah!") == ["banjir", "di", "kalibiru", "12", "rumah"]
    assert shingles("The ferry sank off Tolo.") == shingles("THE FERRY: SANK OFF “TOLO”")


@pytest.mark.parametrize(("count", "rows"), [(0, 0), (4, 0), (5, 1), (6, 2), (12, 8)])
def test_every_five_words_in_a_row(count: int, rows: int) -> None:
    assert len(shingles(" ".join(f"w{number}" for number in range(count)))) == rows


def test_words_beyond_the_limit_have_no_part() -> None:
    text = " ".join(f"w{number}" for number in range(30))
    assert shingles(text, limit=20) == shingles(" ".join(text.split()[:20]))


def test_broken_characters_are_words_too() -> None:
    assert len(shingles("one two \ud83d\udd25 x\ud800 four five six seven")) > 0


def test_a_word_put_in_parts_the_words_around_it() -> None:
    old = shingles("the ferry sank off tolo on monday with many on board")
    new = shingles("the ferry sank off tolo late on monday with many on board")
    assert old & new == shingles("the ferry sank off tolo") | shingles("on monday with many on board")


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        ("", "", 0.0),
        ("", "abc", 0.0),
        ("abc", "abc", 1.0),
        ("ab", "abcdef", 1.0),
        ("abcd", "adxyz", 0.5),
        ("abc", "xyz", 0.0),
    ],
)
def test_the_share_of_the_smaller_set(left: str, right: str, share: float) -> None:
    assert overlap(frozenset(left), frozenset(right)) == overlap(frozenset(right), frozenset(left)) == share


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: str(case["why"]))
def test_names_of_a_text(case: dict[str, Any]) -> None:
    assert names(case["text"]) == set(case["names"])


@pytest.mark.parametrize("case", CASES["shared"], ids=lambda case: str(case["why"]))
def test_how_many_names_are_shared(case: dict[str, Any]) -> None:
    left, right = frozenset(case["left"]), frozenset(case["right"])
    assert shared_names(left, right) == shared_names(right, left) == pytest.approx(case["share"])


SETS = st.frozensets(st.sampled_from(["rengali", "rengaly", "tavel", "sorin", "corran", "irak", "iraq", "lind"]))


@QUICK
@given(SETS, SETS)
def test_names_are_shared_both_ways(left: frozenset[str], right: frozenset[str]) -> None:
    share = shared_names(left, right)
    assert share == shared_names(right, left)
    assert overlap(left, right) <= share <= 1.0
    assert shared_names(left, left) == float(bool(left))


def test_of_a_text_full_of_names_the_first_sixty_decide() -> None:
    """By the alphabet: a list of thousands of candidates costs no more than a report."""
    known = {f"{chr(97 + number // 10)}{number % 10}" * 6 for number in range(60)}
    assert shared_names(frozenset(known | {"z9z9z9z9"}), frozenset(known | {"#1", "#2", "#3"})) == 1.0


def test_another_spelling_is_looked_for_among_the_first_few_hundred() -> None:
    others = [f"{number:03}" * 3 for number in range(241)]
    assert shared_names(frozenset(["rengali"]), frozenset([*others[:239], "rengaly"])) == 1.0
    assert shared_names(frozenset(["rengali"]), frozenset([*others[:240], "rengaly"])) == 0.0
    assert shared_names(frozenset(["rengali"]), frozenset([*others, "rengali"])) == 1.0


# --- figures ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES["figures"], ids=lambda case: str(case["why"]))
def test_figures_of_a_text(case: dict[str, Any]) -> None:
    read = factcheck.extract(factcheck.Article(text=case["text"], language=case["language"]))
    assert sorted(figure_bag(read).elements()) == [Decimal(value) for value in case["figures"]]


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        ([], [], 1.0),
        ([], [12], 1.0),
        ([12, 34], [34, 12, 56], 1.0),
        ([12, 12, 34, 40], [12, 34, 56, 78, 90], 0.5),
        ([12], [34], 0.0),
    ],
)
def test_the_share_of_the_poorer_text(left: list[int], right: list[int], share: float) -> None:
    one, other = (Counter(map(Decimal, values)) for values in (left, right))
    assert shared_figures(one, other) == shared_figures(other, one) == share
