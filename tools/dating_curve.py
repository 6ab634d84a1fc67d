"""How often the day of publication lies inside the estimate of a text that does not say it, by confidence.

usage: python tools/dating_curve.py FILE.jsonl... [--references PATH]

Each line is an article as the JSONL reader takes it, with its ``published``; the date is hidden from the estimate.
Prints one row for every step of confidence: estimates, the share that holds the true day, and their median width.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from statistics import median

import factcheck
from factcheck.records import Article, DateEstimate

STEP = 10
"""Per cent of confidence in one row."""


def main(arguments: list[str] | None = None) -> int:
    """Print the table of the files that are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--references", type=Path, action="append", help="besides those that come with the library")
    given = parser.parse_args(arguments)
    articles = list(factcheck.read_articles(given.files))
    dated = [article for article in articles if article.published is not None]
    rows = curve((article, estimate(article, given.references)) for article in dated)
    sys.stdout.write(table(rows, len(dated)))
    return 0


def estimate(article: Article, references: list[Path] | None) -> DateEstimate:
    """The estimate for an article whose date is hidden."""
    hidden = article.model_copy(update={"published": None})
    return factcheck.estimate_date(hidden, references)


def curve(found: Iterable[tuple[Article, DateEstimate]]) -> dict[int, list[tuple[bool, int | None]]]:
    """For each step of confidence: whether the true day is inside, and the days between the ends (None: open)."""
    rows: dict[int, list[tuple[bool, int | None]]] = defaultdict(list)
    for article, dating in found:
        if dating.earliest is None and dating.latest is None:
            continue
        day = _day(article)
        inside = (dating.earliest or date.min) <= day <= (dating.latest or date.max)
        width = (dating.latest - dating.earliest).days if dating.earliest and dating.latest else None
        rows[int(dating.confidence * 100) // STEP * STEP].append((inside, width))
    return rows


def table(rows: dict[int, list[tuple[bool, int | None]]], articles: int) -> str:
    """The rows as Markdown."""
    lines = ["| confidence | estimates | true day inside | median width in days |", "|---|---|---|---|"]
    for low, found in sorted(rows.items()):
        widths = [width for _, width in found if width is not None]
        share = 100 * sum(inside for inside, _ in found) / len(found)
        middle = f"{median(widths):.0f}" if widths else "open"
        lines.append(f"| {low}–{low + STEP} % | {len(found)} | {share:.0f} % | {middle} |")
    undated = articles - sum(map(len, rows.values()))
    return "\n".join([*lines, "", f"{articles} articles, {undated} without an estimate", ""])


def _day(article: Article) -> date:
    published = article.published
    assert published is not None
    return published.date() if isinstance(published, datetime) else published


if __name__ == "__main__":
    raise SystemExit(main())
