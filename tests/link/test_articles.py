"""What is known of an article beside its text: the day it came out and the outlets it names as its source."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import factcheck
from factcheck.link.articles import ArticleFacts, pair_key


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (None, None),
        (date(2024, 5, 6), date(2024, 5, 6)),
        (datetime(2024, 5, 6, 23, 59), date(2024, 5, 6)),
    ],
)
def test_the_day_of_publication(published: date | datetime | None, day: date | None) -> None:
    assert ArticleFacts("a", published=published).day == day


def _read(text: str) -> factcheck.Extraction:
    return factcheck.extract(
        factcheck.Article(id="a", text=text, language="en", source="Harborline Post", published="2024-05-06")
    )


def test_the_outlets_that_are_named_stand_once() -> None:
    """Those that the text is known to name come first; a name in other capitals is no other outlet."""
    read = _read("The dam broke at dawn, Reuters reported.")
    facts = ArticleFacts.of(read, ["Levant Ledger", "Kabar Bahari"])
    assert facts.lineage == ("Reuters", "Levant Ledger", "Kabar Bahari")
    assert ArticleFacts.of(read, ["REUTERS"]).lineage == ("Reuters",)
    assert (facts.id, facts.source, facts.language, facts.day) == ("a", "Harborline Post", "en", date(2024, 5, 6))


def test_the_outlet_that_is_named_first_stays_first() -> None:
    read = _read("The dam broke at dawn, Reuters reported. Later the Associated Press reported floods.")
    assert ArticleFacts.of(read, ["Reuters"]).lineage == ("Reuters", "AP")


def test_a_pair_has_one_key_whichever_comes_first() -> None:
    assert pair_key("a", "b") == pair_key("b", "a") == ("a", "b")
