#!/usr/bin/env python3
"""How often the warnings and errors of each rule are right, written to ``rule_precision.toml`` for the manual pages.

usage: rule_precision.py DATA [--dossiers FILE.toml]

DATA is a folder with ``desk.jsonl`` (invented dossiers whose differences are all known) and ``dossiers.jsonl`` (real
ones, whose findings a reader judged in ``read_findings.toml``); ``--dossiers`` adds invented dossiers in TOML. On
invented dossiers a finding is right that shows all places of a contradiction (of a weekday one) and is on no innocent
difference; on real ones the reader says. What nobody has read is left out, and the tool says how much that is.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from labelled_pairs import Place, load
from read_findings import judged, label_of, loud, places_of

OUT = Path(__file__).resolve().with_suffix(".toml")
HEAD = """\
# How many warnings and errors of each rule were told and were right. Written by tools/rule_precision.py; do not edit.
# invented: right and told on invented dossiers; real: right, half right and told on real ones that a reader judged.
"""


def invented(folder: Path, dossiers: Path | None) -> Iterator[dict[str, Any]]:
    """Dossiers whose differences are all known: articles, and items with label, kind and places."""
    yield from load(folder, "desk")
    if dossiers is None:
        return
    for row in tomllib.loads(dossiers.read_text(encoding="utf-8"))["dossier"]:
        items = []
        for item in row["item"]:
            starts = [(number, row["article"][number]["text"].index(words), words) for number, words in item["places"]]
            places = [[number, start, start + len(words)] for number, start, words in starts]
            items.append({"label": item["label"], "kind": item["kind"], "places": places})
        yield {"id": row["id"], "articles": row["article"], "items": items}


def shown(evidence: list[Place], place: Place) -> bool:
    """Whether a finding shows a place."""
    return any(one[0] == place[0] and one[1] < place[2] and place[1] < one[2] for one in evidence)


def right(evidence: list[Place], items: list[dict[str, Any]]) -> bool:
    """Whether what a finding shows is a contradiction that was put there."""
    for item in items:
        if item["label"] != "innocent":
            enough = any if item["kind"] == "weekday" else all
            if enough(shown(evidence, tuple(place)) for place in item["places"]):
                return True
    return False


def count(folder: Path, dossiers: Path | None) -> tuple[dict[str, Counter[str]], int]:
    """The counts by code, and how many findings nobody has read."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in invented(folder, dossiers):
        for finding in loud(row):
            counts[finding.code]["told"] += 1
            counts[finding.code]["right"] += right(places_of(finding), row["items"])
    known, unread = judged(), 0
    for row in load(folder, "dossiers"):
        for finding in loud(row):
            label = label_of(row["id"], finding, known)
            unread += label == "unread"
            if label != "unread":
                counts[finding.code]["real told"] += 1
                counts[finding.code][f"real {label}"] += 1
    return counts, unread


def main(argv: list[str] | None = None) -> int:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--dossiers", type=Path)
    options = parser.parse_args(argv)
    counts, unread = count(options.data, options.dossiers)
    lines = [HEAD]
    for code in sorted(counts):
        of = counts[code]
        real = [of["real right"], of["real half"], of["real told"]]
        lines.append(f"{code} = {{ invented = {[of['right'], of['told']]}, real = {real} }}")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(OUT.read_text(encoding="utf-8") + f"unread: {unread}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
