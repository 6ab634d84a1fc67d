"""The table of outcomes: what can happen to people, and how one outcome lies in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from factcheck.errors import LanguageError
from factcheck.languages.validated import validated
from factcheck.records.outcomes import Outcome
from factcheck.tables import read_table

__all__ = ["OutcomeKind", "outcome_table", "read_outcomes"]


class OutcomeKind(BaseModel):
    """One row of ``outcomes.toml``; see there for what the fields mean."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Outcome
    parent: Outcome | None = None
    growth: Literal["grows", "moves"]
    severity: int = 0
    by_name: bool = False
    label: dict[str, str] = Field(default_factory=dict)


@cache
def outcome_table() -> Mapping[str, OutcomeKind]:
    """The outcomes that factcheck knows, by name."""
    table = read_table("factcheck.languages", "outcomes.toml")
    return MappingProxyType(dict(_rows(table, "outcomes.toml")))


def read_outcomes(table: Any, where: str) -> Mapping[str, OutcomeKind]:
    """The outcomes that a pack adds, by name.

    Args:
        table: Its ``[outcomes]`` table.
        where: The file, for errors.

    Raises:
        LanguageError: It is no table, or a row is not well formed, is one of factcheck's own or has a parent that is
            not listed.
    """
    if not isinstance(table, dict):
        raise LanguageError("outcomes is no table", where=where, hint="write [outcomes.<name>]")
    found = dict(_rows(table, where))
    known = outcome_table()
    for name, kind in found.items():
        if name in known:
            raise LanguageError(f"the outcome {name} is one of factcheck's own", where=where)
        if kind.parent is not None and kind.parent not in known and kind.parent not in found:
            raise LanguageError(f"the outcome {name} has an unknown parent {str(kind.parent)!r}", where=where)
    return MappingProxyType(found)


def _rows(table: dict[str, Any], where: str) -> Iterator[tuple[str, OutcomeKind]]:
    for name, row in table.items():
        named = {**row, "name": name} if isinstance(row, dict) else row
        yield name, validated(OutcomeKind, named, f"{where} [outcomes.{name}]")
