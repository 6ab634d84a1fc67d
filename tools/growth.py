"""How the time of reading grows on hostile texts: those of ``tests/linear/hostile.toml``, and pairs of pack forms.

    python tools/growth.py                              # every family at 10, 100 and 1,000 KB
    python tools/growth.py --pairs 200 --sizes 10 80    # 200 pairs of pack forms, one after the other, drawn by --seed
    python tools/growth.py --only "quote marks"         # one family

For each text the exponent between the last two sizes (1 is linear, 2 a square), then the processor's seconds at each
size, the best of the runs. Ends with 1 where an exponent is above ``--most``. Clocks lie on a busy machine: what this
shows is proved by counting calls in ``tests/linear``.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import tomllib
from collections.abc import Iterator
from math import log
from pathlib import Path
from time import process_time

from factcheck.extract.pipeline import extract_article
from factcheck.languages import load_pack
from factcheck.records import Article

_HOSTILE = Path(__file__).parent.parent / "tests/linear/hostile.toml"
_KB = 1000
_LEAST = 0.02
"""Seconds under which the clock says nothing about growth."""
_REPEATED = 0.5
"""Seconds under which a run is repeated, and the best counts."""

Text = tuple[str, str, str, str, str]
"""Name, language, head, unit, tail."""


def main() -> int:
    """Measure what was asked for; 1 where something grows faster than allowed."""
    arguments = _arguments()
    texts = list(_pairs(arguments.pairs, arguments.seed) if arguments.pairs else _families())
    if arguments.only:
        texts = [text for text in texts if arguments.only in text[0]]
    for language in ("en", "id"):
        _seconds(("warm", language, "", "12 orang tewas, 12 killed. “Ya,” kata polisi. ", ""), 1)
    steep = 0
    for text in texts:
        times = [_seconds(text, size) for size in arguments.sizes]
        exponent = _exponent(arguments.sizes, times)
        steep += exponent > arguments.most
        if not arguments.quiet or exponent > arguments.most:
            shown = "  ".join(f"{seconds:8.3f}" for seconds in times)
            sys.stdout.write(f"{exponent:5.2f}  {shown}  {text[1]} {text[0]}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{len(texts)} texts, {steep} with an exponent above {arguments.most}\n")
    return 1 if steep else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000], metavar="KB")
    parser.add_argument("--pairs", type=int, default=0, metavar="N", help="pairs of pack forms instead of the families")
    parser.add_argument("--seed", type=int, default=0, help="which pairs")
    parser.add_argument("--only", metavar="WORDS", help="texts whose name has these words")
    parser.add_argument("--most", type=float, default=1.1, metavar="EXPONENT")
    parser.add_argument("--quiet", action="store_true", help="print only what grows faster than --most")
    return parser.parse_args()


def _families() -> Iterator[Text]:
    for row in tomllib.loads(_HOSTILE.read_text(encoding="utf-8"))["text"]:
        for language in ("id", "en"):
            yield row["name"], language, row.get("head", ""), row["unit"], row.get("tail", "")


def _pairs(count: int, seed: int) -> Iterator[Text]:
    """A form of one section and a form of another, a number between them or not, again and again."""
    drawn = random.Random(seed)
    for _ in range(count):
        language = drawn.choice(("en", "id"))
        sections = _forms(language)
        names = drawn.choices(sorted(sections), k=2)
        words = [drawn.choice(sections[name]) for name in names]
        between = drawn.choice((" ", " 12 ", ", "))
        unit = f"{words[0]}{between}{words[1]}{drawn.choice((' ', ', ', ' 12 '))}"
        yield f"{' × '.join(names)}: {unit!r}", language, "", unit, ""


def _forms(language: str) -> dict[str, list[str]]:
    """The forms of each section of a pack, and figures, dates and clock times beside them."""
    pack = load_pack(language)
    forms = {name: [form for entry in entries for form in entry.forms] for name, entries in pack.entries.items()}
    forms |= {
        "digits": ["12", "1.200", "1,3", "30-40"],
        "day": ["12 May 2021", "12/5/2021"],
        "clock": ["10.30", "8 pm"],
    }
    return {name: words for name, words in forms.items() if words}


def _seconds(text: Text, kilobytes: int) -> float:
    _, language, head, unit, tail = text
    size = kilobytes * _KB
    written = head + unit * (size // len(unit.encode()) + 1) + tail
    article = Article(text=written, published="2024-05-05", language=language)
    best = float("inf")
    for _ in range(3):
        gc.collect()
        gc.disable()  # a collection in one of the runs would be counted as growth
        begun = process_time()
        extract_article(article)
        best = min(best, process_time() - begun)
        gc.enable()
        if best > _REPEATED:
            break
    return best


def _exponent(sizes: list[int], times: list[float]) -> float:
    if len(sizes) < 2 or times[-2] < _LEAST:
        return 0.0
    return log(times[-1] / times[-2]) / log(sizes[-1] / sizes[-2])


if __name__ == "__main__":
    sys.exit(main())
