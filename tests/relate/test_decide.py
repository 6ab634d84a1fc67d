"""The verdict on two statements by what is known of them, whichever of them is left, with how sure it is and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.records import (
    COMPARED_REGIONS,
    Amount,
    Change,
    CountBase,
    Qualifier,
    RegionKind,
    Span,
    Statement,
    TimeRange,
    Verdict,
    Window,
)
from factcheck.records.traits import FrameChange, Slip, Voice
from factcheck.relate import decide as module
from factcheck.relate.context import Context
from factcheck.relate.decide import BOTH_WAYS, COPIED, DAY_KNOWN, MOVED_ON, Decision, Frame, Kind, Sureness, decide
from factcheck.relate.held import Held, Meeting
from factcheck.relate.scope import Ground, Scope
from factcheck.relate.values import hold

DAY, NEXT = date(2024, 5, 6), date(2024, 5, 8)
SURE = Sureness(0.9, 0.7)
"""Likely of one fact, and likely an error."""
DOUBTFUL = Sureness(0.9, 0.5)
"""Likely of one fact, and rather no error."""


def _amount(value: int, qualifier: Qualifier = Qualifier.EXACT) -> Amount:
    number = Decimal(value)
    low = None if qualifier is Qualifier.AT_MOST else number
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else number
    return Amount(value=number, low=low, high=high, low_open=qualifier is Qualifier.MORE_THAN, qualifier=qualifier)


def _said(article: str, value: int, qualifier: Qualifier = Qualifier.EXACT, **slots: Any) -> Statement:
    name = slots.pop("dimension", "people.killed")
    filled = {"as_of": "stated"} if "as_of" in slots else {}
    if "as_of" in slots:
        slots["as_of"] = TimeRange(earliest=slots["as_of"], latest=slots["as_of"], basis=slots.pop("basis", "explicit"))
    return Statement(
        id=f"{article}#s1",
        article_id=article,
        dimension=name,
        span=Span(start=0, end=len(str(value)), text=str(value)),
        amount=_amount(value, qualifier),
        outcomes=(name,) if name.startswith("people.") else (),
        filled=filled,
        **slots,
    )


def _around(
    published: tuple[date | None, date | None] = (None, None),
    sources: tuple[str | None, str | None] = ("Herald", "Courier"),
    **more: Any,
) -> Context:
    facts = {
        name: ArticleFacts(name, published=day, source=source, language="en")
        for name, day, source in zip("ab", published, sources, strict=True)
    }
    return Context(articles=facts, **more)


VERSIONS: dict[str, Any] = {"versions": frozenset({("a", "b")})}
ONE_WIRE: dict[str, Any] = {"origin": {"a": "wire", "b": "wire"}}
SAME_DAY = _around((DAY, DAY))
LATER = _around((DAY, NEXT))


def _decided(
    left: Statement, right: Statement, context: Context, sure: Sureness = SURE, held: Held | None = None, **more: Any
) -> Decision:
    """The verdict, which is the same from the other side."""
    one = decide(left, right, held or hold(left, right), sure, context, **more)
    turned = held._replace(higher=None if held.higher is None else not held.higher) if held else hold(right, left)
    if "scope" not in more:
        other = decide(right, left, turned, sure, context, **more)
        assert (other.verdict, other.kind, other.confidence, other.part) == (
            one.verdict,
            one.kind,
            one.confidence,
            one.part,
        )
    return one


def _is(found: Decision, verdict: Verdict, kind: Kind, confidence: float) -> None:
    assert (found.verdict, found.kind) == (verdict, kind)
    assert found.confidence == pytest.approx(confidence, abs=1e-4)


# --- values that fit --------------------------------------------------------------------------------------------------


def test_equal_values_agree_as_surely_as_they_are_of_one_fact() -> None:
    _is(_decided(_said("a", 31), _said("b", 31), SAME_DAY), Verdict.AGREE, Kind.FITS, 0.9)


def test_one_number_with_and_without_a_hedge_is_told_as_a_hedge() -> None:
    found = _decided(_said("a", 31), _said("b", 31, Qualifier.AT_LEAST), SAME_DAY)
    _is(found, Verdict.COMPATIBLE, Kind.HEDGE, 0.9)


def test_a_number_within_a_bound_fits_without_being_the_same() -> None:
    found = _decided(_said("a", 35), _said("b", 31, Qualifier.AT_LEAST), SAME_DAY)
    _is(found, Verdict.COMPATIBLE, Kind.FITS, 0.9)


def test_a_hedge_that_a_new_version_leaves_out_is_told_as_such() -> None:
    left, right = _said("a", 31), _said("b", 31, Qualifier.AT_LEAST)
    _is(_decided(left, right, _around(**VERSIONS)), Verdict.COMPATIBLE, Kind.REHEDGED, 0.9)
    two_languages = _around(**VERSIONS)
    two_languages.articles["b"] = replace(two_languages.articles["b"], language="id")
    _is(_decided(left, right, two_languages), Verdict.COMPATIBLE, Kind.HEDGE, 0.9)
    _is(_decided(left, left.model_copy(update={"id": "a#s2"}), _around(**VERSIONS)), Verdict.AGREE, Kind.FITS, 0.9)


def test_equal_values_of_two_versions_are_not_hedged_anew() -> None:
    _is(_decided(_said("a", 31), _said("b", 31), _around(**VERSIONS)), Verdict.AGREE, Kind.FITS, 0.9)


def test_a_floor_that_rose_is_news() -> None:
    early, late = _said("a", 17, Qualifier.AT_LEAST), _said("b", 32)
    _is(_decided(early, late, LATER), Verdict.UPDATE, Kind.ROSE, 0.9 * MOVED_ON)
    _is(_decided(_said("a", 17, Qualifier.MORE_THAN), late, LATER), Verdict.UPDATE, Kind.ROSE, 0.9 * MOVED_ON)
    _is(_decided(early, late, _around((NEXT, DAY))), Verdict.COMPATIBLE, Kind.FITS, 0.9)
    _is(_decided(early, _said("b", 17), LATER), Verdict.COMPATIBLE, Kind.HEDGE, 0.9)
    _is(_decided(early, late, SAME_DAY), Verdict.COMPATIBLE, Kind.FITS, 0.9)


def test_a_floor_without_a_number_rises_from_nothing() -> None:
    """ "Dozens" and 32: the words give no number that the later one could be held against."""
    dozens = _said("a", 24, Qualifier.AT_LEAST)
    dozens = dozens.model_copy(update={"amount": _amount(24, Qualifier.AT_LEAST).model_copy(update={"value": None})})
    _is(_decided(dozens, _said("b", 32), LATER), Verdict.COMPATIBLE, Kind.FITS, 0.9)
    later = dozens.model_copy(update={"article_id": "b", "id": "b#s1"})
    _is(_decided(_said("a", 17, Qualifier.AT_LEAST), later, LATER), Verdict.COMPATIBLE, Kind.FITS, 0.9)


def test_a_floor_of_what_does_not_grow_is_no_rise() -> None:
    early = _said("a", 17, Qualifier.AT_LEAST, dimension="length", unit="km")
    found = _decided(early, _said("b", 32, dimension="length", unit="km"), LATER)
    _is(found, Verdict.COMPATIBLE, Kind.FITS, 0.9)


def test_one_toll_for_one_day_of_two_years_has_a_wrong_year() -> None:
    this, last = (_said(name, 31, as_of=date(year, 5, 1)) for name, year in (("a", 2024), ("b", 2023)))
    _is(_decided(this, last, SAME_DAY), Verdict.CONTRADICTION, Kind.YEAR, 0.9 * DAY_KNOWN)
    other_day = _said("b", 31, as_of=date(2023, 5, 2))
    _is(_decided(this, other_day, SAME_DAY), Verdict.AGREE, Kind.FITS, 0.9)
    year_before = _said("a", 31, as_of=date(2023, 5, 6))
    _is(_decided(year_before, _said("b", 31), SAME_DAY), Verdict.AGREE, Kind.FITS, 0.9)
    lengths = [
        _said(one.article_id, 31, dimension="magnitude", as_of=one.as_of.earliest) for one in (this, last) if one.as_of
    ]
    _is(_decided(lengths[0], lengths[1], SAME_DAY), Verdict.AGREE, Kind.FITS, 0.9)


def test_values_that_cannot_be_held_against_each_other_stay_open() -> None:
    _is(
        _decided(_said("a", 31), _said("b", 31), SAME_DAY, held=Held(Meeting.OTHER)), Verdict.UNRESOLVED, Kind.FITS, 0.9
    )


# --- floors -----------------------------------------------------------------------------------------------------------


def test_two_floors_hold_together_and_the_later_one_tells_of_a_rise() -> None:
    low, high = _said("a", 17, Qualifier.AT_LEAST), _said("b", 40, Qualifier.AT_LEAST)
    _is(_decided(low, high, SAME_DAY), Verdict.COMPATIBLE, Kind.FLOORS, 0.7)
    _is(_decided(low, high, LATER), Verdict.UPDATE, Kind.ROSE, 0.9 * MOVED_ON)
    _is(_decided(low, high, _around((NEXT, DAY))), Verdict.COMPATIBLE, Kind.FLOORS, 0.7)


def test_two_floors_a_slip_apart_differ_where_an_error_is_likely() -> None:
    low, high = _said("a", 17, Qualifier.AT_LEAST), _said("b", 170, Qualifier.AT_LEAST)
    held = Held(Meeting.FLOORS, 10.0, Slip.ZEROS, True)
    assert _decided(low, high, _around(), held=held).verdict is Verdict.CONTRADICTION
    _is(_decided(low, high, _around(), Sureness(0.9, 0.6), held), Verdict.CONTRADICTION, Kind.DIFFERS, 0.6)
    _is(_decided(low, high, _around(), Sureness(0.9, 0.59), held), Verdict.COMPATIBLE, Kind.FLOORS, 0.59)


def test_a_rise_of_floors_outweighs_a_slip() -> None:
    low, high = _said("a", 17, Qualifier.AT_LEAST), _said("b", 170, Qualifier.AT_LEAST)
    _is(_decided(low, high, LATER, held=Held(Meeting.FLOORS, 10.0, Slip.ZEROS, True)), Verdict.UPDATE, Kind.ROSE, 0.81)


# --- what is not stated as fact, and other ground ---------------------------------------------------------------------


@pytest.mark.parametrize("region", [one for one in RegionKind if one not in COMPARED_REGIONS])
def test_parts_of_another_article_that_are_not_its_own_are_not_compared(region: RegionKind) -> None:
    found = _decided(_said("a", 31), _said("b", 45, region=region), SAME_DAY)
    _is(found, Verdict.INCOMPARABLE, Kind.NOT_ASSERTED, 0.9)
    assert [(step.name, step.outcome) for step in found.steps] == [("gate", "not asserted")]
    found = _decided(_said("a", 31, region=region), _said("b", 45), SAME_DAY)
    _is(found, Verdict.INCOMPARABLE, Kind.NOT_ASSERTED, 0.9)
    inside = _said("a", 45, region=region).model_copy(update={"id": "a#s2"})
    assert _decided(_said("a", 31), inside, SAME_DAY).kind is not Kind.NOT_ASSERTED


def test_counts_of_two_sides_are_of_other_ground() -> None:
    left, right = _said("a", 31, side="Army"), _said("b", 45, side="Rebels")
    found = _decided(left, right, SAME_DAY)
    _is(found, Verdict.INCOMPARABLE, Kind.OTHER_GROUND, 0.9)
    assert [(step.name, step.outcome, step.detail) for step in found.steps] == [
        ("gate", "different side", "Army / Rebels")
    ]


def test_identified_victims_are_told_as_another_base() -> None:
    left, right = _said("a", 31, base=CountBase.IDENTIFIED), _said("b", 45)
    _is(_decided(left, right, SAME_DAY), Verdict.INCOMPARABLE, Kind.OTHER_BASE, 0.9)


def _set_apart(slot: Any) -> Scope:
    return Scope(Ground.OTHER, slot)


@pytest.mark.parametrize("slot", ["side", "window", "day", "base", "issue", "person"])
def test_some_slots_set_two_counts_apart_however_likely_an_error_is(slot: str) -> None:
    found = _decided(_said("a", 31), _said("b", 13), SAME_DAY, Sureness(0.9, 0.99), scope=_set_apart(slot))
    assert found.verdict is Verdict.INCOMPARABLE


def test_other_slots_do_so_only_where_an_error_is_not_likely() -> None:
    left, right, scope = _said("a", 31), _said("b", 45), _set_apart("place")
    apart = Held(Meeting.APART, 1.45, None, True)
    assert _decided(left, right, SAME_DAY, Sureness(0.9, 0.3), apart, scope=scope).verdict is not Verdict.INCOMPARABLE
    assert _decided(left, right, SAME_DAY, Sureness(0.9, 0.29), apart, scope=scope).verdict is Verdict.INCOMPARABLE
    fits = Held(Meeting.MEET)
    assert _decided(left, right, SAME_DAY, Sureness(0.9, 0.9), fits, scope=scope).verdict is Verdict.INCOMPARABLE


def test_a_telling_slot_sets_apart_unless_a_slip_would_explain_the_gap() -> None:
    left, right = (_said(name, value, dimension="money", unit="USD") for name, value in (("a", 31), ("b", 13)))
    for slot in ("said", "predicate", "when"):
        scope = _set_apart(slot)
        slipped = Held(Meeting.APART, 2.4, Slip.SWAP, False)
        assert _decided(left, right, SAME_DAY, held=slipped, scope=scope).verdict is not Verdict.INCOMPARABLE
        plain = Held(Meeting.APART, 2.4, None, False)
        assert _decided(left, right, SAME_DAY, held=plain, scope=scope).verdict is Verdict.INCOMPARABLE


def test_a_toll_is_told_again_on_another_day() -> None:
    plain, scope = Held(Meeting.APART, 2.4, None, False), _set_apart("when")
    left, right = _said("a", 31), _said("b", 13)
    assert _decided(left, right, SAME_DAY, held=plain, scope=scope).verdict is not Verdict.INCOMPARABLE
    assert _decided(left, right, SAME_DAY, held=plain, scope=_set_apart("said")).verdict is Verdict.INCOMPARABLE


def test_dead_and_injured_are_two_measures_however_alike() -> None:
    left, right = _said("a", 31), _said("b", 45, dimension="people.injured")
    assert _decided(left, right, SAME_DAY, Sureness(0.9, 0.99)).verdict is Verdict.INCOMPARABLE
    silent = right.model_copy(update={"outcomes": ()})
    assert _decided(left, silent, SAME_DAY, Sureness(0.9, 0.99)).verdict is not Verdict.INCOMPARABLE
    both = left.model_copy(update={"outcomes": ()})
    assert _decided(both, right, SAME_DAY, Sureness(0.9, 0.99)).verdict is not Verdict.INCOMPARABLE


ISSUES: dict[str, Any] = {"issues": frozenset({("a", "b")})}


def test_a_toll_that_rose_from_one_issue_to_the_next_is_news() -> None:
    left, right = _said("a", 31), _said("b", 45)
    _is(_decided(left, right, _around((DAY, NEXT), **ISSUES)), Verdict.UPDATE, Kind.ROSE, 0.9 * MOVED_ON)
    assert _decided(left, right, _around((NEXT, DAY), **ISSUES)).verdict is Verdict.INCOMPARABLE
    assert _decided(left, right, _around((None, None), **ISSUES)).verdict is Verdict.INCOMPARABLE
    lengths = [_said(one.article_id, 31 + 9 * number, dimension="length") for number, one in enumerate((left, right))]
    assert _decided(lengths[0], lengths[1], _around((DAY, NEXT), **ISSUES)).verdict is Verdict.INCOMPARABLE


# --- one number in two frames -----------------------------------------------------------------------------------------


def test_one_number_in_two_frames_is_an_error_as_surely_as_a_copy_is_one() -> None:
    frame = Frame(FrameChange.OTHER_COURSE, "rose / fell")
    found = _decided(_said("a", 31), _said("b", 31), SAME_DAY, frame=frame)
    _is(found, Verdict.CONTRADICTION, Kind.MEASURE, 0.9 * COPIED)
    assert found.traits.frame is FrameChange.OTHER_COURSE
    assert [(step.name, step.outcome, step.detail) for step in found.steps] == [
        ("measure", "other course", "rose / fell")
    ]


def test_a_copy_that_makes_injured_of_the_dead_mixes_them_up() -> None:
    left, right = _said("a", 31), _said("b", 31, dimension="people.injured")
    found = _decided(left, right, _around(**ONE_WIRE))
    _is(found, Verdict.CONTRADICTION, Kind.MEASURE, 0.9 * COPIED)
    assert found.traits.frame is FrameChange.MIXED_UP
    assert _decided(left, right, _around()).verdict is Verdict.INCOMPARABLE
    other = _said("b", 45, dimension="people.injured")
    assert _decided(left, other, _around(**ONE_WIRE)).verdict is Verdict.INCOMPARABLE
    sides = [_said("a", 31, side="Army"), _said("b", 31, side="Rebels")]
    assert _decided(sides[0], sides[1], _around(**ONE_WIRE)).verdict is Verdict.INCOMPARABLE


# --- parts and wholes -------------------------------------------------------------------------------------------------


def test_a_part_that_is_not_larger_than_its_whole_fits() -> None:
    for children in (12, 31):
        part, whole = _said("a", children, populations=("child",)), _said("b", 31)
        found = _decided(part, whole, SAME_DAY)
        _is(found, Verdict.COMPATIBLE, Kind.PART_FITS, 0.9)
        assert found.part


def test_a_part_that_is_larger_than_its_whole_is_an_error() -> None:
    part, whole = _said("a", 45, populations=("child",)), _said("b", 31)
    found = _decided(part, whole, SAME_DAY)
    _is(found, Verdict.CONTRADICTION, Kind.PART_EXCEEDS, 0.7)
    assert found.part
    assert found.traits.slip is None
    _is(_decided(part, whole, SAME_DAY, DOUBTFUL), Verdict.UNRESOLVED, Kind.PART_EXCEEDS, 0.5)
    found = _decided(part, whole, LATER)
    _is(found, Verdict.UNRESOLVED, Kind.MOVED, 0.9)
    assert found.part


# --- values apart -----------------------------------------------------------------------------------------------------


def test_a_toll_that_is_higher_later_rose() -> None:
    found = _decided(_said("a", 31), _said("b", 45), LATER)
    _is(found, Verdict.UPDATE, Kind.ROSE, 0.9 * MOVED_ON)
    assert [(step.name, step.outcome) for step in found.steps] == [("values", "apart"), ("order", "later and higher")]


def test_a_toll_that_is_lower_later_is_told_by_how_likely_an_error_is() -> None:
    higher, lower = _said("a", 45), _said("b", 31)
    _is(_decided(higher, lower, LATER), Verdict.CONTRADICTION, Kind.FELL, 0.7)
    _is(_decided(higher, lower, LATER, DOUBTFUL), Verdict.UNRESOLVED, Kind.FELL, 0.5)


def test_a_toll_that_fell_between_two_days_of_one_source_is_surely_wrong() -> None:
    higher = _said("a", 45, as_of=date(2024, 5, 1), claimant="Health Ministry")
    lower = _said("b", 31, as_of=date(2024, 5, 2), claimant="Health Ministry")
    _is(_decided(higher, lower, LATER, DOUBTFUL), Verdict.CONTRADICTION, Kind.FELL, 0.9 * DAY_KNOWN)
    other = lower.model_copy(update={"claimant": "Red Cross"})
    _is(_decided(higher, other, LATER, DOUBTFUL), Verdict.UNRESOLVED, Kind.FELL, 0.5)
    undated = lower.model_copy(update={"as_of": None})
    _is(_decided(higher, undated, LATER, DOUBTFUL), Verdict.UNRESOLVED, Kind.FELL, 0.5)
    undated = higher.model_copy(update={"as_of": None})
    _is(_decided(undated, lower, _around((date(2024, 4, 30), NEXT)), DOUBTFUL), Verdict.UNRESOLVED, Kind.FELL, 0.5)


def test_a_running_toll_of_one_claimant_that_fell_is_surely_wrong_on_whatever_day_it_is_told() -> None:
    running = {"window": Window.CUMULATIVE, "claimant": "Health Ministry"}
    higher, lower = _said("a", 45, **running), _said("b", 31, **running)
    _is(_decided(higher, lower, LATER, DOUBTFUL), Verdict.CONTRADICTION, Kind.FELL, 0.9 * DAY_KNOWN)
    for slots in ({"window": Window.UNKNOWN}, {"claimant": None}, {"claimant": "Red Cross"}):
        _is(_decided(higher, lower.model_copy(update=slots), LATER, DOUBTFUL), Verdict.UNRESOLVED, Kind.FELL, 0.5)


def test_a_toll_that_fell_in_a_new_version_is_surely_wrong() -> None:
    found = _decided(_said("a", 45), _said("b", 31), _around((DAY, NEXT), **VERSIONS), DOUBTFUL)
    _is(found, Verdict.CONTRADICTION, Kind.FELL, 0.9 * DAY_KNOWN)
    wire = _decided(_said("a", 45), _said("b", 31), _around((DAY, NEXT), **ONE_WIRE), DOUBTFUL)
    _is(wire, Verdict.UNRESOLVED, Kind.FELL, 0.5)


def test_a_fall_that_is_said_to_be_one_was_revised() -> None:
    lower = _said("b", 31, change=Change(after=_amount(31), cue="turun", direction="fall"))
    _is(_decided(_said("a", 45), lower, LATER), Verdict.UPDATE, Kind.REVISED, 0.9 * MOVED_ON)
    risen = _said("b", 31, change=Change(after=_amount(31), cue="naik", direction="rise"))
    _is(_decided(_said("a", 45), risen, LATER), Verdict.CONTRADICTION, Kind.FELL, 0.7)
    early = _said("a", 45, change=Change(after=_amount(45), cue="turun", direction="fall"))
    _is(_decided(early, _said("b", 31), LATER), Verdict.CONTRADICTION, Kind.FELL, 0.7)


def test_a_price_may_have_moved_on() -> None:
    early, late = (_said(name, value, dimension="share", unit="percent") for name, value in (("a", 41), ("b", 52)))
    held = Held(Meeting.APART, 1.27, None, True)
    _is(_decided(early, late, LATER, held=held), Verdict.UPDATE, Kind.MOVED, 0.9 * MOVED_ON)
    _is(_decided(early, late, _around((DAY, NEXT), **VERSIONS), held=held), Verdict.UPDATE, Kind.UPDATED, 0.81)
    slip = Held(Meeting.APART, 1.27, Slip.SWAP, True)
    _is(_decided(early, late, LATER, Sureness(0.9, 0.6), slip), Verdict.CONTRADICTION, Kind.DIFFERS, 0.6)
    _is(_decided(early, late, LATER, Sureness(0.9, 0.59), slip), Verdict.UPDATE, Kind.MOVED, 0.81)


def test_what_is_fixed_differs_on_any_day_unless_it_is_said_to_hold_now() -> None:
    early, late = (_said(name, value, dimension="magnitude") for name, value in (("a", 5), ("b", 7)))
    _is(_decided(early, late, LATER), Verdict.CONTRADICTION, Kind.DIFFERS, 0.7)
    now = _said("b", 7, dimension="magnitude", as_of=NEXT, basis="now")
    _is(_decided(early, now, LATER), Verdict.UPDATE, Kind.MOVED, 0.9 * MOVED_ON)
    before = _said("a", 5, dimension="magnitude", as_of=DAY, basis="now")
    _is(_decided(before, late, LATER), Verdict.CONTRADICTION, Kind.DIFFERS, 0.7)
    _is(
        _decided(early, _said("b", 7, dimension="magnitude", as_of=DAY, basis="now"), SAME_DAY),
        Verdict.CONTRADICTION,
        Kind.DIFFERS,
        0.7,
    )


def test_what_the_other_article_takes_back_was_revised() -> None:
    found = _decided(_said("a", 45), _said("b", 31), SAME_DAY, retracted=True)
    _is(found, Verdict.UPDATE, Kind.REVISED, 0.9 * MOVED_ON)


def test_where_all_counts_move_one_way_the_other_article_is_the_later() -> None:
    left, right = _said("a", 31), _said("b", 45)
    for around in (_around(), SAME_DAY):
        _is(_decided(left, right, around, one_way=True), Verdict.UPDATE, Kind.ROSE, 0.9 * BOTH_WAYS)
        _is(_decided(left, right, around, one_way=False), Verdict.CONTRADICTION, Kind.DIFFERS, 0.7)
    slip = Held(Meeting.APART, 10.0, Slip.ZEROS, True)
    assert _decided(left, right, _around(), held=slip, one_way=True).verdict is Verdict.CONTRADICTION
    fixed = (_said("a", 5, dimension="magnitude"), _said("b", 7, dimension="magnitude"))
    assert _decided(fixed[0], fixed[1], _around(), one_way=True).verdict is Verdict.CONTRADICTION
    known = (_said("a", 31, as_of=DAY), _said("b", 45, as_of=DAY))
    assert _decided(known[0], known[1], _around(), one_way=True).verdict is Verdict.CONTRADICTION


def test_one_source_gives_one_figure_for_one_day() -> None:
    left, right = (_said(name, value, as_of=DAY, claimant="Army") for name, value in (("a", 31), ("b", 45)))
    found = _decided(left, right, SAME_DAY, DOUBTFUL)
    _is(found, Verdict.CONTRADICTION, Kind.DIFFERS, 0.9 * DAY_KNOWN)
    assert found.traits.voice is Voice.SAME
    other = right.model_copy(update={"claimant": "Rebels"})
    _is(_decided(left, other, SAME_DAY, DOUBTFUL), Verdict.UNRESOLVED, Kind.DIFFERS, 0.5)
    undated = [one.model_copy(update={"as_of": None}) for one in (left, right)]
    _is(_decided(undated[0], undated[1], SAME_DAY, DOUBTFUL), Verdict.UNRESOLVED, Kind.DIFFERS, 0.5)


def test_two_sources_dispute() -> None:
    left, right = _said("a", 31, claimant="Army"), _said("b", 45, claimant="Rebels")
    found = _decided(left, right, SAME_DAY)
    _is(found, Verdict.DISPUTE, Kind.DISPUTED, 0.7)
    assert found.traits.voice is Voice.DIFFERENT
    _is(_decided(left, right, SAME_DAY, Sureness(0.9, 0.6)), Verdict.DISPUTE, Kind.DISPUTED, 0.6)
    _is(_decided(left, right, SAME_DAY, Sureness(0.9, 0.59)), Verdict.UNRESOLVED, Kind.DIFFERS, 0.59)
    part = right.model_copy(update={"populations": ("child",)})
    _is(_decided(left, part, SAME_DAY), Verdict.DISPUTE, Kind.PART_EXCEEDS, 0.7)


def test_a_slip_on_one_day_is_surely_one_where_somebody_is_named() -> None:
    slip = Held(Meeting.APART, 10.0, Slip.ZEROS, True)
    left, right = _said("a", 31, claimant="Army"), _said("b", 310)
    _is(_decided(left, right, SAME_DAY, DOUBTFUL, slip), Verdict.CONTRADICTION, Kind.DIFFERS, 0.9 * DAY_KNOWN)
    dated = [
        one.model_copy(
            update={"as_of": TimeRange(earliest=DAY, latest=DAY, basis="explicit"), "filled": {"as_of": "stated"}}
        )
        for one in (left, right)
    ]
    _is(_decided(dated[0], dated[1], SAME_DAY, DOUBTFUL, slip), Verdict.CONTRADICTION, Kind.DIFFERS, 0.9 * DAY_KNOWN)
    nobody = _said("a", 31)
    _is(_decided(nobody, right, SAME_DAY, DOUBTFUL, slip), Verdict.UNRESOLVED, Kind.DIFFERS, 0.5)
    another = _said("b", 310, claimant="Rebels")
    _is(_decided(left, another, SAME_DAY, DOUBTFUL, slip), Verdict.UNRESOLVED, Kind.DIFFERS, 0.5)
    _is(_decided(left, right, _around(), DOUBTFUL, slip), Verdict.UNRESOLVED, Kind.DIFFERS, 0.5)
    found = _decided(left, right, SAME_DAY, DOUBTFUL, slip)
    assert found.traits.slip is Slip.ZEROS
    assert ("slip", "zeros") in [(step.name, step.outcome) for step in found.steps]


def test_copies_and_versions_are_told_as_such() -> None:
    left, right = _said("a", 31), _said("b", 45)
    _is(_decided(left, right, _around((DAY, DAY), **ONE_WIRE)), Verdict.CONTRADICTION, Kind.COPY, 0.7)
    one_paper = _around((DAY, DAY), ("Herald", "Herald"), **ONE_WIRE)
    _is(_decided(left, right, one_paper), Verdict.CONTRADICTION, Kind.VERSIONS, 0.7)
    unnamed = _around((DAY, DAY), (None, None), **ONE_WIRE)
    _is(_decided(left, right, unnamed), Verdict.CONTRADICTION, Kind.COPY, 0.7)
    inside = right.model_copy(update={"article_id": "a", "id": "a#s2"})
    _is(_decided(left, inside, _around((DAY, DAY), **ONE_WIRE)), Verdict.CONTRADICTION, Kind.DIFFERS, 0.7)


def test_no_verdict_is_surer_than_certain() -> None:
    sure = Sureness(1.0, 1.4)
    assert _decided(_said("a", 31), _said("b", 45), SAME_DAY, sure).confidence == 1.0
    assert _decided(_said("a", 31), _said("b", 45), SAME_DAY, Sureness(0.5, -0.2)).confidence == 0.0


def test_two_ages_a_birthday_apart_are_less_likely_an_error_the_more_days_lie_between() -> None:
    ages = [_said(name, value, dimension="age") for name, value in (("a", 44), ("b", 45))]
    near, far = (
        _decided(ages[0], ages[1], _around((DAY, day)), Sureness(0.9, 0.9)).confidence
        for day in (DAY, date(2024, 11, 6))
    )
    assert near == pytest.approx(0.9)
    assert far < 0.3


def test_a_value_is_shown_as_it_is_told() -> None:
    assert module.shown(_said("a", 31)) == "31"
    assert module.shown(_said("a", 31).model_copy(update={"amount": None, "words": "3-1"})) == "31"
