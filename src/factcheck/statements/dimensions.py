"""The table of dimensions: what a statement can be about, which dimensions may meet, and what time does to a value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from factcheck.languages import OutcomeKind, known_outcomes, outcome_table
from factcheck.tables import read_table

__all__ = [
    "PEOPLE",
    "Dimension",
    "common",
    "dimension",
    "dimensions",
    "growth",
    "lineage",
    "of_unit",
    "outcome_words",
    "root",
]

_KEYS = frozenset({"family", "growth", "parent", "units", "words"})
PEOPLE = "people"
"""The dimension whose children are the outcomes."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One row of ``dimensions.toml``; see there for what the fields mean. ``severity`` is that of an outcome."""

    name: str
    family: str
    growth: str
    parent: str | None = None
    units: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    severity: int = 0


@cache
def dimensions() -> dict[str, Dimension]:
    """Every dimension that factcheck lists, its outcomes among them, by name."""
    table = read_table("factcheck.statements", "dimensions.toml")
    found: dict[str, Dimension] = {}
    pending = [(name, row) for name, row in table.items()]
    outcomes = {row.name: row for row in map(_of_outcome, outcome_table().values())}
    while pending:
        name, row = pending.pop(0)
        pending += [(f"{name}.{key}", value) for key, value in row.items() if key not in _KEYS]
        words = {tag: tuple(words) for tag, words in row.get("words", {}).items()}
        outcome = outcomes.pop(name, None)
        found[name] = _listed(name, row, words) if outcome is None else replace(outcome, words=words)
    return found | outcomes


def _listed(name: str, row: dict[str, Any], words: dict[str, tuple[str, ...]]) -> Dimension:
    return Dimension(
        name=name,
        family=row["family"],
        growth=row["growth"],
        parent=row.get("parent", name.rpartition(".")[0] or None),
        units=tuple(row.get("units", ())),
        words=words,
    )


def _of_outcome(kind: OutcomeKind) -> Dimension:
    parent = PEOPLE if kind.parent is None else f"{PEOPLE}.{kind.parent}"
    name = f"{PEOPLE}.{kind.name}"
    return Dimension(name=name, family="numbers", growth=kind.growth, parent=parent, severity=kind.severity)


@cache
def _with_packs() -> dict[str, Dimension]:
    """The same with the outcomes that packs add. Reads every pack there is: asked for what is not listed only."""
    return {row.name: row for row in map(_of_outcome, known_outcomes().values())} | dimensions()


def dimension(name: str) -> Dimension:
    """The row of a dimension, or of its nearest listed ancestor. Outcomes of a language pack are listed by it.

    Raises:
        KeyError: Neither the name nor an ancestor of it is listed.
    """
    table = dimensions()
    if name not in table and name.startswith(f"{PEOPLE}."):
        table = _with_packs()
    while name not in table and "." in name:
        name = name.rpartition(".")[0]
    return table[name]


@cache
def lineage(name: str) -> tuple[str, ...]:
    """A dimension and its ancestors, nearest first."""
    chain = [name]
    row = dimension(name)
    parent = row.parent if row.name == name else row.name
    while parent is not None and parent not in chain:
        chain.append(parent)
        parent = dimension(parent).parent
    return tuple(chain)


def growth(left: str, right: str) -> str:
    """What time does to the value of one fact that two statements give; the finer of their dimensions tells."""
    return dimension(max((left, right), key=lambda name: (len(lineage(name)), name))).growth


def common(left: str, right: str) -> str | None:
    """The nearest dimension that two share, ``None`` where they have nothing in common."""
    return next((name for name in lineage(left) if name in lineage(right)), None)


@cache
def root(name: str) -> str:
    """The outermost ancestor of a dimension: ``people`` of ``people.killed``."""
    return lineage(name)[-1]


@cache
def of_unit(unit: str) -> str | None:
    """The dimension that figures of a unit have, where the table names one."""
    return next((row.name for row in dimensions().values() if unit in row.units), None)


@cache
def outcome_words(language: str) -> dict[str, str]:
    """Words of a language, in lower case, that tell what happened to the people counted, to their dimension."""
    return {word: row.name for row in dimensions().values() for word in row.words.get(language, ())}
