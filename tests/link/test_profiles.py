"""What is known of a value before it is compared: the words, names and numbers around it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.link.profiles import Bag, Profile, addresses_of, places_of, profiles_of
from factcheck.records import CountBase, Modality, Span, Window
from factcheck.statements.terms import Key, Terms
from marked import marked_profile

CASES = tomllib.loads(Path(__file__).with_name("profiles.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_what_is_known_of_a_value(case: dict[str, Any]) -> None:
    profile = marked_profile(case["text"], case["language"], case.get("published", "2024-05-06"), case["of"])
    assert {name: _told(getattr(profile, name)) for name in case["has"]} == case["has"]


def _told(value: object) -> object:
    """A value as TOML has it: of keys those that are words, in the order of the alphabet."""
    if isinstance(value, frozenset):
        return sorted(key for key in value if isinstance(key, str))
    if isinstance(value, tuple):
        return [key for key in value if isinstance(key, str)]
    return value


def _profiles(text: str, language: str = "en") -> list[Profile]:
    return profiles_of(factcheck.extract(factcheck.Article(text=text, language=language, published="2024-05-06")))


# --- which statements -------------------------------------------------------------------------------------------------


def test_quotations_and_what_tells_of_the_article_are_left_out() -> None:
    """The others keep their number among all statements of the text."""
    text = "TAVEL, May 6 (Reuters) - Some 40 people fled. “We lost 12 cows, and we are sad,” Mara Lind said."
    read = factcheck.extract(factcheck.Article(text=text, language="en", published="2024-05-06"))
    assert [one.dimension for one in read.statements] == ["date", "people", "speech", "count"]
    assert [(one.number, one.statement) for one in profiles_of(read)] == [
        (1, read.statements[1]),
        (3, read.statements[3]),
    ]


def test_a_text_without_a_language_is_read_as_english() -> None:
    read = factcheck.extract(factcheck.Article(text="The third bridge has 12 arches.", language="en"))
    unknown = profiles_of(read.model_copy(update={"language": None}))
    assert [one.language for one in unknown] == ["", ""]
    assert [one.counted for one in unknown] == [one.counted for one in profiles_of(read)]


def test_an_empty_text_has_none() -> None:
    assert _profiles("") == []


@pytest.mark.parametrize(
    "slot",
    [
        {"claimant": "Mara Lind"},
        {"place": "Tavel"},
        {"side": "Sorin"},
        {"part_of": "a#1"},
        {"populations": ("children",)},
        {"window": Window.PERIOD},
        {"base": CountBase.IDENTIFIED},
        {"modality": Modality.PLANNED},
    ],
    ids=lambda slot: next(iter(slot)),
)
def test_a_statement_that_fills_a_slot_is_marked(slot: dict[str, Any]) -> None:
    read = factcheck.extract(factcheck.Article(text="Some 40 cows fled.", language="en"))
    (statement,) = read.statements
    filled = read.model_copy(update={"statements": (statement.model_copy(update=slot),)})
    assert [one.slotted for one in (*profiles_of(read), *profiles_of(filled))] == [False, True]


def test_where_a_value_stands_is_told_by_the_letters_before_it() -> None:
    """As a share of the text up to the end of its last word."""
    first, second = _profiles("40 goats. It saw 12 cows there.\n")
    assert (first.place, second.place) == (0.0, 17 / 30)


# --- a table in one line ----------------------------------------------------------------------------------------------


def test_in_a_table_two_dozen_values_on_each_side_stand_beside_one() -> None:
    count = 60
    found = _profiles("Cows sold in Tavel, by farm: " + ", ".join(str(100 + number) for number in range(count)) + ".")
    assert [one.value for one in found] == [str(100 + number) for number in range(count)]
    for place in (0, 10, 24, 30, 59):
        beside = [other for other in range(count) if other != place and abs(other - place) <= 24]
        assert found[place].numbers == {str(100 + other) for other in beside}, place
        assert len(found[place].mates) == len(beside)
    assert [one.turn for one in found] == list(range(count))
    assert {one.fellows for one in found} == {count}


# --- the words near a value -------------------------------------------------------------------------------------------


def test_the_nearer_a_word_the_heavier() -> None:
    """The fifth word on a side counts for three fifths of the first, the sixth for nothing."""
    before, behind = ("kumquat juniper ivy hazel gorse alder", "birch fig elder damson cedar larch")
    (profile,) = _profiles(f"{before} 12 of the {behind}")
    weights = {str(keys[-1]): weight for keys, weight in profile.near.words}
    assert set(weights) == {*before.split()[1:], *behind.split()[:5]}
    for words in (before.split()[:0:-1], behind.split()[:5]):
        nearest = weights[words[0]]
        assert [weights[word] / nearest for word in words] == pytest.approx([1.0, 0.9, 0.8, 0.7, 0.6])
    assert profile.near.total == pytest.approx(8 * weights["alder"])


def test_the_words_of_a_sentence_and_its_names() -> None:
    first, second, third = _profiles("Near Tavel 12 cows died and 40 goats fled. Some 30 pigs of Sorin were lost.")
    assert first.terms is second.terms
    assert {"tavel", "cows", "died", "goats", "fled"} <= first.terms.keys
    assert not {"pigs", "sorin", "lost"} & first.terms.keys
    assert {"pigs", "sorin", "lost"} <= third.terms.keys
    assert first.names.keys == second.names.keys == {"tavel"}
    assert third.names.keys == {"sorin"}


# --- house numbers and places -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        ("Shots were fired at 767 Fairview Avenue. Police searched 12 Mill Road.", ["767", "12"]),
        ("They moved from 767 Fairview Avenue", ["767"]),
        ("They met at 12-14 Mill Road.", ["14"]),
        ("Some 767 people fled.", []),
        ("The flight GA 123 Tavel left.", []),
        ("The ship left on 12 May for 3 Mill Road and 14 tons of rice.", ["3"]),
    ],
)
def test_house_numbers(text: str, houses: list[str]) -> None:
    read = factcheck.extract(factcheck.Article(id="a", text=text, language="en", published="2024-05-06"))
    found = addresses_of(read, Terms(read))
    assert [one.value for one in found] == houses
    assert all(one.house and one.family == "identifiers" and one.language == "en" for one in found)
    numbers = [one.number for one in found]
    assert numbers == list(range(len(read.statements), len(read.statements) + len(found)))
    assert len({one.statement.id for one in (*found, *profiles_of(read))}) == len(found) + len(profiles_of(read))


def test_places_are_compared_by_what_they_are_called() -> None:
    text = "The blast in Kota Tavel woke Sorin."
    read = factcheck.extract(factcheck.Article(id="a", text=text, language="en"))
    named = [
        (Span(start=text.index(word), end=text.index(word) + len(word), text=word), name)
        for word, name in (("Kota Tavel", "Tavel"), ("Sorin", "Sorin"))
    ]
    found = places_of(read, Terms(read), named)
    assert [one.value for one in found] == ["Tavel", "Sorin"]
    assert not any(one.house for one in found)
    assert found[0].left == ("in", "blast", "the")
    assert found[0].right == ("woke", "sorin")


# --- bags of words ----------------------------------------------------------------------------------------------------


def _bag(**words: float) -> Bag:
    return Bag.of(((word,), weight) for word, weight in words.items())


def test_a_bag_holds_each_word_once_with_its_heaviest_weight() -> None:
    """A word is told by its first key; one without keys is none."""
    words: list[tuple[tuple[Key, ...], float]] = [
        (("ferry",), 2.0),
        ((7, "boat"), 1.0),
        (("ferry",), 3.0),
        (("ferry",), 1.0),
        ((), 9.0),
        ((7, "ship"), 1.0),
    ]
    bag = Bag.of(words)
    assert bag.words == ((("ferry",), 3.0), ((7, "boat"), 1.0))
    assert bag.keys == {"ferry", 7, "boat"}
    assert bag.total == 4.0


def test_what_two_bags_share() -> None:
    small, large = _bag(ferry=3.0, pier=1.0), _bag(ferry=5.0, crew=1.0, storm=2.0)
    assert small.shared(large) == large.shared(small) == 3.0
    assert small.common(large) == {"ferry": 3.0}
    assert large.common(small) == {"ferry": 5.0}
    assert (small.lacking(large), large.lacking(small)) == (1, 2)


def test_a_word_is_shared_by_any_of_its_keys_and_counts_once() -> None:
    one = Bag.of([((7, "boat"), 2.0), (("pier",), 1.0)])
    other = Bag.of([((7, "boat"), 2.0), (("storm",), 1.0), (("crew",), 1.0)])
    assert one.shared(other) == other.shared(one) == 2.0
    ship = Bag.of([((7, "ship"), 2.0)])
    assert one.shared(ship) == 2.0
    assert one.common(ship) == {"boat": 2.0}
    assert ship.common(one) == {"ship": 2.0}
    assert one.lacking(ship) == 1


def test_of_bags_of_equally_many_words_the_lighter_counts() -> None:
    light, heavy = _bag(ferry=1.0, pier=1.0), _bag(ferry=4.0, crew=1.0)
    assert light.shared(heavy) == heavy.shared(light) == 1.0


QUICK = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
BAGS = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([1.0, 2.0, 3.0])).map(lambda words: _bag(**words))


@QUICK
@given(BAGS, BAGS)
def test_bags_share_no_more_than_the_smaller_has(left: Bag, right: Bag) -> None:
    shared = left.shared(right)
    assert 0 <= shared <= min(left, right, key=lambda bag: (len(bag.words), bag.total)).total
    assert (shared > 0) == bool(left.keys & right.keys)
    assert left.shared(left) == left.total
    assert left.lacking(right) + len(left.common(right)) == len(left.words)
