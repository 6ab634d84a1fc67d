"""Whose figures: other measures, other claimants, claimants unknown."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Severity
from factcheck.relate.steps import outcome_of
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.issues import Issue, of_kind, size_of
from factcheck.rules.registry import rule

__all__ = ["RULES"]


def _note_below(ratio: float, issue: Issue) -> Severity | None:
    """A note where the figures are nearer to each other than ``ratio``, else the rule's own severity."""
    return None if size_of(issue) >= ratio else Severity.INFO


@rule(code="NUM202", name="measure-mixed-up", family="figures", severity=Severity.WARNING)
def measure_mixed_up(dossier: Dossier) -> Iterator[Draft]:
    """One number stands for one thing here and for another there.

    **What it does.** Compares two versions of one text, in which "casualties" (the killed and the injured together) may
    have become the dead; two numbers of one sentence that changed places between two articles; and one number that two
    articles give of another outcome, another course (rose, fell) or another stretch of time, where neither article has
    it as the other does.

    **Why it matters.** A translator who takes casualties for dead doubles a toll; dead and injured changed over, too.

    **Example.** "100 casualties" translated as "100 orang tewas"; 11 dead and 32 injured here, 32 and 11 there; exports
    that rose 18.4% here and fell 18.4% there; 214 deaths since January here and last week there.

    **What to check.** The original text.

    **Source.** verdicts.md, rows 27 to 29.
    """
    for issue in of_kind(dossier, "NUM202"):
        crossed = outcome_of(issue.first, "measure") == "changed places"
        could_be = "numbers_changed_over" if crossed else "loose_translation"
        yield count_draft(dossier, issue, "NUM202", could_be=(could_be,), to_check=("original",))


@rule(code="NUM301", name="part-disputed", family="figures", severity=Severity.WARNING)
def part_disputed(dossier: Dossier) -> Iterator[Draft]:
    """One claimant counts more of a group than another counts in all.

    **What it does.** Militants killed are part of all killed; compares them across claimants, as of one day.

    **Why it matters.** Both cannot be right, and each has its reasons to count as it does.

    **Example.** "40 dead", a monitoring group says; "100 militants dead", an army says.

    **What to check.** Give both with their claimants.

    **Source.** verdicts.md, row 36.
    """
    for issue in of_kind(dossier, "NUM301"):
        yield count_draft(
            dossier,
            issue,
            "NUM301",
            severity=_note_below(dossier.config.figures.wide_gap, issue),
            could_be=("later_count", "both_partial"),
            to_check=("give_both",),
        )


@rule(code="NUM302", name="disputed-by-claimant", family="figures", severity=Severity.WARNING)
def disputed_by_claimant(dossier: Dossier) -> Iterator[Draft]:
    """Two claimants give figures for one event that exclude each other.

    **What it does.** Compares counts of one event, measure and day that are ascribed to different claimants in two
    articles.

    **Why it matters.** A text that gives one of them as fact takes sides.

    **Example.** "471 killed", a ministry says; "100 to 300 killed", an intelligence service says.

    **What to check.** Give both with their claimants. A warning from a ratio of two upwards, else a note.

    **Source.** verdicts.md, rows 13 and 38.
    """
    for issue in of_kind(dossier, "NUM302"):
        yield count_draft(
            dossier,
            issue,
            "NUM302",
            severity=_note_below(dossier.config.figures.wide_gap, issue),
            could_be=("both_partial",),
            to_check=("give_both",),
        )


@rule(code="NUM304", name="claimant-figure-moved", family="figures", severity=Severity.INFO)
def claimant_figure_moved(dossier: Dossier) -> Iterator[Draft]:
    """Two articles of one day give different figures of one claimant, and no hours tell which is later.

    **What it does.** Notes the pair and decides nothing. Where one of the figures is also below an earlier day's, that
    is told instead (NUM102).

    **Why it matters.** Mostly the count rose in between.

    **Example.** "32 killed, SANA said" and "35 killed, SANA said", both of 5 May.

    **What to check.** The hours of both articles.

    **Source.** verdicts.md, row 39.
    """
    fell = {one.id for issue in of_kind(dossier, "NUM102") for one in issue.told}
    for issue in of_kind(dossier, "NUM304"):
        if not any(one.id in fell for one in issue.told):
            yield count_draft(dossier, issue, "NUM304", could_be=("later_bulletin",), to_check=("hours",))


@rule(code="NUM305", name="unattributed-figures-differ", family="figures", severity=Severity.WARNING)
def unattributed_figures_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two texts date different figures to the same day, and at least one does not say whose figure it is.

    **What it does.** Compares counts of one event or war with the same stated day; counts of fighters killed in one
    fight also where only the day of publication is known, for these are given once and do not rise. Below a tenth it is
    a note.

    **Why it matters.** If one claimant is behind both, one of them is wrong.

    **Example.** "47,540 killed as of 4 February" against "57,540 killed, the ministry said as of 4 February".

    **What to check.** Whose figure the unattributed one is.

    **Source.** verdicts.md, step 7.
    """
    for issue in of_kind(dossier, "NUM305"):
        yield count_draft(
            dossier,
            issue,
            "NUM305",
            severity=_note_below(1 + dossier.config.figures.telling_gap, issue),
            could_be=("other_claimant",),
            to_check=("whose_figure",),
        )


@rule(code="NUM306", name="later-count-lower", family="figures", severity=Severity.WARNING)
def later_count_lower(dossier: Dossier) -> Iterator[Draft]:
    """A later article counts fewer, and at least one of the two does not say whose count it gives.

    **What it does.** Compares counts of one event by the day they are as of. A warning from a ratio of two upwards,
    else a note. Where one claimant is behind both it is NUM102, where two are it is NUM302.

    **Why it matters.** The dead do not become fewer: the first reports were too high, or the later is of a part.

    **Example.** "Scores killed" on 19 April, "around 20 killed" on 20 April.

    **What to check.** Whose count each is, and whether the first was taken back.

    **Source.** verdicts.md, steps 6 and 7.
    """
    for issue in of_kind(dossier, "NUM306"):
        yield count_draft(
            dossier,
            issue,
            "NUM306",
            severity=_note_below(dossier.config.figures.wide_gap, issue),
            could_be=("other_claimant", "revision_unsaid"),
            to_check=("whose_figure", "revision"),
        )


RULES = (
    measure_mixed_up,
    part_disputed,
    disputed_by_claimant,
    claimant_figure_moved,
    unattributed_figures_differ,
    later_count_lower,
)
