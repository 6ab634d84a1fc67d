"""Parts and wholes, days and running totals."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.knowledge.intervals import stated
from factcheck.records import ComparisonRelation, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.issues import behind, evidence, name_of, of_kind, told_of, what, worded
from factcheck.rules.registry import rule

__all__ = ["RULES"]

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
    for issue in of_kind(dossier, "SUM001"):
        whole, part = sorted(told_of(issue.first), key=lambda one: (one.amount and stated(one.amount)) or 0)
        same_article = part.article_id == whole.article_id
        yield count_draft(
            dossier,
            issue,
            "SUM001_inside" if same_article else "SUM001",
            pair=(part, whole),
            could_be=() if same_article else ("other_day",),
            to_check=("original_figure",),
        )


def _several(dossier: Dossier, relation: ComparisonRelation, code: str, severity: Severity | None) -> Iterator[Draft]:
    """Drafts on sums and differences: several claims on the right, one on the left."""
    for item in dossier.compared.comparisons:
        claims = told_of(item)
        if item.relation is not relation or item.verdict is not Verdict.CONTRADICTION:
            continue
        if not dossier.concerns(*(claim.article_id for claim in claims)):
            continue
        whole = claims[0]
        worked_out = next((step.detail for step in item.steps if step.name == "sum"), "")
        yield Draft(
            message=code,
            verdict=item.verdict,
            evidence=evidence(dossier, claims),
            values={
                "a": whole.span.text,
                "a_amount": behind(whole),
                "a_source": name_of(dossier, whole),
                "sum": worked_out,
            },
            terms={"what": what(whole)},
            severity=severity,
            claims=claims,
            needs=("as_of", "part_of", "window", "amount"),
            expected=worked_out,
            observed=worded(whole),
            could_be=("late_reports",) if relation is ComparisonRelation.DIFFERENCE else ("overlapping_parts",),
            to_check=("add_up",),
            steps=item.steps,
            confidence=ADDED_UP if relation is ComparisonRelation.SUM else LATE_REPORTS,
        )


@rule(code="SUM002", name="day-against-totals", family="sums", severity=Severity.WARNING)
def day_against_totals(dossier: Dossier) -> Iterator[Draft]:
    """A day's count is not the difference of the running totals of that day and the one before.

    **What it does.** Subtracts two totals of one claimant that are one day apart and compares the claimant's count
    for that day.

    **Why it matters.** One of three figures is wrong, or reports came in late.

    **Example.** 15,899 and 16,248 on two days, and "725 killed in 24 hours".

    **What to check.** Whether the day's count covers 48 hours, or includes bodies found later.

    **Source.** verdicts.md, rows 24 and 25.
    """
    yield from _several(dossier, ComparisonRelation.DIFFERENCE, "SUM002", None)


@rule(code="SUM003", name="parts-above-total", family="sums", severity=Severity.ERROR)
def parts_above_total(dossier: Dossier) -> Iterator[Draft]:
    """Parts that exclude each other add up to more than their total.

    **What it does.** Adds the parts of one total in one article where nobody can belong to two of them (civilians,
    soldiers, militants; two places). Children and women may be civilians too: these are not added.

    **Why it matters.** The arithmetic is in the text; readers will do it.

    **Example.** "18 killed: 10 civilians, 5 soldiers, 6 militants".

    **What to check.** Every figure in the original.

    **Source.** verdicts.md, row 33.
    """
    yield from _several(dossier, ComparisonRelation.SUM, "SUM003", None)


RULES = (part_above_whole, day_against_totals, parts_above_total)
