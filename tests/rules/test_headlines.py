"""Values as the headline of a finding has them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.link.articles import ArticleFacts
from factcheck.records import Figure
from factcheck.relate.context import Context
from factcheck.rules import Config
from factcheck.rules.headlines import headline, quoted, shortened, value_in_headline
from factcheck.rules.whens import Told
from made import amount, compared, dead, dossier, forces, span, statement

THIRTY = "a" * 20 + " " + "b" * 9


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    [
        ("Palang Merah", 12, "Palang Merah"),
        ("Palang\n  Merah", 12, "Palang Merah"),
        ("the bridge over the Tarum", 25, "the bridge over the Tarum"),
        ("the bridge over the Tarum", 24, "the bridge over…e Tarum"),
        ("the bridge over the Tarum", 10, "the br…rum"),
        (THIRTY, 30, THIRTY),
    ],
)
def test_the_middle_of_long_words_is_left_out(text: str, longest: int, shown: str) -> None:
    assert shortened(text, longest) == shown
    assert quoted(text, longest) == f"“{shown}”"


def test_thirty_characters_are_shown_where_nothing_else_is_said() -> None:
    assert shortened(THIRTY) == THIRTY
    assert "…" in shortened(f"{THIRTY}c")


@given(st.text(alphabet="ab c\n", max_size=60), st.integers(4, 40))
def test_no_more_is_shown_than_asked_for_and_its_ends_are_those_of_the_text(text: str, longest: int) -> None:
    shown, words = shortened(text, longest), " ".join(text.split())
    assert len(shown) <= longest
    before, cut, behind = shown.partition("…")
    assert words.startswith(before)
    assert words.endswith(behind)
    assert bool(cut) is (len(words) > longest)


def _with_figure(words: str, figure: str, *, start: int = 40) -> Told:
    """Seven or more, in the words of an article."""
    place = span(figure, start + words.index(figure))
    return dead("a", amount(7, "at_least"), words, start, figure=Figure(span=place, amount=amount(7)))


ELSEWHERE = dead(
    "a", amount(7, "at_least"), "at least as many", 40, figure=Figure(span=span("seven", 2), amount=amount(7))
)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (dead("a", 34_690, "34.690 warga tewas"), "34,690"),
        (statement("a", "length", 50, "fifty km", unit="km"), "50 km"),
        (statement("a", "votes", 1_318, "1,318 votes", unit="vote"), "1,318"),
        (statement("a", "age", 58, "58-year-old", unit="year of age"), "58"),
        (statement("a", "rank", 7, "seventh"), "“seventh”"),
        (statement("a", "score", 2, "2-1"), "“2-1”"),
        (statement("a", "identifier", 52, "Flight 52"), "“Flight 52”"),
        (statement("a", "count", 7, "seven", counted="buses"), "“seven buses”"),
        (statement("a", "count", 7, "seven"), "7"),
        (statement("a", "money", 7, "seven dollars", counted="dollars", unit="USD"), "7 USD"),
        (statement("a", "rank", None, "last of all"), "“last of all”"),
        (_with_figure("at least seven people were killed", "seven"), "“at least seven”"),
        (_with_figure("a group of at least seven", "seven"), "“a group of at least seven”"),
        (_with_figure("more than seven or eight people", "seven"), "“more than seven”"),
        (_with_figure("seven or more people were hurt", "seven"), "“seven or more people were hurt”"),
        (_with_figure("seven people or more", "seven"), "“seven people or more”"),
        (_with_figure("seven people or more", "seven", start=0), "“seven people or more”"),
        (_with_figure("7 orang atau lebih tewas", "7"), "“7 orang atau lebih tewas”"),
        (_with_figure("7 orang lebih hilang", "7"), "“7 orang lebih hilang”"),
        (_with_figure("sedikitnya 7 orang hilang", "7"), "“sedikitnya 7”"),
        (ELSEWHERE, "“at least as many”"),
        (dead("a", amount(7, "at_least"), "at least seven people"), "“at least seven people”"),
        (forces("a", amount(40, "more_than"), "over forty tanks", unit="tank"), "“over forty tanks”"),
        (statement("a", "length", amount(50, "at_least"), "fifty km and more", unit="km"), "“fifty km and more”"),
    ],
)
def test_a_value_is_a_plain_number_or_the_words_of_the_article(one: Told, said: str) -> None:
    assert value_in_headline(dossier(), one) == said.replace("USD", dossier().words.unit("USD"))


def test_numbers_have_the_separators_of_the_reader() -> None:
    found = dossier(config=Config(language="id"))
    assert value_in_headline(found, dead("a", 34_690)) == "34.690"


def told(a: Told, b: Told, *further: Told) -> tuple[str, str]:
    names = [one.article_id for one in (a, b, *further)]
    about = dossier(*(compared(dead(one, 1), dead(other, 2)) for one, other in itertools.pairwise(names)))
    found = headline(about, a, b, (a, b, *further))
    return found["one"], found["other"]


def test_two_outlets_are_named_where_there_are_no_others() -> None:
    assert told(dead("a", 12), dead("b", 14)) == ("12 (Outlet a)", "14 (Outlet b)")
    assert told(dead("a", 12), dead("b", 14), dead("c", 14)) == ("12", "14")
    assert told(dead("a", 12), dead("a", 14)) == ("12", "14")
    assert told(dead("a", 12), dead("b", 14), dead("a", 12, start=50)) == ("12 (Outlet a)", "14 (Outlet b)")


@pytest.mark.parametrize(
    ("words", "named"),
    [("a ninth", True), ("a ninth!!", True), ("a ninth!!!", False)],
)
def test_outlets_that_make_the_headline_long_are_left_out(words: str, named: bool) -> None:
    """Up to 22 characters; where one side is longer neither is named."""
    assert named is (len(f"“{words}” (Outlet a)") <= 22)
    long, short = statement("a", "rank", None, words), statement("b", "rank", None, "ten")
    wanted = (f"“{words}” (Outlet a)", "“ten” (Outlet b)") if named else (f"“{words}”", "“ten”")
    assert told(long, short) == wanted
    assert told(short, long) == wanted[::-1]


def test_two_articles_of_one_outlet_are_not_named() -> None:
    one_paper = Context({name: ArticleFacts(name, source="Herald") for name in "ab"})
    nameless = Context({"a": ArticleFacts("a", source="Herald"), "b": ArticleFacts("b")})
    for context in (one_paper, nameless, Context()):
        found = headline(dossier(context=context), dead("a", 12), dead("b", 14))
        assert (found["one"], found["other"]) == ("12", "14")


def test_the_same_words_for_two_values_are_told_as_bounds() -> None:
    one, other = dead("a", amount(7, "at_least"), "some"), dead("b", amount(9, "at_least"), "some")
    assert told(one, other) == ("≥ 7 (Outlet a)", "≥ 9 (Outlet b)")
    wordless = statement("a", "rank", None, "last"), statement("b", "rank", None, "last")
    assert told(*wordless) == ("“last” (Outlet a)", "“last” (Outlet b)")
    half = statement("a", "rank", None, "last"), dead("b", amount(9, "at_least"), "last")
    assert told(*half) == ("“last” (Outlet a)", "“last” (Outlet b)")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (100, 105, "5.0% apart"),
        (1_000, 1_099, "9.9% apart"),
        (100, 110, "10% apart"),
        (100, 199, "99% apart"),
        (100, 200, "2.0 times apart"),
        (100, 990, "9.9 times apart"),
        (100, 1_000, "10 times apart"),
        (100, 2_560, "26 times apart"),
    ],
)
def test_how_far_two_numbers_lie_apart(one: int, other: int, apart: str) -> None:
    for a, b in ((dead("a", one), dead("b", other)), (dead("a", other), dead("b", one))):
        assert headline(dossier(), a, b)["apart"] == apart
