"""What several articles say of one thing: facts, and a mark for every statement."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from factcheck.records.base import Record
from factcheck.records.values import Span

__all__ = ["Fact", "FactStatus", "FactValue", "Mark", "MarkStatus", "NotRead"]


class FactStatus(StrEnum):
    """How the articles stand to one fact.

    ``confirmed``: two independent sources or more give values that fit; ``differs``: values exclude each other;
    ``outdated``: they differ because a later source has a later value; ``alone``: one source only has it.
    """

    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    OUTDATED = "outdated"
    ALONE = "alone"


class MarkStatus(StrEnum):
    """The mark of a statement: as of its fact, what its own article makes of it, or ``not_read``.

    ``miscalculated``: the numbers beside it do not make it; ``recalculated``: they do, and no other article has it.
    """

    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    OUTDATED = "outdated"
    MISCALCULATED = "miscalculated"
    RECALCULATED = "recalculated"
    ALONE = "alone"
    NOT_READ = "not_read"


class NotRead(StrEnum):
    """Why something was held against nothing.

    ``outside the story``: a dateline, credit, byline or notice, which tells of the article; ``not understood``: a
    number or mark that no rule reads.
    """

    OUTSIDE = "outside the story"
    NOT_UNDERSTOOD = "not understood"


class FactValue(Record):
    """One value of a fact: as the first source writes it, with all who give it.

    ``articles`` and ``sources`` (their outlets) in the order of the articles; ``statements`` are ids; ``independent``
    counts the sources that do not go back to one text; ``claimants`` are those named as its source. ``outdated`` says
    that another value is the later one.
    """

    value: str
    articles: tuple[str, ...]
    sources: tuple[str, ...]
    statements: tuple[str, ...]
    independent: int
    claimants: tuple[str, ...] = ()
    outdated: bool = False


class Fact(Record):
    """One thing that articles state, with each value they give of it, the best supported first.

    ``label`` says in words what it is; ``outlier`` is the value that one source alone gives against several;
    ``lowest`` the lowest of several amounts, which all sources bear as "at least".
    ``confidence`` is how likely the statements are about one thing, and, where they differ, that they contradict each
    other.
    """

    id: str
    dimension: str
    label: str
    values: tuple[FactValue, ...]
    status: FactStatus
    outlier: str | None = None
    lowest: str | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0


class Mark(Record):
    """The tick at one statement: how it stands to what the others say.

    ``independent`` counts the independent sources of its value, its own among them. ``reason`` says why something was
    held against nothing. ``arithmetic`` is the calculation of its own article that it stands in, right or wrong:
    ``41 ÷ 220 × 100 = 18.64``.
    """

    article_id: str
    span: Span
    status: MarkStatus
    independent: int = 1
    fact: str | None = None
    reason: NotRead | None = None
    arithmetic: str | None = None
