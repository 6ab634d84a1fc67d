"""What one article says twice, and not alike."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Severity, Verdict
from factcheck.rules.corrections import not_borne_out
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import slips
from factcheck.rules.headlines import headline
from factcheck.rules.issues import Issue, evidence, of_kind, phrase_of, sides, told_of, what
from factcheck.rules.registry import rule
from factcheck.rules.whens import When

__all__ = ["RULES"]


@rule(code="SELF002", name="mention-differs", family="sums", severity=Severity.WARNING)
def mention_differs(dossier: Dossier) -> Iterator[Draft]:
    """One article gives two values for one fact.

    **What it does.** Links what an article says in two places, headline and lead, lead and body, two paragraphs, and
    tells values that cannot both be true: counts, money, measures, ages, house numbers. Values that stand in one
    sentence are a list, a range or a change and are left alone, and so are ages of two names, codes, and numbers of a
    series. Two claimants who give different figures are a dispute, and two bounds can both hold: these are notes. The
    confidence is that of a draft; in edited articles parallel items (two sentences, two prices) are told by mistake
    more often than it says.

    **Why it matters.** The reader sees both, and one of the two is wrong.

    **Example.** "killed 12 people on Monday … All 14 victims were buried"; "57 pegawai … 75 pegawai".

    **What to check.** Which of the two the source has; whether two things are meant.

    **Source.** arithmetic.md, "mention".
    """
    headlines = {claim.id for item in dossier.subjects() for claim, _ in not_borne_out(item)}  # SELF001 tells of these
    for issue in of_kind(dossier, When.ONE_ARTICLE):
        if not headlines & {one.id for one in told_of(issue.first)}:
            yield _draft(dossier, issue)


def _draft(dossier: Dossier, issue: Issue) -> Draft:
    a, b, *backing = told_of(issue.first)
    open_ = issue.first.verdict in (Verdict.DISPUTE, Verdict.COMPATIBLE)
    return Draft(
        message="SELF002_backed" if backing else "SELF002",
        verdict=_verdict(issue),
        evidence=evidence(dossier, (a, b, *issue.told)),
        values={
            "a": phrase_of(a),
            "b": phrase_of(b),
            **headline(dossier, a, b),
        },
        terms={"what": what(a)},
        severity=Severity.INFO if open_ else None,
        claims=issue.told,
        needs=("amount",),
        could_be=(*slips(issue), "two_things"),
        to_check=("original_figure",),
        sides=sides(dossier, issue.told),
        steps=issue.first.steps,
        confidence=issue.first.confidence,
    )


def _verdict(issue: Issue) -> Verdict:
    """Two bounds can both be true, and yet one text would hardly give both."""
    found = issue.first.verdict
    return Verdict.UNRESOLVED if found is Verdict.COMPATIBLE else found


RULES = (mention_differs,)
