#!/usr/bin/env python3
"""Write the news articles of the Document Understanding Conferences 2003 and 2004 as dossiers, one for each topic.

usage: duc.py DOCS [DOCS …] --out FOLDER

DOCS are the folders of the topics (``duc2003/docs.without.headlines``, ``duc2004/docs``), each with its articles of AP,
the New York Times and Xinhua of 1996 to 2000; the folder above gives a topic its first name. The texts are NIST's to
give (https://duc.nist.gov/data.html) and no part of this project. By a hash of their names half of the topics go into
``read.jsonl``, whose findings a developer may read and the weights are fitted on, the others into ``kept.jsonl``, of
which only a reader's counts are looked at.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OUTLETS = {"APW": "AP", "NYT": "New York Times", "XIE": "Xinhua"}
_NAME = re.compile(r"(?P<outlet>APW|NYT|XIE)(?P<day>\d{8})\.\d+")
_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_PARAGRAPHS = re.compile(r"</?P>|\n\s*\n|\n(?= {3}|\t)")
_MARKS = re.compile(r"<[^>]+>")
_TYPED = {"``": "“", "''": "”", "&AMP;": "&", "&amp;": "&"}
_SHORTEST = 300
"""Characters of a text that is more than a line to editors."""
_FEWEST = 3


def article_of(file: Path) -> dict[str, str] | None:
    """An article with its outlet and day, which its name tells; ``None`` for another file, and for one without text."""
    name = _NAME.fullmatch(file.name)
    found = _TEXT.search(file.read_text(encoding="latin-1")) if name is not None else None
    if name is None or found is None:
        return None
    paragraphs = (" ".join(_MARKS.sub("", part).split()) for part in _PARAGRAPHS.split(found[1]))
    text = "\n".join(part for part in paragraphs if part)
    for typed, meant in _TYPED.items():
        text = text.replace(typed, meant)
    if len(text) < _SHORTEST:
        return None
    day = name["day"]
    published = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    return {"source": OUTLETS[name["outlet"]], "published": published, "language": "en", "text": text, "id": file.name}


def dossiers(folders: list[Path]) -> Iterator[dict[str, Any]]:
    """The topics of all folders; an article that two of them have is the first one's."""
    seen: set[str] = set()
    for topic in (topic for folder in folders for topic in sorted(folder.iterdir()) if topic.is_dir()):
        articles = []
        for file in sorted(topic.iterdir()):
            article = None if file.name in seen else article_of(file)
            if article is not None:
                seen.add(file.name)
                articles.append(article)
        if len(articles) >= _FEWEST:
            yield {"id": f"{topic.parent.parent.name}-{topic.name}", "articles": articles}


def is_read(topic: str) -> bool:
    """Whether a topic is of the half that is read."""
    name = topic.rpartition("-")[2]
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 1


def main(argv: list[str] | None = None) -> int:
    """Write both halves."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(argv)
    halves: dict[str, list[dict[str, Any]]] = {"read": [], "kept": []}
    for row in dossiers(options.docs):
        halves["read" if is_read(row["id"]) else "kept"].append(row)
    for name, rows in halves.items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (options.out / f"{name}.jsonl").write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(rows)} topics, {sum(len(row['articles']) for row in rows)} articles\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
