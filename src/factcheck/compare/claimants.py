"""Whose figures two claims give: one claimant's, two's, or not known."""

from __future__ import annotations

from enum import StrEnum

from factcheck.compare.context import Context, pair_key
from factcheck.records import CasualtyClaim, ForceClaim

__all__ = ["Voice", "voice"]

Counted = CasualtyClaim | ForceClaim


class Voice(StrEnum):
    """How the sources of two claims compare."""

    SAME = "same"
    SAME_ARTICLE = "same article"
    SAME_ORIGIN = "same origin"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def voice(left: Counted, right: Counted, context: Context) -> Voice:
    """Whose figures these are.

    A claimant that both name decides. An article's own voice is its publisher's: two articles of one publisher speak
    with one voice; of two publishers it is not known whose figure each gives.
    """
    a, b = left.claimant, right.claimant
    if a is not None and b is not None:
        return Voice.SAME if a.casefold() == b.casefold() else Voice.DIFFERENT
    if pair_key(left.id, right.id) in context.twins:
        return Voice.SAME_ORIGIN
    if left.article_id == right.article_id:
        return Voice.SAME_ARTICLE
    if a is None and b is None:
        return _own_voices(left.article_id, right.article_id, context)
    return Voice.UNKNOWN


def _own_voices(left: str, right: str, context: Context) -> Voice:
    one, other = context.article(left), context.article(right)
    return Voice.SAME if one.source is not None and one.source == other.source else Voice.UNKNOWN
