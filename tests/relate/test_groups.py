"""Claims of one fact as a group: its extremes, what agrees within it, who stands behind each, and who stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from by_hand import amount, around, span
from factcheck.records import (
    CasualtyClaim,
    Comparison,
    ComparisonRelation,
    ForceClaim,
    Group,
    Qualifier,
    RegionKind,
    Verdict,
)
from factcheck.relate.context import Context
from factcheck.relate.groups import LIKELY, independent, make_groups

PAPERS = {"a": "Herald", "b": "Courier", "c": "Ledger", "d": "Post"}


def _claim(article: str, value: int, qualifier: Qualifier = Qualifier.EXACT, **slots: Any) -> CasualtyClaim:
    slots.setdefault("outcomes", ("killed",))
    return CasualtyClaim(
        id=f"{article}{value}",
        article_id=article,
        span=span(str(value)),
        region=RegionKind.BODY,
        amount=amount(value, qualifier),
        **slots,
    )


def _compared(left: Any, right: Any, verdict: Verdict = Verdict.DISPUTE, **more: Any) -> Comparison:
    more.setdefault("confidence", LIKELY)
    return Comparison(left=(left,), right=(right,), verdict=verdict, steps=(), reasons=(), shared_origin=False, **more)


def _groups(claims: Sequence[CasualtyClaim], context: Context | None = None) -> tuple[Group, ...]:
    """The groups of claims each of which was compared with the first."""
    return make_groups([_compared(claims[0], one) for one in claims[1:]], context or around(sources=PAPERS))


def test_compared_claims_are_one_group_with_its_extremes() -> None:
    (group,) = _groups([_claim("a", 31), _claim("b", 45), _claim("c", 12), _claim("d", 31)])
    assert (group.low, group.high) == (amount(12), amount(45))
    assert set(group.claims) == {"a31", "b45", "c12", "d31"}
    assert group.clusters == (("c12",), ("a31", "d31"), ("b45",))
    assert group.independent == (1, 2, 1)
    assert group.outlier is None, "two stand alone"


@pytest.mark.parametrize(
    ("more", "joined"),
    [
        ({}, True),
        ({"confidence": LIKELY - 0.01}, False),
        ({"verdict": Verdict.AGREE}, True),
        ({"verdict": Verdict.INCOMPARABLE}, False),
        ({"verdict": Verdict.UNRESOLVED}, False),
        ({"relation": ComparisonRelation.PART}, False),
    ],
)
def test_only_what_could_be_decided_joins_two_claims(more: dict[str, Any], joined: bool) -> None:
    assert bool(make_groups([_compared(_claim("a", 31), _claim("b", 45), **more)], around())) is joined


def test_one_claim_may_join_two_pairs() -> None:
    a, b, c, d = (_claim(name, value) for name, value in (("a", 31), ("b", 45), ("c", 12), ("d", 14)))
    assert len(make_groups([_compared(a, b), _compared(c, d)], around())) == 2
    assert len(make_groups([_compared(a, b), _compared(c, d), _compared(b, c)], around())) == 1


def test_claims_whose_amounts_share_a_number_are_one_cluster() -> None:
    """A bound from below reaches all that lies above it; what only touches is of one cluster."""
    (group,) = _groups([_claim("a", 31), _claim("b", 30, Qualifier.AT_LEAST), _claim("c", 12, Qualifier.AT_MOST)])
    assert group.clusters == (("c12",), ("b30", "a31"))
    (group,) = _groups([_claim("a", 31), _claim("b", 31, Qualifier.AT_LEAST), _claim("c", 45)])
    assert group.clusters == (("a31", "b31"), ("c45",)), "45 fits the bound and not the 31 that fits it too"
    (group,) = _groups([_claim("a", 30, Qualifier.AT_LEAST), _claim("b", 31), _claim("c", 45)])
    assert group.clusters == (("a30", "b31"), ("c45",))


def test_one_claim_against_two_sources_is_the_outlier() -> None:
    (group,) = _groups([_claim("a", 31), _claim("b", 31), _claim("c", 45)])
    assert group.outlier == "c45"
    (group,) = _groups([_claim("a", 31), _claim("b", 45)])
    assert group.outlier is None
    (group,) = _groups([_claim("a", 31), _claim("b", 31), _claim("c", 45), _claim("d", 45)])
    assert group.outlier is None
    copies = around(sources=PAPERS, origin={"a": "wire", "b": "wire"})
    (group,) = _groups([_claim("a", 31), _claim("b", 31), _claim("c", 45)], copies)
    assert group.outlier is None


def test_sources_count_once_by_claimant_origin_and_outlet() -> None:
    context = around(sources={"a": "Herald", "b": "Herald", "c": "Ledger"}, origin={"c": "wire", "d": "wire"})
    one, other = _claim("a", 31), _claim("b", 31)
    assert independent([one, other], context) == 1
    assert independent([_claim("c", 31), _claim("d", 31)], context) == 1
    assert independent([one, _claim("c", 31)], context) == 2
    army = [_claim(name, 31, claimant="Army") for name in "ac"]
    assert independent(army, context) == 1
    assert independent([*army, one], context) == 2


def test_a_group_is_named_by_what_it_counts() -> None:
    said: dict[str, Any] = {
        "outcomes": ("killed", "injured"),
        "populations": ("child", "civilian"),
        "side": "Army",
        "place": "Sund",
    }
    (group,) = _groups([_claim("a", 31, **said), _claim("b", 45, **said)])
    assert group.key == "injured+killed | child+civilian | Army | Sund | unknown"
    (group,) = _groups([_claim("a", 31), _claim("b", 45)])
    assert group.key == "killed | - | - | - | unknown"
    forces = [
        ForceClaim(
            id=f"{name}{value}",
            article_id=name,
            span=span(str(value)),
            region=RegionKind.BODY,
            amount=amount(value),
            unit="soldier",
            side="Army",
            action="deployed",
        )
        for name, value in (("a", 310), ("b", 450))
    ]
    (group,) = make_groups([_compared(forces[0], forces[1])], around())
    assert group.key == "soldier | Army | deployed | -"
