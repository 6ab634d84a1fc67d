"""The phrases that relations are told by: patterns of a language with signs and word lists, read from a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.tables import read_table

__all__ = ["SIGNS", "Phrase", "phrases", "table", "vetoed"]

SIGNS = {
    "start": "[DY]",
    "end": "[DY]",
    "range": "R",
    "date": "[DY]",
    "event": "[DY]",
    "length": "L",
    "ago": "G",
    "age": "A",
    "ordinal": "O",
    "century": "C",
    "hour": "H",
    "hour_end": "H",
    "zoned": "H",
}
"""The sign that a placeholder of a phrase stands for."""


_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@cache
def table() -> dict[str, dict[str, Any]]:
    """The file of phrases: by language, word lists and, by relation, patterns."""
    return read_table("factcheck.relate.calendar", "phrases.toml")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled pattern, and the signs without which it cannot match: one of each set."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]


@cache
def phrases(language: str, relation: str) -> tuple[Phrase, ...]:
    """The compiled patterns of a relation; none where the language has none."""
    own = table().get(language)
    if own is None:
        return ()
    return tuple(
        Phrase(
            _compiled(pattern, own["words"]),
            _needs(pattern),
        )
        for pattern in own["phrases"].get(relation, ())
    )


def _needs(pattern: str) -> tuple[str, ...]:
    """The signs of a pattern; none where it leaves a choice between two ("{ordinal}|{length}")."""
    if "}|{" in pattern:
        return ()
    return tuple(SIGNS[name] for name in _PLACEHOLDER.findall(pattern) if name in SIGNS)


def _compiled(pattern: str, words: dict[str, list[str]]) -> re.Pattern[str]:
    def filled(match: re.Match[str]) -> str:
        name = match[1]
        if name in SIGNS:
            return f"‹{SIGNS[name]}(?P<{name}>\\d+)›"
        return f"(?:{'|'.join(sorted(words[name], key=len, reverse=True))})"

    return re.compile(r"(?<![\w-])" + _PLACEHOLDER.sub(filled, pattern))


@cache
def _never(language: str) -> re.Pattern[str] | None:
    own = table().get(language)
    return None if own is None else re.compile(rf"(?<!\w)(?:{'|'.join(own['words']['never'])})(?!\w)")


def vetoed(text: str, language: str) -> bool:
    """Whether a sentence corrects or disputes what it tells, so that what does not fit is meant."""
    pattern = _never(language)
    return pattern is not None and pattern.search(text) is not None
