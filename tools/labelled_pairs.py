"""Labelled pairs of articles as JSON lines, read and ready to be linked, for the tools that measure and fit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from factcheck import Article, Extraction, extract
from factcheck.link.profiles import Profile
from factcheck.relate.engine import reading_of

__all__ = ["UNVALUED", "Place", "at", "changed_sides", "extraction_of", "load", "read", "rows_in"]

Place = tuple[int, int, int]
"""Article, start, end."""

UNVALUED = frozenset({"quote", "speaker", "negation"})
"""Kinds of items of the desk that are in the words and not in a value."""

_READ: dict[tuple[str, str, int], tuple[Extraction, list[Profile]]] = {}


def load(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of one file of the folder; none where it is absent."""
    file = folder / f"{name}.jsonl"
    return rows_in(file) if file.exists() else []


def rows_in(file: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]


def changed_sides(row: dict[str, Any]) -> tuple[list[dict[str, Any]], Place, Place]:
    """The articles of a row of ``planted`` with the error in the second, and the place of the value in each."""
    changed = row["changed"]
    first, second = (0, *row["a_span"]), (1, changed["start"], changed["start"] + len(changed["new"]))
    return [row["a"], {**row["b"], "text": changed["text"]}], first, second


def _read(article: dict[str, Any], number: int) -> tuple[Extraction, list[Profile]]:
    key = article["text"], str(article.get("published")), number
    if key not in _READ:
        found = extract(
            Article(
                text=article["text"],
                id=str(number),
                published=article.get("published"),
                language=article.get("language", "en"),
                source=article.get("source") or f"Outlet {number}",
            )
        )
        _READ[key] = found, reading_of(found).profiles
    return _READ[key]


def extraction_of(article: dict[str, Any], number: int) -> Extraction:
    """All that is read in an article, the so-and-so-many-th of its row."""
    return _read(article, number)[0]


def read(article: dict[str, Any], number: int) -> list[Profile]:
    """The statements of an article, the so-and-so-many-th of its row, ready to be compared."""
    return _read(article, number)[1]


def at(profiles: list[Profile], place: Place) -> list[Profile]:
    """The statements that overlap a place."""
    return [one for one in profiles if one.statement.span.start < place[2] and place[1] < one.statement.span.end]
