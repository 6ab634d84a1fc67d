"""Why a clue allows its days: a sentence of ``reasons.toml`` with what stands in it, written where it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from factcheck.knowledge.intervals import spoken
from factcheck.knowledge.reference_records import KnownEntity, KnownEvent, Series, Tenure
from factcheck.languages.spoken import Value, numbers_in, told
from factcheck.records import Amount
from factcheck.tables import read_table

__all__ = ["Known", "Reason", "joined_readings", "reason_languages"]

Known = KnownEntity | KnownEvent | Series | Tenure
"""What has a name in the reader's language."""
Told = Value | Amount | Known | tuple[KnownEvent, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence by its key, and what its placeholders stand for: passages, days, amounts, things that are known."""

    key: str
    values: Mapping[str, Told] = field(default_factory=dict)

    def say(self, language: str) -> str:
        """The sentence in a language, one of ``reason_languages()``."""
        return _catalogue()[language][self.key].format_map(
            {name: _written(value, language) for name, value in self.values.items()}
        )


def joined_readings(clue: str, shown: tuple[str, ...], more: int, language: str) -> str:
    """A clue with the first of its readings, and how many more there are."""
    key = "readings_more" if more > 1 else "readings_one_more" if more else "readings"
    return _catalogue()[language][key].format(clue=clue, several=told(shown, language), count=more)


def reason_languages() -> tuple[str, ...]:
    """The languages that reasons are written in."""
    return tuple(sorted(_catalogue()))


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    return read_table("factcheck.dating", "reasons.toml")


def _written(value: Told, language: str) -> str:
    if isinstance(value, Amount):
        return numbers_in(spoken(value), language)
    if isinstance(value, Known):
        return value.name_in(language)
    if isinstance(value, tuple):
        return told(tuple(_written(one, language) for one in value), language)
    return told(value, language)
