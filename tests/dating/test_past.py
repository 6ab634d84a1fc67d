"""Every word that shows the past, or a plan, is read beside a date; an announcement shows no past by itself."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import factcheck
from factcheck.dating import Reading, full_day, shown_past

WORDS = tomllib.loads((files("factcheck.dating") / "past.toml").read_text(encoding="utf-8"))
EXAMPLES = tomllib.loads(Path(__file__).with_name("past.toml").read_text(encoding="utf-8"))
DATES = {"en": "Saturday, 18 May 2024", "id": "Sabtu (18/5/2024)"}
SHOWN = ("marks", "results", "saying", "fillers")
SILENT = ("plans", "now", "toward", "ahead")


def _shown(text: str, language: str) -> bool:
    reading = Reading(factcheck.extract(factcheck.Article(text=text, language=language)))
    dates = [time for time in reading.times if full_day(time) is not None]
    assert len(dates) == 1, text
    return shown_past(reading, dates[0])


def _texts(language: str, kind: str) -> list[str]:
    words = WORDS[language][kind]
    return [form.format(word=word, date=DATES[language]) for form in EXAMPLES[language][kind] for word in words]


def test_every_language_has_its_examples() -> None:
    assert set(EXAMPLES) == set(WORDS)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("kind", SHOWN)
def test_every_word_of_the_past_shows_it(language: str, kind: str) -> None:
    assert [text for text in _texts(language, kind) if not _shown(text, language)] == []


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("kind", SILENT)
def test_every_word_of_a_plan_silences_the_past(language: str, kind: str) -> None:
    assert [text for text in _texts(language, kind) if _shown(text, language)] == []


@pytest.mark.parametrize("language", WORDS)
def test_whole_sentences(language: str) -> None:
    told = {kind: [text.format(date=DATES[language]) for text in EXAMPLES[language][kind]] for kind in ("past", "open")}
    assert [text for text in told["past"] if not _shown(text, language)] == []
    assert [text for text in told["open"] if _shown(text, language)] == []


def test_a_language_without_such_words_shows_nothing() -> None:
    reading = Reading(factcheck.extract(factcheck.Article(text="Er starb am 18. Mai 2024.", language="en")))
    reading.pack = None
    assert not [time for time in reading.times if shown_past(reading, time)]
