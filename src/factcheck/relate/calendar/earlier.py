"""The how manieth something is, and the days of all those before it: "the third, after those of 1, 3 and 6 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.relate.calendar.lines import Line
from factcheck.relate.calendar.misfit import Kind, Misfit

__all__ = ["ordinals_off"]

_SIGN = re.compile(r"‹D(\d+)›")
_SURE = 0.85


def ordinals_off(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Ordinals that are not one more than the days listed as those of the earlier ones."""
    for match in line.matches(language, "earlier"):
        ordinal = line.item(match, "ordinal")
        days = [line.items[int(found[1])] for found in _SIGN.finditer(match["days"])]
        value = ordinal.figure.amount.value if ordinal.figure is not None else None
        if value is None or any(day.time is None or not day.time.unresolved[-1].isdigit() for day in days):
            continue
        if value == Decimal(len(days) + 1):
            continue
        listed = line.passage(days[0].span.start - line.start, days[-1].span.end - line.start)
        yield Misfit(
            Kind.EARLIER,
            article_id,
            (ordinal.span, listed),
            _SURE,
            values={
                "number": ordinal.span.text,
                "days": listed.text,
                "counted": str(len(days)),
                "fits": str(len(days) + 1),
            },
        )
