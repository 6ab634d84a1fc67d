"""An error of our own, in words. The work goes on without what failed, and a notice says what that was."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb

__all__ = ["told"]

_HOME = Path(__file__).parent
_SHOWN = 200
"""Characters of an error that are told: some hold the whole text they failed on."""


def told(error: Exception) -> str:
    """The kind of an error, the first line of what it says, and the last line of ours that it came through.

    The project's own tests put a function in its place that raises the error (``tests/conftest.py``).
    """
    said = str(error).partition("\n")[0]
    said = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [f"{path.relative_to(_HOME)}:{line}" for path, line in frames if path.is_relative_to(_HOME)]
    place = f" [{ours[-1]}]" if ours else ""
    return f"{type(error).__name__}{': ' if said else ''}{said}{place}"
