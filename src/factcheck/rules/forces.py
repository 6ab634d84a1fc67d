"""Units that are said to have more people than such a unit has."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.knowledge.force_units import PERSON, unit_sizes
from factcheck.records import Evidence, ForceClaim, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.issues import worded
from factcheck.rules.registry import rule

__all__ = ["RULES"]

FAR_OUTSIDE = 3
"""A unit may be three times its usual size before it is called impossible (verdicts.md, row 43)."""


@rule(code="UNIT002", name="unit-size-impossible", family="units", severity=Severity.WARNING)
def unit_size_impossible(dossier: Dossier) -> Iterator[Draft]:
    """A unit is said to have many times the people that such a unit has.

    **What it does.** Holds a count of people that belongs to a count of units against the usual sizes, and speaks up
    from three times the largest.

    **Why it matters.** Unit names are easily confused in translation.

    **Example.** "a platoon of 600 soldiers".

    **What to check.** The unit in the original language. A desk can set its own sizes (``unit-sizes``).

    **Source.** verdicts.md, row 43 and its table of unit sizes.
    """
    sizes = unit_sizes(dossier.config.unit_sizes)
    for extraction in dossier.subjects():
        units = {claim.id: claim for claim in extraction.forces if claim.unit in sizes}
        ending = {unit.span.end: unit for unit in units.values()}
        for people in extraction.forces:
            unit = units.get(people.part_of or "") or ending.get(people.span.start - 1)
            if unit is not None and people.unit == PERSON and _too_many(people, unit, sizes[unit.unit]):
                yield _draft(dossier, people, unit, sizes[unit.unit])


def _too_many(people: ForceClaim, unit: ForceClaim, size: tuple[int, int]) -> bool:
    if people.amount.low is None or unit.amount.high is None:
        return False
    return people.amount.low > FAR_OUTSIDE * size[1] * unit.amount.high


def _draft(dossier: Dossier, people: ForceClaim, unit: ForceClaim, size: tuple[int, int]) -> Draft:
    return Draft(
        message="UNIT002",
        verdict=Verdict.CONTRADICTION,
        evidence=tuple(
            Evidence(article_id=claim.article_id, span=claim.span, role="claim") for claim in (people, unit)
        ),
        values={
            "a": shortened(people.span.text),
            "b": shortened(unit.span.text),
            "size": dossier.numbers(f"{size[0]}–{size[1]}"),
        },
        terms={"what": unit.unit},
        claims=(people, unit),
        needs=("part_of", "amount"),
        expected=dossier.numbers(f"{size[0]}–{size[1]}"),
        observed=worded(dossier, people),
        could_be=("other_unit",),
        to_check=("original_unit",),
        confidence=0.7,
    )


RULES = (unit_size_impossible,)
