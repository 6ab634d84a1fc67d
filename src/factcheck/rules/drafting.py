"""Drafts from issues between counts: what most rules on figures have in common."""

from __future__ import annotations

from collections import Counter

from factcheck.relate.groups import independent
from factcheck.compare.moments import Counted, Order, order, published_order
from factcheck.compare.slips import Slip
from factcheck.compare.trail import outcome_of
from factcheck.knowledge.intervals import higher
from factcheck.records import Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.issues import Issue, behind, counts_of, evidence, name_of, percent, sides, what, worded

__all__ = ["CONFIDENCE", "KEY", "count_draft", "slip_of"]

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
KEY = (
    "outcomes",
    "unit",
    "action",
    "side",
    "populations",
    "base",
    "event_id",
    "place",
    "window",
    "period",
    "as_of",
    "claimant",
    "amount",
)
"""Slots that tell what a count is of, with the count itself: a finding between two counts rests on all of them."""


def slip_of(issue: Issue) -> str | None:
    """The slip that would explain the issue, where there is one."""
    found = outcome_of(issue.first, "slip")
    return None if found in (None, "none") else found


def _in_time(dossier: Dossier, issue: Issue) -> tuple[Counted, Counted] | None:
    """The two claims of a toll that rose, fell or was revised, the earlier first; ``None`` for other issues."""
    moves = [step.outcome for step in issue.first.steps if step.name == "order" and step.outcome in _MOVES]
    if not moves:
        return None
    left, right = counts_of(issue.first)[0], counts_of(issue.first)[-1]
    if moves[-1] == _RISES:  # no hours: the lower figure is the earlier
        return (left, right) if higher(left.amount, right.amount) else (right, left)
    context = dossier.compared.context
    when = order(left, right, context)
    if when not in (Order.LEFT_FIRST, Order.RIGHT_FIRST):
        when = published_order(left, right, context)
    return (right, left) if when is Order.RIGHT_FIRST else (left, right)


_RISES = "rises within the day"
_MOVES = ("later and higher", "later and lower", "revised", _RISES)


def _odd_first(dossier: Dossier, issue: Issue) -> tuple[Counted, Counted]:
    """The draft's own claim first, else the one that more of the others contradict and fewer sources support."""
    against = Counter(claim.id for item in issue.comparisons for claim in counts_of(item))
    context = dossier.compared.context

    def rank(claim: Counted) -> tuple[bool, int, int]:
        alike = [other for other in issue.claims if other.amount == claim.amount]
        return claim.article_id != dossier.subject, independent(alike, context), -against[claim.id]

    a, b = sorted((counts_of(issue.first)[0], counts_of(issue.first)[-1]), key=rank)
    return a, b


def count_draft(
    dossier: Dossier,
    issue: Issue,
    message: str,
    *,
    severity: Severity | None = None,
    could_be: tuple[str, ...] = (),
    to_check: tuple[str, ...] = (),
    pair: tuple[Counted, Counted] | None = None,
) -> Draft:
    """The draft of an issue between two or more counts.

    Its message speaks of the two claims that stand for the issue: ``a`` is the odd one, ``b`` the other. What moved
    in time is told in that order; a rule that knows better gives the ``pair``.
    """
    a, b = pair or _in_time(dossier, issue) or _odd_first(dossier, issue)
    held = sides(dossier, issue.claims)
    slip = slip_of(issue)
    explained = (f"slip_{slip}", *could_be) if slip and slip != Slip.ONE_DIGIT else could_be
    sure = _WITH_SLIP if slip and issue.first.verdict is Verdict.CONTRADICTION else CONFIDENCE[issue.first.verdict]
    return Draft(
        message=message,
        verdict=issue.first.verdict,
        evidence=evidence(dossier, (a, b, *issue.claims)),
        values={
            "a": a.span.text,
            "a_amount": behind(a),
            "a_source": name_of(dossier, a),
            "b": b.span.text,
            "b_amount": behind(b),
            "b_source": name_of(dossier, b),
            "gap": percent(a, b),
        },
        terms={"what": what(a)},
        severity=severity,
        claims=issue.claims,
        needs=KEY,
        expected=worded(b),
        observed=worded(a),
        could_be=explained,
        to_check=to_check,
        sides=held,
        steps=issue.first.steps,
        confidence=sure * min(claim.confidence for claim in (a, b)),
    )
