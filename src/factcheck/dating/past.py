"""Whether a text shows that what it dates has happened: nothing is taken for past because it is not told as future."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.dating.reading import Reading
from factcheck.records import TimeMention
from factcheck.tables import read_table

__all__ = ["shown_past"]

_REACH = 160
"""Characters before and behind a date in which its sentence tells of it."""
_FEW = 2
"""Fewer words than this before a date: it opens its sentence, and what it dates stands behind it."""


@dataclass(frozen=True, slots=True)
class _Words:
    shown: re.Pattern[str]
    saying: re.Pattern[str]
    plans: re.Pattern[str]
    now: re.Pattern[str]
    toward: re.Pattern[str]
    ahead: re.Pattern[str]


@cache
def _words(language: str) -> _Words | None:
    table = read_table("factcheck.dating", "past.toml").get(language)
    if table is None:
        return None
    return _Words(
        shown=re.compile(rf"(?<![\w-])(?:{_any(table['marks'] + table['results'])})(?![\w-])"),
        saying=re.compile(
            rf"(?<![\w-])(?:{_any(table['saying']) or '(?!)'})(?: (?:[A-Z][\w.’'-]*|{_any(table['fillers'])}),?)*,? $"
        ),
        now=_one_of(table["now"]),
        plans=re.compile(rf"(?<![\w-])(?:{_any(table['plans'])})(?![\w-])"),
        toward=re.compile(rf"(?<![\w-])(?:{_any(table['toward'])})(?:\W+\w[\w-]*){{0,{table['held']}}}\W*$"),
        ahead=re.compile(rf"\W+(?:{_any(table['ahead'])})(?![\w-])"),
    )


def _one_of(words: list[str]) -> re.Pattern[str]:
    """One of the words; nothing where there are none."""
    return re.compile(rf"(?<![\w-])(?:{_any(words)})(?![\w-])" if words else "(?!)")


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def shown_past(reading: Reading, time: TimeMention) -> bool:
    """Whether the words of its sentence show that what a date stands with is over.

    A mark of the past ("telah", "was") or a result that nobody plans ("tewas", "arrested") stands in what the date
    belongs to, nothing there speaks of a plan, and no "for" leads to the date. Where the date opens its sentence, what
    it belongs to stands behind it, else before it. Languages without such words show nothing.
    """
    words = _words(reading.pack.tag) if reading.pack is not None else None
    if words is None:
        return False
    start, end = time.span.start, time.span.end
    first, last = reading.sentences.bounds(start)
    written = reading.text[max(first, start - _REACH) : start]
    before = written.lower()
    behind = reading.text[end : min(last, end + _REACH)].lower()
    own = time.span.text.lower()  # "Sabtu (18/5/2024) mendatang" is read as one time
    if before.rstrip().endswith(":"):  # "Updated: Monday, 4 August 2014" dates the page
        return False
    if words.ahead.match(behind) or words.ahead.search(own) or words.toward.search(before):
        return False
    if words.saying.search(written):
        return True
    opens = len(re.findall(r"\w+", before)) < _FEW
    told = behind if opens else before
    shown = list(words.shown.finditer(told))
    if not shown or words.plans.search(told):
        return False
    return opens or words.now.search(told, shown[-1].end()) is None
