"""An age at some day of a life, beside the birth: "born in 1949, she married in 1975 at 26"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.records import Span
from factcheck.relate.calendar.lines import Line
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import table
from factcheck.relate.calendar.stretches import Stretch, years_between

__all__ = ["ages_then_off"]

_SURE = 0.85


def ages_then_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Ages that the years from a birth to another day of the same life do not make."""
    matches = list(line.matches(language, "age_then"))
    if not matches or _of_kin(line, language):
        return
    told: set[int] = set()
    for match in matches:
        birth, day = _days(line, match, "event", "birth_year"), line.item(match, "date").days
        years, where = _age(line, match)
        if birth is None or day is None or years is None or where.start in told or day.first <= birth[0].last:
            continue
        told.add(where.start)
        low, high = years_between(birth[0], day)
        if low <= years <= high:
            continue
        yield Misfit(
            Kind.AGE,
            article_id,
            (where, birth[1], line.item(match, "date").span),
            _SURE,
            values={
                "age": where.text,
                "birth": birth[0].days,
                "day": day.days,
                "fits": high if low == high else (low, high),
            },
        )


def _days(line: Line, match: re.Match[str], sign: str, digits: str) -> tuple[Stretch, Span] | None:
    """The days of a date, or of a year that was read as none."""
    groups = match.groupdict()
    if groups.get(sign) is not None:
        item = line.item(match, sign)
        return None if item.days is None or item.yearless else (item.days, item.span)
    if groups.get(digits) is None:
        return None
    year = int(match[digits])
    return Stretch(date(year, 1, 1), date(year, 12, 31)), line.passage(*line.places(*match.span(digits)))


def _age(line: Line, match: re.Match[str]) -> tuple[int | None, Span]:
    """The age of a phrase: read as one, or bare digits."""
    if match.groupdict().get("age") is None:
        return int(match["years"]), line.passage(*line.places(*match.span("years")))
    item = line.item(match, "age")
    value = item.figure.amount.value if item.figure is not None else None
    return (int(value) if value is not None and value == int(value) else None), item.span


def _of_kin(line: Line, language: str) -> bool:
    """Whether a line speaks of a relative, whose life the other day may be of."""
    kin = "|".join(table()[language]["words"]["kin"])
    return re.search(rf"(?<![\w-])(?:{kin})(?![\w-])", line.plain) is not None
