"""Drafts from issues between counts: what most rules on figures have in common."""

from __future__ import annotations

from factcheck.compare.slips import Slip
from factcheck.compare.trail import outcome_of
from factcheck.records import Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.issues import Issue, counts_of, evidence, name_of, percent, sides, what

__all__ = ["CONFIDENCE", "count_draft", "slip_of"]

CONFIDENCE = {
    Verdict.CONTRADICTION: 0.85,
    Verdict.DISPUTE: 0.8,
    Verdict.UPDATE: 0.8,
    Verdict.COMPATIBLE: 0.8,
    Verdict.AGREE: 0.9,
    Verdict.UNRESOLVED: 0.5,
    Verdict.INCOMPARABLE: 0.7,
}
"""How sure a verdict is before its claims are weighed."""
_WITH_SLIP = 0.95


def slip_of(issue: Issue) -> str | None:
    """The slip that would explain the issue, where there is one."""
    found = outcome_of(issue.first, "slip")
    return None if found in (None, "none") else found


def count_draft(
    dossier: Dossier,
    issue: Issue,
    message: str,
    *,
    severity: Severity | None = None,
    could_be: tuple[str, ...] = (),
    to_check: tuple[str, ...] = (),
) -> Draft:
    """The draft of an issue between two or more counts.

    Its message speaks of the two claims that stand for the issue: ``a`` is the one of the draft where there is one,
    else the one that fewer independent sources support, and ``b`` the other.
    """
    pair = counts_of(issue.first)
    held = sides(dossier, issue.claims)
    support = {side.value: (side.independent, len(side.sources)) for side in held}
    a, b = sorted(
        (pair[0], pair[-1]),
        key=lambda claim: (claim.article_id != dossier.subject, support.get(str(claim.amount), (0, 0))),
    )
    slip = slip_of(issue)
    explained = (f"slip_{slip}", *could_be) if slip and slip != Slip.ONE_DIGIT else could_be
    sure = _WITH_SLIP if slip and issue.first.verdict is Verdict.CONTRADICTION else CONFIDENCE[issue.first.verdict]
    return Draft(
        message=message,
        verdict=issue.first.verdict,
        evidence=evidence(dossier, (a, b, *issue.claims)),
        values={
            "a": a.span.text,
            "a_amount": str(a.amount),
            "a_source": name_of(dossier, a),
            "b": b.span.text,
            "b_amount": str(b.amount),
            "b_source": name_of(dossier, b),
            "gap": percent(a, b),
        },
        terms={"what": what(a)},
        severity=severity,
        claims=issue.claims,
        needs=("as_of", "place", "side", "window", "outcomes", "amount", "claimant"),
        expected=str(b.amount),
        observed=str(a.amount),
        could_be=explained,
        to_check=to_check,
        sides=held,
        steps=issue.first.steps,
        confidence=sure * min(claim.confidence for claim in (a, b)),
    )
