"""Values that mentions and claims are made of: spans, amounts, time ranges, attributions."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from factcheck.records.base import Record

__all__ = ["Amount", "Attribution", "IsoMoment", "Qualifier", "Relation", "Span", "TimeRange"]


_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _iso_moment(value: Any) -> Any:
    """Only full ISO dates: pydantic alone reads 2024 as 1970-01-01T00:33:44, and midnight as a day."""
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str) or not _ISO_DAY.match(value):
        raise ValueError("give an ISO date or datetime such as 2024-05-05 or 2024-05-05T14:00+07:00")
    if len(value) == len("2024-05-05"):
        return date.fromisoformat(value)
    return datetime.fromisoformat(value)


IsoMoment = Annotated[date | datetime | None, BeforeValidator(_iso_moment)]
"""A day, a moment of one, or neither."""


class Span(Record):
    """A stretch of an article's text: ``article.text[start:end] == text``, in Unicode code points."""

    start: Annotated[int, Field(ge=0)]
    end: int
    text: str


class Qualifier(StrEnum):
    """How a source hedges a number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    RANGE = "range"
    VAGUE = "vague"


class Amount(Record):
    """A number as an interval that keeps the hedge of its source.

    ``low`` and ``high`` are hard bounds (``None`` = unbounded); ``low_open`` and ``high_open`` say that the bound
    itself is excluded. ``value`` is the number as stated, ``None`` where the words are only vague. ``grain`` is the
    unit of rounding: 100 for 34.600, 100000 for "1,3 juta", 1 for 32.
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    qualifier: Qualifier = Qualifier.EXACT
    grain: Decimal = Decimal(1)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")
        return self

    def __str__(self) -> str:
        """Interval notation: ``34568``, ``(34600, ∞)``, ``[20, 99]``."""
        if self.low is not None and self.low == self.high:
            return f"{self.low.normalize():f}"
        left = "-∞" if self.low is None else f"{self.low.normalize():f}"
        right = "∞" if self.high is None else f"{self.high.normalize():f}"
        opening = "(" if self.low_open or self.low is None else "["
        closing = ")" if self.high_open or self.high is None else "]"
        return f"{opening}{left}, {right}{closing}"


class TimeRange(Record):
    """The earliest and latest moment something can have been; ``basis`` says in a word how that is known."""

    earliest: IsoMoment = None
    latest: IsoMoment = None
    basis: str = "unknown"


class Relation(StrEnum):
    """How a source stands to what is said."""

    SPEAKER = "speaker"
    ACCORDING_TO = "according_to"
    RELAYED = "relayed"


class Attribution(Record):
    """Who is named as the source of a statement; ``via`` relays it ("an official said, said the ministry")."""

    name: str
    span: Span
    cue: str | None = None
    relation: Relation = Relation.SPEAKER
    via: Attribution | None = None
