"""Where something stands, as editors and compilers write it: ``file:line:column``.

Lines and columns are counted from 1, columns in characters (code points) of the text, as Python counts them; an emoji
that is drawn as one may be several. Lines are those of the file: what stands before the text, a front matter, counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.records import Article, Evidence, Finding, Span
from factcheck.report.passages import Passages, in_few_words, inert, quoted

__all__ = ["Place", "Places", "place_of", "subject_first"]


class Place(NamedTuple):
    """A part of a file: its first character, and the one behind its last."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{inert(self.file)}:{self.line}:{self.column}"


class Places:
    """Looks up where the passages of articles stand."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}

    def of(self, evidence: Evidence) -> Place:
        """Where a passage stands."""
        return self.at(evidence.article_id, evidence.span)

    def told(self, evidence: Iterable[Evidence], passages: Passages) -> Iterator[str]:
        """Each passage in a few words, behind its place and its source."""
        for found in passages.by_article(tuple(evidence)).values():
            for passage in found:
                place = self.between(passage.article_id, passage.start, passage.end)
                yield f"{place}: {passages.name(passage.article_id)}: {quoted(in_few_words(passage.pieces))}"

    def at(self, article_id: str, span: Span) -> Place:
        """Where a part of an article stands."""
        return self.between(article_id, span.start, span.end)

    def between(self, article_id: str, start: int, end: int) -> Place:
        """Where the text between two offsets stands. Of an article that is not here, line 1 is all that is known."""
        article = self._articles.get(article_id)
        if article is None:
            return Place(article_id, 1, start + 1, 1, end + 1)
        return Place(article.file or article_id, *_position(article, start), *_position(article, end))


def _position(article: Article, offset: int) -> tuple[int, int]:
    line, column = _counted(article.text, offset)
    return article.line + line - 1, column


def _counted(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1. Lines end in a line feed, alone or behind a carriage return."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def place_of(article: Article, offset: int) -> str:
    """Line and column of an offset in the article's file: ``3:14``."""
    line, column = _position(article, offset)
    return f"{line}:{column}"


def subject_first(finding: Finding, subject: str | None) -> list[Evidence]:
    """The passages of a finding, those of the draft (if there is one) before the others."""
    return sorted(finding.evidence, key=lambda item: item.article_id != subject)
