#!/usr/bin/env python3
"""Show what a change does to the findings on real dossiers: new, gone, and told at another level.

usage: ecosystem.py OLD NEW DOSSIERS [--level LEVEL] [--code CODES]

OLD and NEW are revisions of this repository ("main", "HEAD~3") or folders with a source tree; "." is the tree as it
stands. DOSSIERS is a folder: each folder in it is a dossier, and so is each line of its ``.jsonl`` files (with
``articles``, or one article); what is neither is passed over. A finding is the same in both where its code and its
passages are. Exit code 1 says that something changed, so that a change of behaviour is read before it lands.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LEVELS = ("info", "warning", "error")


class Told(NamedTuple):
    """A finding of one version: where, which code, at which level, and its passages."""

    dossier: str
    code: str
    level: str
    message: str
    passages: tuple[tuple[str, int, int], ...]

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same finding in two versions."""
        return self.dossier, self.code, self.passages


# ---------------------------------------- the dossiers and one version
def dossiers(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The dossiers of a folder with their names, each as its articles."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            yield (
                path.name,
                [{"path": str(file)} for file in sorted(path.iterdir()) if file.suffix in (".txt", ".json")],
            )
        elif path.suffix == ".jsonl":
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                row = json.loads(line)
                name = f"{path.stem}:{row.get('id', number)}"
                if "articles" in row:
                    yield name, row["articles"]
                elif "text" in row:
                    yield name, [row]


def findings(folder: Path) -> Iterator[Told]:
    """What the version that is imported tells of each dossier."""
    import factcheck

    wanted = ("text", "source", "published", "language", "title")
    for name, rows in dossiers(folder):
        articles = []
        for number, row in enumerate(rows):
            if "path" in row:
                articles += factcheck.read_articles([row["path"]])
            else:
                given = {key: row[key] for key in wanted if row.get(key)}
                articles.append(factcheck.Article(id=f"{number}", **given))
        for found in factcheck.check(articles).findings:
            passages = sorted((item.article_id, item.span.start, item.span.end) for item in found.evidence)
            yield Told(name, found.code, found.severity.value, found.message, tuple(passages))


# ---------------------------------------- two versions
def tree_of(version: str, scratch: Path) -> Path:
    """The folder with the sources of a version; a revision is unpacked into ``scratch``."""
    if (Path(version) / "src" / "factcheck").is_dir():
        return Path(version).resolve()
    archive = subprocess.run(["git", "archive", version, "src"], cwd=ROOT, capture_output=True, check=False)
    if archive.returncode:
        raise SystemExit(f"{version}: no folder with src/factcheck and no revision; give one of the two")
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as packed:
        packed.extractall(scratch, filter="data")
    return scratch


def told_by(tree: Path, folder: Path) -> subprocess.Popen[str]:
    """Start a version on the dossiers, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONHASHSEED": "0"}
    command = [sys.executable, str(Path(__file__).resolve()), "--tell", str(folder)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def read(process: subprocess.Popen[str]) -> list[Told]:
    """What a version told, when it has ended."""
    output, _ = process.communicate()
    if process.returncode:
        raise SystemExit("one of the versions broke off; its message stands above")
    rows = (json.loads(line) for line in output.splitlines())
    return [Told(*row[:4], tuple(tuple(place) for place in row[4])) for row in rows]


# ---------------------------------------- told
def side_by_side(old: list[Told], new: list[Told], least: str) -> Iterator[str]:
    """The lines of the comparison: gone, new, and at another level, by dossier."""
    before, after = {item.key: item for item in old}, {item.key: item for item in new}
    counts = {"new": 0, "gone": 0, "changed": 0, "same": 0}
    for key in sorted({*before, *after}, key=str):
        one, other = before.get(key), after.get(key)
        if LEVELS.index(max((item.level for item in (one, other) if item), key=LEVELS.index)) < LEVELS.index(least):
            continue
        what = "new" if one is None else "gone" if other is None else "same" if one.level == other.level else "changed"
        counts[what] += 1
        if what != "same":
            shown = other or one
            assert shown is not None
            levels = " → ".join(dict.fromkeys(item.level if item else "–" for item in (one, other)))
            yield f"{what:8}{shown.code:9}{levels:18}{shown.dossier}\n        {' '.join(shown.message.split())}"
    yield ", ".join(f"{count} {what}" for what, count in counts.items())


def main(arguments: list[str] | None = None) -> int:
    """Compare two versions, or (``--tell``) print what this one tells."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--tell"]:
        for item in findings(Path(given[1])):
            sys.stdout.write(json.dumps(item, ensure_ascii=False) + "\n")
        return 0
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    parser.add_argument("dossiers", metavar="DOSSIERS", type=Path)
    parser.add_argument("--level", choices=LEVELS, default="info", help="lowest level that is compared")
    parser.add_argument("--code", default="", help="beginnings of codes, with commas: NUM4,DATE")
    asked = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as scratch:
        folders = [Path(scratch) / side for side in ("old", "new")]
        trees = [tree_of(version, folder) for version, folder in zip((asked.old, asked.new), folders, strict=True)]
        processes = [told_by(tree, asked.dossiers) for tree in trees]
        old, new = (read(process) for process in processes)
    codes = tuple(asked.code.split(","))
    chosen = [[item for item in told if item.code.startswith(codes)] for told in (old, new)]
    lines = list(side_by_side(*chosen, asked.level))
    sys.stdout.write("\n".join(lines) + "\n")
    return int(len(lines) > 1)


if __name__ == "__main__":
    raise SystemExit(main())
