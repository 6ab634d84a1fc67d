"""Running tolls: rising, falling, revised, counted on another base."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Evidence, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import told
from factcheck.rules.issues import name_of, what
from factcheck.rules.registry import rule

__all__ = ["RULES"]


@rule(code="NUM101", name="rising-toll", family="figures", severity=Severity.INFO)
def rising_toll(dossier: Dossier) -> Iterator[Draft]:
    """A later article gives a higher toll.

    **What it does.** Notes that the toll of one event or war rose between two articles.

    **Why it matters.** The earlier article is out of date, not wrong.

    **Example.** "43 killed" on 15 April, "at least 112 killed" on 16 April.

    **What to check.** Nothing, unless the earlier figure is still to be published.

    **Source.** verdicts.md, rows 00, 17 and 18.
    """
    yield from told(dossier, "NUM101", ("toll_rose",), ("use_latest",))


@rule(code="NUM102", name="falling-toll", family="figures", severity=Severity.WARNING)
def falling_toll(dossier: Dossier) -> Iterator[Draft]:
    """A claimant's running toll is lower in the later article, and nothing says it was revised.

    **What it does.** Compares counts since a start, or of one event, by the day they are as of.

    **Why it matters.** The dead do not become fewer: a digit is wrong, or a revision is not mentioned.

    **Example.** "34,735 killed" on 6 May, "34,683 killed" on 8 May.

    **What to check.** Whether the figures were swapped, and whether the claimant revised its count.

    **Source.** verdicts.md, rows 19 and 20.
    """
    yield from told(dossier, "NUM102", ("older_figure", "revision_unsaid"), ("revision",))


@rule(code="NUM103", name="revised-toll", family="figures", severity=Severity.INFO)
def revised_toll(dossier: Dossier) -> Iterator[Draft]:
    """A later article says that the toll was revised downwards.

    **What it does.** Notes a lower figure that comes with a word for revising or correcting.

    **Why it matters.** Texts that still carry the old figure are out of date.

    **Example.** "1,400 killed", later "revised to 1,200".

    **What to check.** Replace the old figure.

    **Source.** verdicts.md, row 20.
    """
    yield from told(dossier, "NUM103", ("toll_revised",), ("use_latest",))


@rule(code="NUM104", name="counting-base", family="figures", severity=Severity.INFO)
def counting_base(dossier: Dossier) -> Iterator[Draft]:
    """One count is of identified victims, the other of all that are reported.

    **What it does.** Notes two counts of one outcome, people and place that differ in nothing else. They are not
    compared.

    **Why it matters.** Readers take the smaller figure for a correction of the larger.

    **Example.** "more than 14,000 children killed" beside "7,797 children identified".

    **What to check.** Say with each figure what was counted.

    **Source.** verdicts.md, row 21.
    """
    yield from told(dossier, "NUM104", ("other_base",), ("say_base",))


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
                    "a_source": name_of(dossier, claim),
                    "until": str(until)[:10],
                    "since": str(since)[:10],
                },
                terms={"what": what(claim)},
                claims=(claim,),
                needs=("as_of", "period"),
                expected=f">= {str(since)[:10]}",
                observed=str(until)[:10],
                could_be=("slip_year",),
                to_check=("year",),
                confidence=0.9,
            )


_IN_THE_TEXT = ("explicit", "year_inferred")
"""A day taken from the publication is a matter of the publication's date (DATE004)."""


RULES = (
    rising_toll,
    falling_toll,
    revised_toll,
    counting_base,
    counted_before_start,
)
