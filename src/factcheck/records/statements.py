"""Statements: everything checkable in an article as one record, and the links between statements of two passages."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, computed_field, model_validator

from factcheck.records.base import Record
from factcheck.records.claims import Change, CountBase, Modality, Window
from factcheck.records.mentions import TimeMention
from factcheck.records.regions import RegionKind
from factcheck.records.values import Amount, Span, TimeRange

__all__ = ["How", "Link", "LinkEvidence", "Polarity", "Statement"]


class How(StrEnum):
    """How a slot of a statement was filled: by its words, by inference, or from the story around it."""

    STATED = "stated"
    DERIVED = "derived"
    INHERITED = "inherited"


class Polarity(StrEnum):
    """Whether the words affirm or negate."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


_NEGATING = (Modality.NEGATED, Modality.DENIED)
_COURSES = {"rise": "rose", "fall": "fell"}


class Statement(Record):
    """One checkable thing that an article says: a figure, a sum, a measure, a date, a time of day, a quote.

    ``dimension`` is a dotted name from an open table (``people.killed``, ``money``, ``length``, ``date``): see
    ``statements/dimensions.toml``. Exactly one of ``amount``, ``time`` and ``words`` holds the value. ``counted`` is
    the noun phrase that is counted, ``holder`` whose value it is ("Rogelio Abad, 58"), ``predicate`` the word before
    the value that says most, ``change`` how a figure is said to have moved: where its ``after`` is unknown, the value
    may be the step itself ("rose 6.4 percent"). ``course`` and ``polarity`` are read off others: which way the change
    went (``rose``, ``fell``), and whether the modality negates. ``outcomes`` names the dimensions
    that the text joins ("tewas atau hilang"). ``names`` are the names of the sentence. A slot that is ``None`` or empty
    is unknown; ``filled`` says of the others how they were filled. ``claim_id`` is the claim that views the same words,
    of a time the count that it dates.
    """

    id: str
    article_id: str
    dimension: str
    span: Span
    amount: Amount | None = None
    time: TimeMention | None = None
    words: str | None = None
    unit: str | None = None
    counted: str | None = None
    holder: str | None = None
    predicate: str | None = None
    modality: Modality = Modality.ASSERTED
    outcomes: tuple[str, ...] = ()
    place: str | None = None
    when: TimeRange | None = None
    as_of: TimeRange | None = None
    window: Window = Window.UNKNOWN
    period: TimeRange | None = None
    per: str | None = None
    part_of: str | None = None
    populations: tuple[str, ...] = ()
    side: str | None = None
    base: CountBase = CountBase.UNKNOWN
    change: Change | None = None
    claimant: str | None = None
    names: tuple[str, ...] = ()
    region: RegionKind = RegionKind.BODY
    claim_id: str | None = None
    filled: dict[str, How] = Field(default_factory=dict)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def course(self) -> str | None:
        """Which way the figure went: ``rose``, ``fell``, or unknown."""
        return None if self.change is None else _COURSES.get(self.change.direction)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def polarity(self) -> Polarity:
        """Whether the words affirm or negate, as the modality says."""
        return Polarity.NEGATIVE if self.modality in _NEGATING else Polarity.POSITIVE

    @model_validator(mode="before")
    @classmethod
    def _without_computed(cls, given: Any) -> Any:
        """What was written holds ``course`` and ``polarity``, too, which are not read but found again."""
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if name not in cls.model_computed_fields}
        return given


class LinkEvidence(Record):
    """One comparison of two statements: its level, what that level weighs in bits, and the words for it."""

    comparison: str
    level: str
    bits: float
    detail: str = ""


class Link(Record):
    """That two statements are about one fact: the weight of the evidence in bits, and how probable that makes it."""

    left: str
    right: str
    bits: float
    probability: Annotated[float, Field(ge=0, le=1)]
    evidence: tuple[LinkEvidence, ...] = ()
