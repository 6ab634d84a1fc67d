"""Why an article is dated as it is, in the reader's language."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.dating import estimate_date, reason_languages
from factcheck.extract.pipeline import extract_article
from factcheck.knowledge.references import References, known_references
from factcheck.records import Article
from factcheck.rules.wording import message_languages

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
QUOTED = re.compile(r"“[^”]*”")
ENGLISH = frozenset(
    ("the", "is", "are", "of", "and", "in", "it", "with", "for", "to", "from", "on", "or", "was", "held", "later")
)
INDONESIAN = frozenset(
    ("yang", "dan", "di", "dari", "pada", "untuk", "dengan", "adalah", "disebut", "tewas", "sejak", "atau", "menyebut")
)


def _words(language: str, text: str, tag: str, references: References) -> set[str]:
    found = estimate_date(extract_article(Article(text=text, language=tag)), references, language)
    lines = [QUOTED.sub(" ", item.why) for item in (*found.evidence, *found.against)]
    assert not any(re.search(r"\d{4}-\d\d-\d\d", line) for line in lines), lines
    return {word for line in lines for word in re.findall(r"[a-z]+", line.lower())}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_reason_is_in_the_readers_language(case: dict[str, Any], norland: References) -> None:
    known = known_references()
    for references in (norland, known):
        assert not _words("en", case["text"], case["language"], references) & INDONESIAN
    assert not _words("id", case["text"], case["language"], known) & ENGLISH


def test_reasons_have_every_language_of_the_messages() -> None:
    assert set(message_languages()) <= set(reason_languages())


def test_a_reader_is_told_the_references_in_his_language() -> None:
    text = "The fighting goes on. Prime Minister Benjamin Netanyahu spoke after three days of rocket fire from Gaza."
    told = [piece.why for piece in factcheck.estimate_date(text, language="id").evidence]
    assert any("Perdana Menteri Israel" in why for why in told), told
    with pytest.raises(ValueError, match="no reasons in 'fr'"):
        factcheck.estimate_date(text, language="fr")


def test_what_ships_has_its_names_for_indonesian_readers() -> None:
    known = known_references()
    named = [*known.events, *known.series, *known.tenures, *(one for one in known.entities if one.start is not None)]
    assert [one for one in named if "id" not in one.named] == []
