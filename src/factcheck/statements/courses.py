"""Which way a figure went: "rose 6.4 percent" and "fell 6.4 percent" give one number of two courses."""

from __future__ import annotations

import re
from functools import cache

from factcheck.tables import read_table

__all__ = ["course_at"]

_REACH = 48
"""Characters before a number within which its verb stands, three words of filling between them."""


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    table = read_table("factcheck.statements", "courses.toml").get(language)
    if table is None:
        return ()
    filling = f"(?:(?:{'|'.join(table['fillers'])})\\s+){{0,3}}"
    never = "".join(rf"(?!{words}\b)" for words in table["never"])
    return tuple(
        (
            course,
            re.compile(rf"(?<![\w-]){never}(?:{'|'.join(table[course]['before'])})\s+{filling}\W?$"),
            re.compile(
                rf"[\s-]*+(?:%|per\s?cent|persen|points?|poin)?\s*+(?:{'|'.join(table[course]['behind'])})(?![\w-])"
            ),
        )
        for course in ("rose", "fell")
    )


def course_at(lowered: str, start: int, end: int, language: str) -> str | None:
    """``rose`` or ``fell`` where a word right before or behind a number says so; the text is in lower case."""
    before = lowered[max(0, start - _REACH) : start]
    found = {course for course, front, back in _patterns(language) if front.search(before) or back.match(lowered, end)}
    return found.pop() if len(found) == 1 else None
