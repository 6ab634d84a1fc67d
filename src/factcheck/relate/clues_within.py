"""What speaks for two values of one article being an error: clues of two articles that hold inside one, and its own.

That one of the values stands elsewhere in the article again backs it; where both do, they are two facts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.link.comparisons import Comparison
from factcheck.link.within import WITHIN, person_level
from factcheck.records import LinkEvidence
from factcheck.relate.assignment import NONE, Case
from factcheck.relate.clues import CLUES, Clue, graded, named, size_of
from factcheck.relate.differences import LEVELS
from factcheck.relate.held import Meeting
from factcheck.relate.judge import confidence_by, evidence_by

__all__ = ["CLUES_WITHIN", "InnerCase", "confidence_within", "evidence_within", "slip_within"]


@dataclass(slots=True, eq=False)
class InnerCase(Case):
    """A case inside one article.

    ``backed`` are the bits by which the better and the worse backed of the two values is linked to an equal one
    elsewhere in the article; ``told`` is how the article tells their difference (``relate.differences``); ``alike``
    counts the other values of the measure that are linked about as well: then the text goes through a list.
    """

    backed: tuple[float, float] = (NONE, NONE)
    told: int = 0


_KEPT = ("link", "rival", "kind", "growth", "ground", "ratio", "size", "hedges", "whose")
_SLIPS = ("none", "zeros", "zeros of few", "swap", "swap of two", "scale", "digit", "missing", "faint")
_FAINT = -2.0
"""Bits of a link below which a slip explains nothing: among many numbers one is always ten times another."""
_FEW = {"zeros": (10, "zeros of few"), "swap": (100, "swap of two")}
"""Below these numbers a slip is as often chance: 4 and 40 units, persons of 13 and 31."""


def slip_within(case: Case) -> str:
    """The slip that would explain a difference; of small numbers it is told apart."""
    slip = case.pair.held.slip or "none"
    if slip != "none" and case.pair.bits < _FAINT:
        return "faint"
    slip = "zeros" if slip == "scale" else slip  # million for billion is seen too seldom for bits of its own
    bound, name = _FEW.get(slip, (0, slip))
    return name if (size_of(case) or bound) < bound else slip


def _course(case: Case) -> str:
    """Whether both, one or neither of the two values is told as where something rose or fell to."""
    left, right = case.pair.left.statement.course, case.pair.right.statement.course
    return "same" if left == right else "one" if None in (left, right) else "other"


def _person(case: Case) -> int | None:
    return person_level(case.pair.left, case.pair.right)


def _backed(place: int) -> Callable[[Case], float | None]:
    return lambda case: case.backed[place] if isinstance(case, InnerCase) else None


def _alike(case: Case) -> float | None:
    return float(case.alike) if isinstance(case, InnerCase) else None


def _told(case: Case) -> int | None:
    return case.told if isinstance(case, InnerCase) else None


def _in_words(comparison: Comparison) -> Clue:
    """What two passages have in common, weighed once more among those whose values exclude each other."""
    return Clue(
        f"text: {comparison.name}", comparison.levels, lambda case: comparison.level(case.pair.left, case.pair.right)
    )


def _meeting(case: Case) -> int:
    return int(case.pair.held.meeting is Meeting.FLOORS)


CLUES_WITHIN: tuple[Clue, ...] = (
    *(clue for clue in CLUES if clue.name in _KEPT),
    named("slip", _SLIPS, slip_within),
    named("course", ("same", "one"), _course),
    Clue("person", ("other name", "other noun", "one named", "open", "same noun", "same name"), _person),
    Clue("meeting", ("apart", "floors"), _meeting),
    Clue("difference", LEVELS, _told),
    graded("as likely", (1, 2, 3, 5), _alike),
    graded("backed more", (-2, 0, 2, 4), _backed(0)),
    graded("backed less", (-2, 0, 2, 4), _backed(1)),
    *(_in_words(comparison) for comparison in WITHIN if comparison.name != "person"),
)
"""All clues inside one article, in the order in which a waterfall shows them."""


def confidence_within(case: InnerCase) -> float:
    """The share of such pairs of values that are one fact given twice, in drafts of which half hold such an error.

    In published articles, which are edited, fewer of them are right (``tools/fit_within.py``, ``RATE``).
    """
    return confidence_by(case, CLUES_WITHIN, "told within")


def evidence_within(case: InnerCase) -> tuple[LinkEvidence, ...]:
    """What speaks for one fact given twice, behind where all differences of the family start."""
    return evidence_by(case, CLUES_WITHIN, "told within")
