"""Units that are said to have more people than such a unit has."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.knowledge.force_units import unit_sizes
from factcheck.records import Finding, ForceClaim
from factcheck.rules import Config
from made import amount, dead, extraction, forces, told

_, MOST = unit_sizes()["platoon"]
PLATOON = forces("a", 1, "a platoon", 0, unit="platoon")


def people(count: Any, **slots: Any) -> ForceClaim:
    return forces("a", count, "soldiers", 50, **{"part_of": PLATOON.id, **slots})


def found(*claims: Any, config: Config | None = None, **about: Any) -> list[Finding]:
    read = [extraction("0", claims=(dead("0", 3),)), extraction("a", claims=claims)]
    return told(articles=read, config=config, **about)


@pytest.mark.parametrize(
    ("count", "heard"),
    [
        (3 * MOST, False),
        (3 * MOST + 1, True),
        (amount(3 * MOST + 1, "at_least"), True),
        (amount(3 * MOST + 1, "at_most"), False),
        (amount(3 * MOST, "more_than"), False),
    ],
)
def test_from_three_times_the_largest_on(count: Any, heard: bool) -> None:
    assert bool(found(PLATOON, people(count))) is heard
    two = PLATOON.model_copy(update={"amount": amount(2)})
    assert not found(two, people(count))


def test_what_is_said() -> None:
    (one,) = found(PLATOON, people(900))
    assert (one.code, one.severity, one.confidence) == ("UNIT002", "warning", 0.7)
    assert (one.expected, one.observed) == (f"{unit_sizes()['platoon'][0]}–{MOST}", "900")
    assert one.message.startswith("“soldiers” in “a platoon”: of ")
    assert one.message.endswith(f" each has {one.expected} people")
    assert [item.span.text for item in one.evidence] == ["soldiers", "a platoon"]
    assert not found(PLATOON, people(900), subject="0")


def test_people_right_behind_their_unit_are_of_it() -> None:
    """ "a platoon of 900": where nothing says whose part they are, a word between is too far."""
    behind = people(900, part_of=None).model_copy(update={"span": PLATOON.span.model_copy(update={"start": 10})})
    assert found(PLATOON, behind)
    assert not found(PLATOON, people(900, part_of=None))


def test_what_is_left_alone() -> None:
    assert not found(PLATOON, people(900, unit="tank"))
    assert not found(PLATOON, people(900, part_of="another"))
    assert not found(PLATOON.model_copy(update={"unit": "coalition"}), people(900))
    assert not found(PLATOON.model_copy(update={"amount": amount(1, "at_least")}), people(900))


def test_the_desks_own_sizes_count() -> None:
    config = Config(unit_sizes={"platoon": (200, 300)})
    assert not found(PLATOON, people(900), config=config)
    (one,) = found(PLATOON, people(1_200), config=config)
    assert one.expected == "200–300"
