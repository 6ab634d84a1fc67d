"""How statements gather around one fact, by hand: what joins, which value is the outlier, the lowest, the older."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from by_hand import around, profile
from factcheck.link.profiles import Profile
from factcheck.link.stories import Reading
from factcheck.records import Fact, FactStatus, Qualifier, Verdict
from factcheck.relate.context import Context
from factcheck.relate.facts import HOLDS, TOLD, Tie, build_facts, independent_of

DAY, NEXT = date(2024, 5, 6), date(2024, 5, 8)
PAPERS = {"a": "Herald", "b": "Courier", "c": "Ledger", "d": "Post"}


def _facts(
    told: Sequence[Profile],
    ties: Sequence[tuple[Profile, Profile, float, Verdict]],
    context: Context | None = None,
    compared: Sequence[tuple[str, str]] | None = None,
    texts: dict[str, str] | None = None,
) -> tuple[Fact, ...]:
    """The facts of articles whose pairs were all held against each other, unless it is said which."""
    names = list(dict.fromkeys(one.statement.article_id for one in told))
    readings = [Reading(name, [one for one in told if one.statement.article_id == name], {}, []) for name in names]
    every = [(one, other) for one in names for other in names if one < other]
    found = build_facts(
        readings,
        [Tie(*row) for row in ties],
        every if compared is None else compared,
        texts or dict.fromkeys(names, "The blast killed so many people in the town."),
        context or around(sources=PAPERS),
    )
    held = [name for fact in found for value in fact.values for name in value.statements]
    assert sorted(held) == sorted(one.statement.id for one in told), "each statement stands in one fact"
    return found


def _told(fact: Fact) -> list[tuple[str, tuple[str, ...], int]]:
    return [(value.value, value.sources, value.independent) for value in fact.values]


def test_what_is_tied_to_nothing_stands_alone() -> None:
    one, other = profile("a", 31), profile("b", 45)
    facts = _facts([one, other], [])
    assert [(fact.id, fact.status, _told(fact), fact.confidence) for fact in facts] == [
        ("F1", FactStatus.ALONE, [("31", ("Herald",), 1)], 1.0),
        ("F2", FactStatus.ALONE, [("45", ("Courier",), 1)], 1.0),
    ]


def test_values_that_fit_are_one_fact_where_their_link_is_likely() -> None:
    one, other = profile("a", 31), profile("b", 31)
    (fact,) = _facts([one, other], [(one, other, HOLDS, Verdict.AGREE)])
    assert (fact.status, _told(fact), fact.confidence) == (
        FactStatus.CONFIRMED,
        [("31", ("Herald", "Courier"), 2)],
        HOLDS,
    )
    assert len(_facts([one, other], [(one, other, HOLDS - 0.01, Verdict.AGREE)])) == 2


def test_values_that_differ_are_one_fact_where_they_would_be_told() -> None:
    one, other = profile("a", 31), profile("b", 45)
    (fact,) = _facts([one, other], [(one, other, TOLD, Verdict.CONTRADICTION)])
    assert (fact.status, fact.outlier, fact.lowest) == (FactStatus.DIFFERS, None, "31")
    assert len(_facts([one, other], [(one, other, TOLD - 0.01, Verdict.CONTRADICTION)])) == 2


def test_the_likeliest_of_several_ties_of_two_facts_counts() -> None:
    one, again, other = profile("a", 31), profile("a", 31, number=2, mention=1), profile("b", 31)
    ties = [(one, other, 0.4, Verdict.AGREE), (again, other, 0.9, Verdict.AGREE), (one, other, 0.5, Verdict.AGREE)]
    (fact,) = _facts([one, again, other], ties)
    assert fact.confidence == 0.9
    assert [value.statements for value in fact.values] == [("a#s1", "a#s2", "b#s1")]


def test_of_one_article_no_two_facts_are_one() -> None:
    one, other, two = profile("a", 31), profile("a", 31, number=2), profile("b", 31)
    facts = _facts([one, other, two], [(one, two, 0.9, Verdict.AGREE), (other, two, 0.95, Verdict.AGREE)])
    assert [_told(fact) for fact in facts] == [[("31", ("Herald",), 1)], [("31", ("Herald", "Courier"), 2)]]


def test_nothing_joins_by_one_link_of_three() -> None:
    """No chaining: a statement is tied to most of what is there already, not to one of it."""
    a, b, c = (profile(name, 31) for name in "abc")
    ties = [(a, b, 0.95, Verdict.AGREE), (b, c, 0.9, Verdict.AGREE)]
    assert len(_facts([a, b, c], ties)) == 2
    assert len(_facts([a, b, c], [*ties, (a, c, 0.7, Verdict.AGREE)])) == 1
    assert len(_facts([a, b, c], [*ties, (a, c, 0.69, Verdict.AGREE)])) == 2


def test_articles_that_were_not_held_against_each_other_speak_neither_for_nor_against() -> None:
    a, b, c = (profile(name, 31) for name in "abc")
    ties = [(a, b, 0.95, Verdict.AGREE), (b, c, 0.9, Verdict.AGREE)]
    (fact,) = _facts([a, b, c], ties, compared=[("a", "b"), ("b", "c")])
    assert fact.confidence == 0.9
    assert len(_facts([a, b], [(a, b, 0.95, Verdict.AGREE)], compared=[])) == 2


def test_the_confidence_is_that_of_the_weakest_held_statement() -> None:
    a, b, c = (profile(name, 31) for name in "abc")
    ties = [(a, b, 0.95, Verdict.AGREE), (b, c, 0.9, Verdict.AGREE), (a, c, 0.85, Verdict.AGREE)]
    (fact,) = _facts([a, b, c], ties)
    assert fact.confidence == 0.9


def test_facts_come_in_the_order_in_which_they_are_told() -> None:
    first, second = profile("a", 31), profile("a", 45, number=2, dimension="people.injured")
    facts = _facts([second, first, profile("b", 12)], [])
    assert [fact.values[0].value for fact in facts] == ["31", "45", "12"]
    assert [fact.dimension for fact in facts][:2] == ["people.killed", "people.injured"]


def test_one_source_against_several_is_the_outlier() -> None:
    a, b, c = profile("a", 31), profile("b", 31), profile("c", 45)
    ties = [(a, b, 0.9, Verdict.AGREE), (a, c, 0.9, Verdict.DISPUTE), (b, c, 0.9, Verdict.UNRESOLVED)]
    (fact,) = _facts([a, b, c], ties)
    assert (fact.status, fact.outlier, fact.lowest) == (FactStatus.DIFFERS, "45", "31")
    assert _told(fact) == [("31", ("Herald", "Courier"), 2), ("45", ("Ledger",), 1)]
    d = profile("d", 52)
    ties += [(d, one, 0.9, Verdict.CONTRADICTION) for one in (a, b, c)]
    (fact,) = _facts([a, b, c, d], ties)
    assert fact.outlier is None, "two stand alone"
    assert fact.lowest == "31"


def test_two_articles_of_one_wire_are_no_majority() -> None:
    a, b, c = profile("a", 31), profile("b", 31), profile("c", 45)
    ties = [(a, b, 0.9, Verdict.AGREE), (a, c, 0.9, Verdict.DISPUTE), (b, c, 0.9, Verdict.DISPUTE)]
    (fact,) = _facts([a, b, c], ties, around(sources=PAPERS, origin={"a": "wire", "b": "wire"}))
    assert fact.outlier is None
    assert [value.independent for value in fact.values] == [1, 1]


def test_what_everybody_has_of_one_source_is_not_confirmed() -> None:
    a, b = profile("a", 31), profile("b", 31)
    ties = [(a, b, 0.9, Verdict.AGREE)]
    for context in (
        around(sources={"a": "Herald", "b": "Herald"}),
        around(sources=PAPERS, origin={"a": "w", "b": "w"}),
    ):
        (fact,) = _facts([a, b], ties, context)
        assert fact.status is FactStatus.ALONE
        assert independent_of(["a", "b"], context) == 1
    assert independent_of(["a", "b"], around()) == 2


def test_values_that_fit_and_are_not_the_same_bear_each_other_out() -> None:
    a, b = profile("a", 31), profile("b", 30, Qualifier.AT_LEAST)
    (fact,) = _facts([a, b], [(a, b, 0.9, Verdict.COMPATIBLE)])
    assert (fact.status, len(fact.values)) == (FactStatus.CONFIRMED, 1)
    c = profile("c", 45)
    ties = [(a, b, 0.9, Verdict.COMPATIBLE), (b, c, 0.9, Verdict.COMPATIBLE), (a, c, 0.9, Verdict.CONTRADICTION)]
    (fact,) = _facts([a, b, c], ties)
    assert [value.value for value in fact.values] == ["31", "45"], "a value joins where it fits all of it"


def test_the_older_of_two_values_is_out_of_date() -> None:
    a, b = profile("a", 31), profile("b", 45)
    ties = [(a, b, 0.9, Verdict.UPDATE)]
    for days, older in (((DAY, NEXT), "31"), ((NEXT, DAY), "45"), ((None, None), "31")):
        context = around({name: day for name, day in zip("ab", days, strict=True) if day}, PAPERS)
        (fact,) = _facts([a, b], ties, context)
        assert fact.status is FactStatus.OUTDATED
        assert [value.value for value in fact.values if value.outdated] == [older]


def test_where_nothing_grows_the_first_of_two_undated_values_is_taken_for_the_later() -> None:
    a, b = (
        profile("a", 31, dimension="length", unit="km"),
        profile("b", 45, dimension="length", unit="km"),
    )
    (fact,) = _facts([a, b], [(a, b, 0.9, Verdict.UPDATE)])
    assert sum(value.outdated for value in fact.values) == 1


def test_what_excludes_each_other_is_told_before_what_is_out_of_date() -> None:
    a, b, again = profile("a", 31), profile("b", 45), profile("c", 45)
    ties = [(a, b, 0.9, Verdict.UPDATE), (a, again, 0.9, Verdict.CONTRADICTION), (b, again, 0.9, Verdict.AGREE)]
    (fact,) = _facts([a, b, again], ties)
    assert fact.status is FactStatus.DIFFERS
    assert not [value for value in fact.values if value.outdated]


def test_the_lowest_is_of_amounts_of_today() -> None:
    a, b, c = profile("a", 31), profile("b", 45), profile("c", 52)
    ties = [(a, b, 0.9, Verdict.UPDATE), (a, c, 0.9, Verdict.UPDATE), (b, c, 0.9, Verdict.CONTRADICTION)]
    context = around({"a": DAY, "b": NEXT, "c": NEXT}, PAPERS)
    (fact,) = _facts([a, b, c], ties, context)
    assert fact.lowest == "45"


@pytest.mark.parametrize(
    ("one", "other", "dimension", "lowest"),
    [
        ((31, Qualifier.EXACT), (45, Qualifier.EXACT), "people.killed", "31"),
        ((45, Qualifier.EXACT), (31, Qualifier.EXACT), "people.killed", "31"),
        ((31, Qualifier.EXACT), (20, Qualifier.AT_MOST), "people.killed", None),
        ((31, Qualifier.EXACT), (45, Qualifier.EXACT), "age", None),
        ((31, Qualifier.EXACT), (31, Qualifier.EXACT), "people.killed", None),
    ],
)
def test_at_least_is_said_of_several_amounts_with_a_floor(
    one: tuple[int, Qualifier], other: tuple[int, Qualifier], dimension: str, lowest: str | None
) -> None:
    a, b = profile("a", *one, dimension), profile("b", *other, dimension)
    (fact,) = _facts([a, b], [(a, b, 0.9, Verdict.CONTRADICTION)])
    assert fact.lowest == lowest


def test_small_numbers_of_two_units_may_be_one_value() -> None:
    """Whole numbers that differ are two values, unless a unit makes one of them: 3 km and 3000 metres."""
    a, b = profile("a", 3, dimension="length", unit="km"), profile("b", 3000, dimension="length", unit="m")
    (fact,) = _facts([a, b], [(a, b, 0.9, Verdict.AGREE)])
    assert len(fact.values) == 1


def test_a_value_joins_the_first_that_it_fits() -> None:
    values = [(31, Qualifier.EXACT), (45, Qualifier.EXACT), (30, Qualifier.AT_LEAST), (45, Qualifier.EXACT)]
    told = [profile(name, *value) for name, value in zip("abcd", values, strict=True)]
    ties = [
        (one, other, 0.9, Verdict.DISPUTE) for one in told for other in told if one.statement.id < other.statement.id
    ]
    (fact,) = _facts(told, ties)
    assert {value.value: value.articles for value in fact.values} == {"31": ("a", "c"), "45": ("b", "d")}


@pytest.mark.parametrize(
    ("bound", "number"),
    [((30, Qualifier.AT_LEAST), 31), ((30, Qualifier.AT_MOST), 12), ((30, Qualifier.MORE_THAN), 45)],
)
def test_a_number_joins_the_bound_that_it_keeps(bound: tuple[int, Qualifier], number: int) -> None:
    a, b = profile("a", *bound), profile("b", number)
    (fact,) = _facts([a, b], [(a, b, 0.9, Verdict.COMPATIBLE)])
    assert len(fact.values) == 1


def test_claimants_are_named_once_in_their_order() -> None:
    a, b, c = (profile(name, 31, claimant=who) for name, who in (("a", "Army"), ("b", None), ("c", "Army")))
    ties = [(a, b, 0.9, Verdict.AGREE), (a, c, 0.9, Verdict.AGREE), (b, c, 0.9, Verdict.AGREE)]
    (fact,) = _facts([a, b, c], ties)
    assert [value.claimants for value in fact.values] == [("Army",)]


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("The blast at the old mill killed 31 people.", "31", "the old mill killed … people"),
        ("A. It killed 31 people. Then", "31", "It killed … people"),
        ("31 people died; more are ill", "31", "… people died"),
        ("It killed 31, police said", "31", "It killed …, police said"),
        (
            "It killed one two three four five six 31 one two three four five six seven eight",
            "31",
            "three four five six … one two three four five six",
        ),
    ],
)
def test_a_fact_is_labelled_by_the_words_around_its_value(text: str, value: str, label: str) -> None:
    one = profile("a", int(value), start=text.index(value))
    (fact,) = _facts([one], [], texts={"a": text})
    assert fact.label == label
