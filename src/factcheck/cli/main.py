"""Run a command and turn what comes of it into an exit code."""

from __future__ import annotations

import gc
from collections.abc import Sequence

from factcheck.cli.codes import INTERRUPTED, UNREADABLE, fault
from factcheck.cli.parser import build_parser
from factcheck.cli.terminal import complain, prepare_streams, release_pipe
from factcheck.errors import FactcheckError

__all__ = ["main", "run"]

_OBJECTS = 200_000
"""New objects after which the garbage collector looks for cycles."""


def run() -> int:
    """``main`` for a process of its own, which is what the command ``factcheck`` is.

    Nearly all that a check makes it also keeps, and what it drops is in no cycles. So the collector, which by default
    looks through everything every few thousand objects, is asked to look less often, and not at all at the end.
    """
    gc.set_threshold(_OBJECTS, 20, 20)
    try:
        return main()
    finally:
        gc.freeze()


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``factcheck`` with ``argv`` (the process's own arguments when absent) and return its exit code.

    0: clean. 1: findings at or above ``--fail-on``. 2: wrong usage, or input that could not be read; what could be
    read was still checked and printed. 3: nothing could be read at all. 70: a fault in factcheck itself; of one
    article or rule, the rest was printed.
    """
    prepare_streams()
    try:
        arguments = build_parser().parse_args(argv)
        from factcheck.cli.commands import COMMANDS  # only now: --version and --help need none of the library

        return COMMANDS[arguments.command](arguments)
    except FactcheckError as error:
        from factcheck.report.passages import inert

        complain(inert(str(error)))
        return UNREADABLE
    except BrokenPipeError:
        release_pipe()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        import traceback

        traceback.print_exc()
        return fault()
