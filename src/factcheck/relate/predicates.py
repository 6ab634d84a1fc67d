"""What an article says is so or is not so: its negations and opposites, with the words around them.

A sentence that is asked, supposed, alleged, denied or put into quotation marks states nothing. The scope of a negation
is its clause, and a clause with two of them, or with a phrase that only looks like one ("not only"), is left alone.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.days import day_of
from factcheck.knowledge.words import stem
from factcheck.records import Extraction, QuoteClaim, QuoteMode, Span
from factcheck.statements.terms import Key, Terms

__all__ = ["Page", "Predicate", "clause_of", "denied", "page_of", "predicate_at", "predicates_of", "stated", "states"]

_SUBJECT = 3
"""Words of content before a predicate that tell of whom it is said."""
_OBJECT = 2
"""Words of content behind it that tell what is said."""
_LOOK = 6
"""Words behind a negation among which the one it negates stands."""
_NEAR = 3
"""Words before a noun among which a verb of having stands."""
_PAUSE = re.compile(r"[,;:()“”\"–—]")


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said, and whether it is so.

    ``head`` is the number of its word in the article's ``Terms``, ``opposite`` the pair of opposites it is of, where it
    is of one; ``has`` says that it is the object of a verb of having; ``span`` what an editor reads; ``subject`` and
    ``object`` are the words beside it, by number; ``changing`` says that time may turn it round, ``plea`` that
    an accused says so, ``self`` that it is said by the one it is said of.
    """

    head: int
    holds: bool
    opposite: str | None
    span: Span
    subject: tuple[int, ...]
    object: tuple[int, ...]
    clause: tuple[int, int]
    negated: bool
    has: bool
    passive: bool
    future: bool
    able: bool
    changing: bool
    plea: bool
    self: bool


@dataclass(frozen=True, slots=True)
class Page:
    """An article by its words: ``words`` in lower case, ``places`` where each stands, ``timed`` those of dates.

    ``named`` are words that are names somewhere in it, ``unstated`` the stretches that state nothing, ``speakers`` who
    says what by where it begins and ends.
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


# --- data -----------------------------------------------------------------------------------------------------------


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((files("factcheck.relate") / "predicates.toml").read_text(encoding="utf-8"))


@cache
def _listed(language: str, kind: str) -> frozenset[str]:
    return frozenset(_file()[language].get(kind, ()))


@cache
def _affixes(language: str, kind: str) -> tuple[str, ...]:
    """Beginnings or endings that tell what a word is; none where a language has none of the kind."""
    table = tomllib.loads((files("factcheck.relate") / "affixes.toml").read_text(encoding="utf-8"))
    return tuple(table.get(language, {}).get(kind, ()))


@cache
def _phrases(language: str, kind: str) -> re.Pattern[str]:
    forms = sorted(_listed(language, kind), key=lambda form: (-len(form), form))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")


@cache
def _opposites(language: str) -> dict[str, tuple[str, bool, bool]]:
    """The pair of each word, whether it says yes, and whether time turns it round."""
    return {
        word: (row["name"], side == "yes", row.get("changes", False))
        for row in _file()["opposite"]
        for side in ("yes", "no")
        for word in row[language][side]
    }


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
    )


def _unstated(text: str, terms: Terms, words: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
    """Stretches that state nothing: questions, conditions, and what stands behind a word of doubt."""
    for number in range((terms.sentence[-1] + 1) if terms.sentence else 0):
        places = terms.of(number)
        if not places:
            continue
        start, end = terms.starts[places.start], terms.ends[places.stop - 1]
        sentence = text[start:end].casefold()
        if text[end : end + 2].lstrip('"”’ ').startswith("?") or _phrases(language, "supposed").search(sentence):
            yield start, end
            continue
        doubt = _phrases(language, "unsure").search(sentence)
        if doubt is not None:  # the clauses before it are stated
            at = min(terms.within(start + doubt.start(), end)[0], places.stop - 1)
            yield terms.starts[_clause(text, terms, words, at, language)[0]], end


def _clause(text: str, terms: Terms, words: Sequence[str], number: int, language: str) -> tuple[int, int]:
    sentence = terms.of(terms.sentence[number])
    breaks = _listed(language, "breaks")

    def begins(position: int) -> bool:
        return _PAUSE.search(text, terms.ends[position - 1], terms.starts[position]) is not None

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


# --- predicates -----------------------------------------------------------------------------------------------------


def predicates_of(page: Page) -> Iterator[Predicate]:
    """What the article negates, and where it uses one of two opposites."""
    opposites = _opposites(page.language)
    for number, word in enumerate(page.words):
        if _is_negation(page, number) and stated(page, number):
            found = _negated(page, number)
        elif word in opposites and stated(page, number):
            found = _opposite(page, number)
        else:
            continue
        if found is not None:
            yield found


def _negations(page: Page, clause: tuple[int, int]) -> list[int]:
    return [number for number in range(*clause) if _is_negation(page, number)]


def _is_negation(page: Page, number: int) -> bool:
    return page.words[number] in _listed(page.language, "negators") or _lacks(page, number)


def _lacks(page: Page, number: int) -> bool:
    """Whether a word says that something is not had: "without a licence", "has no licence"."""
    word = page.words[number]
    if word in _listed(page.language, "none"):
        return number > 0 and page.words[number - 1] in _listed(page.language, "light")
    return word in _listed(page.language, "lacking")


def denied(page: Page, clause: tuple[int, int]) -> bool:
    """Whether a clause holds a word that negates it, in whatever way."""
    words = _listed(page.language, "negators") | _listed(page.language, "also")
    return any(page.words[number] in words for number in range(*clause))


def _negated(page: Page, number: int) -> Predicate | None:
    """What a negation negates: the first word of content behind it that says something."""
    clause = clause_of(page, number)
    if len(_negations(page, clause)) != 1 or _phrases(page.language, "shields").search(_said(page, *clause)):
        return None
    head = _head(page, number + 1, clause[1], having=_lacks(page, number))
    if head is None:
        return None
    last = min(page.terms.of(page.terms.sentence[head]).stop, clause[1] + 1)  # "had not won since": the next word, too
    behind = _PAUSE.split(_said(page, head + 1, last), maxsplit=1)[0]
    if _phrases(page.language, "since").search(behind):
        return None
    return predicate_at(page, head, clause, number)


def _said(page: Page, first: int, last: int) -> str:
    """The text of some words, in lower case."""
    return page.text[page.terms.starts[first] : page.terms.ends[last - 1]].casefold() if first < last else ""


def _head(page: Page, first: int, end: int, *, having: bool = False) -> int | None:
    """The word that a negation before ``first`` negates; none where a place, a time, a name or a mind is negated."""
    light = having
    for position in range(first, min(end, first + _LOOK)):
        word = page.words[position]
        if word in _listed(page.language, "mute"):
            return None
        if word in _listed(page.language, "light"):
            light = True
        elif not page.terms.keys[position]:
            if word in _listed(page.language, "nominal") and not light:
                return None
        elif not word.endswith("ly"):
            return None if page.terms.names[position] else position
    return None


def _opposite(page: Page, number: int) -> Predicate | None:
    clause = clause_of(page, number)
    if any(position < number for position in _negations(page, clause)):
        return None  # told as a negation
    return predicate_at(page, number, clause)


def predicate_at(page: Page, head: int, clause: tuple[int, int], negation: int | None = None) -> Predicate:
    """What a word says in its clause, negated by another word or not."""
    terms = page.terms
    first = head if negation is None else negation
    content = [k for k in range(*clause) if terms.keys[k] and k not in page.timed]
    before = [k for k in content if k < first][-_SUBJECT:]
    behind = [k for k in content if k > head][:_OBJECT]
    name, yes, changes = _opposites(page.language).get(page.words[head], (None, True, False))
    begin, stop = terms.starts[min([*before[-1:], first])], terms.ends[max([head, *behind])]
    said = _said(page, *clause)
    return Predicate(
        head=head,
        holds=yes if negation is None else not yes,
        opposite=name,
        span=Span(start=begin, end=stop, text=page.text[begin:stop]),
        subject=tuple(before),
        object=tuple(behind),
        clause=clause,
        negated=negation is not None,
        has=negation is not None and _is_had(page, negation, head),
        passive=_is_passive(page, head),
        future=_phrases(page.language, "future").search(said) is not None,
        able=_phrases(page.language, "able").search(said) is not None,
        changing=changes or _phrases(page.language, "changing").search(said) is not None,
        plea=_phrases(page.language, "plea").search(said) is not None,
        self=_phrases(page.language, "self").search(said) is not None or _of_himself(page, before, clause),
    )


def _is_had(page: Page, negation: int, head: int) -> bool:
    """Whether a negated word is what somebody does not have: "never held a licence", "without a licence"."""
    light = _listed(page.language, "light")
    return _lacks(page, negation) or any(page.words[k] in light for k in range(negation + 1, head))


def _is_passive(page: Page, head: int) -> bool:
    """Whether what stands before a verb undergoes it: "was not inspected", *tidak diperiksa*."""
    word, before = page.words[head], page.words[max(0, head - _NEAR) : head]
    if word.startswith(_affixes(page.language, "passive_starts")):
        return True
    return word.endswith(_affixes(page.language, "passive_ends")) and not _listed(page.language, "being").isdisjoint(
        before
    )


def _of_himself(page: Page, subject: Sequence[int], clause: tuple[int, int]) -> bool:
    """Whether a name of the subject stands before the clause in its sentence: "a spokesman for X said X did not"."""
    sentence = page.terms.of(page.terms.sentence[clause[0]])
    names = {page.terms.words[k] for k in subject if page.terms.words[k] in page.named}
    before = {page.terms.words[k].removesuffix("'s").removesuffix("’s") for k in range(sentence.start, clause[0])}
    return not names.isdisjoint(before)


def states(page: Page, head: int, *, has: bool) -> bool:
    """Whether a word says something where it stands, and is no infinitive ("to rescind") and no noun ("the effect").

    What somebody does not have (``has``) is said where somebody has it, or by a verb of its own: *tidak memiliki izin*,
    *berizin*.
    """
    word, before = page.words[head], page.words[head - 1] if head else ""
    if has:
        near = page.words[max(0, head - _NEAR) : head]
        having = _affixes(page.language, "having_starts")
        return word.startswith(having) or any(one in _listed(page.language, "light") for one in near)
    being = before in _listed(page.language, "is")
    if being and head > 1:  # "to be closed"
        before = page.words[head - 2]
    if before in _listed(page.language, "nominal"):
        return False
    return being or not _is_noun(word, page.language)


def _is_noun(word: str, language: str) -> bool:
    """Whether a word has the form of a noun: *laporan*, *penutupan*, *keadaan*, and not *melaporkan*."""
    if not word.endswith(_affixes(language, "noun_ends")) or stem(word, language) == word:  # *aman*
        return False
    verb = word.startswith(_affixes(language, "verb_starts")) or word.endswith(_affixes(language, "verb_ends"))
    return not verb or word.startswith(_affixes(language, "noun_starts"))
