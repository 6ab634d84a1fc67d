"""Sentences that a new version turns round, makes uncertain, or tells of another name; what stays is not told."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Article, FactChange, diff
from factcheck.records import Statement

CASES = tomllib.loads(Path(__file__).with_name("changed_words.toml").read_text(encoding="utf-8"))["case"]
BEFORE = {"en": "Rain fell on the valley all night.", "id": "Hujan turun di lembah semalaman."}
BEHIND = {"en": "The bridge at the mill is old and narrow.", "id": "Jembatan di dekat kincir sudah tua dan sempit."}
PLACES = ["in the middle", "at the end", "at the beginning", "alone"]
SURER = {"negation": 0.7, "modality": 0.65, "name": 0.6}


def _changes(old: str, new: str, language: str, place: str) -> tuple[FactChange, ...]:
    before = BEFORE[language] + " " if place in ("in the middle", "at the end") else ""
    behind = " " + BEHIND[language] if place in ("in the middle", "at the beginning") else ""
    one, other = (
        Article(id=name, text=f"{before}{text}{behind}", language=language, published="2024-05-08", source="Herald")
        for name, text in (("old", old), ("new", new))
    )
    found = diff(one, other).changes
    for change in found:
        for article, record in ((one, change.before), (other, change.after)):
            assert record is None or article.text[record.span.start : record.span.end] == record.span.text
    return found


def _is_sentence(change: FactChange) -> bool:
    return isinstance(change.before, Statement) and change.before.dimension == "wording"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_changed_words(case: dict[str, Any], place: str) -> None:
    changes = _changes(case["old"], case["new"], case.get("language", "en"), place)
    told = []
    for change in changes:
        if _is_sentence(change):
            comparison = change.comparison
            assert comparison is not None
            assert comparison.shared_origin
            told.append([",".join(change.fields), str(comparison.verdict), comparison.steps[0].detail])
            assert (change.before and change.before.span.text, change.after and change.after.span.text) == (
                case["old"],
                case["new"],
            )
            assert comparison.confidence == SURER[change.fields[0]]
    assert told == case["told"]
    elsewhere = [field for change in changes if not _is_sentence(change) for field in change.fields]
    assert set(case.get("with", ())) <= set(elsewhere)


def test_of_two_sentences_alike_each_is_held_against_its_own() -> None:
    old = "The council met Jane Mercer at the old road. The council met Tom Hale at the new road to the sea."
    new = "The council met Jane Mercer at the old road. The council met Omar Haddad at the new road to the sea."
    (change,) = _changes(old, new, "en", "in the middle")
    assert change.before is not None
    assert change.before.span.text == "The council met Tom Hale at the new road to the sea."
    assert change.comparison is not None
    assert change.comparison.steps[0].detail == "[-Tom Hale-] {+Omar Haddad+}"
