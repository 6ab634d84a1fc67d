"""Tolls that are dated before what they count began."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import CasualtyClaim, Finding
from made import dead, extraction, told


def found(as_of: dict[str, Any] | None, period: dict[str, Any] | None, **about: Any) -> list[Finding]:
    claim = dead("a", 34_690, "34,690 people")
    claim = CasualtyClaim.model_validate({**claim.model_dump(), "as_of": as_of, "period": period})
    silent = dead("0", 5)
    read = [extraction("0", claims=(silent,)), extraction("a", claims=(dead("a", 3, start=90), claim))]
    return told(articles=read, **about)


def until(day: str | None, basis: str = "explicit") -> dict[str, Any]:
    return {"latest": day, "basis": basis}


SINCE = {"earliest": "2023-10-07"}


@pytest.mark.parametrize(
    ("as_of", "period", "heard"),
    [
        (until("2023-10-06"), SINCE, True),
        (until("2023-10-07"), SINCE, False),
        (until("2023-10-07T08:00:00"), {"earliest": "2023-10-07T10:00:00"}, False),
        (until("2023-10-07"), {"earliest": "2023-10-07T10:00:00"}, False),
        (until("2023-10-06T23:00:00"), SINCE, True),
        (until("2022-02-04", "year_inferred"), SINCE, True),
        (until("2022-02-04", "relative"), SINCE, False),
        (until("2022-02-04", "weekday"), SINCE, False),
        (until(None), SINCE, False),
        (until("2022-02-04"), {"earliest": None}, False),
        (None, SINCE, False),
        (until("2022-02-04"), None, False),
    ],
)
def test_a_day_that_the_text_names(as_of: dict[str, Any] | None, period: dict[str, Any] | None, heard: bool) -> None:
    """A day taken from the publication is a matter of the publication's date."""
    assert [one.code for one in found(as_of, period)] == (["NUM105"] if heard else [])


def test_what_is_said() -> None:
    (one,) = found(until("2022-02-04"), SINCE)
    assert one.message == "Killed: 34,690 as of 4 February 2022, before the count began (7 October 2023)"
    assert (one.expected, one.observed) == ("7 October 2023 or later", "4 February 2022")
    assert (one.confidence, one.severity) == (0.9, "warning")
    assert not found(until("2022-02-04"), SINCE, subject="0")
    assert found(until("2022-02-04"), SINCE, subject="a")
