"""What a speaker is: a body, its spokesman or head, an office, a relative. Which of them may speak for each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from factcheck.tables import read_table

__all__ = ["begins_description", "exclude", "headed", "kinds_of", "listed", "offices_in"]


@cache
def _table() -> dict[str, Any]:
    found: dict[str, Any] = read_table("factcheck.relate", "bodies.toml")
    return found


def listed(key: str) -> tuple[str, ...]:
    """The words of a list over all languages: ``former``, ``links``, ``breaks``."""
    return tuple(word for words in _table()[key].values() for word in words)


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


@cache
def _kinds(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, _pattern(words)) for kind, words in _table()["kinds"].get(language, {}).items())


@cache
def _offices(language: str) -> re.Pattern[str] | None:
    words = [*_table()["offices"].get(language, ()), *_table()["kin"].get(language, ())]
    return _pattern(words) if words else None


@lru_cache(20_000)
def kinds_of(mention: str, language: str | None) -> frozenset[str]:
    """The kinds of bodies and offices that a mention names: *police* for "Kapolres Bogor", none for a bare name."""
    lowered = " ".join(mention.lower().split())
    return frozenset(kind for kind, pattern in _kinds(language or "") if pattern.search(lowered))


def headed(words: str, language: str | None) -> frozenset[str]:
    """The kinds of the word that tells what somebody is in a stretch of words.

    It is the last in English, the first in Indonesian: "the company's chief executive" has one, "the police left" none.
    """
    said = words.lower().split()
    first = _table()["head"].get(language) == "first"
    heads = (said[:1], said[:2]) if first else (said[-1:], said[-2:])
    rest = said[1:2] if first else said[-2:-1]
    return kinds_of(" ".join(heads[0]), language) | (
        kinds_of(" ".join(heads[1]), language) - kinds_of(" ".join(rest), language)
    )


def begins_description(words: str, language: str | None) -> bool:
    """Whether a stretch of words behind a comma begins like a description of a name: "the mayor", "istri korban"."""
    lowered = words.lower()
    if lowered.split()[0] in _table()["determiners"].get(language, ()):
        return True
    patterns = [pattern for _, pattern in _kinds(language or "")]
    offices = _offices(language or "")
    return any(pattern.match(lowered) for pattern in (*patterns, *([offices] if offices else ())))


def offices_in(mention: str, language: str | None) -> list[str]:
    """The offices and relatives that a mention names, of which there is one at a time in one place."""
    pattern = _offices(language or "")
    return [] if pattern is None else pattern.findall(" ".join(mention.lower().split()))


def exclude(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two speakers are surely two: each is of one kind, and neither kind may speak for the other."""
    if len(left) != 1 or len(right) != 1 or left == right:
        return False
    both = left | right
    return not any(_speak_together(row, both) for row in _table()["together"])


def _speak_together(row: Sequence[str], both: frozenset[str]) -> bool:
    """The first of a row may speak for each of the others, and they for it."""
    return row[0] in both and both <= set(row)
