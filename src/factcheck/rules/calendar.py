"""What does not fit the calendar inside one text: dates, hours, lengths of time, anniversaries, ages."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.spoken import Value
from factcheck.records import Evidence, Verdict
from factcheck.relate.calendar import Kind
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.headlines import shortened
from factcheck.rules.rows import Row

__all__ = ["calendar_drafts"]


def calendar_drafts(dossier: Dossier, row: Row, result: str) -> Iterator[Draft]:
    """The drafts of one relation; each says what was worked out and what would mend it."""
    kind = Kind(result)
    for found in dossier.compared.misfits:
        if found.kind is not kind or not dossier.concerns(found.article_id):
            continue
        values = {name: _told(dossier, value) for name, value in found.values.items()}
        fits = values.get("fits") if kind is not Kind.CAREER else None  # an age at which nobody begins
        yield Draft(
            message=row.message(result),
            verdict=Verdict.CONTRADICTION,
            evidence=tuple(Evidence(article_id=found.article_id, span=span, role="date") for span in found.spans),
            values=values,
            terms=found.terms,
            expected=fits,
            observed=None if fits is None else found.spans[0].text,
            could_be=row.could_be,
            to_check=row.to_check,
            confidence=found.confidence,
            identity=(kind, *(span.text for span in found.spans)),
        )


def _told(dossier: Dossier, value: Value) -> str:
    """A value as a reader is told it: an article's words shortened, days and numbers whole."""
    text = dossier.told(value)
    return shortened(text) if isinstance(value, str) else text
