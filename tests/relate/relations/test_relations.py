"""Each family of relations in both languages: what is wrong is told, what fits and what only looks alike is not."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import factcheck
from factcheck.relate.relations.engine import broken_relations
from factcheck.relate.relations.table import relations


def _rows() -> list[tuple[str, str, str, str]]:
    folder = Path(__file__).parent
    rows = []
    for file in sorted(folder.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        families = {table.pop("family"): table} if "family" in table else table
        for family, languages in families.items():
            for language, kinds in languages.items():
                rows += [(family, language, kind, text) for kind, texts in kinds.items() for text in texts]
    return rows


ROWS = _rows()
KINDS = ("wrong", "right", "alike")
SIX = 6


def _families(text: str, language: str) -> set[str]:
    extraction = factcheck.extract(factcheck.Article(text=text, language=language))
    return {item.family for item in broken_relations(extraction)}


@pytest.mark.parametrize(("family", "language", "kind", "text"), ROWS, ids=lambda value: value[:60])
def test_wrong_is_told_and_right_is_not(family: str, language: str, kind: str, text: str) -> None:
    found = _families(text, language)
    assert found == ({family} if kind == "wrong" else set())


def test_every_family_has_six_cases_of_each_kind_in_each_language() -> None:
    counts = Counter((family, language, kind) for family, language, kind, _ in ROWS)
    families = {relation.family for relation in relations()} | {"sum", "list"}
    wanted = [(one, language, kind) for one in families for language in ("en", "id") for kind in KINDS]
    assert not {key: counts[key] for key in wanted if counts[key] < SIX}


def test_every_woven_relation_has_its_case() -> None:
    woven = {relation.name for relation in relations() if relation.woven}
    told = set()
    for _, language, kind, text in ROWS:
        if kind == "wrong":
            extraction = factcheck.extract(factcheck.Article(text=text, language=language))
            told |= {item.relation for item in broken_relations(extraction)}
    assert not woven - told
