#!/usr/bin/env python3
"""How many warnings and errors on real dossiers are right, by code, after a reader's word in ``read_findings.toml``.

usage: read_findings.py DOSSIERS.jsonl [--todo FILE.toml]

Each line of DOSSIERS.jsonl is a dossier with its ``articles``. A finding is known by its dossier, its code and a place
that it shares with one that was read. What nobody has read is listed with its passages, and with ``--todo`` written as
rows to be judged: set ``read`` to ``right``, ``half`` or ``false`` and move them to ``read_findings.toml``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck import Article, Finding, Severity, check

READ = Path(__file__).resolve().with_suffix(".toml")
LABELS = ("right", "half", "false", "unread")
_AROUND = 80

Judged = dict[tuple[str, str], list[tuple[str, frozenset[tuple[int, int, int]]]]]


def judged() -> Judged:
    """What was read, by dossier and code: the word on it and its places."""
    found: Judged = defaultdict(list)
    for row in tomllib.loads(READ.read_text(encoding="utf-8"))["findings"]:
        places = frozenset(tuple(place) for place in row["places"])
        found[row["dossier"], row["code"]].append((row["read"], places))
    return found


def places_of(finding: Finding) -> list[tuple[int, int, int]]:
    """The places a finding rests on; the ids of the articles are their numbers."""
    return [(int(item.article_id), item.span.start, item.span.end) for item in finding.evidence]


def label_of(dossier: str, finding: Finding, known: Judged) -> str:
    """The reader's word on a finding: of those of its code that of the one with which it shares most places."""
    own = set(places_of(finding))
    shared = [(len(own & places), word) for word, places in known.get((dossier, finding.code), ()) if own & places]
    return max(shared)[1] if shared else "unread"


def loud(row: dict[str, Any]) -> Iterator[Finding]:
    """The warnings and errors on a dossier."""
    articles = [
        Article(
            text=article["text"],
            id=str(number),
            language=article.get("language"),
            published=article.get("published"),
            source=article.get("source"),
        )
        for number, article in enumerate(row["articles"])
    ]
    return (finding for finding in check(articles).findings if finding.severity is not Severity.INFO)


def table(counts: dict[str, Counter[str]]) -> str:
    """The counts by code, and their sum."""
    lines = ["| code | shown | right | half | false | unread |", "|---|---|---|---|---|---|"]
    total: Counter[str] = Counter()
    for code in sorted(counts):
        total += counts[code]
        lines.append(_line(code, counts[code]))
    return "\n".join([*lines, _line("all", total)])


def _line(name: str, counts: Counter[str]) -> str:
    return f"| {name} | {counts.total()} | " + " | ".join(str(counts[label]) for label in LABELS) + " |"


def main(argv: list[str] | None = None) -> int:
    """Count, and list what is unread."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dossiers", type=Path)
    parser.add_argument("--todo", type=Path)
    options = parser.parse_args(argv)
    known, todo = judged(), []
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in options.dossiers.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for finding in loud(row):
            label = label_of(row["id"], finding, known)
            counts[finding.code][label] += 1
            if label == "unread":
                sys.stdout.write(f"{row['id']} {finding.code} {finding.message}\n")
                for number, start, end in places_of(finding):
                    text = row["articles"][number]["text"]
                    around = f"{text[max(0, start - _AROUND) : start]}[{text[start:end]}]{text[end : end + _AROUND]}"
                    sys.stdout.write(f"    {number}: {' '.join(around.split())}\n")
                places = json.dumps(places_of(finding))
                todo.append(f'  {{ dossier = "{row["id"]}", code = "{finding.code}", read = "", places = {places} }},')
    sys.stdout.write(table(counts) + "\n")
    if options.todo is not None:
        options.todo.write_text("\n".join(todo) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
