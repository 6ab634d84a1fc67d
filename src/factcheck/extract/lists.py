"""The numbers of a list that runs on in one paragraph: "1. Onic Esports 10-3 2. RRQ 8-3", "(1) rates; (2) shares"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

__all__ = ["list_numbers"]

_MARKER = re.compile(r"(?<![^\s(])(\d{1,2})\.\s(?=[^\W\d_])")
_LEAST = 3
"""Entries that make a list: two numbers that follow each other may stand at the ends of two sentences."""


_BRACKETED = re.compile(r"(?<!\S)\((\d{1,2})\)\s(?=[^\W\d_])")
_LEAST_BRACKETED = 2


@lru_cache(maxsize=8)
def list_numbers(text: str) -> frozenset[int]:
    """Where the numbers of running lists stand: they count up from one, in brackets or each before a capital letter."""
    plain = (match for match in _MARKER.finditer(text) if text[match.end()].isupper())
    return frozenset((*_counting_up(plain, _LEAST), *_counting_up(_BRACKETED.finditer(text), _LEAST_BRACKETED)))


def _counting_up(markers: Iterable[re.Match[str]], least: int) -> Iterator[int]:
    """Where the numbers of runs stand that begin with one and miss none."""
    run: list[int] = []
    for match in markers:
        number = int(match.group(1))
        if number == 1:
            yield from run if len(run) >= least else ()
            run = [match.start(1)]
        elif run and number == len(run) + 1:
            run.append(match.start(1))
    yield from run if len(run) >= least else ()
