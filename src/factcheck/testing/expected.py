"""What a text should give, as values to hold against what was read.

Every field that is left out says nothing: ``ExpectedCasualty(outcomes="killed", amount=12)`` is met by any count of
twelve killed, wherever and whoever says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, ClassVar, Self

from factcheck.records import (
    Amount,
    Article,
    CasualtyClaim,
    Extraction,
    Figure,
    ForceClaim,
    Quote,
    TimeMention,
)

__all__ = [
    "Expected",
    "ExpectedCasualty",
    "ExpectedFigure",
    "ExpectedForce",
    "ExpectedQuote",
    "ExpectedTime",
    "PlantedDossier",
    "ReadRecord",
    "Sample",
]

ReadRecord = Figure | TimeMention | Quote | CasualtyClaim | ForceClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What all expected records have.

    ``text`` is the passage of the record, letter by letter; ``within`` the stretch of the article, half open and in
    code points, that the record must lie in.
    """

    text: str | None = None
    within: tuple[int, int] | None = None

    kind: ClassVar[str]

    def candidates(self, extraction: Extraction) -> Sequence[ReadRecord]:
        """The records of this kind."""
        raise NotImplementedError

    def wanted(self) -> dict[str, Any]:
        """The fields that say something, as they are compared and shown."""
        named = ((item.name, getattr(self, item.name)) for item in fields(self) if item.name not in _PLACED)
        return {name: _plain(value) for name, value in named if value is not None}

    def differences(self, record: ReadRecord) -> dict[str, tuple[Any, Any]]:
        """Where a record is not the expected one: the field, what was expected, what was read."""
        found = {name: (value, _plain(getattr(record, name))) for name, value in self.wanted().items()}
        differing = {name: pair for name, pair in found.items() if not _alike(*pair)}
        if self.text is not None and record.span.text != self.text:
            differing["text"] = (self.text, record.span.text)
        if self.within is not None and not self.within[0] <= record.span.start <= record.span.end <= self.within[1]:
            differing["place in the text"] = (_stretch(*self.within), _stretch(record.span.start, record.span.end))
        return differing

    def met_in(self, extraction: Extraction) -> bool:
        """Whether a record of the extraction is the expected one."""
        return any(not self.differences(record) for record in self.candidates(extraction))

    def moved(self, offset: int) -> Self:
        """The same, ``offset`` code points further on."""
        if self.within is None:
            return self
        return replace(self, within=(self.within[0] + offset, self.within[1] + offset))

    def __str__(self) -> str:
        said = [f"{name} {_shown(value)}" for name, value in self.wanted().items()]
        return ", ".join([*said, f"«{self.text}»"] if self.text is not None else said) or f"any {self.kind}"


_PLACED = ("text", "within")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedFigure(Expected):
    """A figure. ``amount`` is an ``Amount``, a whole number, or an interval as it is written: ``[40, ∞)``."""

    kind: ClassVar[str] = "figure"

    amount: Amount | int | str | None = None
    unit: str | None = None

    def candidates(self, extraction: Extraction) -> tuple[Figure, ...]:
        """All figures."""
        return extraction.figures


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedTime(Expected):
    """A time with its TIMEX3 value and type, see ``TimeMention``."""

    kind: ClassVar[str] = "time"

    value: str | None = None
    type: str | None = None
    earliest: date | None = None
    latest: date | None = None
    weekday: int | None = None

    def candidates(self, extraction: Extraction) -> tuple[TimeMention, ...]:
        """All times."""
        return extraction.times


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedQuote(Expected):
    """Speech: ``mode`` is ``direct``, ``partial`` or ``indirect``, ``text`` what was said, without its marks."""

    kind: ClassVar[str] = "quote"

    speaker: str | None = None
    mode: str | None = None

    def candidates(self, extraction: Extraction) -> tuple[Quote, ...]:
        """All quotes."""
        return extraction.quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedCasualty(Expected):
    """A count of victims, see ``CasualtyClaim``. A single outcome or population may be given as it is."""

    kind: ClassVar[str] = "casualty"

    outcomes: str | tuple[str, ...] | None = None
    amount: Amount | int | str | None = None
    populations: str | tuple[str, ...] | None = None
    side: str | None = None
    place: str | None = None
    window: str | None = None
    claimant: str | None = None
    modality: str | None = None

    def candidates(self, extraction: Extraction) -> tuple[CasualtyClaim, ...]:
        """All counts of victims."""
        return extraction.casualties


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedForce(Expected):
    """A count of people under arms, units or weapons, see ``ForceClaim``."""

    kind: ClassVar[str] = "force"

    amount: Amount | int | str | None = None
    unit: str | None = None
    side: str | None = None
    action: str | None = None
    place: str | None = None

    def candidates(self, extraction: Extraction) -> tuple[ForceClaim, ...]:
        """All counts of forces."""
        return extraction.forces


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with the records that must be read in it."""

    text: str
    language: str
    expected: tuple[Expected, ...] = ()
    published: date | None = None
    source: str | None = None

    @property
    def article(self) -> Article:
        """The text as an article."""
        return Article(text=self.text, language=self.language, published=self.published, source=self.source)


@dataclass(frozen=True, slots=True)
class PlantedDossier:
    """Articles with one contradiction planted in them, and their innocent twin.

    ``code`` is the rule that must find it in ``articles`` and stay silent on ``innocent``; ``passages`` are the words
    in which it lies.
    """

    code: str
    articles: tuple[Article, ...]
    innocent: tuple[Article, ...]
    passages: tuple[str, ...]


def _plain(value: Any) -> Any:
    """A value as it is compared: amounts and members of enums as they are written."""
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    if value is None or isinstance(value, date | datetime):
        return value
    return str(value)


def _alike(wanted: Any, read: Any) -> bool:
    if isinstance(read, tuple):
        return sorted(read) == sorted(wanted if isinstance(wanted, tuple) else (wanted,))
    if isinstance(wanted, date) and isinstance(read, datetime) and not isinstance(wanted, datetime):
        return wanted == read.date()
    return bool(wanted == read)


def _shown(value: Any) -> str:
    return "+".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)


def _stretch(start: int, end: int) -> str:
    return f"{start}–{end}"
