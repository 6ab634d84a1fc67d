"""What an editor is told of the relations of the table: arithmetic, mend and passage."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.relate.relations.engine import Recalculated
from told import found_in, shown_of, told_cases, wanted_of


@pytest.mark.parametrize(
    "case", told_cases(__file__, "engine.toml"), ids=lambda case: f"{case['why']} {case['language']}"
)
def test_what_is_told(case: dict[str, Any]) -> None:
    assert shown_of(case) == wanted_of(case)


def _sure(text: str) -> float:
    (one,) = found_in(text).broken
    return one.confidence


def test_what_is_surer() -> None:
    """Parts that come to more are surer than those that come to less, and what a slip explains is surest."""
    less = _sure("The raid left 24 dead: ten rebels, five guards and six drivers.")
    more = _sure("The raid left 18 dead: ten rebels, five guards and six drivers.")
    slip = _sure("On board were 212 people, 190 passengers and 24 crew members.")
    assert less < more < slip
    far, near = "He paid €100 ($110), then €200 ($640).", "He paid €100 ($110), then €200 ($420)."
    assert _sure(far) > _sure(near)  # no market moves so far within a text


def test_a_slip_makes_no_relation_surer_than_one_that_is_plainer() -> None:
    """A digit that would mend an average is no proof: what is shared out evenly leaves less to doubt."""
    mean = _sure("All 24 flats were sold. They brought in $10.8 million in total, an average of $540,000 per flat.")
    each = _sure("A grant of $1.2 million is split evenly, so that each of the 400 fishermen gets $30,000.")
    assert mean < each


def test_of_two_that_share_their_numbers_the_surer_is_told() -> None:
    """A number that does not fit somewhere is in no relation that holds, and findings come in the order of the text."""
    text = (
        "The bill was carried by 30 votes, 530 to 510. The fleet has 40 ships (22 ferries, 9 tugs and 12 barges). "
        "Aid went to 17 villages, 7 in Tarn, 6 in Osk and 4 in Belm."
    )
    found = found_in(text)
    assert [item.relation for item in found.broken] == ["margin", "parts"]
    assert [item.worked for item in found.held] == ["7 + 6 + 4 = 17"]
    off = {place for item in found.broken for place in item.places}
    assert all(off.isdisjoint(item.places) for item in found.held)


def test_a_language_without_words_for_relations_tells_none() -> None:
    assert found_in("12 von 40 (90 Prozent)", "de") == Recalculated()
