"""Which language a text is in: by function words alone, and what is said where they leave it open."""

from __future__ import annotations

import importlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Article, extract
from factcheck.languages import known_languages, load_pack

detect = importlib.import_module("factcheck.extract.detect")
TEXTS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("detect.toml").read_text(encoding="utf-8"))["text"]
CASES = [row | {"text": row["text"].replace("{word}", word)} for row in TEXTS for word in row.get("words", [""])]


@pytest.fixture
def without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detect, "_identifier", lambda: None)


@pytest.mark.usefixtures("without_the_library")
@pytest.mark.parametrize("row", CASES, ids=lambda row: row["text"][:50])
def test_function_words_tell_the_language_or_leave_it_open(row: dict[str, Any]) -> None:
    tag, notice = detect.detect_language(row["text"])
    assert tag == row.get("language")
    if tag is None:
        assert "too few words tell the language of the article" in notice
    else:
        assert notice == (f"language read as {tag}; it may be {', '.join(row['near'])}" if "near" in row else None)


def test_what_the_words_leave_open_is_for_the_library() -> None:
    assert detect.detect_language("Kapal tenggelam, sembilan hilang")[0] == "id"
    tag, notice = detect.detect_language("Deux personnes sont mortes après qu'un camion a quitté la route.")
    assert tag is None
    assert "the article is in French" in notice


@pytest.mark.usefixtures("without_the_library")
def test_an_open_language_is_told_with_the_way_out() -> None:
    told = extract(Article(text="Ferry sinks, nine missing")).notices
    assert told == (
        "not read: too few words tell the language of the article; say which it is, or install the detector: "
        "pip install 'factcheck-news[detect]'",
    )
    assert extract(Article(text="Ferry sinks, nine missing", language="en")).notices == ()


@pytest.mark.usefixtures("without_the_library")
@pytest.mark.parametrize(
    ("text", "language"),
    [("Sebanyak 40 orang tewas di kota itu.", "id"), ("The storm killed 12 people in Harwell.", "en")],
)
def test_a_guess_is_told_as_one(text: str, language: str) -> None:
    told = extract(Article(text=text))
    assert told.language == language
    assert len(told.claims) == 1
    assert told.notices == (
        f"language read as {language}, for few words; say which it is, or install the detector: "
        "pip install 'factcheck-news[detect]'",
    )


def test_a_neighbour_with_a_pack_of_its_own_is_left_to_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Dua orang tewas setelah truk keluar jalur di Sukamukti, dan polisi menyatakan pengemudinya sudah ditahan."
    assert detect._by_function_words(text, ("en", "id")) == ("id", None)
    packs = {"en": load_pack("en"), "id": load_pack("id"), "ms": load_pack("en")}
    malay = packs["ms"].__class__(
        settings=packs["en"].settings.model_copy(update={"tag": "ms"}),
        entries={},
        words={},
        outcomes=packs["en"].outcomes,
        decimal=".",
        group=",",
    )
    monkeypatch.setattr(detect, "known_languages", lambda: ("en", "id", "ms"))
    monkeypatch.setattr(detect, "load_pack", (packs | {"ms": malay}).__getitem__)
    assert detect._by_function_words(text, ("en", "id")) is None


@pytest.mark.parametrize("tag", known_languages())
def test_own_words_are_function_words(tag: str) -> None:
    pack = load_pack(tag)
    assert pack.own_words <= pack.function_words
    assert pack.settings.neighbour_words.keys() <= set(pack.settings.taken_for)
