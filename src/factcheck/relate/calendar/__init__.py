"""What does not fit the calendar inside one article: lengths, ages, anniversaries, hours and dates that are none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.records import Extraction
from factcheck.relate.calendar.ends import lengths_off, orders_off
from factcheck.relate.calendar.lines import Line, lines_of
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import vetoed
from factcheck.relate.calendar.unreal import days_unreal, hours_unreal

__all__ = ["Kind", "Misfit", "misfits"]

_IN_A_SENTENCE: tuple[Callable[[Line, str, str], Iterator[Misfit]], ...] = (days_unreal, lengths_off, orders_off)
"""Relations whose parts stand in one sentence."""


def misfits(extraction: Extraction) -> tuple[Misfit, ...]:
    """Everything in an article that the calendar does not let stand together, in text order."""
    language = extraction.language
    if language is None:
        return ()
    lines = [line for line in lines_of(extraction) if not vetoed(line.text, language)]
    found = [
        item
        for line in lines
        for relation in _IN_A_SENTENCE
        for item in relation(line, language, extraction.article.id)
    ]
    found += hours_unreal(extraction)
    return tuple(sorted(found, key=lambda item: item.spans[0].start))
