"""Figures that one slip of the pen would explain."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.separators import WHOLE_NOTE
from factcheck.knowledge.force_units import PERSON
from factcheck.records import CasualtyClaim, Evidence, QuantityClaim, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import told
from factcheck.rules.registry import rule

__all__ = ["RULES"]


@rule(code="TYPO001", name="digit-too-many", family="slips", severity=Severity.ERROR)
def digit_too_many(dossier: Dossier) -> Iterator[Draft]:
    """Two figures of one claimant and day differ by a factor of exactly ten or a hundred.

    **What it does.** Names the likely slip behind a contradiction. It never makes one: a toll that grew tenfold in
    months is an update.

    **Why it matters.** A digit too many changes a war.

    **Example.** "34,600 killed" against "346,000 killed", one claimant, one day.

    **What to check.** The figure in the original.

    **Source.** verdicts.md, row 46.
    """
    yield from told(dossier, "TYPO001", ("later_bulletin",), ("original_figure",))


@rule(code="TYPO002", name="separator-misread", family="slips", severity=Severity.ERROR)
def separator_misread(dossier: Dossier) -> Iterator[Draft]:
    """A thousands separator was read as a decimal one: 1.2 where 1,200 people are meant.

    **What it does.** Two figures of one claimant and day differ by a thousand, and the smaller has a fraction; or one
    text alone counts people to three decimal places (then a warning).

    **Why it matters.** People come in whole numbers.

    **Example.** "1.200 tewas" against "1.2 killed".

    **What to check.** The separators of the language the figure was taken from.

    **Source.** verdicts.md, row 47.
    """
    yield from told(dossier, "TYPO002", ("later_bulletin",), ("original_figure",))
    for extraction in dossier.subjects():
        for claim in extraction.claims:
            if isinstance(claim, (CasualtyClaim, QuantityClaim)) and _people_in_fractions(claim):
                yield _fraction(dossier, claim)


def _people_in_fractions(claim: CasualtyClaim | QuantityClaim) -> bool:
    """Whether a count of people is written as a fraction in the separators of its language."""
    figure = claim.figure
    return figure is not None and figure.unit == PERSON and WHOLE_NOTE in figure.notes


def _fraction(dossier: Dossier, claim: CasualtyClaim | QuantityClaim) -> Draft:
    source = dossier.compared.context.outlet(claim.article_id)
    meant = str(claim.amount.value)
    return Draft(
        message="TYPO002_alone",
        verdict=Verdict.CONTRADICTION,
        severity=Severity.WARNING,
        evidence=(Evidence(article_id=claim.article_id, span=claim.span, role="claim"),),
        values={"a": claim.span.text, "a_source": source, "meant": meant},
        claims=(claim,),
        needs=("amount",),
        expected=meant,
        observed=claim.span.text,
        to_check=("original_figure",),
        confidence=0.8,
    )


@rule(code="TYPO003", name="scale-word-wrong", family="slips", severity=Severity.ERROR)
def scale_word_wrong(dossier: Dossier) -> Iterator[Draft]:
    """Two figures of one claimant and day differ by a factor of exactly a thousand.

    **What it does.** Names a scale word (thousand for million) as the likely slip behind a contradiction.

    **Why it matters.** The digits look right, so nobody sees it.

    **Example.** "1,3 juta pengungsi" against "1,3 ribu pengungsi".

    **What to check.** The scale word in the original.

    **Source.** verdicts.md, row 48.
    """
    yield from told(dossier, "TYPO003", ("later_bulletin",), ("original_figure",))


@rule(code="TYPO004", name="digits-swapped", family="slips", severity=Severity.ERROR)
def digits_swapped(dossier: Dossier) -> Iterator[Draft]:
    """Two figures of one claimant and day differ by two swapped neighbouring digits.

    **What it does.** Names the slip behind a contradiction where the ratio is 1.1 or more; smaller swaps are as
    likely two bulletins.

    **Why it matters.** Swapped digits pass every spell-checker.

    **Example.** "34,683 killed" against "43,683 killed".

    **What to check.** The figure in the original.

    **Source.** verdicts.md, row 49.
    """
    yield from told(dossier, "TYPO004", ("later_bulletin",), ("original_figure",))


@rule(code="TYPO005", name="word-against-digits", family="slips", severity=Severity.ERROR)
def word_against_digits(dossier: Dossier) -> Iterator[Draft]:
    """A number in words and the same number in digits, one of them in brackets behind the other, disagree.

    **What it does.** Compares "sebelas (12) orang" and "12 (sebelas) orang": the bracket repeats the number, so the two
    must be equal.

    **Why it matters.** One of the two is wrong, and the text itself shows it.

    **Example.** "eleven (12) people", "12 (eleven) people".

    **What to check.** Which of the two the source has.

    **Source.** verdicts.md, row 50.
    """
    for extraction in dossier.subjects():
        for figure in extraction.figures:
            digits = next((note.removeprefix(RESTATED) for note in figure.notes if note.startswith(RESTATED)), None)
            if digits is not None:
                yield Draft(
                    message="TYPO005",
                    verdict=Verdict.CONTRADICTION,
                    evidence=(Evidence(article_id=extraction.article.id, span=figure.span, role="figure"),),
                    values={"a": figure.span.text, "b": digits},
                    identity=(figure.span.text, digits),
                    expected=str(figure.amount),
                    observed=digits,
                    to_check=("original_figure",),
                    confidence=0.95,
                )


RESTATED = "restated in brackets as "
"""How a figure's note begins where the number in brackets behind it says something else."""


@rule(code="TYPO006", name="year-wrong", family="slips", severity=Severity.ERROR)
def year_wrong(dossier: Dossier) -> Iterator[Draft]:
    """Two texts give the same figure for the same day of two different years.

    **What it does.** Looks at figures of a hundred and more that are equal to the last digit, with their day and month
    stated in both texts.

    **Why it matters.** No running toll stands still for a year: one of the years is wrong.

    **Example.** "47,540 killed as of 4 February 2025" against "47,540 killed as of 4 February 2022".

    **What to check.** The year.

    **Source.** verdicts.md, rows 51 and step 8.
    """
    yield from told(dossier, "TYPO006", (), ("year",))


RULES = (
    digit_too_many,
    separator_misread,
    scale_word_wrong,
    digits_swapped,
    word_against_digits,
    year_wrong,
)
