"""Tolls that are dated before what they count began."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.days import day_of
from factcheck.languages.spoken import Days
from factcheck.records import Basis, Evidence, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import value_in_headline
from factcheck.rules.issues import what
from factcheck.rules.registry import rule

__all__ = ["RULES"]


@rule(code="NUM105", name="counted-before-start", family="figures", severity=Severity.ERROR)
def counted_before_start(dossier: Dossier) -> Iterator[Draft]:
    """A toll is as of a day before the start of what it counts.

    **What it does.** Holds "since 7 October 2023" against "as of 4 February 2022" in one sentence.

    **Why it matters.** One of the two dates is wrong, most often the year.

    **Example.** "killed since 7 October 2023, as of 4 February 2022".

    **What to check.** The year.

    **Source.** verdicts.md, steps 1 and 8.
    """
    for extraction in dossier.subjects():
        for claim in extraction.casualties:
            until = claim.as_of.latest if claim.as_of else None
            since = claim.period.earliest if claim.period else None
            if until is None or since is None or str(until)[:10] >= str(since)[:10]:
                continue
            if claim.as_of and claim.as_of.basis not in _IN_THE_TEXT:
                continue
            yield Draft(
                message="NUM105",
                verdict=Verdict.CONTRADICTION,
                evidence=(Evidence(article_id=claim.article_id, span=claim.span, role="claim"),),
                values={
                    "a": claim.span.text,
                    "one": value_in_headline(dossier, claim),
                    "until": dossier.told(day_of(until)),
                    "since": dossier.told(day_of(since)),
                },
                terms={"what": what(claim)},
                claims=(claim,),
                needs=("as_of", "period"),
                expected=dossier.told(Days(day_of(since), None)),
                observed=dossier.told(day_of(until)),
                could_be=("slip_year",),
                to_check=("year",),
                confidence=0.9,
            )


_IN_THE_TEXT = (Basis.EXPLICIT, Basis.YEAR_INFERRED)
"""A day taken from the publication is a matter of the publication's date (DATE004)."""


RULES = (counted_before_start,)
