"""One event that two articles put at two places."""

from __future__ import annotations

from typing import Any

from factcheck.records import Finding
from factcheck.relate.two_places import TwoPlaces
from made import extraction, span, told

ITEM = TwoPlaces("a", "b", span("Harlow", 10), span("King's\n Lynn", 40), 0.9)


def found(**about: Any) -> list[Finding]:
    return told(articles=[extraction(name) for name in "abc"], places=(ITEM,), **about)


def test_what_is_said() -> None:
    (one,) = found()
    assert one.code == "PLACE001"
    assert one.message == "One event, two places: Harlow (Outlet a) or King's Lynn (Outlet b)?"
    assert [(side.value, side.sources, side.independent) for side in one.sides] == [
        ("Harlow", ("Outlet a",), 1),
        ("King's Lynn", ("Outlet b",), 1),
    ]
    assert one.confidence == round(ITEM.confidence, 2)


def test_a_draft_hears_of_itself_and_comes_first() -> None:
    (one,) = found(subject="b")
    assert one.message == "One event, two places: King's Lynn (Outlet b) or Harlow (Outlet a)?"
    assert [item.article_id for item in one.evidence] == ["b", "a"]
    assert found(subject="a")[0].evidence[0].article_id == "a"
    assert not found(subject="c")


def test_the_draft_does_not_make_it_another_finding() -> None:
    assert found()[0].fingerprint == found(subject="b")[0].fingerprint
