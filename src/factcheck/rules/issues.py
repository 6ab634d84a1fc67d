"""From comparisons to issues: one for all pairs of values that disagree over the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.disjoint_sets import DisjointSets
from factcheck.knowledge.force_units import PERSON
from factcheck.knowledge.intervals import ratio, spoken
from factcheck.records import (
    Amount,
    CasualtyClaim,
    Comparison,
    ComparisonRelation,
    Evidence,
    ForceClaim,
    Side,
    Statement,
    Verdict,
)
from factcheck.relate.groups import independent
from factcheck.rules.dossier import Dossier
from factcheck.rules.whens import Told, When, told_of, when_of

__all__ = [
    "Issue",
    "behind",
    "evidence",
    "issues",
    "metrics_of",
    "name_of",
    "of_kind",
    "percent",
    "phrase_of",
    "ratio_of",
    "sides",
    "size_of",
    "told_of",
    "what",
    "with_unit",
    "worded",
]


@dataclass(frozen=True, slots=True)
class Issue:
    """Comparisons of one kind over one thing; the first, the surest, stands for all."""

    comparisons: tuple[Comparison, ...]

    @property
    def first(self) -> Comparison:
        """The comparison that stands for the issue."""
        return self.comparisons[0]

    @property
    def told(self) -> tuple[Told, ...]:
        """All claims and statements, each once."""
        found = {one.id: one for item in self.comparisons for one in told_of(item)}
        return tuple(found.values())


def of_kind(dossier: Dossier, when: When) -> Iterator[Issue]:
    """The issues of the comparisons that are told as one thing."""
    if not dossier.kinds:
        for item in dossier.compared.comparisons:
            dossier.kinds.setdefault(when_of(item) or "", []).append(item)
    return _issues(dossier, dossier.kinds.get(when, ()))


def issues(dossier: Dossier, wanted: Callable[[Comparison], bool]) -> Iterator[Issue]:
    """The issues that the wanted comparisons make up, as far as they concern the draft."""
    yield from _issues(dossier, (item for item in dossier.compared.comparisons if wanted(item)))


def _issues(dossier: Dossier, wanted: Iterable[Comparison]) -> Iterator[Issue]:
    tolerance = dossier.config.figures.tolerance
    chosen = [
        item
        for item in wanted
        if len(told_of(item)) > 1
        and dossier.concerns(*(one.article_id for one in told_of(item)))
        and not (tolerance and _tolerated(item, tolerance))
    ]
    order = {name: number for number, name in enumerate(dossier.compared.articles)}
    ordered = sorted(chosen, key=lambda item: _rank(item, order))
    yield from map(Issue, _stars([item for item in ordered if item.verdict is not Verdict.UPDATE]))
    yield from map(Issue, _chains([item for item in ordered if item.verdict is Verdict.UPDATE]))


Node = tuple[str, str]
"""A value in an article."""
JOINED = 0.8
"""How likely two statements are of one fact whose difference is told along with a surer one, and not by itself."""


def _stars(ordered: Sequence[Comparison]) -> Iterator[tuple[Comparison, ...]]:
    """The surest comparison with those that share one of its two values, then the surest of the rest, and so on.

    No chaining: what shares a value only with a neighbour joins where both its values are among the two, and so does
    what is not likely enough of one fact.
    """
    ends = [_nodes(item) for item in ordered]
    holders: dict[Node, list[int]] = defaultdict(list)
    for number in range(len(ordered)):
        for node in ends[number]:
            holders[node].append(number)
    likely = [item.link is None or item.link.probability >= JOINED for item in ordered]
    left = set(range(len(ordered)))
    for number in range(len(ordered)):
        if number in left:
            star = _star(number, ends, holders, likely, left)
            left -= star
            yield tuple(ordered[one] for one in sorted(star))


def _chains(ordered: Sequence[Comparison]) -> Iterator[tuple[Comparison, ...]]:
    """What moved in time, value by value through all articles: a toll that rises day by day is told once.

    Likely links make the chains. A less likely one makes no two of them one: it adds a value to a chain, or is told
    with the likelier ones of its values.
    """
    named = [(sorted(f"{article} {value}" for article, value in _nodes(item)), item) for item in ordered]
    likely = [names for names, item in named if item.link is None or item.link.probability >= JOINED]
    sets = DisjointSets()
    for names in likely:
        sets.join(names[0], names[-1])
    chained = {name for names in likely for name in names}
    for names, _ in named:
        if not chained.issuperset(names):
            sets.join(names[0], names[-1])
            chained.update(names)
    yield from map(tuple, sets.gather((names[0], item) for names, item in named))


def _star(
    first: int,
    ends: Sequence[set[Node]],
    holders: Mapping[Node, list[int]],
    likely: Sequence[bool],
    left: set[int],
) -> set[int]:
    """The comparisons not told yet that share a value with the first, or join what does with the same two values."""
    own = ends[first]
    values = {value for _, value in own}

    def joins(number: int) -> bool:
        return number in left and (likely[number] or {value for _, value in ends[number]} <= values)

    star = {first} | {number for node in own for number in holders[node] if joins(number)}
    pending = [node for number in star for node in ends[number] if node not in own]
    seen = set(own)
    while pending:
        node = pending.pop()
        if node in seen:
            continue
        seen.add(node)
        for number in holders[node]:
            if number in left and number not in star and {value for _, value in ends[number]} <= values:
                star.add(number)
                pending += ends[number]
    return star


def _nodes(item: Comparison) -> set[Node]:
    """The two values of a comparison, each in its article."""
    return {(one.article_id, value_of(one)) for one in told_of(item)}


def value_of(one: Told) -> str:
    """What is given: an amount as an interval, a time or words as written."""
    return one.span.text.casefold() if one.amount is None else f"{one.amount}{getattr(one, 'unit', None) or ''}"


def _tolerated(item: Comparison, tolerance: dict[str, float]) -> bool:
    """Whether two figures for one thing differ by no more than the desk lets pass for their metric."""
    left, right = told_of(item)[0], told_of(item)[-1]
    if item.relation is not ComparisonRelation.SAME or item.verdict in (Verdict.AGREE, Verdict.COMPATIBLE):
        return False
    margins = [tolerance.get(metric) for one in (left, right) for metric in metrics_of(one)]
    return bool(margins) and all(margin is not None and ratio_of(left, right) <= 1 + margin for margin in margins)


def metrics_of(one: Told) -> tuple[str, ...]:
    """What is counted, by the names a configuration uses: its outcomes, or its unit of forces, or its dimension."""
    if isinstance(one, ForceClaim):
        return (one.unit,)
    return tuple(str(outcome) for outcome in one.outcomes) if isinstance(one, CasualtyClaim) else (one.dimension,)


def ratio_of(left: Told, right: Told) -> float:
    """The larger stated number by the smaller; 1 where one is no number."""
    if left.amount is None or right.amount is None:
        return 1.0
    return float(ratio(left.amount, right.amount))


def size_of(issue: Issue) -> float:
    """The larger stated number of an issue by the smaller."""
    found = told_of(issue.first)
    return ratio_of(found[0], found[-1])


def _rank(item: Comparison, order: dict[str, int]) -> tuple[object, ...]:
    left, right = told_of(item)[0], told_of(item)[-1]
    places = sorted((order.get(one.article_id, 0), one.span.start) for one in (left, right))
    return (-item.confidence, -ratio_of(left, right), *places)


def evidence(dossier: Dossier, told: Sequence[Told]) -> tuple[Evidence, ...]:
    """The passages: the draft's first, and one for each value and article; then where an article says it again."""
    seen: set[tuple[str, str]] = set()
    found: list[Evidence] = []
    again: list[Evidence] = []
    for one in sorted(told, key=lambda one: one.article_id != dossier.subject):
        key = (one.article_id, value_of(one))
        if key not in seen:
            seen.add(key)
            found.append(Evidence(article_id=one.article_id, span=one.span, role="claim"))
            others = dossier.compared.again.get(one.id, ())[:_AGAIN]
            again += (Evidence(article_id=one.article_id, span=other.span, role="again") for other in others)
    return (*found, *again)


_AGAIN = 2
"""Other places of one fact in its article that a finding shows: mostly the headline and the lead."""


def sides(dossier: Dossier, told: Sequence[Told]) -> tuple[Side, ...]:
    """The values that stand against each other, the best supported first."""
    by_value: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_value[value_of(one)].append(one)
    context = dossier.compared.context
    found = [
        Side(
            value=worded(dossier, held[0]),
            sources=tuple(sorted({name_of(dossier, one) for one in held})),
            independent=independent(held, context),
        )
        for held in by_value.values()
    ]
    return tuple(sorted(found, key=lambda side: (-side.independent, side.value)))


def name_of(dossier: Dossier, one: Told) -> str:
    """Who says it: the outlet, with the claimant it names."""
    article = dossier.compared.context.article(one.article_id)
    outlet = article.source or one.article_id
    return f"{outlet} ({one.claimant})" if one.claimant else outlet


def phrase_of(one: Told) -> str:
    """The words of a value: the claim as written, or the value with what is counted behind it."""
    if not isinstance(one, Statement):
        return one.span.text
    if one.counted and one.counted not in one.span.text:
        return f"{one.span.text} {one.counted}"
    return one.span.text


def behind(dossier: Dossier, one: Told) -> str:
    """What a message says behind the article's words: nothing where they are the plain number, else its bounds."""
    amount = one.amount
    if amount is None:
        return ""
    plain = (
        amount.low is not None
        and amount.low == amount.high
        and _digits(f"{amount.low.normalize():f}") in _digits(one.span.text)
    )
    currency = one.unit if isinstance(one, Statement) and one.unit is not None and one.unit.isupper() else None
    return "" if plain and currency is None else f" ({with_unit(dossier, spoken(amount), currency)})"


def _digits(text: str) -> str:
    return "".join(char for char in text if char not in ".,\u00a0\u202f")


def worded(dossier: Dossier, one: Told) -> str:
    """A value by itself: the plain number, or the article's words with the bounds behind."""
    amount: Amount | None = one.amount
    if amount is None:
        return one.span.text
    bounds = dossier.numbers(spoken(amount))
    exact = bounds if isinstance(one, CasualtyClaim | ForceClaim) else with_unit(dossier, spoken(amount), one.unit)
    return f"{phrase_of(one)} ({bounds})" if amount.low != amount.high else exact


_UNSAID = frozenset({None, "person", "year of age"})
"""Units that the words of a message leave no doubt of."""


def with_unit(dossier: Dossier, bounds: str, unit: str | None) -> str:
    """Bounds in the reader's language, with their unit where the words of a message leave it open."""
    said = dossier.numbers(bounds)
    return said if unit is None or unit in _UNSAID else f"{said} {dossier.words.unit(unit)}"


def percent(dossier: Dossier, left: Told, right: Told) -> str:
    """The relative difference of two stated numbers, as written in a message."""
    found = ratio_of(left, right)
    difference = (found - 1) * 100
    return dossier.numbers(f"{difference:.1f}") + "%" if difference < 100 else dossier.numbers(f"{found:.1f}") + "×"


def what(one: Told) -> str:
    """What is counted, as keys of table ``word``."""
    if isinstance(one, ForceClaim):
        return "forces" if one.unit == PERSON else one.unit
    if isinstance(one, CasualtyClaim):
        return "+".join(sorted(one.outcomes))
    return one.dimension
