"""Aliases and offices of the user's references: one name for one speaker, claimant and outlet."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.knowledge.entities import Identities, identities
from factcheck.knowledge.references import KnownEntity, References, Tenure

CASES = tomllib.loads(Path(__file__).with_name("entities.toml").read_text(encoding="utf-8"))["case"]
KNOWN = References(
    entities=(
        KnownEntity(id="oster", name="Wilhelm Oster", kind="person", aliases={"any": ("Vilgelm Ostr",)}),
        KnownEntity(id="wire", name="Harbour Wire", kind="outlet", aliases={"any": ("HW News",)}),
        KnownEntity(id="a", name="First Club", aliases={"en": ("the club",)}),
        KnownEntity(id="b", name="Second Club", aliases={"en": ("the club",)}),
    ),
    tenures=(
        Tenure(
            person="Ana Lim",
            office="Governor of River Port",
            start=date(2024, 1, 1),
            end=date(2024, 12, 31),
            titles={"en": ("Governor",), "id": ("Gubernur River Port",)},
        ),
    ),
)
DAY = date(2024, 5, 6)


def _found(case: dict[str, Any], known: References | None) -> str:
    articles = [
        factcheck.Article(id=side, text=case[side], source=side, language="en", published=DAY)
        for side in ("left", "right")
    ]
    codes = {finding.code for finding in factcheck.check(articles, references=known).findings}
    return "other-speaker" if "QUOTE003" in codes else "same"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_speakers(case: dict[str, Any]) -> None:
    assert _found(case, None) == case["without"]
    assert _found(case, KNOWN) == case["with"]


@pytest.mark.parametrize(
    ("name", "day", "known"),
    [
        ("vilgelm  ostr", DAY, "Wilhelm Oster"),
        ("Gubernur River Port", DAY, "Ana Lim"),
        ("Gubernur River Port", date(2023, 5, 6), "Gubernur River Port"),
        ("Gubernur River Port", None, "Gubernur River Port"),
        ("Governor", DAY, "Governor"),
        ("the club", DAY, "the club"),
        ("HW News", None, "Harbour Wire"),
    ],
)
def test_a_form_names_whom_it_can_only_mean(name: str, day: date | None, known: str) -> None:
    assert identities(KNOWN).of(name, day) == known


def _claimants(report: factcheck.Report) -> str | None:
    return report.comparisons[0].traits.voice


@given(st.text(), st.none() | st.dates())
def test_unknown_names_stand_for_themselves(name: str, day: date | None) -> None:
    assert Identities().of(name, day) == name


@pytest.mark.xfail(
    reason="two names of persons that share no word are not taken for two, and no claimant step is noted", strict=True
)
def test_a_claimant_under_two_names_is_one() -> None:
    articles = [
        factcheck.Article(id=str(toll), text=text, source=f"Paper {toll}", language="en", published=DAY)
        for toll, text in (
            (41, "The fire in Cairo killed 41 people on Sunday, Wilhelm Oster said."),
            (63, "The fire in Cairo killed 63 people on Sunday, Vilgelm Ostr said."),
        )
    ]
    assert _claimants(factcheck.check(articles)) == "different"
    assert _claimants(factcheck.check(articles, references=KNOWN)) == "same"
