"""Sections of ``places.toml``: places, sides and organisations with one canonical name over all languages."""

from __future__ import annotations

from typing import ClassVar

from factcheck.languages.sections.base import Entry

__all__ = [
    "SECTIONS",
    "Direction",
    "Landform",
    "Locative",
    "Organisation",
    "PartyName",
    "Place",
    "Where",
]


class Place(Entry):
    """A place that neither CLDR nor the table of places has under this form; ``name`` is canonical over all languages.

    ``within`` names the places that contain it, none of them for a country.
    """

    name: str
    within: tuple[str, ...] = ()


class PartyName(Entry):
    """A party or people; ``name`` is canonical over all languages. ``country`` is true for states."""

    name: str


class Organisation(Entry):
    """A body that gives figures or statements; ``name`` is canonical over all languages."""

    name: str


class Locative(Entry):
    """Words before a place that make it the place of what is told: di, kota; in, near, the city of.

    ``names`` marks those behind which a name that nobody knows is a place, too; ``noun`` those that say what it is, so
    that they are as sure with "of" behind them: the province of.
    """

    lexical: ClassVar[bool] = False
    names: bool = False
    noun: bool = False


class Direction(Entry):
    """Words for a part of a place, before or behind its name: northern Gaza, Gaza utara; ``kind`` in English."""

    lexical: ClassVar[bool] = False
    kind: str


class Landform(Entry):
    """Nouns for kinds of places that are part of a name and are translated with it: Selat Bera, Bera Strait.

    A ``weak`` one is as often left out: "Kota Bogor" is Bogor, but "Selat Bali" is not Bali.
    """

    lexical: ClassVar[bool] = False
    kind: str
    weak: bool = False


class Where(Entry):
    """Words that send back to the place named before: "Rafah, di mana …"."""


SECTIONS: dict[str, type[Entry]] = {
    "place": Place,
    "party": PartyName,
    "organisation": Organisation,
    "direction": Direction,
    "landform": Landform,
    "locative": Locative,
    "where": Where,
}
