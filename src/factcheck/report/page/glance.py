"""What an editor sees in five seconds: what was read and how it stands, and every finding in one line."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Evidence, FactStatus, Finding, MarkStatus, Severity
from factcheck.report.content import draft, kept_quiet, read_so_far, without_findings
from factcheck.report.page.filters import Filters
from factcheck.report.page.view import View
from factcheck.report.passages import inert
from factcheck.report.sheet import TICKS, marks_of

__all__ = ["glance", "masthead"]

_LINES = 12
"""Findings in a line each; more are folded, and notes are where there is anything louder."""

_SHORT = 24
"""Characters of a value that stands in a line beside its message."""


def masthead(view: View) -> Element:
    """How many findings of which level, each a link to the first; what they are about, and how much was read."""
    labels = view.labels
    counts: list[Content] = []
    for severity, count, first in view.levels():
        link = element("a", labels.counted(severity, count), href=f"#f{first}", class_=severity)
        counts += [", " if counts else None, link]
    about = draft(view.report, view.passages, labels)
    return element(
        "header",
        element("p", "factcheck", class_="maker"),
        element("h1", *(counts or [without_findings(view.report, labels)])),
        element("p", about, class_="draft-name") if about else None,
        element("p", *_read(view), class_="read"),
        _unread(view),
        _nothing_shared(view),
        class_="masthead",
    )


def _read(view: View) -> list[Content]:
    """What was read and how the facts stand, in one line."""
    told = [*read_so_far(view.report, view.labels), *kept_quiet(view.report, view.labels)]
    parts: list[Content] = [element("span", " · ".join(told), class_="sign")]
    for status in FactStatus:
        count = sum(fact.status is status for fact in view.report.facts)
        if count and len(view.report.articles) > 1:
            sign = element("span", TICKS[MarkStatus(status)], class_=f"tick {status}")
            parts += [" ", element("span", sign, f" {marks_of(status, count, view.labels)}", class_="sign")]
    return parts


def _unread(view: View) -> Element | None:
    """The articles that were not read at all: of them no findings say nothing."""
    names = [view.passages.name(item.article.id) for item in view.report.extractions if item.language is None]
    if not names or view.report.nothing_read:
        return None
    told = view.labels.counted("unread_articles", len(names))
    return element("p", f"{told}: {', '.join(names[:_LINES])}", class_="unread")


def _nothing_shared(view: View) -> Element | None:
    """That no findings are no confirmation, where no fact is in two articles."""
    if view.findings or view.facts or len(view.report.articles) < 2 or view.report.nothing_read:
        return None
    return element("p", view.labels("nothing_shared"), class_="unread")


def glance(view: View, filters: Filters) -> Element | None:
    """Every finding in a line that leads to it, the loudest first."""
    if not view.findings:
        return None
    loud = next(severity for severity, _, _ in view.levels())
    numbered = list(enumerate(view.findings, start=1))
    first = [item for item in numbered if loud is Severity.INFO or item[1].severity is not Severity.INFO][:_LINES]
    rest = [item for item in numbered if item not in first]
    folded = None
    if rest:
        summary = element("summary", view.labels("more_lines", count=len(rest)))
        folded = element("details", summary, element("ol", *(_line(view, filters, *item) for item in rest)))
    lines = element("ol", *(_line(view, filters, *item) for item in first))
    return view.section("glance", view.labels("overview"), lines, folded)


def _line(view: View, filters: Filters, number: int, finding: Finding) -> Element:
    times = len(view.again[finding.fingerprint]) + 1
    label = view.labels.of("level", finding.severity)
    return element(
        "li",
        element(
            "a",
            element("span", str(number), class_="badge"),
            element("span", label, class_="level"),
            _values(view, finding),
            element("span", finding.message, class_="headline-of"),
            element("span", f"×{times}", class_="times") if times > 1 else None,
            href=f"#f{number}",
        ),
        class_=filters.classes(finding),
    )


def _values(view: View, finding: Finding) -> Element | None:
    """The two values that stand against each other, as they are written, where they are short."""
    if finding.sides:
        values = [_bare(view, item) for item in finding.evidence[:2]]
    else:
        values = [value for value in (finding.observed, finding.expected) if value]
    shown = [view.messages.grouped(inert(value)) for value in values]
    if len(set(shown)) < 2 or any(len(value) > _SHORT for value in shown):
        return None
    return element("strong", " / ".join(shown), class_="values", dir="auto")


def _bare(view: View, passage: Evidence) -> str:
    """The value of a passage without the words around it: "471" of "killed 471 people"."""
    return next((mark.span.text for mark in view.behind.statements(passage)), passage.span.text)
