"""Origins, copies and versions of a text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.link.documents import ONE_TEXT, UNKNOWN_ORDER
from factcheck.records import Finding, Lineage, Origin, Verdict
from factcheck.relate.context import Context
from factcheck.relate.decide import Kind
from factcheck.rules import Config
from made import dead, extraction, only, pair, span, statement, told

TEXT = "\n  The ferry sank off Redwater.\nMore."
NAMED = Lineage(name="AFP", span=span("reported AFP", 7), cue="reported")


def origins(*found: Origin, names: str = "abc", **about: Any) -> list[Finding]:
    read = [extraction(name, TEXT, lineage=(NAMED,) if name == "b" else ()) for name in names]
    return told(articles=read, origins=found, config=Config(preview=True), **about)


def test_what_goes_back_to_one_source_is_one_voice() -> None:
    (found,) = origins(Origin(name="AFP", articles=("a", "b"), why="named"))
    assert (found.code, found.verdict, found.confidence, found.severity) == ("SRC001", "agree", 0.9, "info")
    assert found.message == "2 articles go back to AFP: one source"
    assert found.reasons == ("They name AFP as their source.",)
    first, second = found.evidence
    assert (first.article_id, first.span.text) == ("a", "  The ferry sank off Redwater.")
    assert TEXT[first.span.start : first.span.end] == first.span.text
    assert (second.article_id, second.span) == ("b", NAMED.span)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (ONE_TEXT, "Their texts are versions of one."),
        (UNKNOWN_ORDER, "Their texts are versions of one, and which came first is not known."),
        ("anything", "They name Outlet a / a as their source."),
    ],
)
def test_why_articles_are_of_one_origin(why: str, said: str) -> None:
    (found,) = origins(Origin(name="Outlet a / a", articles=("a", "c"), why=why))
    assert found.reasons == (said,)


def test_an_origin_that_is_a_file_is_told_by_its_name() -> None:
    name = "drafts/ferry.txt"
    read = [extraction(name, TEXT), extraction("b", TEXT)]
    origin = Origin(name=f"{name} / Outlet b", articles=(name, "b"), why=ONE_TEXT)
    (found,) = told(articles=read, origins=(origin,), config=Config(preview=True))
    assert found.message == "2 articles go back to ferry / Outlet b: one source"


def test_a_draft_hears_of_its_own_origin() -> None:
    origin = Origin(name="AFP", articles=("a", "b"), why="named")
    assert origins(origin, subject="a")
    assert not origins(origin, subject="c")
    assert not told(articles=[extraction("a"), extraction("b")], origins=(origin,))  # in preview only


def test_where_nothing_is_named_the_first_eighty_letters_are_shown() -> None:
    read = [extraction(name, "x" * 200) for name in "ab"]
    (found,) = told(
        articles=read, origins=(Origin(name="x", articles=("a", "gone"), why=""),), config=Config(preview=True)
    )
    assert [item.span.text for item in found.evidence] == ["x" * 80]


@pytest.mark.parametrize("turned", [False, True])
def test_the_copy_is_told_before_what_it_names(turned: bool) -> None:
    copy, original = dead("copy", 43), dead("wire", 34)
    facts = {
        "copy": ArticleFacts("copy", source="Kabar", lineage=("AFP",)),
        "wire": ArticleFacts("wire", source="AFP"),
    }
    item = pair(*((original, copy) if turned else (copy, original)), Kind.COPY)
    found = only(item, context=Context(facts))
    assert found.message == "Killed: the copy has 43 (Kabar), its origin 34 (AFP)"


def test_where_neither_names_the_other_the_odd_one_is_first() -> None:
    rows = [pair(dead(name, 34), dead("c", 43), Kind.COPY) for name in "ab"]
    assert only(*rows).message == "Killed: the copy has 43, its origin 34"


@pytest.mark.parametrize(("kind", "code"), [(Kind.UPDATED, "SRC005"), (Kind.REHEDGED, "SRC006")])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("days", [(date(2024, 5, 6), date(2024, 5, 7)), (None, date(2024, 5, 7))])
def test_the_earlier_version_is_told_first(
    kind: Kind, code: str, turned: bool, days: tuple[date | None, date | None]
) -> None:
    early, late = statement("x", "share", 61, "61 percent"), statement("a", "share", 64, "64 percent")
    facts = {
        "x": ArticleFacts("x", source="Herald", published=days[0]),
        "a": ArticleFacts("a", source="Courier", published=days[1]),
    }
    item = pair(*((late, early) if turned else (early, late)), kind, verdict=Verdict.UPDATE)
    found = only(item, context=Context(facts))
    assert (found.code, found.severity) == (code, "info")
    assert found.message.index("61") < found.message.index("64")
