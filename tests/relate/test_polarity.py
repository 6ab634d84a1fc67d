"""Affirmations and denials in many builds, in one language and across two, beside what only looks like one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.polarity import Opposition, oppositions, polar_of
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("polarity.toml").read_text(encoding="utf-8"))["case"]
WARNED = 0.6


def _found(case: dict[str, Any]) -> list[Opposition]:
    days = case.get("days", ["2025-03-04", "2025-03-04"])
    read = [
        factcheck.extract(factcheck.Article(id=name, text=text, language=language, published=day))
        for name, text, language, day in zip("ab", case["articles"], case["languages"], days, strict=True)
    ]
    left, right = (polar_of(one, Terms(one)) for one in read)
    assert left is not None
    assert right is not None
    return list(oppositions(left, right))


def _right(case: dict[str, Any]) -> bool:
    found = _found(case)
    return bool(found) if case["want"] == "told" else all(one.confidence < WARNED for one in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["articles"][0][:40])
def test_denials(case: dict[str, Any]) -> None:
    assert _right(case) is not case.get("known", False)


def test_the_last_day_of_the_calendar_has_none_behind_it() -> None:
    given = (
        ("en", "0001-01-01", "The flood in Tarum on Monday killed No one was hurt. "),
        ("id", "9999-12-31", "LUKA&JUMAT"),
    )
    articles = [factcheck.Article(text=text, language=language, published=day) for language, day, text in given]
    assert not factcheck.check(articles).nothing_read


DENIED = "The crew did not repair the northern pumping station of Tarn."
SAID = "The crew repaired the northern pumping station of Tarn."


def _between(left: str, right: str, *, days: tuple[str, str] = ("2025-03-04", "2025-03-04")) -> list[Opposition]:
    """What two English articles turn round; held the other way they turn the same passages round."""
    case = {"articles": [left, right], "languages": ["en", "en"], "days": list(days)}
    found, turned = _found(case), _found({**case, "articles": [right, left], "days": list(days[::-1])})
    assert [(one.right, one.left) for one in turned] == [(one.left, one.right) for one in found]
    assert [(one.bits, one.confidence) for one in turned] == [(one.bits, one.confidence) for one in found]
    return found


def _bits(left: str, right: str) -> float:
    (one,) = _between(left, right)
    return one.bits


def test_what_an_editor_is_shown() -> None:
    (one,) = _between(DENIED, SAID)
    assert (one.left_id, one.right_id, one.left_holds) == ("a", "b", False)
    assert one.left.text == "crew did not repair the northern pumping"
    assert one.right.text == "crew repaired the northern pumping"
    assert one.shared == ("crew", "northern", "pumping", "station", "Tarn")
    assert not one.disputed
    (one,) = _between(SAID, DENIED)
    assert one.left_holds


def test_each_passage_is_told_once_with_what_fits_it_best() -> None:
    """Of two sentences of the other article the one with more in common is told."""
    other = "The crew repaired the pumping station of Tarn. The crew repaired the northern pumping station of Tarn."
    (one,) = _between(DENIED, other)
    assert one.right.text == "crew repaired the northern pumping"


FAR = (
    "Before the autumn storms came over the hills and the harbour was shut for the winter, "
    "the crew at last repaired the northern pumping station of Tarn."
)
WEIGHED = [
    ("words near the verb", (DENIED, SAID), (DENIED, FAR)),
    (
        "one on whose side both stand",
        (DENIED, SAID),
        (DENIED, "The northern pumping station of Tarn repaired the crew."),
    ),
    (
        "one who says both",
        (f"{DENIED[:-1]}, Mark Dowd said.", f"{SAID[:-1]}, Mark Dowd said."),
        (f"{DENIED[:-1]}, Mark Dowd said.", SAID),
    ),
    ("a word that both have", (DENIED, SAID), (DENIED, "The crew repaired the northern station of Tarn.")),
    ("no word of its own", (DENIED, SAID), (DENIED, "The crew repaired the southern pumping station of Tarn.")),
    (
        "a word of its own that the other article has elsewhere",
        (f"{DENIED} The lighthouse is white.", "The crew repaired the lighthouse and the pumping station of Tarn."),
        (f"{DENIED} The ferry is white.", "The crew repaired the lighthouse and the pumping station of Tarn."),
    ),
]


@pytest.mark.parametrize(("more", "less"), [row[1:] for row in WEIGHED], ids=[row[0] for row in WEIGHED])
def test_what_speaks_for_one_fact(more: tuple[str, str], less: tuple[str, str]) -> None:
    assert _bits(*more) > _bits(*less)


APART = [
    ("a name of its own", DENIED.replace("Tarn", "Marlow"), SAID),
    ("two people", DENIED.replace("The crew", "Mark Dowd"), SAID.replace("The crew", "Ana Rolle")),
    ("another thing", DENIED, "The crew repaired the southern lighthouse."),
    ("a part of them", DENIED.replace("The crew", "Some workers"), SAID.replace("The crew", "The workers")),
    ("two numbers of them", DENIED.replace("The crew", "Nine men"), SAID.replace("The crew", "Twelve men")),
    (
        "others than those none of whom did",
        "No officer repaired the station of Tarn.",
        "A guard repaired the station of Tarn.",
    ),
    ("what is to come", DENIED.replace("did not", "will not"), SAID),
    ("what could not be done", DENIED.replace("did not", "could not"), SAID),
    ("an infinitive", DENIED, SAID.replace("repaired", "went to repair")),
    ("two speakers", f"{DENIED[:-1]}, Mark Dowd said.", f"{SAID[:-1]}, Ana Rolle said."),
    ("two days", f"{DENIED[:-1]} on 1 March.", f"{SAID[:-1]} on 3 March."),
    (
        "an article that has it both ways",
        f"{DENIED} A day later the crew repaired the northern pumping station of Tarn.",
        SAID,
    ),
    (
        "two values",
        "Unemployment in Tarn rose in March to 6.1 per cent.",
        "Unemployment in Tarn fell in March to 5.8 per cent.",
    ),
    ("no day", "Unemployment in Tarn rose to 6.1 per cent.", "Unemployment in Tarn fell to 6.1 per cent."),
    ("two sides of a match", "Marlow United won the Tarn cup final.", "Tarn Rovers lost the Tarn cup final."),
    ("a plea", "Mark Dowd is not guilty of the Tarn arson.", "Mark Dowd pleaded guilty of the Tarn arson."),
]
TOGETHER = [
    ("one who is named in part", DENIED.replace("The crew", "Mark Dowd"), SAID.replace("The crew", "Dowd")),
    ("some and all", DENIED.replace("The crew", "Some workers"), SAID.replace("The crew", "All workers")),
    ("one number of them", DENIED.replace("The crew", "Nine men"), SAID.replace("The crew", "Nine men")),
    (
        "one of those none of whom did",
        "No officer repaired the station of Tarn.",
        "An officer repaired the station of Tarn.",
    ),
    ("nobody and somebody", "Nobody repaired the station of Tarn.", "A guard repaired the station of Tarn."),
    ("one day", f"{DENIED[:-1]} on 3 March.", f"{SAID[:-1]} on 3 March."),
    ("the eve of a day", f"{DENIED[:-1]} on 2 March.", f"{SAID[:-1]} on 3 March."),
    (
        "one value",
        "Unemployment in Tarn rose in March to 6.1 per cent.",
        "Unemployment in Tarn fell in March to 6.1 per cent.",
    ),
    ("one side of a match", "Marlow United won the Tarn cup final.", "Marlow United lost the Tarn cup final."),
    ("a match of two", "Marlow United did not beat Tarn Rovers.", "Marlow United beat Tarn Rovers."),
]


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_what_is_of_two_facts(left: str, right: str) -> None:
    assert _between(left, right) == []


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in TOGETHER], ids=[row[0] for row in TOGETHER])
def test_what_is_of_one_fact(left: str, right: str) -> None:
    assert len(_between(left, right)) == 1


OPEN = ("The Marlow ferry terminal is closed.", "The Marlow ferry terminal is open.")


@pytest.mark.parametrize(
    ("texts", "day", "told"),
    [(OPEN, "2025-03-06", 1), (OPEN, "2025-03-07", 0), ((DENIED, SAID), "2025-03-07", 1)],
)
def test_what_time_turns_round(texts: tuple[str, str], day: str, told: int) -> None:
    """A terminal that was closed may be open three days later; what was not repaired stays unrepaired that day."""
    assert len(_between(*texts, days=("2025-03-04", day))) == told


def test_who_may_speak_in_each() -> None:
    """Where a body and a person are named, two may see it differently; where nobody is, nobody does."""
    (plain,) = _between(DENIED, SAID)
    (doubt,) = _between(f"{DENIED[:-1]}, the mayor said.", f"{SAID[:-1]}, Ana Rolle said.")
    assert (plain.disputed, doubt.disputed) == (False, True)
