"""A draft as its editor reads it: the text, and beside each paragraph what was found there and what the others say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Extraction, Finding
from factcheck.report.page.articles import claims_table
from factcheck.report.page.findings import quoted
from factcheck.report.page.texts import legend, pieces
from factcheck.report.page.view import View

__all__ = ["draft_text"]

_PARAGRAPH = re.compile(r"(?<=\n)(?=[^\n])")
_OTHERS = 3
"""Passages of other articles that a note shows; the finding itself has all."""


def draft_text(view: View) -> Element | None:
    """The draft with its notes; ``None`` where all articles count alike."""
    extraction = view.extractions.get(view.report.subject or "")
    if extraction is None:
        return None
    article = extraction.article
    starts = [0, *(match.start() for match in _PARAGRAPH.finditer(article.text))]
    contents: dict[int, list[Content]] = defaultdict(list)
    for piece in pieces(view, extraction, starts):
        contents[bisect_right(starts, piece.start) - 1] += piece.contents
    notes = _notes(view, extraction, starts)
    rows = [_paragraph(view, extraction, found, notes[number]) for number, found in sorted(contents.items())]
    name = element("p", element("cite", view.passages.name(article.id), dir="auto"), " ", class_="outlet")
    name.append(element("span", view.passages.date(article.id), class_="date"))
    body = element(
        "div", name, *rows, claims_table(view, extraction), class_="sheet", id=view.anchors.article(article.id)
    )
    return view.section("draft", view.labels("draft_text"), legend(view), body)


def _notes(view: View, extraction: Extraction, starts: list[int]) -> dict[int, list[tuple[int, Finding]]]:
    """The findings on a draft, by the first paragraph that they rest on."""
    notes: dict[int, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in enumerate(view.findings, start=1):
        places = [item.span.start for item in finding.evidence if item.article_id == extraction.article.id]
        if places:
            notes[bisect_right(starts, min(places)) - 1].append((number, finding))
    return notes


def _paragraph(
    view: View, extraction: Extraction, contents: list[Content], notes: list[tuple[int, Finding]]
) -> Element:
    text = element("div", *contents, class_="text", lang=extraction.language, dir="auto")
    margin = element("div", *(_note(view, *note) for note in notes), class_="margin") if notes else None
    return element("div", text, margin, class_="paragraph")


def _note(view: View, number: int, finding: Finding) -> Element:
    """A finding in short, with what the other articles have in that place."""
    level = element("span", view.labels.of("level", finding.severity), class_="level")
    told = element("a", element("span", str(number), class_="number"), finding.message, href=f"#f{number}")
    others: list[Content] = []
    for article_id, passages in view.passages.by_article(finding.evidence).items():
        if article_id != view.report.subject:
            named = element(
                "p", view.cite(article_id), " ", element("span", view.passages.date(article_id), class_="date")
            )
            others += [named, *(quoted(view, passage) for passage in passages)]
    return element("div", element("p", level, " ", told), *others[: 2 * _OTHERS], class_=f"note {finding.severity}")
