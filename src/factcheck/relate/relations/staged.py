"""Wholes whose parts are told in the sentences behind them.

Their number is announced ("440 km in three stages. The first runs 142 km, the second …"), they are said to share it out
("The money goes to roads, £65m, bridges, £32m, and canals, £28m"), or the last of them is all that remains. Of parts
that may not be all ("23 …, 17 … and 15 others") it is only told that they come to more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from itertools import zip_longest

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
    told_shares,
    told_sum,
)
from factcheck.relate.relations.shapes import ADDABLE
from factcheck.relate.relations.table import Words, words_of

__all__ = ["staged"]

_FEWEST, _MOST = 2, 8
"""How many parts are announced: of more, a text names the largest alone."""
_LONGEST = 20
"""Most parts of a list, and numbers around one: of more it is a table."""
_CLOSE = 16
"""Code points right behind the number of parts in which their noun stands."""
_ROUNDING, _PLAIN = Decimal("1.5"), Decimal(15)
"""Points by which shares may miss 100 by rounding, and by which they are surely shares of different things."""
_BARE = ("count", None, "")
_AMOUNTS = ("money", "measure", "count")
_BEHIND = 2
"""Sentences behind a whole in which its parts are told."""


def staged(text: Marked) -> Iterator[Broken | Held]:
    """The wholes whose parts are told behind them, worked out."""
    words = words_of(text.language)
    if words is None:
        return
    for parts, how in _shared_out(text, words):
        yield from _with_whole(text, parts, how)
    yield from _shares_with_rest(text, words)
    for many in text.numbers.values():
        count = _announced(many, text, words)
        amounts = _before(many, text, 1) if count else []
        if not amounts:
            continue
        whole = amounts[-1]
        parts = _parts(many, whole, text)
        if len(parts) == count and as_much(whole, parts):
            yield from _worked_out(text, whole, parts)


class _How(Enum):
    """How sentences tell the parts of a whole: as all of it, with the rest, or but some."""

    ALL = auto()
    WITH_REST = auto()
    PARTLY = auto()


def _shares_with_rest(text: Marked, words: Words) -> Iterator[Broken]:
    """Shares of one whole and the one that is said to remain, which do not come to all of it."""
    for rest in text.numbers.values():
        start = text.bounds.bounds(rest.start)[0]
        if rest.kind != "percent" or not words.has("rest", text.original[max(start, rest.start - _CLOSE) : rest.start]):
            continue
        first = text.bounds.bounds(max(0, start - 1))[0]
        if text.many(first, rest.end) > _LONGEST:
            continue
        shares = [one for one in text.between(first, rest.end) if one.kind == "percent"]
        total = sum((stated(one.amount) or Decimal(0) for one in shares), Decimal(0))
        if len(shares) > _FEWEST and _ROUNDING < abs(total - 100) <= _PLAIN:
            yield told_shares(text, shares)


def _with_whole(text: Marked, parts: list[Number], how: _How) -> Iterator[Broken | Held]:
    """Parts with the amount before them that they are of; where there are several, only if one fits."""
    before = _before(parts[0], text, _BEHIND)
    if how is _How.PARTLY:  # one sentence that tells all has a wording of its own
        start = text.bounds.bounds(parts[0].start)[0]
        before = [one for one in before if one.start < start]
    wholes = [one for one in before if stated(one.amount) != len(parts) and one.kind == parts[0].kind]
    if len(wholes) > _LONGEST:
        return
    for place, whole in enumerate(wholes):
        of = [*wholes[place + 1 :], *parts]
        if _told_alike(whole, of) and as_much(whole, of):
            found = _worked_out(text, whole, of, how)
            yield from (item for item in found if isinstance(item, Held) or len(wholes) == 1)


def _worked_out(text: Marked, whole: Number, parts: list[Number], how: _How = _How.ALL) -> Iterator[Broken | Held]:
    """The sum of parts against their whole, unless words say that they are not all."""
    if opened(text, whole, parts, parts[-1].end, with_rest=how is _How.WITH_REST):
        return
    low, high = interval_of_sum(parts)
    limit = exactly(whole)
    above = limit.high is not None and low > limit.high
    if meets(Interval(low, high), limit):
        yield held(text, "parts", Family.SUM, roles_of(whole, parts), added(parts), LIKELY)
    elif above or how is not _How.PARTLY:
        yield told_sum(text, whole, parts, above)


def _shared_out(text: Marked, words: Words) -> Iterator[tuple[list[Number], _How]]:
    """The amounts of a sentence that are told as parts, with how they are told."""
    sentences = _by_sentence(text)
    for (start, inside), (_, behind) in zip_longest(sentences, sentences[1:], fillvalue=(0, [])):
        parts = _listed(inside)
        if not _FEWEST <= len(parts) <= _LONGEST or any(_of_another(one, text, words) for one in parts):
            continue
        rest = next((one for one in (*inside, *behind) if _is_rest(one, parts, text, words)), None)
        if rest is not None:
            yield [*(one for one in parts if one.start < rest.start), rest], _How.WITH_REST
        elif len(parts) > _FEWEST and words.has("divided", text.original[start : parts[0].start]):
            yield parts, _How.ALL
        elif words.has("lastly", text.original[parts[-1].start : parts[-1].end + _CLOSE]):
            yield parts, _How.PARTLY


def _of_another(part: Number, text: Marked, words: Words) -> bool:
    """Whether a part is told with a whole of its own: "eighteen of 20 guides"."""
    behind = text.text[part.end : part.end + _CLOSE]
    return re.match(rf"\s+{words.classes['outof']}\s+[{ADDABLE}]", behind, re.IGNORECASE) is not None


def _is_rest(number: Number, parts: list[Number], text: Marked, words: Words) -> bool:
    """Whether a number behind parts is told to be what remains of their whole."""
    before = text.original[max(text.bounds.bounds(number.start)[0], number.start - _CLOSE) : number.start]
    behind = sum(one.start < number.start for one in parts) >= _FEWEST
    return behind and number.kind == parts[0].kind and words.has("rest", before)


def _by_sentence(text: Marked) -> list[tuple[int, list[Number]]]:
    """The beginnings of the sentences with numbers, and the amounts in each."""
    found: dict[int, list[Number]] = {}
    for number in text.numbers.values():
        if number.kind in _AMOUNTS and (stated(number.amount) or Decimal(0)) > 0:
            found.setdefault(text.bounds.bounds(number.start)[0], []).append(number)
    return sorted(found.items())


def _listed(numbers: list[Number]) -> list[Number]:
    """Of the amounts of a sentence those of one kind, unit and noun that it has most of, bare counts among counts."""
    alike: dict[tuple[str, str | None, str], list[Number]] = {}
    for number in numbers:
        noun = number.noun.split(" ")[0] if number.kind == "count" and number.unit is None else ""
        alike.setdefault((number.kind, number.unit, noun), []).append(number)
    bare = alike.pop(_BARE, [])
    if not alike:
        return bare
    most = max(alike.values(), key=len)
    if bare and most[0].kind == "count":
        return sorted([*most, *bare], key=lambda number: number.start)
    return most


def _told_alike(whole: Number, parts: list[Number]) -> bool:
    """Whether parts are told in what their whole is told in, and each is less."""
    size = stated(whole.amount) or Decimal(0)
    return all(
        part.kind == whole.kind
        and (part.unit == whole.unit or (part.kind == "count" and None in (part.unit, whole.unit)))
        and (stated(part.amount) or Decimal(0)) < size
        for part in parts
    )


def _announced(number: Number, text: Marked, words: Words) -> int:
    """How many parts a number announces: "in three stages", "terbagi atas tiga pos"; nought where it announces none."""
    value = stated(number.amount)
    if number.kind != "count" or number.unit is not None or value is None or value != int(value):
        return 0
    behind = text.original[number.end : number.end + _CLOSE]
    return int(value) if _FEWEST <= value <= _MOST and words.has("stages", behind) else 0


def _before(number: Number, text: Marked, sentences: int) -> list[Number]:
    """The amounts before a number, in its sentence and so many before it."""
    start = text.bounds.bounds(number.start)[0]
    for _ in range(sentences):
        start = text.bounds.bounds(max(0, start - 1))[0]
    before = text.between(start, number.start)
    return [one for one in before if one.kind in _AMOUNTS and one.amount.value is not None]


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
