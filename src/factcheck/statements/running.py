"""Words that say that a value holds now and was another before: now, so far, kini, sejauh ini."""

from __future__ import annotations

from functools import cache

from factcheck.scan.phrases import Phrases
from factcheck.tables import read_table

__all__ = ["NOW", "running_in"]

NOW = "now"
"""The basis of a day as of which a value holds because its sentence says "now"."""


@cache
def _phrases(language: str) -> Phrases:
    table = read_table("factcheck.statements", "running.toml")
    return Phrases(table.get(language, {}).get("words", ()), inner="-")


def running_in(text: str, language: str) -> list[int]:
    """Where such words stand in a text in lower case."""
    return [found.start for found in _phrases(language).find(text)]
