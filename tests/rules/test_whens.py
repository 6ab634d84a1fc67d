"""What a comparison of two statements is told as."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import Comparison, ComparisonRelation, QuoteClaim, Verdict
from factcheck.records.mentions import Quote, QuoteMode
from factcheck.records.traits import ONE_VOICE, Slip, Traits, Voice
from factcheck.relate.decide import Kind
from factcheck.rules.whens import Told, When, told_of, when_of
from made import amount, compared, dead, forces, span, statement

A, B = dead("a", 30), dead("b", 40)
SAME = Traits(voice=Voice.SAME)


def told(one: Told = A, other: Told = B, **fields: Any) -> When | None:
    """The same in both orders."""
    found = when_of(compared(one, other, **{"traits": SAME, **fields}))
    assert when_of(compared(other, one, **{"traits": SAME, **fields})) is found
    return found


@pytest.mark.parametrize(
    ("kind", "when"),
    [
        (Kind.HEDGE, When.HEDGE),
        (Kind.FLOORS, When.FLOORS),
        (Kind.ROSE, When.ROSE),
        (Kind.UPDATED, When.UPDATED),
        (Kind.REHEDGED, When.REHEDGED),
        (Kind.OTHER_BASE, When.OTHER_BASE),
        (Kind.MEASURE, When.TWO_FRAMES),
        (Kind.YEAR, When.OTHER_YEAR),
        (Kind.VERSIONS, When.VERSIONS),
        (Kind.COPY, When.COPY),
        (Kind.REVISED, When.REVISED),
        (Kind.FITS, None),
        (Kind.MOVED, None),
        (Kind.OTHER_GROUND, None),
        (Kind.NOT_ASSERTED, None),
        (Kind.PART_FITS, None),
    ],
)
def test_between_two_articles_by_what_was_found(kind: Kind, when: When | None) -> None:
    assert told(kind=kind) is when


@pytest.mark.parametrize("kind", Kind)
def test_within_one_article_only_two_values_of_one_fact_are_told(kind: Kind) -> None:
    two = kind in (Kind.DIFFERS, Kind.DISPUTED, Kind.FLOORS, Kind.PART_EXCEEDS)
    assert told(A, dead("a", 40, start=50), kind=kind) is (When.ONE_ARTICLE if two else None)


def test_sums_and_what_is_no_pair_are_told_elsewhere() -> None:
    for relation in (ComparisonRelation.SUM, ComparisonRelation.DIFFERENCE):
        assert told(relation=relation) is None
    assert told(relation=ComparisonRelation.PART, kind=Kind.PART_EXCEEDS) is When.PART_LARGER
    quote = Quote(span=span("No."), spans=(span("No."),), mode=QuoteMode.DIRECT)
    said = QuoteClaim(id="q", article_id="b", span=span("No."), quote=quote)
    alone = Comparison(left=(A,), right=(said,), verdict=Verdict.CONTRADICTION, kind=Kind.DIFFERS)
    assert told_of(alone) == (A,)
    assert when_of(alone) is None


def test_a_part_larger_than_its_whole() -> None:
    assert told(kind=None) is When.PART_LARGER
    assert told(kind=None, verdict=Verdict.DISPUTE) is None
    assert told(kind=Kind.PART_EXCEEDS) is When.PART_LARGER
    assert told(kind=Kind.PART_EXCEEDS, verdict=Verdict.DISPUTE) is When.PART_DISPUTED


def test_a_value_that_was_revised_is_a_toll_or_an_update() -> None:
    price, other = statement("a", "money", 30), statement("b", "money", 40)
    assert told(price, other, kind=Kind.REVISED) is When.UPDATED
    assert told(price, B, kind=Kind.REVISED) is When.REVISED
    assert told(forces("a", 30), forces("b", 40), kind=Kind.REVISED) is When.REVISED


@pytest.mark.parametrize("voice", [None, *Voice])
def test_a_toll_that_fell_by_whose_it_is(voice: Voice | None) -> None:
    one = voice in ONE_VOICE
    assert told(kind=Kind.FELL, traits=Traits(voice=voice)) is (When.FELL if one else When.FELL_UNATTRIBUTED)
    assert told(kind=Kind.FELL, traits=Traits(voice=voice), verdict=Verdict.DISPUTE) is When.DISPUTED


@pytest.mark.parametrize(
    ("verdict", "voice", "when"),
    [
        (Verdict.CONTRADICTION, Voice.SAME, When.TOLL),
        (Verdict.UNRESOLVED, Voice.SAME, When.TOLL_UNSURE),
        (Verdict.CONTRADICTION, Voice.UNKNOWN, When.TOLL_UNATTRIBUTED),
        (Verdict.UNRESOLVED, Voice.DIFFERENT, When.TOLL_UNATTRIBUTED),
        (Verdict.DISPUTE, Voice.SAME, When.DISPUTED),
    ],
)
@pytest.mark.parametrize("kind", [Kind.DIFFERS, Kind.DISPUTED])
def test_two_tolls_by_verdict_and_voice(kind: Kind, verdict: Verdict, voice: Voice, when: When) -> None:
    assert told(kind=kind, verdict=verdict, traits=Traits(voice=voice)) is when


@pytest.mark.parametrize(
    ("hedge", "when"),
    [
        ("nearly", When.NEARLY),
        ("vague", When.MAGNITUDE),
        ("at_most", When.CEILING),
        ("less_than", When.CEILING),
        ("at_least", When.TOLL),
        ("about", When.TOLL),
    ],
)
def test_which_bound_of_a_toll_was_broken(hedge: str, when: When) -> None:
    hedged = amount(40, "about").model_copy(update={"qualifier": hedge})
    assert told(A, dead("b", hedged)) is when
    assert told(A, dead("b", hedged), verdict=Verdict.DISPUTE) is When.DISPUTED


def test_nearly_goes_before_a_vague_word_and_that_before_a_ceiling() -> None:
    def hedged(article: str, hedge: str) -> Told:
        return dead(article, amount(40).model_copy(update={"qualifier": hedge}))

    assert told(hedged("a", "nearly"), hedged("b", "vague")) is When.NEARLY
    assert told(hedged("a", "vague"), hedged("b", "at_most")) is When.MAGNITUDE


@pytest.mark.parametrize("slip", Slip)
@pytest.mark.parametrize("verdict", Verdict)
def test_a_slip_is_told_where_the_verdict_is_decided(slip: Slip, verdict: Verdict) -> None:
    when = {Slip.ZEROS: When.ZEROS, Slip.SCALE: When.SCALE, Slip.SWAP: When.SWAP, Slip.UNIT: When.UNIT}.get(slip)
    found = told(verdict=verdict, traits=Traits(voice=Voice.SAME, slip=slip))
    if when is None or verdict not in (Verdict.CONTRADICTION, Verdict.DISPUTE):
        assert found not in (When.ZEROS, When.SCALE, When.SWAP, When.UNIT)
    else:
        assert found is when


@pytest.mark.parametrize(
    ("dimension", "when"),
    [
        ("money", When.MONEY),
        ("length", When.MEASURE),
        ("length.height", When.MEASURE),
        ("magnitude", When.MEASURE),
        ("duration", When.MEASURE),
        ("age", When.AGE),
        ("share", When.SHARE),
        ("votes", When.SHARE),
        ("rank", When.RANK),
        ("score", When.RANK),
        ("identifier", When.IDENTIFIER),
        ("date", When.DATE),
        ("year", When.DATE),
        ("time_of_day", When.HOUR),
        ("count", When.COUNT),
        ("people.killed", When.COUNT),
    ],
)
def test_other_values_by_their_dimension(dimension: str, when: When) -> None:
    assert told(statement("a", dimension, 30), statement("b", dimension, 40)) is when


def test_a_toll_against_a_count_is_a_toll() -> None:
    assert told(A, statement("b", "people.killed", 40)) is When.TOLL
    assert told(A, statement("b", "count", 40)) is When.TOLL


def test_forces_in_units_and_in_people() -> None:
    people, others = forces("a", 3_000), forces("b", 4_000)
    units = forces("b", 5, unit="battalion")
    assert told(people, others) is When.FORCES
    assert told(people, units) is When.UNITS_AND_PEOPLE
    assert told(forces("a", 4, unit="brigade"), units) is When.FORCES
    assert told(people, statement("b", "forces", 4_000)) is When.FORCES
    assert told(people, statement("b", "count", 4_000)) is When.FORCES
