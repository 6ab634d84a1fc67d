"""The bits of two statements: what adds up to them, and the words that are shown for them."""

from __future__ import annotations

from itertools import product

import pytest

import factcheck
from factcheck.link.comparisons import COMPARISONS, levels_of
from factcheck.link.profiles import Bag, Profile, profiles_of
from factcheck.link.score import Scorer, bits_of, link_of, shared_words
from factcheck.link.weights import weights

OLD = (
    "The ferry Blue Heron sank near Ridgeton with 41 passengers on Friday, Mayor Ilse Brandt said. Some 12 people of "
    "Tavel drowned, three of them children. It was built in 1994 and was 86 metres long."
)
NEW = (
    "Police found 14 bodies near Ridgeton. The Blue Heron had 44 passengers and a crew of seven on board, and 9 "
    "children drowned. The 80-metre ferry left Kilmore at 6.40 a.m. on Friday."
)


def _profiles(text: str) -> list[Profile]:
    return profiles_of(factcheck.extract(factcheck.Article(text=text, language="en", published="2024-05-06")))


LEFT, RIGHT = _profiles(OLD), _profiles(NEW)
PAIRS = [(left, right) for left, right in product(LEFT, RIGHT) if left.family == right.family]


def _sum(left: Profile, right: Profile, *, placed: bool = True) -> float:
    """The bits of the levels that two statements reach, and of where their family starts."""
    known = weights("link")
    return known.base.get(left.family, 0.0) + sum(
        known.of(one.name, len(one.levels))[level]
        for one, level in zip(COMPARISONS, levels_of(left, right), strict=True)
        if level is not None and (placed or not one.placed)
    )


def test_the_bits_are_those_of_all_levels() -> None:
    assert len(PAIRS) > 20
    assert any(left.slotted != right.slotted for left, right in PAIRS)
    for left, right in PAIRS:
        assert bits_of(left, right) == pytest.approx(_sum(left, right))


def test_within_an_article_it_does_not_count_where_in_it_a_statement_stands() -> None:
    for left, right in PAIRS:
        assert Scorer(within=True).bits(left, right) == pytest.approx(_sum(left, right, placed=False))
    assert any(abs(_sum(*pair) - _sum(*pair, placed=False)) > 0.1 for pair in PAIRS)


def test_what_was_asked_before_changes_nothing() -> None:
    scorer = Scorer()
    for left, right in (*PAIRS, *PAIRS[::-1]):
        assert scorer.bits(left, right) == pytest.approx(bits_of(left, right))


def test_a_family_that_was_never_seen_starts_at_nought() -> None:
    (left,), (right,) = _profiles("Some 40 cows fled."), _profiles("Some 45 cows fled.")
    known = bits_of(left, right)
    left.family = right.family = "elsewhere"
    assert bits_of(left, right) == pytest.approx(known - weights("link").base["numbers"])


def test_a_link_tells_its_bits_its_probability_and_what_it_rests_on() -> None:
    for left, right in PAIRS:
        total = bits_of(left, right)
        link = link_of(left, right, total, whole=True)
        assert (link.left, link.right) == (left.statement.id, right.statement.id)
        assert link.bits == round(total, 2)
        assert link.probability == round(weights("link").scale.probability(total), 4)
        told = {row.comparison: row.level for row in link.evidence}
        assert told == {
            one.name: one.levels[level]
            for one, level in zip(COMPARISONS, levels_of(left, right), strict=True)
            if level is not None
        }
        assert all(row.bits == round(row.bits, 2) for row in link.evidence)
        strength = [abs(row.bits) for row in link.evidence]
        assert strength == sorted(strength, reverse=True)
        base = weights("link").base.get(left.family, 0.0)
        assert sum(row.bits for row in link.evidence) + base == pytest.approx(total, abs=0.2)
        assert link_of(left, right, total, whole=False) == link.model_copy(update={"evidence": ()})


def test_bits_are_told_by_the_hundredth() -> None:
    left, right = PAIRS[0]
    link = link_of(left, right, 1.23456, whole=False)
    assert link.bits == 1.23
    assert link.probability == pytest.approx(weights("link").scale.probability(1.23456), abs=5e-5)


def _words(near: dict[str, float], names: dict[str, float], terms: dict[str, float]) -> Profile:
    (profile,) = _profiles("Some 40 cows fled.")
    profile.near, profile.names, profile.terms = (
        Bag.of(((word,), weight) for word, weight in bag.items()) for bag in (near, names, terms)
    )
    return profile


def _shown(**bags: dict[str, float]) -> tuple[str, ...]:
    """The words that are shown where two statements share all of these."""
    one = _words(bags.get("near", {}), bags.get("names", {}), bags.get("terms", {}))
    return shared_words(one, one)


def test_five_shared_words_are_shown_near_the_values_and_rarest_first() -> None:
    assert _shown(near={"ferry": 2.0, "sank": 4.0}, terms={"ferry": 2.0, "sank": 2.0, "friday": 3.0}) == (
        "sank",
        "ferry",
        "friday",
    )
    many = {f"w{number}": 1.0 + number for number in range(8)}
    assert _shown(terms=many) == ("w7", "w6", "w5", "w4", "w3")


def test_a_word_near_the_value_is_shown_before_a_rarer_name_and_before_a_word_of_the_sentence() -> None:
    """Near a value a word says four times as much as a name by its bits, and twice as much as one of the sentence."""
    assert _shown(near={"sank": 4.0}, names={"tavel": 15.9}) == ("sank", "tavel")
    assert _shown(near={"sank": 4.0}, names={"tavel": 16.1}) == ("tavel", "sank")
    assert _shown(near={"sank": 4.0}, terms={"friday": 7.9}) == ("sank", "friday")
    assert _shown(near={"sank": 4.0}, terms={"friday": 8.1}) == ("friday", "sank")
    assert _shown(near={"sank": 2.0, "pier": 3.0}, terms={"sank": 2.1}) == ("sank", "pier")


def test_words_that_say_as_much_are_shown_by_the_alphabet() -> None:
    assert _shown(terms={"pier": 2.0, "crew": 2.0, "storm": 2.0}) == ("crew", "pier", "storm")
    assert _shown(near={"pier": 1.0, "crew": 1.0}, names={"pier": 1.0, "crew": 1.0}) == ("crew", "pier")
    assert _shown(names={"sorin": 4.0}, near={"crew": 1.0}, terms={"pier": 2.0}) == ("crew", "pier", "sorin")


def test_words_of_one_side_are_not_shown() -> None:
    one = _words({"sank": 4.0}, {"tavel": 16.0}, {"sank": 2.0, "tavel": 2.0, "ferry": 1.0})
    other = _words({"left": 4.0}, {"sorin": 16.0}, {"left": 2.0, "sorin": 2.0, "ferry": 1.0})
    assert shared_words(one, other) == shared_words(other, one) == ("ferry",)
