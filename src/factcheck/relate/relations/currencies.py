"""Sums of money in two currencies: the rates that one text implies, and those there have been."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.knowledge.intervals import Interval, meets, stated
from factcheck.relate.relations.broken import Broken, Held, broken, held, mend_of, written
from factcheck.relate.relations.families import Family
from factcheck.relate.relations.numbers import Marked, Number
from factcheck.relate.relations.reckoning import reckoned_number
from factcheck.relate.relations.table import KINDS, REST, words_of
from factcheck.tables import read_table

__all__ = ["currencies"]

_NEAR = Decimal("1.05")
"""Two conversions of one text have rates this near to each other, rounding aside."""
_DRIFT = Decimal("1.5")
"""How far rates drift in some years: sums of two years are each told at their own."""
_FAR = 3
"""How far outside the rates of thirty years a rate is that no day had."""


@dataclass(frozen=True, slots=True)
class _Converted:
    """One sum in two currencies; ``rate`` is how many of the first made one of the second."""

    left: Number
    right: Number
    rate: Interval

    @property
    def stated(self) -> Decimal:
        return (stated(self.left.amount) or Decimal(0)) / (stated(self.right.amount) or Decimal(1))


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = words_of(language)
    if words is None:
        return None
    money = rf"[{KINDS['money']}]{REST}*+"
    filler = rf"(?:{words.classes['filler']}\s*){{0,3}}"
    return re.compile(
        rf"(?P<left>{money})\s*(?:\(\s*(?:{words.classes['or']}\s*)?|,?\s*(?:{words.classes['or']})\s*){filler}(?P<right>{money})(?!\s*=)",
        re.IGNORECASE,
    )


@cache
def _rates() -> dict[str, tuple[Decimal, Decimal]]:
    """For a currency the fewest and the most that a dollar was in thirty years."""
    table = read_table("factcheck.relate.relations", "rates.toml")
    return {unit: (Decimal(str(low)), Decimal(str(high))) for unit, (low, high) in table["per_dollar"].items()}


def currencies(text: Marked) -> Iterator[Broken | Held]:
    """Conversions of money: at one rate in the text, at another than its others, and at one that no day had."""
    pairs: dict[tuple[str | None, str | None], list[_Converted]] = defaultdict(list)
    for one in _conversions(text):
        pairs[one.left.unit, one.right.unit].append(one)
    for group in pairs.values():
        yield from _against_each_other(text, group) if len(group) > 1 else _against_known(text, group[0])


def _conversions(text: Marked) -> Iterator[_Converted]:
    pattern = _pattern(text.language)
    if pattern is None:
        return
    for start in text.starting(KINDS["money"]):
        match = pattern.match(text.text, start)
        if match is None:
            continue
        left, right = text.numbers[match.start("left")], text.numbers[match.start("right")]
        rate = _rate(left, right)
        if left.unit != right.unit and rate is not None:
            yield _Converted(left, right, rate)


def _rate(left: Number, right: Number) -> Interval | None:
    a, b = reckoned_number(left), reckoned_number(right)
    if a.low is None or a.high is None or b.low is None or b.high is None or min(a.low, b.low) <= 0:
        return None
    return Interval(a.low / b.high, a.high / b.low)


def _against_each_other(text: Marked, group: Sequence[_Converted]) -> Iterator[Broken | Held]:
    """The one conversion whose rate fits none of the others; of two, the one whose rate no day had, else the later."""
    odd = [one for one in group if not any(_alike(one, other) for other in group if other is not one)]
    for one in group:
        if one not in odd:
            roles = [("left", one.left), ("right", one.right)]
            worked = f"{one.left.text} ÷ {one.right.text} = {written(one.stated)}"
            yield held(text, "one_rate", Family.CONVERSION, roles, worked, 0.7)
    if not odd:
        return
    suspect = next((one for one in odd if _beyond(one)), odd[-1])
    others = [one for one in group if one is not suspect]
    other = next((one for one in others if one not in odd), others[0])
    would_be = {"right": (stated(suspect.left.amount) or Decimal(0)) / other.stated}
    yield broken(
        text,
        "one_rate",
        Family.CONVERSION,
        [("right", suspect.right), ("left", suspect.left), ("left", other.left), ("right", other.right)],
        f"{suspect.left.text} ÷ {suspect.right.text} = {written(suspect.stated)}; "
        f"{other.left.text} ÷ {other.right.text} = {written(other.stated)}",
        mend=mend_of({"right": suspect.right}, would_be),
        reading="one_rate_in_one_text",
        confidence=0.88 if _factor(suspect, other) > 2 else 0.65 if _factor(suspect, other) > _DRIFT else 0.5,
    )


def _alike(one: _Converted, other: _Converted) -> bool:
    low, high = one.rate.low or Decimal(0), one.rate.high or Decimal(0)
    return meets(Interval(low / _NEAR, high * _NEAR), other.rate)


def _factor(one: _Converted, other: _Converted) -> Decimal:
    return max(one.stated / other.stated, other.stated / one.stated)


def _known(one: _Converted) -> tuple[Decimal, Decimal] | None:
    left, right = _rates().get(one.left.unit or ""), _rates().get(one.right.unit or "")
    return None if left is None or right is None else (left[0] / right[1], left[1] / right[0])


def _beyond(one: _Converted) -> bool:
    known = _known(one)
    low, high = one.rate.low or Decimal(0), one.rate.high or Decimal(0)
    return known is not None and (high * _FAR < known[0] or low > known[1] * _FAR)


def _against_known(text: Marked, one: _Converted) -> Iterator[Broken]:
    known = _known(one)
    if known is None or not _beyond(one):
        return
    middle = (known[0] * known[1]).sqrt()
    would_be = {"right": (stated(one.left.amount) or Decimal(0)) / middle}
    yield broken(
        text,
        "known_rate",
        Family.CONVERSION,
        [("right", one.right), ("left", one.left)],
        f"{one.left.text} ÷ {one.right.text} = {written(one.stated)}; {written(known[0])}–{written(known[1])}",
        mend=mend_of({"right": one.right}, would_be),
        reading="rates_of_thirty_years",
        confidence=0.85,
    )
