#!/usr/bin/env python3
"""What becomes of the digits, number words and quotation marks of articles: shares per language, no text.

    python tools/coverage_shares.py FILE_OR_FOLDER…              # a table for each language, in per cent
    python tools/coverage_shares.py --list rejected:50 FILE…     # 50 of them with their surroundings, to read by hand

Files are whatever `factcheck check` reads. Each digit run, number word and mark is claimed by a record, rejected for a
reason, or not understood; see ``Extraction.coverage``.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.extract.coverage import Item, Kind
from factcheck.extract.detect import detect_language
from factcheck.extract.pipeline import account_slots, extract_slots
from factcheck.languages import known_languages
from factcheck.readers import Defaults, read_articles
from factcheck.records import Article

AROUND = 60
"""Characters on either side of what is listed."""
CLAIMED = "claimed"

Read = tuple[str, Article, Item]


def accounted(articles: Iterable[Article]) -> Iterator[Read]:
    """Language, article and item, for all items of all articles in a language with a pack."""
    for article in articles:
        language = article.language or detect_language(article.text)[0]
        if language in known_languages():
            for item in account_slots(extract_slots(article, language)):
                yield language, article, item


def outcome(item: Item) -> tuple[str, str]:
    """What became of an item, in one word and in full."""
    if item.reason is not None:
        return "rejected", f"rejected: {item.reason}"
    if item.problem is not None:
        return "unparsed", f"not understood: {item.problem}"
    return CLAIMED, CLAIMED


def table(counts: Counter[tuple[Kind, str]]) -> str:
    """Shares of each kind as Markdown, the commonest first."""
    totals = {kind: sum(count for (other, _), count in counts.items() if other == kind) for kind in Kind}
    names = {name: sum(counts[kind, name] for kind in Kind) for _, name in counts}
    order = sorted(names, key=lambda name: (name.split(":")[0], -names[name]))
    lines = ["| | digit runs | number words | quotation marks |", "|---|---|---|---|"]
    lines.append("| number | " + " | ".join(f"{totals[kind]:,}" for kind in Kind) + " |")
    for name in order:
        shares = (f"{100 * counts[kind, name] / totals[kind]:.1f}" if counts[kind, name] else "" for kind in Kind)
        lines.append(f"| {name} | {' | '.join(shares)} |")
    return "\n".join(lines)


def listing(read: Iterable[Read], wanted: str) -> Iterator[str]:
    """A fixed sample of what had one outcome, with its surroundings: ``rejected:50`` or ``unparsed.mark:20``."""
    which, _, number = wanted.partition(":")
    name, _, kind = which.partition(".")
    chosen = [row for row in read if outcome(row[2])[0] == name and kind in ("", row[2].kind)]
    for language, article, item in random.Random(1).sample(chosen, min(int(number or 50), len(chosen))):
        before = article.text[max(0, item.start - AROUND) : item.start]
        after = article.text[item.end : item.end + AROUND]
        shown = f"{before}⟦{article.text[item.start : item.end]}⟧{after}".replace("\n", "¶")
        yield f"{language} {outcome(item)[1]} | {shown}"


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--language", help="language of articles that name none")
    parser.add_argument("--list", metavar="OUTCOME[.KIND]:N", help="print N items with their surroundings")
    options = parser.parse_args()
    read = accounted(read_articles(options.paths, defaults=Defaults(language=options.language)))
    if options.list:
        sys.stdout.write("\n".join(listing(read, options.list)) + "\n")
        return
    counts: defaultdict[str, Counter[tuple[Kind, str]]] = defaultdict(Counter)
    for language, _, item in read:
        counts[language][item.kind, outcome(item)[1]] += 1
    for language in sorted(counts):
        sys.stdout.write(f"### {language}\n\n{table(counts[language])}\n\n")


if __name__ == "__main__":
    main()
