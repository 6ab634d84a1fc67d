"""The level a confidence stands for, at its bounds (contract.md, severity)."""

from __future__ import annotations

import pytest

from factcheck.records import Severity
from factcheck.rules.render import severity_of

LEVELS = [
    (1.0, Severity.ERROR),
    (0.95, Severity.ERROR),
    (0.949, Severity.WARNING),
    (0.6, Severity.WARNING),
    (0.599, Severity.INFO),
    (0.0, Severity.INFO),
]


@pytest.mark.parametrize(("confidence", "level"), LEVELS)
def test_levels(confidence: float, level: Severity) -> None:
    assert severity_of(confidence) is level
