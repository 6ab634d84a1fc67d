"""What comparing a set of articles gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.relate.context import Context
from factcheck.compare.moments import Counted
from factcheck.records import Claim, Comparison, Event, Extraction, Group, Origin

__all__ = ["Compared"]


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparisons between all claims of a set of articles, with indexes to find things again.

    ``context`` knows which articles are versions of one text, go back to one origin or tell of one event. ``crowds``
    are clusters of large groups by the id of the claim that was compared for all of them.
    """

    comparisons: tuple[Comparison, ...] = ()
    groups: tuple[Group, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    articles: dict[str, Extraction] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    crowds: dict[str, tuple[Counted, ...]] = field(default_factory=dict)
