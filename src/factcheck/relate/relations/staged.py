"""Wholes whose parts are announced by their number: "440 km in three stages. The first runs 142 km, the second …"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.knowledge.intervals import Interval, meets, stated
from factcheck.relate.relations.broken import Broken, Held, held
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.parts import (
    LIKELY,
    added,
    as_much,
    exactly,
    interval_of_sum,
    opened,
    roles_of,
    told_sum,
)
from factcheck.relate.relations.table import Words, words_of

__all__ = ["staged"]

_FEWEST, _MOST = 2, 8
"""How many parts are announced: of more, a text names the largest alone."""
_CLOSE = 16
"""Code points right behind the number of parts in which their noun stands."""
_BEFORE = 1
"""Sentences before the one that announces the parts in which the whole may stand."""
_BEHIND = 2
"""Sentences behind it in which the parts are told."""


def staged(text: Marked) -> Iterator[Broken | Held]:
    """The wholes with as many parts as are announced, worked out."""
    words = words_of(text.language)
    if words is None:
        return
    for many in text.numbers.values():
        count = _announced(many, text, words)
        whole = _whole(many, text) if count else None
        if whole is None:
            continue
        parts = _parts(many, whole, text)
        if len(parts) == count and as_much(whole, parts) and not opened(text, whole, parts, parts[-1].end):
            low, high = interval_of_sum(parts)
            limit = exactly(whole)
            if meets(Interval(low, high), limit):
                yield held(text, "parts", Family.SUM, roles_of(whole, parts), added(parts), LIKELY)
            else:
                yield told_sum(text, whole, parts, limit.high is not None and low > limit.high)


def _announced(number: Number, text: Marked, words: Words) -> int:
    """How many parts a number announces: "in three stages", "terbagi atas tiga pos"; nought where it announces none."""
    value = stated(number.amount)
    if number.kind != "count" or number.unit is not None or value is None or value != int(value):
        return 0
    behind = text.original[number.end : number.end + _CLOSE]
    return int(value) if _FEWEST <= value <= _MOST and words.has("stages", behind) else 0


def _whole(many: Number, text: Marked) -> Number | None:
    """The nearest amount before the number of parts, in its sentence or the one before."""
    first = text.bounds.number(many.start) - _BEFORE
    before = [one for one in text.numbers.values() if one.start < many.start and text.bounds.number(one.start) >= first]
    amounts = [one for one in before if one.kind in ("money", "measure", "count") and one.amount.value is not None]
    return max(amounts, key=lambda one: one.start, default=None)


def _parts(many: Number, whole: Number, text: Marked) -> list[Number]:
    """The amounts behind the number of parts that are told in what the whole is told in."""
    last = text.bounds.number(many.start) + _BEHIND
    units = (whole.unit,) if whole.kind != "count" else (whole.unit, None)
    return sorted(
        (
            one
            for one in text.numbers.values()
            if one.start > many.start and text.bounds.number(one.start) <= last
            if one.kind == whole.kind and one.unit in units and (stated(one.amount) or Decimal(0)) > 0
        ),
        key=lambda one: one.start,
    )
