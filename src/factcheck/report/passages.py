"""What a report shows of an article: its name, its date, a passage in its sentence, the value that was read."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from typing import NamedTuple

from factcheck.languages import load_pack
from factcheck.records import Article, DateEstimate, Evidence, Extraction, Span
from factcheck.report.labels import Labels
from factcheck.scan.sentences import Sentences

__all__ = ["Passage", "Passages", "inert", "interval"]

# Escape sequences, and marks that turn the direction of what follows, must not reach a terminal or a page.
_ACTIVE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_AROUND = 110
"""Characters of a sentence that are shown on either side of a passage."""
_LONGEST = 240
"""Characters of a passage that are shown: half from its beginning, half from its end."""


def inert(text: str) -> str:
    """The text on one line, with U+FFFD for control characters and for marks that turn the direction."""
    return " ".join(_ACTIVE.sub("\ufffd", text).split())


class Passage(NamedTuple):
    """A passage with what stands around it in its sentence, each on one line."""

    before: str
    text: str
    after: str


class Passages:
    """Looks up articles, sentences and values for the evidence of findings."""

    def __init__(self, extractions: tuple[Extraction, ...], datings: tuple[DateEstimate, ...], labels: Labels) -> None:
        self._extractions = {extraction.article.id: extraction for extraction in extractions}
        self._datings = {estimate.article_id: estimate for estimate in datings}
        self._labels = labels
        self._names = _names([extraction.article for extraction in extractions])
        self._sentences: dict[str, Sentences] = {}

    def name(self, article_id: str) -> str:
        """What the article is called: its source where that tells it from the others, or its id."""
        return self._names.get(article_id, inert(article_id))

    def date(self, article_id: str) -> str:
        """When it was published, or was written as far as its text shows."""
        extraction = self._extractions.get(article_id)
        if extraction is None:
            return ""
        published = extraction.article.published
        if isinstance(published, datetime):
            return f"{published:%Y-%m-%d %H:%M%z}".strip()
        if published is not None:
            return published.isoformat()
        estimate = self._datings.get(article_id)
        shown = interval(estimate, self._labels) if estimate else None
        if shown is None:
            return self._labels("undated")
        return f"{self._labels('undated')}, {self._labels('written', interval=shown)}"

    def value(self, evidence: Evidence) -> str | None:
        """The interval or date that was read at a passage."""
        extraction = self._extractions.get(evidence.article_id)
        if extraction is None:
            return None
        start, end = evidence.span.start, evidence.span.end
        for claim in extraction.claims:
            if (claim.span.start, claim.span.end) == (start, end) and claim.kind in ("casualty", "force", "quantity"):
                return str(claim.amount)
        for time in extraction.times:
            if (time.span.start, time.span.end) == (start, end):
                return time.value
        return None

    def passage(self, evidence: Evidence) -> Passage:
        """The passage in its sentence, cut where the sentence is long."""
        extraction = self._extractions.get(evidence.article_id)
        span = evidence.span
        if extraction is None:
            return Passage("", _shortened(span.text), "")
        text = extraction.article.text
        first, last = self._sentence(extraction, span)
        before = text[max(first, span.start - _AROUND) : span.start]
        after = text[span.end : min(last, span.end + _AROUND)]
        left = "… " if span.start - _AROUND > first else ""
        right = " …" if span.end + _AROUND < last else ""
        if left:
            before = before.partition(" ")[2] or before
        if right:
            after = after.rpartition(" ")[0] or after
        return Passage(
            _joined(left + inert(before), before, -1), _shortened(span.text), _joined(inert(after) + right, after, 0)
        )

    def _sentence(self, extraction: Extraction, span: Span) -> tuple[int, int]:
        article = extraction.article
        if article.id not in self._sentences:
            words = load_pack(extraction.language).abbreviations if extraction.language else frozenset()
            self._sentences[article.id] = Sentences(article.text, words)
        sentences = self._sentences[article.id]
        first, _ = sentences.bounds(span.start)
        _, last = sentences.bounds(max(span.start, span.end - 1))
        return min(first, span.start), max(last, span.end)


def interval(estimate: DateEstimate, labels: Labels) -> str | None:
    """The estimate in words; ``None`` where neither side is bounded."""
    values = {"earliest": estimate.earliest, "latest": estimate.latest}
    if estimate.earliest is None and estimate.latest is None:
        return None
    if estimate.earliest == estimate.latest:
        return labels("on", **values)
    if estimate.latest is None:
        return labels("after", **values)
    return labels("before" if estimate.earliest is None else "between", **values)


def _names(articles: list[Article]) -> dict[str, str]:
    """Sources, file names or whole ids: the shortest that tells each article from the others."""
    sources = Counter((article.source, article.published) for article in articles)
    files = Counter(_file(article.id) for article in articles)
    names = {}
    for article in articles:
        file = _file(article.id) if files[_file(article.id)] == 1 else article.id
        if article.source is None:
            names[article.id] = inert(file)
        elif sources[article.source, article.published] == 1:
            names[article.id] = inert(article.source)
        else:
            names[article.id] = inert(f"{article.source} ({file})")
    return names


def _file(article_id: str) -> str:
    return article_id.rpartition("/")[2] or article_id


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return inert(text)
    return f"{inert(text[: _LONGEST // 2])} … {inert(text[-_LONGEST // 2 :])}"


def _joined(shown: str, written: str, edge: int) -> str:
    """``inert`` strips the space between passage and sentence: put it back on the side of the passage."""
    if not written or not written[edge].isspace():
        return shown
    return f"{shown} " if edge == -1 else f" {shown}"
