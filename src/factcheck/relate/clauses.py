"""An article as clauses: its words with what joins, negates and doubts them.

A sentence that is asked, supposed, alleged, denied or put into quotation marks states nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from factcheck.days import day_of
from factcheck.link.stories import marks_of
from factcheck.records import Extraction, QuoteClaim, QuoteMode, TimeType
from factcheck.relate.opposites import Matter, matters_in, phrases_in
from factcheck.scan.phrases import Phrases
from factcheck.statements.terms import Key, Terms
from factcheck.tables import read_table

__all__ = [
    "PAUSE",
    "Negation",
    "Page",
    "Way",
    "clause_of",
    "denied",
    "has_phrase",
    "listed",
    "negations_in",
    "of_nobody",
    "page_of",
    "said",
    "stated",
]

PAUSE = re.compile(r"[,;:()“”\"–—]")
"""What parts two clauses."""
_INSERTED = 3
"""Words of the longest name or age that stands between commas inside a clause: "Jane Roe, 41, was hurt"."""


class Way(StrEnum):
    """How something is negated: "not", "no officer", "refused to", "without"."""

    NOT = "negators"
    NONE = "none"
    UNDONE = "undone"
    LACKING = "lacking"


class Negation(NamedTuple):
    """A word or phrase that negates: its first word, the one behind its last, and in which way."""

    first: int
    last: int
    way: Way


@dataclass(frozen=True, slots=True)
class Page:
    """An article by its words: ``words`` in lower case, ``places`` where each stands, ``timed`` those of dates.

    ``named`` are words that are names somewhere in it, ``unstated`` the stretches that state nothing, ``speakers`` who
    says what by where it begins and ends. ``negations`` and ``matters`` stand by their first word, ``counts`` are the
    numbers by their words, ``days`` the first and last day of each time by its word,
    ``marks`` the rarest words with their bits.
    """

    article_id: str
    language: str
    day: date | None
    text: str
    terms: Terms
    words: tuple[str, ...]
    places: Mapping[Key, Sequence[int]]
    named: frozenset[str]
    timed: frozenset[int]
    unstated: tuple[tuple[int, int], ...]
    speakers: tuple[tuple[int, int, str], ...]
    negations: Mapping[int, Negation]
    matters: Mapping[int, tuple[int, tuple[Matter, ...]]]
    counts: Mapping[int, str]
    days: Mapping[int, tuple[date, date]]
    marks: Mapping[Key, float]


# --- data -----------------------------------------------------------------------------------------------------------


@cache
def _file() -> dict[str, Any]:
    return read_table("factcheck.relate", "predicates.toml")


@cache
def listed(language: str, kind: str) -> frozenset[str]:
    """The words of one list of ``predicates.toml``."""
    return frozenset(_file()[language].get(kind, ()))


@cache
def _phrases(language: str, kind: str) -> Phrases:
    return Phrases(listed(language, kind), inner="-")


def has_phrase(text: str, language: str, kind: str) -> bool:
    """Whether a text in lower case holds a word or phrase of a list."""
    return _phrases(language, kind).first(text) is not None


@cache
def _negators(language: str) -> Mapping[tuple[str, ...], Way]:
    return {tuple(form.split()): way for way in Way for form in sorted(listed(language, way.value))}


# --- an article -----------------------------------------------------------------------------------------------------


def page_of(extraction: Extraction, terms: Terms) -> Page | None:
    """An article by its words; ``None`` for a language whose negations are not known."""
    language = (extraction.language or "").partition("-")[0]
    if language not in _file():
        return None
    article = extraction.article
    words = tuple(word.casefold().replace("’", "'") for word in terms.words)
    places: dict[Key, list[int]] = defaultdict(list)
    for number, keys in enumerate(terms.keys):
        for key in keys:
            places[key].append(number)
    times = (range(*terms.within(time.span.start, time.span.end)) for time in extraction.times)
    quotes = [claim.quote for claim in extraction.claims if isinstance(claim, QuoteClaim)]
    forms = _negators(language)
    return Page(
        article_id=article.id,
        language=language,
        day=None if article.published is None else day_of(article.published),
        text=article.text,
        terms=terms,
        words=words,
        places=places,
        named=frozenset(word for word, name in zip(terms.words, terms.names, strict=True) if name),
        timed=frozenset(number for numbers in times for number in numbers),
        unstated=(
            *((part.start, part.end) for quote in quotes if quote.mode is QuoteMode.DIRECT for part in quote.spans),
            *_unstated(article.text, terms, words, language),
        ),
        speakers=tuple((q.span.start, q.span.end, q.speaker) for q in quotes if q.speaker is not None),
        negations={a: Negation(a, b, forms[words[a:b]]) for a, b in phrases_in(words, forms)},
        matters=matters_in(words, language),
        counts=_counts(extraction, terms),
        days=_days(extraction, terms),
        marks=marks_of(terms),
    )


def _counts(extraction: Extraction, terms: Terms) -> dict[int, str]:
    """Each number of people or things by its first word, as a value; a sum of money counts nobody."""
    return {
        terms.within(figure.span.start, figure.span.end)[0]: f"{figure.amount.low}-{figure.amount.high}"
        for figure in extraction.figures
        if figure.unit is None or figure.unit == "person"
    }


def _days(extraction: Extraction, terms: Terms) -> dict[int, tuple[date, date]]:
    """Each time that is a day or more of the calendar, by its first word."""
    return {
        terms.within(time.span.start, time.span.end)[0]: (day_of(time.earliest), day_of(time.latest))
        for time in extraction.times
        if time.type in {TimeType.DATE, TimeType.TIME} and time.earliest is not None and time.latest is not None
    }


def _unstated(text: str, terms: Terms, words: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
    """Stretches that state nothing: questions, conditions, and what stands behind a word of doubt or asking."""
    for number in range((terms.sentence[-1] + 1) if terms.sentence else 0):
        places = terms.of(number)
        if not places:
            continue
        start, end = terms.starts[places.start], terms.ends[places.stop - 1]
        sentence = text[start:end].casefold()
        if text[end : end + 2].lstrip('"”’ ').startswith("?") or has_phrase(sentence, language, "supposed"):
            yield start, end
            continue
        doubt = _phrases(language, "unsure").first(sentence)
        if doubt is not None:  # the clauses before it are stated
            at = min(terms.within(start + doubt.start, end)[0], places.stop - 1)
            yield terms.starts[_clause(text, terms, words, at, language)[0]], end
        asking = _phrases(language, "asking").first(sentence)
        if asking is not None:  # that it was asked is stated, and what was asked is not
            yield start + asking.end, end


def _clause(text: str, terms: Terms, words: Sequence[str], number: int, language: str) -> tuple[int, int]:
    sentence = terms.of(terms.sentence[number])
    breaks = listed(language, "breaks")

    def pause(position: int) -> bool:
        if not sentence.start < position < sentence.stop:
            return True
        return PAUSE.search(text, terms.ends[position - 1], terms.starts[position]) is not None

    def inserted(position: int) -> bool:
        """Whether a word stands in a name or age between two pauses, not at the end of the sentence."""
        first = next((k for k in range(position, position - _INSERTED, -1) if pause(k)), None)
        last = next((k for k in range(position + 1, position + _INSERTED + 1) if pause(k)), None)
        if first is None or last is None or first <= sentence.start or last >= sentence.stop:
            return False
        return all(terms.names[k] or terms.words[k].isdigit() for k in range(first, last))

    def begins(position: int) -> bool:
        return pause(position) and not inserted(position) and not inserted(position - 1)

    backwards = range(number, sentence.start, -1)
    start = next((k for k in backwards if begins(k) or words[k - 1] in breaks), sentence.start)
    end = next((k for k in range(number + 1, sentence.stop) if begins(k) or words[k] in breaks), sentence.stop)
    return start, end


def clause_of(page: Page, number: int) -> tuple[int, int]:
    """First word, and the one behind the last, of the clause that holds a word: commas and joining words end it."""
    return _clause(page.text, page.terms, page.words, number, page.language)


def stated(page: Page, number: int) -> bool:
    """Whether a word stands where something is stated."""
    at = page.terms.starts[number]
    return not any(start <= at < end for start, end in page.unstated)


def said(page: Page, first: int, last: int) -> str:
    """The text of some words, in lower case."""
    return page.text[page.terms.starts[first] : page.terms.ends[last - 1]].casefold() if first < last else ""


def negations_in(page: Page, clause: tuple[int, int]) -> list[Negation]:
    """What negates something in a clause."""
    return [page.negations[number] for number in range(*clause) if number in page.negations]


def denied(page: Page, clause: tuple[int, int]) -> bool:
    """Whether a clause holds a word that negates it, in whatever way, or is of nobody: "none who was hurt"."""
    also = listed(page.language, "also")
    if negations_in(page, clause) or any(page.words[number] in also for number in range(*clause)):
        return True
    return of_nobody(page, clause)


def of_nobody(page: Page, clause: tuple[int, int]) -> bool:
    """Whether a clause tells of those who are said not to be: *tidak ada yang terluka*."""
    start = clause[0]
    if start == 0 or page.words[start - 1] not in listed(page.language, "relative"):
        return False
    before = clause_of(page, start - 2) if start > 1 else (0, 0)
    return any(negation.way is Way.NONE for negation in negations_in(page, before))
