"""Facts that one article affirms and another denies: how they are told."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.records import Finding
from factcheck.relate.context import Context
from factcheck.relate.polarity import Opposition
from made import extraction, span, told

BELT = "the driver was wearing a seat belt"
NO_BELT = "the driver was not\n wearing a seat belt"
SHARED = ("driver", "wearing", "seat", "belt", "Redwater", "Monday")


def opposed(left: str, right: str, *, holds: bool = True, disputed: bool = False, place: int = 10) -> Opposition:
    ours, theirs = (BELT, NO_BELT) if holds else (NO_BELT, BELT)
    return Opposition(
        left,
        right,
        span(ours, place),
        span(theirs, place),
        holds,
        SHARED,
        disputed,
        of_one=True,
        one_word=True,
        together=True,
        bits=40.0,
    )


def found(*items: Opposition, names: str = "abcd", **about: Any) -> list[Finding]:
    return told(articles=[extraction(name) for name in names], oppositions=items, **about)


def test_what_is_said() -> None:
    (one,) = found(opposed("a", "b"))
    assert (one.code, one.severity, one.verdict) == ("POL001", "warning", "contradiction")
    assert one.message == f"One article says so, the other not: “{BELT}”"
    assert one.reasons == ("Taken for one fact: the same words (“driver”, “wearing”, “seat”, “belt”, “Redwater”).",)
    assert [(side.value, side.sources) for side in one.sides] == [
        (BELT, ("Outlet a",)),
        ("the driver was not wearing a seat belt", ("Outlet b",)),
    ]


def test_one_fact_in_several_articles_is_told_once() -> None:
    items = opposed("a", "b"), opposed("c", "b"), opposed("c", "d")
    for rows in (items, items[::-1], (opposed("b", "a", holds=False), *items[1:])):
        (one,) = found(*rows)
        assert {item.article_id for item in one.evidence} == set("abcd")
        assert len(one.evidence) == 4
        held = {side.value: side.sources for side in one.sides}
        assert held[BELT] == ("Outlet a", "Outlet c")
    assert len(found(opposed("a", "b"), opposed("c", "d"))) == 2


def test_the_surest_stands_for_all() -> None:
    disputed, sure = opposed("a", "b", disputed=True), opposed("c", "b")
    for rows in ((disputed, sure), (sure, disputed)):
        (one,) = found(*rows)
        assert one.verdict == "contradiction"
        assert one.evidence[0].article_id == "c"
    assert found(disputed)[0].verdict == "dispute"


def test_a_draft_hears_of_itself_and_comes_first() -> None:
    items = opposed("a", "b"), opposed("c", "b")
    (one,) = found(*items, subject="c")
    assert one.evidence[0].article_id == "c"
    (one,) = found(*items, subject="b")
    assert [item.article_id for item in one.evidence][:2] == ["b", "a"]
    assert not found(*items, subject="d")


def test_copies_of_one_text_count_once() -> None:
    facts = {name: ArticleFacts(name, source=f"Outlet {name}") for name in "abc"}
    context = Context(facts, origin={"a": "AFP", "c": "AFP"})
    (one,) = found(opposed("a", "b"), opposed("c", "b"), context=context)
    assert [(side.sources, side.independent) for side in one.sides] == [
        (("Outlet a", "Outlet c"), 1),
        (("Outlet b",), 1),
    ]


@pytest.mark.parametrize("words", [BELT, f"{BELT} when the lorry turned over on the bridge"])
def test_long_words_are_shortened_in_the_headline(words: str) -> None:
    item = Opposition(
        "a", "b", span(words), span(NO_BELT), True, SHARED, False, of_one=True, one_word=True, together=True, bits=40.0
    )
    (one,) = found(item)
    assert len(one.message.partition(": ")[2]) <= 42
    assert ("…" in one.message) is (words != BELT)
