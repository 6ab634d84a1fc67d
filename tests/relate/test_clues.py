"""Each level of each clue is reached: what reads the values from text, what weighs links by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.relate.assignment import Case, Pair, cases_of, table_of
from factcheck.relate.clues import CLUES
from factcheck.relate.held import Held, Meeting
from factcheck.relate.values import hold
from marked import both, marked_profile

CASES = tomllib.loads(Path(__file__).with_name("clues.toml").read_text(encoding="utf-8"))["case"]
BY_NAME = {clue.name: clue for clue in CLUES}
BY_LINKS = {
    "link": "bits",
    "nearer rival": "rival_near",
    "farther rival": "rival_far",
    "less explained": "explained_near",
    "more explained": "explained_far",
    "equal elsewhere": "equal_elsewhere",
    "agreeing values": "agreeing",
    "floors": "bits",
}
"""Clues that read how well others link, with the field of a case they read."""
UNREACHED = {("growth", "other")}
"""Levels that nothing reaches: every dimension has a growth that is known."""


def _case(case: dict[str, Any], **more: float) -> Case:
    left, right = (
        marked_profile(case[side], case["language"], published, dimension)
        for side, published, dimension in zip(("left", "right"), both(case["published"]), both(case["of"]), strict=True)
    )
    held = hold(left.statement, right.statement)
    fields = {"rival_near": 0.0, "rival_far": 0.0, "explained_near": 0.0, "explained_far": 0.0} | more
    bits = fields.pop("bits", 0.0)
    agreeing = int(fields.pop("agreeing", 0))
    equal = fields.pop("equal_elsewhere", 0.0)
    return Case(Pair(left, right, bits, held), **fields, equal_elsewhere=equal, agreeing=agreeing)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']} {' '.join(case['levels'])}")
def test_levels_of_values(case: dict[str, Any]) -> None:
    made = _case(case)
    for name, wanted in case["levels"].items():
        level = BY_NAME[name].level(made)
        assert level is not None, name
        assert BY_NAME[name].levels[level] == wanted, name


@pytest.mark.parametrize("name", BY_LINKS)
def test_levels_of_links(name: str) -> None:
    """Each bound begins its level, and just below it lies the one before."""
    clue = BY_NAME[name]
    floors = next(case for case in CASES if case["levels"].get("hedges") == ">=2")
    for number, level in enumerate(clue.levels):
        bound = float(level.lstrip("<>="))
        for value, wanted in (
            (bound, max(number, 1)),
            (bound - (1 if name == "agreeing values" else 0.01), max(number, 1) - 1),
        ):
            made = _case(floors, **{BY_LINKS[name]: value})
            made.pair.held = Held(Meeting.FLOORS)
            assert clue.level(made) == wanted, (value, level)


def test_every_level_has_its_case_in_both_languages() -> None:
    wanted = {
        (clue.name, level, tag)
        for clue in CLUES
        if clue.name not in BY_LINKS
        for level in clue.levels
        for tag in ("en", "id")
    }
    held = {(name, level, case["language"]) for case in CASES for name, level in case["levels"].items()}
    assert held <= wanted
    assert {(name, level) for name, level, _ in wanted - held} == UNREACHED


TWO = "The ferry Blue Heron carried ‹41› passengers."
OTHER = "The ferry Blue Heron carried ‹43› passengers."


def _pair(left: str, right: str, bits: float) -> Pair:
    one, other = (marked_profile(text, "en", "2024-05-06", "people.aboard") for text in (left, right))
    return Pair(one, other, bits, hold(one.statement, other.statement))


def test_rivals_and_explanations_are_the_bits_between_links() -> None:
    """41 of one article: 43 of the other links with 5 bits, an equal 41 with 7, a 50 with 3."""
    fifty = OTHER.replace("43", "50")
    table = table_of([_pair(TWO, OTHER, 5.0), _pair(TWO, TWO, 7.0), _pair(TWO, fifty, 3.0)])
    (case,) = (case for case in cases_of(table) if case.pair.right.statement.span.text == "43")
    assert (case.rival_near, case.rival_far) == (-2.0, 17.0)
    assert (case.explained_near, case.explained_far) == (-17.0, 2.0)
    assert (case.equal_elsewhere, case.agreeing) == (2.0, 1)


def test_mentions_of_one_value_count_as_one() -> None:
    """The best link of two mentions stands for both, and the other mention is no rival."""
    again = "Blue Heron, which carried ‹43› passengers, was a ferry."
    (case,) = cases_of(table_of([_pair(TWO, OTHER, 5.0), _pair(TWO, again, 4.0)]))
    assert case.pair.bits == 5.0
    assert (case.rival_near, case.rival_far) == (17.0, 17.0)
