"""Relations told over several clauses: each number is found by its kind and by the words of its own clause.

A pattern (``table``) asks for a wording; here the order is free, and what stands between does not matter. So that
numbers of two facts are not woven into one, every role must have one number alone, and of a kind that is ``only`` told
by the relation there may be no further number around.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import combinations, product

from factcheck.knowledge.intervals import stated
from factcheck.knowledge.units import dimension as unit_dimension
from factcheck.languages import load_pack
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.table import KINDS, REST, STOP, Relation, Role, Words, heads_of, words_of

__all__ = ["clause_of", "noun_of", "woven"]

_VALUES = "".join(mark for kind, mark in KINDS.items() if kind not in ("time", "ordinal"))
_AROUND = ((0, 0), (0, 1), (1, 0), (1, 1))
"""Sentences before and behind the one of the first role in which the others are looked for: its own first."""
_FURTHER = ((2, 0), (0, 2))
"""The same for relations whose numbers have to be near each other in size."""
_ENDS = re.compile(rf"[{_VALUES}]{REST}*|{STOP}")
_RANGE = re.compile(rf"[{_VALUES}{REST}]\s?[-–]\s?$")
"""What stands before the upper end of a range."""
_LONGEST = 90
"""Code points of a clause on either side of its number."""
_AGE = "year of age"
_CLOSE = 40
"""Code points right before a number in which its preposition stands."""
_BETWEEN = 4
"""Most words between a preposition and its number: "from a revised 4.6 percent"."""
_LEADING = {"before": _BETWEEN, "at": 1}
"""Words between what leads up to a number and the number, by how close it has to stand."""
_AT = 3
"""Words right behind a number, its noun among them, in which a word stands that is told of it."""
_BEHIND = 12
"""Code points right behind a number in which the noun of a change stands: "20% rise"."""
_CROWD = 60
"""Most numbers, times and repetitions among them, of so many sentences: of more they are a table."""
_MOST = 12
"""Most numbers of an anchor's sentences: a table or a list of results tells no single relation."""

Bound = tuple[dict[str, Number], tuple[int, int]]


def woven(relation: Relation, text: Marked) -> Iterator[Bound]:
    """Every way to bind the roles of a relation that stands alone among the sentences around its first role."""
    words = words_of(text.language)
    if words is None or not relation.woven:
        return
    first = relation.woven[0]
    if not _may_be_told(relation, text):
        return
    measured = relation.conditions.kinds.get(first.name)
    for start in text.starting(first.marks):
        anchor = text.numbers[start]
        if measured is not None and (anchor.unit is None or unit_dimension(anchor.unit) != measured):
            continue
        if anchor.amount.value is not None and _fits(first, anchor, text, words):
            reaches = _AROUND if relation.near is None else (*_AROUND, *_FURTHER)
            nearby = (_around(relation, anchor, text, words, reach) for reach in reaches)
            bound = next((found for found in nearby if found is not None), None)
            if bound is not None:
                places = [number.start for number in bound.values()], [number.end for number in bound.values()]
                yield bound, (min(places[0]), max(places[1]))


def _may_be_told(relation: Relation, text: Marked) -> bool:
    """Whether a text has numbers of the kinds of a relation, and the words that its first role and its passage ask for.

    Those of the other roles may stand in a time ("last week"), whose words are not among those of the text.
    """
    said = text.words.keys()
    first = relation.woven[0]
    at = (*first.at[0], *first.at[1])
    wanted = [*first.near, *first.beside, first.behind, at, relation.conditions.needs]
    if any(names and said.isdisjoint(heads_of(tuple(names), text.language)) for names in wanted):
        return False
    return all(next(iter(text.starting(role.marks)), None) is not None for role in relation.woven)


def _around(
    relation: Relation, anchor: Number, text: Marked, words: Words, reach: tuple[int, int]
) -> dict[str, Number] | None:
    """The numbers of all roles, where each has one alone in so many sentences before and behind."""
    window = text.window(anchor.start, reach)
    if text.many(*window) > _CROWD:
        return None
    told = (one for one in text.between(*window) if one.kind != "time" and one.amount.value is not None)
    near = _distinct(one for one in told if one is not anchor)
    if len(near) > _MOST:
        return None
    others = relation.woven[1:]
    choices = [
        [one for one in near if text.text[one.start] in role.marks and _fits(role, one, text, words)] for role in others
    ]
    ways = [
        dict(zip((relation.woven[0].name, *(role.name for role in others)), (anchor, *way), strict=True))
        for way in product(*choices)
        if len({one.start for one in way}) == len(way)
    ]
    ways = [way for way in ways if _ordered(relation, way)]
    if len(ways) != 1 or not _alone(relation, ways[0], [anchor, *near], text.language):
        return None
    return ways[0]


def _distinct(numbers: Iterator[Number]) -> list[Number]:
    """The numbers without those that say one value once more: a headline and its lead."""
    seen: dict[object, Number] = {}
    for one in numbers:
        seen.setdefault((stated(one.amount), one.kind), one)
    return list(seen.values())


def _fits(role: Role, number: Number, text: Marked, words: Words) -> bool:
    """Whether the words around a number are those of a role."""
    if number.kind == "multiple" and text.text[number.end + 1 : number.end + 2] in _VALUES:
        return False  # "four times five metres"
    if _RANGE.search(text.text[max(0, number.start - 4) : number.start]):
        return False  # "by between 40-70%"

    def told(where: str, names: Sequence[str]) -> bool:
        return any(_said(where, name, number, text, words) for name in names)

    return (
        (role.at == ((), ()) or told("at", role.at[0]) or told("right behind", role.at[1]))
        and all(told("beside", names) for names in role.beside)
        and (not role.behind or told("before", role.behind))
        and all(told("clause", names) for names in role.near)
        and not told("clause", role.never)
        and not told("before", role.never_behind)
    )


def _said(where: str, name: str, number: Number, text: Marked, words: Words) -> bool:
    """Whether a word of a class stands in the clause of a number, right beside it or right before it; asked once."""
    key = (number.start, where, name)
    known = text.asked.get(key)
    if known is None:
        place = _place(where, number, text, words)
        known = _leads(name, place, words, _LEADING[where]) if where in _LEADING else words.has(name, place)
        text.asked[key] = known
    return known


def _leads(name: str, before: str, words: Words, most: int) -> bool:
    """Whether a word leads up to what stands behind it: "from", "from a revised"; "from a fund of" does not."""
    return _leading(words.classes[name], words.classes["of"], most).search(before) is not None


@cache
def _leading(expression: str, of: str, most: int) -> re.Pattern[str]:
    return re.compile(rf"{expression}(?:\s+(?!{of})[^\s,;]+){{0,{most}}}\s*$", re.IGNORECASE)


def _place(where: str, number: Number, text: Marked, words: Words) -> str:
    if where in _LEADING:
        return _right_before(text, number)
    if where == "right behind":
        return " ".join(clause_of(text, number, words)[1].split()[:_AT])
    before, behind = clause_of(text, number, words)
    return f"{before} {behind}" if where == "clause" else f"{_right_before(text, number)} {behind[:_BEHIND]}"


def clause_of(text: Marked, number: Number, words: Words) -> tuple[str, str]:
    """The words before and behind a number up to a mark, a word that opens a clause, or the next number."""
    bounds = _bounds(words.classes["breaks"])
    floor = max(0, number.start - _LONGEST)
    found = [floor, *(match.end() for match in bounds.finditer(text.text, floor, number.start))]
    if len(found) > 1 and _apposed(words, text.original[found[-1] : number.start]):
        found.pop()
    begins = found[-1]
    closing = bounds.search(text.text, number.end, number.end + _LONGEST)
    ends = number.end + _LONGEST if closing is None else closing.start()
    return text.original[begins : number.start], text.original[number.end : ends]


def _apposed(words: Words, before: str) -> bool:
    """Whether nothing but a word like "namely" stands before a number: what it says belongs to the clause before."""
    return re.fullmatch(rf"\s*{words.classes['apposed']}\s*", before, re.IGNORECASE) is not None


def _right_before(text: Marked, number: Number) -> str:
    """The words right before a number, over commas, up to another number or the end of a sentence."""
    floor = max(0, number.start - _CLOSE)
    begins = max((match.end() for match in _ENDS.finditer(text.text, floor, number.start)), default=floor)
    return text.original[begins : number.start]


@cache
def _bounds(breaks: str) -> re.Pattern[str]:
    return re.compile(rf"[,;:()–—{STOP}\n]|[.!?](?=\s|$)|[{_VALUES}]{REST}*|{breaks}", re.IGNORECASE)


def _ordered(relation: Relation, way: dict[str, Number]) -> bool:
    """Whether numbers that must not be less than others are none, the whole and its part, and stand in their order."""
    if any(way[first].start > way[then].start for first, then in relation.conditions.before):
        return False
    for more, less in relation.conditions.greater:
        high, low = stated(way[more].amount), stated(way[less].amount)
        if high is None or low is None or high <= low:
            return False
    return True


def _alone(relation: Relation, way: dict[str, Number], near: Sequence[Number], language: str) -> bool:
    """Whether no further number around is of the kind and unit of those that the relation alone may tell."""
    told = [way[role] for role in relation.conditions.only]
    bound = {one.start for one in way.values()}
    if not _of_one_thing([one for one in told if one.kind == "count"], language):
        return False
    nouns = {noun for one in told if one.kind == "count" and (noun := noun_of(one, language))}
    others = [one for one in near if one.start not in bound and not _of_others(one, nouns, language)]
    return not any(_alike(one, other) for one in others for other in told)


def _of_others(number: Number, nouns: Collection[str], language: str) -> bool:
    """Whether a count is of other things than those that a relation tells: "two rounds" beside goals."""
    noun = noun_of(number, language) if number.kind == "count" else ""
    return bool(noun and nouns) and noun not in nouns


def _alike(one: Number, other: Number) -> bool:
    """Whether two numbers are of one kind, and of one unit as far as both have one; shares are told either way."""
    kinds = {"percent" if number.kind == "fraction" else number.kind for number in (one, other)}
    return len(kinds) == 1 and (one.unit == other.unit or one.unit is None or other.unit is None)


def _of_one_thing(counts: Sequence[Number], language: str) -> bool:
    """Whether counts are of one unit or noun: one without either is taken for one of the others, an age never is."""
    for left, right in combinations(counts, 2):
        if left.unit == right.unit and left.unit is not None:
            continue
        nouns = {noun for one in (left, right) if (noun := noun_of(one, language))}
        if _AGE in (left.unit, right.unit) or (left.unit is not None and right.unit is not None) or len(nouns) > 1:
            return False
    return True


def noun_of(number: Number, language: str) -> str:
    """The noun that a number counts, where the language tells nouns in the plural from verbs; else what it counts."""
    ending = load_pack(language).settings.plural_ending or ""
    return next((word for word in number.noun.lower().split() if word.endswith(ending)), "")
