"""Languages are data: packs of TOML, read into lexemes."""

from factcheck.languages.known import (
    base_tag,
    broken_languages,
    known_languages,
    known_outcomes,
    load_pack,
    shipped_languages,
)
from factcheck.languages.outcomes import OutcomeKind, outcome_table
from factcheck.languages.pack import Pack, Roles

__all__ = [
    "OutcomeKind",
    "Pack",
    "Roles",
    "base_tag",
    "broken_languages",
    "known_languages",
    "known_outcomes",
    "load_pack",
    "outcome_table",
    "shipped_languages",
]
