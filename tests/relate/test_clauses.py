"""Articles as clauses: where a clause begins and ends, what is stated in it, what turns it round."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.relate.clauses import Page, clause_of, denied, has_phrase, negations_in, page_of, said, stated
from factcheck.statements.terms import Terms

CASES = tomllib.loads(Path(__file__).with_name("clauses.toml").read_text(encoding="utf-8"))["case"]


def _page(text: str, language: str = "en", published: str | None = "2024-05-09") -> Page | None:
    extraction = factcheck.extract(factcheck.Article(id="a", text=text, language=language, published=published))
    return page_of(extraction, Terms(extraction))


def _known(text: str, language: str = "en", published: str | None = "2024-05-09") -> Page:
    page = _page(text, language, published)
    assert page is not None
    return page


def _word(page: Page, word: str) -> int:
    return page.words.index(word)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['why']}: {case['text'][:30]}")
def test_clauses(case: dict[str, Any]) -> None:
    marked = case["text"]
    clause = re.search(r"\[(.*)\]", marked)
    assert clause is not None
    page = _known(re.sub(r"[\[\]‹›]", "", marked), case.get("language", "en"))
    at = len(re.sub(r"[\[\]‹›]", "", marked[: marked.index("‹")]))
    number = page.terms.within(at, at + 1)[0]
    found = clause_of(page, number)
    assert said(page, *found) == re.sub(r"[‹›]", "", clause[1]).casefold()
    assert stated(page, number) is case.get("stated", True)
    assert denied(page, found) is case.get("denied", False)
    assert [one.way.name.lower() for one in negations_in(page, found)] == case.get("how", [])


def test_no_words_say_nothing() -> None:
    page = _known("The mayor left.")
    assert said(page, 1, 1) == ""
    assert said(page, 1, 2) == "mayor"


def test_a_page_knows_its_day_its_language_and_its_names() -> None:
    page = _known("On Monday the mayor’s guard met Jane Roe in Sund.", published="2024-05-09T10:00")
    assert (page.article_id, page.language, page.day) == ("a", "en", date(2024, 5, 9))
    assert "mayor's" in page.words
    assert {"Jane", "Roe", "Sund"} <= page.named
    assert "guard" not in page.named
    assert page.timed == {_word(page, "monday")}
    assert _known("The mayor left.", published=None).day is None


def test_a_language_without_negations_has_no_page() -> None:
    assert _page("Le maire est parti lundi.", "fr") is None


def test_a_number_counts_people_or_things_and_money_counts_nobody() -> None:
    page = _known("The blast hurt 41 people and cost 3 million dollars; at least 12 boats sank, 7 km away.")
    told = {page.words[number]: value for number, value in page.counts.items()}
    assert told["41"] == "41-41"
    assert "12-None" in told.values()
    assert not {"3", "7"} & set(told)


def test_a_time_stands_by_its_first_word_with_its_days() -> None:
    page = _known("In May 2023 the mill closed for four days, and on 7 May 2024 at 10 a.m. it burned.")
    told = {page.words[number]: days for number, days in page.days.items()}
    assert told["may"] == (date(2023, 5, 1), date(2023, 5, 31))
    assert (date(2024, 5, 7), date(2024, 5, 7)) in told.values()
    assert "four" not in told


def test_who_says_what_is_known_by_where_it_stands() -> None:
    text = "“The road is closed,” said Jane Roe. “Nobody came.”"
    page = _known(text)
    start, _, speaker = page.speakers[0]
    assert "Jane Roe" in speaker
    assert text[start] in "“T"


def test_words_of_a_list_are_found_as_words() -> None:
    assert has_phrase("it was allegedly closed", "en", "unsure")
    assert not has_phrase("it was closed", "en", "unsure")
    assert not has_phrase("the mightiest of all", "en", "unsure")
