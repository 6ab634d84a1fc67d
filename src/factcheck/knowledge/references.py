"""Reads references (events, terms of office, official series) from TOML and CSV files.

A reference folder holds any number of ``*.toml`` files with the tables ``[[entity]]``, ``[[event]]``, ``[[office]]``,
``[[tenure]]`` and ``[[series]]``; ``as_of`` above them is the day up to which the file was looked after. A series names
its CSV file, relative to the TOML file: a header line with ``date`` and any of
``killed,injured,killed_24h,injured_24h``, then one line a day; empty cells mean "not given". The folder ``known/``
beside this module comes with the library.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.errors import ReferenceFileError
from factcheck.knowledge.reference_records import (
    Aliases,
    KnownEntity,
    KnownEvent,
    Office,
    References,
    Series,
    SeriesRow,
    Tenure,
)
from factcheck.records import Record
from factcheck.tomls import read_toml

__all__ = [
    "Aliases",
    "KnownEntity",
    "KnownEvent",
    "References",
    "Series",
    "SeriesRow",
    "Tenure",
    "known_references",
    "load_references",
]

AnyPath = str | PathLike[str]

_TABLES: dict[str, tuple[str, type[Record]]] = {
    "entity": ("entities", KnownEntity),
    "event": ("events", KnownEvent),
    "office": ("tenures", Office),
    "tenure": ("tenures", Tenure),
    "series": ("series", Series),
}
_AS_OF = "as_of"
_COLUMNS = tuple(SeriesRow.model_fields)
_WHAT_GOES_WRONG = {
    "missing": "it is required",
    "extra_forbidden": "it is not a known key",
}


def load_references(paths: AnyPath | Sequence[AnyPath]) -> References:
    """Read one or several reference files or folders into one ``References``.

    Args:
        paths: A ``.toml`` file, a folder of them (read in the order of their names), or several of either.

    Raises:
        ReferenceFileError: A file is not there or not well formed; the error names file, line or key and what to do.
    """
    several = [paths] if isinstance(paths, str | PathLike) else list(paths)
    found: dict[str, list[Record]] = {field: [] for field, _ in _TABLES.values()}
    files = [file for path in several for file in _files(Path(path))]
    for file in files:
        for field, records in _read(file).items():
            found[field].extend(records)
    try:
        return References.model_validate(found)
    except ValidationError as error:
        raise ReferenceFileError(
            _plain(error),
            where=", ".join(map(str, files)),
            hint="ids must be unique, and entities that events name given",
        ) from error


@cache
def known_references() -> References:
    """What comes with the library: wars, offices and official figures, each with a source."""
    return load_references(Path(__file__).parent / "known")


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(path.glob("*.toml"))
        if not files:
            raise ReferenceFileError(
                "no .toml file in this folder", where=str(path), hint="name the folder that has them"
            )
        return files
    if not path.is_file():
        raise ReferenceFileError("no such file or folder", where=str(path), hint="check the path of --references")
    return [path]


def _read(file: Path) -> dict[str, list[Record]]:
    data = read_toml(file, ReferenceFileError, hint="a reference file is TOML in UTF-8")
    as_of = data.pop(_AS_OF, None)
    found: dict[str, list[Record]] = {}
    for table, rows in data.items():
        if table not in _TABLES or not isinstance(rows, list):
            known = ", ".join(f"[[{name}]]" for name in _TABLES)
            raise ReferenceFileError(f"unknown table {table!r}", where=str(file), hint=f"known: {known}")
        field, kind = _TABLES[table]
        for number, row in enumerate(rows, 1):
            if not isinstance(row, dict):
                hint = f"write it as a table: [[{table}]], then its keys"
                raise ReferenceFileError(f"{table!r} holds {row!r:.40}, no table", where=str(file), hint=hint)
            dated = row if as_of is None else {_AS_OF: as_of, **row}
            record = _record(kind, dated, file, f"[[{table}]] #{number}")
            found.setdefault(field, []).extend(record.tenures if isinstance(record, Office) else [record])
    return found


def _record(kind: type[Record], row: dict[str, Any], file: Path, place: str) -> Record:
    where = f"{file} {place}{_label(row)}"
    if kind is Series:
        row = {**row, "rows": _rows(file, row, where)}
        row.pop("file", None)
    try:
        return kind.model_validate(row)
    except ValidationError as error:
        keys = ", ".join(name for name in kind.model_fields if name != "rows")
        raise ReferenceFileError(_plain(error), where=where, hint=f"keys: {keys}") from error


def _label(row: dict[str, Any]) -> str:
    name = row.get("id") or row.get("person") or row.get("name")
    return f" ({name})" if isinstance(name, str) else ""


def _plain(error: ValidationError) -> str:
    first = error.errors()[0]
    key = ".".join(map(str, first["loc"]))
    text = _WHAT_GOES_WRONG.get(first["type"], first["msg"].removeprefix("Value error, "))
    return f"{key}: {text}" if key else text


def _rows(file: Path, row: dict[str, Any], where: str) -> list[SeriesRow]:
    name = row.get("file")
    if not isinstance(name, str):
        raise ReferenceFileError("file: it is required", where=where, hint='add file = "figures.csv"')
    table = file.parent / name
    try:
        lines = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig")))
        header, cells = tuple(lines.fieldnames or ()), [(lines.line_num, row) for row in lines]
    except (OSError, ValueError, csv.Error) as error:  # ValueError: no UTF-8, or a NUL in the name
        raise ReferenceFileError(
            f"cannot be read: {error}", where=str(table), hint=f"it is named by {where}"
        ) from error
    if "date" not in header or not set(header) <= set(_COLUMNS):
        raise ReferenceFileError(
            f"the first line has the columns {', '.join(header) or 'none'}",
            where=f"{table} line 1",
            hint=f"it needs date and some of {', '.join(_COLUMNS[1:])}",
        )
    return [_row(row, f"{table} line {number}") for number, row in cells]


def _row(cells: dict[str, str | None], where: str) -> SeriesRow:
    if None in cells:
        raise ReferenceFileError("more cells than columns", where=where, hint="write 34600, not 34,600")
    try:
        return SeriesRow.model_validate({name: cell.strip() for name, cell in cells.items() if cell and cell.strip()})
    except ValidationError as error:
        raise ReferenceFileError(
            _plain(error), where=where, hint="dates as 2024-05-05, counts as digits only"
        ) from error
