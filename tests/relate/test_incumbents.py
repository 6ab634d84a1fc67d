"""Who holds an office and what kinds of bodies stand beside a name, as the articles of a check tell it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.relate.incumbents import Holders
from held import marks_of

CASES = tomllib.loads(Path(__file__).with_name("incumbents.toml").read_text(encoding="utf-8"))


def _params(kind: str) -> list[Any]:
    return [
        pytest.param(
            case,
            id=case["why"],
            marks=marks_of(case),
        )
        for case in CASES[kind]
    ]


@pytest.mark.parametrize("case", _params("holder"))
def test_holder(case: dict[str, Any]) -> None:
    holders = Holders(case["texts"])
    found = [holders.holder(case["mention"], case.get("language", "en")) for _ in range(2)]
    assert found == 2 * [case.get("holder")], "and so when it is asked again"


@pytest.mark.parametrize("case", _params("kinds"))
def test_kinds(case: dict[str, Any]) -> None:
    holders = Holders(case["texts"])
    found = [holders.kinds(case["name"], case.get("language", "en")) for _ in range(2)]
    assert found == 2 * [set(case["kinds"])]
