"""Mentions: what stands at one place of one article."""

from __future__ import annotations

from enum import StrEnum

from factcheck.records.base import Record
from factcheck.records.regions import RegionKind
from factcheck.records.values import Amount, Attribution, IsoMoment, Span

__all__ = ["Basis", "Figure", "Quote", "QuoteMode", "TimeMention", "TimeRole", "TimeType"]


class Figure(Record):
    """A numeral with its scale word ("1,3 juta"), what it counts and the notes of its reading.

    ``unit`` is a canonical unit ("person", "battalion", "USD", "percent"); ``counted`` the noun phrase as written.
    """

    span: Span
    amount: Amount
    unit: str | None = None
    counted: str | None = None
    ordinal: bool = False
    notes: tuple[str, ...] = ()


class TimeType(StrEnum):
    """TIMEX3 types (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """On what a time was resolved."""

    EXPLICIT = "explicit"
    YEAR_INFERRED = "year_inferred"
    RELATIVE = "relative"
    WEEKDAY = "weekday"
    NAMED = "named"


class TimeRole(StrEnum):
    """What a time dates in its article."""

    EVENT = "event"
    AS_OF = "as_of"
    DATELINE = "dateline"
    CREDIT = "credit"
    BACKGROUND = "background"
    PLANNED = "planned"
    PRESENT = "present"


class TimeMention(Record):
    """A time expression with its TIMEX3 value.

    ``unresolved`` is the value from the words alone (``XXXX-10-07``); ``value`` is resolved as far as the text and
    the publication date allow. ``earliest`` and ``latest`` bound it in calendar days. ``weekday`` is 0 for Monday.
    Durations carry ``amount`` and ``unit`` (``year month week day hour minute second``). ``mod`` is the TIMEX3 MOD.
    """

    span: Span
    type: TimeType
    value: str
    unresolved: str
    earliest: IsoMoment = None
    latest: IsoMoment = None
    precision: str = "day"
    basis: Basis = Basis.EXPLICIT
    weekday: int | None = None
    amount: Amount | None = None
    unit: str | None = None
    mod: str | None = None
    zone: str | None = None
    begin: str | None = None
    end: str | None = None
    alternatives: tuple[str, ...] = ()
    role: TimeRole = TimeRole.EVENT
    region: RegionKind = RegionKind.BODY


class QuoteMode(StrEnum):
    """Direct speech, words quoted inside a reported clause, or reported speech without marks."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


class Quote(Record):
    """Words ascribed to a speaker.

    ``span`` is the content without its marks (the hull, where it is split); ``spans`` its parts. ``speaker`` is the
    resolved name, ``speaker_span`` the mention it was resolved from ("-nya" in "ujarnya").
    """

    span: Span
    spans: tuple[Span, ...]
    mode: QuoteMode
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    attribution: Attribution | None = None
    candidates: tuple[str, ...] = ()
    region: RegionKind = RegionKind.BODY
    notes: tuple[str, ...] = ()
