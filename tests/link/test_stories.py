"""Which articles are compared with which, and what the cap leaves out."""

from __future__ import annotations

import random

import pytest

from factcheck import Article, Comparison, check, extract
from factcheck.link.stories import NEAREST, WHOLE, Reading, find_stories, marks_of
from factcheck.statements.terms import Key, Terms

FLOOD = (
    "The Kalibiru river flooded Sumberrejo on Monday. Regent Hartono Wiryawan said {count} houses in Sumberrejo were "
    "under water."
)
"""The same rare names in each article, so that all of them are of one story."""
MANY = WHOLE + 4


def _reports() -> list[Article]:
    return [
        Article(id=f"r{number}", text=FLOOD.format(count=300 + number), source=f"Post {number}")
        for number in range(MANY)
    ]


def test_what_the_cap_leaves_out_is_counted_and_told() -> None:
    told = [notice for notice in check(_reports()).notices if notice.kind == "left_out"]

    assert len(told) == 1
    assert str(NEAREST) in told[0].message


def test_a_draft_is_compared_with_every_article() -> None:
    draft = Article(id="draft", text=FLOOD.format(count=912))

    report = check(_reports(), subject=draft)

    compared = {name for item in report.comparisons for name in _articles(item) if "draft" in _articles(item)}
    assert compared == {"draft", *(article.id for article in _reports())}


def _articles(item: Comparison) -> tuple[str, ...]:
    return tuple(stated.article_id for stated in (*item.left, *item.right))


def test_few_articles_are_all_compared() -> None:
    assert not [notice for notice in check(_reports()[: WHOLE + 1]).notices if notice.kind == "left_out"]


def test_articles_of_different_events_have_nothing_left_out() -> None:
    others = [
        Article(id=f"o{number}", text=f"Mayor {name} opened a library in {place} on Friday.")
        for number, (name, place) in enumerate(
            [("Ilse Brandt", "Coburg"), ("Tomas Vela", "Cusco"), ("Ngozi Obi", "Enugu")]
        )
    ]

    assert not check(others).notices


# --- articles as the rare words they have: how many bits each says ---------------------------------------------------

NAME = 15.0
"""The bits of a rare name."""


def _reading(article: str, **marks: float) -> Reading:
    return Reading(article, [], dict(marks))


def _pairs(readings: list[Reading], subject: str | None = None) -> set[tuple[str, str]]:
    found = find_stories(readings, subject).pairs
    return {(readings[a].article_id, readings[b].article_id) for a, b in found}


@pytest.mark.parametrize(
    ("shared", "compared", "one"),
    [
        ({}, False, False),
        ({"ferry": 7.9}, False, False),
        ({"ferry": 8.0}, True, False),
        ({"rengali": NAME, "dewi": NAME, "antara": NAME}, True, False),
        ({"rengali": NAME, "dewi": NAME, "antara": NAME, "tavel": 14.9}, True, False),
        ({"rengali": NAME, "dewi": NAME, "antara": NAME, "tavel": NAME}, True, True),
    ],
)
def test_what_two_articles_share_says_whether_they_are_compared_and_of_one_story(
    shared: dict[str, float], compared: bool, one: bool
) -> None:
    """Half of what a rare name says is enough to look; it takes four rare names to speak of one story."""
    found = find_stories([_reading("a", sorin=NAME, **shared), _reading("b", corran=NAME, **shared)])

    assert found.pairs == (((0, 1),) if compared else ())
    assert (found.story_of["a"] == found.story_of["b"]) is one
    assert found.left_out == 0


def test_stories_are_numbered_by_the_ids_of_their_articles() -> None:
    told = [_reading(name, **{word: 2 * NAME, f"{word}2": 2 * NAME}) for name, word in zip("dbca", "xyxz", strict=True)]

    for readings in (told, told[::-1]):
        assert find_stories(readings).story_of == {"a": "E1", "b": "E2", "c": "E3", "d": "E3"}


def test_three_articles_are_of_one_story_where_one_shares_it_with_both() -> None:
    readings = [
        _reading("a", rengali=4 * NAME),
        _reading("b", tavel=4 * NAME),
        _reading("c", rengali=4 * NAME, tavel=4 * NAME),
    ]

    assert _pairs(readings) == {("a", "c"), ("b", "c")}
    assert set(find_stories(readings).story_of.values()) == {"E1"}


def test_nothing_to_compare() -> None:
    assert find_stories([]).pairs == ()
    assert find_stories([]).left_out == 0
    assert find_stories([_reading("a", rengali=NAME)]).story_of == {"a": "E1"}


def test_the_more_articles_share_a_word_the_fewer_of_them_each_is_held_against() -> None:
    """All of two dozen others; of fifty the eleven that share most with it."""
    few = [_reading(f"r{number:02}", rengali=NAME) for number in range(WHOLE + 1)]
    assert find_stories(few).left_out == 0
    assert find_stories([*few, _reading("r99", rengali=NAME)]).left_out > 0

    hub = _reading("hub", rengali=NAME, **{f"w{number:02}": 1.0 + number for number in range(50)})
    spokes = [_reading(f"s{number:02}", **{f"w{number:02}": 1.0 + number}, rengali=NAME) for number in range(50)]
    found = find_stories([hub, *spokes])
    partners = {other for pair in _pairs([hub, *spokes]) for other in pair if "hub" in pair} - {"hub"}
    most = WHOLE * WHOLE // 50
    assert {f"s{number:02}" for number in range(50 - most, 50)} <= partners
    assert len(found.pairs) + found.left_out == 51 * 50 // 2
    assert found.left_out > 0


def test_of_a_crowd_each_article_keeps_the_four_most_alike() -> None:
    """Each of a ring of towns shares a word with the next ones: those are the neighbours that it keeps."""
    count = 150
    readings = [_reading(f"r{number:03}", rengali=NAME) for number in range(count)]
    for number in range(count):
        for other in (number, (number + 1) % count, (number + 2) % count):
            readings[other].marks[f"w{number}"] = NAME
    near = {
        tuple(sorted((f"r{number:03}", f"r{(number + step) % count:03}"))) for number in range(count) for step in (1, 2)
    }

    found = find_stories(readings)

    assert _pairs(readings) == near
    assert found.left_out == count * (count - 1) // 2 - len(near)


def test_of_equally_alike_articles_those_with_the_first_ids_are_kept() -> None:
    """And not those that happened to come first."""
    readings = [_reading(f"r{number:03}", rengali=NAME) for number in range(150)]
    kept = _pairs(readings)
    random.Random(3).shuffle(readings)

    assert {tuple(sorted(pair)) for pair in _pairs(readings)} == kept
    assert {other for one, other in kept if one == "r000"} == {f"r{number:03}" for number in range(1, 150)}
    assert not {other for one, other in kept if one == "r004"}


def test_a_pair_is_kept_where_either_side_has_it_among_its_nearest() -> None:
    readings = [_reading("hub", rengali=NAME), *(_reading(f"s{number:03}", rengali=NAME) for number in range(150))]

    assert {pair for pair in _pairs(readings) if "hub" in pair} == {("hub", f"s{number:03}") for number in range(150)}


def test_of_a_word_in_hundreds_of_articles_the_pairs_far_apart_are_counted_as_left_out() -> None:
    """In a row of 203 articles that share one word three pairs stand more than two hundred apart."""
    readings = [_reading(f"r{number:03}", rengali=NAME) for number in range(203)]
    found = find_stories(readings)
    assert len(found.pairs) + found.left_out == 203 * 202 // 2
    assert ("r000", "r200") in _pairs(readings)
    assert not {("r000", "r201"), ("r000", "r202"), ("r001", "r202")} & _pairs(readings)


def test_a_draft_is_held_against_each_that_shares_a_word_with_it_and_these_not_against_each_other() -> None:
    others = [_reading(f"r{number:03}", rengali=NAME) for number in range(210)]
    readings = [_reading("draft", rengali=NAME, tavel=4 * NAME), *others, _reading("z", tavel=4 * NAME), _reading("q")]

    found = find_stories(readings, "draft")

    assert _pairs(readings, "draft") == {("draft", one.article_id) for one in (*others, readings[-2])}
    assert found.left_out == 0
    assert found.story_of["draft"] == found.story_of["z"] != found.story_of["r000"]


def test_a_subject_that_is_no_article_changes_nothing() -> None:
    readings = [_reading(name, rengali=NAME) for name in "abc"]

    assert find_stories(readings, "elsewhere") == find_stories(readings)


# --- which words of a text are its marks ------------------------------------------------------------------------------


def _terms(*words: tuple[tuple[Key, ...], float]) -> Terms:
    terms = Terms(extract(Article(text="", language="en")))
    terms.keys, terms.bits = [keys for keys, _ in words], [bits for _, bits in words]
    return terms


def test_rare_words_mark_an_article_by_all_their_keys() -> None:
    marks = marks_of(_terms((("rengali",), 16.0), (("c1", "ferry"), 11.0), (("town",), 10.9), ((), 14.0)))

    assert marks == {"rengali": 16.0, "c1": 11.0, "ferry": 11.0}


def test_of_many_rare_words_the_rarest_mark_an_article() -> None:
    words: list[tuple[tuple[Key, ...], float]] = [((f"w{number:03}",), 11.0 + number) for number in range(100)]

    assert set(marks_of(_terms(*words))) == {f"w{number:03}" for number in range(40, 100)}


def test_which_of_equally_rare_words_mark_an_article_is_not_a_matter_of_their_order() -> None:
    words: list[tuple[tuple[Key, ...], float]] = [((f"w{number:03}",), 12.0) for number in range(100)]

    assert marks_of(_terms(*words)) == marks_of(_terms(*words[::-1]))


def test_names_mark_a_report_and_common_words_do_not() -> None:
    terms = Terms(extract(Article(text="Two people of Rengali were new there.", language="en")))

    assert list(marks_of(terms)) == ["rengali"]
