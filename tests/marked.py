"""Texts in which the statement that is meant stands between ‹ and ›."""

from __future__ import annotations

import re

import factcheck
from factcheck.link.profiles import Profile, profiles_of

__all__ = ["both", "marked_article", "marked_profile"]


def marked_profile(marked: str, language: str, published: str, dimension: str) -> Profile:
    """The profile of the marked statement. The marks are taken out before reading."""
    return marked_article(marked, language, published, dimension)[0]


def marked_article(marked: str, language: str, published: str, dimension: str) -> tuple[Profile, list[Profile]]:
    """The profile of the marked statement, and those of all statements of its text."""
    place = re.search("‹(.+?)›", marked, re.DOTALL)
    assert place is not None, marked
    start, end = place.start(), place.end() - 2
    text = marked.replace("‹", "").replace("›", "")
    extraction = factcheck.extract(factcheck.Article(text=text, language=language, published=published or None))
    profiles = profiles_of(extraction)
    wanted = (start, end, dimension)
    found = [
        one for one in profiles if (one.statement.span.start, one.statement.span.end, one.statement.dimension) == wanted
    ]
    assert len(found) == 1, [(one.statement.dimension, one.statement.span.text) for one in profiles]
    return found[0], profiles


def both(value: str | list[str]) -> list[str]:
    """A value of either side, where one is given for both."""
    return value if isinstance(value, list) else [value, value]
