"""What comparing a set of articles gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.records import Claim, Comparison, Event, Extraction, Fact, Group, Mark, Origin, Statement
from factcheck.relate.calendar import Misfit
from factcheck.relate.context import Context
from factcheck.relate.names import TwoSpellings
from factcheck.relate.polarity import Opposition
from factcheck.relate.relations.broken import Broken, Held
from factcheck.relate.two_offices import TwoRoles
from factcheck.relate.two_places import TwoPlaces

__all__ = ["Compared"]


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparisons between all statements of a set of articles, with indexes to find things again.

    ``context`` knows which articles are versions of one text or go back to one origin. ``oppositions`` are facts that
    one article affirms and another denies; ``spellings`` names that are spelled two ways, ``roles`` people who are
    given two offices; ``places`` facts that two articles put at two places; ``misfits`` what does not fit the calendar
    inside one article, ``relations`` what does not add up in one and ``held`` what does. ``again`` has the other places
    at which an article tells the fact of a statement or claim. ``left_out`` counts pairs of articles of one story that
    were not compared because each is compared with its nearest only, ``quotes_left_out`` pairs of like quotes, for the
    same reason; ``not_read`` counts statements of very long articles that were not held against the others of their
    article.
    """

    comparisons: tuple[Comparison, ...] = ()
    oppositions: tuple[Opposition, ...] = ()
    again: dict[str, tuple[Statement, ...]] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    marks: dict[str, Mark] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    articles: dict[str, Extraction] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    left_out: int = 0
    misfits: tuple[Misfit, ...] = ()
    quotes_left_out: int = 0
    relations: tuple[Broken, ...] = ()
    held: tuple[Held, ...] = ()
    spellings: tuple[TwoSpellings, ...] = ()
    roles: tuple[TwoRoles, ...] = ()
    places: tuple[TwoPlaces, ...] = ()
    not_read: int = 0
