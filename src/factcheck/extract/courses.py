"""Which way a figure went: "rose 6.4 percent" and "fell 6.4 percent" give one number of two directions."""

from __future__ import annotations

import re
from functools import cache

from factcheck.tables import read_table

__all__ = ["change_at", "moved_before", "moved_by", "moved_from", "verbs_of_change"]

_REACH = 48
"""Characters before a number within which its verb stands, three words of filling between them."""


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    table = read_table("factcheck.extract", "courses.toml").get(language)
    if table is None:
        return ()
    filling = f"(?:(?:{'|'.join(table['fillers'])})\\s+){{0,3}}"
    never = "".join(rf"(?!{words}\b)" for words in table["never"])
    return tuple(
        (
            direction,
            re.compile(rf"(?<![\w-]){never}({'|'.join(table[course]['before'])})\s+{filling}\W?$"),
            re.compile(
                rf"[\s-]*+(?:%|per\s?cent|persen|points?|poin)?\s*+({'|'.join(table[course]['behind'])})(?![\w-])"
            ),
        )
        for direction, course in (("rise", "rose"), ("fall", "fell"))
    )


def change_at(lowered: str, start: int, end: int, language: str) -> tuple[str, str] | None:
    """``rise`` or ``fall`` and the words for it, where words right before or behind a number say one; in lower case."""
    before = lowered[max(0, start - _REACH) : start]
    found = {
        direction: match[1]
        for direction, front, back in _patterns(language)
        if (match := front.search(before) or back.match(lowered, end)) is not None
    }
    return found.popitem() if len(found) == 1 else None


def moved_before(text: str, start: int, language: str) -> bool:
    """Whether a word right before a place says that a figure rose or fell."""
    before = text[max(0, start - _REACH) : start].lower()
    return any(front.search(before) for _, front, _ in _patterns(language))


@cache
def verbs_of_change(language: str) -> frozenset[str]:
    """The words in front of a number that say that something rose or fell."""
    table = read_table("factcheck.extract", "courses.toml").get(language, {})
    return frozenset(word for course in ("rose", "fell") for word in table.get(course, {}).get("before", ()))


def moved_from(text: str, start: int, language: str) -> bool:
    """Whether a figure is where something began to rise or fell: "up from 42 per cent", "melonjak tahun ini dari 4"."""
    return _led_to(text, start, language, "from")


def moved_by(text: str, start: int, language: str) -> bool:
    """Whether a figure is by how much something rose or fell: "raised the price of petrol by 900"."""
    return _led_to(text, start, language, "by")


def _led_to(text: str, start: int, language: str, word: str) -> bool:
    pattern = _leading(language, word)
    return pattern is not None and pattern.search(text[max(0, start - _REACH) : start].lower()) is not None


@cache
def _leading(language: str, word: str) -> re.Pattern[str] | None:
    """A word for a rise or fall and, in its clause, one of those for where it began or by how much it went."""
    table = read_table("factcheck.extract", "courses.toml").get(language)
    if table is None or not table[word]:
        return None
    words = "|".join((*table["rose"]["before"], *table["fell"]["before"], *table["turns"]))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])[^.;:]*\s(?:{'|'.join(table[word])})\s+$")
