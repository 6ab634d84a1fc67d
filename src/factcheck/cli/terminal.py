"""Where output goes: encodings, files, closed pipes, colours, a progress bar. Nothing here knows of facts."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from errno import EACCES, EISDIR, ENOENT
from itertools import islice
from pathlib import Path
from secrets import token_hex
from stat import S_ISREG
from typing import TypeVar

from factcheck.errors import InputError

__all__ = [
    "color_wanted",
    "complain",
    "page_width",
    "prepare_streams",
    "progress",
    "refuse_unwritable",
    "release_pipe",
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

    It is written beside the file, flushed to the disk, and then takes its place: whoever reads the file, after a full
    disk or a killed process too, has the old one or the new one and never half. A link stays one, and the file keeps
    its permissions. What is no file (a pipe, a device, ``/dev/stdout``) is written to as it is.

    Raises:
        InputError: The file cannot be written; the old one is as it was.
    """
    data = (text if text.endswith("\n") else f"{text}\n").encode("utf-8", "replace")
    try:
        if _is_no_file(path):
            with Path(path).open("ab") as stream:
                stream.write(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as error:  # ValueError: a NUL, or half a character, in the name
        raise _unwritable(path, error) from error


def refuse_unwritable(path: str) -> None:
    """Tell before the work that ``save`` could not write there, as far as can be seen without writing.

    Raises:
        InputError: The folder is not there or not open to us, or the path is that of a folder.
    """
    try:
        if _is_no_file(path):
            if Path(path).is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            return
        folder = Path(os.path.realpath(path)).parent
        if not folder.is_dir():
            raise FileNotFoundError(ENOENT, f"there is no folder {folder}")
        if not os.access(folder, os.W_OK):
            raise PermissionError(EACCES, f"nothing may be written into the folder {folder}")
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def _unwritable(path: str, error: OSError | ValueError) -> InputError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return InputError("cannot be written", where=path, hint=reason)


def _is_no_file(path: str) -> bool:
    """Whether there is something that is no file with bytes of its own; one that is not there yet will be one."""
    if Path(path).is_relative_to("/dev") or Path(path).is_relative_to("/proc"):
        return True  # standard output may be sent to a file: it must not be cut off, nor taken from under the shell
    try:
        return not S_ISREG(Path(path).stat().st_mode)
    except FileNotFoundError:
        return False


def _replace(target: Path, data: bytes) -> None:
    beside = target.with_name(f".factcheck-{os.getpid()}-{token_hex(4)}")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Have the new name on the disk, too, where the system lets a folder be flushed."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


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
