"""The report as one page that needs nothing else: no network, no script.

In an editor's order: the one finding to look at first, the others, the fact sheet, who gives which figure, how the
tolls went, where it all comes from, when each article was written, the articles themselves, and what was not
understood.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element, written
from factcheck.records import Severity
from factcheck.report.content import by_level, counted, draft, kept_quiet, read_so_far, without_findings
from factcheck.report.page.articles import articles
from factcheck.report.page.draft import draft_text
from factcheck.report.page.facts import fact_sheet
from factcheck.report.page.filters import Filters
from factcheck.report.page.findings import findings, lead
from factcheck.report.page.matrix import figures
from factcheck.report.page.reading import dates, not_understood, notes
from factcheck.report.page.sources import sources
from factcheck.report.page.timeline import tolls
from factcheck.report.page.view import View

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["render_page"]


def render_page(report: CheckResult) -> str:
    """The whole page. Called by ``Report.to_html``."""
    view = View(report)
    filters = Filters(view)
    parts = _parts(view, filters)
    style = _stylesheet() + filters.style()
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"factcheck: {counted(report, view.labels)}"),
    )
    body = element(
        "body",
        element("a", view.labels("skip"), href="#main", class_="skip"),
        _masthead(view),
        element(
            "div", _overview(view, filters, parts), element("main", *parts, id="main", tabindex="-1"), class_="page"
        ),
        _foot(view),
    )
    # The stylesheet is ours and must come out byte for byte: its hash is what the policy lets through.
    opening = written(head).removesuffix("</head>")
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language}">\n{opening}<style>{style}</style></head>\n'
        f"{written(body)}\n</html>\n"
    )


def _parts(view: View, filters: Filters) -> list[Element]:
    parts = (
        lead(view, filters),
        draft_text(view),
        findings(view, filters),
        fact_sheet(view),
        figures(view),
        tolls(view),
        sources(view),
        dates(view),
        articles(view),
        not_understood(view),
        notes(view),
    )
    return [part for part in parts if part is not None]


def _masthead(view: View) -> Element:
    """How many findings of which level, each a link to the first of them; what they are about."""
    report, labels = view.report, view.labels
    first: dict[Severity, int] = {}
    for number, finding in enumerate(view.findings, start=1):
        first.setdefault(finding.severity, number)
    counts: list[Content] = []
    for severity, told in by_level(report, labels):
        counts += [", " if counts else None, element("a", told, href=f"#f{first[severity]}", class_=severity)]
    about = draft(report, view.passages, labels)
    return element(
        "header",
        element("p", "factcheck", class_="maker"),
        element("h1", *(counts or [without_findings(report, labels)])),
        element("p", about, class_="draft-name") if about else None,
        element("p", " · ".join((*read_so_far(report, labels), *kept_quiet(report, labels))), class_="read"),
        class_="masthead",
    )


def _overview(view: View, filters: Filters, parts: list[Element]) -> Element | None:
    """The parts of the page; where it is wide also all findings in a line each, beside the page."""
    if not parts:
        return None
    headings = [part[0] for part in parts]
    places = [element("li", element("a", heading.text, href=f"#{heading.get('id')}")) for heading in headings]
    return element(
        "nav", element("ul", *places, class_="parts"), _glance(view, filters), aria_label=view.labels("contents")
    )


def _glance(view: View, filters: Filters) -> Element | None:
    if not view.findings:
        return None
    items = [
        element(
            "li",
            element("a", element("span", finding.message), href=f"#f{number}"),
            class_=filters.classes(finding),
        )
        for number, finding in enumerate(view.findings, start=1)
    ]
    title = view.labels("overview")
    return element("div", element("p", title, class_="term"), element("ol", *items), class_="glance")


def _foot(view: View) -> Element | None:
    """How much was read at all."""
    coverage = view.report.coverage
    if not coverage.total:
        return None
    shares = {name: f"{getattr(coverage, name):.0%}" for name in ("claimed", "rejected", "unparsed")}
    return element("footer", element("p", view.labels("coverage", total=coverage.total, **shares)))


@cache
def _stylesheet() -> str:
    return (files("factcheck.report.page") / "style.css").read_text(encoding="utf-8").replace("\r\n", "\n")


def _policy(style: str) -> str:
    """Nothing is loaded and nothing runs: whatever an article smuggled past the escaping would stay dead text."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
