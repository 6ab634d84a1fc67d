"""The words of a reader's language: terms, units, days, numbers and reasons."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from factcheck.records import Step
from factcheck.rules.wording import MessageLanguage, load_messages, message_languages

EN, ID = load_messages("en"), load_messages("id")


def test_the_languages_are_those_of_the_files() -> None:
    assert message_languages() == ("en", "id")
    assert TypeAdapter(MessageLanguage).validate_python("id") == "id"
    with pytest.raises(ValidationError, match="no messages in 'xx'; there are: en, id"):
        TypeAdapter(MessageLanguage).validate_python("xx")


def test_each_language_is_read_once() -> None:
    assert (EN.language, ID.language) == ("en", "id")
    assert load_messages("en") is load_messages("en")


def test_terms() -> None:
    assert EN.term("killed") == "killed"
    assert EN.term("killed+injured") == "killed / injured"
    assert ID.term("killed") == "tewas"
    assert EN.term("of no table") == "of no table"


def test_units_that_the_table_does_not_have_stand_as_they_are() -> None:
    assert EN.unit("acre") == "acres"
    assert EN.unit("furlong") == "furlong"


@pytest.mark.parametrize(
    ("text", "english", "indonesian"),
    [
        ("9999", "9999", "9999"),
        ("10000", "10,000", "10.000"),
        ("of 1234567 people", "of 1,234,567 people", "of 1.234.567 people"),
        ("a10000", "a10000", "a10000"),
        ("3.10000", "3.10000", "3.10000"),
        ("10000-a", "10000-a", "10000-a"),
        ("9" * 31, "9" * 31, "9" * 31),
    ],
)
def test_long_numbers_are_grouped(text: str, english: str, indonesian: str) -> None:
    assert (EN.grouped(text), ID.grouped(text)) == (english, indonesian)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("from 2024-05-05 on", "from 5 May 2024 on"),
        ("2024-02-30", "2024-02-30"),
        ("a2024-05-05", "a2024-05-05"),
        ("2024-05-05-b", "2024-05-05-b"),
        ("2024-05-05 and 2024-12-31", "5 May 2024 and 31 December 2024"),
    ],
)
def test_days_are_told_in_words(text: str, shown: str) -> None:
    assert EN.days(text) == shown


def test_reasons() -> None:
    steps = [
        Step(name="link", outcome="one fact", detail="ferry, Redwater"),
        Step(name="nothing", outcome="is said of it"),
        Step(name="origin", outcome="named", detail="12345 of 2024-05-05"),
    ]
    assert EN.because(steps) == (
        "Both speak of “ferry”, “Redwater”.",
        "They name 12,345 of 5 May 2024 as their source.",
    )
    short = [Step(name="origin", outcome="named", detail="1234")]
    assert EN.because(short) == ("They name 1234 as their source.",)
    assert EN.because(short, counted=True) == ("They name 1,234 as their source.",)


def test_a_sentence_that_is_not_there_is_a_fault_of_the_rule() -> None:
    with pytest.raises(KeyError):
        EN.say("message", "NOSUCH", {})
    with pytest.raises(KeyError):
        EN.say("message", "NUM012", {})
