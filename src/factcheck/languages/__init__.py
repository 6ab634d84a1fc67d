"""Languages are data: packs of TOML, read into lexemes."""

from factcheck.languages.pack import Pack, Roles, known_languages, load_pack

__all__ = ["Pack", "Roles", "known_languages", "load_pack"]
