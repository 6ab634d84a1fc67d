"""When was an article written? Estimated from its own text, with the evidence for and against."""

from factcheck.compare.dating.anachronisms import anachronisms
from factcheck.compare.dating.anchors import anchors, known_by_day
from factcheck.compare.dating.days import full_day, paired, yearless_day
from factcheck.compare.dating.durations import lasted
from factcheck.compare.dating.estimate import estimate_date
from factcheck.compare.dating.explicit import is_past
from factcheck.compare.dating.reading import Reading

__all__ = [
    "Reading",
    "anachronisms",
    "anchors",
    "estimate_date",
    "full_day",
    "is_past",
    "known_by_day",
    "lasted",
    "paired",
    "yearless_day",
]
