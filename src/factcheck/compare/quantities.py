"""Other counts in two versions of one text: people moved, houses lost, money given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.compare.amounts import Fit, fit, ratio, spoken, stated
from factcheck.compare.context import Context
from factcheck.compare.texts import figure_bag
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
    """Counts of one unit that are left over, one in each of two versions, when all that agree are paired.

    One unit only, and none that is converted: kilometres become miles on the way from one language to another, and
    euros become dollars, but a sum in euros stays what it was.
    """
    for one, other in sorted(context.versions):
        left, right = extractions[one], extractions[other]
        by_unit = _by_unit(left), _by_unit(right)
        for unit in sorted(by_unit[0].keys() & by_unit[1].keys()):
            ours, theirs = by_unit[0][unit], by_unit[1][unit]
            for claim in tuple(ours):
                match = next((item for item in theirs if not _apart(claim.amount, item.amount)), None)
                if match is not None:
                    ours.remove(claim)
                    theirs.remove(match)
            if len(ours) == len(theirs) == 1 and _changed(ours[0], theirs[0], left, right):
                yield _compared(ours[0], theirs[0])


def _by_unit(extraction: Extraction) -> dict[str, list[QuantityClaim]]:
    """Counts that are no victims and no troops, by their unit."""
    found: dict[str, list[QuantityClaim]] = defaultdict(list)
    for claim in extraction.claims:
        if not isinstance(claim, QuantityClaim) or claim.unit is None or len(found[claim.unit]) >= _MOST:
            continue
        if claim.region in COMPARED_REGIONS and claim.modality is Modality.ASSERTED:
            found[claim.unit].append(claim)
    return found


def _apart(a: Amount, b: Amount) -> bool:
    """Whether a translator cannot have made one of the other: the hedge is the source's, and is kept with its number.

    So "some 1,700" and "about 1,200" are two numbers, though each could be the other; "about 2,000" may be a rounding.
    """
    if fit(a, b) is Fit.DISJOINT:
        return True
    if a.qualifier is not Qualifier.ABOUT or b.qualifier is not Qualifier.ABOUT or a.value is None or b.value is None:
        return False
    return abs(a.value - b.value) > max(a.grain, b.grain) / 2


def _changed(a: QuantityClaim, b: QuantityClaim, left: Extraction, right: Extraction) -> bool:
    """Whether neither number stands in the other text for something else, and both are large enough to tell."""
    one, other = stated(a.amount), stated(b.amount)
    if one is None or other is None or min(one, other) < _LEAST_CHANGED or ratio(a.amount, b.amount) < _LEAST_RATIO:
        return False
    return one not in figure_bag(right) and other not in figure_bag(left)


def _compared(a: QuantityClaim, b: QuantityClaim) -> Comparison:
    detail = f"{spoken(a.amount)} / {spoken(b.amount)}"
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
