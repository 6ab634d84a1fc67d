"""Words that two sentences share, as they are written: links know them folded."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.records import Span

__all__ = ["as_written"]

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_AROUND = 400
"""Characters on each side of a value in which the words of its sentence are looked for."""


def as_written(words: Iterable[str], text: str, span: Span) -> tuple[str, ...]:
    """The words as they stand nearest to a passage, those that stand beside each other as one; others are left out.

    Args:
        words: Folded words, as ``link.shared_words`` gives them.
        text: The text of the article.
        span: The value whose sentence has them.
    """
    wanted = {word.casefold() for word in words}
    start = max(0, span.start - _AROUND)
    near = [found for found in _WORD.finditer(text, start, span.end + _AROUND) if found[0].casefold() in wanted]
    kept: dict[str, re.Match[str]] = {}
    for found in sorted(near, key=lambda found: max(found.start() - span.end, span.start - found.end())):
        kept.setdefault(found[0].casefold(), found)
    runs: list[tuple[int, int]] = []
    for found in sorted(kept.values(), key=re.Match.start):
        if runs and text[runs[-1][1] : found.start()] == " ":
            runs[-1] = runs[-1][0], found.end()
        else:
            runs.append(found.span())
    return tuple(text[first:last] for first, last in runs)
