#!/usr/bin/env python3
"""How fast articles are read, side by side in one run with the tools a user would otherwise take.

    python tests/benchmarks/speed.py                      # the project's own fixtures, repeated
    python tests/benchmarks/speed.py --articles FILE.jsonl  # any articles: {"text": …, "language": …} a line
    python tests/benchmarks/speed.py --write fixtures     # put the table under this label into docs/performance.md

MB of UTF-8 per CPU second, one thread, best of several runs. Only ratios within one run mean anything: nothing here is
asserted. ``quantulum3`` is measured where the extra ``bench`` is installed.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import factcheck
from factcheck.extract.pipeline import extract_slots
from factcheck.readers import Defaults, read_articles

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
SIZE = 1_000_000
SLOW_SIZE = 10_000
"""Bytes for the tools that would take minutes on a megabyte."""
BASE = r're.finditer(r"\w+")'


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    name: str
    rate: float


def articles_of(path: Path | None, size: int, language: str | None = None) -> list[factcheck.Article]:
    """At least ``size`` bytes of articles with their languages given: the file's, or the fixtures over and over."""
    found = list(read_articles([path or ROOT / "fixtures" / "articles"], defaults=Defaults(language=language)))
    known = [article for article in found if article.language in ("id", "en")]
    many: list[factcheck.Article] = []
    total = 0
    while total < size and known:
        for article in known:
            # A number behind keeps every text its own, so that no cache can help.
            text = f"{article.text}\n[{len(many)}]"
            many.append(factcheck.Article(text=text, published=article.published, language=article.language))
            total += len(text.encode())
            if total >= size:
                break
    return many


def rate(work: Callable[[], object], size: int, runs: int = 3) -> float:
    """MB per CPU second, best of ``runs``."""
    best = float("inf")
    gc.collect()
    for _ in range(runs):
        begun = process_time()
        work()
        best = min(best, process_time() - begun)
    return size / 1e6 / best


def size_of(texts: Iterable[str]) -> int:
    """Bytes of UTF-8."""
    return sum(len(text.encode()) for text in texts)


def _exhaust(items: Iterable[object]) -> None:
    for _ in items:
        pass


def _words(texts: Sequence[str]) -> None:
    word = re.compile(r"\w+")
    for text in texts:
        _exhaust(word.finditer(text))


def _slots(articles: Sequence[factcheck.Article]) -> None:
    for article in articles:
        extract_slots(article, article.language or "id")


def _some(texts: Sequence[str]) -> list[str]:
    """The first texts up to ``SLOW_SIZE`` bytes."""
    taken: list[str] = []
    for text in texts:
        if size_of([*taken, text]) > SLOW_SIZE and taken:
            break
        taken.append(text)
    return taken


def _search_dates(texts: Sequence[str]) -> None:
    from dateparser.search import search_dates

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for text in texts:
            search_dates(text, languages=["id", "en"])


def _quantulum(texts: Sequence[str]) -> None:
    from quantulum3 import parser

    for text in texts:
        parser.parse(text)


def measure(articles: Sequence[factcheck.Article]) -> list[Row]:
    """The whole table."""
    texts = [article.text for article in articles]
    size, some = size_of(texts), _some(texts)
    if not size:
        sys.exit("Nothing to measure: every line needs a text and its language.")
    small = size_of(some)
    _slots(articles[:50])  # packs and automata are built once per process
    rows = [
        Row(BASE, rate(lambda: _words(texts), size)),
        Row("factcheck, to slotted values", rate(lambda: _slots(articles), size)),
        Row(
            "factcheck.extract_many, to validated records",
            rate(lambda: _exhaust(factcheck.extract_many(articles)), size),
        ),
        Row("dateparser search_dates (dates only)", rate(lambda: _search_dates(some), small, 1)),
    ]
    try:
        _quantulum(["12 km"])
    except ImportError:
        return rows
    return [*rows, Row("quantulum3 (quantities only)", rate(lambda: _quantulum(some), small, 1))]


def table(rows: Sequence[Row]) -> str:
    """The table in Markdown."""
    base = next(row.rate for row in rows if row.name == BASE)
    lines = ["| what | MB/s | of the `\\w+` scan |", "|---|---|---|"]
    lines += [f"| {row.name.replace(BASE, f'`{BASE}`')} | {row.rate:.3g} | {row.rate / base:.3g} |" for row in rows]
    return "\n".join(lines)


def write(label: str, text: str) -> None:
    """Replace the table of that label in docs/performance.md."""
    page = PAGE.read_text(encoding="utf-8")
    mark = re.compile(rf"(<!-- table: {re.escape(label)} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not mark.search(page):
        raise SystemExit(f"docs/performance.md has no place for a table {label!r}")
    PAGE.write_text(mark.sub(lambda match: f"{match[1]}\n{text}\n\n{match[2]}", page), encoding="utf-8")


def main() -> None:
    """Run from the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, help="a .txt, .json or .jsonl file, or a folder of them")
    options.add_argument("--language", help="of articles that do not say it")
    options.add_argument("--write", metavar="LABEL", help="put the table under this label into docs/performance.md")
    options.add_argument("--json", action="store_true", help="print the rates as JSON")
    options.add_argument("--size", type=int, default=SIZE, help="bytes to read at least (default: 1 MB)")
    chosen = options.parse_args()
    rows = measure(articles_of(chosen.articles, chosen.size, chosen.language))
    if chosen.json:
        print(json.dumps({row.name: row.rate for row in rows}, indent=1))
    else:
        print(f"Python {platform.python_version()}, {platform.machine()}\n")
        print(table(rows))
    if chosen.write:
        write(chosen.write, table(rows))


if __name__ == "__main__":
    sys.exit(main())
