#!/usr/bin/env python3
"""What comparing costs as dossiers grow: CPU seconds without reading, and how many pairs were looked at.

    python tests/benchmarks/comparing.py                              # prints the table
    python tests/benchmarks/comparing.py --sizes 500 1000 2000        # of these sizes
    python tests/benchmarks/comparing.py --write                      # puts it into docs/performance.md

Each dossier is made up: articles of a sentence or two, read before the clock runs, so that nothing but comparing and
the rules is measured. A pair that is looked at is one whose link is weighed, or two quotes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import factcheck
from factcheck.api import check_extractions
from factcheck.records import Extraction
from factcheck.relate import judging, quotation

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
SIZES = (300, 1_000, 3_000)
FIRST = date(2023, 10, 8)
LETTERS = "bcdfghjklmnprstvwz"


def told(number: int, text: str, day: date, outlet: str) -> Extraction:
    """An article as read, with a word of its own at its end."""
    return factcheck.extract(
        factcheck.Article(
            id=f"a{number:06}", source=outlet, published=day, language="en", text=f"{text} {syllables(number)}."
        )
    )


def syllables(number: int) -> str:
    """A word of its own for every number, so that no two texts are copies by their endings."""
    word = ""
    for _ in range(4):
        number, rest = divmod(number, len(LETTERS))
        word += f"{LETTERS[rest]}a"
    return word


def _toll(number: int, figure: int, day: date) -> Extraction:
    text = (
        f"In Gaza {figure:,} Palestinians have been killed since October 7, 2023, "
        f"the Gaza health ministry said as of {day.day} {day:%B %Y}."
    )
    return told(number, text, day, f"Outlet {number % 500}")


def one_day(size: int) -> list[Extraction]:
    """One toll, one claimant, one day, thirty figures."""
    return [_toll(number, 21_400 + number % 30, FIRST) for number in range(size)]


def all_differ(size: int) -> list[Extraction]:
    """One toll, one claimant, one day, and no two articles agree."""
    return [_toll(number, 100_000 + number, FIRST) for number in range(size)]


def war(size: int) -> list[Extraction]:
    """A running toll over a year, one article in ten a day behind."""
    found = []
    for number in range(size):
        day = number * 365 // size
        found.append(_toll(number, 1_000 + 60 * (day - (number % 10 == 0)), FIRST + timedelta(days=day)))
    return found


def attacks(size: int) -> list[Extraction]:
    """Ten articles for each of many attacks, a few a day, that differ by one or two dead."""
    found = []
    for number in range(size):
        attack = number // 10
        town, road = syllables(attack).capitalize(), syllables(attack + 7).capitalize()
        dead = 11 + attack % 40 + (number % 10 == 3)
        text = f"A blast in {town} near {road} Road killed {dead} people, the governor of {town} said"
        day = FIRST + timedelta(days=attack % 365)
        found.append(told(number, f"{text}.", day, f"Outlet {number % 50}"))
    return found


def copies(size: int) -> list[Extraction]:
    """Many outlets that carry one wire story each day, word for word."""
    found = []
    for number in range(size):
        wire = number // 100
        filler = " ".join(f"the {syllables(97 * wire + clause)} council met again" for clause in range(20))
        text = f"A flood in {syllables(wire).capitalize()} killed {20 + wire} people. {syllables(wire)} said {filler}"
        day = FIRST + timedelta(days=wire)
        found.append(told(number, text, day, f"Outlet {number % 100}"))
    return found


WORKLOADS: dict[str, Callable[[int], list[Extraction]]] = {
    "one day": one_day,
    "all differ": all_differ,
    "war": war,
    "attacks": attacks,
    "copies": copies,
}


MOST: dict[str, int] = {}
"""Articles that are not exceeded in a workload."""


@dataclass
class Work:
    """How many pairs were looked at: of statements, of quotes."""

    links: int = 0
    quotes: int = 0

    @property
    def pairs(self) -> int:
        return self.links + self.quotes


@contextmanager
def counted() -> Iterator[Work]:
    """Count the pairs that are looked at meanwhile."""
    work = Work()

    def counting(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            setattr(work, name, getattr(work, name) + 1)
            return function(*arguments, **named)

        return call

    with (
        mock.patch.object(judging.Scorer, "bits", counting("links", judging.Scorer.bits)),
        mock.patch.object(quotation, "judge", counting("quotes", quotation.judge)),
    ):
        yield work


def measured(name: str, size: int) -> tuple[float, int, factcheck.Report]:
    """CPU seconds, pairs looked at, and the report of a workload."""
    dossier = WORKLOADS[name](size)
    with counted() as work:
        began = time.process_time()
        report = check_extractions(dossier)
        seconds = time.process_time() - began
    return seconds, work.pairs, report


def table(sizes: tuple[int, ...]) -> str:
    lines = [
        "| dossier | articles | CPU s | pairs looked at | comparisons kept | findings |",
        "|---|---|---|---|---|---|",
    ]
    for name, make in WORKLOADS.items():
        about = (make.__doc__ or name).rstrip(".")
        for size in (size for size in sizes if size <= MOST.get(name, size)):
            seconds, pairs, report = measured(name, size)
            kept, found = len(report.comparisons), len(report.findings)
            lines.append(f"| {about} | {size:,} | {seconds:.1f} | {pairs:,} | {kept:,} | {found:,} |")
            print(lines[-1], flush=True)
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    found = table(tuple(arguments.sizes))
    if arguments.write:
        head, mark, rest = PAGE.read_text(encoding="utf-8").partition("<!-- table: comparing -->\n")
        _, end, tail = rest.partition("<!-- end -->")
        PAGE.write_text(f"{head}{mark}\n{found}\n\n{end}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
