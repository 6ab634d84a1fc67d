"""Whether two sums are prices, of which each day has its own: gold cost 945,000 on Monday and 955,000 on Tuesday."""

from __future__ import annotations

from functools import cache

from factcheck.knowledge.words import Key, keys
from factcheck.link.profiles import Profile
from factcheck.tables import read_table

__all__ = ["LEVELS", "prices"]

LEVELS = ("of two days", "of one day")
"""Whether two prices are reported on two days or on one."""


@cache
def _words(language: str) -> frozenset[Key]:
    table = read_table("factcheck.relate", "prices.toml").get(language, {})
    return frozenset(key for word in table.get("words", ()) for key in keys(word, language))


def prices(left: Profile, right: Profile, days: int | None) -> int | None:
    """The place in ``LEVELS`` of two sums; ``None`` where either is told as no price, or the days are not known."""
    if left.root != "money" or days is None or not (_priced(left) and _priced(right)):
        return None
    return int(days == 0)


def _priced(profile: Profile) -> bool:
    return not _words(profile.language).isdisjoint(profile.terms.keys)
