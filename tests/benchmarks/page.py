#!/usr/bin/env python3
"""How long a dossier takes from its files to the HTML page, in a process of its own as an editor starts it.

    python tests/benchmarks/page.py           # prints the table
    python tests/benchmarks/page.py --write   # puts it into docs/performance.md

Fifty articles of 4 kB, each one of the project's fixtures and plain sentences up to that length, which brings its
figures to the density of news. Below them the same with paragraphs of other fixtures in place of the plain sentences:
fifty articles that are all figures and largely copies of each other, about the worst a dossier can be.

CPU seconds of the whole command, best of several runs: it works in one thread, so that is how long it takes where
nothing else runs. Nothing is asserted: it depends on the machine.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from speed import ROOT, write

import factcheck
from factcheck.readers import read_articles

ARTICLES = 50
SIZE = 4_000


_PLAIN = {
    "en": (
        "Residents spoke of a long night and of neighbours who opened their doors. "
        "The road along the river was closed, and buses went round by the old mill. "
        "A baker near the square kept his oven going and gave bread to whoever came. "
        "By evening the wind had turned and the smell of smoke was gone. "
    ),
    "id": (
        "Warga bercerita tentang malam yang panjang dan tetangga yang membuka pintu rumahnya. "
        "Jalan di tepi sungai ditutup dan bus memutar lewat penggilingan lama. "
        "Seorang tukang roti di dekat alun-alun membagikan roti kepada siapa saja yang datang. "
        "Menjelang malam angin berbalik arah dan bau asap menghilang. "
    ),
}


def dossier(folder: Path, count: int = ARTICLES, *, dense: bool = False, size: int = SIZE) -> None:
    """Write ``count`` articles of ``size`` bytes into a folder."""
    known = [item for item in read_articles([ROOT / "fixtures" / "articles"]) if item.published]
    for number in range(count):
        first = known[number % len(known)]
        alike = [item for item in known if item.language == first.language]
        place = alike.index(first)
        text = "\n".join(item.text for item in alike[place:] + alike[:place] * 9) if dense else first.text
        while len(text.encode()) < size:
            text += f"\n\n{_PLAIN[first.language or 'en']}"
        text = text.encode()[:size].decode(errors="ignore").rpartition(" ")[0]
        head = f"---\nsource: {first.source} {number // len(known) + 1}\npublished: {first.published}\n---\n"
        (folder / f"{number:03}.txt").write_text(f"{head}{text}.\n", encoding="utf-8")


def seconds(folder: Path, output: str, runs: int) -> float:
    """The least CPU time that the command line takes."""
    command = [sys.executable, "-m", "factcheck", "check", str(folder), "--fail-on", "never", "--format", output]
    best = float("inf")
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*command, "--output", str(folder.parent / "report")], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def measure(count: int = ARTICLES, runs: int = 5) -> str:
    """The table in Markdown."""
    lines = ["| dossier | findings | page | files to JSON | files to HTML |", "|---|---|---|---|---|"]
    for name, dense in (("as dense as news", False), ("nothing but figures and copies", True)):
        with tempfile.TemporaryDirectory() as room:
            folder = Path(room) / "articles"
            folder.mkdir()
            dossier(folder, count, dense=dense)
            report = factcheck.check(read_articles([folder]))
            page = len(report.to_html().encode()) / 1e6
            times = [f"{seconds(folder, output, runs):.2f} s" for output in ("json", "html")]
            told = f"{count} articles of {SIZE / 1000:.0f} kB, {name}"
            lines.append(f"| {told} | {len(report.findings)} | {page:.2f} MB | {' | '.join(times)} |")
    return "\n".join(lines)


def main() -> None:
    """Run from the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=ARTICLES, help="how many (default: 50)")
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    chosen = options.parse_args()
    found = measure(chosen.articles)
    print(found)
    if chosen.write:
        write("page", found)


if __name__ == "__main__":
    sys.exit(main())
