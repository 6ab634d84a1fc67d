"""Other counts in two versions of one text: people moved, houses lost, money given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.relate.context import Context
from factcheck.link.texts import figure_bag
from factcheck.knowledge.intervals import Fit, fit, half_unit, ratio, spoken, stated
from factcheck.knowledge.units import converted, dimension
from factcheck.records import (
    COMPARED_REGIONS,
    Amount,
    Comparison,
    Extraction,
    Modality,
    Qualifier,
    QuantityClaim,
    Step,
    Verdict,
)

__all__ = ["quantity_comparisons"]

_LEAST_CHANGED = 10
"""Smaller numbers are as often words ("a", "two") in one of the languages."""
_LEAST_RATIO = 1.15
_MOST = 40


def quantity_comparisons(extractions: dict[str, Extraction], context: Context) -> Iterator[Comparison]:
    """Counts of one kind that are left over, one in each of two versions, when all that agree are paired.

    Kilometres become miles on the way from one language to another, and are converted; a sum in euros stays what it
    was, and is held against sums in euros alone.
    """
    for one, other in sorted(context.versions):
        left, right = extractions[one], extractions[other]
        by_kind = _by_kind(left), _by_kind(right)
        for kind in sorted(by_kind[0].keys() & by_kind[1].keys()):
            ours, theirs = by_kind[0][kind], by_kind[1][kind]
            for item in tuple(ours):
                match = next((other for other in theirs if not _apart(item, other)), None)
                if match is not None:
                    ours.remove(item)
                    theirs.remove(match)
            if len(ours) == len(theirs) == 1 and _changed(ours[0], theirs[0], left, right):
                yield _compared(ours[0].claim, theirs[0].claim)


class _Measured(NamedTuple):
    """A count, and its amount in the unit in which its kind is compared."""

    claim: QuantityClaim
    amount: Amount


def _by_kind(extraction: Extraction) -> dict[str, list[_Measured]]:
    """Counts that are no victims and no troops, by what their unit measures."""
    found: dict[str, list[_Measured]] = defaultdict(list)
    for claim in extraction.claims:
        if not isinstance(claim, QuantityClaim) or claim.unit is None:
            continue
        held = found[dimension(claim.unit)]
        if len(held) < _MOST and claim.region in COMPARED_REGIONS and claim.modality is Modality.ASSERTED:
            held.append(_Measured(claim, converted(claim.amount, claim.unit)))
    return found


def _apart(left: _Measured, right: _Measured) -> bool:
    """Whether a translator cannot have made one of the other: the hedge is the source's, and is kept with its number.

    So "some 1,700" and "about 1,200" are two numbers, though each could be the other; "about 2,000" may be a rounding.
    What was converted is rounded too.
    """
    a, b = left.amount, right.amount
    if left.claim.unit != right.claim.unit:
        return fit(a, b) is Fit.DISJOINT and ratio(a, b) >= _LEAST_RATIO
    if fit(a, b) is Fit.DISJOINT:
        return True
    if a.qualifier is not Qualifier.ABOUT or b.qualifier is not Qualifier.ABOUT or a.value is None or b.value is None:
        return False
    return abs(a.value - b.value) > half_unit(a.grain, b.grain)


def _changed(a: _Measured, b: _Measured, left: Extraction, right: Extraction) -> bool:
    """Whether neither number stands in the other text for something else, and both are large enough to tell."""
    one, other = stated(a.claim.amount), stated(b.claim.amount)
    if one is None or other is None or min(one, other) < _LEAST_CHANGED or ratio(a.amount, b.amount) < _LEAST_RATIO:
        return False
    if one == other:  # 40 miles that became 40 kilometres
        return True
    return one not in figure_bag(right) and other not in figure_bag(left)


def _compared(a: QuantityClaim, b: QuantityClaim) -> Comparison:
    detail = f"{_told(a, b)} / {_told(b, a)}"
    return Comparison(
        left=(a,),
        right=(b,),
        verdict=Verdict.CONTRADICTION,
        steps=(
            Step(name="gate", outcome="one place of a translation"),
            Step(name="intervals", outcome="disjoint", detail=detail),
        ),
        reasons=(f"they exclude each other: {detail}",),
        shared_origin=True,
    )


def _told(claim: QuantityClaim, other: QuantityClaim) -> str:
    """A number, with its unit where the other has another one."""
    return spoken(claim.amount) if claim.unit == other.unit else f"{spoken(claim.amount)} {claim.unit}"
