"""Units that nothing places but the text so far: the end of the year, akhir bulan, earnings for the quarter."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extract.times import calendar
from factcheck.extract.times.lexicon import Lexicon, before
from factcheck.extract.times.moment import Moment
from factcheck.extract.times.reading import Reading
from factcheck.extract.times.tokens import Chain

__all__ = ["QUARTER", "definite_quarter", "told_base", "unit_of_edge"]

QUARTER = "quarter"
"""The unit of business reports, which come when it is over: where none is told it is the last that is complete."""
_EDGED = frozenset({"week", "month", "quarter", "year"})
"""Units whose beginning and end are told without saying which: a day's are hours, a century's mostly a figure."""
_REACH = 12
_YEAR_AGO = re.compile("1U>")


def unit_of_edge(chain: Chain, i: int, k: int) -> tuple[Reading, int] | None:
    """The unit at token ``k`` behind a word for its beginning or end at ``i``: the end of the month, awal tahun."""
    token = chain.tokens[k]
    if token.symbol != "U" or token.value.unit not in _EDGED:
        return None
    reading = Reading(chain.tokens[i].start, token.end, "told", unit=token.value.unit)
    reading.mod = chain.tokens[i].value.mod
    return reading, k + 1


def definite_quarter(text: str, chain: Chain, i: int, lexicon: Lexicon) -> tuple[Reading, int] | None:
    """The quarter that a report is about: "for the quarter", but "through the quarter", "the quarter of tanners".

    ``i`` is the token of the article.
    """
    token = chain.tokens[i + 1]
    settings = lexicon.pack.settings
    if token.symbol != "U" or token.value.unit != QUARTER or not settings.head_last:
        return None
    if _YEAR_AGO.match(chain.symbols, i + 2):
        return _year_before(chain, i)
    words = before(text, chain.tokens[i].start, _REACH).split()
    if not words or words[-1] not in settings.term_prepositions:
        return None
    behind = text[token.end : token.end + _REACH].split(" ")
    follower = behind[1] if len(behind) > 1 and not behind[0] else ""
    over = settings.participle_ending is not None and follower.endswith(settings.participle_ending)
    if not over and not _alone(follower, lexicon):
        return None
    return Reading(chain.tokens[i].start, token.end, "told", unit=QUARTER), i + 2


def _year_before(chain: Chain, i: int) -> tuple[Reading, int] | None:
    """The same quarter of the year before the one that a report is about: the quarter a year ago."""
    unit, ago = chain.tokens[i + 3].value.unit, chain.tokens[i + 4]
    if unit != "year" or ago.value.offset != -1:
        return None
    reading = Reading(chain.tokens[i].start, ago.end, "shift", unit=QUARTER, offset=-4, text_frame=True)
    return reading, i + 5


def _alone(follower: str, lexicon: Lexicon) -> bool:
    """Whether the word behind a unit is no noun that it belongs to, and no "of" that tells whose it is."""
    if follower and follower == (lexicon.pack.settings.of or "").strip():
        return False
    return not follower.isalpha() or follower in lexicon.pack.function_words


def told_base(reading: Reading, moment: Moment) -> date | None:
    """A day of the unit that is meant.

    A quarter is the one told last, else the last that was over, and a full year the one with the quarter told last.
    Another unit is that of the moment told last where the clause tells what has been, else that of publication.
    """
    if reading.unit == QUARTER:
        if moment.quarter is not None or moment.published is None:
            return moment.quarter
        return calendar.add_months(moment.published, -3)
    if reading.text_frame:
        return moment.quarter or moment.published
    if moment.future is False and moment.told is not None:
        return moment.told
    return moment.published or moment.told
