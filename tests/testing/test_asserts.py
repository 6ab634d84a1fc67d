"""What a failing assertion says, word by word, and that a true one says nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factcheck import Article, Config, extract
from factcheck.testing import (
    ExpectedCasualty,
    ExpectedFigure,
    ExpectedForce,
    ExpectedQuote,
    ExpectedTime,
    Sample,
    assert_consistent,
    assert_extracts,
)

SNAPSHOTS = Path(__file__).parent / "snapshots"
TEXT = "At least 40 people were killed in Rafah on Tuesday, the UN said."
SATURDAY = Article(
    text="The market of Tarum reopened on Saturday, 10 March 2024, the mayor said.",
    source="Harbour Courier",
    published="2024-03-10",
    language="en",
)
PARTS = Article(
    text="The storm killed 12 people in Rafah, 15 of them children.",
    id="desk/storm.txt",
    published="2024-03-10",
    language="en",
)


def read(*expected: ExpectedCasualty | ExpectedTime | ExpectedForce | str, **more: object) -> None:
    assert_extracts(TEXT, *expected, language="en", published="2024-05-08", **more)  # type: ignore[arg-type]


FAILURES: dict[str, Callable[[], object]] = {
    "another_amount": lambda: read(ExpectedCasualty(outcomes="killed", amount=41, place="Rafah")),
    "nothing_of_the_kind": lambda: read(ExpectedForce(unit="battalion"), ExpectedTime(value="2024-05-07")),
    "in_lines": lambda: read("killed: 40 in Rafah", "time Tuesday: 2024-05-07", never=("figure…",)),
    "elsewhere": lambda: read(ExpectedTime(value="2024-05-07", text="on Tuesday", within=(0, 30))),
    "not_read": lambda: assert_extracts("Il y a 40 morts.", "killed: 40", language="fr"),
    "weekday": lambda: assert_consistent([SATURDAY]),
    "two_findings": lambda: assert_consistent([SATURDAY, PARTS]),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_says_what_was_expected_what_was_read_and_where(name: str) -> None:
    with pytest.raises(AssertionError) as failure:
        FAILURES[name]()
    told = str(failure.value) + "\n"
    file = SNAPSHOTS / f"{name}.txt"
    assert told == file.read_text(encoding="utf-8"), f"if this is better, put it into {file.name}:\n{told}"


def test_what_is_read_passes_and_comes_back() -> None:
    extraction = assert_extracts(
        TEXT,
        ExpectedCasualty(outcomes=("killed",), amount="[40, ∞)", populations=(), claimant="United Nations"),
        ExpectedTime(value="2024-05-07", earliest=date(2024, 5, 7), within=(0, len(TEXT))),
        ExpectedFigure(amount="[40, ∞)", unit="person", text="40"),
        ExpectedQuote(speaker="United Nations", mode="indirect"),
        "killed: [40, ∞) in Rafah…",
        never=["injured…"],
        language="en",
        published=date(2024, 5, 8),
    )
    assert extraction.article.text == TEXT
    assert assert_extracts(extraction, ExpectedCasualty(place="Rafah")) is extraction


def test_articles_and_samples_are_taken_as_they_are() -> None:
    article = Article(text="Israel mengerahkan dua batalion ke Rafah.", language="id")
    expected = ExpectedForce(amount=2, unit="battalion", side="Israel")
    assert assert_extracts(article, expected) == extract(article)
    assert_extracts(Sample(text=article.text, language="id", expected=(expected,)))
    with pytest.raises(AssertionError, match="2 of 2 expected"):
        assert_extracts(Sample(text="Hujan.", language="id", expected=(expected,)), "force: 3 battalion")


def test_a_record_is_compared_where_it_says_something() -> None:
    extraction = extract(Article(text=TEXT, language="en"))
    assert ExpectedCasualty().met_in(extraction)
    assert str(ExpectedCasualty()) == "any casualty"
    assert not ExpectedCasualty(populations="child").met_in(extraction)
    assert ExpectedCasualty(within=(0, 40)).moved(5).within == (5, 45)
    assert ExpectedCasualty(text="x").moved(5) == ExpectedCasualty(text="x")


def test_consistent_articles_pass_and_give_their_report() -> None:
    assert assert_consistent(["Pasar Tarum dibuka kembali.", "Hujan turun di Tarum."]).findings == ()
    assert [item.code for item in assert_consistent([SATURDAY], ignore=["date"]).findings] == ["DATE002"]
    assert assert_consistent([SATURDAY], config=Config(ignore=("DATE002",))).findings == ()
    sample = Sample(text=SATURDAY.text, language="en", published=date(2024, 3, 10))
    with pytest.raises(AssertionError, match="DATE002"):
        assert_consistent([sample], at_least="error")
    with pytest.raises(ValueError, match="loud"):
        assert_consistent([SATURDAY], at_least="loud")
