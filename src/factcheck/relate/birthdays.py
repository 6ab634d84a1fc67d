"""Two ages of one person a birthday apart: how much likelier the days between two articles make it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.records import Statement
from factcheck.relate.context import Context

__all__ = ["birthday_odds"]

_YEAR = 365.25
"""Days, on average, between two birthdays."""


def birthday_odds(left: Statement, right: Statement, context: Context) -> float:
    """By how much birthdays between two articles weigh against an error, in odds; 1 where they say nothing.

    Of people whose ages are told ``n`` days apart ``n`` in 365 have had a birthday in between. The weights know
    articles of one event, a day apart: each further day makes the birthday as much likelier, and the error no likelier.
    """
    if left.dimension != "age" or right.dimension != "age":
        return 1.0
    days = [context.article(one.article_id).day for one in (left, right)]
    ages = [None if one.amount is None else one.amount.value for one in (left, right)]
    if days[0] is None or days[1] is None or ages[0] is None or ages[1] is None:
        return 1.0
    apart, grown = (days[1] - days[0]).days, ages[1] - ages[0]
    if apart < 0:
        apart, grown = -apart, -grown
    return max(1.0, _share(apart, grown) * _YEAR)


def _share(apart: int, grown: Decimal) -> float:
    """The share of people who grow by so many years in so many days."""
    whole, rest = divmod(apart / _YEAR, 1)
    return {whole: 1 - rest, whole + 1: rest}.get(float(grown), 0.0)
