"""The numbers of a list that runs on in one paragraph: "1. Onic Esports 10-3 2. RRQ 8-3 3. Evos Legends 8-5"."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["list_numbers"]

_MARKER = re.compile(r"(?<![^\s(])(\d{1,2})\.\s(?=[^\W\d_])")
_LEAST = 3
"""Entries that make a list: two numbers that follow each other may stand at the ends of two sentences."""


@lru_cache(maxsize=8)
def list_numbers(text: str) -> frozenset[int]:
    """Where the numbers of running lists stand: they count up from one, each before a capital letter."""
    found: set[int] = set()
    run: list[int] = []
    for match in _MARKER.finditer(text):
        number = int(match.group(1))
        if not text[match.end()].isupper():
            continue
        if number == 1:
            found.update(run if len(run) >= _LEAST else ())
            run = [match.start(1)]
        elif run and number == len(run) + 1:
            run.append(match.start(1))
    found.update(run if len(run) >= _LEAST else ())
    return frozenset(found)
