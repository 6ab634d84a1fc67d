"""All speech of one text, in one walk over its cues."""

from __future__ import annotations

from factcheck.extract.quotes.voices import Voices
from factcheck.extract.regions import Regions
from factcheck.scan import Scan

__all__ = ["read_quotes"]


def read_quotes(scan: Scan, regions: Regions) -> Voices:
    """Quotes, attributions and lineage of a text."""
    return Voices()
