"""What one article gives."""

from __future__ import annotations

from factcheck.records.article import Article, Region
from factcheck.records.base import SCHEMA_VERSION, Record
from factcheck.records.claims import CasualtyClaim, Claim, ForceClaim
from factcheck.records.mentions import Figure, Quote, TimeMention
from factcheck.records.values import Span

__all__ = ["Coverage", "Extraction", "Lineage", "Unparsed"]


class Lineage(Record):
    """An upstream outlet that the article names ("Dilansir AP News"); ``name`` is normalised ("AP")."""

    name: str
    span: Span
    cue: str


class Unparsed(Record):
    """A digit run, number word or quotation mark that was seen and not read, with the reason."""

    span: Span
    reason: str


class Coverage(Record):
    """Shares of digit runs, number words and quotation marks: they sum to 1 (all 0 where there are none)."""

    claimed: float = 0.0
    rejected: float = 0.0
    unparsed: float = 0.0
    total: int = 0


class Extraction(Record):
    """All mentions and claims of one article, in text order.

    ``language`` is the pack that read it (``None``: not read, see ``notices``). ``notices`` says what the reader
    should know about the reading, such as a language that was in doubt.
    """

    schema_version: int = SCHEMA_VERSION
    article: Article
    language: str | None = None
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    regions: tuple[Region, ...] = ()
    unparsed: tuple[Unparsed, ...] = ()
    coverage: Coverage = Coverage()
    notices: tuple[str, ...] = ()

    @property
    def casualties(self) -> tuple[CasualtyClaim, ...]:
        """The casualty claims among ``claims``."""
        return tuple(claim for claim in self.claims if claim.kind == "casualty")

    @property
    def forces(self) -> tuple[ForceClaim, ...]:
        """The force claims among ``claims``."""
        return tuple(claim for claim in self.claims if claim.kind == "force")
