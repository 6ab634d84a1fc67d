"""Which rule a comparison of two counts belongs to: at most one."""

from __future__ import annotations

from factcheck.compare.moments import Counted
from factcheck.compare.slips import Slip
from factcheck.compare.trail import outcome_of
from factcheck.knowledge.intervals import stated
from factcheck.records import Amount, CasualtyClaim, Comparison, ComparisonRelation, ForceClaim, Qualifier, Verdict

__all__ = ["counts_of", "kind_of"]

_SLIPS = {
    Slip.TIMES_TEN: "TYPO001",
    Slip.SEPARATOR: "TYPO002",
    Slip.TIMES_THOUSAND: "TYPO003",
    Slip.DIGIT_SWAP: "TYPO004",
    Slip.YEAR: "TYPO006",
}

_SUMS = (ComparisonRelation.SUM, ComparisonRelation.DIFFERENCE)
"""Relations between more than two counts: the rules on sums look for these themselves."""


def counts_of(comparison: Comparison) -> tuple[Counted, ...]:
    """The counted claims of a comparison, left before right."""
    return tuple(
        claim for claim in (*comparison.left, *comparison.right) if isinstance(claim, CasualtyClaim | ForceClaim)
    )


def kind_of(comparison: Comparison) -> str | None:
    """The code of the one rule that tells this comparison; ``None`` for what nobody needs to be told."""
    claims = counts_of(comparison)
    if len(claims) < 2 or comparison.relation in _SUMS:
        return None
    verdict = comparison.verdict
    if outcome_of(comparison, "gate") == "units of people":
        return "UNIT001"
    if verdict is Verdict.CONTRADICTION:
        return _contradiction(comparison)
    if verdict is Verdict.DISPUTE:
        return "NUM301" if comparison.relation is ComparisonRelation.PART else "NUM302"
    if verdict is Verdict.UPDATE:
        return {"revised": "NUM103", "may fall": None}.get(outcome_of(comparison, "order") or "", "NUM101")
    if verdict is Verdict.UNRESOLVED:
        return _unresolved(comparison)
    if verdict is Verdict.COMPATIBLE and comparison.relation is ComparisonRelation.SAME:
        return _compatible(claims[0].amount, claims[-1].amount)
    if verdict is Verdict.INCOMPARABLE:
        return {"different base": "NUM104", "different event": "EVT001"}.get(outcome_of(comparison, "gate") or "")
    return None


def _contradiction(comparison: Comparison) -> str:
    if comparison.relation is ComparisonRelation.PART:
        return "SUM001"
    if outcome_of(comparison, "measure") == "mixed up":
        return "NUM202"
    claims = counts_of(comparison)
    if claims[0].kind == "force":
        return "FORCE001"
    slip = _slip_code(comparison)
    if outcome_of(comparison, "order") == "later and lower" and slip is None:
        return "NUM303" if _one_day(comparison) else "NUM102"
    if outcome_of(comparison, "claimant") == "same origin":
        return "SRC003" if outcome_of(comparison, "copy") == "one publisher" else "SRC002"
    return slip or _broken(claims[0].amount, claims[-1].amount)


def _slip_code(comparison: Comparison) -> str | None:
    found = outcome_of(comparison, "slip")
    return None if found is None or found == "none" else _SLIPS.get(Slip(found))


def _one_day(comparison: Comparison) -> bool:
    return any(step.name == "order" and step.outcome == "same day" for step in comparison.steps)


def _broken(left: Amount, right: Amount) -> str:
    """Which bound was broken, where one was stated."""
    qualifiers = {left.qualifier, right.qualifier}
    if Qualifier.NEARLY in qualifiers:
        return "NUM002"
    if Qualifier.VAGUE in qualifiers:
        return "NUM003"
    return "NUM004" if qualifiers & {Qualifier.AT_MOST, Qualifier.LESS_THAN} else "NUM001"


def _unresolved(comparison: Comparison) -> str | None:
    """Undecided pairs are told where a slip explains them, or their day is in the text and they exclude each other."""
    if comparison.relation is not ComparisonRelation.SAME or outcome_of(comparison, "intervals") != "disjoint":
        return None
    slip = _slip_code(comparison)
    if slip is not None and _telling_slip(comparison):
        return slip
    if outcome_of(comparison, "gate") != "open":
        return None
    if counts_of(comparison)[0].kind == "force":
        return "FORCE001" if _one_day(comparison) else None
    if outcome_of(comparison, "claimant") == "same origin":
        return "SRC002"
    if outcome_of(comparison, "order") == "no hours":
        return "NUM304"
    if outcome_of(comparison, "claimant") != "unknown":
        return None
    return {"same": "NUM305", "given once": "NUM305", "later and lower": "NUM306"}.get(
        outcome_of(comparison, "order") or ""
    )


_MANY = 1000
_ROUND = 100


def _telling_slip(comparison: Comparison) -> bool:
    """Whether a slip is likelier than chance: one claimant, one day, and figures of three digits and more.

    Round figures of one digit (300, 3,000) are often ten or a thousand times each other.
    """
    said = outcome_of(comparison, "claimant") in ("same", "same origin")
    if not said or not _one_day(comparison):
        return False
    claims = counts_of(comparison)
    low, high = sorted(stated(claim.amount) or 0 for claim in (claims[0], claims[-1]))
    telling = len(str(int(low)).strip("0")) > 1 or low != int(low)
    return telling and (high >= _MANY or (low >= _ROUND and outcome_of(comparison, "slip") == Slip.DIGIT_SWAP))


def _compatible(left: Amount, right: Amount) -> str | None:
    if left.value is None or right.value is None:
        return None
    if left.value == right.value and left.qualifier is not right.qualifier:
        return "NUM012"
    floors = {left.qualifier, right.qualifier} <= {Qualifier.AT_LEAST, Qualifier.MORE_THAN}
    small, large = sorted((left.value, right.value))
    return "NUM011" if floors and small > 0 and large >= 2 * small else None
