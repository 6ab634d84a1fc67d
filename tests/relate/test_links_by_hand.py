"""Which links of two articles count, by records: what is worth holding, what fits best, what an equal value says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from by_hand import around, paired, profile, span
from factcheck.link.profiles import Bag, Profile
from factcheck.link.weights import weights
from factcheck.records import Qualifier, TimeMention, TimeType
from factcheck.records.traits import FrameChange, Slip
from factcheck.relate.assignment import (
    BY_CHANCE,
    FAINT,
    LEAST,
    NONE,
    Pair,
    cases_of,
    mention_key,
    one_number,
    pairs_of,
    surprise,
    table_of,
    telling,
    value_key,
    worth_holding,
)
from factcheck.relate.crossed import crossings
from factcheck.relate.frames import SURE, framed
from factcheck.relate.held import Held, Meeting
from factcheck.relate.judging import KEPT, is_of, judge_pairs, judge_readings, likely, of_two_facts, probable

ONE, OTHER = profile("a", 31), profile("b", 45)


def _as(meeting: Meeting, left: Profile = ONE, right: Profile = OTHER, bits: float = 0.0, **more: Any) -> Pair:
    return Pair(left, right, bits, Held(meeting, **more))


def test_a_link_is_worth_holding_from_its_bound_and_by_an_equal_value_below_it() -> None:
    same = profile("b", 31)
    assert worth_holding(ONE, OTHER, LEAST)
    assert not worth_holding(ONE, OTHER, LEAST - 0.01)
    assert worth_holding(ONE, same, FAINT)
    assert not worth_holding(ONE, same, FAINT - 0.01)
    assert not worth_holding(ONE, OTHER, FAINT)


def test_values_and_facts_have_keys() -> None:
    again = profile("a", 31, number=4, mention=1)
    assert value_key(ONE) == value_key(again) == ("people", "31")
    assert mention_key(ONE) == mention_key(again)
    assert mention_key(ONE) != mention_key(profile("a", 31, number=2))


@pytest.mark.parametrize(
    ("value", "slots", "tells"),
    [
        (13, {}, True),
        (12, {}, False),
        (12.5, {}, True),
        (1999, {"dimension": "count"}, False),
        (1900, {"dimension": "count"}, False),
        (2100, {"dimension": "count"}, False),
        (1899, {"dimension": "count"}, True),
        (2101, {"dimension": "count"}, True),
        (1999, {"dimension": "money", "unit": "USD"}, True),
        (310, {"dimension": "rank", "family": "ranks"}, False),
        (None, {"dimension": "score", "words": "3-1", "family": "scores"}, True),
        (None, {"dimension": "date", "words": "3 May", "family": "times"}, False),
        (None, {"dimension": "time_of_day", "words": "10.15", "family": "clock"}, False),
        (None, {"dimension": "identifier", "words": "AB 12", "family": "identifiers"}, False),
    ],
)
def test_an_equal_value_tells_where_it_is_hardly_equal_by_chance(
    value: float | None, slots: dict[str, Any], tells: bool
) -> None:
    assert telling(profile("a", value, **slots)) is tells


def test_a_bound_tells_by_its_number() -> None:
    low = profile("a", 31, Qualifier.AT_LEAST)
    without = low.statement.model_copy(
        update={"amount": low.statement.amount and low.statement.amount.model_copy(update={"value": None})}
    )
    low.statement = without
    assert telling(low)


@pytest.mark.parametrize(
    ("one", "bits"),
    [
        (profile("a", 31), BY_CHANCE["figures"]),
        (profile("a", None, dimension="year", words="2019", family="times"), BY_CHANCE["year"]),
        (profile("a", None, dimension="date", words="3 May", family="times"), BY_CHANCE["date"]),
        (profile("a", 3), BY_CHANCE["date"]),
    ],
)
def test_an_equal_value_adds_the_more_the_rarer_it_is(one: Profile, bits: float) -> None:
    assert surprise(_as(Meeting.EQUAL, one, one)) == bits
    assert surprise(_as(Meeting.MEET, one, one)) == 0.0


def test_at_least_so_many_and_so_many_are_one_number() -> None:
    floor = profile("b", 31, Qualifier.AT_LEAST)
    assert one_number(paired(ONE, floor))
    assert one_number(paired(ONE, profile("b", 31)))
    assert not one_number(paired(ONE, OTHER))
    assert not one_number(paired(profile("a", 35), floor)), "it fits, and is another number"
    assert not one_number(_as(Meeting.APART, ONE, profile("b", 31)))
    words = profile("b", None, dimension="score", words="31-30", family="scores")
    assert not one_number(_as(Meeting.EQUAL, ONE, words))


def test_the_best_of_several_links_of_two_facts_stands_for_them() -> None:
    again = profile("a", 31, number=2, mention=1)
    weak, strong = paired(ONE, OTHER, 2.0), paired(again, OTHER, 3.0)
    for pairs in ((weak, strong), (strong, weak)):
        assert list(table_of(pairs).best.values()) == [strong]
    equal = paired(again, OTHER, 2.0)
    for pairs in ((weak, equal), (equal, weak)):
        assert list(table_of(pairs).best.values()) == [weak], "of equal ones the earlier in the text"
    later = paired(ONE, profile("b", 45, number=2, mention=1), 2.0)
    for pairs in ((weak, later), (later, weak)):
        assert list(table_of(pairs).best.values()) == [weak]


def test_agreements_are_the_best_of_either_value() -> None:
    mine, theirs = [ONE, profile("a", 31, number=2)], [profile("b", 31), profile("b", 31, number=2)]
    best, second, other = paired(ONE, theirs[0], 5.0), paired(mine[1], theirs[1], 4.0), paired(ONE, theirs[1], 3.0)
    assert list(table_of([best, other]).agreements()) == [best, other], "no other link of the right one is better"
    assert list(table_of([best, other, second]).agreements()) == [best, second]
    assert list(table_of([other, second, best]).agreements()) == [second, best]
    assert list(table_of([best, paired(ONE, OTHER, 9.0)]).agreements()) == [best], "what differs is no agreement"


def test_a_difference_with_a_better_link_to_what_fits_is_no_case() -> None:
    apart, fits = paired(ONE, OTHER, 5.0), paired(ONE, profile("b", 31), 5.0)
    (case,) = cases_of(table_of([apart, fits]))
    assert case.pair is apart, "as good a link is not better"
    assert not list(cases_of(table_of([apart, paired(ONE, profile("b", 31), 5.01)])))
    assert not list(cases_of(table_of([apart, paired(profile("a", 45), OTHER, 5.01)])))


def test_a_difference_of_a_faint_link_is_no_case() -> None:
    assert len(list(cases_of(table_of([paired(ONE, OTHER, LEAST)])))) == 1
    assert not list(cases_of(table_of([paired(ONE, OTHER, LEAST - 0.01)])))


def test_floors_are_cases_and_what_fits_is_none() -> None:
    assert len(list(cases_of(table_of([_as(Meeting.FLOORS)])))) == 1
    assert not list(cases_of(table_of([_as(Meeting.MEET), _as(Meeting.OTHER, ONE, profile("b", 7))])))


def test_two_values_that_both_articles_have_are_no_case() -> None:
    """Each has its partner, and the two partners are as well linked with what being equal adds."""
    left, right = profile("a", 45, number=2), profile("b", 31, number=2)
    apart = paired(ONE, OTHER, 5.0)
    for bits, cases in ((5.0 - BY_CHANCE["figures"], 0), (4.9 - BY_CHANCE["figures"], 1)):
        table = table_of([apart, paired(ONE, right, bits), paired(left, OTHER, bits)])
        assert len([case for case in cases_of(table) if case.pair is apart]) == cases
    table = table_of([apart, paired(ONE, right, 5.0)])
    assert len([case for case in cases_of(table) if case.pair is apart]) == 1, "one alone has a partner"


def test_a_case_knows_its_best_rival_and_what_explains_it() -> None:
    apart = paired(ONE, OTHER, 5.0)
    table = table_of([apart])
    (case,) = cases_of(table)
    assert (case.rival, case.explained) == (5.0 - NONE, NONE - 5.0)
    rival = paired(profile("a", 12, number=2), OTHER, 3.0)
    (case,) = [one for one in cases_of(table_of([apart, rival])) if one.pair is apart]
    assert case.rival == 2.0
    mention = paired(ONE, profile("b", 45, number=7), 4.0)
    (case,) = [one for one in cases_of(table_of([apart, mention])) if one.pair is apart]
    assert case.rival == 5.0 - NONE, "another mention of the same value is none"
    fits = paired(ONE, profile("b", 31, number=2), 1.0)
    (case,) = [one for one in cases_of(table_of([apart, fits])) if one.pair is apart]
    assert case.explained == pytest.approx(1.0 + BY_CHANCE["figures"] - 5.0)


def _near(one: Profile) -> Profile:
    """The same with a word of content, so that it is a candidate."""
    one.terms = one.near = Bag.of([(("mill",), 1.0)])
    return one


def test_candidates_are_scored_and_held_against_each_other() -> None:
    left, right = _near(profile("a", 31)), _near(profile("b", 45))
    (pair,) = pairs_of([left], [right], lambda one, other: 2.0)
    assert (pair.left, pair.right, pair.bits, pair.held.meeting) == (left, right, 2.0, Meeting.APART)
    assert not pairs_of([left], [right], lambda one, other: LEAST - 0.01)


def test_one_number_behind_two_units_speaks_for_the_link() -> None:
    left, right = (
        _near(profile(name, 310, dimension="length", unit=unit)) for name, unit in (("a", "km"), ("b", "mile"))
    )
    (pair,) = pairs_of([left], [right], lambda one, other: 2.0)
    assert (pair.held.slip, pair.bits) == (Slip.UNIT, 2.0 + BY_CHANCE["figures"])
    left, right = (
        _near(profile(name, 3, dimension="length", unit=unit)) for name, unit in (("a", "km"), ("b", "mile"))
    )
    (pair,) = pairs_of([left], [right], lambda one, other: 2.0)
    assert pair.bits == 2.0, "three are often three"


# --- one number in two frames -----------------------------------------------------------------------------------------


def _bits(probability: float) -> float:
    """The bits of a link of this probability."""
    scale = weights("link").scale
    low, high = -30.0, 30.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if scale.probability(middle) < probability else (low, middle)
    return high


def _framed(*pairs: Pair) -> list[tuple[Pair, FrameChange]]:
    return [(pair, frame.change) for pair, frame in framed(pairs, table_of(pairs), around())]


def _course(value: float, left: str | None, right: str | None, bits: float = 3.0) -> Pair:
    one, other = (profile(name, value, dimension="share", course=way) for name, way in (("a", left), ("b", right)))
    return paired(one, other, bits)


def test_a_share_that_rose_and_fell_stands_in_two_frames() -> None:
    ((pair, change),) = _framed(_course(18, "rose", "fell"))
    assert (pair.bits, change) == (3.0 + BY_CHANCE["figures"], FrameChange.OTHER_COURSE)
    assert not _framed(_course(18, "rose", "rose"))
    assert not _framed(_course(18, "rose", None))
    assert not _framed(_course(18, None, "fell"))


def test_small_numbers_stand_in_two_frames_where_their_link_is_likely() -> None:
    assert _framed(_course(3, "rose", "fell", _bits(SURE)))
    assert not _framed(_course(3, "rose", "fell", _bits(SURE) - 0.1))


def test_what_differs_stands_in_no_frame() -> None:
    left, right = profile("a", 18, dimension="share", course="rose"), profile("b", 45, dimension="share", course="fell")
    assert not _framed(paired(left, right, 3.0))


def test_dead_here_and_injured_there_are_mixed_up() -> None:
    dead, hurt = profile("a", 31), profile("b", 31, dimension="people.injured")
    ((_, change),) = _framed(paired(dead, hurt, 3.0))
    assert change is FrameChange.MIXED_UP
    assert not _framed(paired(dead, profile("b", 31), 3.0))
    assert not _framed(paired(dead, profile("b", 31, side="Army"), 3.0))
    one, other = (profile(name, 31, side=side) for name, side in (("a", "Army"), ("b", "Rebels")))
    assert not _framed(paired(one, other, 3.0)), "two sides are no two frames"


def test_a_day_and_a_war_are_two_windows() -> None:
    day, war = profile("a", 31, window="last_24h"), profile("b", 31, window="cumulative")
    ((_, change),) = _framed(paired(day, war, 3.0))
    assert change is FrameChange.OTHER_WINDOW


def test_a_number_with_a_partner_in_its_own_frame_is_at_home() -> None:
    dead, hurt, dead_too = profile("a", 31), profile("b", 31, dimension="people.injured"), profile("b", 31, number=2)
    assert not _framed(paired(dead, hurt, 3.0), paired(dead, dead_too, 1.0))
    other = profile("b", 45, number=2)
    assert _framed(paired(dead, hurt, 3.0), paired(dead, other, 1.0)), "what does not fit is no partner"
    elsewhere = paired(profile("a", 52, number=3), profile("b", 52, number=3), 1.0)
    assert len(_framed(paired(dead, hurt, 3.0), elsewhere)) == 1, "nor is what is of two others"


def test_only_the_best_link_of_two_facts_is_framed() -> None:
    left, right = profile("a", 31), profile("b", 31, dimension="people.injured")
    again = profile("a", 31, number=2, mention=1)
    found = _framed(paired(left, right, 2.0), paired(again, right, 3.0))
    assert [pair.left for pair, _ in found] == [again]


def test_two_numbers_that_changed_places_are_found_once() -> None:
    here = profile("a", 31), profile("a", 45, number=2, dimension="people.injured")
    there = profile("b", 31, dimension="people.injured"), profile("b", 45, number=2)
    (found,) = crossings([paired(here[0], there[0], 2.0), paired(here[1], there[1], 1.0)])
    assert found.bits == pytest.approx(2.0 + 2 * BY_CHANCE["figures"])
    assert found.values == {("people", "31"), ("people", "45")}
    assert found.frame.detail == "people.killed / people.injured"
    far = profile("b", 45, number=2, sentence=1)
    assert not list(crossings([paired(here[0], there[0], 2.0), paired(here[1], far, 1.0)]))


# --- judged -----------------------------------------------------------------------------------------------------------


def test_a_link_is_kept_from_its_probability() -> None:
    assert likely(_bits(KEPT))
    assert not likely(_bits(KEPT) - 0.1)
    assert probable(_bits(0.5)) == pytest.approx(0.5)


def _judged(left: list[Profile], right: list[Profile], bits: float) -> list[Any]:
    return list(
        judge_readings([_near(one) for one in left], [_near(one) for one in right], around(), lambda a, b: bits)
    )


def test_values_that_fit_are_kept_where_their_link_is_likely_without_them() -> None:
    (found,) = _judged([profile("a", 31)], [profile("b", 31)], _bits(KEPT))
    assert (found.kept, found.told, found.two_facts) == (True, False, False)
    assert found.decision.confidence == pytest.approx(KEPT, abs=1e-3)
    (found,) = _judged([profile("a", 31)], [profile("b", 31)], _bits(KEPT) - 0.1)
    assert not found.kept, "it is a tie, since an equal value makes it likely"
    assert not _judged([profile("a", 31)], [profile("b", 31)], _bits(KEPT) - BY_CHANCE["figures"] - 0.1)


def test_what_dates_a_count_is_no_fact_of_its_own() -> None:
    def dated(name: str, claim: str | None) -> Profile:
        one = profile(name, 31)
        time = _time()
        one.statement = one.statement.model_copy(
            update={"amount": None, "time": time, "claim_id": claim, "dimension": "date", "outcomes": ()}
        )
        one.family, one.root, one.value = "times", "date", time.value
        return one

    assert _judged([dated("a", None)], [dated("b", None)], 5.0)
    assert _judged([dated("a", "c1")], [dated("b", None)], 5.0)
    assert not _judged([dated("a", "c1")], [dated("b", "c2")], 5.0)


def _time() -> TimeMention:
    day = date(2024, 5, 6)
    return TimeMention(
        span=span("6 May 2024"),
        type=TimeType.DATE,
        value="2024-05-06",
        unresolved="2024-05-06",
        earliest=day,
        latest=day,
    )


def test_one_number_in_two_frames_is_told_where_its_link_is_likely_with_it() -> None:
    def frames(bits: float) -> list[str]:
        left, right = (profile(name, 18, dimension="share", course=way) for name, way in (("a", "rose"), ("b", "fell")))
        return [item.decision.kind for item in _judged([left], [right], bits)]

    least = _bits(KEPT) - BY_CHANCE["figures"] + 0.01
    assert frames(least) == ["measure"]
    assert "measure" not in frames(least - 0.1)


def test_two_numbers_that_changed_places_are_told_once() -> None:
    left = [profile("a", 31), profile("a", 45, number=2, dimension="people.injured")]
    right = [profile("b", 45), profile("b", 31, number=2, dimension="people.injured")]
    found = _judged(left, right, 3.0)
    assert [item.decision.traits.frame for item in found if item.decision.kind == "measure"] == [
        FrameChange.CHANGED_PLACES
    ]
    assert not [item for item in found if item.decision.kind == "differs"], "and not as differences"


def test_two_values_that_both_articles_have_are_of_two_facts() -> None:
    """However well 31 of the one is linked with 45 of the other: each has the other value, too."""
    left, right = ([profile(name, 31), profile(name, 45, number=2)] for name in "ab")
    profiles = [_near(one) for one in (*left, *right)]
    found = list(
        judge_readings(
            profiles[:2], profiles[2:], around(), lambda one, other: 5.0 if one.value != other.value else -3.0
        )
    )
    apart = [item for item in found if item.pair.left.value != item.pair.right.value]
    assert apart
    for item in apart:
        assert (item.two_facts, item.kept, item.told, item.clues) == (True, False, False, ())
    values = of_two_facts(found)
    assert values == {frozenset({("numbers", "31"), ("numbers", "45")})}
    elsewhere = _judged([profile("a", 31)], [profile("b", 45)], 6.0)[0]
    assert elsewhere.decision.verdict == "contradiction"
    assert is_of(elsewhere, values)
    assert not is_of(elsewhere, frozenset())
    agreed = _judged([profile("a", 31)], [profile("b", 31)], 6.0)[0]
    assert not is_of(agreed, values)


def test_what_would_be_told_of_a_difference_comes_with_what_speaks_for_it() -> None:
    (found,) = _judged([profile("a", 31)], [profile("b", 310)], 6.0)
    assert (found.kept, found.told, found.two_facts) == (True, True, False)
    assert found.clues[0].comparison == "start"
    assert found.decision.verdict == "contradiction"


def test_a_difference_of_a_faint_link_is_not_judged() -> None:
    assert not _judged([profile("a", 31)], [profile("b", 3100)], LEAST - 0.1)
    assert not _judged([profile("a", 31)], [profile("b", 3000)], LEAST)


def test_pairs_that_were_chosen_are_all_judged() -> None:
    pairs = [paired(ONE, profile("b", 31), 3.0), paired(profile("a", 12, number=2), profile("b", 45, number=2), 3.0)]
    fits, apart = judge_pairs(pairs, table_of(pairs), around())
    assert (fits.decision.verdict, fits.clues) == ("agree", ())
    assert apart.clues
    assert apart.decision.verdict != "agree"


def test_what_an_article_takes_back_is_revised() -> None:
    left, right = profile("a", 45), profile("b", 31, retracts=frozenset({"45"}))
    pairs = [paired(left, right, 3.0)]
    (found,) = judge_pairs(pairs, table_of(pairs), around())
    assert found.decision.kind == "revised"
    turned = [paired(right, left, 3.0)]
    (found,) = judge_pairs(turned, table_of(turned), around())
    assert found.decision.kind == "revised"
