"""Reports: what a check gives, as records, JSON, text and a page for a browser."""

from factcheck.report.matrix import Matrix, MatrixCell, MatrixRow
from factcheck.report.measures import Measure
from factcheck.report.model import Report
from factcheck.report.result import total_coverage
from factcheck.report.timeline import Timeline, TollMark, TollPoint, TollSeries

__all__ = [
    "Matrix",
    "MatrixCell",
    "MatrixRow",
    "Measure",
    "Report",
    "Timeline",
    "TollMark",
    "TollPoint",
    "TollSeries",
    "total_coverage",
]
