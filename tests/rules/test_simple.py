"""Rules that a desk declares, against counts put together by hand: bounds, what narrows them, tolerances."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import made
from factcheck.records import Comparison, ComparisonRelation, Finding, Modality, Verdict, Window
from factcheck.rules import Config, find_rule, rules_for
from factcheck.rules.declared import DeclaredRule
from made import amount, compared, dead, extraction, forces, linked, statement

HEAD = {"code": "DESK001", "name": "the-desks-rule", "about": "What the desk wants to hear of."}


def desk(**rule: Any) -> Config:
    return Config(rule=(DeclaredRule(**{**HEAD, "metric": "killed", **rule}),), select=("DESK",))


def told(config: Config, *claims: Any, comparisons: tuple[Comparison, ...] = (), **about: Any) -> list[Finding]:
    names = dict.fromkeys(claim.article_id for claim in claims)
    read = [extraction(name, claims=tuple(one for one in claims if one.article_id == name)) for name in names]
    return made.told(*comparisons, articles=read, config=config, **about)


@pytest.mark.parametrize(
    ("count", "above", "below"),
    [
        (amount(101), True, False),
        (amount(100), False, False),
        (amount(99), False, True),
        (amount(100, "more_than"), True, False),
        (amount(100, "at_least"), False, False),
        (amount(90, "at_least"), False, False),
        (amount(100, "less_than"), False, True),
        (amount(100, "at_most"), False, False),
        (amount(110, "at_most"), False, False),
        (amount(100, "nearly"), False, True),
        (amount(105, "about"), False, False),
        (amount(120, "about"), True, False),
        (amount(90, "about"), False, True),
    ],
)
def test_a_bound_is_broken_where_the_whole_interval_lies_beyond_it(count: Any, above: bool, below: bool) -> None:
    assert bool(told(desk(above=100), dead("a", count))) is above
    assert bool(told(desk(below=100), dead("a", count))) is below
    assert bool(told(desk(above=100, below=100), dead("a", count))) is (above or below)


@given(st.integers(1, 300), st.integers(0, 50), st.integers(0, 50))
def test_a_wider_interval_never_breaks_a_bound(count: int, less: int, more: int) -> None:
    plain = amount(count)
    wide = plain.model_copy(update={"low": amount(max(0, count - less)).low, "high": amount(count + more).high})
    config = desk(above=150, below=50)
    if told(config, dead("a", wide, "some")):
        assert told(config, dead("a", plain, "some"))


@pytest.mark.parametrize(
    ("rule", "count", "message", "expected"),
    [
        ({"above": 100}, 1_200, "Killed: 1,200 is above the desk's bound of 100", "≤ 100"),
        ({"below": 1_500}, 1_200, "Killed: 1,200 is below the desk's bound of 1,500", "≥ 1,500"),
        ({"above": 1_500, "below": 1_300}, 1_200, "Killed: 1,200 is below the desk's bound of 1,300", "≥ 1,300"),
        ({"above": 100, "message": "{a}: {bound}"}, 1_200, "1200 people: 100", "≤ 100"),
    ],
)
def test_what_is_said_of_a_broken_bound(rule: dict[str, Any], count: int, message: str, expected: str) -> None:
    (found,) = told(desk(**rule), dead("a", count, confidence=0.8), dead("a", count, start=50, confidence=0.7))
    assert (found.message, found.expected, found.observed) == (message, expected, "1,200")
    assert found.confidence == 0.7
    assert found.severity == "warning"


def test_each_amount_of_an_article_is_told_once() -> None:
    claims = [dead("a", 200), dead("a", 200, start=50), dead("a", 300, start=90), dead("b", 200)]
    found = told(desk(above=100), *claims)
    assert [(one.evidence[0].article_id, one.observed) for one in found] == [("a", "200"), ("a", "300"), ("b", "200")]
    assert [one.observed for one in told(desk(above=100), *claims, subject="b")] == ["200"]


@pytest.mark.parametrize(
    ("rule", "claim", "heard"),
    [
        ({}, dead("a", 200, modality=Modality.PLANNED), False),
        ({}, dead("a", 200, outcomes=("killed", "missing")), True),
        ({}, dead("a", 200, outcomes=("injured",)), False),
        ({}, forces("a", 200), False),
        ({"metric": "tank"}, forces("a", 200, unit="tank"), True),
        ({"window": "event"}, dead("a", 200, window=Window.EVENT), True),
        ({"window": "event"}, dead("a", 200, window=Window.PERIOD), False),
        ({"side": "Israel"}, dead("a", 200, side="Israel"), True),
        ({"side": "Israel"}, dead("a", 200, side="Hamas"), False),
        ({"side": "Israel"}, dead("a", 200), False),
        ({"place": "Gaza"}, dead("a", 200, place="Gaza"), True),
        ({"place": "Gaza"}, dead("a", 200, place="Rafah"), False),
        ({"population": "child"}, dead("a", 200, populations=("child", "civilian")), True),
        ({"population": "child"}, dead("a", 200, populations=("civilian",)), False),
        ({"population": "child", "side": "Israel"}, dead("a", 200, populations=("child",)), False),
        ({"metric": "tank", "side": "Israel"}, forces("a", 200, unit="tank", side="Israel"), True),
        ({"metric": "tank", "window": "event"}, forces("a", 200, unit="tank"), False),
        ({"metric": "tank", "population": "child"}, forces("a", 200, unit="tank"), False),
    ],
)
def test_a_rule_is_narrowed_to_what_the_texts_say(rule: dict[str, Any], claim: Any, heard: bool) -> None:
    assert bool(told(desk(above=100, **rule), claim)) is heard


def pair(one: int, other: int, **fields: Any) -> Comparison:
    return compared(dead("a", one), dead("b", other), **{"link": linked(0.9), "confidence": 0.7, **fields})


@pytest.mark.parametrize(
    ("item", "heard"),
    [
        (pair(100, 106), True),
        (pair(100, 105), False),
        (pair(106, 100), True),
        (pair(100, 106, verdict=Verdict.DISPUTE), True),
        (pair(100, 106, verdict=Verdict.UNRESOLVED), True),
        (pair(100, 106, verdict=Verdict.UPDATE), False),
        (pair(100, 106, verdict=Verdict.COMPATIBLE), False),
        (pair(100, 106, relation=ComparisonRelation.PART), False),
        (compared(dead("a", 100), dead("b", 106, outcomes=("injured",))), False),
        (compared(dead("a", 100, outcomes=("injured",)), dead("b", 106)), False),
        (compared(dead("a", 100), statement("b", "people.killed", 106)), False),
        (compared(statement("a", "people.killed", 100), dead("b", 106)), False),
        (compared(forces("a", 100), dead("b", 106)), False),
    ],
)
def test_two_figures_further_apart_than_the_tolerance(item: Comparison, heard: bool) -> None:
    assert bool(told(desk(tolerance=0.05), comparisons=(item,))) is heard


def test_what_is_said_of_two_figures() -> None:
    (found,) = told(desk(tolerance=0.05), comparisons=(pair(1_000, 1_500),))
    assert found.message == "Killed: 1,000 (Outlet a) or 1,500 (Outlet b)? 5% pass (50% apart)"
    (found,) = told(desk(tolerance=0.125, message="{a} / {b}: {bound}"), comparisons=(pair(1_000, 1_500),))
    assert found.message == "1000 people / 1500 people: 12.5%"
    assert not told(desk(tolerance=0.05), comparisons=(pair(1_000, 1_500),), subject="c")


def test_no_tolerance_at_all_tells_every_difference() -> None:
    assert told(desk(tolerance=0), comparisons=(pair(1_000, 1_001),))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"above": 5}, "Counts of killed above 5."),
        ({"below": 7}, "Counts of killed below 7."),
        ({"above": 5, "below": 7}, "Counts of killed above 5 or below 7."),
        ({"tolerance": 0.05}, "Counts of killed that differ by more than 0.05 of the smaller."),
        (
            {"above": 5, "window": "event", "side": "Israel", "place": "Gaza", "population": "child"},
            "Counts of killed above 5 (window event, side Israel, place Gaza, population child).",
        ),
    ],
)
def test_the_manual_page_says_what_it_does(rule: dict[str, Any], said: str) -> None:
    page = find_rule("DESK001", rules_for(desk(**rule)).rules).manual
    assert page == f"{HEAD['about']}\n\n**What it does.** {said}\n\n**Source.** the configuration"


def test_a_sentence_of_the_desk_in_two_languages() -> None:
    config = desk(above=100, message={"en": "Too many: {a}", "id": "Terlalu banyak: {a}"})
    for language, said in (("en", "Too many: 200 people"), ("id", "Terlalu banyak: 200 people")):
        (found,) = told(config.model_copy(update={"language": language}), dead("a", 200))
        assert found.message == said
