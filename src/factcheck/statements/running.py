"""Words that say that a value holds now and was another before: now, so far, kini, sejauh ini."""

from __future__ import annotations

import re
from functools import cache

from factcheck.tables import read_table

__all__ = ["NOW", "running_in"]

NOW = "now"
"""The basis of a day as of which a value holds because its sentence says "now"."""


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    table = read_table("factcheck.statements", "running.toml")
    words = sorted(table.get(language, {}).get("words", ()), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, words)) + r")(?![\w-])") if words else None


def running_in(text: str, language: str) -> list[int]:
    """Where such words stand in a text in lower case."""
    pattern = _pattern(language)
    return [] if pattern is None else [match.start() for match in pattern.finditer(text)]
