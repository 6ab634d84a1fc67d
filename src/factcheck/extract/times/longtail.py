"""The long tail of written dates ("12-Mei-21", "12.May.2021"), read by dateparser.

The grammar finds that there is a date; dateparser is asked only about the short string that it could not read in
full, with the language pinned and the formats given (60 µs; without them it takes 900 µs and reads "45 menit" as a
date). It is imported when first asked, and every answer is kept.
"""

from __future__ import annotations

import re
import warnings
from datetime import date
from functools import lru_cache

__all__ = ["Leftover", "complete"]

_LONGEST = 20
_STAMP = re.compile(
    r"[0-3]?\d[./-]([^\W\d_]{3,10})\.?[./-](?:\d{4}|\d{2})(?!\w)|(?:\d{4})[./-]([^\W\d_]{3,10})\.?[./-][0-3]?\d(?!\w)"
)
_FORMATS = tuple(
    form.replace("-", separator)
    for separator in "-./"
    for form in ("%d-%B-%Y", "%d-%b-%Y", "%d-%B-%y", "%d-%b-%y", "%Y-%B-%d", "%Y-%b-%d")
)

Leftover = tuple[int, int, date]
"""Start, end and day of a date that was read in full."""


def complete(text: str, start: int, end: int, tag: str) -> Leftover | None:
    """The full date of which the grammar read the stretch from ``start`` to ``end``, if there is one around it."""
    if text[end : end + 1] not in ("-", ".", "/") and text[start - 1 : start] not in ("-", ".", "/"):
        return None
    first = start
    while first and start - first < _LONGEST and not text[first - 1].isspace() and text[first - 1] not in '("“':
        first -= 1
    match = _STAMP.match(text, first, first + _LONGEST)
    if match is None or match.end() < end:
        return None
    day = _ask(match.group(), tag)
    return None if day is None else (first, match.end(), day)


@lru_cache(maxsize=4096)
def _ask(written: str, tag: str) -> date | None:
    import dateparser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser's own deprecations are no concern of the reader
        found = dateparser.parse(
            written,
            languages=[tag],
            date_formats=list(_FORMATS),
            settings={"STRICT_PARSING": True, "PARSERS": ["custom-formats"]},
        )
    return None if found is None else found.date()
