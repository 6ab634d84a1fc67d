"""A relation that holds, or one that does not, with its arithmetic and the smallest change that would mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.records import Span
from factcheck.records.traits import Slip
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.typos import number_slip

__all__ = ["Broken", "Held", "Mend", "broken", "held", "mend_of", "written"]

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Mend:
    """One number that, put in place of another, makes a relation hold; ``slip`` is the slip between the two."""

    role: str
    stands: str
    would_be: str
    slip: Slip | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """A relation that a text states and that does not hold.

    ``worked`` is the arithmetic, ``passage`` the words from the first number to the last, ``spans`` the numbers, the
    one to look at first in front. ``reading`` names what was taken to be meant.
    """

    article_id: str
    relation: str
    family: Family
    passage: Span
    spans: tuple[tuple[str, Span], ...]
    worked: str
    mend: Mend | None
    reading: str
    confidence: float

    @property
    def places(self) -> frozenset[int]:
        """Where its numbers stand."""
        return frozenset(span.start for _, span in self.spans)


@dataclass(frozen=True, slots=True)
class Held:
    """A relation that a text states and that comes out: ``spans`` are its numbers, ``worked`` the arithmetic."""

    article_id: str
    relation: str
    family: Family
    spans: tuple[tuple[str, Span], ...]
    worked: str
    confidence: float

    @property
    def places(self) -> frozenset[int]:
        """Where its numbers stand."""
        return frozenset(span.start for _, span in self.spans)


def held(
    text: Marked, relation: str, family: Family, roles: Sequence[tuple[str, Number]], worked: str, confidence: float
) -> Held:
    """What is kept of a relation that holds between these numbers."""
    spans = tuple((role, text.passage(number.start, number.end)) for role, number in roles)
    return Held(text.article_id, relation, family, spans, worked, confidence)


def broken(
    text: Marked,
    relation: str,
    family: Family,
    roles: Sequence[tuple[str, Number]],
    worked: str,
    *,
    mend: Mend | None = None,
    reading: str = "",
    confidence: float,
    listed: Span | None = None,
) -> Broken:
    """What is told of a relation that does not hold between these numbers; ``listed`` are words that belong to it."""
    first = min(number.start for _, number in roles)
    last = max(number.end for _, number in roles)
    if last - first > _LONGEST:
        last = max(number.end for _, number in roles if number.end - first <= _LONGEST)
    if text.original[last : last + 1] == ")":
        last += 1
    spans = [(role, text.passage(number.start, number.end)) for role, number in roles]
    if listed is not None:
        spans.append(("listed", listed))
        last = max(last, min(listed.end, first + _LONGEST))
    return Broken(
        article_id=text.article_id,
        relation=relation,
        family=family,
        passage=text.passage(first, last),
        spans=tuple(spans),
        worked=worked,
        mend=mend,
        reading=reading,
        confidence=confidence,
    )


def written(value: Decimal, places: int = 2) -> str:
    """A number as an editor would write it: at most two decimal places, or two digits where it is below one."""
    if value == 0:
        return "0"
    digits = max(places, 1 - value.adjusted()) if abs(value) < 1 else places
    rounded = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN) if value.adjusted() < 20 else value
    return f"{rounded:f}".rstrip("0").rstrip(".") if "." in f"{rounded:f}" else f"{rounded:f}"


def mend_of(numbers: Mapping[str, Number], would_be: Mapping[str, Decimal]) -> Mend | None:
    """The likeliest of the changes that mend a relation: one that a slip of the hand explains, else the first.

    Args:
        numbers: The numbers by role.
        would_be: What each role would have to be, the one that follows from the others in front.
    """
    options = []
    for role, value in would_be.items():
        number = numbers[role]
        fitting = _rounded_like(value, number)
        stated = number.amount.value
        slip = None if stated is None or fitting <= 0 else _slip(number, stated, fitting)
        options.append(Mend(role, number.text, written(fitting), slip))
    slipped = [option for option in options if option.slip is not None]
    return next(iter(slipped or options), None)


def _slip(number: Number, stated: Decimal, fitting: Decimal) -> Slip | None:
    """The slip between a number and the one it would be; in "halved" and "twelve" there are no digits to slip."""
    slip = number_slip(stated, fitting)
    in_digits = any(letter.isdigit() for letter in number.text)
    return slip if in_digits or slip is Slip.SCALE else None


def _rounded_like(value: Decimal, number: Number) -> Decimal:
    """A value with the decimal places of the number it would stand for, none where that was counted."""
    if number.kind == "count" and number.amount.grain >= 1:
        return value.quantize(Decimal(1), ROUND_HALF_EVEN) if value.adjusted() < 20 else value
    grain = number.amount.grain if number.amount.grain < 1 else Decimal("0.1")
    return value.quantize(grain, ROUND_HALF_EVEN) if value.adjusted() < 15 else value
