"""One number of two measures, and a claimant whose figure moved within its day."""

from __future__ import annotations

import pytest

from factcheck.records import Verdict
from factcheck.records.traits import FrameChange, Traits, Voice
from factcheck.relate.decide import Kind
from made import dead, only, pair, told


@pytest.mark.parametrize("frame", FrameChange)
def test_numbers_that_changed_places_are_no_loose_translation(frame: FrameChange) -> None:
    one, other = dead("a", 100), dead("b", 100, outcomes=("injured",))
    found = only(pair(one, other, Kind.MEASURE, traits=Traits(Voice.SAME, frame=frame)))
    assert found.code == "NUM202"
    assert (found.could_be != ("A loose translation.",)) is (frame is FrameChange.CHANGED_PLACES)


def test_a_figure_that_fell_is_not_told_as_moved_within_its_day_too() -> None:
    early, late, today = dead("a", 40), dead("b", 30), dead("c", 35)
    fell = pair(early, late, Kind.FELL, verdict=Verdict.CONTRADICTION)
    moved = pair(late, today, verdict=Verdict.UNRESOLVED)
    assert [one.code for one in told(fell, moved)] == ["NUM102"]
    assert [one.code for one in told(moved)] == ["NUM304"]
    apart = pair(dead("d", 30), dead("e", 35), verdict=Verdict.UNRESOLVED)
    assert sorted(one.code for one in told(fell, apart)) == ["NUM102", "NUM304"]
