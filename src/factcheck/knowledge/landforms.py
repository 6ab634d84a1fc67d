"""Names of places with a noun that is translated with them: "Selat Bera" is "Bera Strait"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.languages import known_languages, load_pack

__all__ = ["Landform", "direction_of", "directions", "split_direction", "split_landform"]


class Landform(NamedTuple):
    """A name without the noun for its kind. ``weak`` kinds are as often left out: "Kota Bogor" is Bogor."""

    core: str
    kind: str | None = None
    weak: bool = False


@cache
def _nouns() -> dict[str, tuple[str, bool]]:
    """Nouns of all languages: their kind, and whether it is weak."""
    entries = (entry for tag in known_languages() for entry in load_pack(tag).entries.get("landform", ()))
    return {
        form.casefold(): (getattr(entry, "kind", ""), getattr(entry, "weak", False))
        for entry in entries
        for form in entry.forms
    }


def split_landform(name: str) -> Landform:
    """Take the noun for a kind of place from either end of a folded name: "gulf of x", "danau x", "x bay"."""
    words = name.split(" ")
    for size in (2, 1):
        if len(words) <= size:
            continue
        head, tail = " ".join(words[:size]), " ".join(words[-size:])
        if head in _nouns():
            rest = words[size:]
            return Landform(" ".join(rest[rest[0] == "of" and len(rest) > 1 :]), *_nouns()[head])
        if tail in _nouns():
            return Landform(" ".join(words[:-size]), *_nouns()[tail])
    return Landform(name)


@cache
def directions() -> dict[str, str]:
    """Words for directions in lower case, in all languages, with the English one."""
    entries = (entry for tag in known_languages() for entry in load_pack(tag).entries.get("direction", ()))
    return {form.casefold(): getattr(entry, "kind", "") for entry in entries for form in entry.forms}


def direction_of(word: str) -> str:
    """The English name of a direction by a word in lower case, empty where it is none."""
    return directions().get(word, "")


def split_direction(name: str) -> tuple[str, str]:
    """The direction of a part of a place and the rest of a folded name: "north gaza", "gaza utara"; else empty."""
    words = name.split(" ")
    if len(words) > 1:
        for at, rest in ((0, words[1:]), (-1, words[:-1])):
            if words[at] in directions():
                return directions()[words[at]], " ".join(rest)
    return "", name
