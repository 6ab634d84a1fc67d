"""What changed in the facts of an article between two versions of it."""

from __future__ import annotations

from enum import StrEnum

from factcheck.records.article import Article
from factcheck.records.base import SCHEMA_VERSION, Record
from factcheck.records.claims import Claim
from factcheck.records.comparing import Comparison
from factcheck.records.mentions import TimeMention
from factcheck.records.statements import Statement

__all__ = ["FactChange", "FactChangeKind", "Revision"]


class FactChangeKind(StrEnum):
    """What happened to a fact."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class FactChange(Record):
    """A fact that the new version tells otherwise, or that only one version has.

    ``before`` and ``after`` are a count, a quantity, a quote or a time, and a statement where it is no claim (an age, a
    score); ``fields`` names what differs between them (``amount``, ``claimant``, ``words`` …). ``comparison`` is the
    verdict on the two, with how sure it is: ``None`` in a sentence that was not touched, where only the day on which it
    was published moves what "yesterday" is.
    """

    kind: FactChangeKind
    before: Claim | TimeMention | Statement | None = None
    after: Claim | TimeMention | Statement | None = None
    fields: tuple[str, ...] = ()
    comparison: Comparison | None = None


class Revision(Record):
    """Two versions of an article and the facts in which they differ, in the order of the new text.

    What was removed comes where the old text had it. ``unchanged`` counts the facts that both have.
    """

    schema_version: int = SCHEMA_VERSION
    old: Article
    new: Article
    changes: tuple[FactChange, ...] = ()
    unchanged: int = 0
