"""Two versions of one text: which sentences stand for each other, and what it says that two statements do."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import count, product
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import pytest

import factcheck
from factcheck.link.profiles import Bag, Profile, profiles_of
from factcheck.link.score import bits_of
from factcheck.link.versions import Aligned, PlacedScorer, align_versions, candidates_of
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("versions.toml").read_text(encoding="utf-8"))["case"]


def _aligned(old: list[str], new: list[str]) -> Aligned:
    """The alignment of two texts of one sentence a line."""
    first, second = (
        Terms(factcheck.extract(factcheck.Article(text="\n".join(lines), language="en"))) for lines in (old, new)
    )
    return align_versions(first, second)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_sentences_that_stand_for_each_other(case: dict[str, Any]) -> None:
    found = _aligned(case["old"], case["new"])
    assert sorted(map(list, found.same.items())) == case.get("same", [])
    like = [[one, other, round(share, 4)] for one, others in found.like.items() for other, share in others.items()]
    assert sorted(like) == case.get("like", [])


def test_two_versions_are_aligned_alike_the_other_way_round() -> None:
    for case in CASES:
        found, back = _aligned(case["old"], case["new"]), _aligned(case["new"], case["old"])
        assert {(one, other) for one, others in found.like.items() for other in others} == {
            (one, other) for other, others in back.like.items() for one in others
        }


TEN = "alder birch cedar damson elder fig gorse hazel ivy juniper"


def test_a_sentence_keeps_the_three_most_like_it() -> None:
    """In the old version and in the new one."""
    words, others = TEN.split(), _nonsense()
    parts = [" ".join([*words[:kept], *(next(others) for _ in range(10 - kept))]) for kept in (7, 9, 6, 8)]

    assert _aligned([TEN], parts).like == {0: {1: 0.9, 3: 0.8, 0: 0.7}}
    assert _aligned(parts, [TEN]).like == {0: {0: 0.7}, 1: {0: 0.9}, 3: {0: 0.8}}


# --- a sentence of common words is found by its place alone -----------------------------------------------------------

OLD, NEW = "the price of one bag of rice was twelve crowns", "the price of one bag of rice was forty crowns"


def _nonsense() -> Iterator[str]:
    return ("".join(letters) for size in count(4) for letters in product(ascii_lowercase[:6], repeat=size))


def _crowd(times: int) -> list[str]:
    """Sentences that make each word of the price common, none of them like it."""
    words, others = OLD.split(), _nonsense()
    return [
        " ".join([*words[first : first + 3], *(next(others) for _ in range(7))])
        for _ in range(times)
        for first in (0, 3, 6, 7)
    ]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        # between two sentences that are paired
        ("A x Z", "A x Z", True),
        ("A x Z", "A n x m m m Z", True),
        ("A x Z", "A n n x m m m Z", False),
        ("A x Z", "A n n n x Z", True),
        ("A x Z", "A n n n x m Z", True),
        ("A x Z", "A n n n x m m Z", False),
        # others were left out
        ("A o x Z", "A x m m m Z", True),
        ("A o o x Z", "A x m m m Z", False),
        ("A x o Z", "A n n n x Z", True),
        ("A x o o Z", "A n n n x Z", False),
        # the neighbour, and not one further off
        ("A B x Z", "A n n n B x m m m Z", True),
        ("A x Y Z", "A n n n x Y m m m Z", True),
        # before the first that is paired
        ("x Z", "x m m m Z", True),
        ("x Z", "n x m m m Z", True),
        ("x Z", "n n x m m m Z", False),
        # behind the last
        ("A x", "A n n n x", True),
        ("A x", "A n n n x m", True),
        ("A x", "A n n n x m m", False),
        ("A x o", "A n n n x", True),
        ("A x o o", "A n n n x", False),
    ],
)
def test_a_sentence_of_common_words_is_looked_for_at_its_place(old: str, new: str, found: bool) -> None:
    """``x`` is the sentence; capitals stand in both versions, ``o`` in the old, ``n`` and ``m`` in the new one."""
    crowd = _crowd(12)
    told = {name: f"{name * 4} met {name * 5} there" for name in "ABYZ"}
    before = [told.get(name, OLD if name == "x" else f"gone{'e' * place}") for place, name in enumerate(old.split())]
    after = [told.get(name, NEW if name == "x" else crowd.pop()) for name in new.split()]
    after = [*crowd, *after] if "A" in new else [*after, *crowd]  # away from the place
    like = _aligned(before, after).like.get(before.index(OLD), {})
    assert list(like) == ([after.index(NEW)] if found else [])


def test_a_word_in_eight_sentences_still_finds_them() -> None:
    others = _nonsense()
    rows = [f"rengali {next(others)} {next(others)} paid {number}" for number in range(9)]
    away = ["Nobody was hurt in it.", "Divers came.", "It was out by noon."]
    one = "rengali at last paid"

    few, many = (_aligned([one, *away], [*away, *rows[:count]]).like for count in (8, 9))
    assert len(few.get(0, ())) == 3
    assert not many


# --- statements -------------------------------------------------------------------------------------------------------


def _profiles(text: str) -> list[Profile]:
    return profiles_of(factcheck.extract(factcheck.Article(text=text, language="en")))


def test_statements_of_one_family_in_sentences_like_each_other_are_candidates() -> None:
    old = _profiles("The fire killed 12 people on Tuesday.\nSome 40 people fled.")
    new = _profiles("Some 45 people fled.\nThe fire on Tuesday killed 15 people.")
    pairs = candidates_of(Aligned({}, {0: {1: 0.9}}), old, new)
    assert [(left.statement.span.text, right.statement.span.text) for left, right in pairs] == [
        ("12", "15"),
        ("Tuesday", "Tuesday"),
    ]


@pytest.mark.parametrize(("turn", "compared"), [(0, True), (12, True), (13, False)])
def test_in_a_table_values_far_apart_are_no_candidates(turn: int, compared: bool) -> None:
    """Others may have been put in between, a dozen and no more."""
    (left,), (right,) = _profiles("Some 40 people fled."), _profiles("Some 45 people fled.")
    for one, other, first in ((left, right, 0), (right, left, 0), (left, right, 40)):
        one.turn, other.turn = first, first + turn
        assert bool(list(candidates_of(Aligned({}, {0: {0: 0.9}}), [left], [right]))) is compared


def _placed(share: float, left: tuple[str, str], right: tuple[str, str]) -> float:
    """What two values are given for their places, in sentences of four words of which so many are the same."""
    (one,), (other,) = _profiles("Some 40 people fled."), _profiles("Some 45 people fled.")
    one.terms = Bag.of(((f"w{number}",), 1.0) for number in range(4))
    other.terms = Bag.of(((f"w{number}" if number < 4 * share else f"v{number}",), 1.0) for number in range(4))
    one.left, one.right = (left[0], "before"), (left[1], "behind")
    other.left, other.right = (right[0], "elsewhere"), (right[1], "beyond")
    added = [round(PlacedScorer().bits(*pair) - bits_of(*pair), 6) for pair in ((one, other), (other, one))]
    assert added[0] == added[1]
    return added[0]


SAME = ("some", "people")


def test_the_same_words_around_speak_for_one_fact() -> None:
    """In sentences most of whose words are the same, and on both sides of the values."""
    surely = _placed(1.0, SAME, SAME)
    assert surely == _placed(0.75, SAME, SAME) > 2
    for others in (("all", "people"), ("some", "men"), ("all", "men")):
        assert _placed(0.75, SAME, others) == _placed(1.0, SAME, others) < surely
    assert _placed(0.5, SAME, SAME) < surely


def test_sentences_half_of_whose_words_are_the_same_speak_for_one_fact() -> None:
    """Less surely; fewer of them say nothing."""
    assert 0 < _placed(0.5, SAME, SAME) < _placed(0.75, SAME, SAME)
    assert _placed(0.25, SAME, SAME) == _placed(0.0, SAME, SAME) == 0
    assert _placed(0.5, SAME, ("all", "men")) == _placed(0.5, SAME, SAME)


def test_values_without_words_around_say_nothing() -> None:
    (one,), (other,) = _profiles("Some 40 people fled."), _profiles("Some 45 people fled.")
    one.terms = other.terms = Bag.of(())
    assert PlacedScorer().bits(one, other) == pytest.approx(bits_of(one, other))


def test_what_is_asked_twice_is_the_same() -> None:
    scorer = PlacedScorer()
    old, new = _profiles("The fire killed 12 people and hurt 40."), _profiles("The fire killed 15 people and hurt 45.")
    first = [scorer.bits(left, right) for left, right in product(old, new)]
    assert [scorer.bits(left, right) for left, right in product(old, new)] == first
    assert [PlacedScorer().bits(left, right) for left, right in product(old, new)] == first
