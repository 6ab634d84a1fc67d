"""Dates of the Islamic calendar, by the Umm al-Qura tables that hijridate has (1343 to 1500 AH)."""

from __future__ import annotations

import re

from factcheck.extract.times.reading import Reading
from factcheck.extract.times.shared import Found
from factcheck.extract.times.tokens import Chain, Token
from factcheck.languages.sections.times import NamedDay

__all__ = ["HIJRI_YEARS", "gregorian_year", "islamic_day"]

HIJRI_YEARS = 1501
"""Years below this one behind an Islamic month or feast are those of its own calendar."""
_FIRST = 1343
_DAY = re.compile(r"(?P<d>[do])(?P<m>[IG])(?:,?(?P<y>y))?")
_ERA = re.compile(r" (?:H|AH|Hijriah|Hijriyah)(?!\w)")


def gregorian_year(year: int, month: int, day: int) -> int:
    """The year of our calendar in which a day of the Islamic one falls (day 0: the first of its month)."""
    from hijridate import Hijri

    if not _FIRST <= year < HIJRI_YEARS:
        return year
    found: int = Hijri(year, month, day or 1).to_gregorian().year
    return found


def _month(token: Token) -> int | None:
    """The month that a word names; of the feasts and holy times only a whole month is one: Ramadan."""
    if token.symbol == "I":
        return int(token.value)
    return token.value.hijri[0] if token.value.hijri is not None and not token.value.hijri[1] else None


def islamic_day(text: str, chain: Chain, i: int) -> Found:
    """The day of an Islamic month, with or without its year: 1 Syawal 1445 H."""
    match = _DAY.match(chain.symbols, i)
    if match is None:
        return None
    tokens = chain.tokens
    number = tokens[i].value.amount.value
    month = _month(tokens[match.start("m")])
    if month is None or number is None or not 1 <= number <= 30:
        return None
    day = int(number)
    end = tokens[match.end() - 1].end
    era = _ERA.match(text, end)
    reading = Reading(tokens[i].start, end if era is None else era.end(), "named")
    reading.named = NamedDay(forms=("hijri",), key=f"{month:02d}-{day:02d}-AH", hijri=(month, day))
    if match.group("y"):
        year = int(tokens[match.start("y")].value.amount.value)
        reading.year = gregorian_year(year, month, min(day, 29)) if year < HIJRI_YEARS else year
        reading.stated_year = True
    return reading, match.end()
