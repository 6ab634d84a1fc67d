"""Counts of people parted by the incident they are of, where the articles of one report tell of several.

A toll of the bus on Monday and one of the fire on Sunday are no ladder, whichever link has brought them together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from factcheck.days import day_of
from factcheck.records import CasualtyClaim, ForceClaim, Window

__all__ = ["Counted", "incidents"]

Counted = CasualtyClaim | ForceClaim
"""What is counted: people, or what stands under arms."""


def incidents(claims: Sequence[Counted]) -> list[list[Counted]]:
    """The claims of each incident, the incidents in the order of their first claims.

    Two claims are of two incidents where both say when and where it happened, and neither the days nor the places meet:
    a day or a place alone may be a slip. A claim that does not say goes with the others of its article, and where
    these are of several incidents or none, with the largest.
    """
    dated: list[list[Counted]] = []
    for claim in claims:
        if _days(claim) is not None and claim.place is not None:
            home = next((group for group in dated if not any(_apart(claim, other) for other in group)), None)
            if home is None:
                dated.append([claim])
            else:
                home.append(claim)
    if len(dated) < 2:
        return [list(claims)]
    of = {claim.id: number for number, group in enumerate(dated) for claim in group}
    largest = max(range(len(dated)), key=lambda number: len(dated[number]))
    by_article = {claim.article_id: Counter[int]() for claim in claims}
    for claim in claims:
        if claim.id in of:
            by_article[claim.article_id][of[claim.id]] += 1
    found: dict[int, list[Counted]] = {}
    for claim in claims:
        own = by_article[claim.article_id]
        number = of.get(claim.id, next(iter(own)) if len(own) == 1 else largest)
        found.setdefault(number, []).append(claim)
    return list(found.values())


def _days(claim: Counted) -> tuple[date, date] | None:
    """The first and last day on which the incident may have been, where the text says it."""
    period = claim.period if claim.kind == "casualty" and claim.window is Window.EVENT else None
    if period is None or period.earliest is None or period.latest is None:
        return None
    return day_of(period.earliest), day_of(period.latest)


def _apart(one: Counted, other: Counted) -> bool:
    first, second = _days(one), _days(other)
    if first is None or second is None or one.place == other.place:
        return False
    return first[1] < second[0] or second[1] < first[0]
