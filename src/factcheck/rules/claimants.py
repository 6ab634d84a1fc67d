"""One number of two measures, and a claimant whose figure moved within a day."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Severity
from factcheck.records.traits import FrameChange
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.issues import of_kind
from factcheck.rules.registry import rule
from factcheck.rules.whens import When

__all__ = ["RULES"]


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
    for issue in of_kind(dossier, When.TWO_FRAMES):
        crossed = issue.first.traits.frame is FrameChange.CHANGED_PLACES
        could_be = "numbers_changed_over" if crossed else "loose_translation"
        yield count_draft(dossier, issue, "NUM202", could_be=(could_be,), to_check=("original",))


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
    fell = {one.id for issue in of_kind(dossier, When.FELL) for one in issue.told}
    for issue in of_kind(dossier, When.TOLL_UNSURE):
        if not any(one.id in fell for one in issue.told):
            yield count_draft(dossier, issue, "NUM304", could_be=("later_bulletin",), to_check=("hours",))


RULES = (measure_mixed_up, claimant_figure_moved)
