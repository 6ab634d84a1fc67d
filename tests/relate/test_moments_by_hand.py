"""As of when a statement holds, which of two is the later, and how a value moved between them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from by_hand import around, said
from factcheck.records import How, Statement, TimeRange, Window
from factcheck.relate.context import Context
from factcheck.relate.moments import Moment, Order, as_of, days_apart, event_day, moved, order, published_order

DAY, NEXT = date(2024, 5, 6), date(2024, 5, 7)
NOON, EVENING = datetime(2024, 5, 6, 12), datetime(2024, 5, 6, 18)
TURNED = {Order.LEFT_FIRST: Order.RIGHT_FIRST, Order.RIGHT_FIRST: Order.LEFT_FIRST}


def _over(earliest: date | None, latest: date | None) -> TimeRange:
    return TimeRange(earliest=earliest, latest=latest, basis="explicit")


def _told(article: str, earliest: date | None, latest: date | None, how: str = "stated") -> Statement:
    return said(article, 31).model_copy(update={"as_of": _over(earliest, latest), "filled": {"as_of": How(how)}})


@pytest.mark.parametrize(
    ("slots", "day"),
    [
        ({"period": _over(DAY, DAY)}, DAY),
        ({"period": _over(DAY, DAY), "window": Window.EVENT}, DAY),
        ({"period": _over(NOON, EVENING)}, DAY),
        ({"period": _over(DAY, DAY), "window": Window.LAST_24H}, None),
        ({"period": _over(DAY, DAY), "window": Window.CUMULATIVE}, None),
        ({"period": _over(DAY, NEXT)}, None),
        ({"period": _over(DAY, None)}, None),
        ({"period": _over(None, DAY)}, None),
        ({}, None),
    ],
)
def test_the_day_of_an_event_is_one_day_that_the_text_gives(slots: dict[str, Any], day: date | None) -> None:
    assert event_day(said("a", 31, **slots)) == day


def test_a_statement_holds_as_of_what_it_says_else_of_the_day_it_came_out() -> None:
    context = around({"a": NOON})
    assert as_of(_told("a", date(2024, 5, 1), date(2024, 5, 2)), context) == (date(2024, 5, 1), date(2024, 5, 2), True)
    assert as_of(_told("a", date(2024, 5, 1), None), context) == (date(2024, 5, 1), date.max, True)
    assert as_of(_told("a", None, date(2024, 5, 1)), context) == (date.min, date(2024, 5, 1), True)
    assert as_of(_told("a", NOON, NOON, "inherited"), context) == (DAY, DAY, False)
    assert as_of(_told("a", None, None), context) == (DAY, DAY, False)
    assert as_of(said("a", 31), context) == Moment(DAY, DAY, False)
    assert as_of(said("b", 31), context) is None


def _order(left: Statement, right: Statement, context: Context) -> Order:
    """The order, which turns round with the two."""
    found = order(left, right, context)
    assert order(right, left, context) is TURNED.get(found, found)
    return found


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ((DAY, DAY), (NEXT, NEXT), Order.LEFT_FIRST),
        ((DAY, DAY), (DAY, DAY), Order.SAME),
        ((DAY, NEXT), (NEXT, NEXT), Order.UNKNOWN),  # one may be of either day
        ((DAY, NEXT), (DAY, NEXT), Order.UNKNOWN),
        ((NOON, NOON), (EVENING, EVENING), Order.LEFT_FIRST),
        ((EVENING, EVENING), (NOON, NOON), Order.RIGHT_FIRST),
        ((NOON, EVENING), (NOON, NOON), Order.SAME),
    ],
)
def test_two_stated_moments(left: tuple[date, date], right: tuple[date, date], wanted: Order) -> None:
    assert _order(_told("a", *left), _told("b", *right), around()) is wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (DAY, NEXT, Order.LEFT_FIRST),
        (DAY, DAY, Order.SAME_DAY),
        (NOON, EVENING, Order.LEFT_FIRST),
        (NOON, NOON, Order.SAME_DAY),
        (NOON, DAY, Order.SAME_DAY),
        (DAY, None, Order.UNKNOWN),
    ],
)
def test_two_moments_of_publication(one: date | None, other: date | None, wanted: Order) -> None:
    context = around({name: day for name, day in (("a", one), ("b", other)) if day is not None})
    assert _order(said("a", 31), said("b", 31), context) is wanted


def test_a_stated_day_is_not_the_same_as_that_of_a_publication() -> None:
    context = around({"a": NOON, "b": EVENING})
    assert _order(_told("a", DAY, DAY), said("b", 31), context) is Order.LEFT_FIRST
    assert _order(said("a", 31), _told("b", NEXT, NEXT), context) is Order.LEFT_FIRST


@pytest.mark.parametrize("days", [{}, {"a": DAY, "b": DAY}])
def test_the_user_says_which_of_two_versions_is_the_new_one(days: dict[str, date]) -> None:
    context = around(days, succession=("b", "a"))
    assert _order(said("a", 31), said("b", 31), context) is Order.RIGHT_FIRST
    inside = said("a", 31, number=2)
    assert order(said("a", 31), inside, context) is order(said("a", 31), inside, around(days)), "of one version"
    assert _order(said("a", 31), said("c", 31), context) is Order.UNKNOWN
    assert _order(said("c", 31), said("d", 31), context) is Order.UNKNOWN


def test_days_that_are_known_come_before_what_the_user_says() -> None:
    context = around({"a": DAY, "b": NEXT}, succession=("b", "a"))
    assert _order(said("a", 31), said("b", 31), context) is Order.LEFT_FIRST


def test_hours_with_and_without_a_zone_are_not_held_against_each_other() -> None:
    context = around({"a": NOON.replace(tzinfo=UTC), "b": EVENING})
    assert published_order("a", "b", context) is Order.UNKNOWN
    context = around({"a": NOON.replace(tzinfo=UTC), "b": EVENING.replace(tzinfo=UTC)})
    assert published_order("a", "b", context) is Order.LEFT_FIRST
    assert published_order("b", "a", context) is Order.RIGHT_FIRST
    context = around({"a": NOON.replace(tzinfo=UTC), "b": datetime(2024, 5, 7, 1)})
    assert published_order("a", "b", context) is Order.LEFT_FIRST


@pytest.mark.parametrize(
    ("days", "higher", "wanted"),
    [
        ((DAY, NEXT), True, "rose"),
        ((DAY, NEXT), False, "fell"),
        ((NEXT, DAY), False, "rose"),
        ((NEXT, DAY), True, "fell"),
        ((DAY, NEXT), None, None),
        ((DAY, DAY), True, "same day"),
        ((DAY, DAY), None, "same day"),
        ((None, None), True, None),
    ],
)
def test_how_a_value_moved(days: tuple[date | None, date | None], higher: bool | None, wanted: str | None) -> None:
    context = around({name: day for name, day in zip("ab", days, strict=True) if day is not None})
    assert moved(said("a", 31), said("b", 45), higher, context) == wanted


def test_values_of_one_stated_day_did_not_move() -> None:
    assert moved(_told("a", DAY, DAY), _told("b", DAY, DAY), True, around()) == "same day"


def test_days_are_counted_from_left_to_right() -> None:
    assert (days_apart(DAY, NEXT), days_apart(NEXT, NOON), days_apart(NOON, EVENING)) == (1, -1, 0)
