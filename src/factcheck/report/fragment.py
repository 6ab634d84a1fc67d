"""The findings of a report as a short table, for a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from factcheck.markup import element, written
from factcheck.records import Finding
from factcheck.report.content import counted, draft, kept_quiet, read_so_far
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passages

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["render_fragment"]

_IN_NOTEBOOK = 20
"""Findings that a notebook shows."""


def render_fragment(report: CheckResult) -> str:
    """The findings as a short table, for a notebook. Called by ``Report._repr_html_``."""
    labels = load_labels(report.language)
    passages = Passages(report.extractions, report.datings, labels)
    told = " · ".join((counted(report, labels), *read_so_far(report, labels), *kept_quiet(report, labels)))
    rows = [_row(finding, passages, labels) for finding in report.findings[:_IN_NOTEBOOK]]
    if len(report.findings) > _IN_NOTEBOOK:
        more = labels("more_findings", count=len(report.findings) - _IN_NOTEBOOK)
        rows.append(element("tr", element("td", more, colspan="3")))
    table = element("table", element("tbody", *rows)) if rows else None
    about = draft(report, passages, labels)
    return written(
        element(
            "div",
            element("p", element("strong", told)),
            element("p", about) if about else None,
            table,
            class_="factcheck",
            lang=report.language,
        )
    )


def _row(finding: Finding, passages: Passages, labels: Labels) -> Element:
    names = dict.fromkeys(passages.name(item.article_id) for item in finding.evidence)
    return element(
        "tr",
        element("td", f"{labels.of('level', finding.severity)} ", element("code", finding.code)),
        element("td", finding.message, style="text-align: left"),
        element("td", ", ".join(names), style="text-align: left"),
    )
