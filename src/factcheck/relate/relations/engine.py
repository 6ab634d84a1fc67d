"""One engine for all relations: their patterns over the marked text, their equations over intervals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.knowledge.intervals import Interval
from factcheck.records import Comparison, Extraction, Verdict
from factcheck.relate.relations.broken import Broken, broken, mend_of, written
from factcheck.relate.relations.conditions import meant
from factcheck.relate.relations.currencies import broken_conversions
from factcheck.relate.relations.expressions import holds, value_of
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.names import broken_lists
from factcheck.relate.relations.numbers import Marked, Number, marked
from factcheck.relate.relations.parts import broken_sums
from factcheck.relate.relations.reckoning import as_stated, measure_of, reckoned_number
from factcheck.relate.relations.table import Pattern, Relation, relations, words_of

__all__ = ["broken_relations"]


def broken_relations(extraction: Extraction, told: Iterable[Comparison] = ()) -> tuple[Broken, ...]:
    """Every relation that an article states and that does not hold, in the order of the text.

    Of two that share numbers the surer one is given.

    Args:
        extraction: The article as read.
        told: Comparisons of parts with their wholes; what they contradict is told by them.
    """
    text = marked(extraction)
    if text is None or not text.numbers:
        return ()
    kept: list[Broken] = []
    for item in sorted(_all(text), key=lambda item: -item.confidence):
        if not any(_one_fault(item, other) for other in kept):
            kept.append(item)
    known = [place for one in told if one.verdict is Verdict.CONTRADICTION for place in _places(one, text.article_id)]
    kept = [item for item in kept if item.family not in _PARTS or not _within(item, known)]
    return tuple(sorted(kept, key=lambda item: item.passage.start))


_PARTS = (Family.SUM, Family.REMAINDER)
"""Families that parts and wholes of counted people may be told by, too."""


def _one_fault(item: Broken, other: Broken) -> bool:
    """Whether two share all numbers of one of them, or two numbers."""
    return len(item.places & other.places) >= min(2, len(item.places), len(other.places))


def _places(comparison: Comparison, article_id: str) -> Iterator[tuple[int, int]]:
    for claim in (*comparison.left, *comparison.right):
        if claim.article_id == article_id:
            yield claim.span.start, claim.span.end


def _within(item: Broken, known: Sequence[tuple[int, int]]) -> bool:
    return sum(any(first <= place < last for first, last in known) for place in item.places) > 1


def _all(text: Marked) -> Iterator[Broken]:
    for relation in relations():
        yield from _of(relation, text)
    yield from broken_sums(text)
    yield from broken_lists(text)
    yield from broken_conversions(text)


def _of(relation: Relation, text: Marked) -> Iterator[Broken]:
    settled: set[frozenset[int]] = set()
    fitting: set[frozenset[int]] = set()
    found: list[tuple[frozenset[int], Broken]] = []
    for numbers, sentence in _bound(relation, text):
        places = frozenset(number.start for number in numbers.values())
        if places in settled or not meant(relation, text, numbers, sentence):
            continue
        settled.add(places)
        verdict = _judged(relation, text, numbers)
        if verdict is None:
            fitting.add(places)
        else:
            found.append((places, verdict))
    # where one way to bind the roles fits, another that shares its result is no finding
    for places, item in found:
        if not any(len(places & other) >= len(places) - 1 and max(places) == max(other) for other in fitting):
            yield item


def _bound(relation: Relation, text: Marked) -> Iterator[tuple[dict[str, Number], str]]:
    """Every place where a pattern of the relation finds its numbers."""
    for pattern in relation.patterns.get(text.language, ()):
        if not all(any(mark in text.text for mark in marks) for marks in pattern.marks):
            continue
        for match in _matches(pattern, text):
            if _goes_on(relation, text, match.end()):
                continue
            roles = match.groupdict()
            yield (
                {role: text.numbers[match.start(role)] for role in roles if roles[role] is not None},
                text.text[text.bounds.bounds(match.start())[0] : text.bounds.bounds(match.end() - 1)[1]],
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
    starts = text.starting(pattern.first_marks) if pattern.first_marks else text.saying(pattern.first_words)
    for start in starts:
        match = pattern.expression.match(text.text, start) if text.follow(start, len(pattern.marks)) else None
        if match is not None:
            yield match


def _judged(relation: Relation, text: Marked, numbers: Mapping[str, Number]) -> Broken | None:
    """What is wrong with a relation; ``None`` where it holds."""
    values = _intervals(relation, numbers)
    if any(holds(equation, values) for equation in relation.equations):
        return None
    exact = as_stated(numbers)
    would_be = {}
    for role, expression in relation.mends.items():
        value = value_of(expression, exact) if role in numbers else None
        if value is not None and value > 0:
            would_be[role] = value / measure_of(numbers[role])
    mend = mend_of(numbers, would_be)
    return broken(
        text,
        relation.name,
        relation.family,
        list(numbers.items()),
        _worked(relation, numbers, exact),
        mend=mend,
        reading=relation.reading,
        confidence=_confidence(relation, mend is not None and mend.slip is not None),
    )


def _intervals(relation: Relation, numbers: Mapping[str, Number]) -> dict[str, Interval]:
    """What each role may stand for, in the first unit of its kind and, as ``raw_``, in its own."""
    if relation.conditions.as_written:
        return {role: Interval(value, value) for role, value in as_stated(numbers).items()}
    values = {role: reckoned_number(number, exact=relation.exact) for role, number in numbers.items()}
    values |= {
        f"raw_{role}": reckoned_number(number, exact=relation.exact, raw=True) for role, number in numbers.items()
    }
    return values


def _confidence(relation: Relation, slipped: bool) -> float:
    return min(0.97, relation.confidence + 0.05) if slipped else relation.confidence


def _worked(relation: Relation, numbers: Mapping[str, Number], values: Mapping[str, Decimal]) -> str:
    """The arithmetic with its numbers put in: ``14 ÷ 220 × 100 = 6.36``; of two measures, one in the other's unit."""
    if relation.family is Family.CONVERSION:
        return _converted(relation, numbers, values)
    if relation.conditions.alike:
        return " ≠ ".join(written(values[role]) for role in relation.conditions.alike)
    left, sign, right = _split(relation.equations[0])
    expression = relation.shown or right
    if sign != "==" and relation.shown is None:
        return f"{_put_in(left, values)} {'>' if sign == '<=' else '<'} {_put_in(right, values)}"
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


def _put_in(expression: str, values: Mapping[str, Decimal]) -> str:
    shown = re.sub(r"[a-z_]\w*", lambda found: written(values[found[0]]) if found[0] in values else "", expression)
    if shown.startswith("(") and shown.endswith(")"):
        shown = shown[1:-1]
    return shown.replace("*", "×").replace("/", "÷").replace(" - ", " − ")
