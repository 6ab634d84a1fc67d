"""Which articles may tell of one incident: the rare names and words that two of them share.

It only says which articles are worth comparing; whether two statements are about one fact is asked of the statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from factcheck.disjoint_sets import DisjointSets
from factcheck.link.profiles import Profile
from factcheck.statements.terms import Key, Terms

__all__ = ["NEAREST", "STORY", "WHOLE", "Reading", "Stories", "find_stories", "marks_of"]

LEAST = 8.0
"""Bits of shared words from which two articles are compared: less than one rare name."""
STORY = 60.0
"""Bits of shared words from which two articles are taken to tell of one story: four or five rare names."""
WHOLE = 24
"""Others that an article is compared with in any case. The more there are beyond, the fewer of them it is held against:
the pairs of a large story grow as its articles do."""
NEAREST = 4
"""The fewest others that an article is compared with where there are more, the most alike first; what is left out is
counted and told."""
_MARKS = 60
_RARE = 11.0
_CROWD = 200
"""Of the articles that hold a word each is held against this many next ones; pairs further off count as left out."""


@dataclass(slots=True, eq=False)
class Reading:
    """One article ready to be linked: its statements, its rarest words with their bits, and its house numbers.

    House numbers are compared inside the article alone.
    """

    article_id: str
    profiles: list[Profile]
    marks: dict[Key, float]
    houses: list[Profile] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stories:
    """Pairs of articles worth comparing, how many were left out by the cap, and the story of each article."""

    pairs: tuple[tuple[int, int], ...]
    left_out: int
    story_of: dict[str, str]


def marks_of(terms: Terms) -> dict[Key, float]:
    """The rarest words of an article, by all their keys."""
    found: dict[Key, float] = {}
    for keys, bits in zip(terms.keys, terms.bits, strict=True):
        if keys and bits >= _RARE:
            for key in keys:
                found[key] = bits
    return dict(nlargest(_MARKS, found.items(), key=lambda item: (item[1], str(item[0]))))


def find_stories(readings: Sequence[Reading], subject: str | None = None) -> Stories:
    """Which articles are compared with which; with a draft, whose id is ``subject``, each that shares words with it.

    The draft is held against the others, and these not against each other: what they disagree on is not asked for.

    Up to ``_CROWD`` articles their order has no part in it, nor has an article that shares nothing with two others in
    what is found between them.
    """
    drafts = {number for number, reading in enumerate(readings) if reading.article_id == subject}
    shared, unseen = _shared(readings, drafts)
    nearest: dict[int, set[int]] = {}
    for number in range(len(readings)):
        others = [(bits, readings[other].article_id, other) for other, bits in shared[number].items() if bits >= LEAST]
        most = max(NEAREST, WHOLE * WHOLE // max(len(others), 1))
        nearest[number] = {other for _, _, other in sorted(others, key=lambda row: (-row[0], row[1]))[:most]}
    wanted = {(a, b) for a in shared for b, bits in shared[a].items() if a < b and bits >= LEAST}
    kept = {(a, b) for a, b in wanted if drafts or b in nearest[a] or a in nearest[b]}
    sets = DisjointSets()
    for a, b in sorted(kept):
        if shared[a][b] >= STORY:
            sets.join(readings[a].article_id, readings[b].article_id)
    names: dict[str, str] = {}
    ordered = sorted(reading.article_id for reading in readings)
    story_of = {article: names.setdefault(sets.root(article), f"E{len(names) + 1}") for article in ordered}
    return Stories(tuple(sorted(kept)), len(wanted) - len(kept) + unseen, story_of)


def _shared(readings: Sequence[Reading], drafts: set[int]) -> tuple[dict[int, dict[int, float]], int]:
    """The bits of the words that each two articles share, found through an index of the words.

    With a draft, which stands first, only its own. With the bits comes how many pairs a crowd around one word kept from
    being looked at.
    """
    index: dict[Key, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for key in reading.marks:
            index[key].append(number)
    shared: dict[int, dict[int, float]] = {number: defaultdict(float) for number in range(len(readings))}
    for key, holders in index.items():
        for position, a in enumerate(holders):
            if drafts and a not in drafts:
                continue
            bits = readings[a].marks[key]
            end = None if drafts else position + 1 + _CROWD
            for b in holders[position + 1 : end]:
                shared[a][b] += bits
                shared[b][a] += bits
    if drafts:
        return shared, 0
    crowded = max((len(holders) - 1 - _CROWD for holders in index.values()), default=0)
    return shared, max(0, crowded) * (max(0, crowded) + 1) // 2
