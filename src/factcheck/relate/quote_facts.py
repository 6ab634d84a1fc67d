"""Quotes as facts: one utterance with each wording that articles give of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.disjoint_sets import DisjointSets
from factcheck.records import (
    Comparison,
    Extraction,
    Fact,
    FactStatus,
    FactValue,
    QuoteClaim,
    QuoteMode,
    Statement,
    Verdict,
)
from factcheck.relate.context import Context
from factcheck.relate.facts import independent_of

__all__ = ["quote_facts"]

_SAME = frozenset({Verdict.AGREE})


def quote_facts(
    extractions: Sequence[Extraction], comparisons: Iterable[Comparison], context: Context
) -> tuple[Fact, ...]:
    """Words between quotation marks as facts. Reported speech is nobody's wording: its figures are facts themselves."""
    spoken = {one.claim_id: one for item in extractions for one in _verbatim(item)}
    utterances, wordings = DisjointSets(), DisjointSets()
    for item in comparisons:
        left, right = item.left[0], item.right[0]
        if isinstance(left, QuoteClaim) and isinstance(right, QuoteClaim) and item.verdict is not Verdict.INCOMPARABLE:
            utterances.join(left.id, right.id)
            if item.verdict in _SAME:
                wordings.join(left.id, right.id)
    statements = [(name, one) for name, one in spoken.items() if name is not None]
    found = []
    for number, group in enumerate(utterances.gather((name, (name, one)) for name, one in statements), 1):
        values = [_value(one, context) for one in wordings.gather((name, one) for name, one in group)]
        found.append(_fact(f"Q{number}", values))
    return tuple(found)


def _verbatim(extraction: Extraction) -> Iterator[Statement]:
    reported = {quote.span.start for quote in extraction.quotes if quote.mode is QuoteMode.INDIRECT}
    for one in extraction.statements:
        if one.dimension == "speech" and one.span.start not in reported:
            yield one


def _fact(name: str, values: list[FactValue]) -> Fact:
    ordered = tuple(sorted(values, key=lambda value: -value.independent))
    if len(ordered) > 1:
        status = FactStatus.DIFFERS
    else:
        status = FactStatus.CONFIRMED if ordered[0].independent > 1 else FactStatus.ALONE
    return Fact(id=name, dimension="speech", label=_label(ordered[0]), values=ordered, status=status)


def _value(statements: Sequence[Statement], context: Context) -> FactValue:
    articles = tuple(dict.fromkeys(one.article_id for one in statements))
    return FactValue(
        value=" ".join(statements[0].span.text.split()),
        articles=articles,
        sources=tuple(dict.fromkeys(context.outlet(article) for article in articles)),
        statements=tuple(one.id for one in statements),
        independent=independent_of(articles, context),
        claimants=tuple(dict.fromkeys(one.claimant for one in statements if one.claimant is not None)),
    )


def _label(value: FactValue) -> str:
    return f"{value.claimants[0]}: …" if value.claimants else "…"
