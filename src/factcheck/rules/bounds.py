"""Counts of victims that their own hedges set apart."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.knowledge.intervals import gap
from factcheck.records import CasualtyClaim, Comparison, Severity, Verdict, Window
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.issues import issues, of_kind, size_of, told_of
from factcheck.rules.registry import rule
from factcheck.rules.whens import When

__all__ = ["RULES"]


@rule(code="NUM001", name="differing-tolls", family="figures", severity=Severity.ERROR)
def differing_tolls(dossier: Dossier) -> Iterator[Draft]:
    """Two figures of one claimant, as of one day, exclude each other.

    **What it does.** Compares counts of the same outcome, people, place and window that the texts date to the same
    day and ascribe to the same claimant. Hedges count: "more than 34,600" excludes 34,568.

    **Why it matters.** A claimant gives one figure at a time. One of the articles misquotes it.

    **Example.** "34,568 killed, the ministry said as of 1 May" against "more than 34,600 killed, the ministry said as
    of 1 May".

    **What to check.** The claimant's own bulletin of that day. A gap below one per cent is told as a note.

    **Source.** verdicts.md, rows 01 and 04; interval semantics.
    """
    for issue in of_kind(dossier, When.TOLL):
        small = size_of(issue) < 1 + dossier.config.figures.small_gap
        yield count_draft(
            dossier,
            issue,
            "NUM001",
            severity=Severity.INFO if small else None,
            could_be=("later_bulletin", "rounding") if small else ("later_bulletin",),
            to_check=("bulletin",),
        )


@rule(code="NUM002", name="nearly-exceeded", family="figures", severity=Severity.WARNING)
def nearly_exceeded(dossier: Dossier) -> Iterator[Draft]:
    """A figure reaches or passes what another article calls "nearly" that number.

    **What it does.** "Nearly 35,000" is read as below 35,000 and no less than nine tenths of it.

    **Why it matters.** Either the hedge or the figure is wrong.

    **Example.** "nearly 35,000" against "35,034" on the same day.

    **What to check.** Whether the hedge was carried over from an older text. Exceeding it by less than the unit it
    was rounded to is told as a note.

    **Source.** verdicts.md, rows 07 and 08.
    """
    for issue in of_kind(dossier, When.NEARLY):
        left, right = (one.amount for one in (told_of(issue.first)[0], told_of(issue.first)[-1]))
        close = left is not None and right is not None and gap(left, right) < max(left.grain, right.grain)
        yield count_draft(
            dossier,
            issue,
            "NUM002",
            severity=Severity.INFO if close else None,
            could_be=("hedge_kept", "later_bulletin"),
            to_check=("bulletin",),
        )


@rule(code="NUM010", name="stale-figure", family="figures", severity=Severity.INFO)
def stale_figure(dossier: Dossier) -> Iterator[Draft]:
    """An article gives, without a date, a figure that another article gave days before.

    **What it does.** Looks for an exact figure that agrees with one published four or more days earlier, where the
    later text does not say as of when it holds.

    **Why it matters.** A running toll will have moved on; readers take an undated figure for today's.

    **Example.** An article of 10 May says "34,568 killed"; that was the toll of 1 May.

    **What to check.** Whether there is a newer figure; else add "as of".

    **Source.** verdicts.md, rows 03 and 22.
    """
    for issue in issues(dossier, lambda comparison: _is_stale(dossier, comparison)):
        yield count_draft(dossier, issue, "NUM010", could_be=("nothing_newer",), to_check=("newer_figure",))


def _is_stale(dossier: Dossier, item: Comparison) -> bool:
    verdict = item.verdict
    counts = [one for one in (item.left[0], item.right[0]) if isinstance(one, CasualtyClaim)]
    days = [dossier.compared.context.article(claim.article_id).day for claim in counts]
    if verdict is not Verdict.AGREE or len(counts) < 2 or days[0] is None or days[1] is None:
        return False
    late = counts[1] if days[1] >= days[0] else counts[0]
    undated = late.as_of is None or "as_of" in late.inferred
    apart = abs((days[1] - days[0]).days)
    return undated and late.window is Window.CUMULATIVE and apart > dossier.config.figures.stale_days


RULES = (differing_tolls, nearly_exceeded, stale_figure)
