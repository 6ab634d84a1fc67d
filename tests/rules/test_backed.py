"""A difference is a note where two independent sources or more give each value."""

from __future__ import annotations

import factcheck
from factcheck.records import Finding, Severity

TWELVE = (
    "The ferry that sank off Redwater on Monday was carrying 120 tonnes of cement, the harbour office said.",
    "Monday's sinking off Redwater: the lost ferry had 120 tonnes of cement on board, according to its owner.",
)
TWENTY_ONE = (
    "The ferry that sank off Redwater on Monday was carrying 210 tonnes of cement, the coast guard said.",
    "A ferry went down off Redwater on Monday with 210 tonnes of cement on board, an insurer said.",
)


def _told(*texts: str) -> list[Finding]:
    articles = [
        factcheck.Article(id=f"a{number}", source=f"Outlet {number}", published="2024-05-07", text=text, language="en")
        for number, text in enumerate(texts)
    ]
    return [finding for finding in factcheck.check(articles).findings if "120" in finding.message]


def test_one_writer_against_two_may_have_slipped() -> None:
    (finding,) = _told(TWELVE[0], *TWENTY_ONE)
    assert finding.severity is not Severity.INFO


def test_two_against_two_are_two_things() -> None:
    (finding,) = _told(*TWELVE, *TWENTY_ONE)
    assert finding.severity is Severity.INFO
    assert finding.could_be[-1] == "Each value has two independent sources or more: two things, or two states of one."
