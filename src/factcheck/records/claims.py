"""Claims: what one article says about the world, each with its source, place, time and modality."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from factcheck.records.base import Record
from factcheck.records.mentions import Figure, Quote, TimeMention
from factcheck.records.outcomes import Outcome
from factcheck.records.regions import RegionKind
from factcheck.records.values import Amount, Attribution, Span, TimeRange

__all__ = [
    "CasualtyClaim",
    "Change",
    "Claim",
    "ClaimBase",
    "CountBase",
    "EventDateClaim",
    "ForceClaim",
    "Inference",
    "Modality",
    "QuantityClaim",
    "QuoteClaim",
    "Window",
]


class Modality(StrEnum):
    """Whether the article states a thing as fact."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    POSSIBLE = "possible"
    PLANNED = "planned"
    DENIED = "denied"


class Inference(StrEnum):
    """How a slot that the words do not state was filled: with the one possible reading, or with a guess."""

    DERIVED = "derived"
    GUESSED = "guessed"


class Window(StrEnum):
    """The stretch of time a count covers."""

    EVENT = "event"
    LAST_24H = "last_24h"
    PERIOD = "period"
    CUMULATIVE = "cumulative"
    UNKNOWN = "unknown"


class CountBase(StrEnum):
    """Whether a toll counts reported or identified victims: the two are never compared."""

    REPORTED = "reported"
    IDENTIFIED = "identified"
    UNKNOWN = "unknown"


class Change(Record):
    """A stated change of a count ("rose from 12 to 45")."""

    before: Amount | None = None
    after: Amount | None = None
    cue: str
    direction: Literal["rise", "fall", "revision", "correction"]


class ClaimBase(Record):
    """What every claim has.

    ``claimant`` is the normalised source, ``None`` for the article's own voice. ``inferred`` names the slots that
    were resolved rather than read. ``confidence`` is between 0 and 1.
    """

    id: str
    article_id: str
    span: Span
    region: RegionKind = RegionKind.BODY
    attribution: Attribution | None = None
    claimant: str | None = None
    quote_id: str | None = None
    modality: Modality = Modality.ASSERTED
    inferred: dict[str, Inference] = Field(default_factory=dict)
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    notes: tuple[str, ...] = ()


class CasualtyClaim(ClaimBase):
    """A count of people to whom something happened: killed, injured, missing, taken, driven out, trapped.

    ``outcomes`` are names of ``languages/outcomes.toml`` or of a pack's own table, two where the text joins them
    ("tewas atau hilang"). ``side`` is the canonical party the victims belong to; ``populations`` canonical groups
    (``child``, ``civilian``, ``soldier``, ``militant`` …).
    """

    kind: Literal["casualty"] = "casualty"
    outcomes: tuple[Outcome, ...]
    amount: Amount
    figure: Figure | None = None
    victims: str | None = None
    side: str | None = None
    populations: tuple[str, ...] = ()
    place: str | None = None
    window: Window = Window.UNKNOWN
    period: TimeRange | None = None
    as_of: TimeRange | None = None
    part_of: str | None = None
    base: CountBase = CountBase.UNKNOWN
    change: Change | None = None


class ForceClaim(ClaimBase):
    """A count of people under arms, units, vehicles, weapons or targets."""

    kind: Literal["force"] = "force"
    amount: Amount
    figure: Figure | None = None
    unit: str
    side: str | None = None
    action: str | None = None
    place: str | None = None
    as_of: TimeRange | None = None
    part_of: str | None = None


class QuantityClaim(ClaimBase):
    """Any other counted statement."""

    kind: Literal["quantity"] = "quantity"
    amount: Amount
    figure: Figure | None = None
    unit: str | None = None
    counted: str | None = None
    place: str | None = None
    as_of: TimeRange | None = None


class EventDateClaim(ClaimBase):
    """An event and when it was: ``event`` is the canonical kind ("attack", "earthquake")."""

    kind: Literal["event_date"] = "event_date"
    event: str
    when: TimeMention
    place: str | None = None


class QuoteClaim(ClaimBase):
    """That somebody said something."""

    kind: Literal["quote"] = "quote"
    quote: Quote


Claim = Annotated[
    CasualtyClaim | ForceClaim | QuantityClaim | EventDateClaim | QuoteClaim,
    Field(discriminator="kind"),
]
"""Any claim, told apart by ``kind``."""
