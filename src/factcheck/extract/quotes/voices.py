"""What the readers of speech give for one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.extract.slots import AttributionSlot, LineageSlot, QuoteSlot

__all__ = ["Voices"]


@dataclass(slots=True, eq=False)
class Voices:
    """Quotes, attributions and named upstream outlets of one article, each in text order."""

    quotes: list[QuoteSlot] = field(default_factory=list)
    attributions: list[AttributionSlot] = field(default_factory=list)
    lineage: list[LineageSlot] = field(default_factory=list)
