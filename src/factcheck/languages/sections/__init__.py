"""The sections a language pack may have: one module for each file of a pack.

A section's name is the role that a hit on one of its forms has in the scan (``hit.roles["hedge"]``).
"""

from factcheck.languages.sections import casualties, dating, events, forces, meta, numbers, places, quotes, times
from factcheck.languages.sections.base import Each, Entry, Example, ValueEntry

__all__ = ["SECTIONS", "Each", "Entry", "Example", "ValueEntry"]

SECTIONS: dict[str, dict[str, type[Entry]]] = {
    "meta": meta.SECTIONS,
    "numbers": numbers.SECTIONS,
    "times": times.SECTIONS,
    "casualties": casualties.SECTIONS,
    "forces": forces.SECTIONS,
    "quotes": quotes.SECTIONS,
    "places": places.SECTIONS,
    "events": events.SECTIONS,
    "dating": dating.SECTIONS,
}
"""File stem, then section name, then the type of its entries."""
