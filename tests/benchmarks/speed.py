#!/usr/bin/env python3
"""How fast articles are read, side by side in one run with the tools a user would otherwise take.

    python tests/benchmarks/speed.py                        # the project's own fixtures, repeated
    python tests/benchmarks/speed.py --articles FILE.jsonl  # any articles: {"text": …, "language": …} a line
    python tests/benchmarks/speed.py --write fixtures       # put the tables under this label into docs/performance.md

MB of UTF-8 per CPU second, one process. All tools read the same text of a language, in turns, and the best of several
runs counts. Only ratios within one run mean anything: nothing here is asserted. The extra ``bench`` installs the other
tools; one that is absent is told with the reason, and everything else is measured.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import process_time

from others import OTHERS, Reading, Tool, exhaust

import factcheck
from factcheck.extract.pipeline import extract_slots
from factcheck.readers import Defaults, read_articles

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
SIZE = 100_000
LANGUAGES = {"en": "English", "id": "Indonesian"}


def _words(_: str) -> Reading:
    word = re.compile(r"\w+")
    return lambda articles: exhaust(item for article in articles for item in word.finditer(article.text))


def _slots(language: str) -> Reading:
    return lambda articles: exhaust(extract_slots(article, language) for article in articles)


def _records(_: str) -> Reading:
    return lambda articles: exhaust(factcheck.extract_many(articles))


_ALL = "numbers, units, times, quotes, claims"
SCAN = Tool('`re.finditer(r"\\w+")`', "words", "", tuple(LANGUAGES), _words)
TOOLS = (
    SCAN,
    Tool("factcheck, to slotted values", _ALL, "", tuple(LANGUAGES), _slots),
    Tool("factcheck.extract_many, to validated records", _ALL, "", tuple(LANGUAGES), _records),
    *OTHERS,
)


@dataclass(frozen=True, slots=True)
class Measured:
    """The rates of one language in MB/s by the tools' names, and why the tools without one have none."""

    size: int
    rates: dict[str, float]
    absent: dict[str, str]


def articles_of(path: Path | None, size: int, language: str | None = None) -> dict[str, list[factcheck.Article]]:
    """At least ``size`` bytes of articles for each language: the file's or the fixtures, over and over."""
    found = list(read_articles([path or ROOT / "fixtures" / "articles"], defaults=Defaults(language=language)))
    each = {tag: [article for article in found if article.language == tag] for tag in LANGUAGES}
    return {tag: _repeated(articles, size) for tag, articles in each.items() if articles}


def _repeated(known: Sequence[factcheck.Article], size: int) -> list[factcheck.Article]:
    many: list[factcheck.Article] = []
    total = 0
    while total < size:
        many.append(_numbered(known[len(many) % len(known)], len(many)))
        total += len(many[-1].text.encode())
    return many


def _numbered(article: factcheck.Article, number: int) -> factcheck.Article:
    """The article with a number behind it, which keeps its text its own, so that no cache of texts can help."""
    text = f"{article.text}\n[{number}]"
    return factcheck.Article(text=text, published=article.published, language=article.language)


def measure(articles: Sequence[factcheck.Article], language: str, rounds: int) -> Measured:
    """What each tool reads per second: the tools take turns, so that a busy minute befalls them all alike."""
    readings: dict[str, Reading] = {}
    absent: dict[str, str] = {}
    for tool in TOOLS:
        if language not in tool.languages:
            absent[tool.name] = f"does not read {LANGUAGES[language]}"
            continue
        try:
            readings[tool.name] = tool.load(language)
        except ImportError as missing:
            absent[tool.name] = str(missing)
    best = dict.fromkeys(readings, float("inf"))
    for number in range(rounds):
        texts = [_numbered(article, number) for article in articles]
        for name, read in readings.items():
            best[name] = min(best[name], _seconds(read, texts))
    size = sum(len(_numbered(article, 0).text.encode()) for article in articles)
    return Measured(size, {name: size / 1e6 / seconds for name, seconds in best.items()}, absent)


def _seconds(read: Reading, articles: Sequence[factcheck.Article]) -> float:
    gc.collect()
    begun = process_time()
    read(articles)
    return process_time() - begun


def table(measured: Measured, language: str) -> str:
    """The table of one language in Markdown, and below it who is not in it and why."""
    base = measured.rates[SCAN.name]
    lines = [
        f"{LANGUAGES[language]}, {measured.size / 1000:.0f} kB:",
        "",
        "| what | reads | MB/s | of the speed of the `\\w+` scan | its time |",
        "|---|---|---|---|---|",
    ]
    for tool in TOOLS:
        rate = measured.rates.get(tool.name)
        if rate is not None:
            lines.append(f"| {tool.name} | {tool.finds} | {rate:.3g} | {rate / base:.2g} × | {_times(base / rate)} × |")
    if measured.absent:
        lines += ["", f"Not measured: {_reasons(measured.absent)}."]
    return "\n".join(lines)


def _times(quotient: float) -> str:
    """Two places that count, and none behind the point where it is large."""
    return f"{quotient:,.0f}" if quotient >= 10 else f"{quotient:.2g}"


def _reasons(absent: dict[str, str]) -> str:
    """Who is absent, by the reason."""
    named: dict[str, list[str]] = {}
    for name, reason in absent.items():
        named.setdefault(reason, []).append(name)
    return "; ".join(f"{', '.join(names)} ({reason})" for reason, names in named.items())


def caption(rounds: int) -> str:
    """When, where and with which versions it was measured, and whether the machine had other work."""
    versions = {tool.package: f"{tool.package} {tool.version}" for tool in OTHERS if _installed(tool)}
    cores = os.cpu_count() or 1
    where = f"{_processor()}, {cores} cores"
    if hasattr(os, "getloadavg"):
        load = os.getloadavg()[0]
        # This process is one of those that are counted.
        where += f", load {load:.1f} when it ended" + (": it had other work" if load > 1.2 else "")
    return (
        f"Measured on {date.today().isoformat()}: {where}; CPU time, best of {rounds} in turns; "
        f"{', '.join([f'Python {platform.python_version()}', *versions.values()])}."
    )


def _installed(tool: Tool) -> bool:
    try:
        tool.load(tool.languages[0])
    except ImportError:
        return False
    return True


def _processor() -> str:
    """The name of the processor, where the system tells it."""
    told = Path("/proc/cpuinfo")
    if told.exists():
        named = re.search(r"^model name\s*:\s*(.+)$", told.read_text(encoding="utf-8"), re.MULTILINE)
        if named:
            return named[1]
    return platform.processor() or platform.machine()


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
    options.add_argument("--write", metavar="LABEL", help="put the tables under this label into docs/performance.md")
    options.add_argument("--json", action="store_true", help="print the rates as JSON")
    options.add_argument("--size", type=int, default=SIZE, help="bytes to read in each language (default: 100 kB)")
    options.add_argument("--rounds", type=int, default=3, help="runs of each tool, of which the best counts")
    chosen = options.parse_args()
    many = articles_of(chosen.articles, chosen.size, chosen.language)
    if not many:
        sys.exit("Nothing to measure: every line needs a text and its language, en or id.")
    found = {language: measure(articles, language, chosen.rounds) for language, articles in many.items()}
    text = "\n\n".join([caption(chosen.rounds), *(table(measured, language) for language, measured in found.items())])
    if chosen.json:
        print(json.dumps({language: measured.rates for language, measured in found.items()}, indent=1))
    else:
        print(text)
    if chosen.write:
        write(chosen.write, text)


if __name__ == "__main__":
    sys.exit(main())
