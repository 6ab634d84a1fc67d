"""The arithmetic inside one text: shares, changes, sums, rates and conversions that do not come out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Evidence, Severity, Step, Verdict
from factcheck.relate.relations.broken import Broken
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.registry import rule

__all__ = ["RULES"]

_COULD_BE = {
    "share": ("arith_base",),
    "change": ("arith_base",),
    "points": ("arith_points",),
    "sum": ("overlapping_parts", "arith_open"),
    "remainder": ("overlapping_parts",),
    "rate": ("arith_base",),
    "list": ("arith_open",),
}
"""What may be meant instead, by family."""


def _told(dossier: Dossier, code: str, family: str) -> Iterator[Draft]:
    """The drafts of the broken relations of a family, as far as they concern the draft."""
    for item in dossier.compared.relations:
        if item.family == family and dossier.concerns(item.article_id):
            yield _draft(dossier, code, item)


def _draft(dossier: Dossier, code: str, item: Broken) -> Draft:
    """The finding shows the passage, the arithmetic, and what would mend it."""
    mend = item.mend
    steps = [Step(name="reading", outcome=item.reading)]
    if mend is not None and mend.slip is not None:
        steps.append(Step(name="slip", outcome=mend.slip))
    values = {
        "a": item.passage.text,
        "a_source": dossier.compared.context.outlet(item.article_id),
        "sum": item.worked,
    }
    if mend is not None:
        values |= {"b": mend.stands, "bound": mend.would_be}
    return Draft(
        message=code if mend is not None else f"{code}_bare",
        verdict=Verdict.CONTRADICTION,
        evidence=tuple(Evidence(article_id=item.article_id, span=span, role="number") for _, span in item.spans),
        values=values,
        identity=(item.relation, item.passage.text),
        expected=None if mend is None else mend.would_be,
        observed=None if mend is None else mend.stands,
        could_be=_COULD_BE.get(item.family, ()),
        to_check=("add_up",),
        steps=tuple(steps),
        confidence=item.confidence,
    )


@rule(code="ARITH001", name="share-off", family="sums", severity=Severity.ERROR)
def share_off(dossier: Dossier) -> Iterator[Draft]:
    """A percentage does not fit the two counts beside it.

    **What it does.** Recalculates "41 of 220 (18.6%)", "one in five, or 25 percent", "more than half (48%)", with
    rounding of all three.

    **Why it matters.** The reader has all three numbers and can do the sum.

    **Example.** "Of the 3,640 ballots, 2,803, or 87 per cent": it is 77.

    **What to check.** Which of the numbers the source has, and of what the share is taken.

    **Source.** arithmetic.md, share.
    """
    yield from _told(dossier, "ARITH001", "share")


@rule(code="ARITH002", name="change-off", family="sums", severity=Severity.ERROR)
def change_off(dossier: Dossier) -> Iterator[Draft]:
    """A percentage or multiple of change does not fit the two values beside it.

    **What it does.** Recalculates "rose from 12 to 45, up 275%", "doubled from 30 to 90", "120, twice as many as
    the 90". "Three times more" is read both ways.

    **Why it matters.** A change is what the story is about.

    **Example.** "rose from 200 to 250, an increase of 50 percent": it is 25.

    **What to check.** The two values and the change in the source.

    **Source.** arithmetic.md, change.
    """
    yield from _told(dossier, "ARITH002", "change")


@rule(code="ARITH003", name="percent-for-points", family="sums", severity=Severity.ERROR)
def percent_for_points(dossier: Dossier) -> Iterator[Draft]:
    """Percentage points and per cent are mixed up, or the points are not the difference.

    **What it does.** Subtracts two percentages and holds the difference against what is said to be the change.

    **Why it matters.** From 40 to 44 percent is 4 points and 10 percent.

    **Example.** "rose from 40 percent to 44 percent, an increase of 4 percent".

    **What to check.** Whether percentage points are meant.

    **Source.** arithmetic.md, points.
    """
    yield from _told(dossier, "ARITH003", "points")


@rule(code="ARITH004", name="parts-off", family="sums", severity=Severity.ERROR)
def parts_off(dossier: Dossier) -> Iterator[Draft]:
    """Parts that are told as making a whole do not add up to it.

    **What it does.** Adds up lists behind a colon, a bracket, "made up of" or "terdiri dari", in the next sentence
    or in front of "a total of", and shares of one vote. Open lists ("including") and groups that may overlap
    (women, children) are left alone.

    **Why it matters.** The arithmetic is in the text; readers will do it.

    **Example.** "417 families: 203 in A, 121 in B and 73 in C": they are 397.

    **What to check.** Every figure in the original.

    **Source.** arithmetic.md, sum.
    """
    yield from _told(dossier, "ARITH004", "sum")


@rule(code="ARITH005", name="difference-off", family="sums", severity=Severity.ERROR)
def difference_off(dossier: Dossier) -> Iterator[Draft]:
    """A difference or margin is not that of the two numbers beside it.

    **What it does.** Subtracts: "won by 11 votes (312-301)", "rose from 12 to 45, an increase of 23".

    **Why it matters.** Margins are quoted on their own.

    **Example.** "52 votes against 48, a margin of six".

    **What to check.** All three numbers.

    **Source.** arithmetic.md, difference.
    """
    yield from _told(dossier, "ARITH005", "difference")


@rule(code="ARITH006", name="rest-off", family="sums", severity=Severity.ERROR)
def rest_off(dossier: Dossier) -> Iterator[Draft]:
    """Parts and the rest do not make the whole, or a part is larger than it.

    **What it does.** Holds "of the 30, 18 died and 15 survived" and "20 of the 30 … the other 12" against the
    whole. Only groups that exclude each other are added.

    **Why it matters.** Somebody is counted twice or not at all.

    **Example.** "Of the 30 passengers, 18 died and 15 survived".

    **What to check.** The three numbers, and whether the groups overlap.

    **Source.** arithmetic.md, remainder.
    """
    yield from _told(dossier, "ARITH006", "remainder")


@rule(code="ARITH007", name="rate-off", family="sums", severity=Severity.ERROR)
def rate_off(dossier: Dossier) -> Iterator[Draft]:
    """A rate, average, price or speed does not fit its two quantities.

    **What it does.** Recalculates amounts per head, prices and quantities, counts per day and per week, distances,
    times and speeds, rates per 100,000.

    **Why it matters.** A wrong rate misleads more than a wrong total.

    **Example.** "$25 million among 2.5 million pensioners, or $100 each": it is $10.

    **What to check.** The numbers, and over what the rate is taken.

    **Source.** arithmetic.md, rate.
    """
    yield from _told(dossier, "ARITH007", "rate")


@rule(code="ARITH008", name="conversion-off", family="sums", severity=Severity.ERROR)
def conversion_off(dossier: Dossier) -> Iterator[Draft]:
    """A measure or sum of money and its conversion in brackets are not the same.

    **What it does.** Converts units within ten per cent; temperature differences by 9/5 alone. Conversions of one
    currency into another must imply one rate in one text, and a rate that there was.

    **Why it matters.** Most readers look at one of the two.

    **Example.** "warmed by 4C (39.2F)": a difference of 4C is 7.2F.

    **What to check.** The measure of the source and the conversion.

    **Source.** arithmetic.md, conversion.
    """
    yield from _told(dossier, "ARITH008", "conversion")


@rule(code="ARITH009", name="order-off", family="sums", severity=Severity.ERROR)
def order_off(dossier: Dossier) -> Iterator[Draft]:
    """What is told as a rise falls, or a fall rises.

    **What it does.** Compares the two values of "58, up from 60" and "fell from 40 to 45". Ranks are left alone.

    **Why it matters.** One of the two values is wrong, or the word is.

    **Example.** "fell from 40 percent to 45 percent".

    **What to check.** Both values and the word between them.

    **Source.** arithmetic.md, order.
    """
    yield from _told(dossier, "ARITH009", "order")


@rule(code="ARITH010", name="score-off", family="sums", severity=Severity.ERROR)
def score_off(dossier: Dossier) -> Iterator[Draft]:
    """Games, goals at half-time or points do not fit the result.

    **What it does.** Adds up the games of a series, holds goals at half-time against those at the end, counts three
    points for a win.

    **Why it matters.** Tables are read closely.

    **Example.** "won the series 3-2 in game seven": that is five games.

    **What to check.** The result.

    **Source.** arithmetic.md, score.
    """
    yield from _told(dossier, "ARITH010", "score")


@rule(code="ARITH011", name="names-off", family="sums", severity=Severity.ERROR)
def names_off(dossier: Dossier) -> Iterator[Draft]:
    """A number of people or places is not the number of names listed for it.

    **What it does.** Counts the names behind "four suspects:". Lists that are said to be open are left alone.

    **Why it matters.** A name is missing, or one too many is accused.

    **Example.** "Four suspects: Tom Arlen, Rik Bost and Sam Coyle".

    **What to check.** The list in the source.

    **Source.** arithmetic.md, list.
    """
    yield from _told(dossier, "ARITH011", "list")


@rule(code="ARITH012", name="bounds-crossed", family="sums", severity=Severity.ERROR)
def bounds_crossed(dossier: Dossier) -> Iterator[Draft]:
    """A lower bound lies above the upper one.

    **What it does.** Looks at "between 9 and 5" and "at least 20, up to 15".

    **Why it matters.** The two were swapped, or one is mistyped.

    **Example.** "between 90 and 50 people".

    **What to check.** Both bounds.

    **Source.** arithmetic.md, bounds.
    """
    yield from _told(dossier, "ARITH012", "bounds")


@rule(code="ARITH013", name="impossible-share", family="sums", severity=Severity.ERROR)
def impossible_share(dossier: Dossier) -> Iterator[Draft]:
    """A share of people above 100 per cent, or a fall by more than everything.

    **What it does.** Looks at "fell 300 percent" and "120 percent of voters".

    **Why it matters.** It cannot be.

    **Example.** "Output has fallen 300 percent".

    **What to check.** Whether a factor was meant: to a third, three times.

    **Source.** arithmetic.md, impossible.
    """
    yield from _told(dossier, "ARITH013", "impossible")


@rule(code="ARITH014", name="words-against-digits", family="sums", severity=Severity.ERROR)
def words_against_digits(dossier: Dossier) -> Iterator[Draft]:
    """A sum or measure in digits and the same in words, one in brackets behind the other, disagree.

    **What it does.** Compares "Rp1.500.000,00 (satu juta lima puluh ribu rupiah)".

    **Why it matters.** Fines and contracts are written so, to be safe.

    **Example.** "Rp1.500.000 (satu juta lima puluh ribu rupiah)".

    **What to check.** Which of the two the source has.

    **Source.** arithmetic.md, identity.
    """
    yield from _told(dossier, "ARITH014", "identity")


RULES = (
    share_off,
    change_off,
    percent_for_points,
    parts_off,
    difference_off,
    rest_off,
    rate_off,
    conversion_off,
    order_off,
    score_off,
    names_off,
    bounds_crossed,
    impossible_share,
    words_against_digits,
)
