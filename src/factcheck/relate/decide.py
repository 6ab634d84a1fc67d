"""The verdict on two linked statements, from how likely they are of one fact and how their values lie.

The order of decision: are both stated as fact; do they cover the same ground; do the values fit; did time move them;
who says so. Each step is noted, so that a verdict shows its work. What tells the rules which finding it is is the
``kind``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from factcheck.knowledge.intervals import spoken
from factcheck.records import COMPARED_REGIONS, Qualifier, Statement, Step, Verdict, Window
from factcheck.records.traits import ONE_VOICE, FrameChange, Traits, Voice
from factcheck.relate.birthdays import birthday_odds
from factcheck.relate.context import Context
from factcheck.relate.held import Held, Meeting
from factcheck.relate.moments import Order, as_of, order
from factcheck.relate.scope import SAME_GROUND, Ground, Scope, scope_of
from factcheck.relate.voice import voice
from factcheck.statements.dimensions import growth
from factcheck.statements.running import NOW

__all__ = ["Decision", "Frame", "Kind", "Sureness", "decide"]


class Kind(StrEnum):
    """What a comparison found, for the rules to choose by."""

    FITS = "fits"
    HEDGE = "hedge"
    PART_FITS = "part fits"
    PART_EXCEEDS = "part exceeds"
    OTHER_GROUND = "other ground"
    OTHER_BASE = "other base"
    NOT_ASSERTED = "not asserted"
    MEASURE = "measure"
    FLOORS = "floors"
    ROSE = "rose"
    REVISED = "revised"
    MOVED = "moved"
    UPDATED = "updated"
    REHEDGED = "rehedged"
    FELL = "fell"
    YEAR = "year"
    COPY = "copy"
    VERSIONS = "versions"
    DISPUTED = "disputed"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Sureness:
    """How likely two statements are of one fact, and how likely their difference is an error rather than innocent."""

    same: float
    wrong: float


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its kind, how sure it is, and the steps to it.

    ``part`` says that one is part of the other; ``traits`` have in types what the steps say.
    """

    verdict: Verdict
    kind: Kind
    confidence: float
    steps: tuple[Step, ...] = ()
    part: bool = False
    traits: Traits = field(default_factory=Traits)


TOLD = 0.3
"""From this confidence a difference outweighs a slot in which the two statements differ (contract.md, severity)."""
LIKELY = 0.6
"""From this confidence a difference is a contradiction or dispute, below it is unresolved (contract.md, severity)."""
DAY_KNOWN = 0.97
"""Share of one fact's values given for one stated day by one claimant that cannot both be right."""
COPIED = 0.9
"""The same for a copy and its origin: a wire may have moved in between."""
MOVED_ON = 0.9
"""How sure a rise is where both the order and the direction are known, and one fact is certain."""
BOTH_WAYS = 0.6
"""How sure a rise is where no text gives an order and all growing counts of the pair move one way."""
_HARD = frozenset(
    {
        "subject",
        "person",
        "model",
        "variant",
        "ordered",
        "fact",
        "group",
        "issue",
        "code",
        "base",
        "side",
        "window",
        "period",
        "day",
        "written",
    }
)
"""Slots that make two counts of two things, whatever else is alike."""
_TELLING = frozenset({"said", "predicate", "when", "earlier", "beside"})
"""Slots that do so where no slip would explain the gap: a plan and what came of it, median and average, one day's price
and another's, what was before, what differs in company."""
_FLOORS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})


class Frame(NamedTuple):
    """One number in two frames: in which way, and what the frames are."""

    change: FrameChange
    detail: str


@lru_cache(4096)
def _step(name: str, outcome: str, detail: str) -> Step:
    """A decision; those of a large story are mostly alike, and then one record."""
    return Step(name=name, outcome=outcome, detail=detail)


@dataclass(slots=True)
class _Trail:
    left: Statement
    right: Statement
    held: Held
    sure: Sureness
    context: Context
    retracted: bool = False
    steps: list[Step] = field(default_factory=list)
    traits: Traits = field(default_factory=Traits)

    def note(self, name: str, outcome: str, detail: str = "") -> None:
        self.steps.append(_step(name, str(outcome), detail))

    def end(self, verdict: Verdict, kind: Kind, confidence: float, *, part: bool = False) -> Decision:
        sure = round(min(max(confidence, 0.0), 1.0), 4)
        return Decision(verdict, kind, sure, tuple(self.steps), part, self.traits)


def decide(
    left: Statement,
    right: Statement,
    held: Held,
    sure: Sureness,
    context: Context,
    *,
    one_way: bool = False,
    frame: Frame | None = None,
    retracted: bool = False,
    scope: Scope | None = None,
) -> Decision:
    """The verdict on two statements. It does not depend on which one is left.

    Args:
        left: A statement of one article.
        right: A statement of another article, or of the same.
        held: How their values lie.
        sure: How likely they are of one fact, and their difference an error.
        context: What is known of their articles.
        frame: In which way one number stands in two frames, where that has been found.
        one_way: All growing counts of the two articles move in one direction, so the other is likely the later.
        retracted: The article of one value says that the other was wrong.
        scope: How their ground lies where the sentences around them tell it (``relate.sentences``).
    """
    birthdays = birthday_odds(left, right, context) if held.meeting is Meeting.APART else 1.0
    if birthdays > 1:
        sure = Sureness(sure.same, sure.wrong / (sure.wrong + birthdays * (1 - sure.wrong)))
    trail = _Trail(left, right, held, sure, context, retracted)
    if left.article_id != right.article_id and not {left.region, right.region} <= COMPARED_REGIONS:
        trail.note("gate", "not asserted")
        return trail.end(Verdict.INCOMPARABLE, Kind.NOT_ASSERTED, sure.same)
    scope = scope or scope_of(left, right, context)
    if scope.slot == "issue" and _risen(left, right, held, context):
        scope = SAME_GROUND
    copied = context.one_origin(left.article_id, right.article_id)
    if frame is None and scope.slot == "outcome" and copied and held.meeting is Meeting.EQUAL:
        frame = Frame(FrameChange.MIXED_UP, scope.detail)
    if frame is not None:
        trail.note("measure", *frame)
        trail.traits = Traits(frame=frame.change)
        return trail.end(Verdict.CONTRADICTION, Kind.MEASURE, sure.same * COPIED)
    likely = sure.wrong >= TOLD and held.meeting is Meeting.APART and not _two_measures(left, right, scope, held)
    if scope.ground is Ground.OTHER and not likely:
        trail.note("gate", f"different {scope.slot}", scope.detail)
        kind = Kind.OTHER_BASE if scope.slot == "base" else Kind.OTHER_GROUND
        return trail.end(Verdict.INCOMPARABLE, kind, sure.same)
    if scope.ground in (Ground.LEFT_IN_RIGHT, Ground.RIGHT_IN_LEFT):
        trail.note("gate", "part", scope.detail)
        return _contained(trail, scope.ground)
    trail.note("values", str(held.meeting), held.detail)
    return _held(trail, one_way=one_way)


def _risen(left: Statement, right: Statement, held: Held, context: Context) -> bool:
    """Whether a growing count is higher in the later article: a toll that rose, told in the words of the day before."""
    when = order(left, right, context)
    known = when in (Order.LEFT_FIRST, Order.RIGHT_FIRST)
    return known and growth(left.dimension, right.dimension) == "grows" and held.higher is (when is Order.LEFT_FIRST)


def _two_measures(left: Statement, right: Statement, scope: Scope, held: Held) -> bool:
    """Whether two counts are of two measures, however alike their sentences: dead and injured, a day and a war."""
    if scope.slot == "outcome":
        return bool(left.outcomes) and bool(right.outcomes)
    if scope.slot in _HARD:
        return True
    grows = growth(left.dimension, right.dimension) == "grows"  # a toll is told again on another day
    return scope.slot in _TELLING and held.slip is None and not (scope.slot == "when" and grows)


def _contained(trail: _Trail, ground: Ground) -> Decision:
    """Of a part and its whole only this much is known: the part is not larger."""
    part_is_higher = trail.held.higher is (ground is Ground.RIGHT_IN_LEFT)
    if trail.held.meeting is not Meeting.APART or not part_is_higher:
        trail.note("containment", "part fits", trail.held.detail)
        return trail.end(Verdict.COMPATIBLE, Kind.PART_FITS, trail.sure.same, part=True)
    trail.note("containment", "part larger", trail.held.detail)
    when = order(trail.left, trail.right, trail.context)
    trail.note("order", str(when))
    if when in (Order.LEFT_FIRST, Order.RIGHT_FIRST):
        return trail.end(Verdict.UNRESOLVED, Kind.MOVED, trail.sure.same, part=True)
    return _told(trail, Kind.PART_EXCEEDS, trail.sure.wrong, part=True)


def _held(trail: _Trail, *, one_way: bool) -> Decision:
    when = order(trail.left, trail.right, trail.context)
    meeting = trail.held.meeting
    if meeting is Meeting.FLOORS:
        return _floors(trail, when)
    if meeting is Meeting.APART:
        return _apart(trail, when, one_way=one_way)
    if meeting is Meeting.OTHER:
        return trail.end(Verdict.UNRESOLVED, Kind.FITS, trail.sure.same)
    return _met(trail, when)


def _met(trail: _Trail, when: Order) -> Decision:
    """Values that fit. A floor that rose is news; one telling figure for one day of two years has a wrong year."""
    left, right = trail.left, trail.right
    if when in (Order.LEFT_FIRST, Order.RIGHT_FIRST):
        a, b = as_of(left, trail.context), as_of(right, trail.context)
        same_day = a is not None and b is not None and a.stated and b.stated and _anniversary(a.earliest, b.earliest)
        if same_day and trail.held.meeting is Meeting.EQUAL and _grows(trail):
            trail.note("order", "same day of another year", f"{a and a.earliest} / {b and b.earliest}")
            return trail.end(Verdict.CONTRADICTION, Kind.YEAR, trail.sure.same * DAY_KNOWN)
        if _grows(trail) and _risen_floor(trail, when):
            trail.note("order", "later and higher")
            return trail.end(Verdict.UPDATE, Kind.ROSE, trail.sure.same * MOVED_ON)
    equal = trail.held.meeting is Meeting.EQUAL
    hedged = (
        left.amount is not None and right.amount is not None and left.amount.qualifier is not right.amount.qualifier
    )
    one_number = left.amount is not None and right.amount is not None and left.amount.value == right.amount.value
    kind = Kind.HEDGE if hedged and one_number and left.amount and left.amount.value is not None else Kind.FITS
    if not equal and left.amount is not None and _two_versions(trail) and _one_language(trail):
        kind = Kind.REHEDGED
    return trail.end(Verdict.AGREE if equal else Verdict.COMPATIBLE, kind, trail.sure.same)


def _two_versions(trail: _Trail) -> bool:
    """Whether the statements stand in two versions of one text."""
    one, other = trail.left.article_id, trail.right.article_id
    return one != other and trail.context.one_text(one, other)


def _one_language(trail: _Trail) -> bool:
    """Whether both are in one language: a translation turns hedges as it likes."""
    return len({trail.context.article(one.article_id).language for one in (trail.left, trail.right)}) == 1


def _anniversary(left: object, right: object) -> bool:
    a, b = str(left), str(right)
    return a[4:10] == b[4:10] and a[:4] != b[:4]


def _risen_floor(trail: _Trail, when: Order) -> bool:
    """A floor meets all that is higher, yet "at least 17" and the next day "at least 20", or "32", is a rise."""
    early, late = (trail.left, trail.right) if when is Order.LEFT_FIRST else (trail.right, trail.left)
    before, after = early.amount, late.amount
    if before is None or after is None or before.value is None or after.value is None:
        return False
    return before.qualifier in _FLOORS and before.value < after.value


def _floors(trail: _Trail, when: Order) -> Decision:
    """Two floors hold together. Where the order is known the later one tells of a rise."""
    if when in (Order.LEFT_FIRST, Order.RIGHT_FIRST) and _grows(trail) and _risen_floor(trail, when):
        trail.note("order", "later and higher")
        return trail.end(Verdict.UPDATE, Kind.ROSE, trail.sure.same * MOVED_ON)
    if trail.held.slip is not None and trail.sure.wrong >= LIKELY:
        return _differs(trail, when)
    return trail.end(Verdict.COMPATIBLE, Kind.FLOORS, trail.sure.wrong)


def _grows(trail: _Trail) -> bool:
    return growth(trail.left.dimension, trail.right.dimension) == "grows"


def _apart(trail: _Trail, when: Order, *, one_way: bool) -> Decision:
    """Values that exclude each other: has time moved one of them, and who says so?"""
    changes = growth(trail.left.dimension, trail.right.dimension)
    if changes == "fixed" and _moved_on(trail, when):
        changes = "moves"
    if trail.retracted:
        trail.note("order", "revised")
        return trail.end(Verdict.UPDATE, Kind.REVISED, trail.sure.same * MOVED_ON)
    if when in (Order.LEFT_FIRST, Order.RIGHT_FIRST) and changes in ("grows", "moves"):
        return _moved(trail, when, changes)
    trail.note("order", str(when))
    if one_way and changes == "grows" and when in (Order.UNKNOWN, Order.SAME_DAY) and trail.held.slip is None:
        trail.note("order", "all move one way")
        return trail.end(Verdict.UPDATE, Kind.ROSE, trail.sure.same * BOTH_WAYS)
    return _differs(trail, when)


def _moved_on(trail: _Trail, when: Order) -> bool:
    """Whether the later value is said to hold now: then it was another before, and may be fixed only from now on."""
    if when not in (Order.LEFT_FIRST, Order.RIGHT_FIRST):
        return False
    late = trail.right if when is Order.LEFT_FIRST else trail.left
    return late.as_of is not None and late.as_of.basis == NOW


def _moved(trail: _Trail, when: Order, changes: str) -> Decision:
    """A later value of something that grows may be higher; it may be lower only where somebody says why."""
    risen = trail.held.higher is (when is Order.LEFT_FIRST)
    late = trail.right if when is Order.LEFT_FIRST else trail.left
    if late.change is not None and late.change.after is not None and late.change.direction != "rise":
        trail.note("order", "revised")
        return trail.end(Verdict.UPDATE, Kind.REVISED, trail.sure.same * MOVED_ON)
    if changes == "moves" and trail.held.slip is not None and trail.sure.wrong >= LIKELY:
        return _differs(trail, when)  # time seldom moves a figure to where a slip of the hand would
    if changes == "moves":
        trail.note("order", "may have changed")
        kind = Kind.UPDATED if _two_versions(trail) else Kind.MOVED
        return trail.end(Verdict.UPDATE, kind, trail.sure.same * MOVED_ON)
    if risen:
        trail.note("order", "later and higher")
        return trail.end(Verdict.UPDATE, Kind.ROSE, trail.sure.same * MOVED_ON)
    trail.note("order", "later and lower")
    one, other = as_of(trail.left, trail.context), as_of(trail.right, trail.context)
    stated = one is not None and other is not None and one.stated and other.stated
    speaking = voice(trail.left, trail.right, trail.context)
    sure = ((stated or _running(trail)) and speaking in ONE_VOICE) or _two_versions(trail)
    return _told(trail, Kind.FELL, max(trail.sure.wrong, trail.sure.same * DAY_KNOWN if sure else 0.0))


def _running(trail: _Trail) -> bool:
    """Whether both count since one day on, and say who counts: such a toll does not fall, whenever it is told."""
    sides = (trail.left, trail.right)
    return all(one.window is Window.CUMULATIVE and one.claimant is not None for one in sides)


def _differs(trail: _Trail, when: Order) -> Decision:
    speaking = voice(trail.left, trail.right, trail.context)
    wrong = trail.sure.wrong
    one, other = trail.left.article_id, trail.right.article_id
    kind = Kind.DIFFERS
    if trail.context.one_origin(one, other) and one != other:
        kind = Kind.VERSIONS if _one_publisher(trail) else Kind.COPY
    if when is Order.SAME and speaking in ONE_VOICE:
        wrong = max(wrong, trail.sure.same * DAY_KNOWN)
    elif trail.held.slip is not None and when in (Order.SAME, Order.SAME_DAY) and speaking is not Voice.DIFFERENT:
        named = trail.left.claimant is not None or trail.right.claimant is not None
        wrong = max(wrong, trail.sure.same * DAY_KNOWN if named else 0.0)
    return _told(trail, kind, wrong)


def _one_publisher(trail: _Trail) -> bool:
    a, b = (trail.context.article(one.article_id).source for one in (trail.left, trail.right))
    return a is not None and a == b


def _told(trail: _Trail, kind: Kind, wrong: float, *, part: bool = False) -> Decision:
    """Two voices dispute, one voice cannot say both; what is not likely is left open."""
    speaking = voice(trail.left, trail.right, trail.context)
    trail.note("claimant", str(speaking))
    slip = None if part else trail.held.slip
    if slip is not None:
        trail.note("slip", slip)
    trail.traits = Traits(voice=speaking, slip=slip)
    if wrong < LIKELY:
        return trail.end(Verdict.UNRESOLVED, kind, wrong, part=part)
    if speaking is Voice.DIFFERENT:
        return trail.end(Verdict.DISPUTE, Kind.DISPUTED if kind is Kind.DIFFERS else kind, wrong, part=part)
    return trail.end(Verdict.CONTRADICTION, kind, wrong, part=part)


def shown(statement: Statement) -> str:
    """A value as a message shows it."""
    return spoken(statement.amount) if statement.amount is not None else statement.span.text
