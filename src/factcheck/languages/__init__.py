"""Languages are data: packs of TOML, read into lexemes."""

from factcheck.languages.known import (
    base_tag,
    broken_languages,
    known_languages,
    load_pack,
    shipped_languages,
)
from factcheck.languages.pack import Pack, Roles

__all__ = [
    "Pack",
    "Roles",
    "base_tag",
    "broken_languages",
    "known_languages",
    "load_pack",
    "shipped_languages",
]
