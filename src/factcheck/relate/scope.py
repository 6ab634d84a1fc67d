"""Whether two statements that may be of one fact cover the same ground: the same people, place, stretch of time.

Only what both texts say is asked: a slot that one leaves open sets nothing apart.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Literal, NamedTuple

from factcheck.knowledge.places import Where
from factcheck.knowledge.populations import Containment, compare_populations, never_of
from factcheck.records import CountBase, Statement, Window
from factcheck.relate.context import Context
from factcheck.relate.moments import as_of, days_apart, event_day
from factcheck.statements.contrasts import contrasted
from factcheck.statements.dimensions import dimension, lineage, root

__all__ = ["SAME_GROUND", "Ground", "Scope", "Slot", "ground_of", "scope_of", "windows_differ"]


When = date | datetime


class Ground(StrEnum):
    """How the ground of two statements lies."""

    SAME = "same"
    LEFT_IN_RIGHT = "left in right"
    RIGHT_IN_LEFT = "right in left"
    OTHER = "other"


Slot = Literal[
    "",
    "base",
    "beside",
    "code",
    "day",
    "earlier",
    "fact",
    "group",
    "issue",
    "model",
    "ordered",
    "outcome",
    "period",
    "person",
    "place",
    "population",
    "predicate",
    "published",
    "said",
    "side",
    "subject",
    "sum",
    "variant",
    "when",
    "window",
    "written",
]
"""What can set two statements apart, or make one part of the other."""


class Scope(NamedTuple):
    """How the ground lies, and the slot that decided it."""

    ground: Ground
    slot: Slot = ""
    detail: str = ""


NIGHT_DAYS = 1
"""Two datings of one event may differ by a day: time zones, the night between (verdicts.md, rows 41 and 64)."""
LONG_DAYS = 30
"""In a count over more days than this, a day more or less at its start is the time zone's."""
SAME_WAR_DAYS = 365
"""Running totals of one place further apart may be of two wars."""
_ONE_DAY = frozenset({Window.EVENT, Window.UNKNOWN})
_DAY_WINDOWS = frozenset({Window.LAST_24H, Window.PERIOD})
SAME_GROUND = Scope(Ground.SAME)
_ADDED_UP = frozenset({"people", "forces", "money", "count"})
"""Dimensions whose values in two places add up to that of both."""


def scope_of(left: Statement, right: Statement, context: Context) -> Scope:
    """How the ground of two statements lies: the first slot that sets them apart, else makes one part of the other."""
    parts: list[Scope] = []
    measures = (
        _said,
        _outcome,
        _issue,
        _code,
        _base,
        _predicate,
        _published,
        _when,
        _side,
        _window,
        _day,
        _population,
        _place,
    )
    for measure in measures:
        found = measure(left, right, context)
        if found.ground is Ground.OTHER:
            return found
        if found.ground is not Ground.SAME:
            parts.append(found)
    if len({part.ground for part in parts}) > 1:
        return Scope(Ground.OTHER, parts[0].slot, "parts that point both ways")
    return parts[0] if parts else SAME_GROUND


def ground_of(left: Statement, right: Statement, context: Context) -> str:
    """The slot that sets two statements apart, ``part`` where one is part of the other, else ``same``."""
    found = scope_of(left, right, context)
    return {Ground.SAME: "same", Ground.OTHER: found.slot}.get(found.ground, "part")


def _said(left: Statement, right: Statement, context: Context) -> Scope:
    """What one tells as fact and the other denies, fears or plans is told otherwise.

    Languages say it in other ways ("is to", "akan"), so of two languages only what is said of people's fates is asked.
    """
    a, b = left.modality, right.modality
    one_language = len({context.article(one.article_id).language for one in (left, right)}) == 1
    if a is b or not (one_language or left.outcomes or right.outcomes):
        return SAME_GROUND
    return Scope(Ground.OTHER, "said", f"{a} / {b}")


def _outcome(left: Statement, right: Statement, context: Context) -> Scope:
    a, b = left.dimension, right.dimension
    detail = f"{a} / {b}"
    if left.outcomes and right.outcomes and set(left.outcomes) != set(right.outcomes):
        if set(left.outcomes) < set(right.outcomes):
            return Scope(Ground.LEFT_IN_RIGHT, "outcome", detail)
        if set(right.outcomes) < set(left.outcomes):
            return Scope(Ground.RIGHT_IN_LEFT, "outcome", detail)
    if a == b or not (a.startswith("people.") and b.startswith("people.")):
        return SAME_GROUND
    if b in lineage(a):
        return Scope(Ground.LEFT_IN_RIGHT, "outcome", detail)
    if a in lineage(b):
        return Scope(Ground.RIGHT_IN_LEFT, "outcome", detail)
    return Scope(Ground.OTHER, "outcome", detail)


def _issue(left: Statement, right: Statement, context: Context) -> Scope:
    """What two issues of one bulletin tell is of two days; a count that goes on growing is told by its course."""
    if dimension(left.dimension).growth == "grows" and left.window is Window.CUMULATIVE is right.window:
        return SAME_GROUND
    if not context.two_issues(left.article_id, right.article_id):
        return SAME_GROUND
    days = (str(context.article(one.article_id).day) for one in (left, right))
    return Scope(Ground.OTHER, "issue", " / ".join(days))


def _code(left: Statement, right: Statement, context: Context) -> Scope:
    """A number in a code of several parts is the same thing's only where the other parts are the same."""
    a, b = left.holder, right.holder
    if left.dimension != "identifier" or a is None or b is None or a == b:
        return SAME_GROUND
    return Scope(Ground.OTHER, "code", f"{a} / {b}")


def _predicate(left: Statement, right: Statement, context: Context) -> Scope:
    """Median and average, exports and imports: two sides of one thing are two facts."""
    if not contrasted(left.predicate, right.predicate):
        return SAME_GROUND
    return Scope(Ground.OTHER, "predicate", f"{left.predicate} / {right.predicate}")


def _when(left: Statement, right: Statement, context: Context) -> Scope:
    """Values whose sentences name one day or year each, and these lie apart, are of two days or years."""
    a, b = left.when, right.when
    if a is None or b is None or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return _written(left, right, context)
    gap = max(days_apart(a.latest, b.earliest), days_apart(b.latest, a.earliest))
    if gap <= NIGHT_DAYS and not _across(a.earliest, a.latest, b.earliest, b.latest):
        return SAME_GROUND
    return Scope(Ground.OTHER, "when", f"{str(a.earliest)[:10]} / {str(b.earliest)[:10]}")


def _across(begin: When, end: When, other_begin: When, other_end: When) -> bool:
    """Whether two stretches overlap and neither holds the other, as two fiscal years do: 2012-13, 2013-14."""
    begins, ends = days_apart(begin, other_begin), days_apart(end, other_end)
    return min(abs(begins), abs(ends)) > NIGHT_DAYS and (begins > 0) is (ends > 0)


def _published(left: Statement, right: Statement, context: Context) -> Scope:
    """A past day after the publication of one of the articles is of another event than the past day it tells of."""
    early, late = sorted((left, right), key=lambda one: str(context.article(one.article_id).day))
    written, told = context.article(early.article_id).day, context.article(late.article_id).day
    if written is None or told is None or early.time is None or late.time is None:
        return SAME_GROUND
    here, there = early.time.latest, late.time.earliest
    if here is None or there is None or days_apart(written, here) > 0 or days_apart(there, told) < 0:
        return SAME_GROUND
    own = (
        days_apart(written, here) == 0 == days_apart(there, told)
    )  # each tells of the day it came out: no night between
    if days_apart(written, there) <= (0 if own else NIGHT_DAYS):
        return SAME_GROUND
    return Scope(Ground.OTHER, "published", f"{str(written)[:10]} / {str(there)[:10]}")


def _written(left: Statement, right: Statement, context: Context) -> Scope:
    """Undated values of articles a year or more apart are of two times, but for what never changes."""
    a, b = (context.article(one.article_id).day for one in (left, right))
    if a is None or b is None or abs(days_apart(a, b)) <= SAME_WAR_DAYS or left.time is not None:
        return SAME_GROUND
    lasting = dimension(left.dimension).growth == "fixed" and left.amount is not None and left.dimension != "age"
    return SAME_GROUND if lasting else Scope(Ground.OTHER, "written", f"{a} / {b}")


def _base(left: Statement, right: Statement, context: Context) -> Scope:
    """Identified victims are never compared with reported ones; a count that says nothing is of reported ones."""
    identified = CountBase.IDENTIFIED
    if (left.base is identified) == (right.base is identified):
        return SAME_GROUND
    return Scope(Ground.OTHER, "base", f"{left.base} / {right.base}")


def _side(left: Statement, right: Statement, context: Context) -> Scope:
    a, b = left.side, right.side
    if a is None or b is None or a.casefold() == b.casefold():
        return SAME_GROUND
    return Scope(Ground.OTHER, "side", f"{a} / {b}")


def windows_differ(left: Statement, right: Statement) -> bool:
    """Whether two counts run over stretches of another kind: since the start of a war, in a day, of one event."""
    a, b = left.window, right.window
    return a != b and Window.UNKNOWN not in (a, b) and not (a in _ONE_DAY and b in _ONE_DAY)


def _window(left: Statement, right: Statement, context: Context) -> Scope:
    a, b = left.window, right.window
    if windows_differ(left, right):
        return Scope(Ground.OTHER, "window", f"{a} / {b}")
    if a != b or a is Window.UNKNOWN:
        return SAME_GROUND
    return _period(left, right, context) if a in (Window.PERIOD, Window.CUMULATIVE) else SAME_GROUND


def _period(left: Statement, right: Statement, context: Context) -> Scope:
    """Counts since another day are other counts; one that does not say since when is taken for the same."""
    a = left.period.earliest if left.period else None
    b = right.period.earliest if right.period else None
    if a is None or b is None:
        return _same_war(left, right, context)
    apart = abs(days_apart(a, b))
    short = any(
        (until := as_of(one, context)) is not None and days_apart(start, until.latest) <= LONG_DAYS
        for start, one in ((a, left), (b, right))
    )
    if apart == 0 or (apart <= NIGHT_DAYS and not short):
        return SAME_GROUND
    return Scope(Ground.OTHER, "period", f"{a} / {b}")


def _same_war(left: Statement, right: Statement, context: Context) -> Scope:
    """A count that is as of a day before the other began is another count."""
    one, other = as_of(left, context), as_of(right, context)
    if one is None or other is None or _same_number(left, right):  # no two wars have one toll: then a year is wrong
        return SAME_GROUND
    for statement, moment in ((left, other), (right, one)):
        begin = statement.period.earliest if statement.period else None
        if begin is not None and days_apart(begin, moment.latest) < 0:
            return Scope(Ground.OTHER, "period", f"{begin} / {moment.latest}")
    apart = min(abs(days_apart(one.earliest, other.latest)), abs(days_apart(other.earliest, one.latest)))
    return (
        SAME_GROUND if apart <= SAME_WAR_DAYS else Scope(Ground.OTHER, "period", f"{one.earliest} / {other.earliest}")
    )


def _same_number(left: Statement, right: Statement) -> bool:
    a, b = left.amount, right.amount
    return a is not None and b is not None and a.value is not None and a.value == b.value


def _day(left: Statement, right: Statement, context: Context) -> Scope:
    """Days that two texts give their counts: two days' counts, or two events."""
    a, b = event_day(left), event_day(right)
    if a is not None and b is not None and abs(days_apart(a, b)) > NIGHT_DAYS:
        return Scope(Ground.OTHER, "day", f"{a} / {b}")
    if left.window in _DAY_WINDOWS and right.window in _DAY_WINDOWS:
        one, other = as_of(left, context), as_of(right, context)
        if one is not None and other is not None and (one.latest < other.earliest or other.latest < one.earliest):
            return Scope(Ground.OTHER, "day", f"{one.latest} / {other.latest}")
    return SAME_GROUND


_CONTAINED = {
    Containment.SAME: Ground.SAME,
    Containment.LEFT_IN_RIGHT: Ground.LEFT_IN_RIGHT,
    Containment.RIGHT_IN_LEFT: Ground.RIGHT_IN_LEFT,
}


def _population(left: Statement, right: Statement, context: Context) -> Scope:
    """Which people are counted: no group named means all of them. Shares of two groups are two shares."""
    if left.dimension == right.dimension == "share" and set(left.populations) != set(right.populations):
        return Scope(Ground.OTHER, "group", f"{', '.join(left.populations)} / {', '.join(right.populations)}")
    if not left.outcomes or not right.outcomes:
        return SAME_GROUND
    found = compare_populations(left.populations, right.populations)
    detail = f"{', '.join(left.populations) or 'people'} / {', '.join(right.populations) or 'people'}"
    if not left.populations and never_of(left.counted, right.populations):
        return Scope(Ground.OTHER, "group", f"{left.counted} / {', '.join(right.populations)}")
    if not right.populations and never_of(right.counted, left.populations):
        return Scope(Ground.OTHER, "group", f"{', '.join(left.populations)} / {right.counted}")
    return Scope(_CONTAINED.get(found, Ground.OTHER), "population", detail)


def _place(left: Statement, right: Statement, context: Context) -> Scope:
    """An unknown place is no veto: only two that are known to lie apart, or within each other, say something.

    What is counted in a place is part of what is counted around it; a magnitude or a share is no part of another.
    """
    found = context.places.compare(left.place, right.place, (left.article_id, right.article_id))
    detail = f"{left.place} / {right.place}"
    counted = {root(left.dimension), root(right.dimension)} <= _ADDED_UP
    if counted and found is Where.LEFT_IN_RIGHT and context.places.specific(right.place or ""):
        return Scope(Ground.LEFT_IN_RIGHT, "place", detail)
    if counted and found is Where.RIGHT_IN_LEFT and context.places.specific(left.place or ""):
        return Scope(Ground.RIGHT_IN_LEFT, "place", detail)
    known = all(context.places.known(place or "") for place in (left.place, right.place))
    return Scope(Ground.OTHER, "place", detail) if found is Where.APART and known else SAME_GROUND
