"""What a verdict knows beside the two statements: their articles, and how these hang together."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.knowledge.entities import Identities
from factcheck.knowledge.places import Places, known_places
from factcheck.link.articles import ArticleFacts, pair_key

__all__ = ["Context"]


@dataclass(frozen=True, slots=True)
class Context:
    """The articles of the statements.

    ``origin`` names for an article the source it goes back to; ``versions`` holds pairs of articles that are versions
    of one text, ``issues`` those that are two issues of one bulletin; ``succession`` names versions of one text from
    the first to the last, where the user says so; ``identities`` knows the other names of people, bodies and outlets.
    """

    articles: dict[str, ArticleFacts] = field(default_factory=dict)
    origin: dict[str, str] = field(default_factory=dict)
    versions: frozenset[tuple[str, str]] = frozenset()
    issues: frozenset[tuple[str, str]] = frozenset()
    places: Places = field(default_factory=known_places)
    identities: Identities = field(default_factory=Identities)
    succession: tuple[str, ...] = ()

    def name(self, name: str | None, article_id: str) -> str | None:
        """The one name of whoever an article calls so, as far as the user's references know."""
        return None if name is None else self.identities.of(name, self.article(article_id).day)

    def article(self, article_id: str) -> ArticleFacts:
        """What is known of an article; nothing but its id where it is not here."""
        return self.articles.get(article_id) or ArticleFacts(article_id)

    def outlet(self, article_id: str) -> str:
        """The outlet of an article, or its id where it names none."""
        return self.article(article_id).source or article_id

    def one_text(self, left: str, right: str) -> bool:
        """Whether two articles are one, or versions of one text."""
        return left == right or pair_key(left, right) in self.versions

    def two_issues(self, left: str, right: str) -> bool:
        """Whether two articles are two issues of one bulletin, each of its own day."""
        return pair_key(left, right) in self.issues

    def one_origin(self, left: str, right: str) -> bool:
        """Whether two articles go back to one source."""
        origin = self.origin.get(left)
        return self.one_text(left, right) or (origin is not None and origin == self.origin.get(right))
