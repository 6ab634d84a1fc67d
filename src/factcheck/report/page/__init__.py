"""The report as one page for a browser."""

from factcheck.report.page.render import render_page

__all__ = ["render_page"]
