"""What is known of an article beside its statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from factcheck.days import day_of
from factcheck.records import Extraction

__all__ = ["ArticleFacts", "pair_key"]


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article without its text. ``lineage`` are the upstream outlets it names."""

    id: str
    source: str | None = None
    published: date | datetime | None = None
    language: str | None = None
    lineage: tuple[str, ...] = ()

    @classmethod
    def of(cls, extraction: Extraction, outlets: Sequence[str] = ()) -> ArticleFacts:
        """The facts of an extraction's article; ``outlets`` are those of the dossier that it names as its source."""
        article = extraction.article
        lineage: dict[str, str] = {}
        for name in (*(item.name for item in extraction.lineage), *outlets):
            lineage.setdefault(name.casefold(), name)
        return cls(
            id=article.id,
            source=article.source,
            published=article.published,
            language=extraction.language,
            lineage=tuple(lineage.values()),
        )

    @property
    def day(self) -> date | None:
        """The day of publication."""
        return None if self.published is None else day_of(self.published)


def pair_key(left: str, right: str) -> tuple[str, str]:
    """Two ids in one order."""
    return (left, right) if left <= right else (right, left)
