"""Sections of ``times.toml``: the words of dates, clock times, durations and what places them.

Names of months and weekdays come from CLDR; ``month`` and ``weekday`` add spellings that newsrooms use besides.
Sections that are not ``lexical`` hold words too common to look for in the whole text: they are looked up beside a
time word that was found.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from factcheck.languages.sections.base import Entry, ValueEntry

__all__ = [
    "SECTIONS",
    "AgeWord",
    "AsOf",
    "ClockCue",
    "ClockPreposition",
    "ClockWord",
    "DateCue",
    "DayPart",
    "DecadeSuffix",
    "Deictic",
    "Edge",
    "Enduring",
    "Era",
    "Every",
    "Few",
    "Frequency",
    "HalfDay",
    "HalfYear",
    "HijriMonth",
    "Link",
    "Lookalike",
    "Month",
    "More",
    "NamedDay",
    "NoTime",
    "Per",
    "Quarter",
    "Season",
    "ShiftAfter",
    "ShiftBefore",
    "Stretch",
    "Tense",
    "TimeUnit",
    "Until",
    "Weekday",
    "Weekdays",
    "Weekend",
    "YearCue",
    "Zone",
]

UnitName = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
PartName = Literal["MO", "MI", "AF", "EV", "NI", "DT"]


class Month(ValueEntry):
    """Spellings of month names that CLDR lacks: Nopember, Agt, Sept. Values are 1 to 12."""


class Weekday(ValueEntry):
    """Spellings of weekday names that CLDR lacks: Jum'at, Ahad, Tues. Values are 0 (Monday) to 6."""


class Lookalike(Entry):
    """Names of months or weekdays that are also other words: may, march, sat, sen.

    ``evidence`` tells when they are read as a time: ``capital`` = with a capital letter inside a sentence or beside a
    number, ``date`` = only as part of a written date.
    """

    evidence: Literal["capital", "date"]


class TimeUnit(Entry):
    """Units of time. ``plural`` forms stand for many when alone ("years"); ``clock`` forms also open a clock time.

    A year before a ``reckoned`` one says which it is: "the 2026 fiscal year".
    """

    unit: UnitName
    plural: bool = False
    clock: bool = False
    reckoned: bool = False


class Stretch(Entry):
    """One word for many units: berbulan-bulan; ``value`` is its TIMEX3 value."""

    unit: UnitName
    count: int | None = None


class DayPart(Entry):
    """Parts of the day; an hour stated with it below ``noon`` is counted from noon ("5 sore" is 17)."""

    part: PartName
    afternoon: bool = False
    bare: bool = False
    """True where the word alone is a time of the day before ("malam")."""


class Deictic(Entry):
    """Words that point from the moment of writing: kemarin (a day back), saat ini (``PRESENT_REF``)."""

    ref: Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"] | None = None
    unit: UnitName | None = None
    offset: int = 0
    part: PartName | None = None
    text_frame: bool = False
    """True where it points from the moment told last ("the next day") and not from that of writing."""
    alone: bool = True
    """False where it is a time only beside another one."""
    closing: bool = False
    """True where it is a time only at the end of its clause: "the day before", but "the day before the vote"."""
    mod: Literal["START", "MID", "END"] | None = None
    """The part of the unit that is meant: year-end."""


class ShiftBefore(Entry):
    """Words before a unit, weekday or month that place it: last, next, this.

    ``offset`` counts units from the moment of writing (``text_frame``: from the moment told last). ``window`` says
    that with a number it is a stretch that touches that moment ("the last three years").
    """

    offset: int
    text_frame: bool = False
    window: bool = False
    rolling: bool = False
    """True for words that mean the stretch up to now and no calendar unit ("the past week")."""
    latest: bool = False
    """True for words that place only what comes again and again ("the latest quarter")."""


class ShiftAfter(Entry):
    """Words behind a unit, weekday, month or counted unit that place it: lalu, depan, ini, ago, earlier.

    ``counted`` says what a number with it means: ``point`` ("dua hari lalu"), ``window`` ("24 jam terakhir") or
    neither.
    """

    offset: int
    text_frame: bool = False
    counted: Literal["point", "window", "no"] = "point"
    single: bool = True
    """Whether it also places a unit without a number ("pekan lalu"; not "year ago")."""


class Frequency(Entry):
    """Words for a repeated time: daily (P1D), weekly (P1W)."""

    unit: UnitName
    count: int = 1


class Every(Entry):
    """Words that make the next time a repeated one: setiap, every, each."""


class Edge(Entry):
    """Words for the beginning, middle or end of a time: awal, mid, akhir."""

    mod: Literal["START", "MID", "END"]


class ClockCue(Entry):
    """Words before a clock time: pukul. ``minutes`` is how far from the hour behind it is: half past (30)."""

    minutes: int = 0


class HalfDay(ValueEntry):
    """Signs behind a clock time that tell the half of the day, without their last period: a.m (0), p.m (12)."""

    lexical: ClassVar[bool] = False


class ClockWord(ValueEntry):
    """Words for a clock time, in minutes since midnight: noon (720), midnight (1440)."""


class Zone(Entry):
    """Time zones behind a clock time, with their offset from UTC; ``local`` where the place decides."""

    offset: str


class Era(Entry):
    """Words beside a year that say from when years are counted: BC, Masehi. ``before``: they run backwards.

    Short forms count in capitals only.
    """

    before: bool = False


class Season(Entry):
    """Seasons, with the TIMEX3 code."""

    code: Literal["SP", "SU", "FA", "WI"]


class Quarter(ValueEntry):
    """Quarters of a year, 1 to 4."""


class HalfYear(ValueEntry):
    """Halves of a year, 1 and 2, read beside a year alone: "the second half of 2022"; else it is mostly a match's."""


class HijriMonth(ValueEntry):
    """Months of the Islamic calendar, 1 to 12, which are read behind a day: 1 Syawal 1445 H."""


class Weekend(Entry):
    """Words for Saturday and Sunday together."""


class NamedDay(Entry):
    """Days and periods with a name.

    ``month`` and ``day`` give a fixed date; ``easter`` the days after Easter Sunday; ``nth`` and ``weekday`` the
    n-th such weekday of ``month``; ``hijri`` month and day (day 0: the whole month) of the Islamic calendar;
    ``holiday`` the country and the English name under which the holidays library computes it. ``days`` is its length.
    """

    key: str
    month: int | None = None
    day: int | None = None
    easter: int | None = None
    nth: int | None = None
    weekday: int | None = None
    hijri: tuple[int, int] | None = None
    holiday: tuple[str, str] | None = None
    days: int = 1
    year: int | None = None


class DateCue(Entry):
    """Words between "on" and the number of a day: tanggal, tgl."""


class More(Entry):
    """Words inside a counted time that add nothing to its length: "two more weeks"."""


class Tense(Entry):
    """Words that tell whether their clause is about what is to come or what has been.

    Words of saying and of harm (the sections ``cue`` and ``outcome``) count as what has been, too.
    """

    future: bool


class Few(Entry):
    """Words for a small number that count only units of time beside a word that places them: "the next few days".

    ``count`` is the number that they mean by and large: a couple of weeks.
    """

    count: int | None = None


class NoTime(Entry):
    """Words that look like a time and are none: jam malam (curfew), terlebih dahulu."""


class AgeWord(Entry):
    """Words that make a counted unit an age: berusia (before), old (behind)."""

    lexical: ClassVar[bool] = False
    position: Literal["before", "after"]


class YearCue(Entry):
    """Words before four digits that make them a year: in, sejak.

    ``loose`` words stand before amounts as often ("from 1500 people"), so that a counted noun behind the digits
    decides; ``about`` words make a year only of digits that are not round, since amounts behind them are: circa 1884.
    """

    kind: Literal["plain", "loose", "about"] = "plain"

    lexical: ClassVar[bool] = False


class Weekdays(ValueEntry):
    """Weekdays in the plural, which come again and again: Sundays. Values are 0 (Monday) to 6."""


class ClockPreposition(Entry):
    """Words before digits with a colon that make them a clock time: at, around. They are no part of it."""

    lexical: ClassVar[bool] = False


class Enduring(Entry):
    """Nouns for what has a beginning and goes on, so that "40-year-old" tells how long: dispute, truce, bridge."""

    lexical: ClassVar[bool] = False


class Per(Entry):
    """Words that make the unit behind them how often something is: twice a month, dua kali seminggu."""

    lexical: ClassVar[bool] = False


class AsOf(Entry):
    """Words before a time up to which a count reaches: per, hingga, as of."""

    lexical: ClassVar[bool] = False


class Posted(Entry):
    """Words at the beginning of a line before the day on which the text came out: Posted on, Diterbitkan."""

    lexical: ClassVar[bool] = False


class Until(Entry):
    """Words before a day up to which something holds, which is mostly one to come: until, paling lambat.

    ``dates_only`` forms tell it of dates and not of weekdays: "by Jan. 14", but "by Monday" is as often past.
    """

    lexical: ClassVar[bool] = False
    dates_only: bool = False


class DecadeSuffix(Entry):
    """Endings that make digits a decade: 1990s, 1990-an."""

    lexical: ClassVar[bool] = False


class Link(Entry):
    """Words between the parts of one time. ``kind`` is what they do; see ``extract.times.lexicon``."""

    lexical: ClassVar[bool] = False
    kind: Literal["of", "at", "in", "and", "to", "one", "the"]


SECTIONS: dict[str, type[Entry]] = {
    "month": Month,
    "weekday": Weekday,
    "lookalike": Lookalike,
    "time_unit": TimeUnit,
    "stretch": Stretch,
    "day_part": DayPart,
    "deictic": Deictic,
    "shift_before": ShiftBefore,
    "shift_after": ShiftAfter,
    "frequency": Frequency,
    "every": Every,
    "edge": Edge,
    "clock_cue": ClockCue,
    "half_day": HalfDay,
    "clock_word": ClockWord,
    "zone": Zone,
    "era": Era,
    "season": Season,
    "quarter": Quarter,
    "half_year": HalfYear,
    "hijri_month": HijriMonth,
    "weekend": Weekend,
    "named_day": NamedDay,
    "date_cue": DateCue,
    "more": More,
    "tense": Tense,
    "few": Few,
    "no_time": NoTime,
    "age_word": AgeWord,
    "year_cue": YearCue,
    "clock_preposition": ClockPreposition,
    "enduring": Enduring,
    "per": Per,
    "weekdays": Weekdays,
    "as_of": AsOf,
    "posted": Posted,
    "until": Until,
    "decade_suffix": DecadeSuffix,
    "link": Link,
}
