"""Statements, profiles and contexts made by hand, for what is asked of records and not of texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from factcheck.link.articles import ArticleFacts
from factcheck.link.profiles import Profile
from factcheck.records import Change, Qualifier, Statement, TimeRange
from factcheck.relate.assignment import Pair
from factcheck.relate.context import Context
from factcheck.relate.values import hold
from factcheck.statements.dimensions import root
from made import amount, span

__all__ = ["amount", "around", "paired", "profile", "said", "span"]


def said(
    article: str,
    value: float | None,
    qualifier: Qualifier = Qualifier.EXACT,
    dimension: str = "people.killed",
    *,
    number: int = 1,
    as_of: date | None = None,
    basis: str = "explicit",
    **slots: Any,
) -> Statement:
    """A statement of a number, or with ``words`` of something else; ``course`` says which way it went."""
    text = slots.pop("text", None) or slots.get("words") or str(value)
    if as_of is not None:
        slots["as_of"] = TimeRange(earliest=as_of, latest=as_of, basis=basis)
        slots.setdefault("filled", {"as_of": "stated"})
    way = slots.pop("course", None)
    if way is not None:
        slots["change"] = Change(cue=way, direction={"rose": "rise", "fell": "fall"}[way])
    slots.setdefault("outcomes", (dimension,) if dimension.startswith("people.") else ())
    return Statement(
        id=f"{article}#s{number}",
        article_id=article,
        dimension=dimension,
        span=span(text, slots.pop("start", 10 * number)),
        amount=None if value is None else amount(value, qualifier),
        **slots,
    )


def profile(
    article: str, value: float | None, *args: Any, family: str = "numbers", number: int = 1, **slots: Any
) -> Profile:
    """The profile of such a statement; it tells a fact of its own unless ``mention`` says otherwise."""
    own = {name: slots.pop(name) for name in ("mention", "sentence", "names", "terms", "retracts") if name in slots}
    statement = said(article, value, *args, number=number, **slots)
    return Profile(
        statement=statement,
        number=number,
        family=family,
        root=root(statement.dimension),
        sentence=own.pop("sentence", 0),
        value=str(value) if value is not None else statement.words or "",
        mention=own.pop("mention", number),
        **own,
    )


def paired(left: Profile, right: Profile, bits: float = 0.0) -> Pair:
    """Two profiles as they lie to each other."""
    return Pair(left, right, bits, hold(left.statement, right.statement))


def around(
    published: Mapping[str, date | datetime | None] | None = None,
    sources: Mapping[str, str] | None = None,
    **more: Any,
) -> Context:
    """What is known of articles: when they came out, and where; all of them in English."""
    days, outlets = published or {}, sources or {}
    facts = {
        name: ArticleFacts(name, published=days.get(name), source=outlets.get(name), language="en")
        for name in {*days, *outlets, "a", "b"}
    }
    return Context(articles=facts, **more)
