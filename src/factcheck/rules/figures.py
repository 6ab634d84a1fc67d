"""Counts of victims that do not fit together: bounds, time, measure, claimant."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.amounts import gap, ratio
from factcheck.records import CasualtyClaim, Evidence, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import count_draft
from factcheck.rules.issues import Issue, counts_of, issues, name_of, what
from factcheck.rules.kinds import kind_of
from factcheck.rules.registry import rule

__all__ = ["RULES"]

_SMALL_GAP = 1.01
"""Below this ratio one claimant's two figures are told as a note (verdicts.md, row 01)."""
_WIDE = 2
"""From this ratio a dispute is told as a warning (findings.md)."""


def _of_kind(dossier: Dossier, code: str) -> Iterator[Issue]:
    return issues(dossier, lambda comparison: kind_of(comparison) == code)


def _size(issue: Issue) -> float:
    claims = counts_of(issue.first)
    return float(ratio(claims[0].amount, claims[-1].amount))


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
    for issue in _of_kind(dossier, "NUM001"):
        small = _size(issue) < _SMALL_GAP
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
    for issue in _of_kind(dossier, "NUM002"):
        left, right = counts_of(issue.first)[0].amount, counts_of(issue.first)[-1].amount
        close = gap(left, right) < max(left.grain, right.grain)
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
    for issue in _of_kind(dossier, "NUM003"):
        yield count_draft(dossier, issue, "NUM003", could_be=("earlier_stage",), to_check=("when_written",))


@rule(code="NUM004", name="ceiling-broken", family="figures", severity=Severity.ERROR)
def ceiling_broken(dossier: Dossier) -> Iterator[Draft]:
    """A figure lies above what the same claimant gave as the most.

    **What it does.** "Up to 300" excludes 471. "Mencapai 300" is no ceiling: it means that 300 was reached.

    **Why it matters.** One of the two misquotes the claimant.

    **Example.** "up to 300 killed" against "471 killed", one claimant, one day.

    **What to check.** The claimant's own words.

    **Source.** verdicts.md, rows 13 and 14.
    """
    for issue in _of_kind(dossier, "NUM004"):
        yield count_draft(dossier, issue, "NUM004", could_be=("later_bulletin",), to_check=("bulletin",))


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
    for issue in issues(
        dossier,
        lambda comparison: _is_stale(dossier, comparison.verdict, comparison.left[0].id, comparison.right[0].id),
    ):
        yield count_draft(dossier, issue, "NUM010", could_be=("nothing_newer",), to_check=("newer_figure",))


_STALE_DAYS = 3


def _is_stale(dossier: Dossier, verdict: Verdict, left: str, right: str) -> bool:
    claims = [dossier.compared.claims[left], dossier.compared.claims[right]]
    counts = [claim for claim in claims if isinstance(claim, CasualtyClaim)]
    days = [dossier.compared.context.article(claim.article_id).day for claim in counts]
    if verdict is not Verdict.AGREE or len(counts) < 2 or days[0] is None or days[1] is None:
        return False
    late = counts[1] if days[1] >= days[0] else counts[0]
    undated = late.as_of is None or "as_of" in late.inferred
    return undated and late.window == "cumulative" and abs((days[1] - days[0]).days) > _STALE_DAYS


@rule(code="NUM011", name="wide-gap", family="figures", severity=Severity.INFO)
def wide_gap(dossier: Dossier) -> Iterator[Draft]:
    """Two floors do not exclude each other, yet one is twice the other.

    **What it does.** Notes "at least 40" beside "over 100" for one event.

    **Why it matters.** Both can be true, but a reader will wonder.

    **Example.** "at least 40 dead" against "over 100 dead", two claimants.

    **What to check.** Who counts whom.

    **Source.** verdicts.md, row 05.
    """
    for issue in _of_kind(dossier, "NUM011"):
        yield count_draft(dossier, issue, "NUM011", could_be=("both_floors",), to_check=("who_counts",))


@rule(code="NUM012", name="hedge-changed", family="figures", severity=Severity.INFO)
def hedge_changed(dossier: Dossier) -> Iterator[Draft]:
    """Two articles give the same number, one with a hedge and one without.

    **What it does.** Notes "at least 13" beside "13" for one event.

    **Why it matters.** Dropping "at least" turns a floor into a total.

    **Example.** "at least 13 civilians wounded" against "13 civilians among the wounded".

    **What to check.** Which of the two the source said.

    **Source.** verdicts.md, row 06.
    """
    for issue in _of_kind(dossier, "NUM012"):
        yield count_draft(dossier, issue, "NUM012", could_be=("headline_habit",), to_check=("source_words",))


@rule(code="NUM101", name="rising-toll", family="figures", severity=Severity.INFO)
def rising_toll(dossier: Dossier) -> Iterator[Draft]:
    """A later article gives a higher toll.

    **What it does.** Notes that the toll of one event or war rose between two articles.

    **Why it matters.** The earlier article is out of date, not wrong.

    **Example.** "43 killed" on 15 April, "at least 112 killed" on 16 April.

    **What to check.** Nothing, unless the earlier figure is still to be published.

    **Source.** verdicts.md, rows 00, 17 and 18.
    """
    for issue in _of_kind(dossier, "NUM101"):
        yield count_draft(dossier, issue, "NUM101", could_be=("toll_rose",), to_check=("use_latest",))


@rule(code="NUM102", name="falling-toll", family="figures", severity=Severity.WARNING)
def falling_toll(dossier: Dossier) -> Iterator[Draft]:
    """A claimant's running toll is lower in the later article, and nothing says it was revised.

    **What it does.** Compares counts since a start, or of one event, by the day they are as of.

    **Why it matters.** The dead do not become fewer: a digit is wrong, or a revision is not mentioned.

    **Example.** "34,735 killed" on 6 May, "34,683 killed" on 8 May.

    **What to check.** Whether the figures were swapped, and whether the claimant revised its count.

    **Source.** verdicts.md, rows 19 and 20.
    """
    for issue in _of_kind(dossier, "NUM102"):
        yield count_draft(
            dossier, issue, "NUM102", could_be=("revision_unsaid", "older_figure"), to_check=("revision",)
        )


@rule(code="NUM103", name="revised-toll", family="figures", severity=Severity.INFO)
def revised_toll(dossier: Dossier) -> Iterator[Draft]:
    """A later article says that the toll was revised downwards.

    **What it does.** Notes a lower figure that comes with a word for revising or correcting.

    **Why it matters.** Texts that still carry the old figure are out of date.

    **Example.** "1,400 killed", later "revised to 1,200".

    **What to check.** Replace the old figure.

    **Source.** verdicts.md, row 20.
    """
    for issue in _of_kind(dossier, "NUM103"):
        yield count_draft(dossier, issue, "NUM103", could_be=("toll_revised",), to_check=("use_latest",))


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
    for issue in _of_kind(dossier, "NUM104"):
        yield count_draft(dossier, issue, "NUM104", could_be=("other_base",), to_check=("say_base",))


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


@rule(code="NUM202", name="measure-mixed-up", family="figures", severity=Severity.WARNING)
def measure_mixed_up(dossier: Dossier) -> Iterator[Draft]:
    """One number stands for the dead in one version of a text and for all victims in the other.

    **What it does.** Compares two versions of one text. "Casualties" are the killed and the injured together.

    **Why it matters.** A translator who takes casualties for dead doubles a toll.

    **Example.** "100 casualties" translated as "100 orang tewas".

    **What to check.** The original text.

    **Source.** verdicts.md, rows 27 to 29.
    """
    for issue in _of_kind(dossier, "NUM202"):
        yield count_draft(dossier, issue, "NUM202", could_be=("loose_translation",), to_check=("original",))


@rule(code="NUM301", name="part-disputed", family="figures", severity=Severity.WARNING)
def part_disputed(dossier: Dossier) -> Iterator[Draft]:
    """One claimant counts more of a group than another counts in all.

    **What it does.** Militants killed are part of all killed; compares them across claimants, as of one day.

    **Why it matters.** Both cannot be right, and each has its reasons to count as it does.

    **Example.** "40 dead", a monitoring group says; "100 militants dead", an army says.

    **What to check.** Give both with their claimants.

    **Source.** verdicts.md, row 36.
    """
    for issue in _of_kind(dossier, "NUM301"):
        wide = _size(issue) >= _WIDE
        yield count_draft(
            dossier,
            issue,
            "NUM301",
            severity=None if wide else Severity.INFO,
            could_be=("later_count", "both_partial"),
            to_check=("give_both",),
        )


@rule(code="NUM302", name="disputed-by-claimant", family="figures", severity=Severity.WARNING)
def disputed_by_claimant(dossier: Dossier) -> Iterator[Draft]:
    """Two claimants give figures for one event that exclude each other.

    **What it does.** Compares counts of one event, measure and day that are ascribed to different claimants.

    **Why it matters.** A text that gives one of them as fact takes sides.

    **Example.** "471 killed", a ministry says; "100 to 300 killed", an intelligence service says.

    **What to check.** Give both with their claimants. A warning from a ratio of two upwards, else a note.

    **Source.** verdicts.md, rows 13 and 38.
    """
    for issue in _of_kind(dossier, "NUM302"):
        wide = _size(issue) >= _WIDE
        yield count_draft(
            dossier,
            issue,
            "NUM302",
            severity=None if wide else Severity.INFO,
            could_be=("both_partial",),
            to_check=("give_both",),
        )


@rule(code="NUM303", name="claimant-misquoted", family="figures", severity=Severity.WARNING)
def claimant_misquoted(dossier: Dossier) -> Iterator[Draft]:
    """One claimant's figure is lower in the article that came out later the same day.

    **What it does.** Compares figures ascribed to one claimant by the hours at which the articles came out.

    **Why it matters.** Counts rise from bulletin to bulletin; one that falls was misquoted or revised.

    **Example.** "35 killed, SANA said" at 10:00, "32 killed, SANA said" at 16:00.

    **What to check.** Which bulletin each article had.

    **Source.** verdicts.md, row 39.
    """
    for issue in _of_kind(dossier, "NUM303"):
        yield count_draft(
            dossier, issue, "NUM303", could_be=("older_bulletin", "revision_unsaid"), to_check=("bulletin",)
        )


@rule(code="NUM304", name="claimant-figure-moved", family="figures", severity=Severity.INFO)
def claimant_figure_moved(dossier: Dossier) -> Iterator[Draft]:
    """Two articles of one day give different figures of one claimant, and no hours tell which is later.

    **What it does.** Notes the pair and decides nothing.

    **Why it matters.** Mostly the count rose in between.

    **Example.** "32 killed, SANA said" and "35 killed, SANA said", both of 5 May.

    **What to check.** The hours of both articles.

    **Source.** verdicts.md, row 39.
    """
    for issue in _of_kind(dossier, "NUM304"):
        yield count_draft(dossier, issue, "NUM304", could_be=("later_bulletin",), to_check=("hours",))


@rule(code="NUM305", name="unattributed-figures-differ", family="figures", severity=Severity.WARNING)
def unattributed_figures_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two texts date different figures to the same day, and at least one does not say whose figure it is.

    **What it does.** Compares counts of one event or war with the same stated day. Below a tenth it is a note.

    **Why it matters.** If one claimant is behind both, one of them is wrong.

    **Example.** "47,540 killed as of 4 February" against "57,540 killed, the ministry said as of 4 February".

    **What to check.** Whose figure the unattributed one is.

    **Source.** verdicts.md, step 7.
    """
    for issue in _of_kind(dossier, "NUM305"):
        telling = _size(issue) >= _TELLING
        yield count_draft(
            dossier,
            issue,
            "NUM305",
            severity=None if telling else Severity.INFO,
            could_be=("other_claimant",),
            to_check=("whose_figure",),
        )


_TELLING = 1.1
"""From this ratio an undecided difference is told as a warning."""


RULES = (
    differing_tolls,
    nearly_exceeded,
    magnitude_broken,
    ceiling_broken,
    stale_figure,
    wide_gap,
    hedge_changed,
    rising_toll,
    falling_toll,
    revised_toll,
    counting_base,
    counted_before_start,
    measure_mixed_up,
    part_disputed,
    disputed_by_claimant,
    claimant_misquoted,
    claimant_figure_moved,
    unattributed_figures_differ,
)
