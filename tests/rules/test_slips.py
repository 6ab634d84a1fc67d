"""Slips of the pen that one text shows by itself."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.extract.figures import RESTATED
from factcheck.extract.separators import WHOLE_NOTE
from factcheck.records import Figure, Finding, QuantityClaim
from made import amount, dead, extraction, span, told


def figure(text: str = "1.2", unit: str | None = "person", notes: tuple[str, ...] = (WHOLE_NOTE,)) -> Figure:
    return Figure(span=span(text, 10), amount=amount("1200"), unit=unit, notes=notes)


def found(*claims: Any, figures: tuple[Figure, ...] = (), **about: Any) -> list[Finding]:
    return told(articles=[extraction("0"), extraction("a", claims=claims, figures=figures)], **about)


def toll(one: Figure | None) -> Any:
    return dead("a", 1_200, "1.2 killed", 10, figure=one)


def test_people_in_fractions() -> None:
    (one,) = found(toll(figure()))
    assert (one.code, one.severity, one.confidence) == ("TYPO002", "warning", 0.8)
    assert one.message == "“1.2 killed”: people come in whole numbers, 1,200 may be meant"
    assert (one.expected, one.observed) == ("1,200", "1.2 killed")
    assert not found(toll(figure()), subject="0")


def test_any_count_of_people_comes_whole() -> None:
    quantity = QuantityClaim(id="q", article_id="a", span=span("1.2 voters"), amount=amount(1_200), figure=figure())
    assert [one.code for one in found(quantity)] == ["TYPO002"]


@pytest.mark.parametrize("one", [None, figure(notes=()), figure(unit="tonne"), figure(notes=("something else",))])
def test_what_may_have_fractions_is_left_alone(one: Figure | None) -> None:
    assert not found(toll(one))


def test_a_number_in_words_against_its_digits() -> None:
    wrong = figure("eleven (12)", notes=("something else", f"{RESTATED}12"))
    (one,) = found(figures=(figure(notes=()), wrong))
    assert (one.code, one.severity, one.confidence) == ("TYPO005", "error", 0.95)
    assert one.message == "“eleven (12)” and 12 in brackets behind it disagree"
    assert not found(figures=(wrong,), subject="0")
    assert not found(figures=(figure(notes=()),))
