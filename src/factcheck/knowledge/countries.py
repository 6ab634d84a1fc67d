"""Which countries, and states of countries, the articles name: what decides between places of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.knowledge.gazetteer import Gazetteer, folded
from factcheck.languages import known_languages, load_pack
from factcheck.languages.cldr import countries

__all__ = ["Surroundings", "country_forms", "regions_called"]

_WORD = re.compile(r"\w+")
_MOST_WORDS = 4
"""Words of the longest names of countries that are looked for."""


class Surroundings:
    """The countries and states that each of some articles names, read when they are first asked for."""

    __slots__ = ("_read", "_texts")

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts = texts or {}
        self._read: dict[tuple[str, bool], frozenset[str]] = {}

    def of(self, articles: Iterable[str], gazetteer: Gazetteer | None) -> frozenset[str]:
        """The folded names of what these articles name; states only where a gazetteer is given."""
        return frozenset(name for article in articles for name in self._of(article, gazetteer))

    def _of(self, article: str, gazetteer: Gazetteer | None) -> frozenset[str]:
        key = article, gazetteer is None
        if key not in self._read:
            self._read[key] = _named(self._texts.get(article, ""), gazetteer)
        return self._read[key]


def _named(text: str, gazetteer: Gazetteer | None) -> frozenset[str]:
    words = [folded(match.group()) for match in _WORD.finditer(text) if match.group()[0].isupper()]
    found: set[str] = set()
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + _MOST_WORDS) + 1):
            name = " ".join(words[first:last])
            found.update(regions_called(name, gazetteer))
    return frozenset(found)


def regions_called(name: str, gazetteer: Gazetteer | None) -> tuple[str, ...]:
    """The folded name of the country that a folded name is one of; of a state the name and its English one."""
    if name in country_forms():
        return (country_forms()[name],)
    if gazetteer is None or gazetteer.state(name) is None:
        return ()
    return name, *(folded(town.name) for town in gazetteer.towns(name)[:1])


@cache
def country_forms() -> dict[str, str]:
    """The folded names of countries and of their peoples in all languages, with the folded canonical one."""
    found: dict[str, str] = {}
    for tag in known_languages():
        pack = load_pack(tag)
        for form, name in countries(pack.settings.cldr).items():
            found[folded(form)] = folded(name)
    canonical = set(found.values())
    for tag in known_languages():
        for entry in load_pack(tag).entries.get("party", ()):
            name = folded(getattr(entry, "name", ""))
            found.update({folded(form): name for form in entry.forms if name in canonical})
    return found
