"""The tables that come with the library: TOML, and kept as JSON in a cache folder once they were read.

A check of one article needs fifty tables, and reading them as TOML is a tenth of its time. ``FACTCHECK_CACHE`` names
another folder than the user's own for caches; where it is empty, nothing is kept.

What is kept says of which text it is, so it is never out of date, and whatever is wrong with it or with the folder, the
TOML is read as if there were none. It is JSON and neither pickle nor marshal, because reading JSON runs nothing and
cannot break anything, whoever wrote it; and a folder that others may write to is not used, since words put into a table
would change what is found.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tomllib
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from typing import Any

__all__ = ["cache_folder", "parsed", "read_table"]

_FORM = 1
"""Rises when what is kept is written in another form."""
_NO_NAME = re.compile(r"[^\w.-]")
"""What is put into no name of a file."""
_OF_OTHERS = 0o022
"""Permission of others, the group among them, to write."""


def read_table(package: str, *path: str) -> dict[str, Any]:
    """A table of ours.

    Args:
        package: The package it lies in.
        path: Where in it, the name of the file last.
    """
    text = files(package).joinpath(*path).read_text(encoding="utf-8")
    return parsed(".".join((package, *path)), text)


def parsed(name: str, text: str) -> dict[str, Any]:
    """What a TOML text holds; ``name`` is what it is kept as.

    Raises:
        TOMLDecodeError: It is not TOML.
    """
    folder = cache_folder()
    if folder is None:
        return tomllib.loads(text)
    of = f"{_FORM}-{blake2b(text.encode(), digest_size=16).hexdigest()}"
    file = folder / f"{_NO_NAME.sub('_', name)}.json"
    kept = _kept(file, of)
    if kept is not None:
        return kept
    found = tomllib.loads(text)
    _keep(file, of, found)
    return found


def _kept(file: Path, of: str) -> dict[str, Any] | None:
    try:
        data = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if isinstance(data, dict) and data.get("of") == of and isinstance(data.get("table"), dict):
        found: dict[str, Any] = data["table"]
        return found
    return None


def _keep(file: Path, of: str, found: dict[str, Any]) -> None:
    """Write beside and rename: another process sees the whole of it or nothing."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError, TypeError):  # a folder that cannot be written; a day, which JSON has no form for
        beside.write_text(json.dumps({"of": of, "table": found}, ensure_ascii=False), encoding="utf-8")
        beside.replace(file)


@cache
def cache_folder() -> Path | None:
    """The folder that tables are kept in; ``None`` where there is none that is the user's alone."""
    folder = _named_folder()
    if folder is None:
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        about = folder.stat()
    except OSError:
        return None
    if sys.platform != "win32" and (about.st_uid != os.geteuid() or about.st_mode & _OF_OTHERS):
        return None
    return folder


def _named_folder() -> Path | None:
    named = os.environ.get("FACTCHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / "factcheck" / "Cache" if local else None
    home = os.environ.get("XDG_CACHE_HOME")
    if home:
        return Path(home) / "factcheck"
    with suppress(RuntimeError):  # no home
        return Path.home() / ".cache" / "factcheck"
    return None
