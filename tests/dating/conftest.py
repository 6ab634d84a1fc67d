"""The invented references that all cases of this folder are read with."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.knowledge.references import References, load_references


@pytest.fixture(scope="session")
def norland() -> References:
    return load_references(Path(__file__).parent / "references")
