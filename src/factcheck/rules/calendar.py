"""What does not fit the calendar inside one text: dates, hours, lengths of time, anniversaries, ages."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Evidence, Severity, Verdict
from factcheck.relate.calendar import Kind
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.registry import rule

__all__ = ["RULES"]


def _drafts(dossier: Dossier, kind: Kind, message: str, could_be: tuple[str, ...] = ()) -> Iterator[Draft]:
    """The drafts of one relation; each says what was worked out and what would mend it."""
    for found in dossier.compared.misfits:
        if found.kind is not kind or not dossier.concerns(found.article_id):
            continue
        yield Draft(
            message=message,
            verdict=Verdict.CONTRADICTION,
            evidence=tuple(Evidence(article_id=found.article_id, span=span, role="date") for span in found.spans),
            values=found.values,
            terms=found.terms,
            expected=found.values.get("fits"),
            observed=found.spans[0].text,
            could_be=could_be,
            to_check=("calendar",),
            confidence=found.confidence,
            identity=(kind, *(span.text for span in found.spans)),
        )


@rule(code="CAL001", name="no-such-day", family="dates", severity=Severity.ERROR)
def no_such_day(dossier: Dossier) -> Iterator[Draft]:
    """A date that its month does not have.

    **What it does.** Looks at every date with a day and a month: 31 April, 30 February, and 29 February in a year that
    is no leap year. A sentence that says so itself ("there is no 31 April") is left alone.

    **Why it matters.** Nothing can have happened on it, and readers look for the day.

    **Example.** "The contract was signed on 29 February 2023": February 2023 has 28 days.

    **What to check.** The day in the original.

    **Source.** The Gregorian calendar.
    """
    yield from _drafts(dossier, Kind.NO_SUCH_DAY, "CAL001")


@rule(code="CAL002", name="no-such-hour", family="dates", severity=Severity.WARNING)
def no_such_hour(dossier: Dossier) -> Iterator[Draft]:
    """A clock time beyond 24 hours or 59 minutes.

    **What it does.** Looks at digits that a word before or behind makes a clock time ("pukul 25.10", "25:10 GMT").
    Minutes played, running times and scores have no such word.

    **Why it matters.** One of the digits is wrong.

    **Example.** "Gempa terjadi pukul 25.10 WIB".

    **What to check.** The hour in the original.

    **Source.** The clock.
    """
    yield from _drafts(dossier, Kind.NO_SUCH_HOUR, "CAL002")


@rule(code="CAL003", name="length-against-ends", family="dates", severity=Severity.ERROR)
def length_against_ends(dossier: Dossier) -> Iterator[Draft]:
    """A length of time that does not fit the two days it is told with.

    **What it does.** Counts from the start to the end, without and with the last day, as coarsely as each is told: from
    2010 to 2018 are seven to nine years. Weeks, months and years may be rounded, and hedges widen. Silent where the
    length is of a part or comes again ("two days a week from May to July").

    **Why it matters.** The arithmetic is in the text; readers will do it.

    **Example.** "The siege lasted four days, from 3 May to 10 May": seven days, or eight with both.

    **What to check.** Which of the three the source has.

    **Source.** arithmetic.md, span of time.
    """
    yield from _drafts(dossier, Kind.LENGTH, "CAL003", ("length_part_of_it",))


@rule(code="CAL004", name="end-before-start", family="dates", severity=Severity.ERROR)
def end_before_start(dossier: Dossier) -> Iterator[Draft]:
    """A stretch of time that ends before it starts.

    **What it does.** Holds the two ends of "from … to" and of terms ("mayor (2015-2011)") against each other. A start
    without a year may lie in the year before its end. Figures that fall from one to the other ("fell from 2015 to
    1998") are no years.

    **Why it matters.** One of the two is wrong, or they changed places.

    **Example.** "Mayor from 2015 to 2011".

    **What to check.** Both ends in the original.

    **Source.** arithmetic.md, calendar.
    """
    yield from _drafts(dossier, Kind.ORDER, "CAL004", ("ends_swapped",))


@rule(code="CAL005", name="time-elapsed", family="dates", severity=Severity.WARNING)
def time_elapsed(dossier: Dossier) -> Iterator[Draft]:
    """A time since, after or ago that does not fit its dates.

    **What it does.** Counts from a date to the one the text gives, or to publication: "six years after 2014, in 2022",
    "three weeks ago, on 1 May", "for 40 years since 1998". A day is given for days, half a unit and more for longer
    ones.

    **Why it matters.** One of the three is wrong, or the sentence was carried over from an older story.

    **Example.** "Three weeks ago, on 1 May 2024", published 2024-05-08.

    **What to check.** What it is counted from.

    **Source.** arithmetic.md, span of time.
    """
    yield from _drafts(dossier, Kind.ELAPSED, "CAL005", ("carried_over",))


@rule(code="CAL006", name="anniversary-number", family="dates", severity=Severity.ERROR)
def anniversary_number(dossier: Dossier) -> Iterator[Draft]:
    """An anniversary whose number does not fit the year of what it remembers.

    **What it does.** Takes the year of the event from the year of the feast: a date of the sentence, or the publication
    date. For a few foundings (independence days, forces) the year is known; the table names its sources.

    **Why it matters.** Numbers of anniversaries are carried over from the year before.

    **Example.** "On 6 May 2024 the town marked the 25th anniversary of the flood of 6 May 1998": the 26th.

    **What to check.** The year of the event; whether the feast is counted from its first year.

    **Source.** arithmetic.md, span of time.
    """
    yield from _drafts(dossier, Kind.ANNIVERSARY, "CAL006", ("counted_from_first",))
    yield from _drafts(dossier, Kind.FOUNDING, "CAL006_known", ("counted_from_first",))


@rule(code="CAL007", name="age-against-birth", family="dates", severity=Severity.WARNING)
def age_against_birth(dossier: Dossier) -> Iterator[Draft]:
    """An age that does not fit the date of birth and the day it is told of.

    **What it does.** Binds an age and a birth to one person by name, or by a pronoun right behind it. Counts to the day
    of death, to a date that stands with the age, or to publication. A birth told by its year leaves two ages open. Ages
    of then ("when she was 19") are left alone.

    **Why it matters.** One of the two is wrong; obituaries are read by those who know.

    **Example.** "Paula Venn died on 5 May 2024, aged 71. She was born on 3 March 1952": 72.

    **What to check.** Both in the original.

    **Source.** arithmetic.md, age.
    """
    yield from _drafts(dossier, Kind.AGE, "CAL007", ("age_then", "other_person"))


@rule(code="CAL008", name="two-ages", family="dates", severity=Severity.WARNING)
def two_ages(dossier: Dossier) -> Iterator[Draft]:
    """Two ages of one person in one text.

    **What it does.** Ages that stand right at a name are held against each other where the names are of one person and
    nobody else in the text has such a name. A year apart is a birthday.

    **Why it matters.** One of the two is wrong.

    **Example.** "Tom Hale, 34, was arrested. The 43-year-old Hale is due in court".

    **What to check.** The age in the source.

    **Source.** arithmetic.md, age.
    """
    yield from _drafts(dossier, Kind.TWO_AGES, "CAL008", ("other_person", "age_then"))


@rule(code="CAL009", name="career-longer-than-life", family="dates", severity=Severity.WARNING)
def career_longer_than_life(dossier: Dossier) -> Iterator[Draft]:
    """A career that is longer than the life it belongs to, but for five years.

    **What it does.** Holds the years that somebody served, taught or worked against the age that the same sentence
    gives.

    **Why it matters.** One of the two is wrong.

    **Example.** "Judge Quill, 38, retires after 40 years on the bench".

    **What to check.** Both in the source.

    **Source.** arithmetic.md, age.
    """
    yield from _drafts(dossier, Kind.CAREER, "CAL009", ("other_person",))


@rule(code="CAL010", name="century-of-a-year", family="dates", severity=Severity.ERROR)
def century_of_a_year(dossier: Dossier) -> Iterator[Draft]:
    """A year that does not lie in the century it is told with.

    **What it does.** Holds "1875" against "in the 18th century" right behind it. The first and the last year of a
    century pass for both.

    **Why it matters.** The 18th century ends with 1800; the slip is a common one.

    **Example.** "Built in 1875, in the 18th century": the 19th.

    **What to check.** The year.

    **Source.** The Gregorian calendar.
    """
    yield from _drafts(dossier, Kind.CENTURY, "CAL010")


@rule(code="CAL011", name="hours-of-two-zones", family="dates", severity=Severity.WARNING)
def hours_of_two_zones(dossier: Dossier) -> Iterator[Draft]:
    """One moment told in two time zones that do not agree.

    **What it does.** Takes the zones from each other where the second hour stands in brackets or behind a stroke:
    "08.00 WIB (01.00 GMT)". Zones with summer time are given an hour.

    **Why it matters.** Readers elsewhere miss the broadcast, or the deadline.

    **Example.** "08.00 WIB (03.00 GMT)": 01.00 GMT.

    **What to check.** The hour in the original.

    **Source.** arithmetic.md, calendar.
    """
    yield from _drafts(dossier, Kind.ZONES, "CAL011")


@rule(code="CAL012", name="earlier-ones", family="dates", severity=Severity.ERROR)
def earlier_ones(dossier: Dossier) -> Iterator[Draft]:
    """An ordinal that is not one more than the days listed as those of the earlier ones.

    **What it does.** Counts the days of a list behind "the third …, after those of". A list of one day is left alone.

    **Why it matters.** A day is missing, or the count is off.

    **Example.** "It was the third attack this month, after those of May 1, May 3 and May 6": it would be the fourth.

    **What to check.** The list and the count.

    **Source.** arithmetic.md, count of a list.
    """
    yield from _drafts(dossier, Kind.EARLIER, "CAL012")


RULES = (
    no_such_day,
    no_such_hour,
    length_against_ends,
    end_before_start,
    time_elapsed,
    anniversary_number,
    age_against_birth,
    two_ages,
    career_longer_than_life,
    century_of_a_year,
    hours_of_two_zones,
    earlier_ones,
)
