"""Places: the same, one inside the other, or apart.

What the countries' names and the desk say comes first. Of names that neither knows the table of places is asked; of
several places of one name those count that lie in a country (or state) which the two articles name, and what they lie
in is only taken as known where all that are left agree.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.knowledge.countries import Surroundings, country_forms, regions_called
from factcheck.knowledge.gazetteer import Gazetteer, Kind, Town, folded, place_table
from factcheck.knowledge.landforms import split_direction, split_landform
from factcheck.languages import known_languages, load_pack

__all__ = ["LARGE", "Places", "Where", "known_places", "listed_place"]

_SPELLING = 80.0
"""Names alike to this degree (0–100) are spellings of one place: Hasakeh, Hassakeh, Hasakah (rapidfuzz ratio)."""
_SHORTEST_SPELLING = 5
LARGE = 100
"""Thousands of people from which a place is known to readers anywhere."""
_NOWHERE = Town(-1, frozenset())
"""What stands for a name that is no town's."""
_KINDS = {
    "city": (Kind.SECOND_TOWN, Kind.TOWN),
    "province": (Kind.FIRST, Kind.SECOND),
    "district": (Kind.SECOND,),
    "subdistrict": (Kind.THIRD,),
    "village": (Kind.TOWN,),
}
"""What the noun before a name can be said of."""


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

    ``within`` names for the places of packs and desk those that contain them; all names are folded. ``gazetteer`` gives
    one when it is first needed.
    """

    within: Mapping[str, frozenset[str]]
    gazetteer: Callable[[], Gazetteer | None] = place_table
    surroundings: Surroundings = field(default_factory=Surroundings)

    def of_desk(self, own: Mapping[str, tuple[str, ...]], texts: Mapping[str, str] | None = None) -> Places:
        """These places and a desk's own, in articles with these ``texts`` by id."""
        within = dict(self.within)
        for name, wholes in own.items():
            within[folded(name)] = within.get(folded(name), frozenset()) | {folded(whole) for whole in wholes}
        return Places(within, self.gazetteer, Surroundings(texts))

    def compare(self, left: str | None, right: str | None, articles: Collection[str] = ()) -> Where:
        """How two named places lie to each other; unknown where one is not named.

        ``articles`` are the ids of the one or two articles that name them.
        """
        if left is None or right is None:
            return Where.UNKNOWN
        return self._compare(folded(left), folded(right), articles)

    def _compare(self, a: str, b: str, articles: Collection[str]) -> Where:
        if a == b:
            return self._namesakes(a, tuple(articles))
        parts = self._part(a), self._part(b)
        if any(direction for direction, _ in parts):
            return self._by_direction(*parts, articles)
        named = _by_landform(a, b)
        if named is not None:
            return named
        if self._among(b, self._around(frozenset((a,)))):
            return Where.LEFT_IN_RIGHT
        if self._among(a, self._around(frozenset((b,)))):
            return Where.RIGHT_IN_LEFT
        if a in self.within and b in self.within:  # Georgia is a country, and a state of another one
            return Where.UNKNOWN if self._holds_namesake(a, b) or self._holds_namesake(b, a) else Where.APART
        return Where.SAME if _spelled_alike(a, b) else self._looked_up(a, b, articles)

    def known(self, place: str) -> bool:
        """Whether it is known where a place lies."""
        name = folded(place)
        return name in self.within or name in country_forms() or bool(self._towns(self._part(name)[1]))

    def country(self, name: str) -> bool:
        """Whether a name is a country's in any language."""
        return folded(name) in country_forms()

    def noted(self, name: str) -> bool:
        """Whether a name is a country's, a desk's place or that of a large one, so that readers know it as a place."""
        plain = folded(name)
        towns = () if plain in self.within or plain in country_forms() else self._towns(plain)
        return any(town.people >= LARGE for town in towns) if towns else self.known(name)

    def specific(self, place: str) -> bool:
        """Whether a place is smaller than a country, as far as is known."""
        return bool(self.within.get(folded(place), True))

    def _towns(self, name: str) -> tuple[Town, ...]:
        gazetteer = self.gazetteer()
        return () if gazetteer is None else _meant(gazetteer, name)

    def _part(self, name: str) -> tuple[str, str]:
        """The direction in a name and the name without it; none where there is a place of the whole name."""
        direction, core = split_direction(name)
        return ("", name) if not direction or name in self.within or self._towns(name) else (direction, core)

    def _by_direction(self, left: tuple[str, str], right: tuple[str, str], articles: Collection[str]) -> Where:
        """What parts of places say: "northern Gaza" lies in Gaza, and what lies apart from Gaza from its north, too."""
        whole = self._compare(left[1], right[1], articles)
        if whole is not Where.SAME:
            inner = Where.LEFT_IN_RIGHT if left[0] else Where.RIGHT_IN_LEFT
            one_part = not (left[0] and right[0])
            return whole if whole is Where.APART or (one_part and whole is inner) else Where.UNKNOWN
        if left[0] and right[0]:
            return Where.SAME if left[0] == right[0] else Where.APART
        return Where.LEFT_IN_RIGHT if left[0] else Where.RIGHT_IN_LEFT

    def _among(self, name: str, wholes: Collection[str]) -> bool:
        """Whether a name, or a place that it is another spelling of, is one of some places."""
        if name in self.within:
            return name in wholes
        return country_forms().get(name, name) in wholes or any(_spelled_alike(name, whole) for whole in wholes)

    def _around(self, places: frozenset[str]) -> frozenset[str]:
        """All that contains one of these places; of what contains them the table may know more."""
        found: set[str] = set()
        open_ends = list(places)
        while open_ends:
            name = open_ends.pop()
            wholes = self.within.get(name, frozenset()) | (self._agreed(name) if name in found else frozenset())
            open_ends.extend(wholes - found)
            found |= wholes
        return frozenset(found)

    def _agreed(self, name: str) -> frozenset[str]:
        """What all places of a name lie in."""
        towns = () if name in self.within else self._towns(name)
        return frozenset[str].intersection(*(town.within for town in towns)) if towns else frozenset()

    def _namesakes(self, name: str, articles: tuple[str, ...]) -> Where:
        """One name in two articles: two places where they mean two.

        A name is the largest of its places, or the one whose country (and state) alone the article names.
        """
        towns = self._towns(name) if len(articles) > 1 and name not in self.within else ()
        if len({town.within for town in towns}) < 2:
            return Where.SAME
        named = [self.surroundings.of((article,), self.gazetteer()) for article in (articles[0], articles[-1])]
        one, other = (next((town for town in towns if regions <= town.within), towns[0]) for regions in named)
        return Where.SAME if not all(named) or one.number == other.number else Where.APART

    def _holds_namesake(self, one: str, other: str) -> bool:
        """Whether another place of the first name lies in the second."""
        gazetteer = self.gazetteer()
        return gazetteer is not None and any(other in town.within for town in gazetteer.towns(one))

    def _looked_up(self, a: str, b: str, articles: Collection[str]) -> Where:
        """What the gazetteer says, where all towns that the names may stand for say the same."""
        gazetteer = self.gazetteer()
        if gazetteer is None:
            return Where.APART
        named = self.surroundings.of(articles, gazetteer) | {
            region for name in (a, b) for region in regions_called(name, gazetteer)
        }
        ours, theirs = (_likely(_meant(gazetteer, name), named) for name in (a, b))
        found = {self._lie(a, one, b, other) for one in ours or (_NOWHERE,) for other in theirs or (_NOWHERE,)}
        return found.pop() if len(found) == 1 else Where.UNKNOWN

    def _lie(self, a: str, one: Town, b: str, other: Town) -> Where:
        """How two names lie to each other if they stand for these towns."""
        if one.number == other.number != _NOWHERE.number:
            return Where.SAME
        if other.number in one.around or self._among(b, one.within | self._around(one.within)):
            return Where.LEFT_IN_RIGHT
        if one.number in other.around or self._among(a, other.within | self._around(other.within)):
            return Where.RIGHT_IN_LEFT
        return Where.APART


def _meant(gazetteer: Gazetteer, name: str) -> tuple[Town, ...]:
    """What a name may stand for: a state, else all places of that name, or of its kind and the rest of the name."""
    country = gazetteer.state(name)
    towns = gazetteer.towns(name)
    if country is not None:
        states = tuple(town for town in towns if town.kind is Kind.FIRST)
        return states[:1] or (Town(_NOWHERE.number, frozenset((country,))),)
    if towns:
        return towns
    core, kind, weak = split_landform(name)
    return tuple(town for town in gazetteer.towns(core) if town.kind in _KINDS.get(kind or "", ())) if weak else ()


def _likely(towns: tuple[Town, ...], named: frozenset[str]) -> tuple[Town, ...]:
    """The towns in a state or country that is named, the most fitting alone; all where nothing is named.

    Where other countries are named and none of its own, a name is most likely of a smaller place there, which the
    gazetteer does not know.
    """
    if not named:
        return towns
    fitting = [len((town.within | {folded(town.name)}) & named) for town in towns]
    best = max(fitting, default=0)
    return tuple(town for town, many in zip(towns, fitting, strict=True) if best and many == best)


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
    """The countries, whose names are canonical over all languages, and what else a pack says lies in what."""
    within: dict[str, frozenset[str]] = {name: frozenset() for name in country_forms().values()}
    for tag in known_languages():
        for entry in load_pack(tag).entries.get("place", ()):
            name = folded(getattr(entry, "name", ""))
            wholes = frozenset(folded(whole) for whole in getattr(entry, "within", ()))
            within[name] = within.get(name, frozenset()) | wholes
    return Places(within)


_TIMES_LARGER = 10
"""A place that has so many times the people of any other of its name is the one that is meant."""


@lru_cache(20_000)
def listed_place(name: str) -> str | None:
    """The English name of a place of the table that is called so in any language; ``None`` for no name of a place.

    A name of several places that are called differently in English is returned as it is, and so is one with a noun
    that tells two places of one name apart: "Kabupaten Bogor", "Kota Bogor".
    """
    plain = folded(name)
    if plain in country_forms():
        return None  # the packs know countries, under names of their own
    table = place_table()
    towns = _meant(table, plain)
    if not towns:
        return None
    form = split_landform(plain)
    if form.weak and not table.towns(plain) and len(table.towns(form.core)) > len(towns):
        return name
    largest = towns[0]
    others = [town for town in towns if folded(town.name) != folded(largest.name)]
    if any(town.people * _TIMES_LARGER > largest.people for town in others):
        return name
    called = _meant(table, folded(largest.name))  # "Gaza City" is Gaza, but Gaza is more
    return largest.name if called[:1] == (largest,) else name
