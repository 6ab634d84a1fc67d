"""What the words of a time say, before any calendar: the value between recognising and resolving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.extract.slots import AmountSlot

__all__ = ["Reading"]


@dataclass(slots=True, eq=False)
class Reading:
    """A recognised time.

    ``kind`` is one of ``date`` (year, month, day as far as stated; ``until`` the end of a range), ``weekday``,
    ``shift`` (``offset`` times ``count`` units from the moment of writing or, with ``text_frame``, from the moment
    told last), ``told`` (a unit that only the text so far places), ``duration``, ``window`` (a duration that touches
    the moment of writing), ``set``, ``ref`` (past, present or future at large), ``decade``, ``century``, ``season``,
    ``quarter``, ``weekend``, ``named``, ``part`` (a part of the day alone) and ``clock`` (an hour alone).

    ``clock``, ``part`` and ``zone`` refine a day. ``offset`` with ``placed`` says that a word such as "last" places a
    weekday, month, season or part; ``week`` counts the calendar weeks from that of writing to that of a weekday
    ("Senin pekan lalu": -1), and ``year_shift`` the years from that of writing, or with ``text_frame`` from the one
    told last, to that of a day or month ("12 Oktober tahun depan": 1).
    """

    start: int
    end: int
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: tuple[int | None, int | None, int] | None = None
    weekday: int | None = None
    other: tuple[int, int] | None = None
    unit: str | None = None
    amount: AmountSlot | None = None
    value: str | None = None
    offset: int = 0
    placed: bool = False
    text_frame: bool = False
    clock: tuple[int, int] | None = None
    part: str | None = None
    zone: str | None = None
    mod: str | None = None
    named: Any = None
    week: int | None = None
    year_shift: int | None = None
    stated_year: bool = False
