"""Two versions of one text: which sentences stand for each other, and what that says of the statements in them.

Sentences of the same words are paired wherever they stand. Each of the others has a few candidates: those that share
its rarer words, and those at its place between neighbours that are paired. So the work grows with the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.link.profiles import Profile
from factcheck.link.score import Scorer
from factcheck.statements.terms import Terms
from factcheck.tables import read_table

__all__ = ["Aligned", "PlacedScorer", "align_versions", "candidates_of"]

_COMMON = 8
"""A word in more sentences than this finds no candidates."""
_BEST = 3
"""Candidates that each sentence keeps: one that was split stands in two or three."""
_LIKE = 0.4
"""Share of the words of the shorter sentence from which two sentences may be one."""
_FEW = 3
_SIDE = 12
"""Values of one sentence by which two in one place may be apart: others were put in between."""
_MOST, _HALF = 0.75, 0.5
_LEVELS = ("other words", "like words", "most words", "words around")


@dataclass(frozen=True, slots=True)
class Aligned:
    """The sentences of two versions: ``same`` by their words, and ``like`` with the share of words they have in common.

    The keys are sentences of the old version; a sentence has one of the same words at most, and several like it.
    """

    same: dict[int, int]
    like: dict[int, dict[int, float]]


class _Text(NamedTuple):
    """The sentences of a text as words in lower case; those without words are left out."""

    sentences: dict[int, tuple[str, ...]]

    @classmethod
    def of(cls, terms: Terms) -> _Text:
        held: dict[int, list[str]] = defaultdict(list)
        for number, word in zip(terms.sentence, terms.words, strict=True):
            held[number].append(word.casefold())
        return cls({number: tuple(words) for number, words in held.items()})

    def by_words(self) -> dict[tuple[str, ...], list[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, words in self.sentences.items():
            found[words].append(number)
        return found


def align_versions(old: Terms, new: Terms) -> Aligned:
    """Which sentences of two versions of one text stand for each other."""
    ours, theirs = _Text.of(old), _Text.of(new)
    others = theirs.by_words()
    same = {
        one: other
        for words, held in ours.by_words().items()
        for one, other in zip(held, others.get(words, ()), strict=False)
    }
    taken = set(same.values())
    left = {number: words for number, words in ours.sentences.items() if number not in same}
    right = {number: words for number, words in theirs.sentences.items() if number not in taken}
    return Aligned(same, _like(left, right, same))


def _like(
    left: dict[int, tuple[str, ...]], right: dict[int, tuple[str, ...]], same: dict[int, int]
) -> dict[int, dict[int, float]]:
    """The sentences that were changed, each with the few that may stand for it."""
    pairs = set(_by_words(left, right)) | set(_by_place(left, right, same))
    ranked: list[tuple[float, int, int]] = []
    for one, other in sorted(pairs):
        share = _shared(left[one], right[other])
        if share >= _LIKE:
            ranked.append((-share, one, other))
    found: dict[int, dict[int, float]] = defaultdict(dict)
    held: Counter[int] = Counter()
    for share, one, other in sorted(ranked):
        if len(found[one]) < _BEST and held[other] < _BEST:
            found[one][other] = -share
            held[other] += 1
    return {one: others for one, others in found.items() if others}


def _shared(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """The share of the words of the shorter sentence that the other has too; nought for a few words."""
    shorter = min(len(left), len(right))
    return (Counter(left) & Counter(right)).total() / shorter if shorter >= _FEW else 0.0


def _by_words(left: dict[int, tuple[str, ...]], right: dict[int, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, words in right.items():
        for word in set(words):
            index[word].append(number)
    for number, words in left.items():
        shared: Counter[int] = Counter()
        for word in set(words):
            holders = index.get(word, ())
            if len(holders) <= _COMMON:
                shared.update(holders)
        for other, _ in shared.most_common(_COMMON):
            yield number, other


def _by_place(
    left: Iterable[int], right: dict[int, tuple[str, ...]], same: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """Sentences at one distance from a paired neighbour before them, or behind them."""
    anchors = sorted(same)
    ends = (-1, -1), (max((*left, *anchors), default=0) + 1, max((*right, *same.values()), default=0) + 1)
    for number in left:
        at = bisect_right(anchors, number)
        before = (anchors[at - 1], same[anchors[at - 1]]) if at else ends[0]
        behind = (anchors[at], same[anchors[at]]) if at < len(anchors) else ends[1]
        for one, other in (before, behind):
            place = other + number - one
            yield from ((number, near) for near in (place - 1, place, place + 1) if near in right)


def candidates_of(
    aligned: Aligned, old: Sequence[Profile], new: Sequence[Profile]
) -> Iterator[tuple[Profile, Profile]]:
    """Statements of one family in sentences that are like each other."""
    ours, theirs = _by_sentence(old), _by_sentence(new)
    for one, others in aligned.like.items():
        for other in others:
            for left in ours.get(one, ()):
                for right in theirs.get(other, ()):
                    if left.family == right.family and abs(left.turn - right.turn) <= _SIDE:
                        yield left, right


def _by_sentence(profiles: Sequence[Profile]) -> dict[int, list[Profile]]:
    found: dict[int, list[Profile]] = defaultdict(list)
    for profile in profiles:
        found[profile.sentence].append(profile)
    return found


class PlacedScorer:
    """Bits of evidence that two statements of two versions of one text are about one fact: their places speak, too.

    Each two are scored once, however often they are asked for, and what their sentences share is worked out once.
    """

    __slots__ = ("_bits", "_scorer", "_shares")

    def __init__(self) -> None:
        self._scorer = Scorer()
        self._bits: dict[tuple[int, int], float] = {}
        self._shares: dict[tuple[int, int], float] = {}

    def bits(self, left: Profile, right: Profile) -> float:
        """The bits of two statements."""
        key = id(left), id(right)
        known = self._bits.get(key)
        if known is None:
            known = self._bits[key] = self._scorer.bits(left, right) + _bits()[self._level(left, right)]
        return known

    def _level(self, left: Profile, right: Profile) -> str:
        """How surely two statements stand at one place.

        ``words around`` are the same word before and behind both, in sentences most of whose words are the same.
        """
        key = left.sentence, right.sentence
        share = self._shares.get(key)
        if share is None:
            share = left.terms.shared(right.terms) / (min(left.terms.total, right.terms.total) or 1.0)
            self._shares[key] = share
        if share >= _MOST and _around(left, right):
            return _LEVELS[3]
        return _LEVELS[2] if share >= _MOST else _LEVELS[1] if share >= _HALF else _LEVELS[0]


def _around(left: Profile, right: Profile) -> bool:
    return left.left[:1] == right.left[:1] and left.right[:1] == right.right[:1]


@cache
def _bits() -> dict[str, float]:
    table = read_table("factcheck.link", "versions.toml")
    return {level: table["place"][level]["bits"] for level in _LEVELS}
