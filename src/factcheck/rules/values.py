"""Values of one fact that differ between articles: counts, money, measures, ages, shares, ranks, times."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Severity
from factcheck.rules.dossier import Dossier
from factcheck.rules.draft import Draft
from factcheck.rules.drafting import told
from factcheck.rules.registry import rule

__all__ = ["RULES"]


@rule(code="NUM401", name="counts-differ", family="figures", severity=Severity.ERROR)
def counts_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two articles count the same things or people differently.

    **What it does.** Compares counts of anything that the evidence links: passengers of one ferry, stalls of one
    market. What was counted, the words, names and numbers around decide whether it is one count; the values do not.

    **Why it matters.** A count does not depend on who prints it.

    **Example.** "licensed to carry 98 passengers" against "certified for 89 passengers".

    **What to check.** The source that both go back to; whether one counts a part, or later.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "NUM401", ("part_of_it", "later_count"), ("original_figure",))


@rule(code="NUM402", name="sums-of-money-differ", family="figures", severity=Severity.ERROR)
def sums_of_money_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two articles give different sums for the same money.

    **What it does.** Compares sums in one currency. Sums in two currencies are compared only where the number is the
    same: then one of the two units is wrong.

    **Why it matters.** A sum of a deal or a loss is one sum.

    **Example.** "damage of $8.5 million" against "damage of $85 million".

    **What to check.** The document that states the sum; whether one includes what the other leaves out.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "NUM402", ("part_of_it", "rounding"), ("original_figure",))


@rule(code="NUM403", name="measures-differ", family="figures", severity=Severity.ERROR)
def measures_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two articles measure the same thing differently: a length, a magnitude, a temperature, a duration.

    **What it does.** Converts units and allows for the rounding of both values before it compares them.

    **Why it matters.** A thing has one size; agencies revise magnitudes, and then the later one holds.

    **Example.** "a magnitude 6.8 quake" against "a magnitude 6.3 quake".

    **What to check.** Who measured, and when.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "NUM403", ("measured_again", "rounding"), ("original_figure",))


@rule(code="NUM404", name="ages-differ", family="figures", severity=Severity.ERROR)
def ages_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two articles give one person, or one thing, two ages.

    **What it does.** Compares ages whose sentences share the name or the description of whose age it is.

    **Why it matters.** An age is among the first things a family notices.

    **Example.** "Martin Gaunt, 52" against "the 41-year-old".

    **What to check.** The date of birth; whether two people are meant.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "NUM404", ("other_person", "birthday"), ("date_of_birth",))


@rule(code="NUM405", name="shares-or-votes-differ", family="figures", severity=Severity.ERROR)
def shares_or_votes_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two articles give different shares, votes or seats for the same thing.

    **What it does.** Compares percentages, shares in words, votes and seats; a share in words stands for what rounds
    to it, and basis points are hundredths of a point.

    **Why it matters.** Results that were counted once do not change.

    **Example.** "38 per cent of the vote" against "43 per cent".

    **What to check.** The official result; whether one is an interim count.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "NUM405", ("interim_count", "other_base_of_share"), ("original_figure",))


@rule(code="NUM406", name="ranks-or-scores-differ", family="figures", severity=Severity.ERROR)
def ranks_or_scores_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two articles give one result or one rank differently.

    **What it does.** Compares scores in either order of the sides, and ordinal numbers.

    **Why it matters.** A result is a matter of record.

    **Example.** "won 3-1" against "won 2-1".

    **What to check.** The record; whether one is a score in between.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "NUM406", ("score_in_between",), ("record",))


@rule(code="NUM407", name="numbers-of-names-differ", family="figures", severity=Severity.WARNING)
def numbers_of_names_differ(dossier: Dossier) -> Iterator[Draft]:
    """Two articles name one thing with two numbers: a road, a flight, a law.

    **What it does.** Compares numbers that name and do not count.

    **Why it matters.** It is another road.

    **Example.** "State Route 52" against "State Route 25".

    **What to check.** The name in the original; whether two things are meant.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "NUM407", ("two_things",), ("record",))


@rule(code="UNIT003", name="unit-changed", family="units", severity=Severity.ERROR)
def unit_changed(dossier: Dossier) -> Iterator[Draft]:
    """Two articles give one number in two units.

    **What it does.** Finds the same number with acres here and hectares there, with feet and metres, euros and pounds,
    where the words around say that it is one thing.

    **Why it matters.** The number looks right, so nobody sees it.

    **Example.** "18,400 acres burned" against "18,400 hectares burned".

    **What to check.** The unit in the original.

    **Source.** matching.md, steps 6 and 7.
    """
    yield from told(dossier, "UNIT003", (), ("original_unit",))


@rule(code="DATE003", name="event-dated-differently", family="dates", severity=Severity.ERROR)
def event_dated_differently(dossier: Dossier) -> Iterator[Draft]:
    """One event is given two days, months or years.

    **What it does.** Compares days, weekdays, months and years that the evidence links, resolved against the day each
    article came out. A day's difference may be the time zone or the night between and is not told.

    **Why it matters.** A reader who looks for the event will not find it.

    **Example.** "the ferry, built in 1987" against "built in 1978"; "on Friday" against "on Thursday".

    **What to check.** The day in the original; whether two events are meant.

    **Source.** verdicts.md, rows 55 and 64; matching.md, steps 6 to 8.
    """
    yield from told(dossier, "DATE003", ("other_event_meant",), ("date_source",))


@rule(code="DATE008", name="hours-differ", family="dates", severity=Severity.ERROR)
def hours_differ(dossier: Dossier) -> Iterator[Draft]:
    """One event is given two times of day.

    **What it does.** Compares clock times, in one zone where both name theirs; where one does not, whole hours of
    difference may be the zone's and are not told.

    **Why it matters.** The order of events hangs on it.

    **Example.** "left port at 3:30 p.m." against "cast off at 5.30 p.m.".

    **What to check.** The time in the original, and its zone.

    **Source.** matching.md, steps 6 to 8.
    """
    yield from told(dossier, "DATE008", ("other_zone", "other_event_meant"), ("date_source",))


RULES = (
    counts_differ,
    sums_of_money_differ,
    measures_differ,
    ages_differ,
    shares_or_votes_differ,
    ranks_or_scores_differ,
    numbers_of_names_differ,
    unit_changed,
    event_dated_differently,
    hours_differ,
)
