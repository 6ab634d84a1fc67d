"""Which comparisons are one issue, which passages and sides it shows, and how its values are worded."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.link.articles import ArticleFacts
from factcheck.records import Amount, Comparison, ComparisonRelation, TimeMention, TimeType, Verdict
from factcheck.relate.context import Context
from factcheck.rules import Config, issues
from factcheck.rules.issues import (
    Issue,
    behind,
    evidence,
    metrics_of,
    name_of,
    of_kind,
    percent,
    phrase_of,
    ratio_of,
    sides,
    size_of,
    value_of,
    what,
    with_unit,
    worded,
)
from factcheck.rules.options import FigureOptions
from factcheck.rules.whens import Told, When
from made import amount, compared, dead, dossier, forces, linked, span, statement

SURE = linked(0.95)
UNSURE = linked(0.5)


def told(*comparisons: Comparison, **fields: object) -> list[set[str]]:
    """The articles of each issue, in their order."""
    found = issues.issues(dossier(*comparisons, **fields), lambda _: True)  # type: ignore[arg-type]
    return [{one.article_id for one in issue.told} for issue in found]


def test_what_shares_a_value_with_the_surest_is_told_with_it() -> None:
    a, b, c = dead("a", 30), dead("b", 40), dead("c", 50)
    assert told(compared(a, b, confidence=0.9, link=SURE), compared(b, c, confidence=0.8, link=SURE)) == [
        {"a", "b", "c"}
    ]


def test_what_shares_nothing_is_told_by_itself() -> None:
    one, other = compared(dead("a", 30), dead("b", 40)), compared(dead("c", 30), dead("d", 40))
    assert told(one, other) == [{"a", "b"}, {"c", "d"}]


def test_a_star_is_no_chain() -> None:
    """c and d share a value with a neighbour of the surest alone, and it is another pair of values."""
    a, b, c, d = dead("a", 30), dead("b", 40), dead("c", 50), dead("d", 60)
    surest = compared(a, b, confidence=0.9, link=SURE)
    near, far = compared(b, c, confidence=0.8, link=SURE), compared(c, d, confidence=0.7, link=SURE)
    assert told(surest, near, far) == [{"a", "b", "c"}, {"c", "d"}]


def test_the_same_two_values_join_through_a_neighbour() -> None:
    a, b, c, d = dead("a", 30), dead("b", 40), dead("c", 30), dead("d", 40)
    surest = compared(a, b, confidence=0.9, link=SURE)
    near, far = compared(b, c, confidence=0.8, link=SURE), compared(c, d, confidence=0.7, link=SURE)
    assert told(surest, near, far) == [{"a", "b", "c", "d"}]


def test_the_same_two_values_join_through_two_neighbours() -> None:
    names = "abcdef"
    values = [dead(name, 30 if number % 2 else 40) for number, name in enumerate(names)]
    row = [
        compared(one, other, confidence=0.9 - number / 100, link=SURE)
        for number, (one, other) in enumerate(itertools.pairwise(values))
    ]
    assert told(*row) == [set(names)]


@pytest.mark.parametrize(
    ("probability", "apart"), [(issues.JOINED, False), (issues.JOINED - 0.01, True), (None, False)]
)
def test_a_third_value_joins_where_it_is_likely_of_the_same_fact(probability: float | None, apart: bool) -> None:
    """What nobody weighed (two counts of one sentence) counts as sure."""
    a, b, c = dead("a", 30), dead("b", 40), dead("c", 50)
    link = None if probability is None else linked(probability)
    found = told(compared(a, b, confidence=0.9, link=SURE), compared(b, c, confidence=0.8, link=link))
    assert found == ([{"a", "b"}, {"b", "c"}] if apart else [{"a", "b", "c"}])


def test_an_unlikely_one_with_the_same_two_values_joins() -> None:
    a, b, c = dead("a", 30), dead("b", 40), dead("c", 30)
    assert told(compared(a, b, confidence=0.9, link=SURE), compared(b, c, confidence=0.8, link=UNSURE)) == [
        {"a", "b", "c"}
    ]


def test_the_surest_comes_first_then_the_widest_then_the_order_of_the_text() -> None:
    def pair(name: str, confidence: float, other: int) -> Comparison:
        return compared(dead(f"{name}1", 100), dead(f"{name}2", other), confidence=confidence)

    rows = [pair("c", 0.5, 400), pair("b", 0.9, 200), pair("a", 0.9, 300)]
    assert [sorted(names)[0] for names in told(*rows)] == ["a1", "b1", "c1"]
    later = compared(dead("a", 10, start=90), dead("b", 20, start=10))
    sooner = compared(dead("a", 30, start=5), dead("b", 60, start=80))
    found = list(issues.issues(dossier(later, sooner), lambda _: True))
    assert [issue.first.left[0].span.start for issue in found] == [5, 90]


def test_the_articles_count_in_the_order_they_were_given() -> None:
    """Not by their names, nor by the side they stand on."""
    one = compared(dead("y", 10), dead("m", 20))
    other = compared(dead("x", 30), dead("z", 60))
    assert told(one, other) == [{"y", "m"}, {"x", "z"}]
    assert told(other, one) == [{"x", "z"}, {"y", "m"}]
    turned = compared(other.right[0], other.left[0])
    assert told(turned, one) == [{"x", "z"}, {"y", "m"}]


def rise(one: Told, other: Told, probability: float = 0.95) -> Comparison:
    return compared(one, other, verdict=Verdict.UPDATE, kind="rose", link=linked(probability))


def test_what_moved_in_time_is_one_chain() -> None:
    days = [dead(name, 10 * number) for number, name in enumerate("abcd", 1)]
    row = [rise(one, other) for one, other in itertools.pairwise(days)]
    assert told(*row) == [set("abcd")]


def test_an_unlikely_link_makes_no_two_chains_one() -> None:
    a, b, c, d = (dead(name, 10 * number) for number, name in enumerate("abcd", 1))
    (first, second) = told(rise(a, b), rise(c, d), rise(b, c, 0.5))
    assert {"a", "b"} <= first
    assert {"c", "d"} <= second


@pytest.mark.parametrize("names", ["abc", "cba", "bca", "acb"])
def test_an_unlikely_link_adds_a_value_to_a_chain(names: str) -> None:
    a, b, c = (dead(name, 10 * number) for number, name in enumerate(names, 1))
    assert told(rise(a, b), rise(b, c, 0.5)) == [{"a", "b", "c"}]


@pytest.mark.parametrize(("probability", "chains"), [(issues.JOINED, 1), (issues.JOINED - 0.01, 2)])
def test_how_likely_a_link_must_be_to_make_two_chains_one(probability: float, chains: int) -> None:
    a, b, c, d = (dead(name, 10 * number) for number, name in enumerate("abcd", 1))
    assert len(told(rise(a, b), rise(c, d), rise(b, c, probability))) == chains


def test_chains_come_behind_what_contradicts() -> None:
    moved = rise(dead("a", 1), dead("b", 2))
    assert told(moved, compared(dead("c", 3), dead("d", 4), confidence=0.3)) == [{"c", "d"}, {"a", "b"}]


def test_a_draft_hears_only_of_itself() -> None:
    one, other = compared(dead("a", 30), dead("b", 40)), compared(dead("c", 30), dead("draft", 40))
    assert told(one, other, subject="draft") == [{"c", "draft"}]


def test_a_comparison_of_one_count_with_a_quote_is_no_issue() -> None:
    alone = Comparison(left=(dead("a", 30),), right=(), verdict=Verdict.CONTRADICTION)
    assert told(alone) == []


def test_the_comparisons_of_a_kind_are_found_by_it() -> None:
    found = dossier(rise(dead("a", 1), dead("b", 2)), compared(dead("c", 3), dead("d", 4), kind="hedge"))
    assert [issue.first.kind for issue in of_kind(found, When.ROSE)] == ["rose"]
    assert [issue.first.kind for issue in of_kind(found, When.HEDGE)] == ["hedge"]
    assert not list(of_kind(found, When.FELL))


TOLERANT = Config(figures=FigureOptions(tolerance={"killed": 0.05, "tank": 0.05}))


@pytest.mark.parametrize(
    ("item", "told_of_it"),
    [
        (compared(dead("a", 100), dead("b", 105)), False),
        (compared(dead("a", 100), dead("b", 106)), True),
        (compared(dead("a", 100, outcomes=("killed", "missing")), dead("b", 105)), True),
        (compared(dead("a", 100, outcomes=("injured",)), dead("b", 105, outcomes=("injured",))), True),
        (compared(forces("a", 100, unit="tank"), forces("b", 105, unit="tank")), False),
        (compared(forces("a", 100, unit="ship"), forces("b", 105, unit="ship")), True),
        (compared(dead("a", 100), dead("b", 105), relation=ComparisonRelation.PART), True),
        (compared(dead("a", 100), dead("b", 105), verdict=Verdict.COMPATIBLE), True),
        (compared(dead("a", 100), dead("b", 105), verdict=Verdict.AGREE), True),
        (compared(dead("a", 100), dead("b", 105), verdict=Verdict.DISPUTE), False),
    ],
    ids=[
        "at the tolerance",
        "above it",
        "one outcome that has none",
        "another outcome",
        "a unit of forces",
        "another unit",
        "a part of the other",
        "both can be true",
        "they agree",
        "a dispute",
    ],
)
def test_the_tolerance_of_a_desk(item: Comparison, told_of_it: bool) -> None:
    assert bool(told(item, config=TOLERANT)) is told_of_it
    assert told(item)


def test_what_is_counted() -> None:
    assert metrics_of(dead("a", 1, outcomes=("killed", "missing"))) == ("killed", "missing")
    assert metrics_of(forces("a", 1, unit="tank")) == ("tank",)
    assert metrics_of(statement("a", "money", 1)) == ("money",)
    assert what(dead("a", 1, outcomes=("missing", "killed"))) == "killed+missing"
    assert what(forces("a", 1)) == "forces"
    assert what(forces("a", 1, unit="tank")) == "tank"
    assert what(statement("a", "money", 1)) == "money"


def test_how_many_times_one_figure_is_the_other() -> None:
    assert ratio_of(dead("a", 40), dead("b", 10)) == ratio_of(dead("a", 10), dead("b", 40)) == 4
    wordless = statement("b", "rank", None, "seventh")
    assert ratio_of(dead("a", 40), wordless) == ratio_of(wordless, dead("a", 40)) == 1
    assert size_of(Issue((compared(dead("a", 10), dead("b", 30)),))) == 3


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_a_ratio_does_not_depend_on_the_order_and_is_one_at_least(one: int, other: int) -> None:
    left, right = dead("a", one), dead("b", other)
    assert ratio_of(left, right) == ratio_of(right, left) >= 1
    assert (ratio_of(left, right) == 1) is (one == other)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [(100, 150, "50.0%"), (100, 101, "1.0%"), (100, 199, "99.0%"), (100, 200, "2.0×"), (100, 1_250, "12.5×")],
)
def test_a_difference_in_per_cent_until_it_is_twofold(one: int, other: int, said: str) -> None:
    left, right = dead("a", one), dead("b", other)
    assert percent(dossier(), left, right) == percent(dossier(), right, left) == said
    assert percent(dossier(config=Config(language="id")), left, right) == said.replace(".", ",")


def test_a_value_is_its_interval_with_its_unit_or_its_words() -> None:
    assert value_of(dead("a", 30)) == value_of(dead("b", 30, "thirty people"))
    assert value_of(dead("a", 30)) != value_of(dead("a", amount(30, "at_least")))
    assert value_of(statement("a", "length", 5, unit="km")) != value_of(statement("a", "length", 5, unit="mile"))
    assert value_of(statement("a", "rank", None, "Seventh")) == value_of(statement("b", "rank", None, "seventh"))


@pytest.mark.parametrize(
    ("words", "counted", "phrase"),
    [("30", "buses", "30 buses"), ("30 buses", "buses", "30 buses"), ("30", None, "30")],
)
def test_a_phrase_names_what_is_counted_once(words: str, counted: str | None, phrase: str) -> None:
    assert phrase_of(statement("a", "count", 30, words, counted=counted)) == phrase


def test_the_phrase_of_a_claim_is_its_words() -> None:
    assert phrase_of(dead("a", 30, "killing 30 of them")) == "killing 30 of them"


BETWEEN = Amount(low=Decimal(1_200), high=Decimal(1_400))


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (dead("a", 34_690, "34.690 orang tewas"), ""),
        (dead("a", 34_690, "34\u00a0690 people"), ""),
        (dead("a", 30, "thirty people"), " (30)"),
        (dead("a", amount(34_600, "more_than"), "more than 34,600"), " (> 34,600)"),
        (dead("a", BETWEEN, "1,200 to 1,400"), " (1,200–1,400)"),
        (statement("a", "money", 5_000, "US$5,000", unit="USD"), " (5,000 USD)"),
        (statement("a", "length", 50, "50 km", unit="km"), ""),
        (statement("a", "rank", None, "seventh"), ""),
    ],
    ids=["plain", "a space between", "in words", "a floor", "a range", "money", "a measure", "no number"],
)
def test_what_stands_behind_the_words_of_an_article(one: Told, said: str) -> None:
    """Nothing where they are the plain number; of money always its currency, for what "$" is depends on the country."""
    assert behind(dossier(), one) == said.replace("USD", dossier().words.unit("USD"))


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (dead("a", 34_690, "34.690 orang tewas"), "34,690"),
        (dead("a", amount(30, "at_least"), "at least thirty killed"), "at least thirty killed (≥ 30)"),
        (statement("a", "length", 50, "fifty km", unit="km"), "50 km"),
        (statement("a", "length", amount(50, "at_least"), "over fifty km", unit="km"), "over fifty km (≥ 50)"),
        (statement("a", "rank", None, "seventh"), "seventh"),
        (forces("a", 40, "forty tanks", unit="tank"), "40"),
    ],
)
def test_a_value_by_itself(one: Told, said: str) -> None:
    assert worded(dossier(), one) == said


def test_units_that_go_without_saying_are_left_out() -> None:
    assert with_unit(dossier(), "12000", "person") == with_unit(dossier(), "12000", None) == "12,000"
    assert with_unit(dossier(), "58", "year of age") == "58"
    assert with_unit(dossier(), "12000", "acre") == "12,000 acres"


def test_who_says_it() -> None:
    found = dossier(compared(dead("a", 1), dead("b", 2)))
    assert name_of(found, dead("a", 1)) == "Outlet a"
    assert name_of(found, dead("a", 1, claimant="the mayor")) == "Outlet a (the mayor)"
    assert name_of(found, dead("elsewhere", 1)) == "elsewhere"


def test_one_passage_for_each_value_and_article_the_drafts_first() -> None:
    one, same, other = dead("a", 30), dead("a", 30, start=50), dead("a", 40, start=70)
    ours = dead("draft", 30)
    found = evidence(dossier(subject="draft"), (one, same, other, ours))
    assert [(item.article_id, item.span.start, item.role) for item in found] == [
        ("draft", 0, "claim"),
        ("a", 0, "claim"),
        ("a", 70, "claim"),
    ]


def test_where_an_article_says_it_again_is_shown_behind_twice_at_most() -> None:
    one, other = dead("a", 30), dead("b", 40)
    again = tuple(statement("a", "people.killed", 30, start=start) for start in (100, 200, 300))
    found = evidence(dossier(again={one.id: again}), (one, other))
    assert [(item.article_id, item.span.start, item.role) for item in found] == [
        ("a", 0, "claim"),
        ("b", 0, "claim"),
        ("a", 100, "again"),
        ("a", 200, "again"),
    ]


def test_the_sides_stand_by_their_independent_sources() -> None:
    """Two copies of one agency are one voice; where as many stand behind each, the order is that of the values."""
    facts = {name: ArticleFacts(name, source=f"Outlet {name}") for name in "abcd"}
    context = Context(facts, origin={"a": "AFP", "b": "AFP"})
    told_ = (dead("a", 30), dead("b", 30), dead("c", 45), dead("d", 45))
    found = sides(dossier(context=context), told_)
    assert [(side.value, side.sources, side.independent) for side in found] == [
        ("45", ("Outlet c", "Outlet d"), 2),
        ("30", ("Outlet a", "Outlet b"), 1),
    ]
    drawn = sides(dossier(context=context), (dead("c", 45), dead("a", 30)))
    assert [side.value for side in drawn] == ["30", "45"]


def test_a_time_is_told_in_its_words() -> None:
    when = TimeMention(span=span("Monday"), type=TimeType.DATE, value="2024-05-06", unresolved="XXXX-WXX-1")
    one = statement("a", "date", None, "Monday", time=when)
    assert (worded(dossier(), one), value_of(one)) == ("Monday", "monday")
