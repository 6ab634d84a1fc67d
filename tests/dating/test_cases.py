from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dating import estimate_date
from factcheck.extract.pipeline import extract_article
from factcheck.knowledge.references import References
from factcheck.languages import known_languages, load_pack
from factcheck.languages.sections.dating import SECTIONS
from factcheck.records import Article, DateEstimate

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]


def estimate(text: str, language: str, references: References | None, published: str | None = None) -> DateEstimate:
    article = Article(text=text, language=language, published=date.fromisoformat(published) if published else None)
    return estimate_date(extract_article(article), references)


def day(value: str) -> date | None:
    return date.fromisoformat(value) if value else None


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any], norland: References) -> None:
    found = estimate(case["text"], case["language"], norland)
    told = [(item.kind, item.why) for item in (*found.evidence, *found.against)]
    kinds = {kind for kind, _ in told}
    assert set(case.get("want", ())) <= kinds, told
    assert not set(case.get("never", ())) & kinds, told
    if "from" in case:
        assert found.earliest == day(case["from"]), told
    if "to" in case:
        assert found.latest == day(case["to"]), told
    for item in (*found.evidence, *found.against):
        assert item.span is not None
        assert case["text"][item.span.start : item.span.end] == item.span.text


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
@pytest.mark.parametrize("published", ["2019-02-03", "2031-08-20"])
def test_publication_is_not_evidence(case: dict[str, Any], published: str, norland: References) -> None:
    hidden = estimate(case["text"], case["language"], norland)
    shown = estimate(case["text"], case["language"], norland, published)
    assert (hidden.earliest, hidden.latest, hidden.confidence) == (shown.earliest, shown.latest, shown.confidence)


def _words() -> list[Any]:
    return [
        pytest.param(tag, dated.text.replace("{word}", form), dated, id=f"{tag}-{section}-{form}")
        for tag in known_languages()
        for section in SECTIONS
        for entry in load_pack(tag).entries.get(section, ())
        for dated in entry.dated
        for form in entry.forms
    ]


@pytest.mark.parametrize(("tag", "text", "dated"), _words())
def test_words_of_the_packs(tag: str, text: str, dated: Any, norland: References) -> None:
    found = estimate(text, tag, norland)
    kinds = {item.kind for item in (*found.evidence, *found.against)}
    assert set(dated.want) <= kinds, text
    assert not set(dated.never) & kinds, text


@pytest.mark.parametrize("tag", known_languages())
def test_every_word_is_shown_in_a_sentence(tag: str) -> None:
    for section in SECTIONS:
        for entry in load_pack(tag).entries.get(section, ()):
            assert any("{word}" in dated.text for dated in entry.dated), (tag, section, entry.forms)


PIECES = st.sampled_from(
    [
        *("Norland", "Tarum", "akan", "perang", "enam bulan", "sejak", "serangan", "10 Maret", "10 Maret 2031"),
        *(
            "Ramadan",
            "Rabu (12/5/2021)",
            "hampir",
            "Menteri Luar Negeri",
            "Halden",
            "Old Well",
            "ketujuh",
            "menginvasi",
        ),
        *(",", ".", "\n", "34.600 tewas", "menginvasi"),
    ]
)


@settings(deadline=None, max_examples=80)
@given(st.lists(PIECES, max_size=40), st.text(max_size=20))
def test_never_raises(pieces: list[str], noise: str) -> None:
    from factcheck.knowledge.references import load_references

    references = load_references(Path(__file__).parent / "references")
    text = " ".join(pieces) + noise
    for language in known_languages():
        found = estimate(text, language, references)
        assert (found.earliest or date.min) <= (found.latest or date.max)
