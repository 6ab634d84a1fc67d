"""What the relations of numbers inside one text are about."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Family"]


class Family(StrEnum):
    """What a relation is about; each family has one rule."""

    SHARE = "share"
    CHANGE = "change"
    POINTS = "points"
    SUM = "sum"
    DIFFERENCE = "difference"
    REMAINDER = "remainder"
    RATE = "rate"
    CONVERSION = "conversion"
    ORDER = "order"
    SCORE = "score"
    LIST = "list"
    BOUNDS = "bounds"
    IMPOSSIBLE = "impossible"
    IDENTITY = "identity"
