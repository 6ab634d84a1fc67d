"""What an editor is told of sums in two currencies: arithmetic, mend and passage."""

from __future__ import annotations

from typing import Any

import pytest

import factcheck
from factcheck.relate.relations.engine import broken_relations
from told import shown_of, told_cases, wanted_of


@pytest.mark.parametrize(
    "case", told_cases(__file__, "currencies.toml"), ids=lambda case: f"{case['why']} {case['language']}"
)
def test_what_is_told(case: dict[str, Any]) -> None:
    assert shown_of(case) == wanted_of(case)


@pytest.mark.parametrize(("dollars", "sure"), [("$19m", 0.5), ("$29m", 0.65), ("$49m", 0.88)])
def test_the_further_two_rates_lie_apart_the_surer(dollars: str, sure: float) -> None:
    text = f"The firm earned £9m ($13.5m) in 2002 and £10m ({dollars}) in 2004."
    (found,) = broken_relations(factcheck.extract(factcheck.Article(text=text, language="en")))
    assert found.confidence == sure
