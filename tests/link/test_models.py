"""Which numbered names are of two things."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.link.models import Model, last_told, numbered, two_models
from factcheck.link.profiles import profiles_of
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("models.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{' '.join(case['left'])} {' '.join(case['right'])}")
def test_two_models(case: dict[str, Any]) -> None:
    known = frozenset(Model(*one) for one in case.get("known", ()))
    left, right = Model(*case["left"]), Model(*case["right"])
    assert two_models(left, right, known) is two_models(right, left, known) is case["two"]


def test_no_numbered_name_is_no_other() -> None:
    assert not two_models(None, Model("game", "6", ""), frozenset())


# --- which numbered name a value is told of ---------------------------------------------------------------------------

LITE, PRO = Model("tolo", "13", "lite"), Model("tolo", "13", "pro")


def test_a_value_is_told_of_the_last_numbered_name_before_it() -> None:
    """A number that is part of a name is told of the name before; four sentences further on it is forgotten."""
    written = [(0, None), (1, LITE), (1, None), (2, PRO), (2, None), (3, None), (6, None), (7, None)]
    assert last_told(written) == [None, None, LITE, LITE, PRO, PRO, PRO, None]


def test_a_name_told_again_is_told_of_again() -> None:
    written = [(0, LITE), (3, LITE), (7, None), (8, None), (20, PRO), (24, None)]
    assert last_told(written) == [None, LITE, LITE, None, None, PRO]


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Shops sell the Tolo ‹13› Lite for 999 euros.", "lite"),
        ("Shops sell the Tolo ‹13› for 999 euros.", ""),
        ("Shops sell the Tolo ‹13› Pro Max Ultra for 999 euros.", "pro max"),
        ("Shops sell the Tolo ‹13› and the Pro for 999 euros.", ""),
        ("Shops sell the Tolo ‹13› Pro", "pro"),
        ("Shops sell the Tolo ‹13›", ""),
    ],
)
def test_the_names_behind_a_number_belong_to_it(text: str, behind: str) -> None:
    start, end = text.index("‹"), text.index("›") - 1
    plain = text.replace("‹", "").replace("›", "")
    terms = Terms(factcheck.extract(factcheck.Article(text=plain, language="en")))
    assert numbered("tolo", plain[start:end], terms, end) == Model("tolo", "13", behind)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Shops sell the Tolo 13 Lite for 999 euros. The Tolo 13 Pro costs 1,299 euros.", ["lite", "pro"]),
        ("en", "Shops sell the Tolo 13 for 999 euros. Its screen has 90 hertz and costs 300 euros.", ["", ""]),
        ("id", "Toko menjual Tolo 13 Lite seharga Rp 999. Lalu Tolo 13 Pro seharga Rp 1.299.", ["lite", "pro"]),
    ],
)
def test_prices_of_an_article_are_told_of_its_numbered_names(language: str, text: str, told: list[str]) -> None:
    profiles = profiles_of(factcheck.extract(factcheck.Article(text=text, language=language)))
    prices = [one.model for one in profiles if one.root == "money"]
    assert [model and model[:2] for model in prices] == [("tolo", "13")] * len(told)
    assert [model and model.behind for model in prices] == told
    assert {one.behind for one in profiles[0].setting.models} == set(told)
