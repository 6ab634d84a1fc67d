"""Feeds anything at all to everything that reads what others wrote, and says what breaks.

    python tools/fuzz.py --executions 100000              # so many in all, spread over the targets
    python tools/fuzz.py --minutes 10 --only check packs  # as long as that, these targets
    python tools/fuzz.py --seed 7                         # other inputs; the same seed gives the same ones
    python tools/fuzz.py --engine atheris --only readers --minutes 5   # led by the code it reaches

Prints for each target how often it ran, and the smallest input of each crash that was found; ends with 1 where there
was one. The targets stand in ``tools/fuzz_targets.py``. Every crash becomes a case of the tests before it is mended.
``atheris`` is not among what the project installs (``pip install atheris``).
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import monotonic
from traceback import format_exception, walk_tb
from typing import Any, NoReturn

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).resolve().parent))

__all__ = ["TARGETS", "fuzz", "main"]


def _targets() -> Any:
    """The targets; where atheris is asked for, it has to see the library as it is imported."""
    if "atheris" not in sys.argv:
        return import_module("fuzz_targets").TARGETS
    import atheris

    with atheris.instrument_imports(include=["factcheck"]):
        return import_module("fuzz_targets").TARGETS


TARGETS = _targets()

_ROUND = 400
"""Executions between two looks at the clock. A crash ends its round, so that others are found behind it."""
_SHOWN = 1500
_HERE = Path(__file__).resolve().parent.parent

Crashes = dict[str, str]
"""Where something broke, and the smallest input it broke on with what was said."""


def main(arguments: list[str] | None = None) -> int:
    """Run the targets in turn until the executions or the minutes are used up."""
    from factcheck import faults

    given_ = _arguments(arguments)
    faults.told = _raised  # a fault of ours that a user would get as a notice is a crash here
    warnings.simplefilter("error")
    names = given_.only or list(TARGETS)
    if given_.engine == "atheris":
        return _atheris(names[0], given_.minutes, given_.corpus)
    end = None if given_.minutes is None else monotonic() + 60 * given_.minutes
    counts, crashes = fuzz(names, given_.executions, end, given_.seed)
    for name in names:
        sys.stdout.write(f"{name:12} {counts[name]:>9,} executions\n")
    sys.stdout.write(f"{'in all':12} {counts.total():>9,} executions, {len(crashes)} crashes, seed {given_.seed}\n")
    for crash in crashes.values():
        sys.stdout.write(f"\n{crash}\n")
    return 1 if crashes else 0


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--executions", type=int, default=None, metavar="N", help="in all (default: 10,000)")
    parser.add_argument("--minutes", type=float, default=None, metavar="M")
    parser.add_argument("--only", nargs="+", choices=TARGETS, metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", choices=("hypothesis", "atheris"), default="hypothesis")
    parser.add_argument("--corpus", metavar="FOLDER", help="with atheris: where to keep inputs that reach new code")
    found = parser.parse_args(arguments)
    if found.executions is None and found.minutes is None:
        found.executions = 10_000
    return found


def _raised(error: Exception) -> NoReturn:
    raise error


def fuzz(names: list[str], executions: int | None, end: float | None, begin: int) -> tuple[Counter[str], Crashes]:
    """Rounds of the targets in turn: how often each ran, and the crashes.

    Args:
        names: Which targets.
        executions: How many in all; no bound when absent.
        end: The moment (``time.monotonic``) after which no round begins; none when absent.
        begin: The first seed. Each round has one of its own.
    """
    counts: Counter[str] = Counter()
    crashes: Crashes = {}
    number = 0
    while (end is None or monotonic() < end) and (executions is None or counts.total() < executions):
        name = names[number % len(names)]
        left = _ROUND if executions is None else min(_ROUND, executions - counts.total())
        counts[name] += _round(name, left, begin * 1_000_003 + number, crashes)
        number += 1
    return counts, crashes


def _round(name: str, most: int, number: int, crashes: Crashes) -> int:
    """One round of a target: how often it ran. What broke goes into ``crashes``, by the line that it broke at."""
    ran = 0
    smallest: list[Any] = [None]

    def once(value: Any) -> None:
        nonlocal ran
        ran += 1
        smallest[0] = value  # the last one is the smallest: shrinking ends with it
        TARGETS[name].run(value)

    quiet = settings(
        max_examples=most,
        database=None,
        deadline=None,
        derandomize=False,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    try:
        seed(number)(quiet(given(TARGETS[name].inputs)(once)))()
    except Exception as error:
        where = _where(error)
        if where not in crashes:
            crashes[where] = f"{name}: {where}\n  input: {smallest[0]!r:.{_SHOWN}}\n{_told(error)}"
            sys.stdout.write(f"{crashes[where]}\n\n")
            sys.stdout.flush()
    return ran


def _where(error: BaseException) -> str:
    """The kind of the error and the last line of the project it came through."""
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [f"{path.relative_to(_HERE)}:{line}" for path, line in frames if path.is_relative_to(_HERE / "src")]
    return f"{type(error).__name__} at {ours[-1] if ours else 'the target itself'}"


def _told(error: BaseException) -> str:
    return "".join(format_exception(error))[-_SHOWN:]


def _atheris(name: str, minutes: float | None, corpus: str | None) -> int:
    """Let atheris choose the bytes that hypothesis makes inputs of. It ends the process itself."""
    import atheris

    @settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(TARGETS[name].inputs)
    def once(value: Any) -> None:
        TARGETS[name].run(value)

    fed: Callable[[bytes], object] = once.hypothesis.fuzz_one_input
    limit = [] if minutes is None else [f"-max_total_time={round(60 * minutes)}"]
    atheris.Setup([sys.argv[0], *limit, *([corpus] if corpus else [])], fed)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
