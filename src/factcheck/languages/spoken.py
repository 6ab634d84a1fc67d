"""Values as a reader is told them in a language: days with their month by name, numbers with their separators.

Names of months and separators come from CLDR, the order of a date and the words around it from ``spoken.toml``. CLDR's
own forms of stretches shorten the months ("8 Okt–6 Nov") and put the month first in English, which misleads beside
dates of Indonesian texts.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale

from factcheck.languages.cldr import separators
from factcheck.tables import read_table

__all__ = ["Days", "Value", "Yearless", "numbers_in", "spoken_languages", "told"]


@dataclass(frozen=True, slots=True)
class Days:
    """Days from ``first`` to ``last``, both included; ``None`` where that side is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Yearless:
    """A day of a month in whichever year."""

    month: int
    day: int


Value = str | date | Days | Yearless | Decimal | int | tuple["Value", ...]
"""What a sentence may have in it: words that stay as they are, days, numbers, or several of which one holds."""

_NUMBER = re.compile(
    r"(?<![\w.,/$€£¥-])(?!\d{1,3}\.\d{3}(?!\d))(?P<whole>\d{1,40})(?:\.(?P<part>\d{1,20}))?(?![\w,]|[./-]\d)"
)
"""A number as our arithmetic writes it, no part of a name, date or path; with three places it may be a text's own."""


@cache
def _forms() -> dict[str, dict[str, str]]:
    return read_table("factcheck.languages", "spoken.toml")


def spoken_languages() -> tuple[str, ...]:
    """The languages that values can be told in."""
    return tuple(sorted(_forms()))


def told(value: Value, language: str) -> str:
    """A value in the words of a language.

    Raises:
        KeyError: Nothing can be told in the language; see ``spoken_languages``.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Days):
        return _days(value, language)
    if isinstance(value, Yearless):
        return _forms()[language]["yearless"].format(day=value.day, month=_months(language)[value.month])
    if isinstance(value, date):
        return _days(Days(value, value), language)
    if isinstance(value, Decimal | int):
        return numbers_in(f"{Decimal(value):f}", language)
    return _forms()[language]["either"].join(dict.fromkeys(told(one, language) for one in value))


def numbers_in(text: str, language: str) -> str:
    """A line of our own arithmetic ("> 34600", "2803 ÷ 3640 = 0.77") with the separators of a language.

    Not for years: they would be grouped as counts are.
    """
    decimal, group = separators(language)

    def written(found: re.Match[str]) -> str:
        whole = f"{int(found['whole']):,}".replace(",", group)
        return whole if found["part"] is None else f"{whole}{decimal}{found['part']}"

    return _NUMBER.sub(written, text)


@cache
def _months(language: str) -> dict[int, str]:
    return dict(Locale.parse(language).months["format"]["wide"])


def _days(days: Days, language: str) -> str:
    forms = _forms()[language]
    first, last = days.first, days.last
    if first is None or last is None:
        one = last if first is None else first
        form = forms["until" if first is None else "since"]
        return "?" if one is None else form.format(day=_days(Days(one, one), language))
    if first == last:
        form = "day"
    elif first.day == 1 and last.day == monthrange(last.year, last.month)[1] and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        form = "month" if first.month == last.month else "in_year"
    else:
        form = "years" if first.year != last.year else "in_year" if first.month != last.month else "in_month"
    months = _months(language)
    return forms[form].format(
        day=first.day,
        month=months[first.month],
        year=first.year,
        day2=last.day,
        month2=months[last.month],
        year2=last.year,
    )
