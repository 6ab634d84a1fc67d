"""Parts and wholes, days and running totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.knowledge.intervals import stated
from factcheck.records import ComparisonRelation, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.headlines import value_in_headline
from factcheck.rules.issues import evidence, of_kind, told_of, what, worded
from factcheck.rules.registry import rule
from factcheck.rules.rows import Row
from factcheck.rules.whens import When

__all__ = ["RULES", "sum_drafts"]

ADDED_UP = 0.95
"""How sure a sum of parts inside one sentence is."""
LATE_REPORTS = 0.75
"""How sure a day's count against two totals is: bodies found later are added to the day they are found."""


@rule(code="SUM001", name="part-above-whole", family="sums", severity=Severity.ERROR)
def part_above_whole(dossier: Dossier) -> Iterator[Draft]:
    """A part is larger than the whole it is a part of.

    **What it does.** Holds "43 of them children" against the "31 killed" it belongs to, and, across articles, a group
    or place against the larger one that contains it, for one claimant and day.

    **Why it matters.** It cannot be, whatever the source.

    **Example.** "31 killed, 43 of them children".

    **What to check.** Both figures in the original.

    **Source.** verdicts.md, rows 31 and 32.
    """
    for issue in of_kind(dossier, When.PART_LARGER):
        whole, part = sorted(told_of(issue.first), key=lambda one: (one.amount and stated(one.amount)) or 0)
        same_article = part.article_id == whole.article_id
        draft = count_draft(
            dossier,
            issue,
            "SUM001",
            pair=(part, whole),
            could_be=() if same_article else ("other_day",),
            to_check=("original_figure",),
        )
        most = "" if whole.amount is None or whole.amount.high is None else f"≤ {dossier.told(whole.amount.high)}"
        yield replace(draft, expected=most or None, observed=worded(dossier, part) if most else None)


def sum_drafts(dossier: Dossier, row: Row, result: str) -> Iterator[Draft]:
    """Drafts on sums and differences: several claims on the right, one on the left."""
    relation = ComparisonRelation(result)
    for item in dossier.compared.comparisons:
        claims = told_of(item)
        if item.relation is not relation or item.verdict is not Verdict.CONTRADICTION:
            continue
        if not dossier.concerns(*(claim.article_id for claim in claims)):
            continue
        whole = claims[0]
        worked_out = dossier.numbers(item.traits.worked)
        yield Draft(
            message=row.code,
            verdict=item.verdict,
            evidence=evidence(dossier, claims),
            values={
                "a": whole.span.text,
                "sum": worked_out,
                "one": value_in_headline(dossier, whole),
            },
            terms={"what": what(whole)},
            claims=claims,
            needs=("as_of", "part_of", "window", "amount"),
            expected=worked_out,
            observed=worded(dossier, whole),
            could_be=row.could_be,
            to_check=row.to_check,
            steps=item.steps,
            confidence=ADDED_UP if relation is ComparisonRelation.SUM else LATE_REPORTS,
        )


RULES = (part_above_whole,)
