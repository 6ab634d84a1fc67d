"""From comparisons to issues: one for all pairs that disagree over the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.relate.context import Context
from factcheck.relate.groups import independent
from factcheck.compare.moments import Counted
from factcheck.disjoint_sets import DisjointSets
from factcheck.knowledge.intervals import ratio, spoken
from factcheck.records import Comparison, ComparisonRelation, Evidence, ForceClaim, Side, Verdict
from factcheck.rules.dossier import Dossier
from factcheck.rules.kinds import counts_of, kind_of

__all__ = [
    "Issue",
    "behind",
    "counts_of",
    "evidence",
    "issues",
    "metrics_of",
    "name_of",
    "of_kind",
    "percent",
    "sides",
    "size_of",
    "what",
    "worded",
]


@dataclass(frozen=True, slots=True)
class Issue:
    """Comparisons of one kind that hang together by their claims; the first stands for all."""

    comparisons: tuple[Comparison, ...]

    @property
    def first(self) -> Comparison:
        """The comparison that stands for the issue."""
        return self.comparisons[0]

    @property
    def claims(self) -> tuple[Counted, ...]:
        """All claims, each once."""
        found = {claim.id: claim for item in self.comparisons for claim in counts_of(item)}
        return tuple(found.values())


def issues(dossier: Dossier, wanted: Callable[[Comparison], bool]) -> Iterator[Issue]:
    """The issues that the wanted comparisons make up, as far as they concern the draft.

    The comparison with the widest gap stands for its issue; of a draft's issues one with the draft's own claim.
    """
    yield from _issues(dossier, (item for item in dossier.compared.comparisons if wanted(item)))


def _issues(dossier: Dossier, wanted: Iterable[Comparison]) -> Iterator[Issue]:
    tolerance = dossier.config.figures.tolerance
    chosen = [
        item
        for item in wanted
        if len(counts_of(item)) > 1
        and dossier.concerns(*(c.article_id for c in counts_of(item)))
        and not (tolerance and _tolerated(item, tolerance))
    ]
    order = {name: number for number, name in enumerate(sorted(dossier.extractions))}
    for group in _joined(chosen, dossier.compared.context):
        ordered = sorted(group, key=lambda item: _rank(item, order))
        yield Issue(tuple(ordered))


def _tolerated(item: Comparison, tolerance: dict[str, float]) -> bool:
    """Whether two figures for one thing differ by no more than the desk lets pass for their metric."""
    left, right = counts_of(item)[0], counts_of(item)[-1]
    if item.relation is not ComparisonRelation.SAME or item.verdict in (Verdict.AGREE, Verdict.COMPATIBLE):
        return False
    margins = [tolerance.get(metric) for claim in (left, right) for metric in metrics_of(claim)]
    return all(margin is not None and ratio(left.amount, right.amount) <= 1 + margin for margin in margins)


def metrics_of(claim: Counted) -> tuple[str, ...]:
    """What a claim counts, by the names a configuration uses: its outcomes, or its unit of forces."""
    return (claim.unit,) if isinstance(claim, ForceClaim) else tuple(str(outcome) for outcome in claim.outcomes)


def of_kind(dossier: Dossier, code: str) -> Iterator[Issue]:
    """The issues of the comparisons that belong to one rule."""
    if not dossier.kinds:
        for item in dossier.compared.comparisons:
            dossier.kinds.setdefault(kind_of(item) or "", []).append(item)
    return _issues(dossier, dossier.kinds.get(code, ()))


def size_of(issue: Issue) -> float:
    """The larger stated number of an issue by the smaller."""
    claims = counts_of(issue.first)
    return float(ratio(claims[0].amount, claims[-1].amount))


def _rank(item: Comparison, order: dict[str, int]) -> tuple[object, ...]:
    left, right = counts_of(item)[0], counts_of(item)[-1]
    places = sorted((order.get(claim.article_id, 0), claim.span.start) for claim in (left, right))
    return (-ratio(left.amount, right.amount), *places)


def _joined(comparisons: Sequence[Comparison], context: Context) -> list[list[Comparison]]:
    """Comparisons that share a claim, or count one thing of one event."""
    sets = DisjointSets()
    for item in comparisons:
        first, *rest = counts_of(item)
        for claim in rest:
            sets.join(claim.id, first.id)
        for claim in (first, *rest):
            if claim.id in context.main and claim.article_id in context.event_of:
                sets.join(claim.id, f"{context.event_of[claim.article_id]}|{what(claim)}")
    return sets.gather((counts_of(item)[0].id, item) for item in comparisons)


def evidence(dossier: Dossier, claims: Sequence[Counted]) -> tuple[Evidence, ...]:
    """The passages of claims: the draft's first, and one for each value and article."""
    seen: set[tuple[str, str]] = set()
    found: list[Evidence] = []
    for claim in sorted(claims, key=lambda claim: claim.article_id != dossier.subject):
        key = (claim.article_id, str(claim.amount))
        if key not in seen:
            seen.add(key)
            found.append(Evidence(article_id=claim.article_id, span=claim.span, role="claim"))
    return tuple(found)


def sides(dossier: Dossier, claims: Sequence[Counted]) -> tuple[Side, ...]:
    """The values that stand against each other, the best supported first. A crowd counts with whom stands for it."""
    by_value: dict[str, list[Counted]] = defaultdict(list)
    everyone = {one.id: one for claim in claims for one in dossier.compared.crowds.get(claim.id, (claim,))}
    for claim in everyone.values():
        by_value[str(claim.amount)].append(claim)
    context = dossier.compared.context
    found = [
        Side(
            value=worded(held[0]),
            sources=tuple(sorted({name_of(dossier, claim) for claim in held})),
            independent=independent(held, context),
        )
        for held in by_value.values()
    ]
    return tuple(sorted(found, key=lambda side: (-side.independent, side.value)))


def name_of(dossier: Dossier, claim: Counted) -> str:
    """Who says it: the outlet, with the claimant it names."""
    article = dossier.compared.context.article(claim.article_id)
    outlet = article.source or claim.article_id
    return f"{outlet} ({claim.claimant})" if claim.claimant else outlet


def behind(claim: Counted) -> str:
    """What a message says behind the article's words: nothing where they are the plain number, else its bounds."""
    low = claim.amount.low
    plain = low is not None and low == claim.amount.high and f"{low.normalize():f}" in _digits(claim.span.text)
    return "" if plain else f" ({spoken(claim.amount)})"


def _digits(text: str) -> str:
    return "".join(char for char in text if char not in ".,\u00a0\u202f")


def worded(claim: Counted) -> str:
    """A count by itself: the plain number, or the article's words with the bounds behind."""
    bounds = spoken(claim.amount)
    return f"{claim.span.text} ({bounds})" if claim.amount.low != claim.amount.high else bounds


def percent(left: Counted, right: Counted) -> str:
    """The relative difference of two stated numbers, as written in a message."""
    difference = (ratio(left.amount, right.amount) - 1) * 100
    return f"{difference:.1f}%" if difference < 100 else f"{ratio(left.amount, right.amount):.1f}×"


def what(claim: Counted) -> str:
    """What is counted, as keys of table ``word``."""
    return claim.unit if isinstance(claim, ForceClaim) else "+".join(sorted(claim.outcomes))
