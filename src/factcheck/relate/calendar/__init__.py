"""What does not fit the calendar inside one article: lengths, ages, anniversaries, hours and dates that are none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from factcheck.days import day_of
from factcheck.records import Extraction
from factcheck.relate.calendar.anniversaries import anniversaries_apart, anniversaries_off, foundings_off
from factcheck.relate.calendar.centuries import centuries_off
from factcheck.relate.calendar.earlier import ordinals_off
from factcheck.relate.calendar.elapsed import after_off, ago_off, before_off, later_off, since_off
from factcheck.relate.calendar.ends import lengths_off, orders_off
from factcheck.relate.calendar.hours import hour_lengths_apart, hour_lengths_off, hour_lengths_told, hour_orders_off
from factcheck.relate.calendar.lines import Line, lines_of
from factcheck.relate.calendar.lives import ages_then_off
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.people import ages_off, careers_off, lifespans_off
from factcheck.relate.calendar.phrases import vetoed
from factcheck.relate.calendar.unreal import days_unreal, hours_unreal
from factcheck.relate.calendar.zones import zones_off

__all__ = ["Kind", "Misfit", "misfits"]

_IN_A_SENTENCE: tuple[Callable[[Line, str, str], Iterator[Misfit]], ...] = (
    days_unreal,
    lengths_off,
    orders_off,
    centuries_off,
    zones_off,
    careers_off,
    lifespans_off,
    ages_then_off,
    hour_lengths_off,
    hour_orders_off,
    ordinals_off,
)
"""Relations whose parts stand in one sentence."""
_TO_PUBLICATION: tuple[Callable[[Line, str, str, date | None], Iterator[Misfit]], ...] = (
    after_off,
    before_off,
    later_off,
    since_off,
    ago_off,
    anniversaries_off,
    foundings_off,
)
"""Those that may count to the day of publication."""


def misfits(extraction: Extraction) -> tuple[Misfit, ...]:
    """Everything in an article that the calendar does not let stand together, in text order."""
    language = extraction.language
    if language is None:
        return ()
    name, published = extraction.article.id, extraction.article.published
    day = None if published is None else day_of(published)
    lines = [line for line in lines_of(extraction) if not vetoed(line.text, language)]
    found = [item for line in lines for relation in _IN_A_SENTENCE for item in relation(line, language, name)]
    found += [item for line in lines for relation in _TO_PUBLICATION for item in relation(line, language, name, day)]
    found += ages_off(lines, language, name, day)
    found += anniversaries_apart(lines, language, name, day)
    found += hour_lengths_apart(lines, language, name)
    found += hour_lengths_told(lines, language, name)
    found += hours_unreal(extraction)
    once = {(item.kind, item.spans): item for item in reversed(found)}
    return tuple(sorted(once.values(), key=lambda item: item.spans[0].start))
