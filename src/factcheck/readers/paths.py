"""Files, directories and standard input into articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import ConfigError, InputError
from factcheck.readers.fields import Defaults
from factcheck.readers.formats import FORMATS, ReadFormat
from factcheck.readers.plugins import find_reader, known_endings
from factcheck.records import Article

__all__ = ["read_articles"]

STDIN = "-"
_ALIKE = 0.75
"""How much of a misspelt name must fit the name of another file (``difflib`` ratio)."""


def read_articles(
    paths: Iterable[str | Path],
    *,
    defaults: Defaults | None = None,
    problems: list[InputError] | None = None,
    stdin: BinaryIO | None = None,
    stdin_format: str = "txt",
) -> Iterator[Article]:
    """Read articles one by one, in the order of ``paths``.

    A directory is read with all that is below it, sorted by name; names that begin with a period and files of other
    kinds are passed over there. ``-`` is standard input. Text keeps its line ends, so offsets into ``Article.text``
    are offsets into the file behind its byte order mark and front matter.

    Args:
        paths: Files ending in .txt, .json, .jsonl or what an installed reader takes, directories, or ``-``.
        defaults: Source, date and language of articles whose file does not say it.
        problems: Where to put what cannot be read, and go on. Without it the first problem is raised.
        stdin: What ``-`` reads; standard input when absent.
        stdin_format: ``txt``, ``json``, ``jsonl`` or the ending of an installed reader.

    Raises:
        InputError: Something cannot be read, and there is no list of ``problems``.
        ConfigError: There is no such ``stdin_format``, or two installed readers have one ending.
    """
    chosen = defaults or Defaults()
    for path in paths:
        for outcome in _read(str(path), chosen, stdin, stdin_format):
            if isinstance(outcome, Article):
                yield outcome
            elif problems is None:
                raise outcome
            else:
                problems.append(outcome)


def _read(path: str, defaults: Defaults, stdin: BinaryIO | None, stdin_format: str) -> Iterator[Article | InputError]:
    if path == STDIN:
        yield from _stdin_reader(stdin_format)(stdin or sys.stdin.buffer, "stdin", defaults)
        return
    found = False
    for file in _files(path):
        found = True
        if isinstance(file, InputError):
            yield file
        else:
            yield from _read_file(file, defaults)
    if not found:
        yield InputError(f"no file of {_suffixes()} in this directory", where=_shown(path))


def _files(path: str) -> Iterator[Path | InputError]:
    if not Path(path).is_dir():
        yield Path(path)
        return
    unread: list[InputError] = []

    def keep(error: OSError) -> None:
        unread.append(InputError(_reason(error), where=_shown(str(error.filename))))

    for folder, below, names in os.walk(path, onerror=keep):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and find_reader(_format(file)) and file.is_file():
                yield file
    yield from unread


def _read_file(file: Path, defaults: Defaults) -> Iterator[Article | InputError]:
    where = _shown(file.as_posix())
    reader = find_reader(_format(file))
    if reader is None and file.exists():
        yield InputError("files of this kind are not read", where=where, hint=f"known kinds: {_suffixes()}")
        return
    try:
        with file.open("rb") as stream:
            yield from (reader or FORMATS["txt"])(stream, where, defaults)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        yield InputError(_reason(error), where=where, hint=_neighbour(file))


def _stdin_reader(name: str) -> ReadFormat:
    reader = find_reader(name)
    if reader is None:
        raise ConfigError(f"no reader of {name!r}", hint=f"known: {', '.join(known_endings())}")
    return reader


def _suffixes() -> str:
    return ", ".join(f".{name}" for name in known_endings())


def _format(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or directory"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror.lower()}"
    return f"cannot be read: {error}"


def _neighbour(file: Path) -> str | None:
    """A file that the misspelt name may mean."""
    try:
        names = [entry.name for entry in file.parent.iterdir()]
    except (OSError, ValueError):
        return None
    close = get_close_matches(file.name, names, n=1, cutoff=_ALIKE)
    return f"did you mean {_shown((file.parent / close[0]).as_posix())}?" if close else None


def _shown(path: str) -> str:
    """The path with bytes that are no UTF-8 replaced: it becomes part of ids and must be writable as JSON."""
    return path.encode("utf-8", "replace").decode("utf-8")
