"""Phrases among words, and the matters that have two sides."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.relate.opposites import matters_in, phrases_in

FORMS = {("put", "out"): 1, ("put", "out", "of", "use"): 2, ("out",): 3, ("of", "age"): 4}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("they put out the fire", [(1, 3)]),
        ("it was put out of use", [(2, 6)]),  # the longest
        ("it was put out of age", [(2, 4), (4, 6)]),  # and what is left behind it
        ("put it out", [(2, 3)]),
        ("put", []),
        ("it is of", []),
        ("out out", [(0, 1), (1, 2)]),
        ("", []),
    ],
)
def test_phrases(words: str, found: list[tuple[int, int]]) -> None:
    assert phrases_in(words.split(), FORMS) == found


@given(st.lists(st.sampled_from(["put", "out", "of", "use", "age", "fire"]), max_size=12))
def test_no_phrase_stands_in_another(words: list[str]) -> None:
    found = phrases_in(words, FORMS)
    assert all(tuple(words[first:last]) in FORMS for first, last in found)
    assert all(before[1] <= behind[0] for before, behind in pairwise(found))


def _sides(words: str, language: str) -> list[tuple[str, bool]]:
    return [
        (matter.name, matter.yes) for _, matters in matters_in(words.split(), language).values() for matter in matters
    ]


def test_the_sides_of_a_matter() -> None:
    assert _sides("the plan was approved and later rejected", "en") == [("approval", True), ("approval", False)]
    assert ("approval", True) in _sides("dewan menyetujui rencana itu", "id")
    assert _sides("dewan menyetujui rencana itu", "en") == []


def test_where_a_matter_stands() -> None:
    ((first, (last, _)),) = matters_in(["the", "plan", "was", "approved"], "en").items()
    assert (first, last) == (3, 4)


def test_what_is_said_of_a_matter() -> None:
    """A door is opened and closed again, an approval stays; who wins has another party."""
    (_, (door, *_)), (_, (plan, *_)), (_, (party, *_)), (_, (trend, *_)), (_, (safe, *_)) = (
        next(iter(matters_in([word], "en").values())) for word in ("closed", "approved", "won", "rose", "safe")
    )
    assert (door.changes, plan.changes) == (True, False)
    assert (party.of, plan.of) == ("party", "object")
    assert (trend.when, plan.when) == (True, False)
    assert (safe.adjective, plan.adjective) == (True, False)
