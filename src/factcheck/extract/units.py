"""Units written with signs: km/h, km², 38°C."""

from __future__ import annotations

import re

from factcheck.languages import Pack

__all__ = ["unit_written"]

_WRITTEN = re.compile(r"(?:°|deg) ?[CFcf]\b|°|[^\W\d_]{1,12}(?:/[^\W\d_]{1,6}\b|[23²³])?")
_PLAIN = str.maketrans({"°": "deg", "²": "2", "³": "3", " ": ""})
"""Signs as the packs write them: the scan knows letters and digits only."""
_CAPITALS = frozenset("WLCFK")
"""Signs of one letter that are capitals or may be: watt, litre, degrees (SI Brochure, sections 5.2 and 5.3)."""


def unit_written(pack: Pack, text: str, start: int) -> tuple[str, int] | None:
    """Unit and end of what is written from ``start`` on, if it is a sign or abbreviation for a unit."""
    match = _WRITTEN.match(text, start)
    if match is None or text[match.end() : match.end() + 1].isalnum():
        return None
    sign = match.group()
    if len(sign) == 1 and sign.isupper() and sign not in _CAPITALS:
        return None  # "5G" is no five grams
    unit = pack.words.get(sign.translate(_PLAIN).lower(), {}).get("unit")
    return None if unit is None else (unit.unit, match.end())
