"""All articles of a check against each other: linked, judged, and told as comparisons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.knowledge.entities import identities
from factcheck.knowledge.places import known_places
from factcheck.link.articles import ArticleFacts
from factcheck.link.documents import trace_origins
from factcheck.link.mentions import join_mentions
from factcheck.link.profiles import Profile, addresses_of, profiles_of
from factcheck.link.retractions import note_retractions
from factcheck.link.score import Scorer, link_of, shared_words
from factcheck.link.stories import Reading, Stories, find_stories, marks_of
from factcheck.link.upstream import named_outlets
from factcheck.link.versions import PlacedScorer
from factcheck.link.weights import weights
from factcheck.records import (
    Claim,
    Comparison,
    ComparisonRelation,
    Extraction,
    LinkEvidence,
    Statement,
    Step,
    Verdict,
)
from factcheck.relate.assignment import (
    Case,
    Mention,
    Pair,
    Score,
    Table,
    cases_of,
    mention_key,
    pairs_of,
    surprise,
    table_of,
    value_key,
)
from factcheck.relate.calendar import misfits
from factcheck.relate.context import Context
from factcheck.relate.crossed import Crossing, crossings
from factcheck.relate.decide import Decision, Kind, Sureness, decide
from factcheck.relate.events import events_of
from factcheck.relate.facts import Tie, build_facts
from factcheck.relate.frames import framed
from factcheck.relate.groups import make_groups
from factcheck.relate.held import Meeting
from factcheck.relate.holders import holders_named_twice
from factcheck.relate.judge import confidence_of, evidence_of
from factcheck.relate.marks import build_marks
from factcheck.relate.moments import moved
from factcheck.relate.names import TwoSpellings, spelled_two_ways
from factcheck.relate.paired import pair_versions
from factcheck.relate.polarity import Opposition, oppositions, polar_of
from factcheck.relate.quotation import quote_comparisons
from factcheck.relate.quote_facts import quote_facts
from factcheck.relate.registers import register_of
from factcheck.relate.relations.engine import recalculated
from factcheck.relate.results import Compared
from factcheck.relate.roles import roles_of
from factcheck.relate.scope import ground_of
from factcheck.relate.sentences import scope_by_sentence
from factcheck.relate.steps import reasons_of
from factcheck.relate.sums import daily_comparisons, part_comparisons, sum_comparisons
from factcheck.relate.two_offices import TwoRoles, two_roles
from factcheck.relate.within import MOST, compare_within
from factcheck.statements.dimensions import growth
from factcheck.statements.terms import Terms

if TYPE_CHECKING:
    from factcheck.knowledge.references import References

__all__ = [
    "compare_extractions",
    "compare_readings",
    "explain_pair",
    "judge_pairs",
    "reading_of",
    "shown_comparison",
]

KEPT = 0.3
"""Comparisons of links with this probability are kept (contract.md), and whatever a finding rests on."""
OUTDONE = 0.5
"""The most that a difference may be an error where one of its values is likelier in contradiction with another one."""
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
    for a, b in stories.pairs:
        copied = context.one_text(readings[a].article_id, readings[b].article_id)
        score = _scored(copied=copied)
        found = list(judge_readings(readings[a].profiles, readings[b].profiles, context, score))
        if copied:
            found += _at_one_place(readings[a], readings[b], (terms[a], terms[b]), found, context, score)
        for item in found:
            ties += _tie(item)
            if item.kept:
                across.append(shown_comparison(item, context, claims))
    return across, ties


def _at_one_place(
    left: Reading, right: Reading, terms: tuple[Terms, Terms], known: Iterable[Judged], context: Context, score: Score
) -> Iterator[Judged]:
    """What stands at one place of two versions and differs, and is not found already.

    Elsewhere a value that both articles have explains a difference; at one place of one text it does not.
    """
    if len({context.article(one.article_id).language for one in (left, right)}) > 1:
        return
    found = {(id(item.pair.left), id(item.pair.right)) for item in known}
    paired = pair_versions(left.profiles, right.profiles, *terms, score)
    changed = [pair for pair in paired.chosen if pair.held.meeting is not Meeting.EQUAL]
    for item in judge_pairs(changed, paired.table, context):
        told = item.decision.confidence >= KEPT and item.decision.verdict is not Verdict.INCOMPARABLE
        if told and (id(item.pair.left), id(item.pair.right)) not in found:
            yield item


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
            traits=found.decision.traits,
        )


def explain_pair(left: Extraction, right: Extraction, context: Context) -> tuple[Comparison, ...]:
    """The comparisons of two articles, each with what speaks for its link, whether or not the values fit.

    Left and right are as in ``compare_extractions``, whose context is wanted.
    """
    claims = {claim.id: claim for item in (left, right) for claim in item.claims}
    ours, theirs = reading_of(left).profiles, reading_of(right).profiles
    return tuple(compare_readings(ours, theirs, context, claims, whole=True))


class Judged(NamedTuple):
    """A pair of statements with the verdict on it.

    ``kept`` says that it is a comparison, and not only a tie of one fact; ``told`` that what speaks for the link may be
    asked for; ``clues`` what speaks for an error.
    """

    pair: Pair
    decision: Decision
    kept: bool = True
    told: bool = True
    clues: tuple[LinkEvidence, ...] = ()


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


def judge_readings(
    left: Sequence[Profile], right: Sequence[Profile], context: Context, score: Score | None = None
) -> Iterator[Judged]:
    """What is found of the statements of two articles: one number in two frames, values that fit, and differences.

    Values that fit come with every link that their being equal makes likely; ``compare_readings`` keeps those that are
    likely without.
    """
    copied = bool(left and right) and context.one_text(left[0].statement.article_id, right[0].statement.article_id)
    pairs = pairs_of(left, right, score or _scored(copied=copied), copied=copied)
    table = table_of(pairs, left, right)
    swapped = [item for item in crossings(pairs) if likely(item.bits)]
    mixed = list(_mixed(pairs, table, swapped, context))
    yield from mixed
    in_frames = {(id(item.pair.left), id(item.pair.right)) for item in mixed}
    for pair in table.agreements():
        if (id(pair.left), id(pair.right)) not in in_frames and not _slot(pair) and likely(pair.bits + surprise(pair)):
            sure = Sureness(probable(pair.bits), 0.0)
            decision = decide(pair.left.statement, pair.right.statement, pair.held, sure, context)
            yield Judged(pair, decision, kept=likely(pair.bits), told=False)
    changed = {item.values for item in swapped}
    cases = list(cases_of(table, surroundings(context)))
    one_way = _one_way(cases)
    for case, wrong in zip(cases, _assigned(cases), strict=True):
        sure = Sureness(probable(case.pair.bits), wrong)
        values = frozenset((value_key(case.pair.left), value_key(case.pair.right)))
        if max(sure.same, sure.wrong) < KEPT or values in changed or _slot(case.pair):
            continue
        a, b = case.pair.left.statement, case.pair.right.statement
        decision = decide(
            a,
            b,
            case.pair.held,
            sure,
            context,
            one_way=one_way,
            retracted=retracted(case.pair),
            scope=scope_by_sentence(case.pair),
        )
        told = decision.confidence >= KEPT and decision.verdict is not Verdict.INCOMPARABLE
        yield Judged(case.pair, decision, told=told, clues=evidence_of(case) if told else ())


def _assigned(cases: Sequence[Case]) -> list[float]:
    """How likely each difference is an error: of those of one value only the likeliest may be more so than not.

    A value of one article is of the same fact as one value of the other, so of its differences one is right at most.
    """
    wrong = [confidence_of(case) for case in cases]
    taken: set[tuple[int, Mention]] = set()
    for number, case in sorted(
        enumerate(cases), key=lambda one: (-wrong[one[0]], -one[1].pair.bits, mention_key(one[1].pair.left))
    ):
        ends = {(0, mention_key(case.pair.left)), (1, mention_key(case.pair.right))}
        if ends & taken:
            wrong[number] = min(wrong[number], OUTDONE)
        else:
            taken |= ends
    return wrong


def _scored(*, copied: bool) -> Score:
    """The bits of two statements; in two versions of one text their places in it speak, too."""
    return PlacedScorer().bits if copied else Scorer().bits


def judge_pairs(pairs: Iterable[Pair], table: Table, context: Context) -> Iterator[Judged]:
    """The verdict on every pair of statements that is taken for one fact, whether or not their values fit.

    ``table`` has the links among which these were chosen: a rival speaks against an error.
    """
    around = surroundings(context)
    for pair in pairs:
        case = table.case(mention_key(pair.left), mention_key(pair.right), pair)
        case.moved, case.ground = around(pair)
        apart = pair.held.meeting in (Meeting.APART, Meeting.FLOORS)
        sure = Sureness(probable(pair.bits + surprise(pair)), confidence_of(case) if apart else 0.0)
        a, b = pair.left.statement, pair.right.statement
        decision = decide(a, b, pair.held, sure, context, retracted=retracted(pair), scope=scope_by_sentence(pair))
        yield Judged(pair, decision, clues=evidence_of(case) if apart else ())


def retracted(pair: Pair) -> bool:
    """Whether the article of one value takes back the other."""
    return pair.left.value in pair.right.retracts or pair.right.value in pair.left.retracts


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


def probable(bits: float) -> float:
    """How probable so many bits make it that two statements are about one fact."""
    return weights("link").scale.probability(bits)


def likely(bits: float) -> bool:
    """Whether a link of so many bits is kept."""
    return probable(bits) >= KEPT


def _mixed(pairs: Sequence[Pair], table: Table, swapped: Sequence[Crossing], context: Context) -> Iterator[Judged]:
    """One number in two frames: two that changed places, and each that stands alone."""
    changed = {value for item in swapped for value in item.values}
    found = [(item.pair, item.bits, item.frame) for item in swapped]
    found += [
        (pair, pair.bits, frame)
        for pair, frame in framed(pairs, table, context)
        if likely(pair.bits) and not {value_key(pair.left), value_key(pair.right)} & changed
    ]
    for pair, bits, frame in found:
        a, b = pair.left.statement, pair.right.statement
        sure = Sureness(probable(bits), 0.0)
        yield Judged(pair, decide(a, b, pair.held, sure, context, frame=frame))


def surroundings(context: Context) -> Callable[[Pair], tuple[str | None, str]]:
    """How the values of a pair moved in time and which slot sets them apart, asked of their articles."""

    def around(pair: Pair) -> tuple[str | None, str]:
        left, right = pair.left.statement, pair.right.statement
        return moved(left, right, pair.held.higher, context), ground_of(left, right, context)

    return around


def _slot(pair: Pair) -> bool:
    """Whether two times say over which days or as of when counts hold: a slot of theirs, and no fact of its own."""
    left, right = pair.left.statement, pair.right.statement
    return left.time is not None and left.claim_id is not None and right.claim_id is not None


def _one_way(cases: Iterable[Case]) -> bool:
    """Whether two growing counts or more differ, all in one direction: then one article is likely the later."""
    directions = [
        case.pair.held.higher
        for case in cases
        if case.pair.held.meeting is Meeting.APART
        and probable(case.pair.bits) >= COHERENT
        and growth(case.pair.left.statement.dimension, case.pair.right.statement.dimension) == "grows"
    ]
    return len(directions) > 1 and len(set(directions)) == 1


def shown_comparison(judged: Judged, context: Context, claims: Mapping[str, Claim]) -> Comparison:
    """A verdict as a comparison, with what speaks for its link where that may be asked for."""
    pair, decision = judged.pair, judged.decision
    left, right = pair.left.statement, pair.right.statement
    shared = shared_words(pair.left, pair.right) if judged.told else ()
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
        link=link_of(pair.left, pair.right, pair.bits, whole=judged.told),
        judged=judged.clues,
        traits=decision.traits,
    )


def _as_claim(statement: Statement, claims: Mapping[str, Claim]) -> Claim | Statement:
    """A count of victims or forces as the claim that views it."""
    claim = claims.get(statement.claim_id or "") if statement.amount is not None else None
    return claim if claim is not None and claim.kind in ("casualty", "force") else statement
