"""A rule of a desk."""

from collections.abc import Iterator

from factcheck import Evidence, Severity, Verdict
from factcheck.rules import Dossier, Draft, rule


@rule(
    code="EXAM001",
    name="toll-of-nobody",
    severity=Severity.INFO,
    messages={
        "en": {"nobody": "{source} gives “{passage}” and does not say who counted.", "ask": "Ask who counted."},
        "id": {
            "nobody": "{source} menulis “{passage}” tanpa menyebut siapa penghitungnya.",
            "ask": "Siapa penghitungnya?",
        },
    },
)
def toll_of_nobody(dossier: Dossier) -> Iterator[Draft]:
    """A count of victims has no claimant.

    **What it does.** Finds counts of victims that the article attributes to nobody.

    **Why it matters.** A count that nobody gave cannot be checked, and nobody can correct it.

    **Example.** “The landslide killed 14 people.”

    **What to check.** Who counted, and when.

    **Source.** The example plug-in of factcheck.
    """
    for extraction in dossier.subjects():
        for claim in extraction.casualties:
            if not claim.attribution:
                yield Draft(
                    message="nobody",
                    verdict=Verdict.UNRESOLVED,
                    evidence=(Evidence(article_id=claim.article_id, span=claim.span, role="claim"),),
                    values={"passage": claim.span.text, "source": extraction.article.source or extraction.article.id},
                    to_check=("ask",),
                    claims=(claim,),
                )


RULES = (toll_of_nobody,)
