"""One number in two frames: 26 dead here and 26 injured there, a share that rose 6.4% and one that fell 6.4%.

The frame is judged and not the number, so the number speaks for the link. That two numbers of one sentence changed
places is told by ``crossed``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.link.weights import weights
from factcheck.records import Statement
from factcheck.records.traits import FrameChange
from factcheck.relate.assignment import FITS, Pair, Table, mention_key, one_number, surprise, telling
from factcheck.relate.context import Context
from factcheck.relate.decide import Frame
from factcheck.relate.scope import Ground, scope_of, windows_differ

__all__ = ["Framed", "framed"]

SURE = 0.8
"""Links from this probability on, the number left out, hold a small number: two sixes are often two things."""

Framed = tuple[Pair, Frame]
"""A pair of one number with its two frames. Its bits hold those of the equal number."""


def framed(pairs: Sequence[Pair], table: Table, context: Context) -> Iterator[Framed]:
    """The numbers that stand in another frame in the other article, where neither has a partner in its own frame."""
    scale = weights("link").scale
    for pair in pairs:
        if table.best.get((mention_key(pair.left), mention_key(pair.right))) is not pair:
            continue
        if not one_number(pair) or not (telling(pair.left) or scale.probability(pair.bits) >= SURE):
            continue
        frame = _frame(pair.left.statement, pair.right.statement, context)
        if frame is not None and not _at_home(pair, pairs, context):
            bits = pair.bits + surprise(pair)
            yield Pair(pair.left, pair.right, bits, pair.held), frame


def _frame(left: Statement, right: Statement, context: Context) -> Frame | None:
    """The frames of two statements; ``None`` where they are one or not both known."""
    if left.course is not None and right.course is not None and left.course != right.course:
        return Frame(FrameChange.OTHER_COURSE, f"{left.course} / {right.course}")
    if not left.outcomes or not right.outcomes:
        return None
    found = scope_of(left, right, context)
    if found.ground is not Ground.OTHER:
        return None
    if windows_differ(left, right):
        return Frame(FrameChange.OTHER_WINDOW, f"{left.window} / {right.window}")
    return Frame(FrameChange.MIXED_UP, found.detail) if found.slot == "outcome" else None


def _at_home(pair: Pair, pairs: Sequence[Pair], context: Context) -> bool:
    """Whether the number of either side has a partner in its own frame."""
    ends = {mention_key(pair.left), mention_key(pair.right)}
    return any(
        other is not pair
        and other.held.meeting in FITS
        and ends & {mention_key(other.left), mention_key(other.right)}
        and _frame(other.left.statement, other.right.statement, context) is None
        for other in pairs
    )
