"""Units written with signs: km/h, km², 38°C."""

from __future__ import annotations

import re

from factcheck.languages import Pack

__all__ = ["unit_written"]

_WRITTEN = re.compile(r"(?:°|deg) ?[CFcf]\b|°|[^\W\d_]{1,12}(?:/[^\W\d_]{1,6}\b|[23²³])?")
_PLAIN = str.maketrans({"°": "deg", "²": "2", "³": "3", " ": ""})
"""Signs as the packs write them: the scan knows letters and digits only."""


def unit_written(pack: Pack, text: str, start: int) -> tuple[str, int] | None:
    """Unit and end of what is written from ``start`` on, if it is a sign or abbreviation for a unit."""
    match = _WRITTEN.match(text, start)
    if match is None or text[match.end() : match.end() + 1].isalnum():
        return None
    unit = pack.words.get(match.group().translate(_PLAIN).lower(), {}).get("unit")
    return None if unit is None else (unit.unit, match.end())
