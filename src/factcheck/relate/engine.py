"""All articles of a check against each other: linked, judged, and told as comparisons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.knowledge.entities import identities
from factcheck.knowledge.places import known_places
from factcheck.link.articles import ArticleFacts
from factcheck.link.documents import trace_origins
from factcheck.link.mentions import join_mentions
from factcheck.link.profiles import Profile, addresses_of, profiles_of
from factcheck.link.score import Scorer, link_of, shared_words
from factcheck.link.stories import Reading, find_stories, marks_of
from factcheck.link.weights import weights
from factcheck.records import (
    Claim,
    Comparison,
    ComparisonRelation,
    Extraction,
    LinkEvidence,
    Statement,
    Step,
)
from factcheck.relate.assignment import Case, Pair, cases_of, pairs_of, table_of, value_key
from factcheck.relate.context import Context
from factcheck.relate.crossed import crossings
from factcheck.relate.decide import Decision, Sureness, decide
from factcheck.relate.events import events_of
from factcheck.relate.frames import framed
from factcheck.relate.groups import make_groups
from factcheck.relate.held import Meeting
from factcheck.relate.judge import confidence_of, evidence_of
from factcheck.relate.moments import moved
from factcheck.relate.quotation import quote_comparisons
from factcheck.relate.results import Compared
from factcheck.relate.scope import ground_of
from factcheck.relate.steps import reasons_of
from factcheck.relate.sums import daily_comparisons, part_comparisons, sum_comparisons
from factcheck.relate.within import MOST, compare_within
from factcheck.statements.dimensions import growth
from factcheck.statements.terms import Terms

if TYPE_CHECKING:
    from factcheck.knowledge.references import References

__all__ = ["compare_extractions", "compare_readings", "explain_pair", "reading_of"]

KEPT = 0.3
"""Comparisons of links with this probability are kept (contract.md), and whatever a finding rests on."""
COHERENT = 0.5
"""Links from this probability on tell whether all growing counts of two articles move one way."""


def compare_extractions(
    extractions: Sequence[Extraction],
    references: References | None = None,
    subject: str | None = None,
    places: Mapping[str, tuple[str, ...]] | None = None,
) -> Compared:
    """Compare everything that these articles state and that is likely enough about one fact.

    Args:
        extractions: The articles as read; each id once.
        references: Other names of people, bodies and outlets, and who held an office when. Not needed for comparing
            articles with each other.
        subject: The id of a draft: it stands on the left, and no cap leaves out what it is compared with.
        places: For a place of the desk's own the places that contain it.
    """
    # the draft first, then by what they hold: neither the order of the articles nor their ids change anything
    ordered = sorted(extractions, key=lambda item: (item.article.id != subject, *_by_content(item)))
    articles = {item.article.id: item for item in ordered}
    facts = {name: ArticleFacts.of(item) for name, item in articles.items()}
    documents = trace_origins(ordered, facts)
    context = Context(
        articles=facts,
        origin=documents.origin,
        versions=documents.versions,
        places=known_places().of_desk(places or {}, {item.article.id: item.article.text for item in ordered}),
        identities=identities(references),
    )
    claims = {claim.id: claim for item in ordered for claim in item.claims}
    readings = [reading_of(item) for item in ordered]
    stories = find_stories(readings, subject)
    across = tuple(
        item
        for a, b in stories.pairs
        for item in compare_readings(readings[a].profiles, readings[b].profiles, context, claims)
    )
    inside = tuple(found for one in readings for found in _inside(one, context, claims))
    told = (
        *(found for item in ordered for found in (*part_comparisons(item), *sum_comparisons(item, context))),
        *across,
        *daily_comparisons(ordered, context),
        *quote_comparisons(ordered, context),
    )
    return Compared(
        comparisons=(*told, *inside),
        groups=make_groups(told, context),
        events=events_of(ordered, stories.story_of),
        origins=documents.origins,
        articles=articles,
        claims=claims,
        context=context,
        left_out=stories.left_out,
        not_read=sum(max(0, len(one.profiles) + len(one.houses) - MOST) for one in readings),
    )


def _by_content(extraction: Extraction) -> tuple[str, str, str, str]:
    article = extraction.article
    return (article.source or "").casefold(), str(article.published or ""), article.text, article.id


def reading_of(extraction: Extraction) -> Reading:
    """An article ready to be linked."""
    terms = Terms(extraction)
    profiles = profiles_of(extraction, terms)
    houses = addresses_of(extraction, terms)
    join_mentions(profiles)
    join_mentions(houses)
    return Reading(extraction.article.id, profiles, marks_of(terms), houses)


def _inside(reading: Reading, context: Context, claims: Mapping[str, Claim]) -> Iterator[Comparison]:
    """The facts to which an article gives two values; what agrees with one of them stands on the right with it."""
    for found in compare_within((*reading.profiles, *reading.houses), context):
        one, other = found.pair.left.statement, found.pair.right.statement
        backing = () if found.backing is None else (_as_claim(found.backing.statement, claims),)
        if found.backing is not None and found.backing.value == found.pair.left.value:
            one, other = other, one
        steps = (Step(name="inside", outcome="same article"), *found.decision.steps)
        yield Comparison(
            left=(_as_claim(one, claims),),
            right=(_as_claim(other, claims), *backing),
            relation=ComparisonRelation.PART if found.decision.part else ComparisonRelation.SAME,
            verdict=found.decision.verdict,
            steps=steps,
            reasons=reasons_of(steps),
            shared_origin=True,
            kind=str(found.decision.kind),
            confidence=found.decision.confidence,
            link=found.link,
            judged=found.judged,
        )


def explain_pair(left: Extraction, right: Extraction, context: Context) -> tuple[Comparison, ...]:
    """The comparisons of two articles, each with what speaks for its link, whether or not the values fit.

    Left and right are as in ``compare_extractions``, whose context is wanted.
    """
    claims = {claim.id: claim for item in (left, right) for claim in item.claims}
    ours, theirs = reading_of(left).profiles, reading_of(right).profiles
    return tuple(compare_readings(ours, theirs, context, claims, whole=True))


def compare_readings(
    left: Sequence[Profile],
    right: Sequence[Profile],
    context: Context,
    claims: Mapping[str, Claim],
    *,
    whole: bool = False,
) -> Iterator[Comparison]:
    """The comparisons of two articles: values that fit by likely links, and all differences that may be told.

    What speaks for the link stands on differences, and with ``whole`` on all: most links fit and nobody asks.
    """
    copied = bool(left and right) and context.one_text(left[0].statement.article_id, right[0].statement.article_id)
    pairs = pairs_of(left, right, Scorer().bits, copied=copied)
    known = weights("link").scale
    table = table_of(pairs)
    swapped = [item for item in crossings(pairs) if known.probability(item.bits) >= KEPT]
    changed = {value for item in swapped for value in item.values}
    mixed = [(item.pair, item.bits, item.frame) for item in swapped]
    for pair, frame in framed(pairs, table, context):
        if not {value_key(pair.left), value_key(pair.right)} & changed:
            mixed.append((pair, pair.bits, frame))
    for pair, bits, frame in mixed:
        same = known.probability(bits)
        if same >= KEPT:
            a, b = pair.left.statement, pair.right.statement
            decision = decide(a, b, pair.held, Sureness(same, 0.0), context, frame=frame)
            yield _comparison(pair, decision, context, claims, told=True)
    told = {(id(pair.left), id(pair.right)) for pair, _, _ in mixed}
    for pair in table.agreements():
        same = known.probability(pair.bits)
        if same >= KEPT and (id(pair.left), id(pair.right)) not in told:
            a, b = pair.left.statement, pair.right.statement
            if _slot(a, b):
                continue
            decision = decide(a, b, pair.held, Sureness(same, 0.0), context)
            yield _comparison(pair, decision, context, claims, told=whole)
    cases = list(cases_of(table, surroundings(context)))
    one_way = _one_way(cases)
    for case in cases:
        same, wrong = known.probability(case.pair.bits), confidence_of(case)
        told_already = any({value_key(case.pair.left), value_key(case.pair.right)} == item.values for item in swapped)
        if max(same, wrong) < KEPT or told_already:
            continue
        a, b = case.pair.left.statement, case.pair.right.statement
        if _slot(a, b):
            continue
        decision = decide(a, b, case.pair.held, Sureness(same, wrong), context, one_way=one_way)
        yield _comparison(case.pair, decision, context, claims, told=True, judged=_judged(case))


def surroundings(context: Context) -> Callable[[Pair], tuple[str | None, str]]:
    """How the values of a pair moved in time and which slot sets them apart, asked of their articles."""

    def around(pair: Pair) -> tuple[str | None, str]:
        left, right = pair.left.statement, pair.right.statement
        return moved(left, right, pair.held.higher, context), ground_of(left, right, context)

    return around


def _slot(left: Statement, right: Statement) -> bool:
    """Whether two times say over which days or as of when counts hold: a slot of theirs, and no fact of its own."""
    return left.time is not None and left.claim_id is not None and right.claim_id is not None


def _one_way(cases: Iterable[Case]) -> bool:
    """Whether two growing counts or more differ, all in one direction: then one article is likely the later."""
    scale = weights("link").scale
    directions = [
        case.pair.held.higher
        for case in cases
        if case.pair.held.meeting is Meeting.APART
        and scale.probability(case.pair.bits) >= COHERENT
        and growth(case.pair.left.statement.dimension, case.pair.right.statement.dimension) == "grows"
    ]
    return len(directions) > 1 and len(set(directions)) == 1


def _judged(case: Case) -> tuple[LinkEvidence, ...]:
    """What speaks for an error, behind where all differences of the family start."""
    family = case.pair.left.family
    start = LinkEvidence(comparison="start", level=family, bits=weights("told").base.get(family, 0.0))
    return (start, *evidence_of(case))


def _comparison(
    pair: Pair,
    decision: Decision,
    context: Context,
    claims: Mapping[str, Claim],
    *,
    told: bool = False,
    judged: tuple[LinkEvidence, ...] = (),
) -> Comparison:
    left, right = pair.left.statement, pair.right.statement
    shared = shared_words(pair.left, pair.right) if told else ()
    steps = (
        (Step(name="link", outcome="one fact", detail=", ".join(shared)), *decision.steps) if shared else decision.steps
    )
    return Comparison(
        left=(_as_claim(left, claims),),
        right=(_as_claim(right, claims),),
        relation=ComparisonRelation.PART if decision.part else ComparisonRelation.SAME,
        verdict=decision.verdict,
        steps=steps,
        reasons=reasons_of(steps),
        shared_origin=context.one_origin(left.article_id, right.article_id),
        kind=str(decision.kind),
        confidence=decision.confidence,
        link=link_of(pair.left, pair.right, pair.bits, whole=told),
        judged=judged,
    )


def _as_claim(statement: Statement, claims: Mapping[str, Claim]) -> Claim | Statement:
    """A count of victims or forces as the claim that views it."""
    claim = claims.get(statement.claim_id or "") if statement.amount is not None else None
    return claim if claim is not None and claim.kind in ("casualty", "force") else statement
