"""What does not fit the calendar inside one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.languages.spoken import Value
from factcheck.records import Span

__all__ = ["Kind", "Misfit"]


class Kind(StrEnum):
    """Which relation does not hold."""

    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_HOUR = "no_such_hour"
    LENGTH = "length"
    ORDER = "order"
    ELAPSED = "elapsed"
    ANNIVERSARY = "anniversary"
    FOUNDING = "founding"
    AGE = "age"
    TWO_AGES = "two_ages"
    CAREER = "career"
    CENTURY = "century"
    ZONES = "zones"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Misfit:
    """Statements of one text that the calendar does not let stand together.

    ``spans`` are the places, the one to look at first in front. ``values`` holds the passages, what was worked out and
    the change that would mend it, days as days and numbers as numbers; ``terms`` are keys of words of the reader's.
    ``confidence`` is the share right of such findings.
    """

    kind: Kind
    article_id: str
    spans: tuple[Span, ...]
    confidence: float
    values: dict[str, Value] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)
