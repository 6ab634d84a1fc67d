"""What a comparison of two statements is told as: one thing at most, and each has its rule."""

from __future__ import annotations

from enum import StrEnum

from factcheck.knowledge.force_units import PERSON
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
from factcheck.records.traits import ONE_VOICE, Slip
from factcheck.relate.decide import Kind
from factcheck.statements.dimensions import root

__all__ = ["Told", "When", "told_of", "when_of"]

Told = CasualtyClaim | ForceClaim | Statement
"""What a finding between articles rests on."""


class When(StrEnum):
    """What a comparison of statements is told as. ``findings.toml`` has them as ``when = "comparison:rose"``."""

    HEDGE = "hedge"
    FLOORS = "floors"
    ROSE = "rose"
    REVISED = "revised"
    UPDATED = "updated"
    REHEDGED = "rehedged"
    FELL = "fell"
    FELL_UNATTRIBUTED = "fell_unattributed"
    OTHER_BASE = "other_base"
    OTHER_YEAR = "other_year"
    TWO_FRAMES = "two_frames"
    VERSIONS = "versions"
    COPY = "copy"
    ONE_ARTICLE = "one_article"
    PART_LARGER = "part_larger"
    PART_DISPUTED = "part_disputed"
    DISPUTED = "disputed"
    ZEROS = "zeros"
    SCALE = "scale"
    SWAP = "swap"
    UNIT = "unit"
    NEARLY = "nearly"
    MAGNITUDE = "magnitude"
    CEILING = "ceiling"
    TOLL = "toll"
    TOLL_UNSURE = "toll_unsure"
    TOLL_UNATTRIBUTED = "toll_unattributed"
    UNITS_AND_PEOPLE = "units_and_people"
    COUNT = "count"
    MONEY = "money"
    MEASURE = "measure"
    AGE = "age"
    SHARE = "share"
    RANK = "rank"
    IDENTIFIER = "identifier"
    FORCES = "forces"
    DATE = "date"
    HOUR = "hour"


_SUMS = (ComparisonRelation.SUM, ComparisonRelation.DIFFERENCE)
_SLIPS = {Slip.ZEROS: When.ZEROS, Slip.SCALE: When.SCALE, Slip.SWAP: When.SWAP, Slip.UNIT: When.UNIT}
_KINDS = {
    Kind.HEDGE: When.HEDGE,
    Kind.FLOORS: When.FLOORS,
    Kind.ROSE: When.ROSE,
    Kind.UPDATED: When.UPDATED,
    Kind.REHEDGED: When.REHEDGED,
    Kind.OTHER_BASE: When.OTHER_BASE,
    Kind.MEASURE: When.TWO_FRAMES,
    Kind.YEAR: When.OTHER_YEAR,
    Kind.VERSIONS: When.VERSIONS,
    Kind.COPY: When.COPY,
}
_ROOTS = {
    "money": When.MONEY,
    "length": When.MEASURE,
    "area": When.MEASURE,
    "mass": When.MEASURE,
    "volume": When.MEASURE,
    "speed": When.MEASURE,
    "power": When.MEASURE,
    "energy": When.MEASURE,
    "temperature": When.MEASURE,
    "frequency": When.MEASURE,
    "magnitude": When.MEASURE,
    "duration": When.MEASURE,
    "age": When.AGE,
    "share": When.SHARE,
    "votes": When.SHARE,
    "seats": When.SHARE,
    "rank": When.RANK,
    "score": When.RANK,
    "identifier": When.IDENTIFIER,
    "forces": When.FORCES,
    "date": When.DATE,
    "month": When.DATE,
    "year": When.DATE,
    "time_of_day": When.HOUR,
}
"""By the root of a dimension; what has none here is a count."""
_TWO_VALUES = (Kind.DIFFERS, Kind.DISPUTED, Kind.FLOORS, Kind.PART_EXCEEDS)
"""What is told of two statements of one article: each of these is one fact with two values."""
_DECIDED = (Verdict.CONTRADICTION, Verdict.DISPUTE)


def told_of(comparison: Comparison) -> tuple[Told, ...]:
    """The counted claims and statements of a comparison, left before right."""
    return tuple(
        one for one in (*comparison.left, *comparison.right) if isinstance(one, CasualtyClaim | ForceClaim | Statement)
    )


def when_of(comparison: Comparison) -> When | None:
    """What a comparison is told as; ``None`` for what nobody needs to be told."""
    sides = told_of(comparison)
    if len(sides) < 2 or comparison.relation in _SUMS:
        return None
    contradicted = comparison.verdict is Verdict.CONTRADICTION
    if comparison.kind is None:
        return When.PART_LARGER if contradicted else None
    kind = Kind(comparison.kind)
    if sides[0].article_id == sides[-1].article_id:
        return When.ONE_ARTICLE if kind in _TWO_VALUES else None
    if kind in _KINDS:
        return _KINDS[kind]
    if kind is Kind.REVISED:
        counted = any(isinstance(one, CasualtyClaim | ForceClaim) for one in sides)
        return When.REVISED if counted else When.UPDATED
    if kind is Kind.PART_EXCEEDS:
        return When.PART_LARGER if contradicted else When.PART_DISPUTED
    if kind is Kind.FELL:
        return _fell(comparison)
    if kind in (Kind.DIFFERS, Kind.DISPUTED):
        return _differs(comparison, sides[0], sides[-1])
    return None


def _fell(comparison: Comparison) -> When:
    if comparison.verdict is Verdict.DISPUTE:
        return When.DISPUTED
    return When.FELL if comparison.traits.voice in ONE_VOICE else When.FELL_UNATTRIBUTED


def _differs(comparison: Comparison, left: Told, right: Told) -> When:
    slip = comparison.traits.slip
    if slip in _SLIPS and comparison.verdict in _DECIDED:
        return _SLIPS[slip]
    roots = [root(_dimension_of(one)) for one in (left, right)]
    if "people" in roots and (isinstance(left, CasualtyClaim) or isinstance(right, CasualtyClaim)):
        return _toll(comparison, left, right)
    if "forces" in roots and _in_units(left, right):
        return When.UNITS_AND_PEOPLE
    return next((_ROOTS[name] for name in roots if name in _ROOTS), When.COUNT)


def _in_units(left: Told, right: Told) -> bool:
    units = {one.unit for one in (left, right) if isinstance(one, ForceClaim)}
    return PERSON in units and len(units) > 1


def _dimension_of(one: Claim | Statement) -> str:
    """What a claim or statement is about."""
    if isinstance(one, Statement):
        return one.dimension
    return "forces" if isinstance(one, ForceClaim) else "people"


def _toll(comparison: Comparison, left: Told, right: Told) -> When:
    if comparison.verdict is Verdict.DISPUTE:
        return When.DISPUTED
    bound = _broken(left.amount, right.amount)
    if bound is not None:
        return bound
    if comparison.traits.voice not in ONE_VOICE:
        return When.TOLL_UNATTRIBUTED
    return When.TOLL if comparison.verdict is Verdict.CONTRADICTION else When.TOLL_UNSURE


def _broken(left: Amount | None, right: Amount | None) -> When | None:
    """Which bound was broken, where one was stated."""
    qualifiers = {amount.qualifier for amount in (left, right) if amount is not None}
    if Qualifier.NEARLY in qualifiers:
        return When.NEARLY
    if Qualifier.VAGUE in qualifiers:
        return When.MAGNITUDE
    return When.CEILING if qualifiers & {Qualifier.AT_MOST, Qualifier.LESS_THAN} else None
