"""What a comparison knows beside the two claims: their articles, and how these hang together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from factcheck.knowledge.entities import Identities
from factcheck.knowledge.places import Places, known_places
from factcheck.records import CasualtyClaim, Extraction, ForceClaim

__all__ = ["ArticleFacts", "Context", "pair_key"]


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article without its text. ``lineage`` are the upstream outlets it names."""

    id: str
    source: str | None = None
    published: date | datetime | None = None
    language: str | None = None
    lineage: tuple[str, ...] = ()

    @classmethod
    def of(cls, extraction: Extraction) -> ArticleFacts:
        """The facts of an extraction's article."""
        article = extraction.article
        return cls(
            id=article.id,
            source=article.source,
            published=article.published,
            language=extraction.language,
            lineage=tuple(dict.fromkeys(item.name for item in extraction.lineage)),
        )

    @property
    def day(self) -> date | None:
        """The day of publication."""
        return self.published.date() if isinstance(self.published, datetime) else self.published


def pair_key(left: str, right: str) -> tuple[str, str]:
    """Two ids in one order."""
    return (left, right) if left <= right else (right, left)


@dataclass(frozen=True, slots=True)
class Context:
    """The articles of the claims, and pairs of claims or articles that belong together.

    ``origin`` names for an article the source it goes back to; ``versions`` holds pairs of articles that are versions
    of one text; ``twins`` pairs of claims that stand at the same place of two versions; ``events`` pairs of articles
    whose main event is the same (``True``) or not (``False``). ``event_of`` names the main event of an article,
    ``main`` are the claims that count its victims, ``wholes`` by id the claims that others are told as part of;
    ``identities`` knows the other names of people, bodies and outlets.
    """

    articles: dict[str, ArticleFacts] = field(default_factory=dict)
    origin: dict[str, str] = field(default_factory=dict)
    versions: frozenset[tuple[str, str]] = frozenset()
    twins: frozenset[tuple[str, str]] = frozenset()
    events: dict[tuple[str, str], bool] = field(default_factory=dict)
    event_of: dict[str, str] = field(default_factory=dict)
    main: frozenset[str] = frozenset()
    wholes: dict[str, CasualtyClaim | ForceClaim] = field(default_factory=dict)
    places: Places = field(default_factory=known_places)
    identities: Identities = field(default_factory=Identities)

    def name(self, name: str | None, article_id: str) -> str | None:
        """The one name of whoever an article calls so, as far as the user's references know."""
        return None if name is None else self.identities.of(name, self.article(article_id).day)

    def article(self, article_id: str) -> ArticleFacts:
        """What is known of an article; nothing but its id where it is not here."""
        return self.articles.get(article_id) or ArticleFacts(article_id)
