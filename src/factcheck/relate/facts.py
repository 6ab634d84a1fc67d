"""Facts: linked statements of all articles, gathered around one thing, with each value they give of it.

No chaining: a statement joins where it is linked with most of what is there already, so that no cluster hangs on one
link. Of one article two values never stand in one fact: a text that gives two is judged by the rules for one text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from heapq import merge
from operator import itemgetter
from typing import NamedTuple

from factcheck.knowledge.intervals import interval
from factcheck.link.profiles import Profile
from factcheck.link.stories import Reading
from factcheck.records import Fact, FactStatus, FactValue, Span, Statement, Verdict
from factcheck.relate.context import Context
from factcheck.relate.held import Meeting
from factcheck.relate.moments import Order, order
from factcheck.relate.values import hold
from factcheck.statements.dimensions import growth, root

__all__ = ["Node", "Tie", "build_facts", "independent_of"]

HOLDS = 0.8
"""Statements whose values fit are of one fact where their links are this probable on average.

On real reports of other events 2 of 100 statements are then confirmed by a stranger, and 67 of 100 agreeing pairs by
each other; at 0.5 it was 4 and 75.
"""
TOLD = 0.3
"""Statements that differ are of one fact where their difference would be told (contract.md, severity)."""

Node = tuple[str, int]
"""An article and the number of the first statement of it that tells the fact (``link.mentions``)."""


class Tie(NamedTuple):
    """Two mentions that may be of one fact, and the verdict on their values.

    ``probability`` is that of one fact where the values fit, and of the verdict where they do not.
    """

    left: Profile
    right: Profile
    probability: float
    verdict: Verdict


_FITTING = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})
_APART = frozenset({Verdict.CONTRADICTION, Verdict.DISPUTE, Verdict.UNRESOLVED})


@dataclass(slots=True)
class _Cluster:
    nodes: set[Node]
    articles: set[str]


@dataclass(slots=True)
class _Value:
    """Mentions whose values fit, in the order of the articles."""

    nodes: list[Node]
    profiles: list[Profile]
    outdated: bool = False
    differs: bool = False
    articles: list[str] = field(default_factory=list)


def _node_of(profile: Profile) -> Node:
    """The fact of its article that a statement tells."""
    return profile.statement.article_id, profile.mention


def build_facts(
    readings: Sequence[Reading],
    ties: Iterable[Tie],
    compared: Iterable[tuple[str, str]],
    texts: Mapping[str, str],
    context: Context,
) -> tuple[Fact, ...]:
    """The facts of all articles, in the order in which the articles tell them.

    Args:
        readings: The articles in their order.
        ties: What was found between two of them.
        compared: Pairs of articles that were held against each other.
        texts: The texts of the articles.
        context: What is known of the articles.
    """
    mentions: dict[Node, list[Profile]] = defaultdict(list)
    for reading in readings:
        for profile in reading.profiles:
            mentions[_node_of(profile)].append(profile)
    known = _by_nodes(ties)
    beside: Beside = defaultdict(list)
    for node, another in known:
        beside[node].append(another)
    around: dict[str, set[str]] = defaultdict(set)
    for one, other in compared:
        around[one].add(other)
        around[other].add(one)
    place = {reading.article_id: number for number, reading in enumerate(readings)}
    ordered = sorted(
        sorted((place[article], number, article) for article, number in cluster.nodes)
        for cluster in _clusters(mentions, known, around)
    )
    return tuple(
        _fact(f"F{number}", [(article, first) for _, first, article in nodes], mentions, known, beside, texts, context)
        for number, nodes in enumerate(ordered, 1)
    )


Known = dict[tuple[Node, Node], Tie]
Beside = dict[Node, list[Node]]


def _by_nodes(ties: Iterable[Tie]) -> Known:
    """The most probable tie of two facts of two articles, either way round."""
    known: Known = {}
    for tie in ties:
        one, other = _node_of(tie.left), _node_of(tie.right)
        before = known.get((one, other))
        if before is None or tie.probability > before.probability:
            known[one, other] = tie
            known[other, one] = tie
    return known


def _clusters(mentions: Mapping[Node, list[Profile]], known: Known, around: Mapping[str, set[str]]) -> list[_Cluster]:
    """Join along the most probable ties first, as long as a cluster holds together without its weakest link."""
    of = {node: _Cluster({node}, {node[0]}) for node in mentions}
    likeliest = sorted(known.items(), key=lambda item: (-item[1].probability, item[0]))
    for (one, other), tie in likeliest:
        a, b = of[one], of[other]
        if one > other or a is b or a.articles & b.articles or _cohesion(a, b, known, around) < _least(tie):
            continue
        small, large = sorted((a, b), key=lambda cluster: (len(cluster.nodes), min(cluster.nodes)))
        large.nodes |= small.nodes
        large.articles |= small.articles
        of.update((node, large) for node in small.nodes)
    return list({id(cluster): cluster for cluster in of.values()}.values())


def _least(tie: Tie) -> float:
    return HOLDS if tie.verdict in _FITTING else TOLD


def _cohesion(left: _Cluster, right: _Cluster, known: Known, around: Mapping[str, set[str]]) -> float:
    """How probable the ties between two clusters are on average, over articles held against each other."""
    total, count = 0.0, 0
    for one in left.nodes:
        for other in right.nodes:
            if other[0] in around[one[0]]:
                count += 1
                tie = known.get((one, other))
                total += 0.0 if tie is None else tie.probability
    return total / count if count else 0.0


def _fact(
    name: str,
    nodes: Sequence[Node],
    mentions: Mapping[Node, list[Profile]],
    known: Known,
    beside: Beside,
    texts: Mapping[str, str],
    context: Context,
) -> Fact:
    values = _values(nodes, mentions)
    _relate(values, known, beside, context)
    told = [_value(value, mentions, context) for value in values]
    best = max(range(len(told)), key=lambda number: (told[number].independent, -number))
    first = mentions[nodes[0]][0].statement
    return Fact(
        id=name,
        dimension=first.dimension,
        label=_label(texts[first.article_id], first.span),
        values=tuple(sorted(told, key=lambda value: -value.independent)),
        status=_status(values, told, context),
        outlier=_outlier(values, told, best),
        lowest=_lowest(values),
        confidence=_confidence(nodes, values, known),
    )


def _values(nodes: Sequence[Node], mentions: Mapping[Node, list[Profile]]) -> list[_Value]:
    """The mentions of a fact by their values: each joins the first value with all of which its own fits."""
    found: list[_Value] = []
    counts = _Counts(mentions[node][0].statement for node in nodes)
    for node in nodes:
        profile = mentions[node][0]
        for value in counts.near(profile.statement, found):
            if all(_fits(profile.statement, other.statement) for other in value.profiles):
                value.nodes.append(node)
                value.profiles.append(profile)
                break
        else:
            found.append(_Value([node], [profile]))
            counts.note(profile.statement, found[-1])
    return found


class _Counts:
    """The values of a fact by the number that each began with, where that is a whole number without a hedge.

    Two such numbers that differ never fit, and a toll on which a thousand articles disagree would else be held against
    itself half a million times.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._count = 0
        self._of_one_kind = len({(one.dimension, one.unit) for one in statements}) == 1
        self._begun: dict[Decimal | None, list[tuple[int, _Value]]] = defaultdict(list)

    def near(self, statement: Statement, found: list[_Value]) -> list[_Value]:
        """The values that a statement may fit, in their order."""
        number = _whole(statement)
        if number is None or not self._of_one_kind:
            return found
        return [value for _, value in merge(self._begun[number], self._begun[None], key=itemgetter(0))]

    def note(self, statement: Statement, value: _Value) -> None:
        """Remember a value by the number of the statement that it began with."""
        self._count += 1
        self._begun[_whole(statement)].append((self._count, value))


def _whole(statement: Statement) -> Decimal | None:
    """The number of a count that stands for itself alone."""
    amount = statement.amount
    if amount is None or amount.value is None or root(statement.dimension) not in _COUNTED:
        return None
    bounds = interval(amount)
    return amount.value if bounds.low == bounds.high == amount.value and amount.value % 1 == 0 else None


_COUNTED = frozenset({"people", "count", "forces", "votes", "seats"})
"""What is counted one by one: no unit makes one number of another."""


def _fits(left: Statement, right: Statement) -> bool:
    return hold(left, right).meeting in (Meeting.EQUAL, Meeting.MEET)


def _relate(values: Sequence[_Value], known: Known, beside: Beside, context: Context) -> None:
    """Note which values exclude each other, and which are older than another."""
    number_of = {node: number for number, value in enumerate(values) for node in value.nodes}
    verdicts: dict[tuple[int, int], set[Verdict]] = defaultdict(set)
    for node, number in number_of.items():
        for other in beside.get(node, ()):
            later = number_of.get(other, -1)
            if later > number:
                verdicts[number, later].add(known[node, other].verdict)
    for (number, later), told in verdicts.items():
        one, another = values[number], values[later]
        if told & _APART:
            one.differs = another.differs = True
        elif Verdict.UPDATE in told:
            _older(one, another, context).outdated = True


def _older(one: _Value, other: _Value, context: Context) -> _Value:
    """Which of two values is the earlier; where no text says so, the lower one of what only grows."""
    a, b = one.profiles[0].statement, other.profiles[0].statement
    when = order(a, b, context)
    if when in (Order.LEFT_FIRST, Order.RIGHT_FIRST):
        return one if when is Order.LEFT_FIRST else other
    grows = growth(a.dimension, b.dimension) == "grows"
    return one if hold(a, b).higher is grows else other


def _value(value: _Value, mentions: Mapping[Node, list[Profile]], context: Context) -> FactValue:
    articles = list(dict.fromkeys(node[0] for node in value.nodes))
    statements = [profile.statement for node in value.nodes for profile in mentions[node]]
    return FactValue(
        value=_written(value.profiles[0].statement),
        articles=tuple(articles),
        sources=tuple(dict.fromkeys(context.outlet(article) for article in articles)),
        statements=tuple(statement.id for statement in statements),
        independent=independent_of(articles, context),
        claimants=tuple(dict.fromkeys(one.claimant for one in statements if one.claimant is not None)),
        outdated=value.outdated,
    )


def independent_of(articles: Iterable[str], context: Context) -> int:
    """How many of these articles are independent: those of one origin or outlet count once."""
    return len({context.origin.get(article) or context.outlet(article) for article in articles})


def _written(statement: Statement) -> str:
    return " ".join(statement.span.text.split())


def _status(values: Sequence[_Value], told: Sequence[FactValue], context: Context) -> FactStatus:
    """Values that fit and are not the same bear each other out, too."""
    if any(value.differs for value in values):
        return FactStatus.DIFFERS
    if any(value.outdated for value in values):
        return FactStatus.OUTDATED
    articles = {article for value in told for article in value.articles}
    return FactStatus.CONFIRMED if independent_of(articles, context) > 1 else FactStatus.ALONE


def _lowest(values: Sequence[_Value]) -> str | None:
    """The lowest of several amounts of today, where one may say "at least": an age or a magnitude is what it is.

    What is "at most 20" has nought for its lowest, and no "at least".
    """
    today = [value.profiles[0].statement for value in values if not value.outdated]
    low = [(one.amount.low, _written(one)) for one in today if one.amount is not None and one.amount.low]
    fixed = any(growth(one.dimension, one.dimension) == "fixed" for one in today)
    return min(low)[1] if len(today) > 1 and len(low) == len(today) and not fixed else None


def _outlier(values: Sequence[_Value], told: Sequence[FactValue], best: int) -> str | None:
    """The value of one source against a value of several, where there is one such."""
    if told[best].independent < 2:
        return None
    lone = [one for value, one in zip(values, told, strict=True) if value.differs and one.independent == 1]
    return lone[0].value if len(lone) == 1 else None


def _confidence(nodes: Sequence[Node], values: Sequence[_Value], known: Known) -> float:
    """The weakest of what holds the mentions of a fact to the rest of it."""
    best = [
        max((tie.probability for other in nodes if (tie := known.get((node, other))) is not None), default=1.0)
        for node in nodes
    ]
    return round(min(best), 4)


_BEFORE = re.compile(r"(?:[^\s.!?;:\n]+[^\S\n]+){0,4}$")
_BEHIND = re.compile(r"(?:[^\S\n]*[^\s.!?;:\n]+){0,6}")
_GAP = re.compile(r" (?=[,)’'\"”])")
_REACH = 80


def _label(text: str, span: Span) -> str:
    """The words around a value in its sentence, the value left out: what it is a value of."""
    before = _BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    behind = _BEHIND.match(text[span.end : span.end + _REACH])
    words = (before.group() if before else "", "…", behind.group() if behind else "")
    return _GAP.sub("", " ".join(" ".join(words).split()))
