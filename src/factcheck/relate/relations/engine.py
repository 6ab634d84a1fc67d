"""One engine for all relations: their patterns over the marked text, their equations over intervals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from factcheck.knowledge.intervals import Interval
from factcheck.records import Comparison, Extraction, Verdict
from factcheck.relate.relations.broken import Broken, Held, broken, held, mend_of, written
from factcheck.relate.relations.conditions import meant
from factcheck.relate.relations.currencies import currencies
from factcheck.relate.relations.expressions import holds, value_of
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.gathered import gathered
from factcheck.relate.relations.names import lists
from factcheck.relate.relations.numbers import Marked, Number, marked
from factcheck.relate.relations.parts import sums
from factcheck.relate.relations.reckoning import as_shown, as_stated, measure_of, reckoned_number
from factcheck.relate.relations.sets import sets
from factcheck.relate.relations.staged import staged
from factcheck.relate.relations.table import Pattern, Relation, patterns, relations, words_of
from factcheck.relate.relations.woven import woven

__all__ = ["Recalculated", "broken_relations", "recalculated"]


@dataclass(frozen=True, slots=True)
class Recalculated:
    """The relations of an article: those that do not hold, in the order of the text, and those that do."""

    broken: tuple[Broken, ...] = ()
    held: tuple[Held, ...] = ()


def broken_relations(extraction: Extraction, told: Iterable[Comparison] = ()) -> tuple[Broken, ...]:
    """Every relation that an article states and that does not hold, in the order of the text."""
    return recalculated(extraction, told).broken


def recalculated(extraction: Extraction, told: Iterable[Comparison] = ()) -> Recalculated:
    """Every relation that an article states, worked out.

    Of two that share numbers the surer one is given. A number that does not fit somewhere is in none that holds.

    Args:
        extraction: The article as read.
        told: Comparisons of parts with their wholes; what they contradict is told by them.
    """
    text = marked(extraction)
    if text is None:
        return Recalculated()
    found = _explained(sorted(_all(text), key=lambda item: -item.confidence))
    kept: list[Broken] = []
    by_place: dict[int, list[Broken]] = defaultdict(list)
    for item in found:
        if isinstance(item, Broken) and not any(
            _one_fault(item, other) for place in item.places for other in by_place[place]
        ):
            kept.append(item)
            for place in item.places:
                by_place[place].append(item)
    known = [place for one in told if one.verdict is Verdict.CONTRADICTION for place in _places(one, text.article_id)]
    kept = [item for item in kept if item.family not in _PARTS or not _within(item, known)]
    once = {item.places: item for item in reversed(found) if isinstance(item, Held)}
    fit = [item for item in once.values() if not any(by_place[place] for place in item.places)]
    return Recalculated(
        broken=tuple(sorted(kept, key=lambda item: item.passage.start)),
        held=tuple(sorted(fit, key=lambda item: min(item.places))),
    )


_NOTE = 0.5
"""How sure a woven relation is whose numbers no slip of the hand mends: of 96 warnings on dossiers that nobody had read
two were such numbers of two facts."""
_SIZE = 2
"""How many times a number may be what it would have to be and still be of its size."""
_PARTS = (Family.SUM, Family.REMAINDER)
"""Families that parts and wholes of counted people may be told by, too."""


def _explained(found: Sequence[Broken | Held]) -> list[Broken | Held]:
    """The relations without the woven ones that do not hold where one of their family does."""
    loose = {relation.name for relation in relations() if relation.woven}
    fitting = [item for item in found if isinstance(item, Held)]
    return [
        item
        for item in found
        if isinstance(item, Held)
        or item.relation not in loose
        or not any(item.family == other.family and _one_fault(item, other) for other in fitting)
    ]


def _one_fault(item: Broken, other: Broken | Held) -> bool:
    """Whether two share all numbers of one of them, or two numbers."""
    return len(item.places & other.places) >= min(2, len(item.places), len(other.places))


def _places(comparison: Comparison, article_id: str) -> Iterator[tuple[int, int]]:
    for claim in (*comparison.left, *comparison.right):
        if claim.article_id == article_id:
            yield claim.span.start, claim.span.end


def _within(item: Broken, known: Sequence[tuple[int, int]]) -> bool:
    return sum(any(first <= place < last for first, last in known) for place in item.places) > 1


def _all(text: Marked) -> Iterator[Broken | Held]:
    for relation in relations():
        yield from _of(relation, text)
    yield from sums(text)
    yield from staged(text)
    yield from gathered(text)
    yield from lists(text)
    yield from currencies(text)
    yield from sets(text)


def _of(relation: Relation, text: Marked) -> Iterator[Broken | Held]:
    settled: set[frozenset[tuple[str, int]]] = set()
    fitting: dict[int, list[frozenset[int]]] = defaultdict(list)
    found: list[tuple[frozenset[int], Broken]] = []
    for numbers, place in chain(_bound(relation, text), woven(relation, text)):
        places = frozenset(number.start for number in numbers.values())
        roles = frozenset((role, number.start) for role, number in numbers.items())
        if roles in settled or not meant(relation, text, numbers, place):
            continue
        settled.add(roles)
        verdict = _judged(relation, text, numbers)
        if verdict is None:
            continue
        if isinstance(verdict, Held):
            for start in places:
                fitting[start].append(places)
            if _right(relation, numbers):
                yield verdict
        else:
            found.append((places, verdict))
    # where one way to bind the roles fits, another with all of its numbers but one is no finding; of two numbers it has
    # to share the later one, which is the result
    for places, item in found:
        near = (other for start in places for other in fitting[start])
        if not any(_rebound(places, other) for other in near):
            yield item


def _rebound(places: frozenset[int], fitting: frozenset[int]) -> bool:
    """Whether a relation that fits has the numbers of one that does not, but for one at most."""
    shared = places & fitting
    return len(shared) >= len(places) - 1 and (len(shared) > 1 or max(places) == max(fitting))


def _bound(relation: Relation, text: Marked) -> Iterator[tuple[dict[str, Number], tuple[int, int]]]:
    """Every place where a pattern of the relation finds its numbers."""
    for pattern in patterns(relation.name, text.language):
        if not text.has_all(pattern.marks, pattern.words):
            continue
        for match in _matches(pattern, text):
            if _goes_on(relation, text, match.end()):
                continue
            roles = match.groupdict()
            yield (
                {role: text.numbers[match.start(role)] for role in roles if roles[role] is not None},
                match.span(),
            )


def _goes_on(relation: Relation, text: Marked, end: int) -> bool:
    """Whether the words behind make something else of the last number: "20 percent more than last year"."""
    words = words_of(text.language)
    behind = relation.conditions.not_behind
    return words is not None and any(
        re.compile(rf"\s*{words.classes[name]}", re.IGNORECASE).match(text.text, end) for name in behind
    )


def _matches(pattern: Pattern, text: Marked) -> Iterator[re.Match[str]]:
    """All matches, those that overlap too: a pattern is tried where its first number or word stands."""
    starts: Iterable[int] = text.starting(pattern.first_marks)
    if pattern.heads:
        starts = () if pattern.heads.isdisjoint(text.words) else text.saying(pattern.opening, pattern.heads)
    for start in starts:
        if text.follow(start, len(pattern.marks)) and text.says(pattern.words, start, pattern.sentences):
            match = pattern.expression.match(text.text, start)
            if match is not None:
                yield match


def _judged(relation: Relation, text: Marked, numbers: Mapping[str, Number]) -> Broken | Held | None:
    """A relation worked out: held, or broken with what would mend it; ``None`` if it has to be near and is not."""
    values = _intervals(relation, numbers)
    exact, shown = as_stated(numbers), as_shown(numbers)
    roles = list(numbers.items())
    if any(holds(equation, values) for equation in relation.equations):
        worked = _worked(relation, numbers, shown, holds=True)
        return held(text, relation.name, relation.family, roles, worked, relation.confidence)
    needed = {
        role: value
        for role, expression in relation.mends.items()
        if role in numbers and (value := value_of(expression, exact)) is not None and value > 0
    }
    mend = mend_of(numbers, {role: value / measure_of(numbers[role]) for role, value in needed.items()})
    slipped, near = mend is not None and mend.slip is not None, _near(relation, exact, needed, relation.near or _SIZE)
    if relation.near is not None and not (slipped or near):
        return None
    return broken(
        text,
        relation.name,
        relation.family,
        roles,
        _worked(relation, numbers, shown),
        mend=mend,
        reading=relation.reading,
        confidence=_confidence(relation, slipped, near),
    )


def _right(relation: Relation, numbers: Mapping[str, Number]) -> bool:
    """Whether that a relation holds shows its numbers to be right."""
    values = _intervals(relation, numbers)
    return not relation.weak and any(holds(equation, values) for equation in relation.right)


def _intervals(relation: Relation, numbers: Mapping[str, Number]) -> dict[str, Interval]:
    """What each role may stand for, in the first unit of its kind and, as ``raw_``, in its own."""
    if relation.conditions.as_written:
        return {role: Interval(value, value) for role, value in as_stated(numbers).items()}
    told = {
        "exact": relation.exact,
        "prices": bool(relation.woven),
        "loose": relation.family is Family.CHANGE,
    }
    values = {role: reckoned_number(number, **told) for role, number in numbers.items()}
    return values | {f"raw_{role}": reckoned_number(number, raw=True, **told) for role, number in numbers.items()}


def _near(relation: Relation, exact: Mapping[str, Decimal], would_be: Mapping[str, Decimal], times: float) -> bool:
    """Whether the first number that could be mended is of the size it would have to be.

    Of a relation that no number would mend, whether those of one unit are of one size. Numbers of two facts seldom are.
    """
    if would_be:
        role, value = next(iter(would_be.items()))
        sizes = [exact[role], value]
    else:
        sizes = [exact[role] for role in (relation.same[0] if relation.same else ()) if role in exact]
    return len(sizes) > 1 and min(sizes) > 0 and max(sizes) <= Decimal(str(times)) * min(sizes)


def _confidence(relation: Relation, slipped: bool, near: bool) -> float:
    """How sure a relation is that does not hold; one that is woven is a note where its numbers are not near either.

    One that asks for a single word is a note where no slip explains it.
    """
    if relation.woven and not slipped and (relation.near is not None or not near):
        return min(_NOTE, relation.confidence)
    return min(0.97, relation.confidence + 0.05) if slipped else relation.confidence


def _worked(
    relation: Relation, numbers: Mapping[str, Number], values: Mapping[str, Decimal], *, holds: bool = False
) -> str:
    """The arithmetic with its numbers put in: ``14 ÷ 220 × 100 = 6.36``; of two measures, one in the other's unit."""
    if relation.family is Family.CONVERSION:
        return _converted(relation, numbers, values)
    if relation.conditions.alike:
        return (" = " if holds else " ≠ ").join(written(values[role]) for role in relation.conditions.alike)
    left, sign, right = _split(relation.equations[0])
    expression = _forwards(relation.shown or right, values)
    if sign != "==" and relation.shown is None:
        between = {"<=": "≤", ">=": "≥"}[sign] if holds else {"<=": ">", ">=": "<"}[sign]
        return f"{_put_in(left, values)} {between} {_put_in(right, values)}"
    result = value_of(expression, values)
    return f"{_put_in(expression, values)} = {'?' if result is None else written(result)}"


_NOUGHT = {"degree celsius": Decimal(0), "degree fahrenheit": Decimal(32)}


def _converted(relation: Relation, numbers: Mapping[str, Number], values: Mapping[str, Decimal]) -> str:
    value = values["a"]
    if relation.name == "temperature":
        value = value - _NOUGHT[numbers["a"].unit or ""] * measure_of(numbers["a"])
    value = value / measure_of(numbers["b"])
    if relation.name == "temperature":
        value = value + _NOUGHT[numbers["b"].unit or ""]
    unit = re.sub(r"^[\d.,\s-]*(?:(?:ribu|juta|million|thousand|billion|miliar)\s)?", "", numbers["b"].text)
    return f"{numbers['a'].text} = {written(value, 1)} {unit}"


def _split(equation: str) -> tuple[str, str, str]:
    for sign in ("==", "<=", ">="):
        if sign in equation:
            left, _, right = equation.partition(sign)
            return left.strip(), sign, right.strip()
    raise ValueError(equation)


_DISTANCE = re.compile(r"abs\(([^()]+) - ([^()]+)\)")


def _forwards(expression: str, values: Mapping[str, Decimal]) -> str:
    """What lies between two numbers as the greater less the smaller one: ``100 - new / old * 100`` of a fall."""
    found = _DISTANCE.fullmatch(expression)
    if found is None:
        return expression
    difference = value_of(f"{found[1]} - {found[2]}", values)
    return f"{found[1]} - {found[2]}" if difference is None or difference >= 0 else f"{found[2]} - {found[1]}"


def _put_in(expression: str, values: Mapping[str, Decimal]) -> str:
    shown = re.sub(r"[a-z_]\w*", lambda found: written(values[found[0]]) if found[0] in values else "", expression)
    if shown.startswith("(") and shown.endswith(")"):
        shown = shown[1:-1]
    return shown.replace("*", "×").replace("/", "÷").replace(" - ", " − ")
