"""The steps of one comparison, written down as they are taken."""

from __future__ import annotations

from factcheck.link.articles import pair_key
from factcheck.relate.context import Context
from factcheck.records import CasualtyClaim, Comparison, ComparisonRelation, ForceClaim, Step, Verdict

__all__ = ["Trail", "outcome_of"]

_REASONS = {
    ("gate", "not asserted"): "one of them is not stated as fact by its article",
    ("gate", "unknown"): "not known to be the same: {detail}",
    ("measure", "mixed up"): "the same number stands for different outcomes",
    ("containment", "part fits"): "the part is not larger than the whole: {detail}",
    ("containment", "part larger"): "the part is larger than the whole: {detail}",
    ("intervals", "equal"): "both give the same figure",
    ("intervals", "intersect"): "both can be true: {detail}",
    ("intervals", "disjoint"): "they exclude each other: {detail}",
    ("order", "same"): "both are as of the same day",
    ("order", "same day"): "both came out on the same day",
    ("order", "unknown"): "it is not known which is the later",
    ("order", "no hours"): "it is not known which came out first that day",
    ("order", "another day"): "they count different days",
    ("order", "later and higher"): "the later figure is the higher one",
    ("order", "later and lower"): "the later figure is the lower one, and nothing says it was revised",
    ("order", "rises within the day"): "first reports of one day are overtaken within hours",
    ("order", "given once"): "a count of fighters killed is given once and does not rise",
    ("order", "revised"): "the later figure is said to be a revision",
    ("order", "same day of another year"): "the same figure is given for the same day of different years: {detail}",
    ("claimant", "same"): "one claimant gives both",
    ("claimant", "same article"): "one article gives both",
    ("claimant", "same origin"): "both go back to one origin",
    ("claimant", "different"): "different claimants give them",
    ("claimant", "unknown"): "it is not known whether one claimant gives both",
    ("slip", "x10"): "one digit too many or too few would explain it",
    ("slip", "x1000"): "a scale word or separator would explain it",
    ("slip", "separator"): "a separator read the other way would explain it",
    ("slip", "digit_swap"): "two swapped digits would explain it",
    ("slip", "one_digit"): "one wrong digit would explain it",
    ("slip", "year"): "a wrong year would explain it",
}


class Trail:
    """Notes the steps and ends in a comparison."""

    __slots__ = ("_context", "_left", "_right", "_steps")

    def __init__(self, left: CasualtyClaim | ForceClaim, right: CasualtyClaim | ForceClaim, context: Context) -> None:
        self._left = left
        self._right = right
        self._context = context
        self._steps: list[Step] = []

    def note(self, name: str, outcome: str, detail: str = "") -> None:
        """Write down what a step found."""
        self._steps.append(Step(name=name, outcome=str(outcome), detail=detail))

    def end(self, verdict: Verdict, *, part: bool = False) -> Comparison:
        """Step 9, whether the two are independent, and the comparison."""
        shared = self._shared_origin()
        self.note("independence", "one origin" if shared else "separate")
        return Comparison(
            left=(self._left,),
            right=(self._right,),
            relation=ComparisonRelation.PART if part else ComparisonRelation.SAME,
            verdict=verdict,
            steps=tuple(self._steps),
            reasons=tuple(_reason(step) for step in self._steps if _said(step)),
            shared_origin=shared,
        )

    def _shared_origin(self) -> bool:
        left, right = self._left.article_id, self._right.article_id
        if left == right or pair_key(left, right) in self._context.versions:
            return True
        origin = self._context.origin.get(left)
        return origin is not None and origin == self._context.origin.get(right)


def _said(step: Step) -> bool:
    return (step.name, step.outcome) in _REASONS or step.outcome.startswith("different ")


def _reason(step: Step) -> str:
    template = _REASONS.get((step.name, step.outcome))
    if template is None:
        return f"{step.outcome}: {step.detail}"
    return template.format(detail=step.detail)


def outcome_of(comparison: Comparison, name: str) -> str | None:
    """What the last step of this name found."""
    return next((step.outcome for step in reversed(comparison.steps) if step.name == name), None)
