"""The gate: which slots of two claims are the same, part of each other, different or unknown.

A slot that is not filled is unknown, never a wildcard. Whether an unknown slot matters depends on what else ties the
two claims together: see ``missing``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from factcheck.link.articles import pair_key
from factcheck.relate.context import Context
from factcheck.compare.moments import Counted, as_of, days_apart, event_day
from factcheck.compare.shares import is_share
from factcheck.knowledge.intervals import ratio
from factcheck.knowledge.places import Where
from factcheck.knowledge.populations import Containment, compare_populations
from factcheck.records import CasualtyClaim, CountBase, ForceClaim, Outcome, Window

__all__ = ["Match", "Slot", "casualty_slots", "differing", "force_slots", "missing", "part_side"]


class Match(StrEnum):
    """How one slot of two claims compares."""

    SAME = "same"
    LEFT_IN_RIGHT = "left in right"
    RIGHT_IN_LEFT = "right in left"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Slot(NamedTuple):
    """One slot of the key and how it compares; ``detail`` shows both values."""

    name: str
    match: Match
    detail: str


EVENT_WINDOW_DAYS = 1
"""Two datings of one event may differ by a day: time zones, the night between (verdicts.md, rows 41 and 64)."""

FAR_APART = 10
"""One event's reports seldom differ by more than this ratio; leads that do tell of two things."""

LONG_DAYS = 30
"""In a count over more days than this, a day more or less at its start is the time zone's."""

SAME_WAR_DAYS = 365
"""Running totals of one place further apart may be of two wars."""

_PARTS = (Match.LEFT_IN_RIGHT, Match.RIGHT_IN_LEFT)
_ONE_DAY = frozenset({Window.EVENT, Window.UNKNOWN})


def casualty_slots(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> tuple[Slot, ...]:
    """The slots of two casualty claims, in the order of the gate key."""
    if pair_key(left.id, right.id) in context.twins:  # the same place of one text: the finer slots are one writer's
        return (Slot("measure", _measure(left, right), ""), Slot("event", Match.SAME, "one place of one text"))
    return (
        Slot("measure", _measure(left, right), f"{_outcomes(left)} / {_outcomes(right)}"),
        Slot("base", _base(left, right), f"{left.base} / {right.base}"),
        Slot("side", _named(left.side, right.side), f"{left.side} / {right.side}"),
        Slot("population", _population(left, right), f"{_groups(left)} / {_groups(right)}"),
        Slot("place", _victims_place(left, right, context), f"{left.place} / {right.place}"),
        Slot("window", _window(left, right, context), f"{left.window} / {right.window}"),
        Slot("share", _shares(left, right, context), f"{left.part_of} / {right.part_of}"),
        Slot("event", _event(left, right, context), f"{left.event_id} / {right.event_id}"),
    )


def force_slots(left: ForceClaim, right: ForceClaim, context: Context) -> tuple[Slot, ...]:
    """The slots of two force claims."""
    same_unit = Match.SAME if left.unit == right.unit else Match.DIFFERENT
    return (
        Slot("unit", same_unit, f"{left.unit} / {right.unit}"),
        Slot("side", _named(left.side, right.side), f"{left.side} / {right.side}"),
        Slot("action", _named(left.action, right.action), f"{left.action} / {right.action}"),
        Slot("place", _place(left, right, context), f"{left.place} / {right.place}"),
        Slot("share", _shares(left, right, context), f"{left.part_of} / {right.part_of}"),
        Slot("event", _action(left, right, context), f"{left.event_id} / {right.event_id}"),
    )


def _action(left: ForceClaim, right: ForceClaim, context: Context) -> Match:
    """One action at one place within a day is one event."""
    tied = _tied(left, right, context)
    one, other = as_of(left, context), as_of(right, context)
    if tied is not Match.UNKNOWN or one is None or other is None:
        return tied
    near = abs(days_apart(one.earliest, other.earliest)) <= EVENT_WINDOW_DAYS
    same = _named(left.action, right.action) is _place(left, right, context) is Match.SAME
    return Match.SAME if near and same else Match.UNKNOWN


def differing(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """Slots that keep the claims apart: one that differs, or parts that point both ways."""
    apart = tuple(slot for slot in slots if slot.match is Match.DIFFERENT)
    if apart:
        return apart
    parts = tuple(slot for slot in slots if slot.match in _PARTS)
    return parts if len({slot.match for slot in parts}) > 1 else ()


def part_side(slots: tuple[Slot, ...]) -> Match | None:
    """Which claim is part of the other, where one is."""
    return next((slot.match for slot in slots if slot.match in _PARTS), None)


def missing(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """Unknown slots that the verdict needs.

    What ties two counts together is one event, or, for counts that run over a war or a day, one side or place. Then
    the other slots the words leave out are as the event has them; without such a tie every unknown slot is needed.
    """
    by_name = {slot.name: slot.match for slot in slots}
    unknown = tuple(slot for slot in slots if slot.match is Match.UNKNOWN)
    if by_name["event"] is Match.SAME:
        return tuple(slot for slot in unknown if slot.name in ("window", "share"))
    return unknown


def _outcomes(claim: CasualtyClaim) -> str:
    return "+".join(sorted(claim.outcomes))


def _groups(claim: CasualtyClaim) -> str:
    return ", ".join(sorted(claim.populations)) or "people"


def _named(left: str | None, right: str | None) -> Match:
    if left is None or right is None:
        return Match.UNKNOWN
    return Match.SAME if left.casefold() == right.casefold() else Match.DIFFERENT


def _measure(left: CasualtyClaim, right: CasualtyClaim) -> Match:
    a, b = _spread(left), _spread(right)
    if a == b:
        return Match.SAME
    if a < b:
        return Match.LEFT_IN_RIGHT
    if b < a:
        return Match.RIGHT_IN_LEFT
    return Match.DIFFERENT


def _shares(left: Counted, right: Counted, context: Context) -> Match:
    """A mere share of a count and a count of its own are two things; two shares may be one or two."""
    a, b = is_share(left, context), is_share(right, context)
    if a != b:
        return Match.DIFFERENT
    return Match.UNKNOWN if a else Match.SAME


def _spread(claim: CasualtyClaim) -> frozenset[Outcome]:
    outcomes = set(claim.outcomes)
    if Outcome.CASUALTIES in outcomes:
        outcomes |= {Outcome.KILLED, Outcome.INJURED}
    return frozenset(outcomes)


def _base(left: CasualtyClaim, right: CasualtyClaim) -> Match:
    """Identified victims are never compared with reported ones; a count that says nothing is of reported ones."""
    identified = CountBase.IDENTIFIED
    return Match.SAME if (left.base is identified) == (right.base is identified) else Match.DIFFERENT


def _population(left: CasualtyClaim, right: CasualtyClaim) -> Match:
    found = compare_populations(left.populations, right.populations)
    if found is Containment.SAME:
        return Match.SAME
    if found is Containment.LEFT_IN_RIGHT:
        return Match.LEFT_IN_RIGHT
    return Match.RIGHT_IN_LEFT if found is Containment.RIGHT_IN_LEFT else Match.DIFFERENT


_WHERE = {
    Where.SAME: Match.SAME,
    Where.LEFT_IN_RIGHT: Match.LEFT_IN_RIGHT,
    Where.RIGHT_IN_LEFT: Match.RIGHT_IN_LEFT,
    Where.APART: Match.DIFFERENT,
    Where.UNKNOWN: Match.UNKNOWN,
}


def _place(left: Counted, right: Counted, context: Context) -> Match:
    return _WHERE[context.places.compare(left.place, right.place, (left.article_id, right.article_id))]


def _victims_place(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> Match:
    """The place of a toll. Of one event a whole country is only the less precise name ("Azaz", "Syria")."""
    found = _place(left, right, context)
    whole = {Match.LEFT_IN_RIGHT: right.place, Match.RIGHT_IN_LEFT: left.place}.get(found)
    if whole is None or context.places.specific(whole) or _tied(left, right, context) is not Match.SAME:
        return found
    return Match.SAME


def _window(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> Match:
    a, b = left.window, right.window
    if a == b:
        return _period(left, right, context) if a in (Window.PERIOD, Window.CUMULATIVE) else Match.SAME
    if a in _ONE_DAY and b in _ONE_DAY:
        return Match.SAME
    return Match.UNKNOWN if Window.UNKNOWN in (a, b) else Match.DIFFERENT


def _period(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> Match:
    """Counts since another day are other counts.

    One that does not say since when is taken for the same unless it is as of a day before the other began, or of
    another year: wars have their own counts.
    """
    a = left.period.earliest if left.period else None
    b = right.period.earliest if right.period else None
    if left.window is Window.PERIOD and (a is None or b is None):
        return Match.UNKNOWN
    if a is None or b is None:
        return _same_war(left, right, context)
    apart = abs(days_apart(a, b))
    if 0 < apart <= EVENT_WINDOW_DAYS and _short(left, right, context):
        return Match.UNKNOWN
    return Match.SAME if apart <= EVENT_WINDOW_DAYS else Match.DIFFERENT


def _short(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> bool:
    """Whether counts run over so few days that one day more is another count: since Sunday, since Monday."""
    spans = ((claim.period.earliest if claim.period else None, as_of(claim, context)) for claim in (left, right))
    return any(start and until and days_apart(start, until.latest) <= LONG_DAYS for start, until in spans)


def _same_war(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> Match:
    one, other = as_of(left, context), as_of(right, context)
    same_figure = left.amount.value is not None and left.amount.value == right.amount.value
    if one is None or other is None or same_figure:  # no two wars have one toll: then a year is wrong
        return Match.SAME
    for claim, moment in ((left, other), (right, one)):
        if claim.period and claim.period.earliest and days_apart(claim.period.earliest, moment.latest) < 0:
            return Match.DIFFERENT
    apart = min(abs(days_apart(one.earliest, other.latest)), abs(days_apart(other.earliest, one.latest)))
    return Match.SAME if apart <= SAME_WAR_DAYS else Match.UNKNOWN


def _tied(left: Counted, right: Counted, context: Context) -> Match:
    """Whether the claims are known to tell of one event: by its id, by their place in two versions of a text."""
    if pair_key(left.id, right.id) in context.twins:
        return Match.SAME
    if left.event_id is not None and right.event_id is not None:
        return Match.SAME if left.event_id == right.event_id else Match.DIFFERENT
    articles = pair_key(left.article_id, right.article_id)
    known = context.events.get(articles)
    both_main = left.id in context.main and right.id in context.main
    if known is None or not both_main or ratio(left.amount, right.amount) > FAR_APART or _own_days(left, right):
        return Match.UNKNOWN
    return Match.SAME if known else Match.DIFFERENT


def _own_days(left: Counted, right: Counted) -> bool:
    """Whether the texts give the two counts days of their own, which differ."""
    if isinstance(left, ForceClaim) or isinstance(right, ForceClaim):
        return False
    a, b = event_day(left), event_day(right)
    return a is not None and b is not None and a != b


def _event(left: CasualtyClaim, right: CasualtyClaim, context: Context) -> Match:
    tied = _tied(left, right, context)
    if tied is not Match.UNKNOWN:
        return tied
    place = _place(left, right, context)
    side = _named(left.side, right.side)
    if {left.window, right.window} <= {Window.CUMULATIVE, Window.LAST_24H}:
        tied_by = Match.SAME in (place, side) or place in _PARTS or _one_count(left, right)
        return Match.SAME if tied_by else Match.UNKNOWN
    if left.window is Window.EVENT and right.window is Window.EVENT:
        return _one_day(left, right, place, context)
    return Match.UNKNOWN


def _one_count(left: CasualtyClaim, right: CasualtyClaim) -> bool:
    """Whether one named claimant counts since one day: that is one count, named or not where."""
    a, b = left.period, right.period
    one_start = a is not None and b is not None and a.earliest is not None and a.earliest == b.earliest
    return one_start and left.claimant is not None and left.claimant == right.claimant


def _one_day(left: CasualtyClaim, right: CasualtyClaim, place: Match, context: Context) -> Match:
    """Two tolls of one day and place are of one event in one article and its copies; elsewhere it is not known."""
    a, b = event_day(left), event_day(right)
    if a is None or b is None:
        return Match.UNKNOWN
    if abs(days_apart(a, b)) > EVENT_WINDOW_DAYS:
        return Match.DIFFERENT
    origin = context.origin.get(left.article_id)
    one_text = left.article_id == right.article_id or (
        origin is not None and origin == context.origin.get(right.article_id)
    )
    return Match.SAME if a == b and place is Match.SAME and one_text else Match.UNKNOWN
