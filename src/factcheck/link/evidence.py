"""What one comparison or clue adds, as it is shown.

There are some hundred levels and a hundred thousand links of a large story, so those alike are one record.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.records import LinkEvidence

__all__ = ["evidence", "strongest_first"]

_KEPT = 4096
"""Records kept: several times as many as there are levels in all tables of weights."""


@lru_cache(_KEPT)
def evidence(comparison: str, level: str, bits: float) -> LinkEvidence:
    """What a comparison adds that comes out at a level, in bits."""
    return LinkEvidence(comparison=comparison, level=level, bits=bits)


def strongest_first(row: LinkEvidence) -> float:
    """How rows of evidence are sorted."""
    return -abs(row.bits)
