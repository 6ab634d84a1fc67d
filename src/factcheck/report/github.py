"""The report as commands that a GitHub Actions log turns into annotations beside the lines of the articles.

``::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message``, escaped as ``@actions/core`` does it: in a
message ``%``, carriage return and line feed, in a property colon and comma, too. Columns stand only where a passage
begins and ends in one line: annotations have them for no other. GitHub shows ten of a level for a step, so the
loudest come first. (docs.github.com: Workflow commands for GitHub Actions; REST API endpoints for check runs.)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.records import Finding, Severity
from factcheck.report.content import counted, kept_quiet, read_so_far
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passages, inert
from factcheck.report.places import Place, Places, subject_first
from factcheck.report.repeats import repeated

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["to_github"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_PROPERTY = (*_DATA, (":", "%3A"), (",", "%2C"))
_PASSAGES = 8
"""Passages that are told in one message."""


def to_github(report: CheckResult) -> str:
    """One command a line for every finding, then for every article that could not be read; a summary last."""
    labels = load_labels(report.language)
    passages, places = Passages(report.extractions, report.datings, labels), Places(report.articles)
    lines = [_finding(item.finding, report.subject, passages, places, labels) for item in repeated(report)]
    lines += _unread(report)
    lines.append(" · ".join((*read_so_far(report, labels), counted(report, labels), *kept_quiet(report, labels))))
    return "\n".join(lines) + "\n"


def _finding(finding: Finding, subject: str | None, passages: Passages, places: Places, labels: Labels) -> str:
    evidence = subject_first(finding, subject)
    told = [inert(finding.message), *islice(places.told(evidence, passages), _PASSAGES)]
    told.append(f"{labels('confidence')} {finding.confidence:.2f} · {labels('explain', code=finding.code)}")
    where = _where(places.of(evidence[0])) if evidence else {}
    title = f"{finding.code} {inert(finding.name)}"
    return _command(_COMMANDS[finding.severity], "\n".join(told), **where, title=title)


def _where(place: Place) -> dict[str, str]:
    found = {"file": inert(place.file), "line": str(place.line)}
    if place.line == place.end_line:
        found["col"] = str(place.column)
    found["endLine"] = str(place.end_line)
    if place.line == place.end_line:
        found["endColumn"] = str(place.end_column)
    return found


def _unread(report: CheckResult) -> Iterator[str]:
    """That an article was not read is no finding, and must not look like none either."""
    for extraction in report.extractions:
        if extraction.language is None:
            file = inert(extraction.article.file or extraction.article.id)
            yield _command("warning", "; ".join(map(inert, extraction.notices)), file=file, title="factcheck")


def _command(name: str, message: str, **properties: str) -> str:
    given = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{name} {given}::{_escaped(message, _DATA)}"


def _escaped(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    for sign, escape in signs:
        text = text.replace(sign, escape)
    return text
