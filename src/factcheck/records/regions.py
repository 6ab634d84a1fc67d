"""The parts of an article."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["COMPARED_REGIONS", "RegionKind"]


class RegionKind(StrEnum):
    """What part of an article a stretch of text is."""

    HEADLINE = "headline"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


COMPARED_REGIONS = frozenset({RegionKind.HEADLINE, RegionKind.BODY, RegionKind.HEADING, RegionKind.DATELINE})
"""Regions whose claims are the article's own. Captions, credits, bylines and links are extracted, never compared."""
