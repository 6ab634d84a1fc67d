"""Counts of two incidents make two tolls; a day or a place alone parts nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.records import Amount, CasualtyClaim, Outcome, Span, TimeRange, Window
from factcheck.report.incidents import incidents


def _killed(
    name: str, day: int | None = None, place: str | None = None, window: Window = Window.EVENT
) -> CasualtyClaim:
    moment = date(2024, 6, day) if day else None
    return CasualtyClaim(
        id=name,
        article_id=name[0],
        span=Span(start=0, end=1, text="9"),
        outcomes=(Outcome.KILLED,),
        amount=Amount(value=Decimal(9), low=Decimal(9), high=Decimal(9)),
        place=place,
        window=window,
        period=TimeRange(earliest=moment, latest=moment, basis="explicit") if moment else None,
    )


@pytest.mark.parametrize(
    ("claims", "parted"),
    [
        ((_killed("a1", 3, "Karang"), _killed("b1", 2, "Nordhaven")), [["a1"], ["b1"]]),
        ((_killed("a1", 3, "Karang"), _killed("b1", 2, "Karang")), [["a1", "b1"]]),  # the wrong day, perhaps
        ((_killed("a1", 3, "Karang"), _killed("b1", 3, "Semar")), [["a1", "b1"]]),  # a town and its province, perhaps
        ((_killed("a1", 3, "Karang"), _killed("b1", None, "Nordhaven")), [["a1", "b1"]]),
        ((_killed("a1", 3, "Gaza", Window.LAST_24H), _killed("b1", 9, "Rafah", Window.LAST_24H)), [["a1", "b1"]]),
    ],
)  # fmt: skip
def test_days_and_places_part_together(claims: tuple[CasualtyClaim, ...], parted: list[list[str]]) -> None:
    assert [[claim.id for claim in group] for group in incidents(claims)] == parted


def test_what_says_no_day_goes_with_its_article_or_with_the_most() -> None:
    told = (_killed("a1", 3, "Karang"), _killed("b1", 2, "Nordhaven"), _killed("c1", 2, "Nordhaven"))
    silent = (_killed("a2"), _killed("d1"))
    assert [[claim.id for claim in group] for group in incidents((*told, *silent))] == [
        ["a1", "a2"],
        ["b1", "c1", "d1"],
    ]
