"""What a difference is mended with, and what can be written meanwhile."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.records import Article, Fact, FactStatus, FactValue
from factcheck.report import Report
from factcheck.report.labels import Labels, load_labels
from factcheck.report.passages import Passages
from factcheck.report.repairs import repairs, safest

EN, ID = load_labels("en"), load_labels("id")


def _value(value: str, *sources: str, outdated: bool = False) -> FactValue:
    return FactValue(
        value=value, articles=sources, sources=sources, statements=(), independent=len(sources), outdated=outdated
    )


def _fact(*values: FactValue, lowest: str | None = None, dimension: str = "people.killed") -> Fact:
    return Fact(id="f", dimension=dimension, label="dead", values=values, status=FactStatus.DIFFERS, lowest=lowest)


def _repairs(fact: Fact, labels: Labels = EN) -> list[str]:
    return repairs(fact, Passages((), (), labels), labels)


def test_both_repairs_say_who_must_change() -> None:
    fact = _fact(_value("32", "Courier", "Radio"), _value("35", "Warta"), lowest="32")
    assert _repairs(fact) == [
        "if 32 is right: Courier, Radio stand, Warta must change",
        "if 35 is right: Warta stands, Courier, Radio must change",
    ]
    assert _repairs(fact, ID)[0] == "jika 32 benar: Courier, Radio tetap, Warta harus diubah"
    assert safest(fact, EN) == ["what all bear: at least 32"]


def test_of_many_sources_the_first_are_named() -> None:
    told = _repairs(_fact(_value("32", *"abcdef"), _value("35", *"vwxyz")))
    assert told[0] == "if 32 is right: a, b, and 4 others stand, v, w, and 3 others must change"


def test_an_older_value_is_no_repair_and_of_three_there_is_no_other() -> None:
    assert _repairs(_fact(_value("3", "a", outdated=True), _value("4", "b"), _value("5", "c")))
    assert _repairs(_fact(_value("3", "a"), _value("4", "b"), _value("5", "c"))) == []


def test_of_speech_there_is_none() -> None:
    fact = _fact(_value("we go", "a"), _value("we stay", "b"), dimension="speech")
    assert (_repairs(fact), safest(fact, EN)) == ([], [])


@pytest.mark.parametrize(("lowest", "told"), [("Seven", "at least seven"), ("Rp 5 miliar", "at least Rp 5 miliar")])
def test_a_word_of_a_headline_is_written_small(lowest: str, told: str) -> None:
    assert safest(_fact(_value("8", "a"), lowest=lowest), EN) == [f"what all bear: {told}"]


TEXTS = {
    "Harbour Courier": "The fire at the Corran flour mill killed 34 people on Monday, the fire brigade said.",
    "Bay Radio": "The fire at the Corran flour mill killed 39 people on Monday, the fire brigade said.",
}


@pytest.fixture(scope="module")
def mill() -> Report:
    articles = [
        Article(id=f"{name}.txt", text=text, source=name, published="2024-03-12", language="en")
        for name, text in TEXTS.items()
    ]
    return factcheck.check(articles, config=factcheck.Config(language="en"))


def test_a_finding_shows_them(mill: Report) -> None:
    text = mill.to_text()
    assert "if 39 is right: Bay Radio stands, Harbour Courier must change" in text
    assert "what all bear: at least 34" in text


def test_a_slip_is_mended_and_not_worded_around(mill: Report) -> None:
    (finding,) = mill.findings
    text = mill.model_copy(update={"findings": (finding.model_copy(update={"code": "TYPO004"}),)}).to_text()
    assert "either" in text
    assert "safest" not in text


def test_a_note_shows_neither(mill: Report) -> None:
    (finding,) = mill.findings
    text = mill.model_copy(
        update={"findings": (finding.model_copy(update={"severity": factcheck.Severity.INFO}),)}
    ).to_text()
    assert "either" not in text
    assert "Bay Radio.txt:1:35: info " in text
