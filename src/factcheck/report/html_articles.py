"""The articles of a page: each text with what was read in it marked, and the claims as a table."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

from factcheck.compare.amounts import spoken
from factcheck.records import Claim, Extraction, TimeRange
from factcheck.report.labels import Labels
from factcheck.report.markup import Content, element
from factcheck.report.passages import Passages
from factcheck.rules.wording import Messages

if TYPE_CHECKING:
    from factcheck.report.model import Report

__all__ = ["Anchors", "legend", "read_articles"]

_KINDS = ("casualty", "force", "quantity", "event_date", "quote")
_SHOWN = 120
"""Characters of a passage in the table; the text beside it has all."""


class Anchors:
    """Where the passages of findings stand on the page, and which findings rest on them."""

    def __init__(self, report: Report) -> None:
        self._numbers = {item.article.id: number for number, item in enumerate(report.extractions, start=1)}
        self._languages = {item.article.id: item.language for item in report.extractions}
        self.cited: dict[str, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(list))
        self._starts: dict[str, set[int]] = defaultdict(set)
        for number, finding in enumerate(report.findings, start=1):
            for item in finding.evidence:
                place = (item.span.start, item.span.end)
                if item.article_id in self._numbers and place[0] < place[1]:
                    self._starts[item.article_id].add(place[0])
                    if number not in self.cited[item.article_id][place]:
                        self.cited[item.article_id][place].append(number)

    def article(self, article_id: str) -> str:
        """The id of an article's own element."""
        return f"a{self._numbers[article_id]}"

    def language(self, article_id: str) -> str | None:
        """The language an article was read in."""
        return self._languages.get(article_id)

    def at(self, article_id: str, start: int) -> str | None:
        """The id of the passage that begins at ``start``, if a finding rests on one."""
        if start not in self._starts.get(article_id, ()):
            return None
        return f"{self.article(article_id)}-{start}"


def legend(labels: Labels) -> Element:
    """What the marks in the texts mean."""
    marks: list[Content] = [element("span", labels(kind), class_=f"mark {kind}") for kind in _KINDS]
    marks.append(element("span", labels("unparsed"), class_="mark unparsed"))
    marks.append(element("span", labels("found"), class_="mark found"))
    return element("p", labels("legend"), *(part for mark in marks for part in (" ", mark)), class_="legend")


def read_articles(
    report: Report, passages: Passages, anchors: Anchors, labels: Labels, messages: Messages
) -> Iterator[Element]:
    """Each article, folded; a draft comes first and open."""
    in_order = sorted(report.extractions, key=lambda extraction: extraction.article.id != report.subject)
    for extraction in in_order:
        article = extraction.article
        name = element("cite", passages.name(article.id), dir="auto")
        title = element("h3", name, " ", element("span", passages.date(article.id), class_="date"))
        text = element("div", *_text(extraction, anchors, labels), class_="text", lang=extraction.language, dir="auto")
        opened = "" if article.id == report.subject else None
        yield element(
            "details",
            element("summary", title, element("span", article.id, class_="small")),
            text,
            _claims(extraction, labels, messages),
            class_="article",
            id=anchors.article(article.id),
            open=opened,
        )


class _Mark(NamedTuple):
    start: int
    end: int
    name: str


def _marks(extraction: Extraction, anchors: Anchors) -> list[_Mark]:
    """Everything that the text is cut at, in text order. Marks may overlap."""
    size = len(extraction.article.text)
    marks = [_Mark(region.start, region.end, region.region.value) for region in extraction.regions]
    marks += [_Mark(claim.span.start, claim.span.end, claim.kind) for claim in extraction.claims]
    marks += [_Mark(item.span.start, item.span.end, "unparsed") for item in extraction.unparsed]
    marks += [_Mark(*place, "found") for place in anchors.cited[extraction.article.id]]
    return sorted(mark for mark in marks if 0 <= mark.start < mark.end <= size)


def _text(extraction: Extraction, anchors: Anchors, labels: Labels) -> Iterator[Content]:
    """The text, cut wherever a mark begins or ends; each piece carries the names of the marks around it."""
    text = extraction.article.text
    article_id = extraction.article.id
    marks = _marks(extraction, anchors)
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    around: list[set[str]] = [set() for _ in cuts]
    for name, places in _merged(marks).items():
        for start, end in places:
            for number in range(bisect_right(cuts, start) - 1, bisect_right(cuts, end - 1)):
                around[number].add(name)
    ends: dict[int, list[int]] = defaultdict(list)
    for (_, end), numbers in anchors.cited[article_id].items():
        ends[end] += numbers
    for start, end, names in zip(cuts, cuts[1:], around, strict=False):
        piece = text[start:end]
        anchor = anchors.at(article_id, start)
        marked = names & {*_KINDS, "unparsed", "found"}
        tag = "mark" if marked else "span"
        yield element(tag, piece, class_=" ".join(sorted(names)), id=anchor) if names or anchor else piece
        for number in dict.fromkeys(ends.get(end, ())):
            label = labels("cited", number=number)
            yield element("sup", element("a", str(number), href=f"#f{number}", aria_label=label, title=label))


def _merged(marks: list[_Mark]) -> dict[str, list[tuple[int, int]]]:
    """Marks of one name that overlap as one: the work of marking stays linear."""
    merged: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end, name in marks:
        places = merged[name]
        if places and start < places[-1][1]:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        else:
            places.append((start, end))
    return merged


def _claims(extraction: Extraction, labels: Labels, messages: Messages) -> Element:
    """The claims as a table, folded."""
    if not extraction.claims:
        return element("p", labels("nothing_read"), class_="small")
    columns = ("passage", "measure", "value", "claimant", "place", "when")
    head = element("tr", *(element("th", labels(column), scope="col") for column in columns))
    rows = [
        element("tr", *(element("td", cell, dir="auto") for cell in _cells(claim, labels, messages)))
        for claim in extraction.claims
    ]
    table = element("table", element("thead", head), element("tbody", *rows))
    title = labels("read")
    scroll = element("div", table, class_="scroll", tabindex="0", role="group", aria_label=title)
    return element("details", element("summary", f"{title} ({len(rows)})"), scroll, class_="claims")


def _cells(claim: Claim, labels: Labels, messages: Messages) -> tuple[str | None, ...]:
    passage = claim.span.text if len(claim.span.text) <= _SHOWN else f"{claim.span.text[:_SHOWN]} …"
    if claim.kind == "quote":
        return passage, labels("quote"), None, claim.quote.speaker or claim.claimant, None, None
    if claim.kind == "event_date":
        return passage, claim.event, claim.when.value, claim.claimant, claim.place, None
    if claim.kind == "casualty":
        measure = messages.term("+".join(claim.outcomes))
    else:
        measure = messages.term(claim.unit or "") or (claim.counted if claim.kind == "quantity" else None) or ""
    return passage, measure, messages.grouped(spoken(claim.amount)), claim.claimant, claim.place, _range(claim.as_of)


def _range(moments: TimeRange | None) -> str | None:
    if moments is None:
        return None
    days = [_day(moment) for moment in (moments.earliest, moments.latest)]
    return days[0] if days[0] == days[1] else f"{days[0]}–{days[1]}"


def _day(moment: date | None) -> str:
    return moment.isoformat()[:10] if moment else "…"
