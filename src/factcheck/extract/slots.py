"""Slotted values that the extractors pass to each other. Records are built from them once, in ``border``.

A record costs several times a slotted value and cannot be changed, so the scan has none. Offsets are
plain ``start`` and ``end``; the text is cut out at the border.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from factcheck.records import Qualifier, RejectionReason, Relation

__all__ = [
    "OPEN",
    "TIMED",
    "UNREAD",
    "WEAK",
    "AmountSlot",
    "AttributionSlot",
    "CasualtySlot",
    "ClaimSlot",
    "EventDateSlot",
    "FigureSlot",
    "ForceSlot",
    "LineageSlot",
    "Number",
    "QuantitySlot",
    "QuoteSlot",
    "RegionSlot",
    "TimeSlot",
]

Number = int | Decimal
"""Inside the scan whole numbers stay ``int``; the rest are ``Decimal``, never ``float``."""

UNREAD = "not a number"
"""Digits that are no number in either locale's separators."""
TIMED = "time"
"""Numerals that the reader of times took."""
OPEN = frozenset({None, RejectionReason.PRONOUN})
"""What a numeral may be before its neighbours are read: nothing against it, or a "one" that may be a pronoun."""
WEAK = frozenset({RejectionReason.INDEFINITE, RejectionReason.PRONOUN})
"""Number words that are figures only where they count victims or forces."""


@dataclass(slots=True, eq=False)
class AmountSlot:
    """See ``records.Amount``."""

    value: Number | None
    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False
    qualifier: Qualifier = Qualifier.EXACT
    grain: Number = 1


@dataclass(slots=True, eq=False)
class FigureSlot:
    """A numeral as read: see ``records.Figure``.

    ``hedge_start`` is where its hedge begins (``start`` without one) and ``phrase_end`` where the counted noun phrase
    ends (``end`` without one). ``digits`` says that it was written with digits alone (no word, no scale word),
    ``scale`` what its last word multiplies by (1,000,000 of "1,3 juta"), ``whole`` that another number is taken out of
    it. ``rejected`` gives the reason where it is no figure: a ``RejectionReason``, ``UNREAD`` or ``TIMED``.
    """

    start: int
    end: int
    amount: AmountSlot
    unit: str | None = None
    counted: str | None = None
    ordinal: bool = False
    notes: tuple[str, ...] = ()
    hedge_start: int = 0
    phrase_end: int = 0
    digits: bool = False
    scale: int = 1
    whole: bool = False
    rejected: str | None = None

    @property
    def fraction(self) -> bool:
        """Whether it is a part of one in words, to which no unit or scale of a neighbour belongs."""
        value = self.amount.value
        return value is not None and 0 < value < 1 and not self.digits


@dataclass(slots=True, eq=False)
class TimeSlot:
    """See ``records.TimeMention``."""

    start: int
    end: int
    type: str
    value: str
    unresolved: str
    earliest: date | datetime | None = None
    latest: date | datetime | None = None
    precision: str = "day"
    basis: str = "explicit"
    weekday: int | None = None
    amount: AmountSlot | None = None
    unit: str | None = None
    mod: str | None = None
    zone: str | None = None
    begin: str | None = None
    finish: str | None = None
    alternatives: tuple[str, ...] = ()
    role: str = "event"
    region: str = "body"


@dataclass(slots=True, eq=False)
class AttributionSlot:
    """A named source and the stretch of text it is the source of (``scope_start`` to ``scope_end``)."""

    name: str
    start: int
    end: int
    cue: str | None
    relation: Relation
    scope_start: int
    scope_end: int
    via: AttributionSlot | None = None


@dataclass(slots=True, eq=False)
class QuoteSlot:
    """See ``records.Quote``; ``parts`` are the (start, end) of its pieces, at least one."""

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    mode: str
    speaker: str | None = None
    speaker_start: int = -1
    speaker_end: int = -1
    cue: str | None = None
    cue_start: int = -1
    cue_end: int = -1
    attribution: AttributionSlot | None = None
    candidates: tuple[str, ...] = ()
    region: str = "body"
    notes: tuple[str, ...] = field(default=())


@dataclass(slots=True, eq=False)
class ClaimSlot:
    """What casualty, force and quantity claims share: see ``records.ClaimBase``."""

    start: int
    end: int
    amount: AmountSlot
    figure: FigureSlot | None = None
    region: str = "body"
    attribution: AttributionSlot | None = None
    modality: str = "asserted"
    place: str | None = None
    side: str | None = None
    as_of: TimeSlot | None = None
    part_of: ClaimSlot | None = None
    inferred: dict[str, str] = field(default_factory=dict)
    confidence: float = 1.0
    notes: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class CasualtySlot(ClaimSlot):
    """See ``records.CasualtyClaim``. ``outcome_start`` and ``outcome_end`` bound the outcome word."""

    outcomes: tuple[str, ...] = ()
    victims: str | None = None
    populations: tuple[str, ...] = ()
    window: str = "unknown"
    period: TimeSlot | None = None
    base: str = "unknown"
    before: AmountSlot | None = None
    direction: str | None = None
    change_cue: str | None = None
    outcome_start: int = 0
    outcome_end: int = 0


@dataclass(slots=True, eq=False)
class ForceSlot(ClaimSlot):
    """See ``records.ForceClaim``."""

    unit: str = "person"
    action: str | None = None


@dataclass(slots=True, eq=False)
class QuantitySlot(ClaimSlot):
    """See ``records.QuantityClaim``."""

    unit: str | None = None
    counted: str | None = None


@dataclass(slots=True, eq=False)
class EventDateSlot:
    """See ``records.EventDateClaim``."""

    start: int
    end: int
    event: str
    when: TimeSlot
    region: str = "body"
    attribution: AttributionSlot | None = None
    place: str | None = None


@dataclass(slots=True, eq=False)
class LineageSlot:
    """See ``records.Lineage``."""

    name: str
    start: int
    end: int
    cue: str


@dataclass(slots=True, eq=False)
class RegionSlot:
    """A stretch of text of one region."""

    start: int
    end: int
    region: str
