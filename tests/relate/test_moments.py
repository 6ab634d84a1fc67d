"""Which article came out first, and which of two moments of one day is the earlier."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.records.values import TimeRange
from factcheck.relate import moments
from factcheck.relate.context import Context
from factcheck.relate.moments import Order, published_order

DAY = date(2024, 5, 6)
NOON, EVENING = datetime(2024, 5, 6, 12), datetime(2024, 5, 6, 18)
ZONED = datetime(2024, 5, 6, 12, tzinfo=UTC)
TURNED = {Order.LEFT_FIRST: Order.RIGHT_FIRST}


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (DAY, date(2024, 5, 7), Order.LEFT_FIRST),
        (DAY, DAY, Order.UNKNOWN),
        (NOON, EVENING, Order.LEFT_FIRST),
        (NOON, NOON, Order.UNKNOWN),
        (DAY, EVENING, Order.UNKNOWN),
        (ZONED, EVENING, Order.UNKNOWN),  # of one day, and nobody knows the zone of the other
        (DAY, None, Order.UNKNOWN),
        (None, None, Order.UNKNOWN),
        (EVENING, date(2024, 5, 7), Order.LEFT_FIRST),
    ],
)
def test_publication(one: date | None, other: date | None, wanted: Order) -> None:
    context = Context({"a": ArticleFacts("a", published=one), "b": ArticleFacts("b", published=other)})
    assert published_order("a", "b", context) is wanted
    assert published_order("b", "a", context) is TURNED.get(wanted, wanted)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ((NOON, NOON), (EVENING, EVENING), Order.LEFT_FIRST),
        ((NOON, NOON), (NOON, NOON), Order.SAME),
        ((NOON, EVENING), (EVENING, EVENING), Order.SAME),  # they touch
        ((DAY, DAY), (EVENING, EVENING), Order.SAME),  # a day has no hour
        (None, (EVENING, EVENING), Order.SAME),
    ],
)
def test_hours(one: tuple[date, date] | None, other: tuple[date, date], wanted: Order) -> None:
    left = None if one is None else TimeRange(earliest=one[0], latest=one[1])
    right = TimeRange(earliest=other[0], latest=other[1])
    assert moments._by_hour(left, right) is wanted
    assert moments._by_hour(right, left) is TURNED.get(wanted, wanted)
