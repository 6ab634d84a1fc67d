"""The two ways in: two claims, or all claims of a set of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.compare.results import Compared
from factcheck.records import Extraction

if TYPE_CHECKING:
    from factcheck.compare.references import References

__all__ = ["compare_claims", "compare_extractions"]


def compare_claims() -> None:
    """Not there yet."""


def compare_extractions(
    extractions: Sequence[Extraction], references: References | None = None, subject: str | None = None
) -> Compared:
    """Compare all claims of these articles."""
    return Compared(articles={extraction.article.id: extraction for extraction in extractions})
