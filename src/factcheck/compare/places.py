"""Places: the same, one inside the other, or apart."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.languages import known_languages, load_pack

__all__ = ["Places", "Where", "known_places"]

_SPELLING = 80.0
"""Names alike to this degree (0–100) are spellings of one place: Hasakeh, Hassakeh, Hasakah (rapidfuzz ratio)."""
_SHORTEST_SPELLING = 5


class Where(StrEnum):
    """How two places lie to each other."""

    SAME = "same"
    LEFT_IN_RIGHT = "left in right"
    RIGHT_IN_LEFT = "right in left"
    APART = "apart"
    UNKNOWN = "unknown"


class Places:
    """Which place lies in which; ``extra`` are a desk's own."""

    __slots__ = ("_within",)

    def __init__(self, within: dict[str, frozenset[str]], extra: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._within = dict(within)
        for name, wholes in (extra or {}).items():
            self._within[name.casefold()] = self._within.get(name.casefold(), frozenset()) | {
                whole.casefold() for whole in wholes
            }

    def with_own(self, own: Mapping[str, tuple[str, ...]]) -> Places:
        """These places and a desk's own."""
        return Places(self._within, own) if own else self

    def compare(self, left: str | None, right: str | None) -> Where:
        """How two named places lie to each other; unknown where one is not named."""
        if left is None or right is None:
            return Where.UNKNOWN
        a, b = left.casefold(), right.casefold()
        if a == b:
            return Where.SAME
        if b in self._around(a):
            return Where.LEFT_IN_RIGHT
        if a in self._around(b):
            return Where.RIGHT_IN_LEFT
        if a in self._within and b in self._within:
            return Where.APART
        return Where.SAME if _spelled_alike(a, b) else Where.APART

    def specific(self, place: str) -> bool:
        """Whether a place is smaller than a country, as far as is known."""
        return bool(self._within.get(place.casefold(), True))

    def _around(self, place: str) -> frozenset[str]:
        found: set[str] = set()
        open_ends = [place]
        while open_ends:
            for whole in self._within.get(open_ends.pop(), frozenset()) - found:
                found.add(whole)
                open_ends.append(whole)
        return frozenset(found)


def _spelled_alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _SHORTEST_SPELLING:
        return False
    return text_ratio(a, b, score_cutoff=_SPELLING) > 0


@cache
def known_places() -> Places:
    """The places of all language packs, whose names are canonical over all languages."""
    within: dict[str, frozenset[str]] = {}
    for tag in known_languages():
        for entry in load_pack(tag).entries.get("place", ()):
            name = getattr(entry, "name", "").casefold()
            wholes = frozenset(whole.casefold() for whole in getattr(entry, "within", ()))
            within[name] = within.get(name, frozenset()) | wholes
    return Places(within)
