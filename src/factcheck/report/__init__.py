"""Reports: what a check gives, as records, JSON and text."""

from factcheck.report.model import Report, total_coverage

__all__ = ["Report", "total_coverage"]
