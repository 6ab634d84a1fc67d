"""Run a command and turn what comes of it into an exit code."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

from factcheck.cli.commands import COMMANDS, UNREADABLE, fault
from factcheck.cli.parser import build_parser
from factcheck.cli.terminal import complain, prepare_streams, release_pipe
from factcheck.errors import FactcheckError
from factcheck.report.passages import inert

__all__ = ["main"]

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``factcheck`` with ``argv`` (the process's own arguments when absent) and return its exit code.

    0: clean. 1: findings at or above ``--fail-on``. 2: wrong usage, or input that could not be read; what could be
    read was still checked and printed. 3: nothing could be read at all. 70: a fault in factcheck itself; of one
    article or rule, the rest was printed.
    """
    prepare_streams()
    try:
        arguments = build_parser().parse_args(argv)
        return COMMANDS[arguments.command](arguments)
    except FactcheckError as error:
        complain(inert(str(error)))
        return UNREADABLE
    except BrokenPipeError:
        release_pipe()
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:
        traceback.print_exc()
        return fault()
