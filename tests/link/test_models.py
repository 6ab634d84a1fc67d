"""Which numbered names are of two things."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.link.models import Model, two_models

CASES = tomllib.loads(Path(__file__).with_name("models.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{' '.join(case['left'])} {' '.join(case['right'])}")
def test_two_models(case: dict[str, Any]) -> None:
    known = frozenset(Model(*one) for one in case.get("known", ()))
    left, right = Model(*case["left"]), Model(*case["right"])
    assert two_models(left, right, known) is two_models(right, left, known) is case["two"]


def test_no_numbered_name_is_no_other() -> None:
    assert not two_models(None, Model("game", "6", ""), frozenset())
