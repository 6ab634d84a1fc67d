"""All articles of a check against each other: linked, judged, and told as comparisons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.knowledge.entities import identities
from factcheck.knowledge.places import known_places
from factcheck.link.articles import ArticleFacts
from factcheck.link.documents import trace_origins
from factcheck.link.mentions import join_mentions
from factcheck.link.profiles import Profile, addresses_of, profiles_of
from factcheck.link.retractions import note_retractions
from factcheck.link.stories import Reading, Stories, find_stories, marks_of
from factcheck.link.upstream import named_outlets
from factcheck.records import (
    Claim,
    Comparison,
    ComparisonRelation,
    Extraction,
    Statement,
    Step,
    Verdict,
)
from factcheck.relate.assignment import (
    Score,
    surprise,
)
from factcheck.relate.calendar import misfits
from factcheck.relate.context import Context
from factcheck.relate.decide import Kind
from factcheck.relate.events import events_of
from factcheck.relate.facts import Tie, build_facts
from factcheck.relate.groups import make_groups
from factcheck.relate.held import Meeting
from factcheck.relate.holders import holders_named_twice
from factcheck.relate.judging import (
    KEPT,
    Judged,
    is_of,
    judge_pairs,
    judge_readings,
    of_two_facts,
    probable,
    scored,
)
from factcheck.relate.marks import build_marks
from factcheck.relate.names import TwoSpellings, spelled_two_ways
from factcheck.relate.paired import pair_versions
from factcheck.relate.polarity import Opposition, oppositions, polar_of
from factcheck.relate.quotation import quote_comparisons
from factcheck.relate.quote_facts import quote_facts
from factcheck.relate.registers import register_of
from factcheck.relate.relations.engine import recalculated
from factcheck.relate.results import Compared
from factcheck.relate.roles import roles_of
from factcheck.relate.shown import as_claim, shown_comparison
from factcheck.relate.steps import reasons_of
from factcheck.relate.sums import daily_comparisons, part_comparisons, sum_comparisons
from factcheck.relate.two_offices import TwoRoles, two_roles
from factcheck.relate.two_places import TwoPlaces, named_by, two_places
from factcheck.relate.within import MOST, compare_within
from factcheck.statements.terms import Terms

if TYPE_CHECKING:
    from factcheck.knowledge.references import References

__all__ = ["compare_extractions", "compare_readings", "explain_pair", "reading_of"]


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
    outlets = named_outlets(ordered)
    facts = {name: ArticleFacts.of(item, outlets.get(name, ())) for name, item in articles.items()}
    documents = trace_origins(ordered, facts)
    context = Context(
        articles=facts,
        origin=documents.origin,
        versions=documents.versions,
        issues=documents.issues,
        places=known_places().of_desk(places or {}, {item.article.id: item.article.text for item in ordered}),
        identities=identities(references),
    )
    claims = {claim.id: claim for item in ordered for claim in item.claims}
    terms = [Terms(item) for item in ordered]
    readings = [reading_of(item, words) for item, words in zip(ordered, terms, strict=True)]
    stories = find_stories(readings, subject)
    across, ties = _across(readings, terms, stories, context, claims)
    spoken, unheard = quote_comparisons(ordered, context)
    parts = tuple(found for item in ordered for found in (*part_comparisons(item), *sum_comparisons(item, context)))
    told = (*parts, *across, *daily_comparisons(ordered, context), *spoken)
    spellings, roles = _named(ordered, terms, stories)
    gathered = (
        *build_facts(readings, ties, _pairs(readings, stories), _texts(ordered), context),
        *quote_facts(ordered, spoken, context),
    )
    worked = {item.article.id: recalculated(item, told=parts) for item in ordered}
    return Compared(
        comparisons=(*told, *(found for one in readings for found in _inside(one, context, claims))),
        again=dict(_again(readings)),
        facts=gathered,
        marks=build_marks(ordered, gathered, worked),
        oppositions=_opposed(ordered, terms, stories),
        spellings=spellings,
        roles=roles,
        places=_placed(ordered, terms, stories, context),
        misfits=tuple(found for item in ordered for found in misfits(item)),
        relations=tuple(found for one in worked.values() for found in one.broken),
        held=tuple(found for one in worked.values() for found in one.held),
        groups=make_groups(told, context),
        events=events_of(ordered, stories.story_of),
        origins=documents.origins,
        articles=articles,
        claims=claims,
        context=context,
        left_out=stories.left_out,
        quotes_left_out=unheard,
        not_read=sum(max(0, len(one.profiles) + len(one.houses) - MOST) for one in readings),
    )


def _again(readings: Sequence[Reading]) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Statements and claims whose fact their article tells more than once, with its other places."""
    for reading in readings:
        told: dict[int, list[Statement]] = defaultdict(list)
        for profile in reading.profiles:
            told[profile.mention].append(profile.statement)
        for mentions in told.values():
            for one in mentions if len(mentions) > 1 else ():
                others = tuple(other for other in mentions if other is not one)
                yield one.id, others
                if one.claim_id is not None and one.amount is not None:
                    yield one.claim_id, others


def _across(
    readings: Sequence[Reading],
    terms: Sequence[Terms],
    stories: Stories,
    context: Context,
    claims: Mapping[str, Claim],
) -> tuple[list[Comparison], list[Tie]]:
    """The comparisons between articles, and what ties their statements to one fact."""
    across: list[Comparison] = []
    ties: list[Tie] = []
    judged = []
    for a, b in stories.pairs:
        copied = context.one_text(readings[a].article_id, readings[b].article_id)
        score = scored(copied=copied)
        found = list(judge_readings(readings[a].profiles, readings[b].profiles, context, score))
        judged.append((a, b, score if copied else None, found))
    two_facts = of_two_facts(item for *_, found in judged for item in found)
    for a, b, of_copies, all_found in judged:
        found = [item for item in all_found if not is_of(item, two_facts)]
        if of_copies is not None:
            placed = _at_one_place(readings[a], readings[b], (terms[a], terms[b]), context, of_copies)
            found = _with_places(found, placed)
        for item in found:
            ties += _tie(item)
            if item.kept:
                across.append(shown_comparison(item, context, claims))
    return across, ties


def _with_places(found: Sequence[Judged], placed: Iterable[Judged]) -> list[Judged]:
    """What is found of two versions, with what stands at one place of both where nothing better is told of it."""
    at_place = {(id(item.pair.left), id(item.pair.right)): item for item in placed}
    kept = []
    for item in found:
        key = id(item.pair.left), id(item.pair.right)
        if item.decision.confidence >= KEPT:
            at_place.pop(key, None)
        if key not in at_place:
            kept.append(item)
    return [*kept, *at_place.values()]


def _at_one_place(
    left: Reading, right: Reading, terms: tuple[Terms, Terms], context: Context, score: Score
) -> Iterator[Judged]:
    """What stands at one place of two versions and differs: that it does is certain, whether or not somebody erred.

    Elsewhere a value that both articles have explains a difference; at one place of one text it does not.
    """
    if len({context.article(one.article_id).language for one in (left, right)}) > 1:
        return
    paired = pair_versions(left.profiles, right.profiles, *terms, score)
    changed = [pair for pair in paired.chosen if pair.held.meeting is not Meeting.EQUAL]
    for item in judge_pairs(changed, paired.table, context):
        if item.decision.verdict is not Verdict.INCOMPARABLE:
            sure = max(item.decision.confidence, KEPT)
            yield item._replace(decision=replace(item.decision, confidence=sure))


def _opposed(ordered: Sequence[Extraction], terms: Sequence[Terms], stories: Stories) -> tuple[Opposition, ...]:
    """What one article affirms and another denies."""
    polar = [polar_of(item, words) for item, words in zip(ordered, terms, strict=True)]
    pairs = ((polar[a], polar[b]) for a, b in stories.pairs)
    return tuple(found for one, other in pairs if one and other for found in oppositions(one, other))


def _named(
    ordered: Sequence[Extraction], terms: Sequence[Terms], stories: Stories
) -> tuple[tuple[TwoSpellings, ...], tuple[TwoRoles, ...]]:
    """Names that are spelled two ways, and people who are given two offices."""
    registers = [register_of(item, words) for item, words in zip(ordered, terms, strict=True)]
    roles = [roles_of(item, register) for item, register in zip(ordered, registers, strict=True)]
    spelled = spelled_two_ways(registers, stories.pairs)
    return (*spelled, *holders_named_twice(roles, registers, stories.pairs)), two_roles(roles, stories.pairs)


def _placed(
    ordered: Sequence[Extraction], terms: Sequence[Terms], stories: Stories, context: Context
) -> tuple[TwoPlaces, ...]:
    """Facts that two articles put at two places; versions of one text are compared word by word elsewhere."""
    pairs = [(a, b) for a, b in stories.pairs if not context.one_text(ordered[a].article.id, ordered[b].article.id)]
    told = {number for pair in pairs for number in pair}
    named = [
        named_by(item, words) if number in told else None
        for number, (item, words) in enumerate(zip(ordered, terms, strict=True))
    ]
    return two_places(named, pairs, context.places)


def _pairs(readings: Sequence[Reading], stories: Stories) -> list[tuple[str, str]]:
    return [(readings[a].article_id, readings[b].article_id) for a, b in stories.pairs]


def _texts(extractions: Sequence[Extraction]) -> dict[str, str]:
    return {item.article.id: item.article.text for item in extractions}


def _by_content(extraction: Extraction) -> tuple[str, str, str, str]:
    article = extraction.article
    return (article.source or "").casefold(), str(article.published or ""), article.text, article.id


def reading_of(extraction: Extraction, terms: Terms | None = None) -> Reading:
    """An article ready to be linked."""
    terms = terms or Terms(extraction)
    profiles = profiles_of(extraction, terms)
    houses = addresses_of(extraction, terms)
    join_mentions(profiles)
    join_mentions(houses)
    note_retractions(profiles, extraction, terms)
    return Reading(extraction.article.id, profiles, marks_of(terms), houses)


def _inside(reading: Reading, context: Context, claims: Mapping[str, Claim]) -> Iterator[Comparison]:
    """The facts to which an article gives two values; what agrees with one of them stands on the right with it."""
    for found in compare_within((*reading.profiles, *reading.houses), context):
        one, other = found.pair.left.statement, found.pair.right.statement
        backing = () if found.backing is None else (as_claim(found.backing.statement, claims),)
        if found.backing is not None and found.backing.value == found.pair.left.value:
            one, other = other, one
        steps = (Step(name="inside", outcome="same article"), *found.decision.steps)
        yield Comparison(
            left=(as_claim(one, claims),),
            right=(as_claim(other, claims), *backing),
            relation=ComparisonRelation.PART if found.decision.part else ComparisonRelation.SAME,
            verdict=found.decision.verdict,
            steps=steps,
            reasons=reasons_of(steps),
            shared_origin=True,
            kind=str(found.decision.kind),
            confidence=found.decision.confidence,
            link=found.link,
            judged=found.judged,
            traits=found.decision.traits,
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
    for item in judge_readings(left, right, context):
        if item.kept:
            yield shown_comparison(item._replace(told=item.told or whole), context, claims)


_OF_ONE_FACT = frozenset({Kind.FITS, Kind.HEDGE, Kind.REHEDGED, Kind.FLOORS})
"""Kinds of what fits that say that two statements are of one fact, and not that one is part of the other."""
_INNOCENT = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})


def _tie(item: Judged) -> Iterator[Tie]:
    """What a verdict says of the fact that two statements may share; a part shares none with its whole."""
    decision, pair = item.decision, item.pair
    if decision.part or decision.verdict is Verdict.INCOMPARABLE or decision.kind is Kind.MEASURE:
        return
    if decision.verdict in _INNOCENT and decision.kind not in _OF_ONE_FACT:
        return
    fits = decision.verdict in _INNOCENT
    yield Tie(
        pair.left, pair.right, probable(pair.bits + surprise(pair)) if fits else decision.confidence, decision.verdict
    )
