"""The report's own words, in the language of the messages."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.tables import read_table

__all__ = ["Labels", "load_labels"]


class Labels:
    """The words of one language; ``labels("draft", name="x")`` fills the placeholders in."""

    __slots__ = ("_words",)

    def __init__(self, words: dict[str, Any]) -> None:
        self._words = words

    def __call__(self, key: str, **values: object) -> str:
        """The words of ``key``."""
        return str(self._words[key]).format_map(values)

    def of(self, table: str, key: str) -> str:
        """The word for a value of a closed set: a severity (``level``) or a verdict."""
        return str(self._words[table][key])

    def known(self, table: str, key: str) -> str:
        """The word for a value of an open set; the value itself where there is none."""
        return str(self._words[table].get(key, key))

    def counted(self, key: str, count: int) -> str:
        """A number of things: "1 error", "3 errors"."""
        return self(f"{key}_one") if count == 1 else self(key, count=count)


@cache
def load_labels(language: str) -> Labels:
    """The words of ``en`` or ``id``."""
    return Labels(read_table("factcheck.report", "labels.toml")[language])
