"""A person's own ticks: values of a draft that somebody has checked, which the next version of the draft keeps.

A tick names its value by what is written and the words around it (``Fact.label``), never by its place: it holds as long
as these stay.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.cli.terminal import save
from factcheck.errors import InputError
from factcheck.records import Article, Mark
from factcheck.report import Report
from factcheck.report.places import place_of
from factcheck.tomls import read_toml

__all__ = ["Tick", "load_ticks", "set_ticks", "ticked"]


_HINT = "a ticks file is written by factcheck facts --tick; each [[tick]] has value, around and note"


class Tick(BaseModel):
    """One value that a person has checked, with what they want to remember of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: str
    around: str
    note: str = ""


def load_ticks(path: str) -> list[Tick]:
    """The ticks of a file; none where there is no such file yet.

    Raises:
        InputError: The file cannot be read, or is no list of ticks.
    """
    if not Path(path).exists():
        return []
    table = read_toml(path, InputError, hint=_HINT)
    for name, rows in table.items():  # another file may be meant, and --tick would write over it
        if name != "tick" or not isinstance(rows, list):
            raise InputError(f"unknown table {name!r}", where=path, hint=_HINT)
    try:
        return [Tick.model_validate(row) for row in table.get("tick", [])]
    except ValidationError as error:
        raise InputError(str(error).splitlines()[0], where=path, hint=_HINT) from error


def ticked(report: Report, ticks: Iterable[Tick]) -> dict[str, str]:
    """The statements of the draft that are ticked, each with the note on it."""
    notes = {(tick.value, tick.around): tick.note for tick in ticks}
    return {name: notes[key] for name, key in _keys(report).items() if key in notes}


def _keys(report: Report) -> dict[str, tuple[str, str]]:
    """Each statement of the draft by what is written and the words around it."""
    facts = {fact.id: fact for fact in report.facts}
    return {
        name: (mark.span.text, facts[mark.fact].label)
        for name, mark in report.marks.items()
        if mark.article_id == report.subject and mark.fact is not None
    }


def set_ticks(report: Report, places: Iterable[str], note: str, path: str) -> list[Tick]:
    """Tick the values that stand at these places (``line:column``) of the draft, write the file, and give all ticks.

    Raises:
        InputError: Nothing is read at a place, or the file is none of ticks.
    """
    ticks = load_ticks(path)
    draft = next(article for article in report.articles if article.id == report.subject)
    keys = _keys(report)
    for place in places:
        names = [name for name in keys if _stands(report.marks[name], draft, place)]
        if not names:
            hint = "give the place of a value as factcheck facts --draft prints it, such as 3:14"
            raise InputError(f"there is no value at {place}", where=report.subject, hint=hint)
        value, around = keys[names[0]]
        ticks = [tick for tick in ticks if (tick.value, tick.around) != (value, around)]
        ticks.append(Tick(value=value, around=around, note=note))
    save(path, "".join(map(_written, ticks)))
    return ticks


def _stands(mark: Mark, draft: Article, place: str) -> bool:
    return place_of(draft, mark.span.start) == place


def _written(tick: Tick) -> str:
    """A tick as TOML; a JSON string is a TOML string, too."""
    rows = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in tick.model_dump().items())
    return "\n".join(("[[tick]]", *rows, "", ""))
