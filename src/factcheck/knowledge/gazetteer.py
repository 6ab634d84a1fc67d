"""Places of the world by any of their names: divisions of countries, and towns, with what lies in what.

The data are those of GeoNames (CC BY 4.0) and, for Indonesia, the ministry's list of provinces, regencies, cities and
districts (Kepmendagri 300.2.2-2430/2025); ``tools/build_places.py`` writes them into one file, and
``data/NOTICE-geonames.txt`` says what is whose. Nothing is loaded before a name is asked for, and then the file is only
unpacked: a name is looked up in it as in a printed register, by halving.
"""

from __future__ import annotations

import gzip
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple, Protocol

from factcheck.languages.cldr import country_names

__all__ = ["Gazetteer", "Kind", "PlaceTable", "Town", "folded", "place_table"]


class Kind(StrEnum):
    """What a place is: a country, a division of the first, second or third level, a town; the letters of the table.

    ``SECOND_TOWN`` is a town that is itself a division of the second level, as the *kota* of Indonesia are.
    """

    COUNTRY = "c"
    FIRST = "1"
    SECOND = "2"
    SECOND_TOWN = "k"
    THIRD = "3"
    TOWN = "t"


class Town(NamedTuple):
    """One place: its number in the gazetteer, and the folded names of what lies around it, the country among them.

    ``name`` is its English name where it has one, ``people`` counts thousands, 0 where it is not known. ``around`` has
    the numbers of what lies around it, the innermost first.
    """

    number: int
    within: frozenset[str]
    kind: Kind = Kind.TOWN
    name: str = ""
    people: int = 0
    around: tuple[int, ...] = ()


class Gazetteer(Protocol):
    """Whatever knows places by name."""

    def towns(self, name: str) -> tuple[Town, ...]:
        """All places that are called so, in any country, the largest first; ``name`` is folded."""

    def state(self, name: str) -> str | None:
        """The folded name of the country that a folded name is a state of."""


_HYPHENS = " -–"
_ASCII = {code: " " if chr(code) in _HYPHENS else None for code in range(128) if not chr(code).isalnum()}
_KEPT = 20_000
"""Names whose places are kept when they were looked up."""
_TIMES_LARGER = 3
"""A first division that has so many times the people of all else of its name is what the name says."""


class PlaceTable:
    """The places of the file that comes with the library."""

    __slots__ = ("_countries", "_names", "_text", "state", "towns")

    def __init__(self, packed: bytes) -> None:
        self._text = gzip.decompress(packed)
        self._names = self._text.index(b"\n\n") + 2
        self._countries = {code: folded(name) for code, name in country_names().items()}
        self.towns = lru_cache(_KEPT)(self._towns)
        self.state = lru_cache(_KEPT)(self._state)

    def names(self) -> list[str]:
        """All names, folded, in their order: slow, for looking through the table."""
        return [line.partition("\t")[0] for line in self._text[self._names :].decode().splitlines()]

    def lines(self) -> dict[int, list[str]]:
        """All places by their numbers, as the table has them: slow, for looking through the table."""
        found, start = {}, 0
        while start < self._names - 1:
            found[start] = self._line(start)
            start = self._text.index(b"\n", start) + 1
        return found

    def _towns(self, name: str) -> tuple[Town, ...]:
        starts = self._find(name.encode())
        return tuple(self._place(start) for start in starts)

    def _state(self, name: str) -> str | None:
        """The country of a first division; a name that is a country's, or mostly something else's, is no state's."""
        towns = self.towns(name) if name not in self._countries.values() else ()
        first = next((town for town in towns if town.kind is Kind.FIRST), None)
        if first is None or any(
            town.people * _TIMES_LARGER > first.people
            for town in towns
            if first.number not in (town.number, *town.around)
        ):
            return None
        return self._countries.get(self._line(first.around[-1])[3])

    def _find(self, name: bytes) -> list[int]:
        """Where the lines of the places of a name begin."""
        low, high = self._names, len(self._text)
        while low < high:
            middle = self._text.rfind(b"\n", low - 1, (low + high) // 2) + 1
            middle = max(middle, low)
            tab = self._text.index(b"\t", middle)
            here = self._text[middle:tab]
            if here == name:
                return [int(start) for start in self._text[tab + 1 : self._text.index(b"\n", tab)].split()]
            if here < name:
                low = self._text.index(b"\n", tab) + 1
            else:
                high = middle
        return []

    def _line(self, start: int) -> list[str]:
        return self._text[start : self._text.index(b"\n", start)].decode().split("\t")

    def _place(self, start: int) -> Town:
        kind, outer, people, name = self._line(start)
        around, within = [], set()
        while outer:
            around.append(int(outer))
            _, outer, _, whole = self._line(around[-1])
            within.add(folded(whole) if outer else self._countries.get(whole, folded(whole)))
        return Town(start, frozenset(within), Kind(kind), name, int(people or 0), tuple(around))


@cache
def place_table() -> PlaceTable:
    """The places that come with the library, loaded once."""
    return PlaceTable((files("factcheck.knowledge") / "data" / "places.gz").read_bytes())


def folded(name: str) -> str:
    """A name without case, accents, marks and hyphens: "Khān Yūnis" and "khan-yunis" are one."""
    plain = name.casefold()
    if plain.isascii():  # most of the hundreds of thousands that a gazetteer folds when it is loaded
        return plain if plain.isalnum() else " ".join(plain.translate(_ASCII).split())
    bare = unicodedata.normalize("NFKD", plain)  # an accent is a character of its own now, and no letter
    return " ".join("".join([char if char.isalnum() else " " if char in _HYPHENS else "" for char in bare]).split())
