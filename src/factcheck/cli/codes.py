"""What the command line ends with."""

from __future__ import annotations

from factcheck.cli.terminal import complain

__all__ = ["CLEAN", "FOUND", "INTERRUPTED", "NOTHING_READ", "UNREADABLE", "fault"]

CLEAN, FOUND, UNREADABLE, NOTHING_READ = 0, 1, 2, 3
INTERRUPTED = 130
"""Ended by Ctrl-C, as shells have it."""
_FAULT = 70
"""A fault in factcheck itself, EX_SOFTWARE of sysexits.h: it must not look like findings or a mistake of the user."""


def fault() -> int:
    """Say that the error printed above is ours."""
    complain("this is a fault in factcheck, not in your articles; please report it with the lines above")
    return _FAULT
