"""When was this written? Independent collectors of evidence, and one place that weighs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.dating.calendar import holy_periods
from factcheck.dating.combine import combine
from factcheck.dating.durations import durations
from factcheck.dating.events import named_events, prospects, yearless_dates
from factcheck.dating.explicit import stated_dates, weekday_years
from factcheck.dating.offices import lifespans, offices
from factcheck.dating.reading import Clue, Reading
from factcheck.dating.tolls import tolls
from factcheck.knowledge.reference_records import References
from factcheck.records import DateEstimate, Extraction

__all__ = ["COLLECTORS", "collect", "estimate_date"]

COLLECTORS: tuple[Callable[[Reading], Iterator[Clue]], ...] = (
    stated_dates,
    weekday_years,
    yearless_dates,
    named_events,
    durations,
    tolls,
    prospects,
    offices,
    lifespans,
    holy_periods,
)
"""What is looked for, each on its own: no collector knows of another."""


def estimate_date(extraction: Extraction, references: References | None = None, language: str = "en") -> DateEstimate:
    """Estimate the day an article was written from what it says.

    ``article.published`` is never used: it is what the estimate is held against. Photo credits, captions and links
    date themselves and are left out.

    Args:
        extraction: The article as read.
        references: Events, terms of office and official series that the user knows. Without them only dates that the
            text states count, and holy months.
        language: Of the reasons, one of ``reason_languages()``.

    Returns:
        An interval with the evidence for and against it and a confidence; ``earliest`` and ``latest`` are ``None``
        where nothing bounds that side.
    """
    return combine(extraction.article.id, collect(Reading(extraction, references)), language)


def collect(reading: Reading) -> list[Clue]:
    """All clues of an article."""
    return [clue for collector in COLLECTORS for clue in collector(reading)]
