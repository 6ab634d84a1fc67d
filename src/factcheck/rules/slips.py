"""Slips of the pen that one text shows by itself."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.figures import RESTATED
from factcheck.extract.separators import WHOLE_NOTE
from factcheck.knowledge.force_units import PERSON
from factcheck.knowledge.intervals import spoken
from factcheck.records import CasualtyClaim, Evidence, QuantityClaim, Severity, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.registry import rule

__all__ = ["RULES"]


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
    for extraction in dossier.subjects():
        for claim in extraction.claims:
            if isinstance(claim, (CasualtyClaim, QuantityClaim)) and _people_in_fractions(claim):
                yield _fraction(dossier, claim)


def _people_in_fractions(claim: CasualtyClaim | QuantityClaim) -> bool:
    """Whether a count of people is written as a fraction in the separators of its language."""
    figure = claim.figure
    return figure is not None and figure.unit == PERSON and WHOLE_NOTE in figure.notes


def _fraction(dossier: Dossier, claim: CasualtyClaim | QuantityClaim) -> Draft:
    meant = dossier.numbers(spoken(claim.amount))
    return Draft(
        message="TYPO002_alone",
        verdict=Verdict.CONTRADICTION,
        severity=Severity.WARNING,
        evidence=(Evidence(article_id=claim.article_id, span=claim.span, role="claim"),),
        values={"a": shortened(claim.span.text), "meant": meant},
        claims=(claim,),
        needs=("amount",),
        expected=meant,
        observed=claim.span.text,
        to_check=("original_figure",),
        confidence=0.8,
    )


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
                    values={"a": shortened(figure.span.text), "b": digits},
                    identity=(figure.span.text, digits),
                    to_check=("original_figure",),
                    confidence=0.95,
                )


RULES = (separator_misread, word_against_digits)
