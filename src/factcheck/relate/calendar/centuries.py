"""A year against the century it is told with."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.days import day_of
from factcheck.relate.calendar.lines import Line
from factcheck.relate.calendar.misfit import Kind, Misfit

__all__ = ["centuries_off"]

_SURE = 0.95
_EDGE = 1
"""Years before and behind a century that pass for it: 1800 is of the 18th, and mostly told as of the 19th."""


def centuries_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Years that lie outside the century right behind (or before) them."""
    for match in line.matches(language, "century"):
        year, century = line.item(match, "date"), line.item(match, "century")
        own, span = year.days, century.time
        if own is None or span is None or span.earliest is None or span.latest is None:
            continue
        first, last = day_of(span.earliest).year, day_of(span.latest).year
        if last - first != 99 or first - _EDGE <= own.first.year <= last + _EDGE or own.grain != "year":
            continue
        yield Misfit(
            Kind.CENTURY,
            article_id,
            (year.span, century.span),
            _SURE,
            values={
                "year": year.span.text,
                "century": century.span.text,
                "fits": str((own.first.year - 1) // 100 + 1),
            },
        )
