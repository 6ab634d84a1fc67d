"""The report as one page that needs nothing else: no network, no script.

In an editor's order: how it stands and every finding in a line; the draft or each article with its values ticked, and
beside it the fact sheet; the findings in full, who gives which figure, how the tolls went, where it all comes from,
when each article was written, and what was not compared and why.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element, written
from factcheck.report.content import counted
from factcheck.report.page.articles import draft_text, other_texts
from factcheck.report.page.facts import fact_sheet
from factcheck.report.page.filters import Filters
from factcheck.report.page.findings import findings
from factcheck.report.page.glance import glance, masthead
from factcheck.report.page.matrix import figures
from factcheck.report.page.reading import dates, not_compared
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
        masthead(view),
        *_contents(view, filters),
        _foot(view),
    )
    # The stylesheet is ours and must come out byte for byte: its hash is what the policy lets through.
    opening = written(head).removesuffix("</head>")
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language}">\n{opening}<style>{style}</style></head>\n'
        f"{written(body)}\n</html>\n"
    )


def _contents(view: View, filters: Filters) -> Iterator[Element]:
    """The way to each part, and the parts: texts and fact sheet side by side where there is room."""
    texts = [part for part in (draft_text(view), other_texts(view)) if part is not None]
    sheet = fact_sheet(view)
    beside: list[Content] = [element("div", *texts, class_="texts"), sheet]
    above = glance(view, filters)
    below = [
        part
        for part in (
            findings(view, filters),
            figures(view),
            tolls(view),
            sources(view),
            dates(view),
            not_compared(view),
        )
        if part is not None
    ]
    parts = [part for part in (*texts, sheet, *below) if part is not None]
    if parts:
        yield _ways(view, parts)
    desk = element("div", *beside, class_="desk" if sheet is not None else "desk single") if texts else None
    yield element("main", above, desk, *below, id="main", tabindex="-1")


def _ways(view: View, parts: list[Element]) -> Element:
    headings = [part[0] for part in parts]
    places = [element("li", element("a", heading.text, href=f"#{heading.get('id')}")) for heading in headings]
    return element("nav", element("ul", *places, class_="parts"), aria_label=view.labels("contents"))


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
