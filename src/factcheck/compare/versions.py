"""Claims at the same place of two versions of one text.

Between a text and its copy or translation every count has its counterpart. Counts that meet are paired first; where
then exactly one count of an outcome is left over on each side, these two are the counterparts, and they differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.link.articles import pair_key
from factcheck.compare.slips import measure_slip
from factcheck.link.texts import figure_bag
from factcheck.compare.verdict import told
from factcheck.extract.casualties import SUM_NOTE
from factcheck.knowledge.intervals import Fit, fit, stated
from factcheck.knowledge.populations import apart
from factcheck.records import CasualtyClaim, Extraction, ForceClaim, Window

__all__ = ["all_pairs", "pair_claims"]

Counted = CasualtyClaim | ForceClaim

_FAR = 0.34
"""Share of the text by which counterparts in two longer versions may be shifted."""
_LONG_TEXT = 600
_LEAST_CHANGED = 2
_MOST = 100
"""Counts of one measure in one article that are paired; news has a handful."""


def pair_claims(left: Extraction, right: Extraction) -> set[tuple[str, str]]:
    """Pairs of claim ids that tell of the same thing in two versions of one text."""
    ours, theirs = _by_measure(left), _by_measure(right)
    pairs: set[tuple[str, str]] = set()
    alone: tuple[list[Counted], list[Counted]] = ([], [])
    for measure in sorted(ours.keys() | theirs.keys()):
        meeting, rest_left, rest_right = _meet(ours.get(measure, []), theirs.get(measure, []))
        pairs.update(pair_key(a.id, b.id) for a, b in meeting)
        alike = len(rest_left) == len(rest_right) == 1
        found = (rest_left[0], rest_right[0]) if alike else _changed(rest_left, rest_right)
        if found and _counterparts(*found, left, right):
            pairs.add(pair_key(found[0].id, found[1].id))
        alone[0].extend(rest_left)
        alone[1].extend(rest_right)
    return pairs | _mixed_up(*alone)


def _mixed_up(left: Sequence[Counted], right: Sequence[Counted]) -> set[tuple[str, str]]:
    """One number that stands for the dead here and for all victims there."""
    return {
        pair_key(a.id, b.id)
        for a in left[:_MOST]
        for b in right[:_MOST]
        if isinstance(a, CasualtyClaim)
        and isinstance(b, CasualtyClaim)
        and measure_slip(a.outcomes, b.outcomes, a.amount, b.amount)
    }


def _by_measure(extraction: Extraction) -> dict[tuple[str, ...], list[Counted]]:
    claims: dict[tuple[str, ...], list[Counted]] = defaultdict(list)
    for claim in extraction.claims:
        if isinstance(claim, CasualtyClaim) and told(claim) and SUM_NOTE not in claim.notes:
            claims[*sorted(claim.outcomes), claim.modality].append(claim)
        elif isinstance(claim, ForceClaim) and told(claim):
            claims["force", claim.unit, claim.modality].append(claim)
    return {measure: found[:_MOST] for measure, found in claims.items()}


def _meet(
    left: Sequence[Counted], right: Sequence[Counted]
) -> tuple[list[tuple[Counted, Counted]], list[Counted], list[Counted]]:
    """Pair equal amounts first, then amounts that meet; give the pairs and what is left of both sides."""
    meeting: list[tuple[Counted, Counted]] = []
    rest_left, rest_right = list(left), list(right)
    for wanted in ((Fit.EQUAL,), (Fit.EQUAL, Fit.INTERSECT)):
        # a vague count of others is no counterpart of a number that was changed
        changed = (Fit.INTERSECT in wanted and _changed(rest_left, rest_right)) or ()
        for claim in [claim for claim in rest_left if claim not in changed]:
            free = (other for other in rest_right if other not in changed)
            match = next((other for other in free if fit(claim.amount, other.amount) in wanted), None)
            if match is not None:
                meeting.append((claim, match))
                rest_left.remove(claim)
                rest_right.remove(match)
    return meeting, rest_left, rest_right


def _changed(left: Sequence[Counted], right: Sequence[Counted]) -> tuple[Counted, Counted] | None:
    """The one number on each side that is given for one and the same group of people, where the two do not meet."""
    ours, theirs = (
        [claim for claim in side if isinstance(claim, CasualtyClaim) and claim.populations and claim.amount.value]
        for side in (left, right)
    )
    pairs = [(a, b) for a in ours for b in theirs if set(a.populations) == set(b.populations)]
    found = pairs[0] if len(pairs) == 1 else None
    return found if found and fit(found[0].amount, found[1].amount) is Fit.DISJOINT else None


def _counterparts(a: Counted, b: Counted, left: Extraction, right: Extraction) -> bool:
    """Whether two counts that are left over are one count that was changed.

    A figure that the other text has too, for something else, was read differently and not changed; and "a man" is as
    often counted as not.
    """
    if isinstance(a, CasualtyClaim) and isinstance(b, CasualtyClaim) and _told_apart(a, b):
        return False
    one, other = stated(a.amount), stated(b.amount)
    if one is None or other is None or min(one, other) < _LEAST_CHANGED:
        return False
    if one in figure_bag(right) or other in figure_bag(left):
        return False
    size_left, size_right = len(left.article.text), len(right.article.text)
    if min(size_left, size_right) < _LONG_TEXT:
        return True
    return abs(a.span.start / size_left - b.span.start / size_right) <= _FAR


def _told_apart(a: CasualtyClaim, b: CasualtyClaim) -> bool:
    windows = {a.window, b.window}
    other_window = len(windows) > 1 and windows <= {Window.LAST_24H, Window.CUMULATIVE}
    return apart(a.populations, b.populations) or _clash(a.side, b.side) or other_window


def _clash(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right


def all_pairs(versions: Iterable[tuple[str, str]], articles: dict[str, Extraction]) -> frozenset[tuple[str, str]]:
    """The pairs of claims of every pair of versions."""
    return frozenset(pair for one, other in versions for pair in pair_claims(articles[one], articles[other]))
