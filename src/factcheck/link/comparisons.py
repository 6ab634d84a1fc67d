"""The comparisons: what of two statements speaks for or against one fact, each as an ordered list of levels.

None of them looks at the value that will be judged. A comparison returns ``None`` where a side leaves the attribute
open: what is missing says nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from factcheck.knowledge.places import Where, known_places
from factcheck.link.profiles import Profile
from factcheck.records import CountBase, Modality, Window
from factcheck.statements.dimensions import common
from factcheck.statements.terms import Key

__all__ = ["COMPARISONS", "Comparison", "graded", "levels_of"]


class Comparison(NamedTuple):
    """One attribute: its name, the levels from least to most alike, and which of them two statements reach.

    ``shared`` says that all statements of two sentences reach the same level; ``slot`` that it asks for a slot that few
    statements fill, so that it is passed over where neither of the two has one (``Profile.slotted``); ``placed`` that
    it asks where in its article each stands, which tells nothing of two statements of one article.
    """

    name: str
    levels: tuple[str, ...]
    level: Callable[[Profile, Profile], int | None]
    shared: bool = False
    slot: bool = False
    placed: bool = False


def graded(
    name: str,
    bounds: tuple[float, ...],
    measure: Callable[[Profile, Profile], float | None],
    *,
    shared: bool = False,
    placed: bool = False,
) -> Comparison:
    """A comparison by a measure, cut into levels at these bounds."""
    names = ("none" if bounds[0] <= 0.01 else f"<{bounds[0]:g}", *(f">={bound:g}" for bound in bounds))

    def level(left: Profile, right: Profile) -> int | None:
        found = measure(left, right)
        return None if found is None else bisect_right(bounds, found)

    return Comparison(name, names, level, shared, placed=placed)


def _sentence(left: Profile, right: Profile) -> float | None:
    return left.terms.shared(right.terms) if left.terms.words and right.terms.words else None


def _near(left: Profile, right: Profile) -> float | None:
    return left.near.shared(right.near) if left.near.words and right.near.words else None


def _names(left: Profile, right: Profile) -> float | None:
    return left.names.shared(right.names) if left.names.words and right.names.words else None


def _neighbours(left: Profile, right: Profile) -> float | None:
    return float(len(left.numbers & right.numbers)) if left.numbers and right.numbers else None


def _order(left: Profile, right: Profile) -> int | None:
    """Whether both stand at the same place among the like of their sentences, where the sentences are alike."""
    if left.fellows < 2 or right.fellows < 2 or not (left.terms.keys & right.terms.keys):
        return None
    if left.fellows != right.fellows:
        return 2 if left.turn == right.turn else 0
    return 3 if left.turn == right.turn else 1


def _choice(left: Profile, right: Profile) -> float | None:
    """How many pairs of one dimension and unit the two articles offer: the fewer, the likelier this one is meant."""
    one, other = left.statement, right.statement
    if (one.dimension, one.unit) != (other.dimension, other.unit):
        return None
    return float(left.kin * right.kin)


def _distance(left: Profile, right: Profile) -> float | None:
    return abs(left.place - right.place)


def _run(left: Profile, right: Profile) -> float | None:
    """How many words in a row are the same on both sides of the two values."""
    if not (left.left or left.right) or not (right.left or right.right):
        return None
    return float(_equal(left.left, right.left) + _equal(left.right, right.right))


def _equal(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _position(left: Profile, right: Profile) -> int | None:
    return int(left.lead) + int(right.lead)


def _meets(left: frozenset[Key] | tuple[Key, ...], right: frozenset[Key] | tuple[Key, ...]) -> int | None:
    if not left or not right:
        return None
    return int(any(key in right for key in left))


def _previous(left: Profile, right: Profile) -> int | None:
    return _meets(left.previous, right.previous)


def _following(left: Profile, right: Profile) -> int | None:
    return _meets(left.following, right.following)


def _counted(left: Profile, right: Profile) -> int | None:
    """One noun, and how much it says: passengers say more than people."""
    if not left.counted or not right.counted:
        return None
    if not left.counted & right.counted:
        return 0
    return 1 + bisect_right(_NOUN_BITS, min(left.counted_bits, right.counted_bits))


_NOUN_BITS = (12.0, 15.0)


def _holder(left: Profile, right: Profile) -> int | None:
    return _meets(left.holder, right.holder)


def _years(left: Profile, right: Profile) -> int | None:
    return _meets(left.years, right.years)


def _days(left: Profile, right: Profile) -> int | None:
    return _meets(left.days, right.days)


def _dimension(left: Profile, right: Profile) -> int | None:
    a, b = left.statement.dimension, right.statement.dimension
    if a == b:
        return 2
    return 1 if left.root == right.root else 0


def _unit(left: Profile, right: Profile) -> int | None:
    a, b = left.statement.unit, right.statement.unit
    if a is None or b is None:
        return None if a is b else 0
    return 2 if a == b else 1


def _same(slot: str) -> Callable[[Profile, Profile], int | None]:
    def level(left: Profile, right: Profile) -> int | None:
        a, b = getattr(left.statement, slot), getattr(right.statement, slot)
        return None if a is None or b is None else int(a == b)

    return level


def _outcome(left: Profile, right: Profile) -> int | None:
    """Only people have outcomes: a count of people without one may be of any."""
    if left.root != "people" or right.root != "people":
        return None
    a, b = left.statement.dimension, right.statement.dimension
    if "people" in (a, b):
        return None
    if a == b:
        return 2
    return 1 if common(a, b) not in (None, "people") else 0


def _claimant(left: Profile, right: Profile) -> int | None:
    a, b = left.statement.claimant, right.statement.claimant
    return None if a is None or b is None else int(a.casefold() == b.casefold())


def _place(left: Profile, right: Profile) -> int | None:
    """Two places of which one holds the other speak neither for one fact nor against it."""
    a, b = left.statement.place, right.statement.place
    return None if a is None or b is None else _LYING.get(_lie(a, b), 0)


@lru_cache(20_000)
def _lie(a: str, b: str) -> Where:
    return known_places().compare(a, b)


_LYING = {Where.SAME: 1, Where.LEFT_IN_RIGHT: None, Where.RIGHT_IN_LEFT: None}


def _populations(left: Profile, right: Profile) -> int | None:
    a, b = set(left.statement.populations), set(right.statement.populations)
    if not a or not b:
        return None if a == b else 1
    return 2 if a == b else int(bool(a & b))


def _window(left: Profile, right: Profile) -> int | None:
    a, b = left.statement.window, right.statement.window
    return None if Window.UNKNOWN in (a, b) else int(a == b)


def _base(left: Profile, right: Profile) -> int | None:
    """Identified victims are counted on another base than those that are only reported, said or not."""
    identified = [one.statement.base is CountBase.IDENTIFIED for one in (left, right)]
    return int(identified[0] == identified[1]) if any(identified) else None


def _modality(left: Profile, right: Profile) -> int | None:
    a, b = left.statement.modality, right.statement.modality
    return None if a is b is Modality.ASSERTED else int(a is b)


def _part(left: Profile, right: Profile) -> int | None:
    a, b = left.statement.part_of is not None, right.statement.part_of is not None
    return int(a == b) if a or b else None


_DIFFERENT = ("different", "same")

COMPARISONS: tuple[Comparison, ...] = (
    graded("sentence", (0.01, 2, 4, 7, 10, 14, 20), _sentence, shared=True),
    graded("near", (0.01, 1.5, 3, 5, 8, 12), _near),
    graded("names", (0.01, 12, 25, 45), _names, shared=True),
    graded("neighbours", (1, 2, 3), _neighbours),
    graded("run", (1, 2, 3, 5, 8), _run),
    Comparison("previous word", _DIFFERENT, _previous),
    Comparison("next word", _DIFFERENT, _following),
    Comparison("counted", ("different", "common", "rare", "very rare"), _counted),
    graded("choice", (2, 3, 5, 10, 20), _choice),
    Comparison("turn", ("other, of unlike many", "other", "same, of unlike many", "same"), _order),
    graded("distance", (0.05, 0.15, 0.4, 0.7), _distance, placed=True),
    Comparison("holder", _DIFFERENT, _holder),
    Comparison("years", _DIFFERENT, _years),
    Comparison("days", _DIFFERENT, _days),
    Comparison("dimension", ("family", "kin", "same"), _dimension),
    Comparison("unit", ("missing", "other", "same"), _unit),
    Comparison("outcome", ("different", "kin", "same"), _outcome),
    Comparison("claimant", _DIFFERENT, _claimant, slot=True),
    Comparison("place", _DIFFERENT, _place, slot=True),
    Comparison("side", _DIFFERENT, _same("side"), slot=True),
    Comparison("populations", ("different", "part", "same"), _populations, slot=True),
    Comparison("window", _DIFFERENT, _window, slot=True),
    Comparison("base", _DIFFERENT, _base, slot=True),
    Comparison("modality", _DIFFERENT, _modality, slot=True),
    Comparison("part", _DIFFERENT, _part, slot=True),
    Comparison("position", ("body", "mixed", "lead"), _position, placed=True),
)
"""All comparisons, in the order in which a waterfall shows them."""


def levels_of(left: Profile, right: Profile) -> list[int | None]:
    """The level that two statements reach in each comparison."""
    return [comparison.level(left, right) for comparison in COMPARISONS]
