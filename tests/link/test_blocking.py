"""Which statements are held against each other at all."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.link.blocking import MOST, candidates, candidates_within
from factcheck.link.profiles import Bag, Profile, profiles_of


def _profiles(*sentences: str) -> list[Profile]:
    """The statements of an article; each is called by its sentence."""
    text = "\n".join(sentences)
    return profiles_of(factcheck.extract(factcheck.Article(text=text, language="en", published="2024-05-06")))


def _pairs(left: list[Profile], right: list[Profile]) -> set[tuple[str, str]]:
    return {(one.statement.span.text, other.statement.span.text) for one, other in candidates(left, right)}


def test_statements_that_share_words_are_compared() -> None:
    left = _profiles("The ferry carried 41 passengers.", "The mill burned for 3 hours.")
    right = _profiles("The mill smouldered for 5 hours.", "On the ferry were 44 passengers.")
    assert _pairs(left, right) == {("41", "44"), ("3 hours", "5 hours")}


def test_two_families_are_never_compared() -> None:
    assert not _pairs(_profiles("The ferry left on Friday."), _profiles("The ferry left with 41 people."))


def test_statements_that_share_nothing_are_not_compared() -> None:
    assert not _pairs(_profiles("The ferry carried 41 passengers."), _profiles("They sold 3 kilograms."))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They carried 41 passengers.", "Some 44 passengers died."),  # one noun
        ("He paid $12 million.", "It cost $15 million."),  # one dimension and unit
        ("It carried 12 cows.", "They sold 12."),  # one value
    ],
)
def test_what_is_alike_beside_words_brings_a_pair_in(left: str, right: str) -> None:
    one, other = _profiles(left), _profiles(right)
    for profile in (*one, *other):
        profile.terms = Bag.of(())
        profile.near = Bag.of(())
    assert len(list(candidates(one, other))) == 1


@pytest.mark.parametrize(
    ("root", "unit", "alike"),
    [("people", None, True), ("people", "person", True), ("count", "hour", True), ("count", None, False)],
)
def test_two_plain_counts_are_not_alike_for_being_counts(root: str, unit: str | None, alike: bool) -> None:
    """One dimension and unit says something, and so does one dimension alone, but for that of whatever is counted."""
    sides = [_bags({}, value=value) for value in ("12", "15")]
    for profile in sides:
        profile.root = root
        profile.statement = profile.statement.model_copy(update={"dimension": root, "unit": unit})
    assert bool(list(candidates(sides[:1], sides[1:]))) is alike


def _bags(words: dict[str, float], near: dict[str, float] | None = None, value: str = "40") -> Profile:
    """A statement in a sentence of these words with their weights, some of them near the value."""
    (profile,) = _profiles(f"Some {value} fled.")
    profile.terms, profile.near = (
        Bag.of(((word,), weight) for word, weight in bag.items()) for bag in (words, near or {})
    )
    profile.counted = frozenset()
    return profile


def test_each_statement_keeps_the_three_that_share_most_with_it() -> None:
    """Those of the other side have their own, so that a statement may have more."""
    one = _bags({f"w{number}": 1.0 + number for number in range(6)}, value="41")
    others = [_bags({f"w{number}": 1.0 + number}, value=str(50 + number)) for number in range(6)]
    assert [pair[1].value for pair in candidates([one], others)] == [other.value for other in others]
    rival = [_bags({f"w{number}": 9.0}, value=str(70 + 10 * number + k)) for number in range(3) for k in range(MOST)]
    kept = [pair[1].value for pair in candidates([one, *rival], others) if pair[0] is one]
    assert kept == ["53", "54", "55"]


def _third(word: float, other: Profile, near: dict[str, float]) -> list[str]:
    """Who is kept of two that share much, one that shares a word of this weight (``50``), and another.

    Each of them has likelier partners of its own, so that it is kept for the sake of the first statement alone.
    """
    one = _bags({"much": 9.0, "word": word}, near, "41")
    rights = [
        _bags({"much": 1.0}, value="60"),
        _bags({"much": 1.0}, value="61"),
        _bags({"word": 1.0}, value="50"),
        other,
    ]
    others = [_bags({"much": 90.0, "word": 90.0, "other": 90.0}, value=str(70 + k)) for k in range(MOST)]
    return [pair[1].value for pair in candidates([one, *others], rights) if pair[0] is one][2:]


def test_a_word_near_the_value_says_twice_as_much_as_one_elsewhere() -> None:
    def kept(word: float) -> list[str]:
        other = _bags({"other": 1.0}, {"pier": 1.0}, "55")
        return _third(word, other, {"pier": 1.0})

    assert kept(1.9) == ["55"]
    assert kept(2.1) == ["50"]


def test_an_equal_value_says_as_much_as_a_rare_word() -> None:
    """A word that few sentences have weighs some three bits."""

    def kept(word: float) -> list[str]:
        return _third(word, _bags({"other": 1.0}, value="41"), {})

    assert kept(2.9) == ["41"]
    assert kept(3.1) == ["50"]


def test_which_of_equal_ones_are_kept_is_the_first() -> None:
    one = _bags({"ferry": 2.0}, value="41")
    others = [_bags({"ferry": 2.0}, value=str(50 + number)) for number in range(5)]
    rivals = [_bags({"ferry": 9.0}, value=str(70 + number)) for number in range(MOST)]
    kept = [pair[1].value for pair in candidates([one, *rivals], others) if pair[0] is one]
    assert kept == ["50", "51", "52"]


# --- within one article -----------------------------------------------------------------------------------------------


def test_within_an_article_statements_of_one_sentence_are_not_compared() -> None:
    profiles = _profiles("The ferry carried 41 passengers and 44 passengers.", "On the ferry were 47 passengers.")
    pairs = [(one.value, other.value) for one, other in candidates_within(profiles)]
    assert pairs == [("41", "47"), ("44", "47")]


def test_within_an_article_the_earlier_comes_first_and_each_pair_once() -> None:
    profiles = _profiles(*(f"The ferry carried {40 + number} passengers." for number in range(4)))
    pairs = [(one.number, other.number) for one, other in candidates_within(profiles)]
    assert pairs == [(a, b) for a in range(4) for b in range(a + 1, 4)]
