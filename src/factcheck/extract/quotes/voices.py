"""What the readers of speech give for one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.extract.quotes.marks import Quoted
from factcheck.extract.slots import AttributionSlot, LineageSlot, QuoteSlot

__all__ = ["Voices"]


@dataclass(slots=True, eq=False)
class Voices:
    """Quotes, attributions and named upstream outlets of one article, each in text order.

    ``pairs`` are all quotations in marks, each with whether it became a quote.
    """

    quotes: list[QuoteSlot] = field(default_factory=list)
    attributions: list[AttributionSlot] = field(default_factory=list)
    lineage: list[LineageSlot] = field(default_factory=list)
    pairs: list[tuple[Quoted, bool]] = field(default_factory=list)
