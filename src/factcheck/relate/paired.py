"""Which statements of two versions of one text stand for each other: each has one partner at most.

Statements in sentences that both versions have are the same, wherever these stand. The others are linked as those of
two articles are; that two of them stand at one place is more evidence that they are about one fact (``link.versions``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.link.blocking import candidates
from factcheck.link.profiles import Profile
from factcheck.link.versions import Aligned, PlacedScorer, align_versions, candidates_of
from factcheck.link.weights import weights
from factcheck.relate.assignment import Pair, Score, Table, aligned_table, surprise
from factcheck.relate.values import hold
from factcheck.statements.terms import Terms

__all__ = ["Paired", "pair_versions"]

ONE_FACT = 0.5
"""How probable it is at least that two statements taken for one, changed fact are one."""
_FEW = 3
"""Statements of one value that are looked for in sentences unlike their own."""

Two = tuple[Profile, Profile]


class Paired(NamedTuple):
    """The statements of two versions that stand for each other.

    ``kept`` stand in sentences that both have; ``chosen`` in others, by the likeliest links of all in ``table``.
    ``aligned`` are the sentences.
    """

    kept: list[Two]
    chosen: list[Pair]
    table: Table
    aligned: Aligned


def pair_versions(
    old: Sequence[Profile], new: Sequence[Profile], old_terms: Terms, new_terms: Terms, score: Score | None = None
) -> Paired:
    """Pair the statements of two versions of one text; a translation has no sentences that are like each other.

    ``score`` gives the bits of two statements, and knows those that were asked for before.
    """
    old, new = ([one for one in side if not one.retracted] for side in (old, new))
    aligned = align_versions(old_terms, new_terms)
    kept = _in_same_sentences(aligned, old, new, old_terms, new_terms)
    pairs = _linked(aligned, old, new, kept, score or PlacedScorer().bits)
    return Paired(kept, _one_to_one(pairs), aligned_table(pairs), aligned)


def _in_same_sentences(
    aligned: Aligned, old: Sequence[Profile], new: Sequence[Profile], old_terms: Terms, new_terms: Terms
) -> list[Two]:
    """Statements at one place of sentences that are the same in both versions."""
    theirs = {_place(profile, new_terms): profile for profile in new}
    found = []
    for profile in old:
        sentence, word, kind = _place(profile, old_terms)
        other = theirs.get((aligned.same.get(sentence, -1), word, kind))
        if other is not None:
            found.append((profile, other))
    return found


def _place(profile: Profile, terms: Terms) -> tuple[int, int, str]:
    """The sentence of a statement, by how many words it stands behind its beginning, and of what kind it is."""
    start = profile.statement.span.start
    within = terms.within(start, start)[0] - terms.of(profile.sentence).start
    return profile.sentence, within, profile.statement.dimension if profile.family == "times" else profile.family


def _linked(
    aligned: Aligned, old: Sequence[Profile], new: Sequence[Profile], kept: Sequence[Two], score: Score
) -> list[Pair]:
    """The links of the statements in sentences that were changed, moved apart, put together or translated."""
    taken = {id(profile) for pair in kept for profile in pair}
    there = set(aligned.same.values())
    ours = [one for one in old if one.sentence not in aligned.same and id(one) not in taken]
    theirs = [one for one in new if one.sentence not in there and id(one) not in taken]
    found: dict[tuple[int, int], Pair] = {}
    translated = {one.language for one in ours} != {one.language for one in theirs}
    likely = candidates(ours, theirs) if translated else candidates_of(aligned, ours, theirs)
    for left, right in (*likely, *_of_one_value(ours, theirs)):
        if (id(left), id(right)) not in found:
            held = hold(left.statement, right.statement, copied=True)
            found[id(left), id(right)] = Pair(left, right, score(left, right), held)
    return list(found.values())


def _of_one_value(left: Iterable[Profile], right: Iterable[Profile]) -> Iterator[Two]:
    """Statements of one value, of which there are few: they may have gone into another sentence."""
    held: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in right:
        held[profile.family, profile.value].append(profile)
    for profile in left:
        others = held.get((profile.family, profile.value), ())
        if len(others) <= _FEW:
            yield from ((profile, other) for other in others)


def _one_to_one(pairs: Iterable[Pair]) -> list[Pair]:
    """The likeliest links, each statement in one of them; an equal value that is rare by chance speaks for its link."""
    taken: set[int] = set()
    found = []
    scale = weights("link").scale
    ranked = sorted(pairs, key=lambda pair: (-pair.bits - surprise(pair), pair.left.number, pair.right.number))
    for pair in ranked:
        likely = scale.probability(pair.bits + surprise(pair)) >= ONE_FACT
        if likely and not {id(pair.left), id(pair.right)} & taken:
            taken |= {id(pair.left), id(pair.right)}
            found.append(pair)
    return found
