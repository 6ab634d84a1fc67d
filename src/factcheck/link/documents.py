"""Who copied whom: articles that go back to one source, and articles that are versions of one text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, reduce
from itertools import combinations, pairwise

from factcheck.days import earlier
from factcheck.disjoint_sets import DisjointSets
from factcheck.knowledge.gazetteer import folded
from factcheck.knowledge.places import listed_place
from factcheck.languages import load_pack
from factcheck.link.articles import ArticleFacts, pair_key
from factcheck.link.issues import issues_of
from factcheck.link.texts import figure_bag, names, overlap, shared_figures, shared_names, shingles
from factcheck.records import CasualtyClaim, Extraction, ForceClaim, Origin

__all__ = ["ONE_TEXT", "UNKNOWN_ORDER", "Lineages", "trace_origins"]

COPIED = 0.6
"""Share of five-word shingles from which one text is a copy of the other (verdicts.md, row 71)."""
_LEAST_SHINGLES = 40
"""Shorter texts share their words by the habits of news style."""
_SAMPLE = 4
_FEW = 200
"""Of texts with more shingles one in four finds the pairs; all of them decide."""
_CROWD = 40
"""A shingle in more articles than this is a stock phrase, or a story that everybody carries: neighbours tell which."""

_LENGTHS = (0.5, 2.0)
_SHARED_NAMES = 0.3
_SHARED_FIGURES = 0.6
_LONG_TEXT = 600
_FEW_NAMES = 3
_SHARED_NAMES_LONG = 0.5
_CALENDAR = frozenset({"weekday", "month"})
_MOST_TEXT = 5_000
_WORD = re.compile(r"[^\W_]+")
_CAPITALS = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*")
_MOST_WORDS = 3
"""Words of the longest names of places that are looked up."""


@dataclass(frozen=True, slots=True)
class Lineages:
    """``origin`` by article; ``versions`` are pairs of articles that are one text; ``origins`` for the report.

    ``issues`` are pairs of articles that are two issues of one bulletin (``link.issues``).
    """

    origin: dict[str, str] = field(default_factory=dict)
    versions: frozenset[tuple[str, str]] = frozenset()
    origins: tuple[Origin, ...] = ()
    issues: frozenset[tuple[str, str]] = frozenset()


def trace_origins(extractions: Sequence[Extraction], facts: dict[str, ArticleFacts]) -> Lineages:
    """Find copies, translations and shared upstream sources."""
    issues = issues_of(extractions, facts)
    copies = (_copies(extractions) | _translations(extractions, facts)) - issues
    upstream = _named_upstream(facts)
    groups = _joined(copies, upstream, facts)
    origin = {article: group.name for group in groups for article in group.articles}
    return Lineages(origin, frozenset(copies), groups, issues)


def _copies(extractions: Sequence[Extraction]) -> set[tuple[str, str]]:
    """Pairs of one language that share most of their words in a row."""
    marks = {item.article.id: shingles(item.article.text) for item in extractions}
    index: dict[int, list[str]] = defaultdict(list)
    for article, found in marks.items():
        every = _SAMPLE if len(found) > _FEW else 1
        for mark in found:
            if mark % every == 0:
                index[mark].append(article)
    candidates = {
        pair_key(*pair)
        for holders in index.values()
        for pair in (combinations(holders, 2) if len(holders) <= _CROWD else pairwise(sorted(holders)))
    }
    return {pair for pair in candidates if _is_copy(marks[pair[0]], marks[pair[1]])}


def _is_copy(left: frozenset[int], right: frozenset[int]) -> bool:
    return min(len(left), len(right)) >= _LEAST_SHINGLES and overlap(left, right) >= COPIED


def _translations(extractions: Sequence[Extraction], facts: dict[str, ArticleFacts]) -> set[tuple[str, str]]:
    """Pairs of one publisher and day in two languages, alike in length, names and figures."""
    by_publisher: dict[tuple[str, object], list[Extraction]] = defaultdict(list)
    for item in extractions:
        fact = facts[item.article.id]
        if fact.source is not None and fact.day is not None and fact.language is not None:
            by_publisher[fact.source, fact.day].append(item)
    anchors: dict[str, frozenset[str]] = {}
    return {
        pair_key(a.article.id, b.article.id)
        for issue in by_publisher.values()
        for a, b in combinations(issue, 2)
        if a.language != b.language and _is_translation(a, b, anchors)
    }


def _is_translation(left: Extraction, right: Extraction, anchors: dict[str, frozenset[str]]) -> bool:
    """Whether two texts are one in two languages. ``anchors`` keeps those of each article, read once."""
    a, b = left.article.text, right.article.text
    if not a or not b or not _LENGTHS[0] <= len(a) / len(b) <= _LENGTHS[1]:
        return False
    long_text = min(len(a), len(b)) >= _LONG_TEXT
    for item in (left, right):
        if item.article.id not in anchors:
            anchors[item.article.id] = _anchors(item)
    one, other = anchors[left.article.id], anchors[right.article.id]
    one, other = _without_parts(one, one & other), _without_parts(other, one & other)
    wanted = _SHARED_NAMES_LONG if long_text else _SHARED_NAMES
    if (long_text or min(len(one), len(other)) >= _FEW_NAMES) and shared_names(one, other) < wanted:
        return False
    bags = figure_bag(left), figure_bag(right)
    return min(bags[0].total(), bags[1].total()) < 3 or shared_figures(*bags) >= _SHARED_FIGURES


def _without_parts(found: frozenset[str], shared: frozenset[str]) -> frozenset[str]:
    """The names without the words of shared ones of several words: "West Bank" is one name, and so is "Tepi Barat"."""
    return found - {word for name in shared if " " in name for word in name.split()}


def _anchors(extraction: Extraction) -> frozenset[str]:
    """What a translator leaves as it is: names, and the places and sides that have one name over all languages.

    The words of a place ("Uni Emirat Arab") and of the calendar are no names: they are translated.
    """
    counts = [claim for claim in extraction.claims if isinstance(claim, CasualtyClaim | ForceClaim)]
    canonical = {name.casefold() for claim in counts for name in (claim.place, claim.side) if name}
    found = names(extraction.article.text)
    if extraction.language is None:
        return found | canonical
    pack = load_pack(extraction.language)
    calendar = {word for word in found if pack.words.get(word, {}).keys() & _CALENDAR}
    places, words = _place_names(extraction.article.text[:_MOST_TEXT], extraction.language)
    return (found - calendar - words) | canonical | places


def _place_names(text: str, language: str) -> tuple[set[str], set[str]]:
    """The places that a text names, by the name they have over all languages, and the words they stand in.

    Of the places in the table those that are called otherwise in the text, and those of several words that it calls as
    the table does: of the others the name is one already.
    """
    written = f" {_spaced(text)} "
    found = [(form, name) for form, name in _place_forms(language) if f" {form} " in written]
    found += [(form, name) for form, name in _translated(text) if name]
    return {name for _, name in found} | _towns_of_several_words(text), {
        word for form, _ in found for word in form.split()
    }


def _translated(text: str) -> Iterator[tuple[str, str]]:
    """Names in capitals, in lower case, with what else they are called."""
    for run in _CAPITALS.findall(text):
        words = run.split()
        for first in range(len(words)):
            for last in range(first + 1, min(len(words), first + _MOST_WORDS) + 1):
                form = " ".join(words[first:last])
                name = listed_place(form)
                if name is not None and folded(name) != folded(form):
                    yield form.lower(), name.casefold()


def _towns_of_several_words(text: str) -> set[str]:
    """The places whose name in the table has several words, in lower case; of "New York City" no part."""
    found: set[str] = set()
    for run in _CAPITALS.findall(text):
        words = run.split()
        first = 0
        while first < len(words) - 1:
            forms = {last: " ".join(words[first:last]) for last in range(first + _MOST_WORDS, first + 1, -1)}
            last = next((last for last, form in forms.items() if listed_place(form) == form), None)
            found |= {forms[last].casefold()} if last is not None else set()
            first = last or first + 1
    return found


def _spaced(text: str) -> str:
    """The words alone, in lower case."""
    return " ".join(_WORD.findall(text.lower()))


@cache
def _place_forms(language: str) -> tuple[tuple[str, str], ...]:
    forms = (
        (_spaced(form), getattr(entry, "name", "").casefold())
        for entry in load_pack(language).entries.get("place", ())
        for form in entry.forms
    )
    return tuple((form, name) for form, name in forms if name)


def _named_upstream(facts: dict[str, ArticleFacts]) -> dict[str, str]:
    """The first outlet an article names as its own source, or itself where others name it."""
    named = {fact.id: fact.lineage[0] for fact in facts.values() if fact.lineage}
    outlets = {name.casefold(): name for name in named.values()}
    for fact in facts.values():
        if fact.source is not None and fact.source.casefold() in outlets and fact.id not in named:
            named[fact.id] = outlets[fact.source.casefold()]
    return named


def _joined(
    copies: set[tuple[str, str]], upstream: dict[str, str], facts: dict[str, ArticleFacts]
) -> tuple[Origin, ...]:
    """Articles joined by copying, or by naming one upstream outlet on one or the next day."""
    sets = DisjointSets()
    for left, right in sorted(copies):
        sets.join(left, right)
    by_outlet: dict[str, list[ArticleFacts]] = defaultdict(list)
    for article, name in upstream.items():
        by_outlet[name].append(facts[article])
    for holders in by_outlet.values():
        ordered = sorted(holders, key=lambda fact: (str(fact.day or ""), fact.id))
        for before, after in pairwise(ordered):
            if _same_days(before, after):
                sets.join(before.id, after.id)
    groups = sets.gather((article, article) for article in facts)
    return tuple(_origin(group, upstream, facts) for group in groups if len(group) > 1)


def _same_days(left: ArticleFacts, right: ArticleFacts) -> bool:
    return left.day is None or right.day is None or abs((right.day - left.day).days) <= 1


def _origin(group: list[str], upstream: dict[str, str], facts: dict[str, ArticleFacts]) -> Origin:
    """The source of a group: the one that is named, else whoever came out first where the dates tell."""
    named = next((upstream[article] for article in group if article in upstream), None)
    if named is not None:
        return Origin(name=named, articles=tuple(group), why=f"they name {named} as their source")
    first = _first(group, facts)
    if first is None:
        outlets = sorted({facts[article].source or article for article in group})
        return Origin(name=" / ".join(outlets), articles=tuple(group), why=UNKNOWN_ORDER)
    return Origin(name=facts[first].source or first, articles=tuple(group), why=ONE_TEXT)


def _first(group: list[str], facts: dict[str, ArticleFacts]) -> str | None:
    """The article that came out before every other of a group; ``None`` where the dates do not tell."""
    published = {article: day for article in group if (day := facts[article].published) is not None}
    if len(published) < len(group):
        return None
    first = reduce(lambda one, other: other if earlier(published[other], published[one]) else one, group)
    others = (article for article in group if article != first)
    return first if all(earlier(published[first], published[other]) for other in others) else None


ONE_TEXT = "their texts are versions of one"
UNKNOWN_ORDER = "their texts are versions of one, and which came first is not known"
