"""Where an article takes back what it, or an earlier version of it, said: "Correction: nine were killed, not 12"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.scan.hits import lowered
from factcheck.scan.sentences import Sentences
from factcheck.tables import read_table

__all__ = ["notes_in"]


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    table = read_table("factcheck.statements", "corrections.toml").get(language)
    return None if table is None else re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, table['words']))})")


def notes_in(text: str, sentences: Sentences, language: str) -> tuple[range, ...]:
    """The numbers of the sentences of each note: the one with the word that corrects, and the one behind it."""
    pattern = _pattern(language)
    if pattern is None:
        return ()
    held = sorted({sentences.number(match.start()) for match in pattern.finditer(lowered(text))})
    return tuple(range(number, number + 2) for number in held)
