"""Claims, comparisons and dossiers put together by hand, where reading a text for them would be the longer way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.link.articles import ArticleFacts
from factcheck.records import (
    Amount,
    Article,
    CasualtyClaim,
    Claim,
    Comparison,
    Extraction,
    Finding,
    ForceClaim,
    Link,
    Notice,
    Qualifier,
    Span,
    Statement,
    Verdict,
)
from factcheck.records.traits import Traits, Voice
from factcheck.relate.context import Context
from factcheck.relate.decide import Kind
from factcheck.relate.results import Compared
from factcheck.rules import Config, Dossier, run_rules

__all__ = [
    "SAME",
    "amount",
    "compared",
    "dead",
    "dossier",
    "extraction",
    "forces",
    "linked",
    "only",
    "pair",
    "span",
    "statement",
    "told",
]

SAME = Traits(voice=Voice.SAME)
"""One claimant gives both."""

_BOUNDS: dict[Qualifier, tuple[int | Decimal, int | Decimal | None]] = {
    Qualifier.EXACT: (1, 1),
    Qualifier.AT_LEAST: (1, None),
    Qualifier.MORE_THAN: (1, None),
    Qualifier.AT_MOST: (0, 1),
    Qualifier.LESS_THAN: (0, 1),
    Qualifier.NEARLY: (Decimal("0.9"), 1),
    Qualifier.ABOUT: (Decimal("0.9"), Decimal("1.1")),
}
"""What a hedge leaves of a number, in parts of it."""


def span(text: str, start: int = 0) -> Span:
    """A passage."""
    return Span(start=start, end=start + len(text), text=text)


def amount(value: float | str, hedge: str = "exact", grain: int | str = 1) -> Amount:
    """A number with its hedge (``at_least``, ``nearly`` …)."""
    stated, qualifier = Decimal(str(value)), Qualifier(hedge)
    low, high = (None if part is None else stated * part for part in _BOUNDS[qualifier])
    return Amount(
        value=stated,
        low=low,
        high=high,
        low_open=qualifier is Qualifier.MORE_THAN,
        high_open=qualifier in (Qualifier.LESS_THAN, Qualifier.NEARLY),
        qualifier=qualifier,
        grain=Decimal(grain),
    )


def _counted(article: str, count: int | str | Amount, words: str, start: int) -> dict[str, Any]:
    return {
        "id": f"{article}:{start}:{words or count}",
        "article_id": article,
        "span": span(words or f"{count} people", start),
        "amount": count if isinstance(count, Amount) else amount(count),
    }


def dead(article: str, count: int | str | Amount, words: str = "", start: int = 0, **slots: Any) -> CasualtyClaim:
    """So many killed, says an article."""
    return CasualtyClaim(**{**_counted(article, count, words, start), "outcomes": ("killed",), **slots})


def forces(article: str, count: int | str | Amount, words: str = "", start: int = 0, **slots: Any) -> ForceClaim:
    """So many of a unit of forces, says an article: people where no other is given."""
    return ForceClaim(**{**_counted(article, count, words, start), "unit": "person", **slots})


def statement(
    article: str, dimension: str, count: int | str | Amount | None, said: str = "", start: int = 0, **slots: Any
) -> Statement:
    """A value of some dimension; without a number its words are the value, or a time among the slots."""
    fields = _counted(article, 0 if count is None else count, said, start)
    if count is None:
        fields |= {"amount": None, "words": None if "time" in slots else said}
    return Statement(**{**fields, "dimension": dimension, **slots})


def compared(
    left: Claim | Statement,
    *right: Claim | Statement,
    verdict: Verdict = Verdict.CONTRADICTION,
    kind: str | None = "differs",
    **fields: Any,
) -> Comparison:
    """One statement held against another."""
    return Comparison(left=(left,), right=right, verdict=verdict, kind=kind, **fields)


def linked(probability: float) -> Link:
    """How likely two statements are of one fact."""
    return Link(left="", right="", bits=1.0, probability=probability)


def extraction(
    name: str, text: str = "Nothing happened.", published: str | None = None, language: str = "en", **fields: Any
) -> Extraction:
    """An article of the outlet of its name, of which nothing was read but what is given."""
    article = Article(id=name, source=f"Outlet {name}", text=text, published=published, language=language)
    return Extraction(article=article, language=language, **fields)


def dossier(
    *comparisons: Comparison,
    articles: Iterable[Extraction] = (),
    subject: str | None = None,
    config: Config | None = None,
    context: Context | None = None,
    published: dict[str, date] | None = None,
    **results: Any,
) -> Dossier:
    """A check of what was compared; articles that are not given are made by their names."""
    given = {one.article.id: one for one in articles}
    for item in comparisons:
        for one in (*item.left, *item.right):
            given.setdefault(one.article_id, extraction(one.article_id))
    days = published or {}
    facts = {
        name: ArticleFacts(name, source=one.article.source, published=days.get(name, one.article.published))
        for name, one in given.items()
    }
    return Dossier(
        extractions=given,
        compared=Compared(comparisons=comparisons, articles=given, context=context or Context(facts), **results),
        subject=subject,
        config=config or Config(),
    )


def pair(
    one: Claim | Statement, other: Claim | Statement, kind: str | None = Kind.DIFFERS, **fields: Any
) -> Comparison:
    """Two values that one claimant gives for what is likely one fact."""
    return compared(one, other, kind=kind, **{"traits": SAME, "link": linked(0.9), "confidence": 0.7, **fields})


def told(*comparisons: Comparison, config: Config | None = None, **about: Any) -> list[Finding]:
    """What all rules tell of these comparisons; none of them breaks off."""
    problems: list[Notice] = []
    found = run_rules(dossier(*comparisons, config=config, **about), problems=problems)
    assert not problems
    return list(found)


def only(*comparisons: Comparison, **about: Any) -> Finding:
    """The one finding that there is."""
    (found,) = told(*comparisons, **about)
    return found
