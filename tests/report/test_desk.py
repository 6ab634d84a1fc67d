"""The draft with its ticks beside the fact sheet, from a check of three invented articles on a ferry."""

from __future__ import annotations

import re

import pytest
from pages import sound

import factcheck
from factcheck.records import Article, MarkStatus
from factcheck.report import Report
from factcheck.report.content import compared_pairs
from factcheck.report.sheet import ticks_of

_DRAFT = """Ferry Melati sinks off Tarum, 35 dead

The ferry Melati sank off Tarum island on Saturday evening, killing 35 passengers, the port authority said.

The ship had left Bandar Laut with 118 passengers and 14 crew aboard, 142 people in all. It was licensed for 90.

The captain, Arman Salim, 54, survived and is being questioned.
"""
_HARBOUR = """Ferry goes down near Tarum

The ferry Melati went down off the island of Tarum on Saturday evening. The port authority said 32 passengers had died.

It had left Bandar Laut with 118 passengers and 14 crew aboard.

The captain, Arman Salim, 45, survived and is being questioned.
"""
_WARTA = """Feri Melati karam di Tarum, 32 penumpang tewas

Feri Melati karam di lepas pantai Pulau Tarum pada Sabtu malam. Otoritas pelabuhan menyatakan 32 penumpang tewas.

Kapal itu berangkat dari Bandar Laut dengan 118 penumpang dan 14 awak. Nakhoda Arman Salim (45) selamat.
"""
_APART = """Parliament passes the budget

The lower house of Norvland passed a budget of 4.1 billion crowns by 61 votes to 40 after a night of debate.
"""


def _article(name: str, text: str, source: str, language: str = "en") -> Article:
    return Article(id=name, text=text, source=source, language=language, published="2024-03-10")


@pytest.fixture(scope="module")
def desk() -> Report:
    articles = [
        _article("draft.txt", _DRAFT, "Our desk"),
        _article("harbour.txt", _HARBOUR, "Harbour Courier"),
        _article("warta.txt", _WARTA, "Warta Kota", "id"),
        _article("budget.txt", _APART, "The Crown"),
    ]
    return factcheck.check(articles, subject="draft.txt")


@pytest.fixture(scope="module")
def page(desk: Report) -> str:
    page = desk.to_html()
    sound(page)
    return page


def _part(page: str, name: str) -> str:
    part = page[page.index(f'<section aria-labelledby="{name}"') :]
    return part[: part.index("</section>")]


def test_every_value_of_the_draft_has_a_tick_in_text_and_margin(desk: Report, page: str) -> None:
    draft = _part(page, "draft")
    ticks = ticks_of(desk, desk.extractions[0])
    for status in (MarkStatus.CONFIRMED, MarkStatus.DIFFERS, MarkStatus.MISCALCULATED, MarkStatus.ALONE):
        count = sum(mark.status is status for mark in ticks)
        assert draft.count(f'<sup class="tick {status}"') == count > 0
        assert len(re.findall(f'class="ticked {status}"', draft)) == count


def test_a_tick_opens_the_passages_of_the_others(page: str) -> None:
    start = _DRAFT.index("54")
    draft = _part(page, "draft")
    assert f'<a href="#ta1-{start}-{start + 2}" aria-label="≠ differs">≠</a>' in draft
    opened = draft[draft.index(f'id="ta1-{start}-{start + 2}"') :].partition("</details>")[0]
    assert [name in opened for name in ("Harbour Courier", "Warta Kota", "Our desk")] == [True, True, False]
    assert "<mark>45</mark>" in opened


def test_the_legend_counts_the_ticks(page: str) -> None:
    legend = _part(page, "draft").partition('class="legend"')[0]
    assert "recalculated: wrong" in legend
    assert re.search(r'class="sign none"><span class="tick outdated">↻</span> 0 outdated', legend)


def test_a_wrong_sum_stands_with_its_calculation(page: str) -> None:
    assert re.search(r'class="ticked miscalculated">.*?>142</bdi><span class="other"> 118 \+ 14 = 132', page)


def test_the_fact_sheet_has_both_repairs_and_the_safest_wording(page: str) -> None:
    facts = _part(page, "facts")
    assert "if 45 is right: Harbour Courier, Warta Kota stand, Our desk must change" in facts
    assert "if 54 is right: Our desk stands, Harbour Courier, Warta Kota must change" in facts
    assert '<p class="safest" dir="auto">what all bear: at least 32</p>' in facts
    assert facts.index(" differ</h3>") < facts.index(" confirmed</h3>") < facts.index(" Call about these")


def test_people_come_before_ages(page: str) -> None:
    differing = _part(page, "facts").partition(" confirmed</h3>")[0]
    assert differing.index("<strong>32</strong>") < differing.index("<strong>45</strong>")


def test_one_value_stands_in_its_own_words(page: str) -> None:
    assert re.search(r'class="what" dir="auto">[^<]*<strong>118</strong> passengers', _part(page, "facts"))


def test_the_call_list_of_a_draft_is_of_the_draft(page: str) -> None:
    calls = _part(page, "facts").partition(" Call about these")[2]
    assert "<strong>90</strong>" in calls
    assert "4.1 billion" not in calls


def test_an_article_of_another_story_is_named_as_not_compared(desk: Report, page: str) -> None:
    assert all("budget.txt" not in pair for pair in compared_pairs(desk))
    told = _part(page, "not-compared")
    assert re.search(r"The Crown</cite></a>: nothing in it was held against another article", told)


def test_a_finding_tells_the_repairs(page: str) -> None:
    card = page[page.index('id="f1"') :].partition("</article>")[0]
    assert "<dt>to make them agree</dt>" in card
    assert 'href="#fact-' in card


def test_without_a_draft_few_articles_stand_open(desk: Report) -> None:
    three = factcheck.check(list(desk.articles[:3])).to_html()
    assert three.count('<details class="article sheet"') == three.count(' open="">') == 3
    four = desk.model_copy(update={"subject": None}).to_html()
    assert four.count(' open="">') <= 3
