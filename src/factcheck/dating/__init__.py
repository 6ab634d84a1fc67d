"""When was an article written? Estimated from its own text, with the evidence for and against."""

from factcheck.dating.anachronisms import anachronisms
from factcheck.dating.anchors import anchors, known_by_day
from factcheck.dating.days import full_day, names_the_eve, paired, yearless_day
from factcheck.dating.durations import lasted
from factcheck.dating.estimate import estimate_date
from factcheck.dating.explicit import is_past
from factcheck.dating.past import shown_past
from factcheck.dating.reading import ClueKind, Reading
from factcheck.dating.reasons import reason_languages

__all__ = [
    "ClueKind",
    "Reading",
    "anachronisms",
    "anchors",
    "estimate_date",
    "full_day",
    "is_past",
    "known_by_day",
    "lasted",
    "names_the_eve",
    "paired",
    "reason_languages",
    "shown_past",
    "yearless_day",
]
