"""Other counts in two versions of one text: people moved, houses lost, money given."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.amounts import Fit, fit, ratio, spoken, stated
from factcheck.compare.context import Context
from factcheck.compare.texts import figure_bag
from factcheck.records import COMPARED_REGIONS, Comparison, Extraction, Modality, QuantityClaim, Step, Verdict

__all__ = ["quantity_comparisons"]

_LEAST_CHANGED = 10
"""Smaller numbers are as often words ("a", "two") in one of the languages."""
_LEAST_RATIO = 1.15
_MOST = 40


def quantity_comparisons(extractions: dict[str, Extraction], context: Context) -> Iterator[Comparison]:
    """Counts of people that are left over, one in each of two versions, when all that agree are paired.

    People only: measures are converted, and money is changed, on the way from one language to another.
    """
    for one, other in sorted(context.versions):
        left, right = extractions[one], extractions[other]
        ours, theirs = _people(left), _people(right)
        for claim in tuple(ours):
            match = next((item for item in theirs if fit(claim.amount, item.amount) is not Fit.DISJOINT), None)
            if match is not None:
                ours.remove(claim)
                theirs.remove(match)
        if len(ours) == len(theirs) == 1 and _changed(ours[0], theirs[0], left, right):
            yield _compared(ours[0], theirs[0])


def _people(extraction: Extraction) -> list[QuantityClaim]:
    """Counts of people that are no victims and no troops."""
    found = [
        claim
        for claim in extraction.claims
        if isinstance(claim, QuantityClaim)
        and claim.unit == "person"
        and claim.region in COMPARED_REGIONS
        and claim.modality is Modality.ASSERTED
    ]
    return found[:_MOST]


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
