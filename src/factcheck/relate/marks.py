"""A mark for every statement: how it stands to what the other articles say, or why it was held against nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.records import (
    COMPARED_REGIONS,
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
        return _not_read(statement)
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


def _not_read(statement: Statement) -> Mark:
    outside = statement.region not in COMPARED_REGIONS
    reason = NotRead.PUBLICATION_LINE if outside else NotRead.NOT_ASSERTED
    status = MarkStatus.NOT_READ if outside or statement.dimension != "speech" else MarkStatus.ALONE
    return Mark(
        article_id=statement.article_id,
        span=statement.span,
        status=status,
        reason=reason if status is MarkStatus.NOT_READ else None,
    )


def _unread(extraction: Extraction) -> Iterator[tuple[str, Mark]]:
    article = extraction.article.id
    for number, item in enumerate(extraction.unparsed, 1):
        mark = Mark(article_id=article, span=item.span, status=MarkStatus.NOT_READ, reason=NotRead.NOT_UNDERSTOOD)
        yield f"{article}#u{number}", mark
