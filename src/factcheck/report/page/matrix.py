"""Who gives which figure: articles down, what is counted across."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from factcheck.markup import Content, element
from factcheck.records import Severity, Window
from factcheck.report.matrix import MatrixCell, MatrixRow, build_matrix
from factcheck.report.measures import Measure
from factcheck.report.page.view import View

__all__ = ["figures", "measure_name"]

_COLUMNS = 12
"""Measures that are shown; ``Report.matrix`` has all."""


def figures(view: View) -> Element | None:
    """The table of articles and measures; a cell that a finding rests on says which."""
    matrix = build_matrix(view.report)
    measures = matrix.measures[:_COLUMNS]
    if not measures:
        return None
    shown = {measure.id for measure in measures}
    severities = {finding.fingerprint: finding.severity for finding in view.report.findings}
    columns = [view.labels("article"), *(measure_name(view, measure) for measure in measures)]
    rows = [
        _row(view, row, measures, severities) for row in matrix.rows if any(cell.measure in shown for cell in row.cells)
    ]
    told = element("p", view.labels("figures_told"), class_="small")
    return view.section(
        "figures", view.labels("figures"), told, view.table(view.labels("figures_table"), columns, rows)
    )


def measure_name(view: View, measure: Measure) -> str:
    """What is counted, in the reader's words: "killed, Gaza, running total"."""
    term = view.messages.term
    parts = [term("+".join(measure.counted)), *(term(name) for name in measure.populations)]
    parts += [name for name in (measure.side, measure.place) if name]
    if measure.window is not Window.UNKNOWN:
        parts.append(view.labels.of("window", measure.window))
    return ", ".join(parts)


def _row(
    view: View, row: MatrixRow, measures: tuple[Measure, ...], severities: dict[str, Severity]
) -> tuple[Content, ...]:
    cells = {cell.measure: cell for cell in row.cells}
    name = element(
        "span", view.cite(row.article_id), " ", element("span", view.passages.date(row.article_id), class_="date")
    )
    return name, *(_cell(view, cells.get(measure.id), severities) for measure in measures)


def _cell(view: View, cell: MatrixCell | None, severities: dict[str, Severity]) -> Content:
    if cell is None:
        return None
    amounts = dict.fromkeys(view.amount(amount) for amount in cell.amounts)
    loudest = min((severities[name] for name in cell.findings), key=list(Severity).index, default=None)
    figures = element("span", " · ".join(amounts), class_=f"figure {loudest or ''}".strip())
    return element("span", figures, *view.cited_by(cell.findings))
