"""What comparing a set of articles gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.records import Claim, Comparison, Event, Extraction, Group, Origin
from factcheck.relate.context import Context

__all__ = ["Compared"]


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparisons between all statements of a set of articles, with indexes to find things again.

    ``context`` knows which articles are versions of one text or go back to one origin. ``left_out`` counts pairs of
    articles of one story that were not compared because each is compared with its nearest only; ``not_read`` counts
    statements of long articles that were not held against the others of their own article.
    """

    comparisons: tuple[Comparison, ...] = ()
    groups: tuple[Group, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    articles: dict[str, Extraction] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    left_out: int = 0
    not_read: int = 0
