"""How the articles were read: their dates with the evidence, and what was held against nothing and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import combinations
from xml.etree.ElementTree import Element

from factcheck.days import day_of
from factcheck.markup import Content, element
from factcheck.records import DateEstimate, DateEvidence, Extraction, NotRead, Unparsed
from factcheck.report.content import compared_pairs, in_order, notices, undated
from factcheck.report.page.findings import listed
from factcheck.report.page.view import View
from factcheck.report.passages import inert, interval

__all__ = ["dates", "not_compared"]

_AROUND = 60
"""Characters on each side of what was not understood."""
_AT_ONCE = 12
"""Passages that were not understood, of all articles, that are shown unfolded."""
_MOST = 500
_PAIRS = 10
"""Pairs of articles that are named; their number stands beside them."""


def dates(view: View) -> Element | None:
    """When each article was written by its text, and on what that rests; those without a date first."""
    without = undated(view.report)
    published = {article.id: article.published for article in view.report.articles}
    dated = [item for item in view.report.datings if published.get(item.article_id) is not None]
    if not without and not dated:
        return None
    lone = [_undated(view, estimate) for estimate in without]
    table = _dated(view, dated) if dated else None
    return view.section("dates", view.labels("dating"), *_under(view.labels("dates"), lone), table)


def _under(heading: str, contents: list[Element]) -> Iterator[Element]:
    if contents:
        yield element("p", heading, class_="small")
        yield from contents


def _undated(view: View, estimate: DateEstimate) -> Element:
    found = interval(estimate, view.labels)
    sure = f" ({view.labels('confidence')} {estimate.confidence:.2f})" if found else ""
    told = element(
        "h3", view.cite(estimate.article_id), f": {found or view.labels('not_datable')}", element("small", sure)
    )
    return element("article", told, element("dl", *listed(view, _evidence(view, estimate))))


def _evidence(view: View, estimate: DateEstimate) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What an estimate was made of and what stands against it, all of it."""
    yield view.labels("why"), tuple(_piece(piece) for piece in in_order(estimate))
    yield view.labels("against"), tuple(_piece(piece) for piece in estimate.against)


def _piece(piece: DateEvidence) -> str:
    return inert(piece.told)


def _dated(view: View, estimates: list[DateEstimate]) -> Element:
    """The articles that give their date, and what their text says of it."""
    labels = view.labels
    rows = []
    for estimate in estimates:
        given = view.extractions[estimate.article_id].article.published
        rows.append(
            (
                view.cite(estimate.article_id),
                given.isoformat()[:10] if given else None,
                interval(estimate, labels) or labels("not_datable"),
                labels(_fit(estimate, given)),
                _list([_piece(piece) for piece in in_order(estimate)]),
                _list([_piece(piece) for piece in estimate.against]),
            )
        )
    columns = [labels(name) for name in ("article", "given", "by_text", "fits", "why", "against")]
    told = labels("dated", count=len(rows))
    return element("details", element("summary", told), view.table(labels("dated_table"), columns, rows))


def _list(items: list[str]) -> Element | None:
    entries = [element("li", item) for item in items]
    return element("ul", *entries) if entries else None


def _fit(estimate: DateEstimate, given: date | datetime | None) -> str:
    """Whether the date that an article carries lies in the days its text speaks for."""
    if given is None or (estimate.earliest is None and estimate.latest is None):
        return "fit_unknown"
    day = day_of(given)
    outside = (estimate.earliest and day < estimate.earliest) or (estimate.latest and day > estimate.latest)
    return "fit_no" if outside else "fit_yes"


def not_compared(view: View) -> Element | None:
    """What was held against nothing, and why: articles, values outside the story, what was not understood."""
    parts = [_told(view), _not_understood(view)]
    if not any(part is not None for part in parts):
        return None
    return view.section("not-compared", view.labels("not_compared"), *parts)


def _told(view: View) -> Element | None:
    """What to know about the reading, such as a language that is not read; and what stands by itself."""
    about = notices(view.report, view.passages)
    items = [element("li", element("cite", ", ".join(names)), f": {notice}") for notice, names in about.items()]
    items += _apart(view)
    outside = sum(mark.reason is NotRead.OUTSIDE for mark in view.report.marks.values())
    if outside:
        items.append(element("li", view.labels("outside", count=outside)))
    return element("ul", *items, class_="told") if items else None


def _apart(view: View) -> Iterator[Element]:
    """Articles that nothing in was held against another, then pairs that nothing joins."""
    read = [item.article.id for item in view.report.extractions if item.language is not None]
    pairs = compared_pairs(view.report)
    met = {article for pair in pairs for article in pair}
    lone = [article for article in read if article not in met] if len(read) > 1 else []
    if lone:
        names = [part for article in lone for part in (", ", view.cite(article))][1:]
        yield element("li", *names, f": {view.labels('stands_apart')}")
    subject = view.report.subject
    apart = [
        (one, other)
        for one, other in combinations([article for article in read if article in met], 2)
        if frozenset((one, other)) not in pairs and subject in (None, one, other)
    ]
    if apart:
        shown = [part for pair in apart[:_PAIRS] for part in ("; ", view.cite(pair[0]), " – ", view.cite(pair[1]))][1:]
        more = f" {view.labels('more_alone', count=len(apart) - _PAIRS)}" if len(apart) > _PAIRS else ""
        yield element("li", *shown, more, f": {view.labels('pair_apart')}")


def _not_understood(view: View) -> Element | None:
    """Numbers and marks that were seen and not read, each in its surroundings."""
    found = [(extraction, item) for extraction in view.report.extractions for item in extraction.unparsed]
    if not found:
        return None
    labels = view.labels
    columns = [labels(name) for name in ("article", "passage", "reason")]
    rows = [_unread(view, extraction, item) for extraction, item in found[:_MOST]]
    table = view.table(labels("not_understood_table"), columns, rows)
    heading = element("h3", labels("not_understood"))
    if len(rows) <= _AT_ONCE:
        return element("div", heading, table, class_="not-understood")
    folded = element("details", element("summary", labels("not_understood_count", count=len(found))), table)
    return element("div", heading, folded, class_="not-understood")


def _unread(view: View, extraction: Extraction, item: Unparsed) -> tuple[Content, ...]:
    text, start, end = extraction.article.text, item.span.start, item.span.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    around = element(
        "bdi",
        f"… {before}" if start > _AROUND else before,
        element("mark", text[start : min(end, start + _AROUND)], class_="unparsed"),
        f"{after} …" if end + _AROUND < len(text) else after,
        lang=extraction.language,
    )
    return view.cite(extraction.article.id), around, view.labels.known("reasons", item.reason)
