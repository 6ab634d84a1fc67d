"""Whether a place that a pattern found means its relation at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from factcheck.knowledge.intervals import Interval, stated
from factcheck.knowledge.units import dimension
from factcheck.knowledge.words import Key, is_function_word, keys
from factcheck.relate.relations.expressions import holds
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.shapes import list_words
from factcheck.relate.relations.table import Relation, Words, either, words_of

__all__ = ["meant"]

_PAIR = 2
_OF_ONE_THING = frozenset({Family.CHANGE, Family.DIFFERENCE, Family.ORDER})
"""Families whose numbers of one unit are told of one thing: sums of sums, or amounts for each of amounts for each."""
_COUNTED = frozenset({"count", "points"})
_OF_NOUNS = frozenset({"count", "fraction"})
"""Kinds of numbers that are told of a noun: "40 teachers", "one in five teachers"."""
_CLOSED = re.compile(r"[.,;:!?()–—]")


def meant(relation: Relation, text: Marked, numbers: Mapping[str, Number], place: tuple[int, int]) -> bool:
    """Whether words, units and sizes are those of the relation, and nothing makes another reading as likely."""
    words = words_of(text.language)
    wanted = relation.conditions
    if words is None or any(stated(number.amount) is None for number in numbers.values()):
        return False
    around = text.clause(*place)
    if any(words.has(name, around) for name in relation.silent):
        return False
    told = _around(relation, text, place) if wanted.needs or wanted.unless or wanted.by else ""
    if wanted.by and not _told_by(words, numbers[wanted.by], told):
        return False
    if (wanted.needs and not any(words.has(name, told) for name in wanted.needs)) or any(
        words.has(name, told) for name in wanted.unless
    ):
        return False
    if relation.family in _OF_ONE_THING and any(_is_part(text, number) for number in numbers.values()):
        return False
    if wanted.alone and _in_a_row(text, place[1]):
        return False
    if wanted.one_noun and not _nouns_meet(text, numbers, relation):
        return False
    if wanted.alike_nouns and not _nouns_alike(text, numbers, wanted.alike_nouns):
        return False
    if wanted.unnamed and _told_of(text.language).search(_between(text, numbers.values())):
        return False
    if wanted.no_step and _is_step(text, numbers[wanted.no_step]):
        return False
    if relation.family is Family.CHANGE and any(_is_repeated(text, number) for number in numbers.values()):
        return False
    if relation.family is Family.REMAINDER and _one_in_brackets(text, numbers.values()):
        return False
    if wanted.heading and _follows_another(text, numbers[wanted.heading], numbers.values()):
        return False
    if wanted.apart and _to(text.language).fullmatch(_between(text, [numbers[role] for role in wanted.apart])):
        return False
    if wanted.joined and words.has("and_or_while", _between(text, [numbers[role] for role in wanted.joined])):
        return False
    if wanted.phrase and words.has("and_or_while", text.original[numbers[wanted.phrase].end : place[1]]):
        return False
    return _units_fit(relation, text, numbers) and _sizes_fit(relation, numbers) and _echoed(relation, text, numbers)


def _told_by(words: Words, stretch: Number, told: str) -> bool:
    """Whether something is told for each unit of a stretch of time: "in three days", "a day"."""
    name = f"per{stretch.unit}"
    return name in words.classes and words.has(name, told)


@cache
def _told_of(language: str) -> re.Pattern[str]:
    """A name, or a preposition, by which each of two numbers is told of something of its own."""
    return re.compile(rf"(?<!\w)(?:(?!Rp|US\$|USD)[A-Z][a-z]{{2}}|{_class(language, 'at_or_for')} [a-z])")


@cache
def _to(language: str) -> re.Pattern[str]:
    """What stands between the ends of a range, with the currency of the second."""
    return re.compile(rf"\s?(?:-|–|{_class(language, 'to')})\s?(?:Rp|US\$|[$€£])?\s?")


@cache
def _each(language: str) -> re.Pattern[str]:
    """What makes an amount one for each of something."""
    return re.compile(rf"(?:\s{_class(language, 'each_one')}\s|\s?/\s?)[a-z]")


def _class(language: str, name: str) -> str:
    words = words_of(language)
    assert words is not None
    return words.classes[name]


def _is_part(text: Marked, number: Number) -> bool:
    """Whether a number is told as a part of another: "800 more than last year, including 4,700 vans"."""
    before = text.text[max(0, number.start - _PHRASE) : number.start]
    return _counted_in(text.language).search(before) is not None


@cache
def _counted_in(language: str) -> re.Pattern[str]:
    """What stands before a number that is a part of another."""
    return re.compile(rf"{either(list_words(language)['aside'])}(?:\s+[^\W\d]\w*){{0,2}}\s*$", re.IGNORECASE)


def _is_step(text: Marked, number: Number) -> bool:
    """Whether a number is by how much something went: right behind a verb of change and its preposition."""
    verbs = f"(?:{_class(text.language, 'rose')}|{_class(text.language, 'fell')})"
    before = text.original[max(0, number.start - _PHRASE) : number.start]
    return re.search(rf"{verbs}\s+{_class(text.language, 'by')}\s*$", before, re.IGNORECASE) is not None


_SHARES = ("percent", "fraction")
_EACH = ("perday", "perweek", "permonth", "peryear")


def _is_repeated(text: Marked, number: Number) -> bool:
    """Whether a share is a mean of several, or one of each year: "by an average of 2.2 percent", "3 percent a year"."""
    if number.kind not in _SHARES:
        return False
    before = text.text[max(0, number.start - _PHRASE) : number.start]
    if re.search(rf"{_class(text.language, 'average')}(?:\s+[^\W\d]+)?\s*$", before, re.IGNORECASE) is not None:
        return True
    each = "|".join(_class(text.language, name) for name in _EACH)
    return re.match(rf"\s*(?:{each})", text.text[number.end : number.end + _PHRASE], re.IGNORECASE) is not None


def _one_in_brackets(text: Marked, numbers: Collection[Number]) -> bool:
    """Whether one number stands in brackets and the others do not: it is another count of theirs."""
    inside = [
        text.original.rfind("(", 0, number.start) > text.original.rfind(")", 0, number.start) for number in numbers
    ]
    return any(inside) and not all(inside) and inside.count(True) == 1 and len(inside) > _PAIR


def _between(text: Marked, numbers: Collection[Number]) -> str:
    """The words between the first and the last of some numbers."""
    return text.original[min(number.end for number in numbers) : max(number.start for number in numbers)]


def _nouns_alike(text: Marked, numbers: Mapping[str, Number], roles: Sequence[str]) -> bool:
    """Whether the nouns of those numbers that have one share a word."""
    told = [numbers[role] for role in roles if role in numbers]
    if {"points", "count"} <= {number.kind for number in told}:
        return not any(number.kind == "count" and number.noun for number in told)
    nouns = [_keys(number.noun.split(), text.language) for number in told if number.kind in _OF_NOUNS and number.noun]
    return len(nouns) < _PAIR or bool(frozenset.intersection(*nouns))


def _follows_another(text: Marked, number: Number, told: Collection[Number]) -> bool:
    """Whether another number stands right before one, in its phrase: "56 points from 29 games" leave two to choose."""
    near = text.between(max(0, number.start - _PHRASE), number.start)
    before = [one for one in near if one.kind in _COUNTED and one not in told]
    return bool(before) and _CLOSED.search(text.original, before[-1].end, number.start) is None


def _around(relation: Relation, text: Marked, place: tuple[int, int]) -> str:
    """The sentences of a place; of a relation that is told over several, the one before, too."""
    first = text.bounds.bounds(place[0])[0]
    return text.sentences(max(0, first - 1) if relation.woven else place[0], place[1])


def _units_fit(relation: Relation, text: Marked, numbers: Mapping[str, Number]) -> bool:
    """Whether the roles that need one unit have it; a number without one takes that of the others."""
    wanted = relation.conditions
    for roles in relation.same:
        there = [numbers[role] for role in roles if role in numbers]
        units = {_base(number.unit) for number in there if number.unit is not None and number.kind != "count"}
        things = {number.unit for number in there if number.unit is not None and number.kind == "count"}
        if len(units | things) > 1 or (relation.family in _OF_ONE_THING and not _told_alike(text, there)):
            return False
    if wanted.differ and len({numbers[role].unit for role in wanted.differ}) == 1:
        return False
    if wanted.alike and not _one_in_words([numbers[role] for role in wanted.alike]):
        return False
    if any(numbers[role].unit != "person" for role in wanted.people):
        return False
    told = {numbers[role].kind for role in wanted.one_kind} - {"points"}
    if "money" in told and len(told) > 1:
        return False
    measured = {role: _base(number.unit) for role, number in numbers.items()}
    return wanted.but not in measured.values() and all(measured[role] == kind for role, kind in wanted.kinds.items())


_FAR = 1000
"""Least quotient of a sum and of an amount for each, or of a count and days, that are not told of one thing."""


def _told_alike(text: Marked, numbers: Sequence[Number]) -> bool:
    """Whether nothing that is counted is held against money or days, and no amount for each against a sum of all."""
    money = [number for number in numbers if number.kind == "money"]
    if money and any(number.kind == "count" and number.noun for number in numbers):
        return False
    if {"duration", "count"} <= {number.kind for number in numbers}:
        return False  # "for three days, up from 38"
    values = [stated(number.amount) or 0 for number in money]
    each = {_each(text.language).match(text.original, number.end) is not None for number in money}
    return len(each) < _PAIR or max(values) < min(values) * _FAR


def _one_in_words(numbers: list[Number]) -> bool:
    in_digits = [any(letter.isdigit() for letter in number.text) for number in numbers]
    return len({number.unit for number in numbers}) == 1 and any(in_digits) and not all(in_digits)


def _base(unit: str | None) -> str:
    return "" if unit is None else dimension(unit)


def _sizes_fit(relation: Relation, numbers: Mapping[str, Number]) -> bool:
    values = {role: stated(number.amount) for role, number in numbers.items()}
    exact = {role: Interval(value, value) for role, value in values.items()}
    return all(holds(condition, exact) for condition in relation.conditions.where)


_PHRASE = 40
"""Characters behind a number in which its noun is looked for."""
_PHRASE_WORDS = 4


def _nouns_meet(text: Marked, numbers: Mapping[str, Number], relation: Relation) -> bool:
    """Whether one word of content, whatever its form, stands right behind each of the numbers that need one noun."""
    shared = frozenset.intersection(*(_nouns(text, numbers[role]) for role in relation.conditions.one_noun))
    told_of = relation.conditions.told_of
    if told_of is not None:
        first, last = text.bounds.bounds(numbers[told_of].start)
        shared &= _keys(text.original[first:last].split(), text.language)
    return bool(shared)


def _nouns(text: Marked, number: Number) -> frozenset[Key]:
    """What stands for the words behind a number, and for those it is told with ("one in five pupils"), in any form."""
    behind = _CLOSED.split(text.original[number.end : number.end + _PHRASE], maxsplit=1)[0].split()
    return _keys([*number.text.split(), *number.noun.split(), *behind[:_PHRASE_WORDS]], text.language)


def _keys(words: Sequence[str], language: str) -> frozenset[Key]:
    """What stands for words of content, in any form."""
    plain = (word.lower() for word in words if word.isalpha() and not is_function_word(word.lower(), language))
    return frozenset(key for word in plain for key in keys(word, language))


_NEXT = 6


def _in_a_row(text: Marked, end: int) -> bool:
    """Whether a further number of the last one's kind follows at once: the sets of a match."""
    kind = text.numbers[max(place for place in text.places if place < end)].kind
    return any(number.kind == kind for number in text.between(end, end + _NEXT))


_STEM = 3
"""Letters by which a unit is known again: "tonnes", "a tonne"; "hari", "per hari"."""
_BEHIND = 40


def _echoed(relation: Relation, text: Marked, numbers: Mapping[str, Number]) -> bool:
    role = relation.conditions.echo
    if role is None or numbers[role].kind == "count":
        return True
    unit = numbers[role].text.lower().split()[-1].rpartition("-")[2]
    last = max(number.end for number in numbers.values())
    first = numbers["one"].end if "one" in numbers else last
    return len(unit) >= _STEM and unit[:_STEM] in text.original[first : last + _BEHIND].lower()
