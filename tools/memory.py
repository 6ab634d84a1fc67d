"""Measures what extractions and a report take in memory, in multiples of the text they are of.

    python tools/memory.py fixtures/articles             # any files and folders that factcheck reads
    python tools/memory.py news.jsonl --check            # the report of a check of them all, too

Prints the traced bytes that are kept for each byte of text, and which records they are in. What is kept once however
many articles there are (packs, imports) is loaded before.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

import factcheck

_SHOWN = 8


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--check", action="store_true", help="measure a report of all of them, too")
    options = parser.parse_args(arguments)
    articles = list(factcheck.read_articles(options.paths))
    size = sum(len(article.text.encode()) for article in articles)
    sys.stdout.write(f"{len(articles)} articles, {size:,} bytes of text\n")
    _measure("extractions", lambda: list(factcheck.extract_many(articles)), size)
    if options.check:
        _measure("report", lambda: factcheck.check(articles), size)
    return 0


def _measure(name: str, make: Callable[[], Any], size: int) -> None:
    make()  # so that packs and modules are there
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    made = make()
    gc.collect()
    kept, most = (traced - before for traced in tracemalloc.get_traced_memory())
    tracemalloc.stop()
    sys.stdout.write(f"{name}: {kept / size:.1f} times the text kept, {most / size:.1f} at most\n")
    records = Counter[str]()
    _count(made, records, set())
    for kind, number in records.most_common(_SHOWN):
        sys.stdout.write(f"    {number:>8,} {kind}\n")


def _count(value: Any, records: Counter[str], seen: set[int]) -> None:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, BaseModel):
        records[type(value).__name__] += 1
        for item in vars(value).values():
            _count(item, records, seen)
    elif isinstance(value, list | tuple):
        for item in value:
            _count(item, records, seen)


if __name__ == "__main__":
    sys.exit(main())
