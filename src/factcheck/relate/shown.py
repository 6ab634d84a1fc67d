"""A verdict on two statements as the comparison that others are shown."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.link.score import link_of, shared_words
from factcheck.records import Claim, Comparison, ComparisonRelation, Statement, Step
from factcheck.relate.context import Context
from factcheck.relate.judging import Judged
from factcheck.relate.steps import reasons_of

__all__ = ["as_claim", "shown_comparison"]


def shown_comparison(judged: Judged, context: Context, claims: Mapping[str, Claim]) -> Comparison:
    """A verdict as a comparison, with what speaks for its link where that may be asked for."""
    pair, decision = judged.pair, judged.decision
    left, right = pair.left.statement, pair.right.statement
    shared = shared_words(pair.left, pair.right) if judged.told else ()
    steps = (
        (Step(name="link", outcome="one fact", detail=", ".join(shared)), *decision.steps) if shared else decision.steps
    )
    return Comparison(
        left=(as_claim(left, claims),),
        right=(as_claim(right, claims),),
        relation=ComparisonRelation.PART if decision.part else ComparisonRelation.SAME,
        verdict=decision.verdict,
        steps=steps,
        reasons=reasons_of(steps),
        shared_origin=context.one_origin(left.article_id, right.article_id),
        kind=str(decision.kind),
        confidence=decision.confidence,
        link=link_of(pair.left, pair.right, pair.bits, whole=judged.told),
        judged=judged.clues,
        traits=decision.traits,
    )


def as_claim(statement: Statement, claims: Mapping[str, Claim]) -> Claim | Statement:
    """A count of victims or forces as the claim that views it."""
    claim = claims.get(statement.claim_id or "") if statement.amount is not None else None
    return claim if claim is not None and claim.kind in ("casualty", "force") else statement
