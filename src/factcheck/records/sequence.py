"""The one order of the articles of a check, whatever order they were given in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.days import day_of
from factcheck.records.article import Article
from factcheck.records.extraction import Extraction

__all__ = ["in_order"]


def in_order(extractions: Iterable[Extraction], subject: str | None = None) -> tuple[Extraction, ...]:
    """The draft, then the articles as they were published; those of one moment by outlet and id, undated ones last.

    A report lists its articles so, and findings of one level: the same files give the same bytes, however a shell or
    a database ordered them.

    Args:
        extractions: Each of another article.
        subject: The id of the draft.
    """
    return tuple(sorted(extractions, key=lambda extraction: _place(extraction.article, subject)))


def _place(article: Article, subject: str | None) -> tuple[bool, date, str, str, str]:
    published = article.published
    day = date.max if published is None else day_of(published)
    return article.id != subject, day, str(published or ""), article.source or "", article.id
