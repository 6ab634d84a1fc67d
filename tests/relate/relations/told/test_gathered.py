"""What an editor is told of parts that one word ties to their whole: arithmetic, mend and passage."""

from __future__ import annotations

from typing import Any

import pytest

from told import shown_of, told_cases, wanted_of


@pytest.mark.parametrize(
    "case", told_cases(__file__, "gathered.toml"), ids=lambda case: f"{case['why']} {case['language']}"
)
def test_what_is_told(case: dict[str, Any]) -> None:
    assert shown_of(case) == wanted_of(case)
