"""Days and hours that do not exist."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache

from factcheck.languages.spoken import Yearless
from factcheck.records import Extraction, Span
from factcheck.relate.calendar.lines import Line
from factcheck.relate.calendar.misfit import Kind, Misfit
from factcheck.relate.calendar.phrases import table, vetoed

__all__ = ["days_unreal", "hours_unreal"]

_SURE, _LIKELY = 0.97, 0.9
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T.*)?")
_LEAP = 2000
"""A year with 29 February, for dates that name none."""


def days_unreal(line: Line, language: str, article_id: str) -> Iterator[Misfit]:
    """Dates of a day that their month does not have in their year."""
    for item in line.items:
        told = item.time.unresolved.rpartition("/")[2] if item.time is not None else ""  # of "30-31 Juni" the end
        match = _DAY.fullmatch(told)
        if match is None or not 1 <= int(match[2]) <= 12 or match[1] == "0000":
            continue
        year, month, day = int(match[1]) if match[1] != "XXXX" else _LEAP, int(match[2]), int(match[3])
        last = monthrange(year, month)[1]
        if day <= last:
            continue
        yield Misfit(
            Kind.NO_SUCH_DAY,
            article_id,
            (item.span,),
            _SURE,
            values={
                "passage": item.span.text,
                "fits": Yearless(month, last) if match[1] == "XXXX" else date(year, month, last),
            },
        )


def hours_unreal(extraction: Extraction) -> Iterator[Misfit]:
    """Clock times beyond 24 hours or 59 minutes, where a word before or behind says that they are one."""
    pattern = _clock(extraction.language or "")
    text = extraction.article.text
    for match in pattern.finditer(text) if pattern is not None else ():
        hour, minute = int(match["hour"]), int(match["minute"])
        if (hour * 60 + minute <= 24 * 60 and minute < 60) or _beside_a_veto(text, match, extraction.language or ""):
            continue
        start, end = match.start("hour"), match.end("minute")
        yield Misfit(
            Kind.NO_SUCH_HOUR,
            extraction.article.id,
            (Span(start=start, end=end, text=text[start:end]),),
            _LIKELY,
            values={"passage": text[start:end]},
        )


_AROUND = 80


def _beside_a_veto(text: str, match: re.Match[str], language: str) -> bool:
    return vetoed(text[max(0, match.start() - _AROUND) : match.end() + _AROUND].lower(), language)


@cache
def _clock(language: str) -> re.Pattern[str] | None:
    row = table().get(language, {}).get("clock")
    if row is None:
        return None
    digits = r"(?<![\d.,:])(?P<hour>\d\d?)[.:](?P<minute>\d\d)(?![\d%]|[.,:]\d)"
    before = "|".join(row["before"])
    behind = "|".join(row["behind"])
    # one of the two words stands there: the time is looked for once and each word is asked for at its place
    return re.compile(rf"(?i:(?<!\w)(?P<cue>{before}) )?{digits}(?(cue)|(?= ?(?:{behind})(?!\w)))")
