"""What speaks for a difference being an error rather than an innocent change, each as a list of levels.

Unlike the comparisons of ``link`` these look at the values: how far apart they lie, which slip of the hand would
explain the gap, whether time moves them, whether either has a partner that fits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from factcheck.records import Qualifier
from factcheck.records.traits import Slip
from factcheck.relate.assignment import Case, telling
from factcheck.relate.differences import LEVELS as DIFFERENCES
from factcheck.relate.differences import difference_told, told_in
from factcheck.relate.held import Meeting
from factcheck.relate.prices import LEVELS as PRICES
from factcheck.relate.prices import prices
from factcheck.statements.dimensions import dimension

__all__ = ["CLUES", "Clue", "graded", "named", "size_of"]


class Clue(NamedTuple):
    """One attribute of a difference: its name, its levels, and which of them a case reaches."""

    name: str
    levels: tuple[str, ...]
    level: Callable[[Case], int | None]


def graded(name: str, bounds: tuple[float, ...], measure: Callable[[Case], float | None]) -> Clue:
    """A clue by a measure, cut into levels at these bounds."""
    names = (f"<{bounds[0]:g}", *(f">={bound:g}" for bound in bounds))

    def level(case: Case) -> int | None:
        found = measure(case)
        return None if found is None else bisect_right(bounds, found)

    return Clue(name, names, level)


def named(name: str, known: tuple[str, ...], measure: Callable[[Case], str | None]) -> Clue:
    """A clue whose levels have names; what is not among them is the last one, ``other``."""
    places = {level: number for number, level in enumerate(known)}

    def level(case: Case) -> int | None:
        found = measure(case)
        return None if found is None else places.get(found, len(known))

    return Clue(name, (*known, "other"), level)


_NUMBERS = frozenset({"numbers", "ranks", "durations"})
SLIPS = (
    "none",
    "scale",
    "zeros",
    "swap",
    "order",
    "digit",
    "missing",
    "unit",
    "unit of few",
    "month",
    "year",
    "half day",
)
ROOTS = (
    "people",
    "count",
    "money",
    "share",
    "length",
    "age",
    "votes",
    "magnitude",
    "forces",
    "temperature",
    "area",
    "mass",
)
GROUNDS = (
    "same",
    "part",
    "outcome",
    "base",
    "side",
    "window",
    "period",
    "day",
    "population",
    "place",
    "said",
    "when",
    "published",
    "written",
    "predicate",
)
FAMILIES = ("numbers", "ranks", "scores", "times", "clock", "durations", "identifiers")


def _slip(case: Case) -> str:
    """The slip that would explain a difference; "three days" and "three weeks" are often two facts."""
    slip = case.pair.held.slip
    return "unit of few" if slip is Slip.UNIT and not telling(case.pair.left) else slip or "none"


def _growth(case: Case) -> str:
    left, right = case.pair.left.statement.dimension, case.pair.right.statement.dimension
    return dimension(left if "." in left else right).growth


def _ratio(case: Case) -> float | None:
    """How far two numbers lie apart; of one number behind two units it would say how far the units do."""
    held = case.pair.held
    return held.ratio if case.pair.left.family in _NUMBERS and held.slip is not Slip.UNIT else None


def _gap(family: str) -> Callable[[Case], float | None]:
    def measure(case: Case) -> float | None:
        return case.pair.held.ratio if case.pair.left.family == family else None

    return measure


def size_of(case: Case) -> float | None:
    """The smaller of two numbers; ``None`` for what is no number."""
    if case.pair.left.family not in _NUMBERS:
        return None
    sizes = []
    for profile in (case.pair.left, case.pair.right):
        amount = profile.statement.amount
        if amount is not None:
            sizes.append(float(amount.value if amount.value is not None else amount.low or amount.high or 0))
    return min(sizes, default=None)


def _hedges(case: Case) -> float | None:
    amounts = [profile.statement.amount for profile in (case.pair.left, case.pair.right)]
    if None in amounts:
        return None
    return float(sum(amount is not None and amount.qualifier is not Qualifier.EXACT for amount in amounts))


def _floors(case: Case) -> float | None:
    return case.pair.bits if case.pair.held.meeting is Meeting.FLOORS else None


def _claimant(case: Case) -> str | None:
    a, b = case.pair.left.statement.claimant, case.pair.right.statement.claimant
    if a is None or b is None:
        return None
    return "same" if a.casefold() == b.casefold() else "different"


def _moved(case: Case) -> str | None:
    """How a value that may move in time moved; a fixed one has nothing to do with it."""
    return None if _growth(case) == "fixed" else case.moved


def _difference(case: Case) -> int | None:
    """How the sentences of two numbers tell by how much they differ."""
    left, right = case.pair.left, case.pair.right
    if left.family not in _NUMBERS:
        return None
    beside = (*left.mates, *right.mates)
    return difference_told(left, right, told_in(beside)) if beside else 0


def _own_names(case: Case) -> float | None:
    """How many names each of two sentences has that the other lacks: two of one place or person share theirs."""
    left, right = case.pair.left.names, case.pair.right.names
    if not left.words or not right.words:
        return None
    return float(min(left.lacking(right), right.lacking(left)))


CLUES: tuple[Clue, ...] = (
    graded("link", (-4, -2, -1, 0, 1, 2, 3, 4, 6, 8, 10), lambda case: case.pair.bits),
    graded("rival", (-6, -3, -1, 0, 1, 2, 4), lambda case: case.rival),
    graded("explained", (-12, -8, -4, -2, 0, 2), lambda case: case.explained),
    named("slip", SLIPS, _slip),
    named("kind", ROOTS, lambda case: case.pair.left.root if case.pair.left.family == "numbers" else None),
    named("growth", ("grows", "moves", "fixed", "open"), _growth),
    named("moved", ("rose", "fell", "same day"), _moved),
    named("ground", GROUNDS, lambda case: case.ground),
    graded("ratio", (1.03, 1.1, 1.25, 1.6, 2.5, 5, 20), _ratio),
    graded("size", (3, 10, 30, 100, 1000), size_of),
    graded("hedges", (1, 2), _hedges),
    graded("floors", (0, 2, 4, 6, 8), _floors),
    graded("days apart", (2, 4, 8, 32, 366), _gap("times")),
    graded("minutes apart", (16, 46, 91, 200), _gap("clock")),
    graded("reports apart", (1, 2, 4, 15), lambda case: None if case.reports is None else float(case.reports)),
    Clue("difference", DIFFERENCES, _difference),
    Clue("price", PRICES, lambda case: prices(case.pair.left, case.pair.right, case.reports)),
    named("whose", ("same",), _claimant),
    graded("own names", (1, 2, 3), _own_names),
    graded("like differences", (1, 2, 3, 5, 10), lambda case: float(case.alike)),
    graded("differences", (1, 2, 3, 5, 10), lambda case: float(case.differences)),
    graded("likest sentence", (0.3, 0.5, 0.7, 0.9, 1.0), lambda case: case.likest),
)
"""All clues, in the order in which a waterfall shows them."""
