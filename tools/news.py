#!/usr/bin/env python3
"""Write the news of three desks, as public collections have it, as articles and as dossiers of one story each.

usage: news.py --bbc FOLDER --detik FILE.csv --cnn FILE.csv --out FOLDER

FOLDER is ``bbc`` of https://github.com/dejanbatanjac/bbc-article-classify-bert (2004 and 2005), detik's file is
``data_berita.csv`` of https://github.com/gabriellaclairine/indonesian-news-summarization-dataset (2025), CNN
Indonesia's is ``df_cnn.csv`` of
https://github.com/arieltarliman/AN-INDONESIAN-NEWS-SENTIMENT-INDEX-FOR-PREDICT-CPI-RM- (2017 to 2025). The texts are
their owners' and no part of this project. Articles whose headlines and leads share their rare words are one story. By a
hash of names half of all goes into ``articles.jsonl`` (for ``fit_within.py --news``) and ``read.jsonl`` (for
``fit_weights.py --wire``), which a developer may read, the other half into ``kept.jsonl``, of which only a reader's
counts are looked at.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

_ADVERT = re.compile(r"\n?SCROLL TO CONTINUE WITH CONTENT\n?")
_WORD = re.compile(r"\w{3,}")
_LEAD = 900
"""Characters of a text, behind its headline, whose words tell its story."""
_OPENING = {"cnn": 200, "bbc": 300}
"""Characters at the start by which a text is known again."""
_SHORTEST = 300
_COMMON = 60
"""Articles a word may be of and still tell a story."""
_ALIKE = 0.22
"""The least cosine of two articles of one story."""
_DAYS = 3
_MOST = 6
Article = dict[str, Any]


def _detik(file: Path) -> Iterator[Article]:
    for row in _rows(file):
        day = datetime.strptime(row["tanggal"].split()[0], "%m/%d/%Y").date().isoformat()
        text = _ADVERT.sub("\n", row["isi_berita"]).strip()
        yield _article(f"detik-{row['id']}", "detik", "id", row["judul"], f"{row['judul']}\n{text}", day)


def _cnn(file: Path) -> Iterator[Article]:
    seen: set[str] = set()
    for number, row in enumerate(_rows(file)):
        text, opening = row["clean_text"], row["clean_text"][: _OPENING["cnn"]]
        if opening not in seen and len(text) >= _SHORTEST:
            seen.add(opening)
            text = f"{row['title']}\n{text}"
            yield _article(f"cnn-{number}", "CNN Indonesia", "id", row["title"], text, row["date"][:10])


def _bbc(folder: Path) -> Iterator[Article]:
    seen: set[str] = set()
    for file in sorted(folder.glob("*/*.txt"), key=str):
        text = file.read_text(encoding="latin-1").strip()
        if text[: _OPENING["bbc"]] not in seen:
            seen.add(text[: _OPENING["bbc"]])
            yield _article(f"bbc-{file.parent.name}-{file.stem}", "BBC", "en", text.split("\n")[0], text, None)


def _rows(file: Path) -> Iterator[dict[str, str]]:
    csv.field_size_limit(2**30)
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _article(name: str, source: str, language: str, title: str, text: str, published: str | None) -> Article:
    found = {"id": name, "source": source, "published": published, "language": language, "title": title, "text": text}
    return {key: value for key, value in found.items() if value}


def _alike(articles: list[Article]) -> list[tuple[float, int, int]]:
    """Two articles each of one language, near in time, by how alike their headlines and leads are, the likest first."""
    words = [sorted(set(_WORD.findall(f"{one['title']} {one['text'][:_LEAD]}".lower()))) for one in articles]
    known = Counter(word for said in words for word in said)
    told = {word: math.log(len(articles) / count) ** 2 for word, count in known.items()}
    having: dict[str, list[int]] = defaultdict(list)
    for number, said in enumerate(words):
        for word in said:
            if known[word] <= _COMMON:
                having[word].append(number)
    lengths = [math.sqrt(math.fsum(told[word] for word in said)) for said in words]
    found = []
    for number, said in enumerate(words):
        shared: dict[int, list[float]] = defaultdict(list)
        for word in said:
            for other in having.get(word, ()):
                if other > number:
                    shared[other].append(told[word])
        for other, weights in shared.items():
            likeness = math.fsum(weights) / lengths[number] / lengths[other]
            if likeness > _ALIKE and _may_be_one(articles[number], articles[other]):
                found.append((likeness, number, other))
    return sorted(found, reverse=True)


def _may_be_one(left: Article, right: Article) -> bool:
    if left["language"] != right["language"]:
        return False
    days = [date.fromisoformat(one["published"]) for one in (left, right) if "published" in one]
    return not days or abs((days[0] - days[-1]).days) <= _DAYS


def stories(articles: list[Article]) -> list[list[int]]:
    """The articles that tell one story, two to six of them, as their places in the list."""
    story = [[number] for number in range(len(articles))]
    for _, left, right in _alike(articles):
        one, other = story[left], story[right]
        if one is not other and len(one) + len(other) <= _MOST:
            one += other
            for number in other:
                story[number] = one
    found = {id(one): sorted(one) for one in story if len(one) > 1}
    return list(found.values())


def is_read(name: str) -> bool:
    """Whether an article or story is of the half that is read."""
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 1


def _without_title(article: Article) -> Article:
    return {key: value for key, value in article.items() if key != "title"}


def halves(articles: list[Article]) -> dict[str, list[Any]]:
    """The rows of each file: all articles of the read half, and the stories of both."""
    read: dict[int, bool] = {}
    found: dict[str, list[Any]] = {"articles": [], "read": [], "kept": []}
    for story in stories(articles):
        name = min(articles[number]["id"] for number in story)
        read |= dict.fromkeys(story, is_read(name))
        row = {"id": f"news-{name}", "articles": [_without_title(articles[number]) for number in story]}
        found["read" if is_read(name) else "kept"].append(row)
    found["articles"] = [
        _without_title(one) for number, one in enumerate(articles) if read.get(number, is_read(one["id"]))
    ]
    return found


def main(argv: list[str] | None = None) -> int:
    """Write the three files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("bbc", "detik", "cnn", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args(argv)
    articles = [*_detik(options.detik), *_cnn(options.cnn), *_bbc(options.bbc)]
    for name, rows in halves(articles).items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (options.out / f"{name}.jsonl").write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(rows)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
