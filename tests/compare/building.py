"""Claims for tests, from the short notation of the case files."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from factcheck.compare.context import ArticleFacts, Context, pair_key
from factcheck.records import (
    Amount,
    CasualtyClaim,
    Change,
    ForceClaim,
    Qualifier,
    Quote,
    QuoteClaim,
    Span,
    TimeRange,
)

_HEDGES = {
    ">=": Qualifier.AT_LEAST,
    ">": Qualifier.MORE_THAN,
    "<=": Qualifier.AT_MOST,
    "~": Qualifier.ABOUT,
    "nearly": Qualifier.NEARLY,
    "": Qualifier.EXACT,
}
_NOTATION = re.compile(r"(>=|>|<=|~|nearly)?\s*([\d.]+)$")
_RANGE = re.compile(r"(vague|range)?\s*\[(\d+),\s*(\d+|∞)[\])]$")


def amount(text: str) -> Amount:
    """``34568``, ``>= 30``, ``> 34600``, ``~ 1200``, ``nearly 35000``, ``<= 300``, ``vague [20, 99]``, ``[30, 40]``."""
    spread = _RANGE.match(text)
    if spread:
        kind = Qualifier(spread[1] or "range")
        high = None if spread[3] == "∞" else Decimal(spread[3])
        return Amount(value=None, low=Decimal(spread[2]), high=high, high_open=high is None, qualifier=kind)
    hedged = _NOTATION.match(text)
    assert hedged, text
    value, hedge = Decimal(hedged[2]), _HEDGES[hedged[1] or ""]
    digits = hedged[2]
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits else 0
    grain = Decimal(10) ** zeros
    low, high, low_open, high_open = _bounds(hedge, value, grain)
    return Amount(value=value, low=low, high=high, low_open=low_open, high_open=high_open, qualifier=hedge, grain=grain)


def _bounds(hedge: Qualifier, value: Decimal, grain: Decimal) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    margin = max(value / 10, grain / 2)
    return {
        Qualifier.AT_LEAST: (value, None, False, False),
        Qualifier.MORE_THAN: (value, None, True, False),
        Qualifier.AT_MOST: (Decimal(0), value, True, False),
        Qualifier.ABOUT: (value - margin, value + margin, False, False),
        Qualifier.NEARLY: (value * 9 / 10, value, False, True),
        Qualifier.EXACT: (value, value, False, False),
    }[hedge]


def _moment(value: Any) -> TimeRange | None:
    return None if value is None else TimeRange(earliest=value, latest=value, basis="explicit")


def claim(fields: dict[str, Any], name: str) -> CasualtyClaim | ForceClaim | QuoteClaim:
    """A claim of article ``name`` (or of the one the fields name)."""
    given = dict(fields)
    article = given.pop("article", name)
    for own in ("published", "source", "lineage"):
        given.pop(own, None)
    base = {"id": f"{article}:{name}", "article_id": article}
    if "quote" in given:
        text = given.pop("quote")
        span = Span(start=0, end=len(text), text=text)
        quote = Quote(span=span, spans=(span,), mode=given.pop("mode", "direct"), speaker=given.pop("speaker", None))
        return QuoteClaim(**base, span=span, quote=quote, **given)
    written = given.pop("amount")
    span = Span(start=0, end=len(written), text=written)
    common = {**base, "span": span, "amount": amount(written), "as_of": _moment(given.pop("as_of", None))}
    if "unit" in given:
        return ForceClaim(**common, **given)
    if "change" in given:
        direction, before = given.pop("change").split(" from ")
        common["change"] = Change(before=amount(before), cue=direction, direction=direction)
    since = given.pop("since", None)
    outcomes = tuple(given.pop("outcome", "killed").split("+"))
    return CasualtyClaim(**common, outcomes=outcomes, period=_moment(since), **given)


def context(left: dict[str, Any], right: dict[str, Any], *, twins: bool = False) -> Context:
    """What is known of the articles of two claims."""
    facts = {}
    for name, fields in (("a", left), ("b", right)):
        article = fields.get("article", name)
        facts[article] = ArticleFacts(
            id=article,
            source=fields.get("source"),
            published=fields.get("published"),
            lineage=tuple(fields.get("lineage", ())),
        )
    names = list(facts)
    pairs = frozenset({pair_key(f"{names[0]}:a", f"{names[-1]}:b")}) if twins else frozenset()
    versions = frozenset({pair_key(names[0], names[-1])}) if twins else frozenset()
    return Context(articles=facts, twins=pairs, versions=versions)


def day(text: str) -> date | datetime:
    """An ISO date or datetime."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
