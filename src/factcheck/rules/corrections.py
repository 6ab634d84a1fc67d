"""Headlines and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck.knowledge.intervals import Fit, fit, interval, meets, sum_intervals
from factcheck.knowledge.places import Where
from factcheck.knowledge.populations import Containment, compare_populations
from factcheck.link.articles import pair_key
from factcheck.records import CasualtyClaim, Evidence, Extraction, RegionKind, Severity, Verdict
from factcheck.relate.asserted import asserted
from factcheck.relate.context import Context
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import headline as headline_values
from factcheck.rules.issues import what, worded
from factcheck.rules.registry import rule

__all__ = ["RULES", "not_borne_out"]

_MOST = 50
"""Counts of one outcome in one article that are looked at."""


@rule(code="SELF001", name="headline-against-body", family="headlines", severity=Severity.WARNING)
def headline_against_body(dossier: Dossier) -> Iterator[Draft]:
    """The headline gives a figure that nothing in the article bears out.

    **What it does.** Compares the headline's count with every count of the same outcome in the body; two of them
    added, and parts of them, also bear it out.

    **Why it matters.** Most readers see only the headline.

    **Example.** Headline "43 killed", body "at least 29 killed"... and no 43 anywhere.

    **What to check.** Whether the body was updated and the headline not.

    **Source.** verdicts.md, row 73.
    """
    for extraction in dossier.subjects():
        for claim, body in not_borne_out(extraction):
            yield _headline_draft(dossier, claim, body)


def not_borne_out(extraction: Extraction) -> Iterator[tuple[CasualtyClaim, CasualtyClaim]]:
    """The counts of a headline that no count of the body bears out, each with the first of these."""
    for claim in extraction.casualties:
        if claim.region is RegionKind.HEADLINE and asserted(claim):
            body = _body(extraction, claim)
            if body and not _borne_out(claim, body):
                yield claim, body[0]


def _body(extraction: Extraction, headline: CasualtyClaim) -> list[CasualtyClaim]:
    found = (
        claim
        for claim in extraction.casualties
        if claim.region is RegionKind.BODY and asserted(claim) and set(claim.outcomes) & set(headline.outcomes)
    )
    return list(islice(found, _MOST))


def _borne_out(headline: CasualtyClaim, body: list[CasualtyClaim]) -> bool:
    if any(fit(headline.amount, claim.amount) is not Fit.DISJOINT for claim in body):
        return True
    if all(compare_populations(headline.populations, claim.populations) is not Containment.SAME for claim in body):
        return True
    amounts = [claim.amount for claim in body]
    return any(
        meets(sum_intervals([one, other]), interval(headline.amount))
        for number, one in enumerate(amounts)
        for other in amounts[:number]
    )


def _headline_draft(dossier: Dossier, headline: CasualtyClaim, body: CasualtyClaim) -> Draft:
    return Draft(
        message="SELF001",
        verdict=Verdict.COMPATIBLE,
        evidence=tuple(
            Evidence(article_id=claim.article_id, span=claim.span, role=str(claim.region)) for claim in (headline, body)
        ),
        values={
            "a": headline.span.text,
            "b": body.span.text,
            **headline_values(dossier, headline, body),
        },
        terms={"what": what(headline)},
        claims=(headline, body),
        needs=("amount", "outcomes"),
        expected=worded(dossier, body),
        observed=worded(dossier, headline),
        could_be=("headline_newer", "other_event_in_body"),
        to_check=("headline",),
        confidence=0.6 * min(headline.confidence, body.confidence),
    )


@rule(code="COR001", name="corrected-figure-used", family="corrections", severity=Severity.WARNING)
def corrected_figure_used(dossier: Dossier) -> Iterator[Draft]:
    """An article carries a figure that another article corrects.

    **What it does.** Reads corrections and downward revisions that name the old figure, and looks for it in the other
    articles. In an article that came out before the correction it is a note.

    **Why it matters.** A correction is worth nothing when the old figure lives on.

    **Example.** "Correction: 13 were killed, not 31"; a later article has "31 killed".

    **What to check.** Replace the figure.

    **Source.** verdicts.md, rows 20 and 74.
    """
    corrections = [claim for item in dossier.extractions.values() for claim in item.casualties if _corrects(claim)]
    for correction in corrections[:_MOST]:
        for extraction in dossier.extractions.values():
            used = next((claim for claim in extraction.casualties if _uses_old(dossier, claim, correction)), None)
            if used is not None and dossier.concerns(used.article_id, correction.article_id):
                yield _correction_draft(dossier, used, correction)


def _corrects(claim: CasualtyClaim) -> bool:
    change = claim.change
    return change is not None and change.direction in ("revision", "correction") and change.before is not None


def _uses_old(dossier: Dossier, claim: CasualtyClaim, correction: CasualtyClaim) -> bool:
    before = correction.change.before if correction.change else None
    if before is None or claim.article_id == correction.article_id or not asserted(claim):
        return False
    same = set(claim.outcomes) == set(correction.outcomes) and claim.amount.value == before.value
    return same and before.value is not None and _of_one_thing(dossier.compared.context, claim, correction)


def _of_one_thing(context: Context, claim: CasualtyClaim, correction: CasualtyClaim) -> bool:
    """Whether a figure is surely of what the correction corrects: by place or side, or by their publisher."""
    where = context.places.compare(claim.place, correction.place, (claim.article_id, correction.article_id))
    clash = claim.side is not None and correction.side is not None and claim.side != correction.side
    articles = pair_key(claim.article_id, correction.article_id)
    if where is Where.APART or clash:
        return False
    one, other = (context.article(name).source for name in articles)
    tied = articles in context.versions or (one is not None and one == other)
    return tied or where is not Where.UNKNOWN or (claim.side is not None and claim.side == correction.side)


def _correction_draft(dossier: Dossier, used: CasualtyClaim, correction: CasualtyClaim) -> Draft:
    context = dossier.compared.context
    days = [context.article(claim.article_id).day for claim in (used, correction)]
    later = days[0] is not None and days[1] is not None and days[0] > days[1]
    return Draft(
        message="COR001",
        verdict=Verdict.UPDATE,
        evidence=tuple(
            Evidence(article_id=claim.article_id, span=claim.span, role=role)
            for claim, role in ((used, "claim"), (correction, "correction"))
        ),
        values={
            "a": used.span.text,
            "b": correction.span.text,
            **headline_values(dossier, used, correction),
        },
        terms={"what": what(used)},
        severity=None if later else Severity.INFO,
        claims=(used, correction),
        needs=("amount", "outcomes"),
        expected=worded(dossier, correction),
        observed=worded(dossier, used),
        could_be=("before_correction",),
        to_check=("use_latest",),
        confidence=0.8,
    )


RULES = (headline_against_body, corrected_figure_used)
