"""Where output goes: encodings, files, closed pipes, colours, a progress bar. Nothing here knows of facts."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from factcheck.errors import InputError

__all__ = [
    "color_wanted",
    "complain",
    "page_width",
    "prepare_streams",
    "progress",
    "release_pipe",
    "replace_file",
    "save",
    "write",
    "write_if_read",
]

_WIDEST = 110
_FEW = 200
"""Articles that are read before a progress bar would be worth a look."""

Item = TypeVar("Item")


def prepare_streams() -> None:
    """UTF-8 out, whatever the locale: the report and its JSON hold letters that others lack."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def write(text: str) -> None:
    """Write to standard output, with a line end behind it where there is none. Nothing gives no empty line.

    Raises:
        BrokenPipeError: Whoever read the output has gone.
    """
    if text:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()


def write_if_read(text: str) -> None:
    """``write``, and carry on where nobody reads any more: the exit code still counts."""
    try:
        write(text)
    except BrokenPipeError:
        release_pipe()


def save(path: str, text: str) -> None:
    """Write to a file, in the same bytes as ``write`` would give on every system.

    Raises:
        InputError: The file cannot be written.
    """
    try:
        Path(path).write_text(text if text.endswith("\n") else f"{text}\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError("cannot be written", where=path, hint=error.strerror) from error


def replace_file(path: str, text: str) -> None:
    """``save`` beside the file, then take its place: whoever reads it has the old or the new, and never half.

    A link stays one, and the file keeps its permissions.

    Raises:
        InputError: The file cannot be written.
    """
    target = Path(path).resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        save(str(beside), text)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except (InputError, OSError) as error:
        beside.unlink(missing_ok=True)
        reason = error.hint if isinstance(error, InputError) else error.strerror
        raise InputError("cannot be written", where=path, hint=reason) from error


def complain(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"factcheck: {text}\n")


def release_pipe() -> None:
    """After the reader of standard output has gone: keep the interpreter from failing when it flushes at the end."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(devnull, sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file (an embedding program, a test)
        pass
    finally:
        os.close(devnull)


def color_wanted() -> bool:
    """Colours go to terminals only, and not where ``NO_COLOR`` is set or TERM is dumb (https://no-color.org).

    ``FORCE_COLOR`` sends them anywhere, to the log of a build for instance (https://force-color.org); where both are
    set, ``NO_COLOR`` wins.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def page_width() -> int:
    """Columns of the terminal, within reason; a fixed width for files and pipes."""
    from factcheck.report.printed import WIDTH

    if not sys.stdout.isatty():
        return WIDTH
    return min(_WIDEST, shutil.get_terminal_size((WIDTH, 24)).columns)


def progress(items: Iterable[Item], total: int | None, label: str) -> Iterator[Item]:
    """The items, with a bar on standard error if that is a terminal and there are many.

    ``total`` is ``None`` where the items are counted only as they come, and printed as they come: then there is no
    bar where the output goes to a terminal, since the two would run into each other.
    """
    iterator = iter(items)
    yield from islice(iterator, _FEW)
    if not sys.stderr.isatty() or (total is None and sys.stdout.isatty()) or (total is not None and total <= _FEW):
        yield from iterator
        return
    from rich.console import Console
    from rich.progress import track

    rest = None if total is None else total - _FEW
    yield from track(iterator, description=label, total=rest, console=Console(stderr=True), transient=True)
