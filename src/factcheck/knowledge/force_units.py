"""How many people a unit of forces usually has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.languages import known_languages, load_pack

__all__ = ["PERSON", "force_units", "unit_sizes"]

PERSON = "person"


@cache
def force_units() -> frozenset[str]:
    """The canonical units that the packs know: ``person``, ``battalion``, ``tank`` …."""
    entries = (entry for tag in known_languages() for entry in load_pack(tag).entries.get("force_unit", ()))
    return frozenset(getattr(entry, "unit", "") for entry in entries)


@cache
def _from_packs() -> dict[str, tuple[int, int]]:
    sizes: dict[str, tuple[int, int]] = {}
    for tag in known_languages():
        for entry in load_pack(tag).entries.get("force_unit", ()):
            low, high = getattr(entry, "low", None), getattr(entry, "high", None)
            if low and high:
                sizes[getattr(entry, "unit", "")] = (low, high)
    return sizes


def unit_sizes(own: Mapping[str, tuple[int, int]] | None = None) -> dict[str, tuple[int, int]]:
    """Canonical unit to the usual least and most people in one; ``own`` replaces the packs' sizes."""
    return {**_from_packs(), **(own or {})}
