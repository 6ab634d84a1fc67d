"""What comparing a set of articles gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.records import Claim, Comparison, Event, Extraction, Group, Origin

__all__ = ["Compared"]


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparisons between all claims of a set of articles, with indexes to find things again.

    ``comparisons`` hold what the report shows; ``upstream`` maps an article id to the name of the origin it shares
    with others, where it has one.
    """

    comparisons: tuple[Comparison, ...] = ()
    groups: tuple[Group, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    articles: dict[str, Extraction] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    upstream: dict[str, str] = field(default_factory=dict)
