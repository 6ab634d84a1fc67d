"""The worked verdicts, as claims."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from building import claim, context

from factcheck.compare import compare_claims

DATA = tomllib.loads(Path(__file__).with_name("verdicts.toml").read_text(encoding="utf-8"))
CASES = DATA["case"]


def _name(case: dict[str, Any]) -> str:
    return f"{case.get('row', '--')} {case['what']}"


def _sides(case: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    same = DATA["same"].get(case.get("same", ""), {})
    return {**same, **case["a"]}, {**same, **case["b"]}


def _compared(case: dict[str, Any], *, turned: bool) -> Any:
    left, right = _sides(case)
    around = context(left, right, twins=case.get("twins", False))
    if "places" in case:
        around = replace(around, places=around.places.of_desk(case["places"]))
    pair = (claim(left, "a"), claim(right, "b"))
    return compare_claims(*(pair[::-1] if turned else pair), around)


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_verdict(case: dict[str, Any]) -> None:
    found = _compared(case, turned=False)
    shown = [f"{step.name}: {step.outcome}" for step in found.steps]
    assert found.verdict == case["verdict"], shown
    assert case.get("step") is None or case["step"] in shown


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_the_order_of_the_two_changes_nothing(case: dict[str, Any]) -> None:
    one, other = _compared(case, turned=False), _compared(case, turned=True)
    assert one.verdict == other.verdict
    assert [step.name for step in one.steps] == [step.name for step in other.steps]
