"""Names of sources in one canonical form."""

from __future__ import annotations

from factcheck.languages import Pack

__all__ = ["normalise_source"]


def normalise_source(name: str, pack: Pack) -> str:
    """The canonical name of a source."""
    return " ".join(name.split())
