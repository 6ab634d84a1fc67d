"""The mark of a statement by its fact, by the arithmetic of its own article, or why it has none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import factcheck
from by_hand import said, span
from factcheck.records import Extraction, Fact, FactStatus, FactValue, Mark, MarkStatus, NotRead, Statement
from factcheck.relate.marks import build_marks
from factcheck.relate.relations.broken import Broken, Held
from factcheck.relate.relations.engine import Recalculated
from factcheck.relate.relations.families import Family

TEXT = "The blast killed 31 people and hurt 45 of them, the fire brigade of the town said on Monday."


def _extraction(*statements: Statement, text: str = TEXT) -> Extraction:
    return Extraction(article=factcheck.Article(id="a", text=text, language="en"), statements=statements)


def _value(name: str, independent: int = 1, outdated: bool = False) -> FactValue:
    return FactValue(
        value="31", articles=("a",), sources=("Herald",), statements=(name,), independent=independent, outdated=outdated
    )


def _fact(status: FactStatus, *values: FactValue) -> Fact:
    return Fact(id="F1", dimension="people.killed", label="killed …", values=values, status=status)


def _broken(start: int, text: str, confidence: float = 0.9, worked: str = "1 + 1 = 2", role: str = "whole") -> Broken:
    return Broken(
        "a",
        "sum",
        Family.SUM,
        span(text, start),
        ((role, span(text, start)),),
        worked,
        None,
        "",
        confidence,
    )


def _held(start: int, text: str, confidence: float = 0.9, worked: str = "1 + 2 = 3") -> Held:
    return Held("a", "sum", Family.SUM, (("whole", span(text, start)),), worked, confidence)


def _mark(
    statement: Statement,
    facts: Sequence[Fact] = (),
    broken: Sequence[Broken] = (),
    held: Sequence[Held] = (),
) -> Mark:
    worked = {"a": Recalculated(tuple(broken), tuple(held))} if broken or held else {}
    return build_marks([_extraction(statement)], facts, worked)[statement.id]


@pytest.mark.parametrize(
    ("status", "independent", "outdated", "mark"),
    [
        (FactStatus.ALONE, 1, False, MarkStatus.ALONE),
        (FactStatus.ALONE, 2, False, MarkStatus.CONFIRMED),
        (FactStatus.CONFIRMED, 1, False, MarkStatus.CONFIRMED),
        (FactStatus.DIFFERS, 1, False, MarkStatus.DIFFERS),
        (FactStatus.DIFFERS, 3, False, MarkStatus.DIFFERS),
        (FactStatus.OUTDATED, 1, True, MarkStatus.OUTDATED),
        (FactStatus.DIFFERS, 2, True, MarkStatus.OUTDATED),
        (FactStatus.OUTDATED, 1, False, MarkStatus.ALONE),
        (FactStatus.OUTDATED, 2, False, MarkStatus.CONFIRMED),
    ],
)
def test_a_statement_is_marked_by_its_fact_and_its_value(
    status: FactStatus, independent: int, outdated: bool, mark: MarkStatus
) -> None:
    one = said("a", 31)
    found = _mark(one, [_fact(status, _value(one.id, independent, outdated))])
    assert (found.status, found.independent, found.fact, found.span) == (mark, independent, "F1", one.span)
    assert (found.reason, found.arithmetic) == (None, None)


def test_what_stands_in_no_fact_is_outside_the_story_and_a_quote_stands_alone() -> None:
    found = _mark(said("a", 31))
    assert (found.status, found.reason, found.fact) == (MarkStatus.NOT_READ, NotRead.OUTSIDE, None)
    found = _mark(said("a", None, dimension="speech", words="we saw 31 boats"))
    assert (found.status, found.reason) == (MarkStatus.ALONE, None)


def test_the_arithmetic_speaks_where_no_other_article_does() -> None:
    one = said("a", 31, start=17)
    for relations, wanted, worked in (
        ({"broken": [_broken(17, "31")]}, MarkStatus.MISCALCULATED, "1 + 1 = 2"),
        ({"held": [_held(17, "31")]}, MarkStatus.RECALCULATED, "1 + 2 = 3"),
    ):
        for facts in ([], [_fact(FactStatus.ALONE, _value(one.id))]):
            found = _mark(one, facts, **relations)
            assert (found.status, found.arithmetic, found.reason) == (wanted, worked, None)
        found = _mark(one, [_fact(FactStatus.CONFIRMED, _value(one.id))], **relations)
        assert (found.status, found.arithmetic) == (MarkStatus.CONFIRMED, worked)


def test_what_does_not_come_out_is_told_before_what_does_and_the_surer_first() -> None:
    one = said("a", 31, start=17)
    assert _mark(one, broken=[_broken(17, "31", 0.3)], held=[_held(17, "31", 0.9)]).arithmetic == "1 + 1 = 2"
    broken = [_broken(17, "31", 0.3, "faint"), _broken(17, "31", 0.9, "sure")]
    assert _mark(one, broken=broken).arithmetic == "sure"
    assert _mark(one, broken=broken[::-1]).arithmetic == "sure"


@pytest.mark.parametrize(
    ("start", "text", "worked"),
    [
        (17, "31", "1 + 1 = 2"),  # the number itself
        (17, "31 people", "1 + 1 = 2"),  # with its unit
        (18, "1", "1 + 1 = 2"),  # a part of it
        (16, " 31", "1 + 1 = 2"),
        (14, "ed ", None),  # right before it
        (19, " people", None),  # right behind it
        (36, "45", None),
    ],
)
def test_a_calculation_is_of_the_number_that_it_overlaps(start: int, text: str, worked: str | None) -> None:
    assert _mark(said("a", 31, start=17), broken=[_broken(start, text)]).arithmetic == worked


def test_a_calculation_before_the_number_is_none_of_it() -> None:
    assert _mark(said("a", 45, start=36), broken=[_broken(17, "31")]).arithmetic is None


def test_the_words_of_a_list_and_those_of_a_speaker_are_no_numbers() -> None:
    assert _mark(said("a", 31, start=17), broken=[_broken(17, "31", role="listed")]).arithmetic is None
    quote = said("a", None, dimension="speech", words="killed 31 people", start=10)
    assert _mark(quote, broken=[_broken(17, "31")]).arithmetic is None


def test_the_arithmetic_of_one_article_is_not_of_another() -> None:
    one = said("a", 31, start=17)
    found = build_marks([_extraction(one)], [], {"b": Recalculated((_broken(17, "31"),))})
    assert found[one.id].arithmetic is None


def test_what_was_not_understood_is_counted_from_one() -> None:
    extraction = factcheck.extract(
        factcheck.Article(id="a", text="The codes were 12.34.56.78 and 98.76.54.32 there.", language="en")
    )
    marks = {name: mark for name, mark in build_marks([extraction], [], {}).items() if "#u" in name}
    assert list(marks) == ["a#u1", "a#u2"]
    assert {mark.reason for mark in marks.values()} == {NotRead.NOT_UNDERSTOOD}
    assert [mark.span.text for mark in marks.values()] == ["12.34.56.78", "98.76.54.32"]
