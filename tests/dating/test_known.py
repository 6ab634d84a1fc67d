"""What comes with the library: each row says where it can be checked, and what it tells of an article is right."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.knowledge.references import References, known_references

CASES = tomllib.loads(Path(__file__).with_name("known.toml").read_text(encoding="utf-8"))["case"]
OF_REFERENCES = ("DATE005", "DATE006", "DATE031")


def _codes(case: dict[str, Any], *, known: bool = True) -> list[str]:
    article = factcheck.Article(text=case["text"], language=case["language"], published=case["published"])
    report = factcheck.check([article], config=factcheck.Config(known=known))
    return [finding.code for finding in report.findings if finding.code in OF_REFERENCES]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    assert _codes(case) == case["codes"]


@pytest.mark.parametrize("case", [case for case in CASES if case["codes"]], ids=lambda case: case["name"])
def test_without_references_nothing_is_known(case: dict[str, Any]) -> None:
    assert _codes(case, known=False) == []


def test_every_row_says_where_it_can_be_checked() -> None:
    known = known_references()
    rows = [*known.events, *known.tenures, *known.series, *(one for one in known.entities if one.start is not None)]
    assert rows
    assert not [row for row in rows if not row.source or row.as_of is None]


def test_ones_own_rows_stand_above_those_that_come_with_the_library() -> None:
    known = known_references()
    tenure = known.tenures[0]
    own = References(tenures=(tenure.model_copy(update={"start": tenure.start.replace(year=1901)}),))
    together = own.over(known)
    of_person = [one for one in together.tenures if (one.person, one.office) == (tenure.person, tenure.office)]
    assert of_person == list(own.tenures)
    assert len(together.events) == len(known.events)


def test_a_finding_names_where_the_reference_can_be_checked() -> None:
    case = CASES[0]
    article = factcheck.Article(text=case["text"], language=case["language"], published=case["published"])
    (finding,) = [one for one in factcheck.check([article]).findings if one.code == "DATE005"]
    assert "en.wikipedia.org: List of presidents of Indonesia" in finding.reasons
