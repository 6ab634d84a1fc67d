"""Parts and wholes, days and running totals: what is told of them."""

from __future__ import annotations

import pytest

from factcheck.records import Comparison, ComparisonRelation, Verdict
from factcheck.records.traits import Traits
from factcheck.relate.decide import Kind
from made import amount, compared, dead, only, pair, told


@pytest.mark.parametrize("turned", [False, True])
def test_the_part_is_told_before_its_whole(turned: bool) -> None:
    whole, part = dead("a", 31), dead("b", 43, populations=("child",))
    found = only(pair(*((part, whole) if turned else (whole, part)), Kind.PART_EXCEEDS))
    assert found.code == "SUM001"
    assert found.message == "Killed: a part larger than its whole, 43 (Outlet b) of 31 (Outlet a)"
    assert (found.expected, found.observed) == ("≤ 31", "43")
    assert found.could_be
    inside = only(pair(whole, dead("a", 43, start=50, populations=("child",)), None))
    assert (inside.message, inside.could_be) == ("Killed: a part larger than its whole, 43 of 31", ())


def test_a_whole_without_an_upper_bound_expects_nothing() -> None:
    whole, part = dead("a", amount(31, "at_least")), dead("b", 43)
    found = only(pair(whole, part, Kind.PART_EXCEEDS))
    assert (found.expected, found.observed) == (None, None)


def total(relation: ComparisonRelation, verdict: Verdict = Verdict.CONTRADICTION) -> Comparison:
    parts = dead("a", 20, start=30), dead("b", 25, start=60)
    fields = {"relation": relation, "verdict": verdict, "kind": None, "traits": Traits(worked="1020 + 25 = 1045")}
    return compared(dead("a", 1_040, "1,040 in all"), *parts, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("relation", "code", "confidence", "severity"),
    [(ComparisonRelation.SUM, "SUM003", 0.95, "error"), (ComparisonRelation.DIFFERENCE, "SUM002", 0.75, "warning")],
)
def test_a_sum_that_does_not_come_out(
    relation: ComparisonRelation, code: str, confidence: float, severity: str
) -> None:
    found = only(total(relation))
    assert (found.code, found.confidence, found.severity) == (code, confidence, severity)
    assert (found.expected, found.observed) == ("1,020 + 25 = 1,045", "1,040")
    assert [(item.article_id, item.span.start) for item in found.evidence] == [("a", 0), ("a", 30), ("b", 60)]
    assert only(total(relation), subject="b").code == code
    assert not told(total(relation), subject="c")


@pytest.mark.parametrize("relation", [ComparisonRelation.SUM, ComparisonRelation.DIFFERENCE])
@pytest.mark.parametrize("verdict", [Verdict.AGREE, Verdict.COMPATIBLE, Verdict.UNRESOLVED])
def test_a_sum_that_may_come_out_is_left_alone(relation: ComparisonRelation, verdict: Verdict) -> None:
    assert not told(total(relation, verdict))
