"""Which article gives which figure: the table of sources and measures."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING

from factcheck.records import Amount, Record
from factcheck.report.measures import Counted, Measure, counted_claims, find_measures, findings_of

if TYPE_CHECKING:
    from factcheck.report.result import CheckResult

__all__ = ["Matrix", "MatrixCell", "MatrixRow", "build_matrix"]


class MatrixCell(Record):
    """What one article says of one measure: the ids and amounts of its claims, and the findings that rest on them."""

    measure: str
    claims: tuple[str, ...]
    amounts: tuple[Amount, ...]
    findings: tuple[str, ...] = ()


class MatrixRow(Record):
    """An article with its cells, in the order of the measures; a measure that it does not give has none."""

    article_id: str
    source: str | None = None
    published: date | datetime | None = None
    cells: tuple[MatrixCell, ...]


class Matrix(Record):
    """Articles and the measures that at least two of them give, those with the loudest findings first."""

    measures: tuple[Measure, ...] = ()
    rows: tuple[MatrixRow, ...] = ()


def build_matrix(report: CheckResult) -> Matrix:
    """The matrix of ``Report.matrix``."""
    claims = counted_claims(report)
    cited = findings_of(report, claims.values())
    measures = find_measures(report)
    given: dict[str, list[tuple[str, list[Counted]]]] = defaultdict(list)
    for measure in measures:
        by_article: dict[str, list[Counted]] = defaultdict(list)
        for name in measure.claims:
            by_article[claims[name].article_id].append(claims[name])
        for article_id, found in by_article.items():
            given[article_id].append((measure.id, sorted(found, key=lambda claim: claim.span.start)))
    rows = [
        MatrixRow(
            article_id=article.id,
            source=article.source,
            published=article.published,
            cells=tuple(
                MatrixCell(
                    measure=measure,
                    claims=tuple(claim.id for claim in found),
                    amounts=tuple(claim.amount for claim in found),
                    findings=tuple(dict.fromkeys(item.fingerprint for claim in found for item in cited[claim.id])),
                )
                for measure, found in given[article.id]
            ),
        )
        for article in report.articles
        if article.id in given
    ]
    return Matrix(measures=measures, rows=tuple(rows))
