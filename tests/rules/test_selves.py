"""What one article says twice, and not alike."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import Comparison, RegionKind, Verdict
from factcheck.relate.decide import Kind
from made import amount, compared, dead, extraction, only, pair, told

ONE = dead("a", 12, "12 people")
OTHER = dead("a", 14, "14 victims", 80)


def twice(*further: Any, **fields: Any) -> Comparison:
    return pair(ONE, OTHER, **fields) if not further else compared(ONE, OTHER, *further, kind=Kind.DIFFERS, **fields)


def test_two_values_for_one_fact() -> None:
    found = only(twice())
    assert (found.code, found.verdict, found.confidence) == ("SELF002", "contradiction", 0.7)
    assert found.message == "Killed: 12 and 14 in one article"
    assert [item.span.start for item in found.evidence] == [0, 80]


def test_a_value_that_stands_twice_is_told_so() -> None:
    found = only(twice(dead("a", 14, "14 people", 120), confidence=0.7))
    assert found.message == "Killed: 12 in one place of the article, 14 in two"


@pytest.mark.parametrize(
    ("verdict", "kind", "severity", "told_as"),
    [
        (Verdict.CONTRADICTION, Kind.DIFFERS, "warning", "contradiction"),
        (Verdict.UNRESOLVED, Kind.DIFFERS, "warning", "unresolved"),
        (Verdict.DISPUTE, Kind.DISPUTED, "info", "dispute"),
        (Verdict.COMPATIBLE, Kind.FLOORS, "info", "unresolved"),
    ],
)
def test_disputes_and_bounds_that_both_hold_are_notes(
    verdict: Verdict, kind: Kind, severity: str, told_as: str
) -> None:
    found = only(twice(verdict=verdict, kind=kind, confidence=0.7))
    assert (found.severity, found.verdict) == (severity, told_as)


def test_a_headline_that_is_told_as_such_is_not_told_twice() -> None:
    head = dead("a", 43, "43 killed", region=RegionKind.HEADLINE)
    body = dead("a", 29, "29 people", 80)
    read = [extraction("a", claims=(head, body))]
    assert [one.code for one in told(pair(head, body), articles=read)] == ["SELF001"]
    assert [one.code for one in told(pair(body, head), articles=read)] == ["SELF001"]
    borne_out = [extraction("a", claims=(head, body, dead("a", 43, start=120)))]
    assert [one.code for one in told(pair(head, body), articles=borne_out)] == ["SELF002"]


def test_bounds_are_shown_behind_the_words() -> None:
    floor = dead("a", amount(15, "at_least"), "fifteen or more", 80)
    found = only(pair(ONE, floor))
    assert "≥ 15" in {side.value: side.value for side in found.sides}["fifteen or more (≥ 15)"]
