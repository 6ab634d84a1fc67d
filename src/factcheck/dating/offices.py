"""Evidence from offices, named bodies and their lifespans: who is called what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from factcheck.dating.matching import Found, near
from factcheck.dating.reading import Clue, ClueKind, Meaning, Reading, sources_of
from factcheck.dating.reasons import Reason
from factcheck.dating.windows import Window
from factcheck.knowledge.reference_records import Tenure
from factcheck.languages.spoken import Days

__all__ = ["holders", "lifespans", "offices"]

# Only signs may stand between title and name: a word between them may be another person or another country. Behind a
# title of one word a comma ends a phrase: "if he becomes president, Trump said".
_BEFORE = re.compile(r"[\s,(\"“”‘’']{1,4}")
_BEFORE_ONE_WORD = re.compile(r"[\s(\"“”‘’']{1,4}")
_AFTER = re.compile(r"\s?[,(]\s?")
_REACH = 60
_WORD = 24
"""Longest that a word beside a title may be."""


def holders(reading: Reading) -> Iterator[tuple[Found, Found, list[Tenure]]]:
    """Each place where somebody is called by an office: the title, the name, and the terms of that person in it."""
    people = reading.mentions.people
    for title in _longest(reading.mentions.titles):
        if _former(reading, title):
            continue
        beside = [
            person
            for person in near(people, title.start - _REACH, title.end + _REACH)
            if _beside(reading, title, person)
        ]
        terms: dict[tuple[int, int], list[Tenure]] = defaultdict(list)
        for person in beside:
            if person.what in title.what:
                terms[person.start, person.end].append(person.what)
        if terms:
            (start, end), tenures = max(terms.items(), key=lambda item: item[0][1] - item[0][0])
            yield title, Found(start, end, None), tenures


def _longest(titles: list[Found]) -> Iterator[Found]:
    """One ``Found`` for each place, of the longest title there, with all terms that title may mean."""
    last: Found | None = None
    for title in sorted(titles, key=lambda item: (item.start, -item.end)):
        if last is not None and title.start == last.start and title.end == last.end:
            last.what.append(title.what)
        elif last is None or title.start >= last.end:
            if last is not None:
                yield last
            last = Found(title.start, title.end, [title.what])
    if last is not None:
        yield last


def _former(reading: Reading, title: Found) -> bool:
    """Whether a word before or behind the title says that it is not held: former, deputy, elect."""
    before = near(reading.cues["former"], title.start - _WORD, title.start)
    behind = near(reading.cues["to_be"], title.end, title.end + _WORD)
    return any(cue.end >= title.start - 2 for cue in before) or any(cue.start <= title.end + 1 for cue in behind)


def _beside(reading: Reading, title: Found, person: Found) -> bool:
    text = reading.text
    if person.start >= title.end:
        between = _BEFORE if " " in text[title.start : title.end] else _BEFORE_ONE_WORD
        return between.fullmatch(text, title.end, person.start) is not None
    if person.end <= title.start and _AFTER.fullmatch(text, person.end, title.start):
        return not text[title.end : title.end + 2].strip()[:1].isupper()
    return False


def offices(reading: Reading) -> Iterator[Clue]:
    """Somebody named with an office: the article is of one of their terms in it."""
    found: dict[tuple[str, str], tuple[Found, Found, list[Tenure]]] = {}
    for title, person, tenures in holders(reading):
        found.setdefault((tenures[0].person, tenures[0].office), (title, person, tenures))
    for (name, _), (title, person, tenures) in found.items():
        readings = [
            Meaning(
                Window(term.start, term.end or date.max),
                Reason("reading_term", {"days": Days(term.start, term.end)})
                if term.end is not None
                else Reason("reading_term_open", {"day": term.start}),
                term.source,
            )
            for term in tenures
        ]
        span = reading.span(min(title.start, person.start), max(title.end, person.end))
        why = Reason("office", {"person": name, "office": tenures[0]})
        yield Clue.of(ClueKind.OFFICE, readings, 0.9, why, span)


def lifespans(reading: Reading) -> Iterator[Clue]:
    """Something named that did not exist before a known day. That it ended says nothing: the past is told too."""
    young = [found for found in reading.mentions.entities if found.what.start is not None]
    if young:
        latest = max(young, key=lambda found: found.what.start)
        entity = latest.what
        why = Reason("lifespan", {"name": entity, "day": entity.start})
        span = reading.span(latest.start, latest.end)
        windows = (Window(entity.start, date.max),)
        yield Clue(ClueKind.LIFESPAN, windows, 0.95, why, span, sources=sources_of([entity]))
