"""What could not be said yet on a given day: an office before its holder had it, a body before it began."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.dating.offices import holders
from factcheck.dating.reading import Reading, sources_of
from factcheck.records import Span

__all__ = ["Anachronism", "anachronisms"]


class Anachronism(NamedTuple):
    """A body, or somebody in an ``office``, named before it began on ``start``.

    ``what`` names it as fingerprints have it.
    """

    what: str
    office: bool
    start: date
    span: Span
    sources: tuple[str, ...]


def anachronisms(reading: Reading, day: date) -> Iterator[Anachronism]:
    """Offices and bodies that the text names although they began only after ``day``; each once.

    That something had ended by then is no anachronism: the past is told under its old names.
    """
    seen: set[str] = set()
    for title, person, tenures in holders(reading):
        first = min(tenure.start for tenure in tenures)
        what = f"{tenures[0].person} as {tenures[0].office}"
        if first > day and what not in seen:
            seen.add(what)
            span = reading.span(min(title.start, person.start), max(title.end, person.end))
            yield Anachronism(what, True, first, span, sources_of(tenures))
    for found in reading.mentions.entities:
        entity = found.what
        if entity.start is not None and entity.start > day and entity.name not in seen:
            seen.add(entity.name)
            span = reading.span(found.start, found.end)
            yield Anachronism(entity.name, False, entity.start, span, sources_of([entity]))
