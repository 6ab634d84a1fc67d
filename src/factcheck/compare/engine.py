"""The two ways in: two claims, or all claims of a set of articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.compare.align import SMALL, blocks, pairs, topics
from factcheck.link.articles import ArticleFacts, pair_key
from factcheck.relate.context import Context
from factcheck.compare.differences import difference_comparisons
from factcheck.compare.disputes import dispute_comparisons
from factcheck.compare.events import event_of, event_records, main_events, same_events
from factcheck.relate.groups import make_groups
from factcheck.relate.sums import part_comparisons, sum_comparisons
from factcheck.compare.joined import joined_comparisons
from factcheck.compare.moments import Counted
from factcheck.link.documents import trace_origins
from factcheck.compare.quantities import quantity_comparisons
from factcheck.relate.quotation import compare_quotes, quote_comparisons
from factcheck.relate.results import Compared
from factcheck.compare.trail import outcome_of
from factcheck.compare.verdict import compare_counts, own_counts
from factcheck.compare.versions import all_pairs
from factcheck.knowledge.entities import identities
from factcheck.knowledge.places import known_places
from factcheck.records import (
    CasualtyClaim,
    Claim,
    Comparison,
    ComparisonRelation,
    Extraction,
    ForceClaim,
    QuoteClaim,
    Step,
    Verdict,
    Window,
)

if TYPE_CHECKING:
    from factcheck.knowledge.references import References

__all__ = ["compare_claims", "compare_extractions"]

_EASILY_CONFUSED = 10
"""From two digits on an equal figure is taken for the same event."""


def compare_claims(left: Claim, right: Claim, context: Context | None = None) -> Comparison:
    """The verdict on two claims, from what they themselves say and what the context adds.

    A claim agrees with itself, whatever it leaves open.
    """
    known = context or Context()
    if left == right:
        itself = Step(name="gate", outcome="one claim")
        return Comparison(left=(left,), right=(right,), verdict=Verdict.AGREE, steps=(itself,), shared_origin=True)
    if isinstance(left, CasualtyClaim | ForceClaim) and isinstance(right, CasualtyClaim | ForceClaim):
        return compare_counts(left, right, known)
    if isinstance(left, QuoteClaim) and isinstance(right, QuoteClaim):
        return compare_quotes(left, right, known)
    gate = Step(name="gate", outcome="different kind", detail=f"{left.kind} / {right.kind}")
    return Comparison(left=(left,), right=(right,), verdict=Verdict.INCOMPARABLE, steps=(gate,))


def compare_extractions(
    extractions: Sequence[Extraction],
    references: References | None = None,
    subject: str | None = None,
    places: Mapping[str, tuple[str, ...]] | None = None,
) -> Compared:
    """Compare all claims of these articles that may be comparable.

    Args:
        extractions: The articles as read; each id once.
        references: Other names of people, bodies and outlets, and who held an office when. Not needed for comparing
            articles with each other.
        subject: The id of a draft: it stands on the left, and all articles are compared alike.
        places: For a place of the desk's own the places that contain it.

    Returns:
        The comparisons worth keeping. Pairs that may not be compared are left out, but for equal figures of two events
        and counts that differ in nothing but how the victims were counted; so are pairs not known to be of the same
        thing, but for those that a slip would explain.
    """
    # the draft first, then by id: the order in which the articles come changes nothing
    ordered = sorted(extractions, key=lambda item: (item.article.id != subject, item.article.id))
    articles = {item.article.id: item for item in ordered}
    facts = {name: ArticleFacts.of(item) for name, item in articles.items()}
    lineages = trace_origins(ordered, facts)
    where = known_places().of_desk(places or {}, {item.article.id: item.article.text for item in ordered})
    happened = main_events(ordered, facts, where)
    same = same_events(happened, where)
    context = Context(
        articles=facts,
        origin=lineages.origin,
        versions=lineages.versions,
        twins=all_pairs(lineages.versions, articles),
        events=same,
        event_of=event_of(happened, same),
        main=frozenset(claim.id for event in happened for claim in event.claims),
        wholes=_wholes(ordered),
        places=where,
        identities=identities(references),
    )
    paired = {name for pair in context.twins for name in pair}
    counts = [claim for item in ordered for claim in own_counts(item, paired)]
    crowds: dict[str, tuple[Counted, ...]] = {}
    held = tuple(_unsettled(tuple(_count_comparisons(counts, context, crowds))))
    comparisons = (
        *(found for item in ordered for found in (*part_comparisons(item), *sum_comparisons(item, context))),
        *(found for item in ordered for found in dispute_comparisons(item, context)),
        *held,
        *joined_comparisons(held),
        *difference_comparisons(counts, context),
        *quote_comparisons(ordered, context),
        *quantity_comparisons(articles, context),
    )
    return Compared(
        comparisons=comparisons,
        groups=make_groups(comparisons, context, crowds),
        crowds=crowds,
        events=event_records(happened, context.event_of),
        origins=lineages.origins,
        articles=articles,
        claims={claim.id: claim for item in ordered for claim in item.claims},
        context=context,
    )


def _wholes(extractions: Sequence[Extraction]) -> dict[str, Counted]:
    """By id the counts that others of their article are told as part of."""
    counts = [claim for item in extractions for claim in item.claims if isinstance(claim, CasualtyClaim | ForceClaim)]
    wanted = {claim.part_of for claim in counts}
    return {claim.id: claim for claim in counts if claim.id in wanted}


def _count_comparisons(
    counts: Sequence[Counted], context: Context, crowds: dict[str, tuple[Counted, ...]]
) -> Iterator[Comparison]:
    """The comparisons worth keeping, each pair once.

    Into ``crowds`` go the clusters of large blocks, by the claim that stands for all of them.
    """
    seen: set[tuple[str, str]] = set()
    for block in blocks(counts, context):
        found = topics(block, context) if len(block) > SMALL else []
        standing = (pair for topic in found for cluster in topic for pair in _standing(cluster, context, crowds))
        for left, right in chain(standing, pairs(block, found)):
            pair = pair_key(left.id, right.id)
            if pair not in seen and _worth_it(left, right, context):
                seen.add(pair)
                compared = compare_counts(left, right, context)
                if _telling(compared, left, right):
                    yield compared


def _standing(
    cluster: Sequence[Counted], context: Context, crowds: dict[str, tuple[Counted, ...]]
) -> Iterator[tuple[Counted, Counted]]:
    """The first claim of a cluster with the next of another article: where these agree, all of the cluster do."""
    first = cluster[0]
    other = next((claim for claim in cluster if claim.article_id != first.article_id), None)
    if other is None or not _worth_it(first, other, context):
        return
    if compare_counts(first, other, context).verdict in (Verdict.AGREE, Verdict.COMPATIBLE):
        if len(cluster) > len(crowds.get(first.id, ())):
            crowds[first.id] = tuple(cluster)
        yield first, other


def _unsettled(comparisons: Sequence[Comparison]) -> Iterator[Comparison]:
    """Comparisons without those of a count that the other article has too.

    Such a count has its counterpart; what else the other article counts of that event is something else.
    """
    settled = {key for item in comparisons if _one_figure(item) for key in _of_event(item.left[0], item.right[0])}
    for item in comparisons:
        agrees = item.verdict in (Verdict.AGREE, Verdict.COMPATIBLE) or item.relation is not ComparisonRelation.SAME
        if agrees or not settled & set(_of_event(item.left[0], item.right[0])):
            yield item


def _one_figure(item: Comparison) -> bool:
    """Whether both articles give one number for what may be one count, be it of "civilians" or of "people"."""
    left, right = item.left[0], item.right[0]
    if item.verdict not in (Verdict.AGREE, Verdict.COMPATIBLE) or not isinstance(left, CasualtyClaim):
        return False
    return (
        isinstance(right, CasualtyClaim) and left.amount.value is not None and left.amount.value == right.amount.value
    )


def _of_event(left: Claim, right: Claim) -> Iterator[tuple[str, str]]:
    """A claim and the other's article, both ways, for counts of one event."""
    for claim, other in ((left, right), (right, left)):
        if isinstance(claim, CasualtyClaim) and claim.window in (Window.EVENT, Window.UNKNOWN):
            yield claim.id, other.article_id


def _worth_it(left: Counted, right: Counted, context: Context) -> bool:
    """Between versions of one text only counts at the same place are compared: the rest is one writer's telling."""
    if pair_key(left.article_id, right.article_id) not in context.versions:
        return True
    return pair_key(left.id, right.id) in context.twins


def _telling(found: Comparison, left: Counted, right: Counted) -> bool:
    """Whether a verdict is worth keeping.

    Of what may not be compared only what is easily confused is told, and of what is not known to be the same only
    what a slip would explain.
    """
    gate = outcome_of(found, "gate")
    if found.verdict is not Verdict.INCOMPARABLE:
        return gate != "unknown" or outcome_of(found, "slip") not in (None, "none")
    if gate == "different event":
        return left.amount.value == right.amount.value and (left.amount.value or 0) >= _EASILY_CONFUSED
    return gate == "different base"
