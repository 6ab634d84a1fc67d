"""Years that are part of the name of a law or ruling: "UU Nomor 11 Tahun 2020", "Law No. 11 of 2020"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.records import Extraction, RejectionReason
from factcheck.tables import read_table

__all__ = ["years_of_acts"]

_NUMBERS = frozenset({RejectionReason.RESOLUTION_NUMBER, RejectionReason.SECTION_NUMBER})


def years_of_acts(extraction: Extraction) -> frozenset[int]:
    """Starts of the years that stand behind the number of an act: they name it, and nothing happened then."""
    text = extraction.article.text
    years = {time.span.start for time in extraction.times if time.precision == "year"}
    ends = (item.span.end for item in extraction.rejected if item.reason in _NUMBERS)
    between = _between(extraction.language or "")
    behind = (match.end() for end in ends if (match := between.match(text, end)) is not None)
    return frozenset(start for start in behind if start in years)


@cache
def _between(language: str) -> re.Pattern[str]:
    """What stands between number and year: a word or a bracket, or nothing where the time holds it ("Tahun 2020")."""
    table = read_table("factcheck.statements", "acts.toml")
    words = (f"{re.escape(word)} " for word in table.get(language, {}).get("between", ()))
    return re.compile(f" (?:{'|'.join((*words, re.escape('(')))})?")
