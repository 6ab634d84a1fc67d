"""TOML that users write: read into a table, or refused with the file, the place in it and what to do."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError

__all__ = ["no_toml", "parse_toml", "read_toml"]


def read_toml(
    file: str | PathLike[str], kind: type[FactcheckError], *, hint: str | None = None, where: str | None = None
) -> dict[str, Any]:
    """The table that a TOML file holds.

    Args:
        file: The file, in UTF-8.
        kind: The error to raise.
        hint: What to do where it cannot be read.
        where: What to call the file in errors; its path when absent.

    Raises:
        FactcheckError: Of ``kind``: the file is not there, cannot be read, or is no TOML.
    """
    where = str(file) if where is None else where
    try:
        text = Path(file).read_text(encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise kind(f"cannot be read: {reason}", where=where, hint=hint) from error
    except UnicodeDecodeError as error:
        raise kind(f"not a TOML file: {error}", where=where, hint="save it as UTF-8") from error
    except ValueError as error:  # a NUL, or half a character, in the name
        raise kind(f"cannot be read: {error}", where=where, hint=hint) from error
    return parse_toml(text, kind, where=where, hint=hint)


def parse_toml(text: str, kind: type[FactcheckError], *, where: str, hint: str | None = None) -> dict[str, Any]:
    """The table that a text in TOML holds.

    Raises:
        FactcheckError: Of ``kind``: it is no TOML; nests too deep; or has a number of more digits than Python reads.
    """
    with no_toml(kind, where=where, hint=hint):
        return tomllib.loads(text)


@contextmanager
def no_toml(kind: type[FactcheckError], *, where: str, hint: str | None = None) -> Iterator[None]:
    """Whatever goes wrong with reading TOML inside, as an error of ``kind`` that names the file and the place."""
    try:
        yield
    except tomllib.TOMLDecodeError as error:
        raise kind(f"not a TOML file: {error}", where=where, hint=hint) from error
    except RecursionError as error:
        raise kind("not a TOML file: brackets in brackets without end", where=where, hint=hint) from error
    except ValueError as error:  # thousands of digits, an hour of 99 in a date
        raise kind(f"not a TOML file: {error}", where=where, hint=hint) from error
