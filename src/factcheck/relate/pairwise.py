"""Two claims held against each other without their articles."""

from __future__ import annotations

from factcheck.records import (
    CasualtyClaim,
    Claim,
    Comparison,
    ComparisonRelation,
    ForceClaim,
    QuantityClaim,
    QuoteClaim,
    Step,
    Verdict,
)
from factcheck.relate.context import Context
from factcheck.relate.decide import Sureness, decide
from factcheck.relate.quotation import compare_quotes
from factcheck.relate.steps import reasons_of
from factcheck.relate.values import hold
from factcheck.statements.dimensions import root
from factcheck.statements.flatten import statement_of

__all__ = ["compare_claims"]

VOUCHED = Sureness(same=0.95, wrong=0.9)
"""Whoever compares two claims says that they are of one event; whether they cover the same ground is asked all the
same."""
COUNTS = CasualtyClaim | ForceClaim | QuantityClaim


def compare_claims(left: Claim, right: Claim, context: Context | None = None) -> Comparison:
    """The verdict on two claims of one event, from what they themselves say and what the context adds.

    A claim agrees with itself, whatever it leaves open.
    """
    known = context or Context()
    if left == right:
        itself = Step(name="gate", outcome="one claim")
        return Comparison(left=(left,), right=(right,), verdict=Verdict.AGREE, steps=(itself,), shared_origin=True)
    if isinstance(left, QuoteClaim) and isinstance(right, QuoteClaim):
        return compare_quotes(left, right, known)
    if isinstance(left, COUNTS) and isinstance(right, COUNTS):
        one, other = statement_of(left), statement_of(right)
        if root(one.dimension) == root(other.dimension):
            decision = decide(one, other, hold(one, other), VOUCHED, known)
            return Comparison(
                left=(left,),
                right=(right,),
                relation=ComparisonRelation.PART if decision.part else ComparisonRelation.SAME,
                verdict=decision.verdict,
                steps=decision.steps,
                reasons=reasons_of(decision.steps),
                shared_origin=known.one_origin(left.article_id, right.article_id),
                kind=str(decision.kind),
                confidence=decision.confidence,
                traits=decision.traits,
            )
    gate = Step(name="gate", outcome="different kind", detail=f"{left.kind} / {right.kind}")
    return Comparison(left=(left,), right=(right,), verdict=Verdict.INCOMPARABLE, steps=(gate,))
