"""Places: the same, one inside the other, or apart.

What the language packs and the desk know comes first. Of names that neither knows an offline gazetteer is asked, where
one is installed; of several towns of one name those count that lie in a country (or state) which the two articles name,
and what they lie in is only taken as known where all that are left agree.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.knowledge.countries import Surroundings, country_forms
from factcheck.knowledge.gazetteer import Gazetteer, Town, folded, installed_gazetteer
from factcheck.knowledge.landforms import split_landform
from factcheck.languages import known_languages, load_pack

__all__ = ["Places", "Where", "known_places"]

_SPELLING = 80.0
"""Names alike to this degree (0–100) are spellings of one place: Hasakeh, Hassakeh, Hasakah (rapidfuzz ratio)."""
_SHORTEST_SPELLING = 5
_NOWHERE = Town(-1, frozenset())
"""What stands for a name that is no town's."""


class Where(StrEnum):
    """How two places lie to each other."""

    SAME = "same"
    LEFT_IN_RIGHT = "left in right"
    RIGHT_IN_LEFT = "right in left"
    APART = "apart"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Places:
    """Which place lies in which.

    ``within`` names for the places of packs and desk those that contain them, ``namesakes`` for some the countries that
    have another place of the name; all names are folded. ``gazetteer`` gives one when it is first needed.
    """

    within: Mapping[str, frozenset[str]]
    namesakes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    gazetteer: Callable[[], Gazetteer | None] = installed_gazetteer
    surroundings: Surroundings = field(default_factory=Surroundings)

    def of_desk(self, own: Mapping[str, tuple[str, ...]], texts: Mapping[str, str] | None = None) -> Places:
        """These places and a desk's own, in articles with these ``texts`` by id."""
        within = dict(self.within)
        for name, wholes in own.items():
            within[folded(name)] = within.get(folded(name), frozenset()) | {folded(whole) for whole in wholes}
        return Places(within, self.namesakes, self.gazetteer, Surroundings(texts))

    def compare(self, left: str | None, right: str | None, articles: Collection[str] = ()) -> Where:
        """How two named places lie to each other; unknown where one is not named.

        ``articles`` are the ids of the one or two articles that name them.
        """
        if left is None or right is None:
            return Where.UNKNOWN
        a, b = folded(left), folded(right)
        if a == b:
            return self._namesakes(a, tuple(articles))
        named = _by_landform(a, b)
        if named is not None:
            return named
        if self._among(b, self._around(frozenset((a,)))):
            return Where.LEFT_IN_RIGHT
        if self._among(a, self._around(frozenset((b,)))):
            return Where.RIGHT_IN_LEFT
        if a in self.within and b in self.within:
            return Where.APART
        return Where.SAME if _spelled_alike(a, b) else self._looked_up(a, b, articles)

    def known(self, place: str) -> bool:
        """Whether it is known where a place lies."""
        name = folded(place)
        return name in self.within or name in country_forms()

    def specific(self, place: str) -> bool:
        """Whether a place is smaller than a country, as far as is known."""
        return bool(self.within.get(folded(place), True))

    def _among(self, name: str, wholes: Collection[str]) -> bool:
        """Whether a name, or a place that it is another spelling of, is one of some places."""
        if name in self.within:
            return name in wholes
        return country_forms().get(name, name) in wholes or any(_spelled_alike(name, whole) for whole in wholes)

    def _around(self, places: frozenset[str]) -> frozenset[str]:
        """All that contains one of these places."""
        found: set[str] = set()
        open_ends = list(places)
        while open_ends:
            for whole in self.within.get(open_ends.pop(), frozenset()) - found:
                found.add(whole)
                open_ends.append(whole)
        return frozenset(found)

    def _namesakes(self, name: str, articles: tuple[str, ...]) -> Where:
        """One name in two articles: two places where one article is of the namesake's country and the other is not."""
        if name not in self.namesakes or len(articles) < 2:
            return Where.SAME
        named = [self.surroundings.of((article,), None) for article in articles]
        away = [bool(regions) and regions <= self.namesakes[name] for regions in named]
        return Where.SAME if away[0] == away[-1] else Where.APART

    def _looked_up(self, a: str, b: str, articles: Collection[str]) -> Where:
        """What the gazetteer says, where all towns that the names may stand for say the same."""
        gazetteer = self.gazetteer()
        if gazetteer is None:
            return Where.APART
        named = self.surroundings.of(articles, gazetteer) | {
            country_forms().get(name, name)
            for name in (a, b)
            if name in country_forms() or gazetteer.state(name) is not None
        }
        ours, theirs = (_likely(_meant(gazetteer, name), named) for name in (a, b))
        found = {self._lie(a, one, b, other) for one in ours or (_NOWHERE,) for other in theirs or (_NOWHERE,)}
        return found.pop() if len(found) == 1 else Where.UNKNOWN

    def _lie(self, a: str, one: Town, b: str, other: Town) -> Where:
        """How two names lie to each other if they stand for these towns."""
        if one.number == other.number != _NOWHERE.number:
            return Where.SAME
        if self._among(b, one.within | self._around(one.within)):
            return Where.LEFT_IN_RIGHT
        if self._among(a, other.within | self._around(other.within)):
            return Where.RIGHT_IN_LEFT
        return Where.APART


def _meant(gazetteer: Gazetteer, name: str) -> tuple[Town, ...]:
    """What a name may stand for: a state, else towns."""
    country = gazetteer.state(name)
    return gazetteer.towns(name) if country is None else (Town(_NOWHERE.number, frozenset((country,))),)


def _likely(towns: tuple[Town, ...], named: frozenset[str]) -> tuple[Town, ...]:
    """The towns in a state or country that is named, the most fitting alone; all where nothing is named.

    Where other countries are named and none of its own, a name is most likely of a smaller place there, which the
    gazetteer does not know.
    """
    if not named:
        return towns
    best = max((len(town.within & named) for town in towns), default=0)
    return tuple(town for town in towns if best and len(town.within & named) == best)


def _by_landform(a: str, b: str) -> Where | None:
    """What the nouns of two names say: "Selat Bera" is "Bera Strait", "Danau Toba" not "Pulau Toba".

    A name without its noun may be the place or what it is named for: "Bali" and "Selat Bali".
    """
    left, right = split_landform(a), split_landform(b)
    if left.kind is None and right.kind is None:
        return None
    if left.core != right.core and not _spelled_alike(left.core, right.core):
        return None
    if left.kind is not None and right.kind is not None:
        return Where.SAME if left.kind == right.kind else Where.APART
    return Where.SAME if left.weak or right.weak else Where.UNKNOWN


def _spelled_alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _SHORTEST_SPELLING:
        return False
    return text_ratio(a, b, score_cutoff=_SPELLING) > 0


@cache
def known_places() -> Places:
    """The places of all language packs and the countries, whose names are canonical over all languages."""
    within: dict[str, frozenset[str]] = {name: frozenset() for name in country_forms().values()}
    namesakes: dict[str, frozenset[str]] = {}
    for tag in known_languages():
        for entry in load_pack(tag).entries.get("place", ()):
            name = folded(getattr(entry, "name", ""))
            wholes = frozenset(folded(whole) for whole in getattr(entry, "within", ()))
            within[name] = within.get(name, frozenset()) | wholes
            others = frozenset(folded(country) for country in getattr(entry, "namesakes", ()))
            if others:
                namesakes[name] = namesakes.get(name, frozenset()) | others
    return Places(within, namesakes)
