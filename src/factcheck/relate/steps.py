"""The steps of a decision in words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.records import Step

__all__ = ["reasons_of"]

_REASONS = {
    ("link", "one fact"): "both speak of {detail}",
    ("gate", "not asserted"): "one of them is not stated as fact by its article",
    ("gate", "part"): "one is part of the other: {detail}",
    ("measure", "changed places"): "two numbers changed places, each stands for the other's outcome: {detail}",
    ("measure", "mixed up"): "the same number stands for different outcomes: {detail}",
    ("measure", "other course"): "one has the number rise, the other has it fall: {detail}",
    ("measure", "other window"): "the same number stands for different stretches of time: {detail}",
    ("containment", "part fits"): "the part is not larger than the whole: {detail}",
    ("containment", "part larger"): "the part is larger than the whole: {detail}",
    ("values", "equal"): "both give the same value",
    ("values", "meet"): "both can be true: {detail}",
    ("values", "floors"): "both are bounds, and both can be true: {detail}",
    ("values", "apart"): "they exclude each other: {detail}",
    ("order", "same"): "both are as of the same day",
    ("order", "same day"): "both came out on the same day",
    ("order", "unknown"): "it is not known which is the later",
    ("order", "left first"): "they are as of different days",
    ("order", "right first"): "they are as of different days",
    ("order", "all move one way"): "all growing counts of the two articles move one way",
    ("order", "may have changed"): "the value may have changed in between",
    ("order", "later and higher"): "the later figure is the higher one",
    ("order", "later and lower"): "the later figure is the lower one, and nothing says it was revised",
    ("order", "revised"): "the later figure is said to be a revision",
    ("order", "same day of another year"): "the same figure is given for the same day of different years: {detail}",
    ("words", "negation"): "one says what the other denies: {detail}",
    ("words", "modality"): "one is sure of what the other thinks possible or plans: {detail}",
    ("words", "spelling"): "they spell a name differently: {detail}",
    ("words", "name"): "they name another person, body or place: {detail}",
    ("claimant", "same"): "one claimant gives both",
    ("claimant", "same article"): "one article gives both",
    ("claimant", "same origin"): "both go back to one origin",
    ("claimant", "different"): "different claimants give them",
    ("claimant", "unknown"): "it is not known whether one claimant gives both",
    ("slip", "zeros"): "one digit too many or too few would explain it",
    ("slip", "scale"): "a scale word or separator would explain it",
    ("slip", "swap"): "two swapped digits would explain it",
    ("slip", "order"): "digits in another order would explain it",
    ("slip", "digit"): "one wrong digit would explain it",
    ("slip", "missing"): "a digit left out would explain it",
    ("slip", "unit"): "another unit behind the same number would explain it",
    ("slip", "month"): "another month would explain it",
    ("slip", "year"): "a wrong year would explain it",
    ("slip", "half day"): "a.m. and p.m. changed over would explain it",
}


def reasons_of(steps: Iterable[Step]) -> tuple[str, ...]:
    """The sentences of those steps that an editor can use."""
    return tuple(_reason(step) for step in steps if _said(step))


def _said(step: Step) -> bool:
    return (step.name, step.outcome) in _REASONS or step.outcome.startswith("different ")


def _reason(step: Step) -> str:
    template = _REASONS.get((step.name, step.outcome))
    return f"{step.outcome}: {step.detail}" if template is None else template.format(detail=step.detail)
