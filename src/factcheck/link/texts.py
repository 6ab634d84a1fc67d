"""What two texts have in common: words in a row, names, figures."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from zlib import crc32

from rapidfuzz.fuzz import ratio as text_ratio

from factcheck.knowledge.intervals import stated
from factcheck.records import Extraction

__all__ = ["SPELLING", "figure_bag", "names", "overlap", "shared_figures", "shared_names", "shingles", "words"]

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<![\w'’-])[^\W\d_a-zà-ÿ][\w'’-]{2,}")
_SHINGLE = 5
"""Words in a row; five rarely agree by chance in two news texts."""
SPELLING = 75.0
"""Names alike to this degree (0–100) are one name in two languages: Irak, Iraq (rapidfuzz ratio)."""
_MOST_NAMES = 60


def words(text: str) -> list[str]:
    """The words in lower case."""
    return _WORD.findall(text.lower())


def shingles(text: str, limit: int = 20_000) -> frozenset[int]:
    """Hashes of every five words in a row, of the first ``limit`` words."""
    found = [word.encode("utf-8", "replace") for word in words(text)[:limit]]
    return frozenset(crc32(b" ".join(found[i : i + _SHINGLE])) for i in range(len(found) - _SHINGLE + 1))


def overlap(left: frozenset[int] | frozenset[str], right: frozenset[int] | frozenset[str]) -> float:
    """The share of the smaller set that is also in the other; 0 where one is empty."""
    small, large = sorted((left, right), key=len)
    return len(small & large) / len(small) if small else 0.0


def names(text: str) -> frozenset[str]:
    """Capitalised words of three letters and more within sentences, in lower case."""
    return frozenset(match.group().lower() for match in _NAME.finditer(text) if not _begins(text, match.start()))


def _begins(text: str, position: int) -> bool:
    """Whether a sentence begins here, where every word has a capital."""
    before = text[max(0, position - 3) : position].rstrip(" \"“‘'")
    return not before or before[-1] in ".!?\n"


def shared_names(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the smaller set of names that the other has too, in the same or nearly the same spelling."""
    small, large = sorted((left, right), key=lambda found: (len(found), sorted(found)))
    if not small:
        return 0.0
    few = sorted(small)[:_MOST_NAMES]
    rest = sorted(large)[: 4 * _MOST_NAMES]
    hits = sum(1 for name in few if name in large or any(text_ratio(name, one) >= SPELLING for one in rest))
    return hits / len(few)


def figure_bag(extraction: Extraction) -> Counter[Decimal]:
    """How often each number from 2 up is stated."""
    values = (stated(figure.amount) for figure in extraction.figures if not figure.ordinal)
    return Counter(value for value in values if value is not None and value >= 2)


def shared_figures(left: Counter[Decimal], right: Counter[Decimal]) -> float:
    """The share of the figures of the poorer text that the other has too; 1 where one has none."""
    fewer = min(left.total(), right.total())
    return (left & right).total() / fewer if fewer else 1.0
