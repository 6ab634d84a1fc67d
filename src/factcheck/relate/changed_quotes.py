"""Quotes in two versions of one text: which were changed, dropped or put in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.records import (
    COMPARED_REGIONS,
    Comparison,
    Extraction,
    FactChange,
    FactChangeKind,
    QuoteClaim,
    QuoteMode,
)
from factcheck.relate.contents import content_of
from factcheck.relate.context import Context
from factcheck.relate.quotation import judge
from factcheck.relate.speakers import Names
from factcheck.relate.utterances import Utterance, read_utterances

__all__ = ["compare_quotations"]

_MOST = 60
"""Changed quotes of one version whose words are held against those of the other; news has a few dozen."""


def compare_quotations(old: Extraction, new: Extraction, context: Context) -> tuple[list[FactChange], int]:
    """The quotes that a new version has otherwise, and how many are as they were."""
    olds, news = _quotes(old, context), _quotes(new, context)
    olds, news, same = _without_same(olds, news)
    names = Names((old.article.text, new.article.text))
    changes = []
    left: list[Utterance] = []
    waiting = list(news)
    for one in olds:
        match = next(((other, found) for other in waiting[:_MOST] if (found := _one(one, other, context, names))), None)
        if match is None:
            left.append(one)
            continue
        waiting.remove(match[0])
        changes.append(_changed(one, match[0], match[1]))
    changes += [FactChange(kind=FactChangeKind.REMOVED, before=one.claim) for one in left]
    changes += [FactChange(kind=FactChangeKind.ADDED, after=one.claim) for one in waiting]
    return changes, same


def _quotes(extraction: Extraction, context: Context) -> list[Utterance]:
    claims = (
        claim
        for claim in extraction.claims
        if isinstance(claim, QuoteClaim)
        and claim.quote.mode is not QuoteMode.INDIRECT
        and claim.region in COMPARED_REGIONS
    )
    return read_utterances(extraction, claims, context)


def _without_same(olds: Sequence[Utterance], news: Sequence[Utterance]) -> tuple[list[Utterance], list[Utterance], int]:
    """What is left of two versions without the quotes that both have, and how many these are."""
    held = _by_content(news)
    left = []
    for one in olds:
        waiting = held.get(_key(one))
        if waiting:
            waiting.pop(0)
        else:
            left.append(one)
    rest = [one for waiting in held.values() for one in waiting]
    return left, sorted(rest, key=lambda one: one.claim.span.start), len(olds) - len(left)


def _key(one: Utterance) -> tuple[str, ...]:
    return tuple(content_of(one.claim).values())


def _by_content(quotes: Iterable[Utterance]) -> dict[tuple[str, ...], list[Utterance]]:
    found: dict[tuple[str, ...], list[Utterance]] = defaultdict(list)
    for one in quotes:
        found[_key(one)].append(one)
    return found


def _one(one: Utterance, other: Utterance, context: Context, names: Names) -> Comparison | None:
    """The comparison of two quotes that are one utterance."""
    found = judge(one, other, context, names)
    return found if any(step.outcome == "one utterance" for step in found.steps) else None


def _changed(one: Utterance, other: Utterance, comparison: Comparison) -> FactChange:
    told, now = content_of(one.claim), content_of(other.claim)
    return FactChange(
        kind=FactChangeKind.CHANGED,
        before=one.claim,
        after=other.claim,
        fields=tuple(name for name in told if told[name] != now[name]),
        comparison=comparison,
    )
