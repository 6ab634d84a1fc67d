"""What is known from outside the articles: named things, events, terms of office, official series.

The records only. ``references.py`` reads them from files: those a user supplies, and those in ``known/`` that come with
the library.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Self, TypeVar

from pydantic import Field, model_validator

from factcheck.records import Outcome, Record

__all__ = ["Aliases", "KnownEntity", "KnownEvent", "Named", "Office", "References", "Series", "SeriesRow", "Tenure"]

Aliases = dict[str, tuple[str, ...]]
"""Language tag (``any`` for names that are the same in all of them) to the forms in that language."""


Named = dict[str, str]
"""Language tag to what a reader in that language is told of it, where that is another name."""


def _all_forms(aliases: Aliases) -> tuple[str, ...]:
    return tuple(form for forms in aliases.values() for form in forms)


class _Sourced(Record):
    """``source`` says where a reader can check it, ``as_of`` the day up to which it was looked after.

    ``named`` has the name for readers of other languages; it is never looked for in texts.
    """

    source: str = ""
    as_of: date | None = None
    named: Named = Field(default_factory=dict)


class _Spanned(_Sourced):
    start: date | None = None
    end: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"start {self.start} is after end {self.end}")
        return self


class KnownEntity(_Spanned):
    """A place, party, body, outlet or person, with the days between which it existed, where that is known.

    Events name the entities they involve by ``id``. ``start`` makes an earlier mention an anachronism. All forms are
    one name where speakers, claimants and sources are compared.
    """

    id: str
    name: str
    kind: str = "entity"
    aliases: Aliases = Field(default_factory=dict)

    def name_in(self, language: str) -> str:
        """The name for a reader of a language."""
        return self.named.get(language, self.name)

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *_all_forms(self.aliases))


class KnownEvent(_Spanned):
    """An event with its first and last day (``end`` absent: it goes on).

    ``kind`` is the class of event (``war``, ``attack``, ``ground_operation``, ``unrest``, ``affair``): a language pack
    has the nouns for it, so that "perang" finds a war. ``places`` and ``parties`` are ids of entities: an article is
    about the event only when it names one of its places, or of its parties where it has no place (if it has any).
    ``aliases`` are forms that name it outright; an alias that several events share names all of them.
    """

    id: str
    name: str
    kind: str
    start: date
    aliases: Aliases = Field(default_factory=dict)
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()

    def name_in(self, language: str) -> str:
        """The name for a reader of a language."""
        return self.named.get(language, self.name)

    @property
    def forms(self) -> tuple[str, ...]:
        """All aliases; the name is for the reader of a finding."""
        return _all_forms(self.aliases)


class Tenure(_Spanned):
    """That somebody held an office from ``start`` to ``end`` (absent: still does).

    ``aliases`` are forms of the person's name, ``titles`` those of the office, whose names for readers are ``office``
    and ``named``. A form that others of the same title could be meant by ("Presiden") is safe: it counts only next to
    the person's name.
    """

    person: str
    office: str
    start: date
    aliases: tuple[str, ...] = ()
    titles: Aliases

    def name_in(self, language: str) -> str:
        """The office for a reader of a language."""
        return self.named.get(language, self.office)

    @property
    def names(self) -> tuple[str, ...]:
        """The person's name and its other forms."""
        return (self.person, *self.aliases)


class Holder(_Spanned):
    """One term of one person in an office."""

    person: str
    start: date
    aliases: tuple[str, ...] = ()


class Office(_Sourced):
    """An office with all who held it: one ``Tenure`` each."""

    name: str
    titles: Aliases
    holders: tuple[Holder, ...]

    @property
    def tenures(self) -> Iterator[Tenure]:
        """The terms, each with the titles and the source of the office where it has none of its own."""
        for holder in self.holders:
            yield Tenure(
                person=holder.person,
                office=self.name,
                start=holder.start,
                end=holder.end,
                aliases=holder.aliases,
                titles=self.titles,
                named=self.named,
                source=holder.source or self.source,
                as_of=holder.as_of or self.as_of,
            )


class SeriesRow(Record):
    """One day's official figures; a field is ``None`` where none was given."""

    date: date
    killed: Annotated[int, Field(ge=0)] | None = None
    injured: Annotated[int, Field(ge=0)] | None = None
    killed_24h: Annotated[int, Field(ge=0)] | None = None
    injured_24h: Annotated[int, Field(ge=0)] | None = None

    def cumulative(self, outcome: Outcome) -> int | None:
        """The running total of ``outcome`` on this day."""
        return {Outcome.KILLED: self.killed, Outcome.INJURED: self.injured}.get(outcome)

    def daily(self, outcome: Outcome) -> int | None:
        """The count of the last 24 hours."""
        return {Outcome.KILLED: self.killed_24h, Outcome.INJURED: self.injured_24h}.get(outcome)


class Series(_Sourced):
    """Official cumulative figures by date, of one side or place and from one claimant.

    ``claimants``, ``sides`` and ``places`` are names as the language packs normalise them, or as articles write them.
    Days may be missing; between two rows the total is somewhere between theirs. ``complete`` says that the count ended
    with the last row; without it higher totals are taken to come later.
    """

    id: str
    name: str
    claimants: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    complete: bool = False
    rows: tuple[SeriesRow, ...]

    def name_in(self, language: str) -> str:
        """The name for a reader of a language."""
        return self.named.get(language, self.name)

    @model_validator(mode="after")
    def _by_date(self) -> Self:
        days = [row.date for row in self.rows]
        if not days:
            raise ValueError("a series needs at least one row")
        twice = next((day for day, following in itertools.pairwise(days) if following <= day), None)
        if twice is not None:
            raise ValueError(f"rows must go forward in time: the row after {twice} does not")
        return self


T = TypeVar("T", KnownEntity, KnownEvent, Series)


class References(Record):
    """Everything that is known from outside the articles. Empty is allowed."""

    entities: tuple[KnownEntity, ...] = ()
    events: tuple[KnownEvent, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    series: tuple[Series, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        known = {entity.id for entity in self.entities}
        for event in self.events:
            missing = sorted({*event.places, *event.parties} - known)
            if missing:
                raise ValueError(f"event {event.id!r} names entities that are not there: {', '.join(missing)}")
        for records in (self.entities, self.events, self.series):
            ids = [record.id for record in records]
            twice = sorted({name for name in ids if ids.count(name) > 1})
            if twice:
                raise ValueError(f"given twice: {', '.join(twice)}")
        return self

    def over(self, base: References) -> References:
        """These and those of ``base``; of what both have, by id or by person and office, these hold."""
        if self == References():
            return base
        held = {(tenure.person, tenure.office) for tenure in self.tenures}
        return References(
            entities=(*self.entities, *_others(base.entities, self.entities)),
            events=(*self.events, *_others(base.events, self.events)),
            tenures=(*self.tenures, *(one for one in base.tenures if (one.person, one.office) not in held)),
            series=(*self.series, *_others(base.series, self.series)),
        )

    @cached_property
    def _built(self) -> dict[str, Any]:
        return {}

    def once(self, name: str, build: Callable[[], Any]) -> Any:
        """What ``build`` makes of these references, made once and kept as long as they are (matchers, indexes)."""
        if name not in self._built:
            self._built[name] = build()
        return self._built[name]


def _others(base: Sequence[T], own: Sequence[T]) -> list[T]:
    """Those of ``base`` whose id is none of our own."""
    ids = {one.id for one in own}
    return [one for one in base if one.id not in ids]
