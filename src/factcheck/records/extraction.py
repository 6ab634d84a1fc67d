"""What one article gives."""

from __future__ import annotations

from enum import StrEnum

from factcheck.markup import Content, element
from factcheck.records.article import Article, Region, article_head
from factcheck.records.base import SCHEMA_VERSION, Record
from factcheck.records.claims import CasualtyClaim, Claim, ForceClaim
from factcheck.records.mentions import Figure, Quote, TimeMention
from factcheck.records.notebook import ROWS, box, passage, table
from factcheck.records.statements import Statement
from factcheck.records.values import Span

__all__ = ["Coverage", "Extraction", "Lineage", "Rejected", "RejectionReason", "Unparsed"]


class Lineage(Record):
    """An upstream outlet that the article names ("Dilansir AP News"); ``name`` is normalised ("AP")."""

    name: str
    span: Span
    cue: str


class RejectionReason(StrEnum):
    """What a digit run, number word or quotation mark is that is no figure, time or quote of the story."""

    ADDRESS = "address"
    CLOCK_TIME = "clock time"
    CODE = "code"
    COLLECTIVE = "collective"
    DECADE = "decade"
    DESIGNATION = "designation"
    FLIGHT_NUMBER = "flight number"
    IDIOM = "idiom"
    INDEFINITE = "indefinite"
    LIST_NUMBER = "list number"
    MODEL_NAME = "model name"
    NAME = "part of a name"
    PHONE_NUMBER = "phone number"
    PLATE_NUMBER = "plate number"
    PRONOUN = "pronoun"
    RESOLUTION_NUMBER = "resolution number"
    RESTATED = "restated"
    SCORE = "score"
    SECTION_NUMBER = "section number"
    WEB_ADDRESS = "web address"

    APOSTROPHE = "apostrophe"
    TITLE = "title or phrase"
    UNIT_SIGN = "unit sign"


class Rejected(Record):
    """A digit run, number word or quotation mark that was understood to be no figure, time or quote of the story.

    A ``collective`` such as "both" counts nothing that is named; ``indefinite`` are articles and words such as
    "several" where they count no victims or forces; a ``designation`` numbers a group, district, channel or the like;
    ``restated`` is a number word once more in digits; a ``title or phrase`` are a few words in marks of which no quote
    was made; a ``unit sign`` is a mark for feet, inches, minutes; a ``decade`` is one of years or of life ("in his
    40s").
    """

    span: Span
    reason: RejectionReason


class Unparsed(Record):
    """A digit run, number word or quotation mark that was seen and not understood, with what is the matter."""

    span: Span
    reason: str


class Coverage(Record):
    """Shares of digit runs, number words and quotation marks: they sum to 1 (all 0 where there are none).

    Each of the ``total`` is either claimed by a record (a figure, a time, a count, a quote), or stands in ``rejected``
    or in ``unparsed`` of the extraction. A digit run holds its separators ("34.600"), a number word is a form of the
    pack ("puluhan ribu" is one), and a mark is one character, apostrophes included.
    """

    claimed: float = 0.0
    rejected: float = 0.0
    unparsed: float = 0.0
    total: int = 0


class Extraction(Record):
    """All mentions, claims and statements of one article, in text order.

    ``statements`` are what is compared: every figure, time and quote once, whatever its kind; claims are views on them.

    ``language`` is the pack that read it (``None``: not read, see ``notices``). ``notices`` says what the reader
    should know about the reading, such as a language that was in doubt. ``fault`` is the error that ended the reading,
    where one of many articles could not be read for a fault of ours; nothing else stands in the extraction then.
    """

    schema_version: int = SCHEMA_VERSION
    article: Article
    language: str | None = None
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    regions: tuple[Region, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    unparsed: tuple[Unparsed, ...] = ()
    coverage: Coverage = Coverage()
    notices: tuple[str, ...] = ()
    fault: str | None = None

    @property
    def casualties(self) -> tuple[CasualtyClaim, ...]:
        """The casualty claims among ``claims``."""
        return tuple(claim for claim in self.claims if claim.kind == "casualty")

    @property
    def forces(self) -> tuple[ForceClaim, ...]:
        """The force claims among ``claims``."""
        return tuple(claim for claim in self.claims if claim.kind == "force")

    def _repr_html_(self) -> str:
        """What was read, as a table of claims, for notebooks."""
        counts = [
            f"{len(items)} {name}"
            for name in ("figures", "times", "quotes", "claims", "unparsed")
            if (items := getattr(self, name))
        ]
        coverage = f"{self.coverage.claimed:.0%} claimed" if self.coverage.total else None
        told = " · ".join([self.language or "not read", *counts, *([coverage] if coverage else [])])
        notices = [element("p", element("em", notice)) for notice in self.notices]
        rows = [_shown(claim) for claim in self.claims[:ROWS]]
        claims = table(("kind", "passage", "low", "high", "claimant", "place"), rows, len(self.claims))
        return box(article_head(self.article), element("p", told), *notices, claims)


def _shown(claim: Claim) -> tuple[Content, ...]:
    """The row of a claim in a notebook."""
    amount = None if claim.kind == "quote" or claim.kind == "event_date" else claim.amount
    low, high = (None if end is None else f"{end:f}" for end in (amount.low, amount.high)) if amount else (None, None)
    claimant = claim.quote.speaker if claim.kind == "quote" else claim.claimant
    place = None if claim.kind == "quote" else claim.place
    return claim.kind, passage(claim.span.text), low, high, claimant, place
