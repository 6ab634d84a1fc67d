"""Issues of one bulletin: texts in one wording, each of its own day.

A price list, an exchange rate, the accidents of a day: whoever writes one again puts new figures into the old words.
Two such texts are no versions of one text, and what they count is of two days.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.days import day_of
from factcheck.link.articles import ArticleFacts, pair_key
from factcheck.link.texts import overlap, shingles
from factcheck.records import Extraction

__all__ = ["issues_of"]

SAME_WORDS = 0.6
"""Share of five-word shingles, figures aside, from which two texts are in one wording (``link.documents.COPIED``)."""
_SHORT = frozenset({"week", "day", "part", "minute", "second"})
"""Precisions of times that move on from issue to issue."""
_FIGURE = re.compile(r"\d[\d.,:/]*")


def issues_of(extractions: Sequence[Extraction], facts: Mapping[str, ArticleFacts]) -> frozenset[tuple[str, str]]:
    """Pairs of articles that are two issues of one bulletin, by their ids in order.

    All days that they name lie as far from the day on which each came out, so that the story moved on with the outlet.
    A report that goes on with an event names the day of the event again, which does not move. Short texts count too:
    that they share their words by habit is what makes a bulletin.
    """
    alike: dict[tuple[object, ...], list[Extraction]] = defaultdict(list)
    for item in extractions:
        fact = facts[item.article.id]
        steps = _steps(item, fact)
        if steps:
            alike[fact.language, steps].append(item)
    return frozenset(pair for group in alike.values() if len(group) > 1 for pair in _in_one_wording(group, facts))


def _steps(extraction: Extraction, fact: ArticleFacts) -> tuple[int, ...]:
    """How many days before publication the days lie that a text names; empty where it names none."""
    if fact.day is None:
        return ()
    days = {
        day_of(time.earliest) for time in extraction.times if time.precision in _SHORT and time.earliest is not None
    }
    return tuple(sorted((fact.day - day).days for day in days))


def _in_one_wording(group: Sequence[Extraction], facts: Mapping[str, ArticleFacts]) -> Iterator[tuple[str, str]]:
    words = {item.article.id: shingles(_FIGURE.sub("0", item.article.text)) for item in group}
    for left, right in combinations(words, 2):
        if facts[left].day != facts[right].day and overlap(words[left], words[right]) >= SAME_WORDS:
            yield pair_key(left, right)
