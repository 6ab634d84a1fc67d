"""What each clue makes of a difference, by records: the level it reaches, and where it says nothing."""

from __future__ import annotations

from typing import Any

import pytest

from by_hand import paired, profile
from factcheck.link.profiles import Bag, Profile
from factcheck.records import Qualifier
from factcheck.records.traits import Slip
from factcheck.relate.assignment import NONE, Case, Pair
from factcheck.relate.clues import CLUES, graded, named, size_of
from factcheck.relate.clues_within import CLUES_WITHIN, InnerCase, confidence_within, evidence_within, slip_within
from factcheck.relate.held import Held, Meeting
from factcheck.relate.judge import confidence_by, confidence_of, evidence_by, evidence_of

BETWEEN = {clue.name: clue for clue in CLUES}
INSIDE = {clue.name: clue for clue in CLUES_WITHIN}
ONE, OTHER = profile("a", 31), profile("b", 45)


def _case(left: Profile = ONE, right: Profile = OTHER, held: Held | None = None, **more: Any) -> Case:
    pair = paired(left, right, more.pop("bits", 0.0))
    made = Pair(left, right, pair.bits, held or pair.held)
    return Case(made, more.pop("rival", 0.0), more.pop("explained", 0.0), **more)


def _inner(left: Profile = ONE, right: Profile = OTHER, held: Held | None = None, **more: Any) -> InnerCase:
    pair = paired(left, right, more.pop("bits", 0.0))
    made = Pair(left, right, pair.bits, held or pair.held)
    return InnerCase(made, more.pop("rival", 0.0), more.pop("explained", 0.0), **more)


def _level(name: str, case: Case, clues: Any = BETWEEN) -> str | None:
    level = clues[name].level(case)
    return None if level is None else clues[name].levels[level]


def test_a_measure_is_cut_into_levels_at_its_bounds() -> None:
    clue = graded("size", (1, 10), lambda case: case.rival)
    assert clue.levels == ("<1", ">=1", ">=10")
    assert [clue.level(_case(rival=value)) for value in (0.99, 1.0, 9.99, 10.0, 99.0)] == [0, 1, 1, 2, 2]
    assert graded("size", (1,), lambda case: None).level(_case()) is None


def test_what_has_no_name_of_its_own_is_other() -> None:
    clue = named("ground", ("same", "part"), lambda case: case.ground or None)
    assert clue.levels == ("same", "part", "other")
    assert [clue.level(_case(ground=name)) for name in ("same", "part", "side", "")] == [0, 1, 2, None]


@pytest.mark.parametrize(
    ("value", "slip", "level"),
    [
        (310, Slip.UNIT, "unit"),
        (3, Slip.UNIT, "unit of few"),
        (310, Slip.ZEROS, "zeros"),
        (3, Slip.ZEROS, "zeros"),
        (310, None, "none"),
    ],
)
def test_slips(value: int, slip: Slip | None, level: str) -> None:
    assert _level("slip", _case(profile("a", value), OTHER, Held(Meeting.APART, 2.0, slip, True))) == level


def test_of_one_number_behind_two_units_no_ratio_is_told() -> None:
    assert _level("ratio", _case(held=Held(Meeting.APART, 1.3, None, True))) == ">=1.25"
    assert _level("ratio", _case(held=Held(Meeting.APART, 1.3, Slip.UNIT, True))) is None
    score = profile("a", None, dimension="score", words="3-1", family="scores")
    assert _level("ratio", _case(score, score, Held(Meeting.APART, 1.3))) is None


def test_days_and_minutes_are_told_of_days_and_hours() -> None:
    days = profile("a", None, dimension="date", words="3 May", family="times")
    hours = profile("a", None, dimension="time_of_day", words="10.15", family="clock")
    held = Held(Meeting.APART, 5.0)
    assert [_level("days apart", _case(one, one, held)) for one in (days, hours, ONE)] == [">=4", None, None]
    assert [_level("minutes apart", _case(one, one, held)) for one in (days, hours, ONE)] == [None, "<16", None]


@pytest.mark.parametrize(
    ("left", "right", "size"),
    [
        (ONE, OTHER, 31.0),
        (OTHER, ONE, 31.0),
        (profile("a", 31, Qualifier.AT_MOST), OTHER, 31.0),
        (profile("a", None, dimension="score", words="3-1", family="scores"), OTHER, None),
    ],
)
def test_the_size_is_that_of_the_smaller_number(left: Profile, right: Profile, size: float | None) -> None:
    assert size_of(_case(left, right, Held(Meeting.APART))) == size


def _without_value(one: Profile, **bounds: Any) -> Profile:
    amount = one.statement.amount
    assert amount is not None
    one.statement = one.statement.model_copy(update={"amount": amount.model_copy(update={"value": None, **bounds})})
    return one


def test_a_number_without_a_value_has_the_size_of_its_floor_else_of_its_ceiling() -> None:
    floor = _without_value(profile("a", 12))
    assert size_of(_case(floor, OTHER, Held(Meeting.APART))) == 12.0
    ceiling = _without_value(profile("a", 14), low=None)
    assert size_of(_case(ceiling, OTHER, Held(Meeting.APART))) == 14.0
    nothing = _without_value(profile("a", 14), low=None, high=None)
    assert size_of(_case(nothing, OTHER, Held(Meeting.APART))) == 0.0
    assert _level("size", _case(floor, OTHER, Held(Meeting.APART))) == ">=10"


def test_hedges_are_counted_of_both() -> None:
    about = profile("a", 31, Qualifier.ABOUT)
    floor = profile("b", 45, Qualifier.AT_LEAST)
    held = Held(Meeting.APART)
    assert [
        _level("hedges", _case(a, b, held)) for a, b in ((ONE, OTHER), (about, OTHER), (ONE, floor), (about, floor))
    ] == [
        "<1",
        ">=1",
        ">=1",
        ">=2",
    ]
    words = profile("b", None, dimension="score", words="3-1", family="scores")
    assert _level("hedges", _case(ONE, words, held)) is None


def test_floors_are_told_by_their_link() -> None:
    assert _level("floors", _case(held=Held(Meeting.FLOORS), bits=4.0)) == ">=4"
    assert _level("floors", _case(held=Held(Meeting.APART), bits=4.0)) is None


def test_whose_figures_they_are_is_told_where_both_say_it() -> None:
    def by(name: str, value: int, who: str | None) -> Profile:
        return profile(name, value, claimant=who)

    assert _level("whose", _case(by("a", 31, "Army"), by("b", 45, "ARMY"))) == "same"
    assert _level("whose", _case(by("a", 31, "Army"), by("b", 45, "Rebels"))) == "other"
    assert _level("whose", _case(by("a", 31, "Army"), OTHER)) is None
    assert _level("whose", _case(ONE, by("b", 45, "Army"))) is None


def test_what_is_fixed_does_not_move() -> None:
    assert _level("moved", _case(moved="rose")) == "rose"
    assert _level("moved", _case(moved=None)) is None
    fixed = profile("a", 5, dimension="magnitude"), profile("b", 7, dimension="magnitude")
    assert _level("moved", _case(*fixed, moved="rose")) is None
    assert _level("growth", _case(*fixed)) == "fixed"


def test_how_a_measure_grows_is_told_by_the_narrower_of_two_dimensions() -> None:
    people, killed = profile("a", 31, dimension="people"), profile("b", 45)
    assert _level("growth", _case(killed, people)) == _level("growth", _case(people, killed)) == "grows"


def test_the_kind_is_told_of_numbers() -> None:
    assert _level("kind", _case()) == "people"
    rank = profile("a", 3, dimension="rank", family="ranks")
    assert _level("kind", _case(rank, rank, Held(Meeting.APART))) is None


def _named(one: Profile, *names: str) -> Profile:
    one.names = Bag.of([((name,), 1.0) for name in names])
    return one


def test_own_names_are_those_that_the_other_sentence_lacks() -> None:
    left = _named(profile("a", 31), "Reyes", "Sund", "Holt")
    assert _level("own names", _case(left, _named(profile("b", 45), "Reyes"))) == "<1"
    assert _level("own names", _case(left, _named(profile("b", 45), "Reyes", "Tarn"))) == ">=1"
    assert _level("own names", _case(left, _named(profile("b", 45), "Belm", "Tarn", "Osk"))) == ">=3"
    assert _level("own names", _case(left, profile("b", 45))) is None
    assert _level("own names", _case(profile("b", 45), left)) is None


def test_what_is_counted_of_the_articles_is_told_as_it_is() -> None:
    case = _case(differences=5, alike=2, likest=0.9, ground="place", rival=2.0, explained=-4.0, bits=6.0)
    wanted = {
        "differences": ">=5",
        "like differences": ">=2",
        "likest sentence": ">=0.9",
        "ground": "place",
        "rival": ">=2",
        "explained": ">=-4",
        "link": ">=6",
    }
    assert {name: _level(name, case) for name in wanted} == wanted
    assert _level("likest sentence", _case()) is None


# --- inside one article -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("smaller", "slip", "bits", "level"),
    [
        (31, None, 0.0, "none"),
        (31, Slip.DIGIT, 0.0, "digit"),
        (31, Slip.DIGIT, -2.0, "digit"),
        (31, Slip.DIGIT, -2.01, "faint"),
        (31, None, -2.01, "none"),
        (10, Slip.ZEROS, 0.0, "zeros"),
        (9, Slip.ZEROS, 0.0, "zeros of few"),
        (9, Slip.SCALE, 0.0, "zeros of few"),
        (10, Slip.SCALE, 0.0, "zeros"),
        (100, Slip.SWAP, 0.0, "swap"),
        (99, Slip.SWAP, 0.0, "swap of two"),
        (9, Slip.MISSING, 0.0, "missing"),
    ],
)
def test_slips_within(smaller: int, slip: Slip | None, bits: float, level: str) -> None:
    large = profile("b", 5000)
    assert slip_within(_inner(profile("a", smaller), large, Held(Meeting.APART, 2.0, slip), bits=bits)) == level


def test_a_slip_of_what_is_no_number_is_of_no_few() -> None:
    score = profile("a", None, dimension="score", words="31-13", family="scores")
    assert slip_within(_inner(score, score, Held(Meeting.APART, 2.0, Slip.SWAP))) == "swap"


def test_where_something_rose_to_is_told_of_both_or_one() -> None:
    def went(name: str, value: int, course: str | None) -> Profile:
        return profile(name, value, course=course)

    levels = {
        (left, right): _level("course", _inner(went("a", 31, left), went("b", 45, right)), INSIDE)
        for left in (None, "rose", "fell")
        for right in (None, "rose")
    }
    assert levels == {
        (None, None): "same",
        (None, "rose"): "one",
        ("rose", None): "one",
        ("rose", "rose"): "same",
        ("fell", None): "one",
        ("fell", "rose"): "other",
    }


def test_backing_and_other_values_are_known_inside_an_article_alone() -> None:
    case = _inner(backed=(4.0, -2.5), alike=3)
    wanted = {"backed more": ">=4", "backed less": "<-2", "as likely": ">=3"}
    assert {name: _level(name, case, INSIDE) for name in wanted} == wanted
    assert {_level(name, _case(alike=3), INSIDE) for name in wanted} == {None}
    assert _inner().backed == (NONE, NONE)


def test_two_bounds_and_two_values_apart_meet_otherwise() -> None:
    assert _level("meeting", _inner(held=Held(Meeting.FLOORS)), INSIDE) == "floors"
    assert _level("meeting", _inner(held=Held(Meeting.APART)), INSIDE) == "apart"


def test_each_clue_has_its_name_once() -> None:
    for clues in (CLUES, CLUES_WITHIN):
        assert len({clue.name for clue in clues}) == len(clues)


# --- what they add up to ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("inside", [False, True])
def test_what_speaks_for_an_error_adds_up_to_how_likely_it_is(inside: bool) -> None:
    """More bits make it likelier, and the start stands in front of the clues, the strongest first."""
    case: Case = _inner() if inside else _case()
    clues, table = (CLUES_WITHIN, "told within") if inside else (CLUES, "told")
    start, *rows = evidence_by(case, clues, table)
    assert (start.comparison, start.level) == ("start", "numbers")
    assert [abs(one.bits) for one in rows] == sorted((abs(one.bits) for one in rows), reverse=True)
    reached = {clue.name: clue.levels[level] for clue in clues if (level := clue.level(case)) is not None}
    assert {one.comparison: one.level for one in rows} == reached
    assert 0 < confidence_by(case, clues, table) < 1


def test_the_two_tables_are_asked_for_what_they_are_for() -> None:
    slip = Held(Meeting.APART, 10.0, Slip.ZEROS, True)
    between, inside = _case(held=slip), _inner(held=slip)
    assert confidence_of(between) == confidence_by(between, CLUES, "told")
    assert evidence_of(between) == evidence_by(between, CLUES, "told")
    assert confidence_within(inside) == confidence_by(inside, CLUES_WITHIN, "told within")
    assert evidence_within(inside) == evidence_by(inside, CLUES_WITHIN, "told within")
    assert confidence_of(between) > confidence_of(_case(held=Held(Meeting.APART, 10.0, None, True)))
