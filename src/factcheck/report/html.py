"""The report as one page that needs nothing else: no network, no script.

In an editor's order: how many findings of which level, each finding with its passages side by side, how articles
without a date were dated, the articles with what was read in them, and what to know about the reading.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from string import ascii_uppercase
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from factcheck.records import Finding, Severity
from factcheck.report.content import (
    background,
    by_level,
    decisive,
    draft,
    expectation,
    kept_quiet,
    notices,
    read_so_far,
    undated,
    who_says,
)
from factcheck.report.html_articles import Anchors, legend, read_articles
from factcheck.report.labels import Labels, load_labels
from factcheck.report.markup import Content, element, link, written
from factcheck.report.passages import Passage, Passages, interval
from factcheck.rules.wording import Messages, load_messages

if TYPE_CHECKING:
    from factcheck.report.model import Report

__all__ = ["render_fragment", "render_page"]

_ARTICLES = 6
"""Articles of one finding that are shown at once; the rest is folded."""
_IN_NOTEBOOK = 20
"""Findings that a notebook shows."""


def render_page(report: Report) -> str:
    """The whole page. Called by ``Report.to_html``."""
    page = _Page(report)
    labels = page.labels
    title = f"factcheck: {_counted(report, labels)}"
    style = _stylesheet()
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
    )
    body = element("body", page.masthead(), element("div", page.overview(), page.main(), class_="page"), page.foot())
    # The stylesheet is ours and must come out byte for byte: its hash is what the policy lets through.
    opening = written(head).removesuffix("</head>")
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language}">\n{opening}<style>{style}</style></head>\n'
        f"{written(body)}\n</html>\n"
    )


def render_fragment(report: Report) -> str:
    """The findings as a short table, for a notebook. Called by ``Report._repr_html_``."""
    labels = load_labels(report.language)
    passages = Passages(report.extractions, report.datings, labels)
    told = " · ".join((_counted(report, labels), *read_so_far(report, labels), *kept_quiet(report, labels)))
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


def _counted(report: Report, labels: Labels) -> str:
    return ", ".join(counted for _, counted in by_level(report, labels)) or labels("no_findings")


@cache
def _stylesheet() -> str:
    return (files("factcheck.report") / "html.css").read_text(encoding="utf-8").replace("\r\n", "\n")


def _policy(style: str) -> str:
    """Nothing is loaded and nothing runs: whatever an article smuggled past the escaping would stay dead text."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


class _Page:
    """The parts of the page of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.labels = load_labels(report.language)
        self._messages: Messages = load_messages(report.language)
        self._passages = Passages(report.extractions, report.datings, self.labels)
        self._anchors = Anchors(report)

    def masthead(self) -> Element:
        """How many findings of which level, each a link to the first of them; what they are about."""
        report, labels = self._report, self.labels
        first: dict[Severity, int] = {}
        for number, finding in enumerate(report.findings, start=1):
            first.setdefault(finding.severity, number)
        counts: list[Content] = []
        for severity, counted in by_level(report, labels):
            counts += [", " if counts else None, element("a", counted, href=f"#f{first[severity]}", class_=severity)]
        about = draft(report, self._passages, labels)
        return element(
            "header",
            element("p", "factcheck", class_="maker"),
            element("h1", *(counts or [labels("no_findings")])),
            element("p", about, class_="draft") if about else None,
            element("p", " · ".join((*read_so_far(report, labels), *kept_quiet(report, labels))), class_="read"),
            class_="masthead",
        )

    def overview(self) -> Element | None:
        """All findings in a line each, beside the page where it is wide."""
        if not self._report.findings:
            return None
        items = [
            element("li", element("a", element("span", finding.message), href=f"#f{number}"), class_=finding.severity)
            for number, finding in enumerate(self._report.findings, start=1)
        ]
        title = self.labels("overview")
        return element("nav", element("h2", title), element("ol", *items), aria_label=title)

    def main(self) -> Element:
        """Findings, dates, articles, notices."""
        return element("main", self._findings(), self._dates(), self._articles(), self._notices())

    def foot(self) -> Element | None:
        """How much was read at all."""
        coverage = self._report.coverage
        if not coverage.total:
            return None
        shares = {name: f"{getattr(coverage, name):.0%}" for name in ("claimed", "rejected", "unparsed")}
        return element("footer", element("p", self.labels("coverage", total=coverage.total, **shares)))

    def _section(self, name: str, title: str, contents: Iterable[Content]) -> Element:
        heading = element("h2", title, id=name)
        return element("section", heading, *contents, aria_labelledby=name, class_=name)

    def _findings(self) -> Element | None:
        if not self._report.findings:
            return None
        cards = [self._finding(number, finding) for number, finding in enumerate(self._report.findings, start=1)]
        return self._section("findings", self.labels("findings"), cards)

    def _finding(self, number: int, finding: Finding) -> Element:
        """A finding; a note is folded to its message."""
        labels = self.labels
        tags = element(
            "span",
            element("span", str(number), class_="number"),
            " ",
            element("span", labels.of("level", finding.severity), class_="level"),
            f" {labels.of('verdict', finding.verdict)} ",
            element("code", finding.code),
            " ",
            class_="tags",
        )
        message = element("h3", finding.message)
        expected = [*self._listed(expectation(finding, labels))]
        rest = [
            element("dl", *expected, class_="expectation") if expected else None,
            self._sides(finding, bare=bool(expected)),
            element("dl", *self._listed(background(finding, labels)), class_="background"),
            self._who_says(finding),
            self._small_print(finding),
        ]
        shape = {"class_": f"finding {finding.severity}", "id": f"f{number}"}
        if finding.severity is Severity.INFO:
            folded = element("details", element("summary", tags, message), *rest)
            return element("article", folded, **shape)
        return element("article", tags, message, *rest, **shape)

    def _sides(self, finding: Finding, *, bare: bool) -> Element:
        by_article = self._passages.by_article(finding.evidence)
        shown = [self._side(place, *item, bare=bare) for place, item in enumerate(by_article.items())]
        rest = shown[_ARTICLES:]
        folded = None
        if rest:
            summary = element("summary", self.labels("more_articles", count=len(rest)))
            folded = element("details", summary, element("div", *rest, class_="sides"), class_="more")
        return element("div", element("div", *shown[:_ARTICLES], class_="sides"), folded)

    def _side(self, place: int, article_id: str, shown: list[Passage], *, bare: bool) -> Element:
        """One article's passages, under its letter, name and date and, unless ``bare``, the values that were read."""
        letter = ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)
        values = dict.fromkeys(value for passage in shown for value in passage.values)
        return element(
            "div",
            element(
                "p",
                element("span", letter, class_="letter"),
                " ",
                element("cite", self._passages.name(article_id), dir="auto"),
                " ",
                element("span", self._passages.date(article_id), class_="date"),
                class_="outlet",
            ),
            element("p", self._messages.grouped(" · ".join(values)), class_="value") if values and not bare else None,
            *(self._quoted(passage) for passage in shown),
            class_="side",
        )

    def _quoted(self, passage: Passage) -> Element:
        pieces = [element("mark", piece) if marked else piece for piece, marked in passage.pieces]
        quoted = element("bdi", *pieces, lang=self._anchors.language(passage.article_id))
        anchor = self._anchors.at(passage.article_id, passage.start)
        place = self.labels("characters", start=passage.start, end=passage.end)
        where = element("a", self.labels("in_article"), href=f"#{anchor}", title=place) if anchor else place
        return element("blockquote", element("p", quoted, " ", element("span", where, class_="place")))

    def _who_says(self, finding: Finding) -> Element | None:
        rows = [*self._listed(who_says(finding, self.labels))]
        return element("dl", *rows, class_="says") if rows else None

    def _listed(self, rows: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Element]:
        for label, sentences in rows:
            if sentences:
                told = (element("dd", self._messages.grouped(sentence), dir="auto") for sentence in sentences)
                yield element("div", element("dt", label), *told)

    def _small_print(self, finding: Finding) -> Element:
        told = f"{self.labels('confidence')} {finding.confidence:.2f} · {self.labels('fingerprint')} "
        manual = link(finding.url, f"{finding.code} {finding.name}")
        return element("p", told, element("code", finding.fingerprint), " · ", manual, class_="small")

    def _dates(self) -> Element | None:
        estimates = undated(self._report)
        if not estimates:
            return None
        items = []
        for estimate in estimates:
            found = interval(estimate, self.labels)
            sure = f" ({self.labels('confidence')} {estimate.confidence:.2f})" if found else ""
            name = element("cite", self._passages.name(estimate.article_id), dir="auto")
            told = element("h3", name, f": {found or self.labels('not_datable')}", element("small", sure))
            items.append(element("article", told, element("dl", *self._listed(decisive(estimate, self.labels)))))
        return self._section("dates", self.labels("dates"), items)

    def _articles(self) -> Element | None:
        if not self._report.extractions:
            return None
        shown = read_articles(self._report, self._passages, self._anchors, self.labels, self._messages)
        return self._section("articles", self.labels("text_of"), [legend(self.labels), *shown])

    def _notices(self) -> Element | None:
        about = notices(self._report, self._passages)
        if not about:
            return None
        items = [element("li", element("cite", ", ".join(names)), f": {notice}") for notice, names in about.items()]
        return self._section("notices", self.labels("notices"), [element("ul", *items)])
