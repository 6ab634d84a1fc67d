"""What a report shows of an article: its name, its date, a passage in its sentence, the value that was read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from factcheck.knowledge.intervals import spoken
from factcheck.languages import load_pack
from factcheck.markup import visible
from factcheck.records import Article, DateEstimate, Evidence, Extraction, Span
from factcheck.report.labels import Labels
from factcheck.scan.sentences import Sentences, sentences_of

__all__ = ["Passage", "Passages", "in_few_words", "inert", "interval", "named", "quoted"]

_SPACE = re.compile(r"\s+")
_ONLY_FOR_MACHINES = re.compile("X|^P")
"""Unknown digits and lengths of time (``PT24H``) in a TIMEX3 value: such a value tells an editor nothing."""
_NAMELESS = "?"
_AROUND = 110
"""Characters of a sentence that are shown on either side of a passage."""
_FEW = 32
"""Characters of a sentence that stand beside a passage where it is told in a few words."""
_DAY = len("2024-05-06")
_LONGEST = 240
"""Characters of a passage that are shown: half from its beginning, half from its end."""


def inert(text: str) -> str:
    """The text on one line, control characters and marks that turn the direction made ``visible``."""
    return _one_line(text).strip()


def named(name: str) -> str:
    """The name on one line, ``inert``; a mark where it has no letter at all."""
    return inert(name) or _NAMELESS


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", visible(text))


class Passage(NamedTuple):
    """What is shown of one sentence: ``pieces`` of text with whether each is marked, and the ``values`` read there.

    ``start`` and ``end`` are the hull of what is marked, in the article's text.
    """

    article_id: str
    start: int
    end: int
    values: tuple[str, ...]
    pieces: tuple[tuple[str, bool], ...]


class Passages:
    """Looks up articles, sentences and values for the evidence of findings."""

    def __init__(self, extractions: tuple[Extraction, ...], datings: tuple[DateEstimate, ...], labels: Labels) -> None:
        self._extractions = {extraction.article.id: extraction for extraction in extractions}
        self._datings = {estimate.article_id: estimate for estimate in datings}
        self._labels = labels
        self._names = _names([extraction.article for extraction in extractions])
        self._sentences: dict[str, Sentences] = {}

    @property
    def labels(self) -> Labels:
        """The words that a report is written in."""
        return self._labels

    def name(self, article_id: str) -> str:
        """What the article is called: its source where that tells it from the others, or its id."""
        return self._names.get(article_id, inert(article_id))

    def told(self, article_id: str) -> str:
        """What the article is called where its date does not stand beside it.

        If others have its name the day tells it from them, or the hour where they are of one day.
        """
        name = self.name(article_id)
        alike = [other for other, named in self._names.items() if named == name]
        if len(alike) < 2:
            return name
        days = Counter(self.date(other)[:_DAY] for other in alike)
        when = self.date(article_id)
        return f"{name} {when[_DAY:].strip() if days[when[:_DAY]] > 1 and when[_DAY:] else when[:_DAY]}"

    def sentence_starts(self, article_id: str) -> tuple[int, ...]:
        """Where the sentences of an article begin."""
        extraction = self._extractions.get(article_id)
        return self._sentences_of(extraction).starts if extraction is not None else ()

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
        """The bounds or the whole date that was read at a passage."""
        extraction = self._extractions.get(evidence.article_id)
        if extraction is None:
            return None
        start, end = evidence.span.start, evidence.span.end
        for claim in extraction.claims:
            if (claim.span.start, claim.span.end) == (start, end) and claim.kind in ("casualty", "force", "quantity"):
                return spoken(claim.amount)
        for time in extraction.times:
            if (time.span.start, time.span.end) == (start, end) and not _ONLY_FOR_MACHINES.search(time.value):
                return time.value
        return None

    def by_article(self, evidence: tuple[Evidence, ...]) -> dict[str, list[Passage]]:
        """The passages of a finding under their articles: what stands in one sentence is shown together."""
        groups: dict[tuple[str, int, int], list[Evidence]] = {}
        for item in evidence:
            groups.setdefault((item.article_id, *self._sentence(item.article_id, item.span)), []).append(item)
        found: dict[str, list[Passage]] = {}
        for place, items in groups.items():
            found.setdefault(place[0], []).append(self._passage(*place, items))
        return found

    def _passage(self, article_id: str, first: int, last: int, items: list[Evidence]) -> Passage:
        in_order = sorted(items, key=lambda item: item.span.start)
        values = dict.fromkeys(value for value in map(self.value, in_order) if value is not None)
        marks = _merged([(item.span.start, item.span.end) for item in items])
        extraction = self._extractions.get(article_id)
        if extraction is None:
            pieces = [(_shortened(item.span.text, _LONGEST), True) for item in items]
        else:
            pieces = _pieces(extraction.article.text, first, last, marks)
        return Passage(article_id, marks[0][0], marks[-1][1], tuple(values), tuple(pieces))

    def _sentence(self, article_id: str, span: Span) -> tuple[int, int]:
        extraction = self._extractions.get(article_id)
        if extraction is None:
            return span.start, span.end
        sentences = self._sentences_of(extraction)
        first, _ = sentences.bounds(span.start)
        _, last = sentences.bounds(max(span.start, span.end - 1))
        return min(first, span.start), max(last, span.end)

    def _sentences_of(self, extraction: Extraction) -> Sentences:
        article = extraction.article
        if article.id not in self._sentences:
            words = load_pack(extraction.language).abbreviations if extraction.language else frozenset()
            self._sentences[article.id] = sentences_of(article.text, words)
        return self._sentences[article.id]


def in_few_words(pieces: tuple[tuple[str, bool], ...]) -> Iterator[tuple[str, bool]]:
    """What is marked in a sentence, with a few words on either side."""
    last = len(pieces) - 1
    for number, (piece, marked) in enumerate(pieces):
        if marked or len(piece) <= _FEW:
            yield piece, marked
            continue
        before = piece[:_FEW].rpartition(" ")[0] if number else ""
        behind = piece[-_FEW:].partition(" ")[2] if number < last else ""
        yield " ".join(part for part in (before, "…", behind) if part), marked


def quoted(pieces: Iterable[tuple[str, bool]]) -> str:
    """A sentence with what is marked in it between « and »."""
    return "".join(f"«{piece}»" if marked else piece for piece, marked in pieces)


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
        source = inert(article.source or "")
        if not source:
            names[article.id] = named(file)
        elif sources[article.source, article.published] == 1:
            names[article.id] = source
        else:
            names[article.id] = f"{source} ({inert(file)})"
    return names


def _file(article_id: str) -> str:
    return article_id.rpartition("/")[2] or article_id


def _merged(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks in text order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _pieces(text: str, first: int, last: int, marks: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The sentence from ``first`` to ``last`` cut at its marks, each long piece shortened."""
    pieces = [(_end_of(text[first : marks[0][0]]), False)]
    for number, (start, end) in enumerate(marks):
        pieces.append((_shortened(text[start:end], _LONGEST), True))
        if number + 1 < len(marks):
            pieces.append((_shortened(text[end : marks[number + 1][0]], _LONGEST), False))
    pieces.append((_beginning_of(text[marks[-1][1] : last]), False))
    return [piece for piece in pieces if piece[0]]


def _end_of(text: str) -> str:
    if len(text) <= _AROUND:
        return _one_line(text).lstrip()
    cut = text[-_AROUND:]
    return f"… {_one_line(cut.partition(' ')[2] or cut).lstrip()}"


def _beginning_of(text: str) -> str:
    if len(text) <= _AROUND:
        return _one_line(text).rstrip()
    cut = text[:_AROUND]
    return f"{_one_line(cut.rpartition(' ')[0] or cut).rstrip()} …"


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return _one_line(text)
    return f"{_one_line(text[: longest // 2])} … {_one_line(text[-longest // 2 :])}"
