"""Of whom a share is: "48 percent of men" and "55 percent of voters" are shares of two groups."""

from __future__ import annotations

import re

from factcheck.knowledge.words import is_function_word
from factcheck.languages import load_pack
from factcheck.statements.contrasts import side_of

__all__ = ["group_behind"]

_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_SEX = "sex"
"""The set of contrasts that names groups of people: men have no entry of their own among those who are killed."""
_NEAR = 4
"""Words behind a share among which its group stands: "percent of the women"."""


def group_behind(text: str, end: int, language: str) -> tuple[str, ...]:
    """The group of people right behind a share, nothing but small words between them; empty where none is named."""
    if not language:
        return ()
    words = load_pack(language).words
    end += text.startswith("%", end)
    for _ in range(_NEAR):
        match = _WORD.match(text, end)
        if match is None:
            return ()
        word, end = match[1].lower(), match.end()
        population = words.get(word, {}).get("population")
        if population is not None:
            return (population.population,)
        side = side_of(word, language)
        if side is not None and side.startswith(f"{_SEX}:"):
            return (word,)
        if not is_function_word(word, language) and "unit" not in words.get(word, {}):
            return ()
    return ()
