"""Each family of relations in both languages: what is wrong is told, what fits and what only looks alike is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import factcheck
from factcheck.relate.relations.engine import broken_relations
from factcheck.relate.relations.table import relations
from told import families_in, relation_rows

TABLES = relation_rows(Path(__file__).parent)
ROWS = [row for rows in TABLES.values() for row in rows]
PLAIN = [row for name, rows in TABLES.items() if name != "woven" for row in rows]  # the others: test_woven.py
KINDS = ("wrong", "right", "alike")
SIX = 6


@pytest.mark.parametrize(("family", "language", "kind", "text"), PLAIN, ids=lambda value: value[:60])
def test_wrong_is_told_and_right_is_not(family: str, language: str, kind: str, text: str) -> None:
    found = families_in(text, language)
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
