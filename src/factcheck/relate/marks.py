"""A mark for every statement: how it stands to what the other articles say, or why it was held against nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.records import (
    Extraction,
    Fact,
    FactStatus,
    FactValue,
    Mark,
    MarkStatus,
    NotRead,
    Statement,
)

__all__ = ["build_marks"]


def build_marks(extractions: Sequence[Extraction], facts: Iterable[Fact]) -> dict[str, Mark]:
    """The marks of all statements by their ids, and of what was not understood by ``<article>#u<number>``."""
    told = {name: (fact, value) for fact in facts for value in fact.values for name in value.statements}
    found: dict[str, Mark] = {}
    for extraction in extractions:
        found.update((one.id, _mark(one, told)) for one in extraction.statements)
        found.update(_unread(extraction))
    return found


def _mark(statement: Statement, told: Mapping[str, tuple[Fact, FactValue]]) -> Mark:
    if statement.id not in told:
        return _untold(statement)
    fact, value = told[statement.id]
    return Mark(
        article_id=statement.article_id,
        span=statement.span,
        status=_status(fact, value),
        independent=value.independent,
        fact=fact.id,
    )


def _status(fact: Fact, value: FactValue) -> MarkStatus:
    """A value that nobody contradicts in a fact where others do is as well supported as its own sources make it."""
    if value.outdated:
        return MarkStatus.OUTDATED
    if fact.status is FactStatus.DIFFERS:
        return MarkStatus.DIFFERS
    if fact.status is FactStatus.CONFIRMED or value.independent > 1:
        return MarkStatus.CONFIRMED
    return MarkStatus.ALONE


def _untold(statement: Statement) -> Mark:
    """A quote that nobody else has stands alone; what is linked with nothing is no part of the story."""
    speech = statement.dimension == "speech"
    return Mark(
        article_id=statement.article_id,
        span=statement.span,
        status=MarkStatus.ALONE if speech else MarkStatus.NOT_READ,
        reason=None if speech else NotRead.OUTSIDE,
    )


def _unread(extraction: Extraction) -> Iterator[tuple[str, Mark]]:
    article = extraction.article.id
    for number, item in enumerate(extraction.unparsed, 1):
        mark = Mark(article_id=article, span=item.span, status=MarkStatus.NOT_READ, reason=NotRead.NOT_UNDERSTOOD)
        yield f"{article}#u{number}", mark
