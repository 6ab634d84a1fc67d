"""A report format: the findings as a list in Markdown, for a chat or a ticket."""

import re

from factcheck import Finding, Report

_SIGNS = re.compile(r"([\\`*_\[\]<>#|&])")


def write_ticket(report: Report) -> str:
    """One heading with the number of articles, and one item a finding."""
    lines = [f"# {len(report.findings)} findings in {len(report.articles)} articles", ""]
    lines += [_item(finding) for finding in report.findings]
    lines += [f"- *{_inert(notice.message)}*" for notice in report.notices]
    return "\n".join(lines) + "\n"


def _item(finding: Finding) -> str:
    return f"- **{finding.severity.value} {finding.code}** {_inert(finding.message)}"


def _inert(text: str) -> str:
    """Text of an article as text: no markup, one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
