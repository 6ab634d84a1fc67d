"""The arithmetic inside one text: shares, changes, sums, rates and conversions that do not come out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Evidence, Step, Verdict
from factcheck.relate.relations.broken import Broken
from factcheck.relate.relations.families import Family
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.render import ERROR, WARNING
from factcheck.rules.rows import Row

__all__ = ["relation_drafts"]


def relation_drafts(dossier: Dossier, row: Row, result: str) -> Iterator[Draft]:
    """The drafts of the broken relations of a family, as far as they concern the draft."""
    family = Family(result)
    for item in dossier.compared.relations:
        if item.family == family and dossier.concerns(item.article_id):
            yield _draft(dossier, row, item)


def _draft(dossier: Dossier, row: Row, item: Broken) -> Draft:
    """The finding shows the passage, the arithmetic, and what would mend it."""
    mend = item.mend
    steps = [Step(name="reading", outcome=item.reading)]
    if mend is not None and mend.slip is not None:
        steps.append(Step(name="slip", outcome=str(mend.slip)))
    values = {
        "a": item.passage.text,
        "sum": dossier.numbers(item.worked),
    }
    if mend is not None:
        values |= {"b": mend.stands, "bound": dossier.numbers(mend.would_be)}
    return Draft(
        message=row.code,
        verdict=Verdict.CONTRADICTION,
        evidence=tuple(Evidence(article_id=item.article_id, span=span, role="number") for _, span in item.spans),
        values=values,
        identity=(item.relation, item.passage.text),
        expected=None if mend is None else dossier.numbers(mend.would_be),
        observed=None if mend is None else mend.stands,
        could_be=row.could_be,
        to_check=row.to_check,
        steps=tuple(steps),
        confidence=_sobered(item.confidence),
    )


def _sobered(confidence: float) -> float:
    """What a text's own arithmetic makes likely, by how often that was right in texts that nobody had in view.

    The confidences of relations were set on made-up slips. On 874 articles of news agencies (``tools/duc.py``) 13 were
    told as warnings, all on texts that were right: so what lies between a warning and an error counts half.
    """
    return WARNING + (confidence - WARNING) / 2 if WARNING < confidence < ERROR else confidence
