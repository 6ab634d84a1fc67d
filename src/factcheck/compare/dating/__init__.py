"""When was an article written? Estimated from its own text, with the evidence for and against."""

from factcheck.compare.dating.estimate import estimate_date

__all__ = ["estimate_date"]
