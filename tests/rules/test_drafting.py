"""Which of two values is told first, when a difference is a note, and which slip is offered."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.records import Finding, Severity, Step, Verdict
from factcheck.records.traits import Slip, Traits, Voice
from factcheck.relate.context import Context
from factcheck.relate.decide import Kind
from factcheck.rules import Config
from factcheck.rules.options import FigureOptions
from made import amount, dead, only, pair, statement


@pytest.mark.parametrize(
    ("kind", "code", "first", "second"),
    [
        (Kind.ROSE, "NUM101", "30", "40"),
        (Kind.FELL, "NUM102", "40", "30"),
        (Kind.REVISED, "NUM103", "40", "30"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_what_moved_is_told_in_the_order_of_time(kind: Kind, code: str, first: str, second: str, turned: bool) -> None:
    low, high = dead("a", 30), dead("b", 40)
    found = only(pair(*((high, low) if turned else (low, high)), kind, verdict=Verdict.UPDATE))
    assert found.code == code
    assert f"from {first} (" in found.message or f"{first} (" in found.message.partition(":")[2]
    assert found.message.index(first) < found.message.index(second)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("kind", [Kind.ROSE, Kind.REVISED])
def test_two_floors_that_moved_are_told_by_their_numbers(kind: Kind, turned: bool) -> None:
    low, high = dead("a", amount(5, "at_least"), "at least five"), dead("b", amount(7, "at_least"), "at least seven")
    found = only(pair(*((high, low) if turned else (low, high)), kind, verdict=Verdict.UPDATE))
    rises = found.message.index("five") < found.message.index("seven")
    assert rises is (kind is Kind.ROSE)


def test_a_value_that_no_number_tells_stands_as_it_is_compared() -> None:
    """A rank in words has no order in time: the odd one is first, here the one with fewer sources."""
    one, other = statement("a", "rank", None, "seventh"), statement("b", "rank", None, "fifth")
    found = only(pair(one, other, Kind.ROSE, verdict=Verdict.UPDATE))
    assert found.message.index("seventh") < found.message.index("fifth")


@pytest.mark.parametrize("turned", [False, True])
def test_the_odd_one_is_told_first(turned: bool) -> None:
    """The one that fewer sources support: of copies one."""
    few, many = dead("c", 43), (dead("a", 30), dead("b", 30))
    found = only(*(pair(few, one) if turned else pair(one, few) for one in many))
    assert found.message == "Killed: 43 or 30? One claimant and day"


def test_where_as_many_stand_behind_each_the_one_that_more_contradict_is_first() -> None:
    facts = {name: ArticleFacts(name, source=f"Outlet {name}") for name in "abc"}
    copies = Context(facts, origin={"a": "AFP", "b": "AFP"})
    rows = (pair(dead("a", 30), dead("c", 43)), pair(dead("b", 30), dead("c", 43)))
    assert only(*rows, context=copies).message.startswith("Killed: 43 or 30?")


def test_the_draft_is_told_first_whoever_is_odd() -> None:
    rows = (pair(dead("a", 30), dead("c", 43)), pair(dead("b", 30), dead("c", 43)))
    assert only(*rows, subject="a").message.startswith("Killed: 30 (Outlet a) or 43")
    assert only(*rows, subject="c").message.startswith("Killed: 43 or 30?")


@pytest.mark.parametrize(
    ("slip", "offered"),
    [(None, 0), (Slip.DIGIT, 0), (Slip.ORDER, 1), (Slip.MISSING, 1), (Slip.ZEROS, 1)],
)
def test_a_slip_that_explains_the_gap_is_the_first_thing_it_could_be(slip: Slip | None, offered: int) -> None:
    """Two figures of one length may well differ by one digit: that is no explanation."""
    plain = only(pair(dead("a", 1_200), dead("b", 1_500), verdict=Verdict.UNRESOLVED))
    found = only(pair(dead("a", 1_200), dead("b", 1_500), verdict=Verdict.UNRESOLVED, traits=Traits(Voice.SAME, slip)))
    assert found.code == plain.code
    assert len(found.could_be) == len(plain.could_be) + offered
    assert found.could_be[offered:] == plain.could_be


def test_half_a_day_is_a_slip_that_has_words() -> None:
    one, other = statement("a", "time_of_day", 3), statement("b", "time_of_day", 15)
    found = only(pair(one, other, traits=Traits(Voice.SAME, Slip.HALF_DAY)))
    assert found.could_be


def rows_between(ours: str, theirs: str, origin: dict[str, str] | None = None, **about: Any) -> Finding:
    """One value in the articles of ``ours``, another in those of ``theirs``."""
    left = [statement(name, "mass", 120, "120 tonnes", unit="tonne") for name in ours]
    right = [statement(name, "mass", 210, "210 tonnes", unit="tonne") for name in theirs]
    facts = {name: ArticleFacts(name, source=f"Outlet {name}") for name in ours + theirs}
    pairs = [pair(one, other) for one in left for other in right]
    return only(*pairs, context=Context(facts, origin=origin or {}), **about)


def test_a_number_against_words_has_no_order_in_time() -> None:
    one, other = statement("a", "rank", 7, "seventh"), statement("b", "rank", None, "last")
    for left, right in ((one, other), (other, one)):
        found = only(pair(left, right, Kind.ROSE, verdict=Verdict.UPDATE))
        assert len(found.sides) == 2


def test_the_words_of_both_are_a_reason_once() -> None:
    """Why the two are of one fact is said of the link; its step is not told beside it."""
    steps = (Step(name="link", outcome="one fact", detail="ferry"), Step(name="slip", outcome="swap"))
    found = only(pair(dead("a", 34), dead("b", 43), steps=steps))
    assert "Both speak of “ferry”." not in found.reasons
    assert "Two swapped digits would explain it." in found.reasons


def test_a_third_value_need_not_be_backed() -> None:
    names = "abcde"
    facts = {name: ArticleFacts(name, source=f"Outlet {name}") for name in names}
    counts = dict(zip(names, (120, 120, 210, 210, 250), strict=True))
    told = {name: statement(name, "mass", count, f"{count} tonnes", unit="tonne") for name, count in counts.items()}
    pairs = [pair(told[one], told[other]) for one, other in product("ab", "cd")]
    pairs.append(pair(told["c"], told["e"]))
    found = only(*pairs, context=Context(facts))
    assert [side.independent for side in found.sides] == [2, 2, 1]
    assert found.could_be[-1] == BACKED


BACKED = "Each value has two independent sources or more: two things, or two states of one."


@pytest.mark.parametrize(
    ("ours", "theirs", "origin", "backed"),
    [
        ("ab", "cd", None, True),
        ("abe", "cd", None, True),
        ("a", "cd", None, False),
        ("ab", "c", None, False),
        ("ab", "cd", {"a": "AFP", "b": "AFP"}, False),
        ("ab", "cd", {"c": "AFP", "d": "AFP"}, False),
    ],
)
def test_two_sources_for_each_value_are_no_slip(
    ours: str, theirs: str, origin: dict[str, str] | None, backed: bool
) -> None:
    found = rows_between(ours, theirs, origin)
    assert (found.could_be[-1] == BACKED) is backed
    assert (found.severity is Severity.INFO) is backed


def test_two_claimants_in_one_outlet_are_not_two_sources() -> None:
    facts = {name: ArticleFacts(name, source="Herald" if name in "ab" else f"Outlet {name}") for name in "abcd"}
    left = [statement(name, "mass", 120, "120 tonnes", unit="tonne") for name in "ab"]
    right = [statement(name, "mass", 210, "210 tonnes", unit="tonne") for name in "cd"]
    found = only(*(pair(one, other) for one in left for other in right), context=Context(facts))
    assert found.could_be[-1] != BACKED


@pytest.mark.parametrize(
    ("one", "other", "gap", "severity"),
    [(100, 199, 2.0, "info"), (100, 200, 2.0, "warning"), (100, 149, 1.5, "info"), (100, 150, 1.5, "warning")],
)
def test_a_dispute_is_a_note_below_the_ratio_of_the_desk(one: int, other: int, gap: float, severity: str) -> None:
    config = Config(figures=FigureOptions(wide_gap=gap))
    item = pair(dead("a", one, claimant="the army"), dead("b", other, claimant="the mayor"), verdict=Verdict.DISPUTE)
    found = only(item, config=config)
    assert (found.code, found.severity) == ("NUM302", severity)


@pytest.mark.parametrize(
    ("other", "gap", "severity"), [(109, 0.1, "info"), (110, 0.1, "warning"), (119, 0.2, "info"), (120, 0.2, "warning")]
)
def test_figures_of_nobody_are_a_note_below_the_share_of_the_desk(other: int, gap: float, severity: str) -> None:
    config = Config(figures=FigureOptions(telling_gap=gap))
    item = pair(dead("a", 100), dead("b", other), verdict=Verdict.UNRESOLVED, traits=Traits(Voice.UNKNOWN))
    found = only(item, config=config)
    assert (found.code, found.severity) == ("NUM305", severity)
