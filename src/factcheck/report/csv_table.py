"""The report as comma-separated values after RFC 4180: a row for every passage of every finding.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, and runs it. Such a cell, and
one that begins with a tab or a line end, gets an apostrophe in front, which tells spreadsheets that it is text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.records import Evidence, Finding
from factcheck.report.labels import load_labels
from factcheck.report.passages import Passages, inert
from factcheck.report.places import Places, subject_first

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["COLUMNS", "to_csv"]

COLUMNS = (
    "code",
    "severity",
    "confidence",
    "message",
    "article",
    "file",
    "line",
    "column",
    "start",
    "end",
    "passage",
    "value",
    "fingerprint",
)
"""Columns of the table: the header."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a cell a formula; some spreadsheets take the full-width signs for them, too."""


def to_csv(report: CheckResult) -> str:
    """The table with its header. A finding without a passage has one row, without a place."""
    passages = Passages(report.extractions, report.datings, load_labels(report.language))
    places = Places(report.articles)
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    table.writerow(COLUMNS)
    for finding in report.findings:
        rows: list[Evidence | None] = [*subject_first(finding, report.subject)]
        for evidence in rows or [None]:
            table.writerow(map(_cell, _row(finding, evidence, passages, places)))
    return written.getvalue()


def _row(finding: Finding, evidence: Evidence | None, passages: Passages, places: Places) -> Iterator[str]:
    yield from (finding.code, finding.severity.value, f"{finding.confidence:.2f}", finding.message)
    if evidence is None:
        yield from [""] * 8
    else:
        place, span = places.of(evidence), evidence.span
        yield from (evidence.article_id, place.file, str(place.line), str(place.column), str(span.start), str(span.end))
        yield from (span.text, passages.value(evidence) or "")
    yield finding.fingerprint


def _cell(text: str) -> str:
    """The text on one line, and never a formula."""
    shown = inert(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
