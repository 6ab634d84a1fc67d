"""Facts: who bears which value, what differs, what is out of date; and the mark of every statement."""

from __future__ import annotations

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.records import FactStatus, MarkStatus

CASES = tomllib.loads(Path(__file__).with_name("facts.toml").read_text(encoding="utf-8"))["case"]
NUMBERS = frozenset({"date", "year", "month", "weekday", "speech", "time_of_day"})
FIRE = "A fire at the Corran flour mill killed 26 people on Monday, the fire brigade said."


def _articles(case: dict[str, Any]) -> list[factcheck.Article]:
    return [factcheck.Article(**row) for row in case["articles"]]


def _facts(report: factcheck.Report) -> list[dict[str, Any]]:
    """The facts on numbers, as the cases write them."""
    found = []
    for fact in report.facts:
        if fact.dimension not in NUMBERS:
            row: dict[str, Any] = {"status": fact.status.value}
            row["values"] = sorted([one.value, list(one.sources), one.independent] for one in fact.values)
            row |= {"outlier": fact.outlier} if fact.outlier else {}
            row |= {"lowest": fact.lowest} if fact.lowest else {}
            row |= {"older": older} if (older := [one.value for one in fact.values if one.outdated]) else {}
            found.append(row)
    return found


def _wanted(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**fact, "values": sorted(fact["values"])} for fact in case["facts"]]


def _sorted(facts: list[dict[str, Any]]) -> list[str]:
    return sorted(str(sorted((key, str(value)) for key, value in fact.items())) for fact in facts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_facts(case: dict[str, Any]) -> None:
    facts = _facts(factcheck.check(_articles(case)))
    for fact in facts:
        for value in fact["values"]:
            value[1] = [row["source"] for row in case["articles"] if row["source"] in value[1]]
    assert _sorted(facts) == _sorted(_wanted(case))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_the_order_of_the_articles_changes_no_fact(case: dict[str, Any]) -> None:
    found = [factcheck.check(order).facts for order in permutations(_articles(case))]
    assert all(facts == found[0] for facts in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_every_statement_has_its_mark_and_every_fact_its_statements(case: dict[str, Any]) -> None:
    report = factcheck.check(_articles(case))
    statements = {one.id: one for item in report.extractions for one in item.statements}
    assert set(statements) <= set(report.marks)
    held = [name for fact in report.facts for value in fact.values for name in value.statements]
    assert len(held) == len(set(held)), "a statement tells one fact"
    for name, one in statements.items():
        assert report.marks[name].span == one.span


def test_of_one_article_no_two_values_stand_in_one_fact() -> None:
    text = "The fire killed 26 people at the Corran mill. The fire killed 62 people at the Corran mill."
    report = factcheck.check(
        [factcheck.Article(text=text, source="Herald"), factcheck.Article(text=FIRE, source="Courier")]
    )
    for fact in report.facts:
        assert all(len(set(value.articles)) == len(value.articles) for value in fact.values)


def test_copies_of_one_text_are_one_source() -> None:
    text = " ".join([FIRE] + [f"Sentence {word} of the report stands in both texts as it is." for word in "abcdefghij"])
    report = factcheck.check([factcheck.Article(text=text, source=name, id=name) for name in ("Herald", "Courier")])
    killed = next(fact for fact in report.facts if fact.dimension == "people.killed")
    assert killed.status is FactStatus.ALONE
    assert killed.values[0].independent == 1
    assert killed.values[0].sources == ("Courier", "Herald") or killed.values[0].sources == ("Herald", "Courier")


def test_what_is_not_understood_has_a_mark_with_the_reason() -> None:
    report = factcheck.check([factcheck.Article(text=f"{FIRE} The code was 12.34.56.78 there.", source="Herald")])
    unread = [mark for mark in report.marks.values() if mark.status is MarkStatus.NOT_READ]
    assert [(mark.span.text, mark.reason) for mark in unread] == [("12.34.56.78", "not understood")]


def test_a_draft_is_held_against_the_archive_and_the_archive_not_against_itself() -> None:
    archive = [
        factcheck.Article(text=FIRE, source="Herald", id="h"),
        factcheck.Article(text=FIRE.replace("26", "62"), source="Courier", id="c"),
    ]
    draft = factcheck.Article(text="The council of Lodova bought 34 buses, the mayor said.", id="d")
    report = factcheck.check(archive, subject=draft)
    pairs = {frozenset((item.left[0].article_id, item.right[0].article_id)) for item in report.comparisons}
    assert frozenset(("h", "c")) not in pairs


SUMS = (
    "Of the 220 people aboard, 41 (18.6%) were children. Rice went to 397 families: 203 in Tarn, 121 in Osk and 73 in "
    "Belm. The bill was carried by 13 votes, 312 to 301. The mill is old, and 26 people work there."
)


def test_a_draft_alone_has_its_figures_recalculated() -> None:
    report = factcheck.check([factcheck.Article(text=SUMS, source="Herald")])
    told = {(mark.span.text, mark.status, mark.arithmetic) for mark in report.marks.values()}
    assert told == {
        *((text, MarkStatus.RECALCULATED, "41 ÷ 220 × 100 = 18.64") for text in ("220", "41", "18.6")),
        *((text, MarkStatus.RECALCULATED, "203 + 121 + 73 = 397") for text in ("397", "203", "121", "73")),
        *((text, MarkStatus.MISCALCULATED, "312 − 301 = 11") for text in ("13", "312", "301")),
        ("26", MarkStatus.ALONE, None),
    }


def test_what_others_say_of_a_figure_comes_before_what_its_own_text_makes_of_it() -> None:
    text = FIRE.replace("on Monday", "(twelve men and 14 women) on Monday")
    report = factcheck.check(
        [factcheck.Article(text=text, source="Herald"), factcheck.Article(text=FIRE, source="Courier")]
    )
    (killed,) = [mark for mark in report.marks.values() if mark.span.text == "26" and mark.arithmetic is not None]
    assert (killed.status, killed.arithmetic) == (MarkStatus.CONFIRMED, "12 + 14 = 26")


def test_the_ticks_of_a_page_and_a_sheet_show_the_arithmetic() -> None:
    article = factcheck.Article(text=SUMS, source="Herald", id="h")
    report = factcheck.check([article])
    page = report.to_html()
    assert '<sup class="tick recalculated" title="recalculated: right: 41 ÷ 220 × 100 = 18.64">=</sup>' in page
    assert '<sup class="tick miscalculated" title="recalculated: wrong: 312 − 301 = 11">✗</sup>' in page
    sheet = factcheck.check([], subject=article).to_sheet()
    assert "“397”  203 + 121 + 73 = 397" in sheet
    assert "3 recalculated: wrong, 7 recalculated: right, 1 alone" in sheet
