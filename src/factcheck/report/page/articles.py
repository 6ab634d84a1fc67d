"""The draft, or each article: the text, and beside each paragraph the ticks of its values and what was found there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Claim, Extraction, Finding, Mark, MarkStatus, Severity, TimeRange
from factcheck.report.page.margin import margin, signs
from factcheck.report.page.texts import legend, pieces
from factcheck.report.page.view import View
from factcheck.report.passages import inert
from factcheck.report.sheet import ticks_of

__all__ = ["claims_table", "draft_text", "other_texts"]

_SHOWN = 120
"""Characters of a passage in the table; the text beside it has all."""
_FEW = 3
"""So many articles stand open; of more those with something loud, so many at most."""
_PARAGRAPH = re.compile(r"(?<=\n)(?=[^\n])")
_BREAK = re.compile(r"[\r\n]+(?![\r\n])")
_ROW = 260
"""Characters after which a long paragraph goes on in another row, so that ticks stand beside their lines."""
_LOUD = (MarkStatus.DIFFERS, MarkStatus.MISCALCULATED)


def draft_text(view: View) -> Element | None:
    """The draft, whole; ``None`` where all articles count alike."""
    extraction = view.extractions.get(view.report.subject or "")
    if extraction is None:
        return None
    marked = ticks_of(view.report, extraction)
    body = element(
        "div", *_body(view, extraction, marked), class_="sheet", id=view.anchors.article(extraction.article.id)
    )
    head = _key(view, marked)
    return view.section("draft", view.labels("draft_text"), head, _named(view, extraction, "p"), body)


def other_texts(view: View) -> Element | None:
    """Each article but the draft: open where there are few and no draft, otherwise those with something loud."""
    shown = [item for item in view.report.extractions if item.article.id != view.report.subject]
    if not shown:
        return None
    ticks = {item.article.id: ticks_of(view.report, item) for item in shown}
    opened = _opened(view, shown)
    shown = sorted(shown, key=lambda item: item.article.id not in opened)
    folded = [_folded(view, item, ticks[item.article.id], is_open=item.article.id in opened) for item in shown]
    head = None
    title = view.labels("other_texts")
    if view.report.subject not in view.extractions:
        head = _key(view, [mark for marks in ticks.values() for mark in marks])
        title = view.labels("text_of")
    return view.section("articles", title, head, *folded)


def _key(view: View, marked: Sequence[Mark]) -> Element | None:
    """What the ticks and marks mean; nothing where there are none."""
    return element("div", signs(view, marked), legend(view), class_="key") if marked else None


def _opened(view: View, shown: Sequence[Extraction]) -> set[str]:
    """The articles that stand open: none beside a draft."""
    if view.report.subject in view.extractions:
        return set()
    if len(shown) <= _FEW:
        return {item.article.id for item in shown}
    loud = (
        item.article_id
        for finding in view.findings
        if finding.severity is not Severity.INFO
        for item in finding.evidence
    )
    return set(list(dict.fromkeys(loud))[:_FEW])


def _folded(view: View, extraction: Extraction, marked: Sequence[Mark], *, is_open: bool) -> Element:
    """An article under its name, with the ticks that are loud in it."""
    differing = sum(mark.status in _LOUD for mark in marked)
    counts = f"{len(marked)} {view.labels('values')}" + (f" · ≠ {differing}" if differing else "")
    if extraction.language is None:
        counts = "; ".join(map(inert, extraction.notices)) or view.labels("not_readable")
    summary = element("summary", _named(view, extraction, "h3"), " ", element("span", counts, class_="small"))
    return element(
        "details",
        summary,
        *_body(view, extraction, marked),
        class_="article sheet",
        id=view.anchors.article(extraction.article.id),
        open="" if is_open else None,
    )


def _named(view: View, extraction: Extraction, tag: str) -> Element:
    article = extraction.article
    name = element("cite", view.passages.name(article.id), dir="auto")
    return element(tag, name, " ", element("span", view.passages.date(article.id), class_="date"), class_="outlet")


def _body(view: View, extraction: Extraction, marked: Sequence[Mark]) -> Iterator[Element]:
    """The paragraphs, each with its margin, and what was read as a table."""
    paragraphs = [0, *(match.start() for match in _PARAGRAPH.finditer(extraction.article.text))]
    starts = _rows(view, extraction, paragraphs)
    contents: dict[int, list[Content]] = defaultdict(list)
    breaks = {match.start() for match in _BREAK.finditer(extraction.article.text)}
    for piece in pieces(view, extraction, marked, [*starts, *breaks]):
        plain = all(isinstance(content, str) for content in piece.contents)
        if not (plain and piece.start in breaks):  # the paragraphs stand apart without their line ends
            contents[bisect_right(starts, piece.start) - 1] += piece.contents
    beside: dict[int, list[Mark]] = defaultdict(list)
    for mark in marked:
        beside[bisect_right(starts, mark.span.start) - 1].append(mark)
    notes = _notes(view, extraction, starts)
    first = set(paragraphs)
    for number, found in sorted(contents.items()):
        text = element("div", *found, class_="text", lang=extraction.language, dir="auto")
        yield element(
            "div",
            text,
            margin(view, beside[number], notes[number]),
            class_="row" if starts[number] in first else "row on",
        )
    yield claims_table(view, extraction)


def _rows(view: View, extraction: Extraction, paragraphs: Sequence[int]) -> list[int]:
    """Where the rows of a text begin: its paragraphs, the long ones cut between sentences."""
    rows = list(paragraphs)
    ends = [*paragraphs[1:], len(extraction.article.text)]
    number = 0
    for start in view.passages.sentence_starts(extraction.article.id):
        while start >= ends[number] and number + 1 < len(ends):
            number += 1
        begun = max(paragraphs[number], rows[-1] if len(rows) > len(paragraphs) else 0)
        if start - begun >= _ROW and ends[number] - start >= _ROW // 2:
            rows.append(start)
    return sorted(set(rows))


def _notes(view: View, extraction: Extraction, starts: list[int]) -> dict[int, list[tuple[int, Finding]]]:
    """The findings on an article, by the first paragraph that they rest on."""
    notes: dict[int, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in enumerate(view.findings, start=1):
        places = [item.span.start for item in finding.evidence if item.article_id == extraction.article.id]
        if places:
            notes[bisect_right(starts, min(places)) - 1].append((number, finding))
    return notes


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
