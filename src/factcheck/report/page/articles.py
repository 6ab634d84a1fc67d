"""The articles of a page, folded side by side: each text with its marks, and its claims as a table."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element

from factcheck.markup import element
from factcheck.records import Claim, Extraction, TimeRange
from factcheck.report.page.texts import legend, pieces
from factcheck.report.page.view import View

__all__ = ["articles", "claims_table"]

_SHOWN = 120
"""Characters of a passage in the table; the text beside it has all."""


def articles(view: View) -> Element | None:
    """Each article, folded. A draft has its own place further up."""
    shown = [item for item in view.report.extractions if item.article.id != view.report.subject]
    if not shown:
        return None
    folded = element("div", *(_article(view, extraction) for extraction in shown), class_="shelf")
    return view.section("articles", view.labels("text_of"), legend(view), folded)


def _article(view: View, extraction: Extraction) -> Element:
    article = extraction.article
    name = element("cite", view.passages.name(article.id), dir="auto")
    title = element("h3", name, " ", element("span", view.passages.date(article.id), class_="date"))
    contents = [content for piece in pieces(view, extraction) for content in piece.contents]
    return element(
        "details",
        element("summary", title, element("span", article.id, class_="small")),
        element("div", *contents, class_="text", lang=extraction.language, dir="auto"),
        claims_table(view, extraction),
        class_="article",
        id=view.anchors.article(article.id),
    )


def claims_table(view: View, extraction: Extraction) -> Element:
    """The claims of an article as a table, folded."""
    labels = view.labels
    if not extraction.claims:
        return element("p", labels("nothing_read"), class_="small")
    columns = [labels(column) for column in ("passage", "measure", "value", "claimant", "place", "when")]
    title = labels("read_in", name=view.passages.name(extraction.article.id))
    table = view.table(title, columns, [_cells(view, claim) for claim in extraction.claims])
    return element(
        "details", element("summary", f"{labels('read')} ({len(extraction.claims)})"), table, class_="claims"
    )


def _cells(view: View, claim: Claim) -> tuple[str | None, ...]:
    labels, messages = view.labels, view.messages
    passage = claim.span.text if len(claim.span.text) <= _SHOWN else f"{claim.span.text[:_SHOWN]} …"
    if claim.kind == "quote":
        return passage, labels("quote"), None, claim.quote.speaker or claim.claimant, None, None
    if claim.kind == "event_date":
        return passage, claim.event, claim.when.value, claim.claimant, claim.place, None
    if claim.kind == "casualty":
        measure = messages.term("+".join(claim.outcomes))
    else:
        measure = messages.term(claim.unit or "") or (claim.counted if claim.kind == "quantity" else None) or ""
    return passage, measure, view.amount(claim.amount), claim.claimant, claim.place, _range(claim.as_of)


def _range(moments: TimeRange | None) -> str | None:
    if moments is None:
        return None
    days = [_day(moment) for moment in (moments.earliest, moments.latest)]
    return days[0] if days[0] == days[1] else f"{days[0]}–{days[1]}"


def _day(moment: date | None) -> str:
    return moment.isoformat()[:10] if moment else "…"
