"""Wholes and parts that one word ties together, in any order and over a few sentences.

"On Friday the film took $4.2m. Saturday added $5.6m. With Sunday's $3.9m the weekend came to $14.7m": one of the
amounts is told as all of them, and it is about as much as the others come to. Amounts of things that have nothing to do
with each other seldom are: of 1,592 real texts two had such a near miss.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.knowledge.intervals import Interval, meets, stated
from factcheck.records import Qualifier
from factcheck.relate.relations.broken import Broken, Held, held
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.parts import (
    LIKELY,
    added,
    exactly,
    interval_of_sum,
    made_otherwise,
    opened,
    roles_of,
    told_sum,
)
from factcheck.relate.relations.table import Words, words_of
from factcheck.relate.relations.woven import clause_of, noun_of

__all__ = ["gathered"]

_AROUND = ((0, 0), (1, 0), (0, 1), (2, 0), (0, 2), (1, 1), (0, 3), (3, 0))
"""Sentences before and behind the one of the whole in which all parts are looked for."""
_FEWEST, _MOST = 2, 8
_OFF = Decimal("0.15")
"""The share of the whole by which parts may miss it and still be its parts."""
_LEAST = 10
"""The least whole: smaller numbers come to each other by chance."""
_CLOSE = 30
"""Code points before the last part in which a word says that it is all that remains."""
_CROWD = 24
"""Most numbers and times of so many sentences: of more they are a table."""
_LIST = 4
"""Parts from which a list of seats is taken for all of them."""
_KINDS = ("count", "money", "measure")
_PEOPLE = "person"


def gathered(text: Marked) -> Iterator[Broken | Held]:
    """The wholes of a text with the amounts that one word says are their parts, worked out."""
    words = words_of(text.language)
    if words is None:
        return
    for whole in text.numbers.values():
        size = stated(whole.amount)
        if whole.kind in _KINDS and size is not None and size >= _LEAST and whole.amount.qualifier is Qualifier.EXACT:
            tried = [_worked_out(text, words, whole, size, reach) for reach in _AROUND]
            found = [one for one in tried if one is not None]
            yield from [one for one in found if isinstance(one, Held)][:1] or found[:1]


def _worked_out(
    text: Marked, words: Words, whole: Number, size: Decimal, reach: tuple[int, int]
) -> Broken | Held | None:
    parts = _parts(text, whole, size, reach)
    if not _FEWEST <= len(parts) <= _MOST:
        return None
    total = sum((stated(part.amount) or Decimal(0) for part in parts), Decimal(0))
    if abs(total - size) > _OFF * size or not _tied(text, words, whole, parts):
        return None
    if opened(text, whole, parts, parts[-1].end, with_rest=True):
        return None
    low, high = interval_of_sum(parts)
    limit = exactly(whole)
    if meets(Interval(low, high), limit):
        return held(text, "parts", Family.SUM, roles_of(whole, parts), added(parts), LIKELY)
    if made_otherwise(text, whole):
        return None
    return told_sum(text, whole, parts, limit.high is not None and low > limit.high)


def _parts(text: Marked, whole: Number, size: Decimal, reach: tuple[int, int]) -> list[Number]:
    """The other amounts of the kind and unit of a whole in so many sentences; none where one cannot be a part."""
    window = text.window(whole.start, reach)
    if text.many(*window) > _CROWD:
        return []
    found: list[Number] = []
    told: dict[Decimal, int] = {}
    for one in text.between(*window):
        value, sentence = stated(one.amount), text.bounds.bounds(one.start)[0]
        if one is whole or one.kind != whole.kind or not _one_unit(one, whole):
            continue
        if value is None or one.amount.qualifier is not Qualifier.EXACT or value > size:
            return []
        again = told.setdefault(value, sentence) != sentence  # a headline and its lead
        if value != size and not again and not _in_brackets(text, one):
            found.append(one)
    return found


def _in_brackets(text: Marked, number: Number) -> bool:
    """Whether a number stands in brackets of its own: an age."""
    return text.original[number.start - 1 : number.start] == "(" and text.original[number.end : number.end + 1] == ")"


def _one_unit(one: Number, whole: Number) -> bool:
    """Whether an amount is told in the unit of another; people are counted by any name."""
    if one.kind == "count":
        return one.unit == whole.unit or None in (one.unit, whole.unit)
    return one.unit == whole.unit


def _tied(text: Marked, words: Words, whole: Number, parts: Sequence[Number]) -> bool:
    """Whether a word says that amounts make up their whole: "in all", "made up of"; or seats are shared."""
    first = whole.start < parts[0].start
    if not first and whole.start < parts[-1].start:  # what stands on both sides of a number is hardly all of it
        return False
    if first and words.has("consisting", text.original[whole.end : parts[0].start]):
        return True
    if first and len(parts) >= _LIST and words.has("seats", text.sentence(whole.start)):
        return len({part.unit for part in parts} - {None}) < _FEWEST  # four parties are none of 150 members
    said = " ".join(clause_of(text, whole, words))
    crew = any(words.has("crew", clause_of(text, part, words)[1]) for part in parts)
    if whole.unit == _PEOPLE and crew and words.has("onboard", said):
        return True
    if not _of_one_thing(text, whole, parts):
        return False
    last = parts[-1]
    if words.has("rest", text.original[max(parts[-2].end, last.start - _CLOSE) : last.start]):
        return len(parts) > _FEWEST  # one part and the rest are a relation of their own
    alone = not any(words.has("altogether", clause_of(text, part, words)[0]) for part in parts)
    return alone and words.has("altogether", said)


def _of_one_thing(text: Marked, whole: Number, parts: Sequence[Number]) -> bool:
    """Whether all that are counted are told as one thing, as people, or not at all."""
    things = {one.unit or noun_of(one, text.language) for one in (whole, *parts) if one.kind == "count"}
    return len(things - {""}) < _FEWEST
