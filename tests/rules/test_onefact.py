"""Why two statements are taken for one fact, and what speaks against it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.records import Link, LinkEvidence, Step, TimeRange
from factcheck.rules.onefact import ties
from factcheck.rules.whens import Told
from made import compared, dead, dossier, extraction, statement

TEXT = "The ferry that sank off Redwater killed 30 people."
ONE = dead("a", 30, "30 people", 40)
OTHER = dead("b", 40, "40 people", 40)


def clue(comparison: str, bits: float, level: str = "same") -> LinkEvidence:
    return LinkEvidence(comparison=comparison, level=level, bits=bits)


def told(*clues: LinkEvidence, shared: str | None = "", one: Told = ONE, other: Told = OTHER) -> tuple[str, ...]:
    steps = () if shared is None else (Step(name="link", outcome="one fact", detail=shared),)
    link = Link(left="", right="", bits=1.0, probability=0.9, evidence=clues)
    item = compared(one, other, link=link, steps=(Step(name="frame", outcome="same"), *steps))
    return ties(dossier(item, articles=[extraction("a", TEXT)]), item)


SAME_MEASURE = "Taken for one fact: the same measure (killed)."


def test_nothing_is_said_where_no_link_was_weighed() -> None:
    assert told(clue("run", 3.0), shared=None) == ()
    plain = compared(ONE, OTHER, steps=(Step(name="link", outcome="one fact", detail="ferry"),))
    assert ties(dossier(plain), plain) == ()


def test_the_measure_is_named_first_where_it_is_one() -> None:
    assert told() == (SAME_MEASURE,)
    assert told(other=statement("b", "money", 40)) == ()
    assert told(clue("run", 3.0)) == ("Taken for one fact: the same measure (killed), the same turn of phrase.",)


@pytest.mark.parametrize(
    ("name", "bits", "words"),
    [
        ("run", 1.0, "the same turn of phrase"),
        ("run", 0.99, None),
        ("neighbours", 0.8, "the same numbers beside it"),
        ("neighbours", 0.79, None),
        ("counted", 0.8, "the same thing counted"),
        ("counted", 0.79, None),
        ("holder", 0.8, "the same name beside it"),
        ("holder", 0.79, None),
        ("weather", 9.0, None),
    ],
)
def test_a_clue_is_told_from_so_many_bits_on(name: str, bits: float, words: str | None) -> None:
    assert told(clue(name, bits)) == (
        (SAME_MEASURE,) if words is None else (f"{SAME_MEASURE.removesuffix('.')}, {words}.",)
    )


@pytest.mark.parametrize("name", ["sentence", "near", "names"])
@pytest.mark.parametrize(("bits", "strong"), [(0.5, True), (0.49, False)])
def test_the_words_of_both_are_shown_in_any_case(name: str, bits: float, strong: bool) -> None:
    """Where they decide much before what is weaker, else behind it."""
    words = "the same words (“ferry”, “Redwater”)"
    place = clue("place", 0.3)
    one, other = (dead(name_, 30, "30 people", 40, place="Tarum") for name_ in "ab")
    wanted = f"{words}, one place (Tarum)" if strong else f"one place (Tarum), {words}"
    assert told(clue(name, bits), place, shared="ferry, redwater", one=one, other=other) == (
        f"Taken for one fact: the same measure (killed), {wanted}.",
    )


def test_what_no_text_has_is_not_shown() -> None:
    assert told(clue("sentence", 3.0), shared="kapal") == (SAME_MEASURE,)


def _when(day: date | None) -> TimeRange:
    return TimeRange(latest=day)


DAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("name", "slots", "others", "words"),
    [
        ("place", {"place": "Tarum"}, {"place": "Tarum"}, "one place (Tarum)"),
        ("place", {"place": "Tarum"}, {"place": "Sund"}, None),
        ("place", {}, {}, None),
        ("claimant", {"claimant": "the mayor"}, {}, "one claimant (the mayor)"),
        ("claimant", {}, {}, None),
        ("days", {"as_of": _when(DAY)}, {"as_of": _when(DAY)}, "one day (6 May 2024)"),
        ("days", {"as_of": _when(DAY)}, {"as_of": _when(date(2024, 5, 7))}, None),
        ("days", {"as_of": _when(DAY)}, {}, None),
        ("days", {"as_of": _when(DAY)}, {"as_of": _when(None)}, None),
        ("days", {}, {}, None),
    ],
)
@pytest.mark.parametrize(("bits", "speaks"), [(0.0, True), (-0.01, False)])
def test_clues_that_name_something_are_told_wherever_they_speak_for_it(
    name: str, slots: dict[str, Any], others: dict[str, Any], words: str | None, bits: float, speaks: bool
) -> None:
    one, other = dead("a", 30, "30 people", 40, **slots), dead("b", 40, "40 people", 40, **others)
    said = told(clue(name, bits), one=one, other=other)
    if words is None or not speaks:
        assert said == (SAME_MEASURE,)
    else:
        assert said == (f"{SAME_MEASURE.removesuffix('.')}, {words}.",)


def test_four_clues_are_told_the_strongest_first() -> None:
    clues = clue("run", 2.0), clue("holder", 3.0), clue("counted", 4.0), clue("neighbours", 1.0)
    for order in (clues, clues[::-1]):
        assert told(*order) == (
            "Taken for one fact: the same measure (killed), the same thing counted, the same name beside it, "
            "the same turn of phrase.",
        )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (clue("names", -0.5, "different"), "other names beside it"),
        (clue("names", -3.0, "none"), "other names beside it"),
        (clue("place", -3.0, "other"), "another place"),
        (clue("names", -0.49, "different"), None),
        (clue("names", 0.5, "different"), None),
        (clue("names", -3.0, "some"), None),
        (clue("weather", -3.0, "different"), None),
    ],
)
def test_what_speaks_against_it(found: LinkEvidence, said: str | None) -> None:
    assert told(found) == ((SAME_MEASURE,) if said is None else (SAME_MEASURE, f"Against it: {said}."))


def test_two_clues_against_it_are_told_the_strongest_first() -> None:
    clues = [
        clue(name, -bits, "different")
        for name, bits in (("place", 1.0), ("weather", 9.0), ("side", 3.0), ("days", 2.0))
    ]
    for order in (clues, clues[::-1]):
        assert told(*order)[1] == "Against it: another side, another day in the sentence."


def test_what_speaks_against_it_is_told_where_nothing_speaks_for_it() -> None:
    assert told(clue("place", -1.0, "different"), other=statement("b", "money", 40)) == ("Against it: another place.",)
