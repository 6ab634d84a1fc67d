"""Which rule tells a comparison of two statements: at most one."""

from __future__ import annotations

from factcheck.records import (
    Amount,
    CasualtyClaim,
    Claim,
    Comparison,
    ComparisonRelation,
    ForceClaim,
    Qualifier,
    Statement,
    Verdict,
)
from factcheck.relate.decide import Kind
from factcheck.relate.steps import outcome_of
from factcheck.statements.dimensions import root

__all__ = ["Told", "code_of", "told_of"]

Told = CasualtyClaim | ForceClaim | Statement
"""What a finding between articles rests on."""

_SUMS = (ComparisonRelation.SUM, ComparisonRelation.DIFFERENCE)
_SLIPS = {"zeros": "TYPO001", "scale": "TYPO003", "swap": "TYPO004", "unit": "UNIT003"}
_KINDS = {
    Kind.HEDGE: "NUM012",
    Kind.FLOORS: "NUM011",
    Kind.ROSE: "NUM101",
    Kind.UPDATED: "SRC005",
    Kind.REHEDGED: "SRC006",
    Kind.OTHER_BASE: "NUM104",
    Kind.MEASURE: "NUM202",
    Kind.YEAR: "TYPO006",
    Kind.VERSIONS: "SRC003",
    Kind.COPY: "SRC002",
}
_ROOTS = {
    "money": "NUM402",
    "length": "NUM403",
    "area": "NUM403",
    "mass": "NUM403",
    "volume": "NUM403",
    "speed": "NUM403",
    "power": "NUM403",
    "energy": "NUM403",
    "temperature": "NUM403",
    "frequency": "NUM403",
    "magnitude": "NUM403",
    "duration": "NUM403",
    "age": "NUM404",
    "share": "NUM405",
    "votes": "NUM405",
    "seats": "NUM405",
    "rank": "NUM406",
    "score": "NUM406",
    "identifier": "NUM407",
    "forces": "FORCE001",
    "date": "DATE003",
    "month": "DATE003",
    "year": "DATE003",
    "time_of_day": "DATE008",
}
_TWO_VALUES = (Kind.DIFFERS, Kind.DISPUTED, Kind.FLOORS, Kind.PART_EXCEEDS)
"""What is told of two statements of one article: each of these is one fact with two values."""
_DECIDED = (Verdict.CONTRADICTION, Verdict.DISPUTE)


def told_of(comparison: Comparison) -> tuple[Told, ...]:
    """The counted claims and statements of a comparison, left before right."""
    return tuple(
        one for one in (*comparison.left, *comparison.right) if isinstance(one, CasualtyClaim | ForceClaim | Statement)
    )


def code_of(comparison: Comparison) -> str | None:
    """The code of the one rule that tells this comparison; ``None`` for what nobody needs to be told."""
    sides = told_of(comparison)
    if len(sides) < 2 or comparison.relation in _SUMS:
        return None
    if comparison.kind is None:
        return "SUM001" if comparison.verdict is Verdict.CONTRADICTION else None
    kind = Kind(comparison.kind)
    if sides[0].article_id == sides[-1].article_id:
        return "SELF002" if kind in _TWO_VALUES else None
    if kind in _KINDS:
        return _KINDS[kind]
    if kind is Kind.REVISED:
        return "NUM103" if any(isinstance(one, CasualtyClaim | ForceClaim) for one in sides) else "SRC005"
    if kind is Kind.PART_EXCEEDS:
        return "SUM001" if comparison.verdict is Verdict.CONTRADICTION else "NUM301"
    if kind is Kind.FELL:
        return _fell(comparison)
    if kind in (Kind.DIFFERS, Kind.DISPUTED):
        return _differs(comparison, sides[0], sides[-1])
    return None


def _fell(comparison: Comparison) -> str:
    if comparison.verdict is Verdict.DISPUTE:
        return "NUM302"
    if outcome_of(comparison, "claimant") in ("same", "same article", "same origin"):
        return "NUM102"
    return "NUM306"


def _differs(comparison: Comparison, left: Told, right: Told) -> str:
    slip = _SLIPS.get(outcome_of(comparison, "slip") or "")
    if slip is not None and comparison.verdict in _DECIDED:
        return slip
    roots = [root(dimension_of(one)) for one in (left, right)]
    code = next((_ROOTS[name] for name in roots if name in _ROOTS), "NUM401")
    if "people" in roots and (isinstance(left, CasualtyClaim) or isinstance(right, CasualtyClaim)):
        return _toll(comparison, left, right)
    if "forces" in roots and _in_units(left, right):
        return "UNIT001"
    return code


def _in_units(left: Told, right: Told) -> bool:
    units = {one.unit for one in (left, right) if isinstance(one, ForceClaim)}
    return "person" in units and len(units) > 1


def dimension_of(one: Claim | Statement) -> str:
    """What a claim or statement is about."""
    if isinstance(one, Statement):
        return one.dimension
    return "forces" if isinstance(one, ForceClaim) else "people"


def _toll(comparison: Comparison, left: Told, right: Told) -> str:
    if comparison.verdict is Verdict.DISPUTE:
        return "NUM302"
    bound = _broken(left.amount, right.amount)
    if bound is not None:
        return bound
    if outcome_of(comparison, "claimant") not in ("same", "same article", "same origin"):
        return "NUM305"
    return "NUM001" if comparison.verdict is Verdict.CONTRADICTION else "NUM304"


def _broken(left: Amount | None, right: Amount | None) -> str | None:
    """Which bound was broken, where one was stated."""
    qualifiers = {amount.qualifier for amount in (left, right) if amount is not None}
    if Qualifier.NEARLY in qualifiers:
        return "NUM002"
    if Qualifier.VAGUE in qualifiers:
        return "NUM003"
    return "NUM004" if qualifiers & {Qualifier.AT_MOST, Qualifier.LESS_THAN} else None
