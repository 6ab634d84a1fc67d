"""Counts of victims that their own hedges set apart."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.knowledge.intervals import gap
from factcheck.records import CasualtyClaim, Comparison, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft, told
from factcheck.rules.issues import issues, of_kind, size_of, told_of
from factcheck.rules.registry import rule

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
    for issue in of_kind(dossier, "NUM001"):
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
    for issue in of_kind(dossier, "NUM002"):
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


@rule(code="NUM003", name="magnitude-broken", family="figures", severity=Severity.WARNING)
def magnitude_broken(dossier: Dossier) -> Iterator[Draft]:
    """A figure lies outside the magnitude that another article's words give.

    **What it does.** Indonesian "puluhan" means 20 to 99; English "dozens" has a floor of 12 and no ceiling.

    **Why it matters.** The vague word may come from an earlier stage of the story.

    **Example.** "puluhan tewas" against "sedikitnya 112 tewas" at the same hour.

    **What to check.** When each article was written.

    **Source.** verdicts.md, rows 10 and 11; the floors are those of ACLED's coding.
    """
    yield from told(dossier, "NUM003", ("earlier_stage",), ("when_written",))


@rule(code="NUM004", name="ceiling-broken", family="figures", severity=Severity.ERROR)
def ceiling_broken(dossier: Dossier) -> Iterator[Draft]:
    """A figure lies above what the same claimant gave as the most.

    **What it does.** "Up to 300" excludes 471. "Mencapai 300" is no ceiling: it means that 300 was reached.

    **Why it matters.** One of the two misquotes the claimant.

    **Example.** "up to 300 killed" against "471 killed", one claimant, one day.

    **What to check.** The claimant's own words.

    **Source.** verdicts.md, rows 13 and 14.
    """
    yield from told(dossier, "NUM004", ("later_bulletin",), ("bulletin",))


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
    return undated and late.window == "cumulative" and abs((days[1] - days[0]).days) > dossier.config.figures.stale_days


@rule(code="NUM011", name="wide-gap", family="figures", severity=Severity.INFO)
def wide_gap(dossier: Dossier) -> Iterator[Draft]:
    """Two floors do not exclude each other, yet one is twice the other.

    **What it does.** Notes "at least 40" beside "over 100" for one event.

    **Why it matters.** Both can be true, but a reader will wonder.

    **Example.** "at least 40 dead" against "over 100 dead", two claimants.

    **What to check.** Who counts whom.

    **Source.** verdicts.md, row 05.
    """
    yield from told(dossier, "NUM011", ("both_floors",), ("who_counts",))


@rule(code="NUM012", name="hedge-changed", family="figures", severity=Severity.INFO, preview=True)
def hedge_changed(dossier: Dossier) -> Iterator[Draft]:
    """Two articles give the same number, one with a hedge and one without.

    **What it does.** Notes "at least 13" beside "13" for one event.

    **Why it matters.** Dropping "at least" turns a floor into a total.

    **Example.** "at least 13 civilians wounded" against "13 civilians among the wounded".

    **What to check.** Which of the two the source said.

    **Source.** verdicts.md, row 06.
    """
    yield from told(dossier, "NUM012", ("headline_habit",), ("source_words",))


RULES = (
    differing_tolls,
    nearly_exceeded,
    magnitude_broken,
    ceiling_broken,
    stale_figure,
    wide_gap,
    hedge_changed,
)
