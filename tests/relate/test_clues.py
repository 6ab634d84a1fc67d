"""Each level of each clue is reached: what reads the values from text, what weighs links by hand."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.relate.assignment import BY_CHANCE, Case, Pair, cases_of, mention_key, pairs_of, table_of
from factcheck.relate.clues import CLUES
from factcheck.relate.context import Context
from factcheck.relate.held import Held, Meeting
from factcheck.relate.judging import surroundings
from factcheck.relate.values import hold
from marked import both, marked_article, marked_profile

CASES = tomllib.loads(Path(__file__).with_name("clues.toml").read_text(encoding="utf-8"))["case"]
BY_NAME = {clue.name: clue for clue in CLUES}
BY_LINKS = {"link": "bits", "rival": "rival", "explained": "explained", "floors": "bits"}
"""Clues that read how well others link, with the field of a case they read."""
UNREACHED = {
    *((name, "other") for name in ("slip", "growth", "moved", "ground")),
    ("ground", "period"),
    ("ground", "day"),
}
"""Levels that nothing reaches: all slips, growths, ways to move and slots have names, and ``when`` sets two values
apart before their days and periods do."""


def _case(case: dict[str, Any], **more: float) -> Case:
    """A case in which all links of the two texts are of 0 bits: what the weights say is not asked here."""
    published = [date.fromisoformat(day[:10]) for day in both(case["published"])]
    (left, ours), (right, theirs) = (
        marked_article(case[side], case["language"], day, dimension)
        for side, day, dimension in zip(("left", "right"), both(case["published"]), both(case["of"]), strict=True)
    )
    names = [one.statement.article_id for one in (left, right)]
    facts = {name: ArticleFacts(name, published=day) for name, day in zip(names, published, strict=True)}
    pair = Pair(left, right, more.get("bits", 0.0), hold(left.statement, right.statement))
    table = table_of([pair, *pairs_of(ours, theirs, lambda left, right: 0.0)], ours, theirs)
    made = table.case(mention_key(left), mention_key(right), pair)
    made.rival, made.explained = more.get("rival", 0.0), more.get("explained", 0.0)
    made.in_setting(surroundings(Context(articles=facts))(pair))
    return made


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


def test_rivals_are_the_bits_between_links() -> None:
    """41 of one article: 43 of the other links with 5 bits, a 50 with 7; 43 has no other partner."""
    fifty = OTHER.replace("43", "50")
    table = table_of([_pair(TWO, OTHER, 5.0), _pair(TWO, fifty, 7.0)])
    (case,) = (case for case in cases_of(table) if case.pair.right.statement.span.text == "43")
    assert (case.rival, case.explained) == (-2.0, -17.0)


def test_what_has_a_better_link_to_a_value_that_fits_is_no_case() -> None:
    """As evidence an equal value is worth its odds by chance, above its link; the link alone rules a case out."""
    weak, strong = (table_of([_pair(TWO, OTHER, 5.0), _pair(TWO, TWO, 5.0 + more)]) for more in (-1.0, 1.0))
    (case,) = cases_of(weak)
    assert case.explained == pytest.approx(BY_CHANCE["figures"] - 1.0)
    assert not list(cases_of(strong))


def test_mentions_of_one_value_count_as_one() -> None:
    """The best link of two mentions stands for both, and the other mention is no rival."""
    again = "Blue Heron, which carried ‹43› passengers, was a ferry."
    (case,) = cases_of(table_of([_pair(TWO, OTHER, 5.0), _pair(TWO, again, 4.0)]))
    assert (case.pair.bits, case.rival) == (5.0, 17.0)
