"""A mark for every statement: how it stands to what others and its own text say, or why it was held against nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

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
from factcheck.relate.relations.broken import Broken, Held
from factcheck.relate.relations.engine import Recalculated

__all__ = ["build_marks"]


class _Sum(NamedTuple):
    """A number of a calculation: where it ends, the arithmetic, and whether that came out."""

    end: int
    worked: str
    holds: bool


class _Sums:
    """The numbers of one article that stand in a calculation."""

    __slots__ = ("_starts", "_sums")

    def __init__(self, found: Recalculated) -> None:
        by_start: dict[int, _Sum] = {}
        relations: tuple[Broken | Held, ...] = (*found.broken, *found.held)
        for item in sorted(relations, key=lambda item: (isinstance(item, Held), -item.confidence)):
            for role, span in item.spans:
                if role != "listed":
                    by_start.setdefault(span.start, _Sum(span.end, item.worked, isinstance(item, Held)))
        self._starts = sorted(by_start)
        self._sums = [by_start[start] for start in self._starts]

    def of(self, statement: Statement) -> _Sum | None:
        """The calculation that a statement's number stands in; its span may lack the unit, or hold two numbers."""
        last = bisect_right(self._starts, statement.span.end - 1) - 1
        if last < 0 or statement.dimension == "speech":
            return None
        return self._sums[last] if self._sums[last].end > statement.span.start else None


def build_marks(
    extractions: Sequence[Extraction], facts: Iterable[Fact], worked: Mapping[str, Recalculated]
) -> dict[str, Mark]:
    """The marks of all statements by their ids, and of what was not understood by ``<article>#u<number>``.

    Args:
        extractions: The articles as read.
        facts: What they state, with who bears it.
        worked: By article what its numbers make of each other.
    """
    told = {name: (fact, value) for fact in facts for value in fact.values for name in value.statements}
    found: dict[str, Mark] = {}
    for extraction in extractions:
        sums = _Sums(worked.get(extraction.article.id, Recalculated()))
        found.update((one.id, _reckoned(_mark(one, told), sums.of(one))) for one in extraction.statements)
        found.update(_unread(extraction))
    return found


def _reckoned(mark: Mark, found: _Sum | None) -> Mark:
    """A mark with the arithmetic of its own article, which speaks where no other article does."""
    if found is None:
        return mark
    status, reason = mark.status, mark.reason
    if status in (MarkStatus.ALONE, MarkStatus.NOT_READ):
        status, reason = MarkStatus.RECALCULATED if found.holds else MarkStatus.MISCALCULATED, None
    return mark.model_copy(update={"status": status, "reason": reason, "arithmetic": found.worked})


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
