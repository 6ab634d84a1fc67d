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
    start = text.bounds.bounds(many.start)[0]
    before = text.between(text.bounds.bounds(max(0, start - 1))[0], many.start)
    amounts = [one for one in before if one.kind in ("money", "measure", "count") and one.amount.value is not None]
    return amounts[-1] if amounts else None


def _parts(many: Number, whole: Number, text: Marked) -> list[Number]:
    """The amounts behind the number of parts, in its sentence and the next two, that are told as the whole is."""
    end = text.bounds.bounds(many.start)[1]
    for _ in range(_BEHIND):
        end = text.bounds.bounds(min(len(text.text) - 1, end))[1]
    units = (whole.unit,) if whole.kind != "count" else (whole.unit, None)
    return [
        one
        for one in text.between(many.end, end)
        if one.kind == whole.kind and one.unit in units and (stated(one.amount) or Decimal(0)) > 0
    ]
