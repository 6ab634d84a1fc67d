"""What a check gives, as a record: the fields of a report, without the forms it can be written in.

Whatever renders a report takes this, so that ``Report`` can call all renderers and none has to know it.
"""

from __future__ import annotations

import json

from pydantic import Field

from factcheck.records import (
    SCHEMA_VERSION,
    Article,
    Comparison,
    Coverage,
    DateEstimate,
    Event,
    Extraction,
    Fact,
    Finding,
    Group,
    Link,
    Mark,
    Notice,
    Origin,
    Record,
    Severity,
)
from factcheck.rules.wording import MessageLanguage

__all__ = ["CheckResult", "total_coverage"]


class CheckResult(Record):
    """What was read, compared and found; ``Report`` says of each field what it holds."""

    schema_version: int = SCHEMA_VERSION
    subject: str | None = None
    language: MessageLanguage = "en"
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()
    extractions: tuple[Extraction, ...] = ()
    facts: tuple[Fact, ...] = ()
    marks: dict[str, Mark] = Field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    datings: tuple[DateEstimate, ...] = ()
    coverage: Coverage = Coverage()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The draft, then the articles as they were published. In JSON each stands in its extraction."""
        return tuple(extraction.article for extraction in self.extractions)

    @property
    def nothing_read(self) -> bool:
        """Whether no article could be read at all: then no findings say nothing."""
        return bool(self.extractions) and all(extraction.language is None for extraction in self.extractions)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links that comparisons rest on: which statements are about one fact. In JSON each stands in its own."""
        return tuple(item.link for item in self.comparisons if item.link is not None)

    def count(self, severity: Severity) -> int:
        """How many open findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def to_json(self, *, indent: int | None = None) -> str:
        """The report as one JSON document. ``from_json`` reads it back."""
        return self.model_dump_json(indent=indent)

    def to_jsonl(self) -> str:
        """One open finding a line, each with the schema version."""
        rows = ({"schema_version": self.schema_version, **item.model_dump(mode="json")} for item in self.findings)
        return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def total_coverage(extractions: tuple[Extraction, ...]) -> Coverage:
    """The coverage of several articles together, each weighing as much as it has figures and marks."""
    total = sum(extraction.coverage.total for extraction in extractions)
    if not total:
        return Coverage()

    def share(name: str) -> float:
        weighed = sum(getattr(extraction.coverage, name) * extraction.coverage.total for extraction in extractions)
        return float(weighed / total)

    claimed, rejected = share("claimed"), share("rejected")
    return Coverage(claimed=claimed, rejected=rejected, unparsed=max(0.0, 1.0 - claimed - rejected), total=total)
