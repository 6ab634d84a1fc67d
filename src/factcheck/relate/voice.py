"""Whose figures two statements give: one claimant's, two's, or not known."""

from __future__ import annotations

import re
from typing import Protocol

from factcheck.link.articles import ArticleFacts
from factcheck.records.traits import Voice
from factcheck.relate.context import Context

__all__ = ["voice"]

_NAME = re.compile(r"[^\W\d_a-z]\w+")
"""A word with a capital."""


class Told(Protocol):
    """What is told by somebody, in an article."""

    @property
    def article_id(self) -> str:
        """The article."""

    @property
    def claimant(self) -> str | None:
        """Who is named as its source."""


def voice(left: Told, right: Told, context: Context) -> Voice:
    """Whose figures these are.

    Of two versions of one text, or a copy and the text it names, the origin decides; else a claimant that both name.
    One without a name of its own ("medics", "petugas setempat") may be anybody. An article's own voice is its
    publisher's: two articles of one publisher speak with one voice; of two publishers it is not known.
    """
    a, b = (context.name(claim.claimant, claim.article_id) for claim in (left, right))
    one, other = left.article_id, right.article_id
    if one != other and (context.one_text(one, other) or _copied(one, other, context)):
        return Voice.SAME_ORIGIN
    if a is not None and b is not None and a.casefold() == b.casefold():
        return Voice.SAME
    if a is not None and b is not None:
        return Voice.DIFFERENT if _told_apart(a, b) else Voice.UNKNOWN
    if left.article_id == right.article_id:
        return Voice.SAME_ARTICLE
    if a is None and b is None:
        return _own_voices(left.article_id, right.article_id, context)
    return Voice.UNKNOWN


def _told_apart(left: str, right: str) -> bool:
    """Whether two names are surely of two: neither is a mere role, and less than half of the shorter is in the other.

    "Observatory for Human Rights" and "Britain-based Observatory" may be one.
    """
    a, b = (frozenset(_NAME.findall(name)) for name in (left, right))
    return bool(a) and bool(b) and 2 * len(a & b) < min(len(a), len(b))


def _copied(left: str, right: str, context: Context) -> bool:
    """Whether one article names the other's publisher as its source, within a day."""
    one, other = context.article(left), context.article(right)
    if left == right or one.day is None or other.day is None or abs((one.day - other.day).days) > 1:
        return False
    return _names(one, other, context) or _names(other, one, context)


def _names(copy: ArticleFacts, original: ArticleFacts, context: Context) -> bool:
    source = context.name(original.source, original.id)
    named = (context.name(name, copy.id) or name for name in copy.lineage)
    return source is not None and any(name.casefold() == source.casefold() for name in named)


def _own_voices(left: str, right: str, context: Context) -> Voice:
    one, other = context.article(left), context.article(right)
    ours, theirs = (context.name(article.source, article.id) for article in (one, other))
    return Voice.SAME if ours is not None and ours == theirs else Voice.UNKNOWN
