"""Sections of ``forces.toml``: people under arms, units, weapons, and what they do."""

from __future__ import annotations

from factcheck.languages.sections.base import Entry

__all__ = ["SECTIONS", "ForceAction", "ForceUnit"]


class ForceUnit(Entry):
    """A noun that counts forces, with its canonical unit ("person", "battalion", "tank", "rocket", "target").

    ``low`` and ``high`` give the usual number of people in one unit, where it is one of people.
    """

    unit: str
    low: int | None = None
    high: int | None = None
    tail: bool = False
    """True where it may stand a few words behind the count ("perempuan dalam kewajiban militer")."""
    fuzzy: bool = False
    """True where misspellings within one edit are looked up ("persobil")."""
    acted: bool = False
    """True for nouns of civil life too ("divisions"): forces only where a verb of the forces stands near them."""


class ForceAction(Entry):
    """A verb of moving, raising, losing or firing forces, with its canonical action."""

    action: str


SECTIONS: dict[str, type[Entry]] = {"force_unit": ForceUnit, "force_action": ForceAction}
