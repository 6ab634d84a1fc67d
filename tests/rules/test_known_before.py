"""Files of findings that were known: how they are written and read, and what of them this check could have seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ConfigError
from factcheck.rules import Config
from factcheck.rules.baseline import BASELINE_VERSION, Baseline, Known, load_baseline, renewed, seen
from factcheck.rules.cases import case_lines, cases_of
from factcheck.rules.former import Former, codes_before
from factcheck.rules.run import run_rules
from made import dead, dossier, pair

ONE, TWO = "0123456789ab", "ba9876543210"
KNOWN = Known(fingerprint=ONE, code="NUM102", articles=("a", "b"), message="Fell.", confidence=0.7)
OLD = KNOWN.model_copy(update={"version": 1})


def test_a_file_has_one_finding_a_line_in_the_order_of_their_fingerprints(tmp_path: Path) -> None:
    late = KNOWN.model_copy(update={"fingerprint": TWO, "message": "Jatuh – “30”."})
    text = Baseline(findings=(late, KNOWN)).to_json()
    lines = text.splitlines()
    assert [json.loads(line.rstrip(","))["fingerprint"] for line in lines[1:-1]] == [ONE, TWO]
    assert "“30”" in lines[2]
    assert "version" not in json.loads(lines[1].rstrip(","))
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")
    assert load_baseline(file) == Baseline(findings=(KNOWN, late))


def test_what_version_01_wrote_stays_marked(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(Baseline(findings=(OLD, KNOWN)).to_json(), encoding="utf-8")
    found = load_baseline(file).findings
    assert [(one.version, one.former) for one in found] == [(1, True), (BASELINE_VERSION, False)]
    rows = [{"fingerprint": ONE, "code": "NUM102"}]
    file.write_text(json.dumps({"schema_version": 1, "findings": rows}), encoding="utf-8")
    assert [one.former for one in load_baseline(file).findings] == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"schema_version": 3, "findings": []}', "a baseline of version 3, and this factcheck reads 1 and 2"),
        ('{"findings": [{"code": "NUM102"}]}', "this is no baseline"),
        ('{"findings": [{"fingerprint": "x", "code": "NUM102", "confidence": 2}]}', "this is no baseline"),
        ("", "this is no baseline"),
    ],
)
def test_what_is_no_baseline_of_ours_is_refused(text: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        load_baseline(file)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    for name, told in ((str(tmp_path), "cannot be read: is a directory"), ("\0", "cannot be read: ")):
        with pytest.raises(ConfigError, match=told):
            load_baseline(name)


def test_fields_of_a_later_version_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text('{"schema_version": 2, "new": 1, "findings": [{"fingerprint": "x", "code": "C", "new": 2}]}')
    assert [one.fingerprint for one in load_baseline(file).findings] == ["x"]


@pytest.mark.parametrize(
    ("known", "checked", "settings", "would"),
    [
        (KNOWN, "ab", {}, True),
        (KNOWN, "abc", {}, True),
        (KNOWN, "a", {}, False),
        (KNOWN.model_copy(update={"articles": ()}), "ab", {}, False),
        (KNOWN, "ab", {"min_confidence": 0.7}, True),
        (KNOWN, "ab", {"min_confidence": 0.71}, False),
        (KNOWN, "ab", {"select": ("DATE",)}, False),
        (KNOWN.model_copy(update={"code": "NUM303"}), "ab", {"select": ("NUM102",)}, False),
        (OLD.model_copy(update={"code": "NUM303"}), "ab", {"select": ("NUM102",)}, True),
        (OLD.model_copy(update={"code": "NUM303"}), "ab", {"select": ("DATE",)}, False),
    ],
)
def test_what_this_check_would_have_seen(known: Known, checked: str, settings: dict[str, Any], would: bool) -> None:
    assert seen(known, frozenset(checked), Config(**settings)) is would


def test_a_renewed_baseline_has_what_was_found_and_what_could_not_be_seen() -> None:
    (finding,) = run_rules(dossier(pair(dead("b", 30), dead("a", 40))))
    elsewhere = KNOWN.model_copy(update={"fingerprint": TWO, "articles": ("z",)})
    again = KNOWN.model_copy(update={"fingerprint": finding.fingerprint, "articles": ("z",)})
    new = renewed(Baseline(findings=(KNOWN, elsewhere, again)), [finding], ["a", "b"], Config())
    assert {one.fingerprint: one.articles for one in new.findings} == {
        TWO: ("z",),
        finding.fingerprint: ("a", "b"),
    }
    (told,) = (one for one in new.findings if one.fingerprint != TWO)
    assert (told.code, told.message, told.confidence) == (finding.code, finding.message, finding.confidence)


@pytest.mark.parametrize(
    ("code", "before"),
    [
        ("NUM102", ("NUM102", "NUM303")),
        ("NUM306", ("NUM306", "NUM303")),
        ("SRC003", ("SRC003", "SRC004")),
        ("TYPO002", ("TYPO002",)),
        ("TYPO003", ("TYPO003", "TYPO002")),
        ("NUM303", ()),
        ("NUM001", ("NUM001",)),
    ],
)
def test_under_which_codes_version_01_told_it(code: str, before: tuple[str, ...]) -> None:
    assert codes_before(code) == before


def test_what_was_not_noted_has_no_former_name() -> None:
    (finding,) = run_rules(dossier(pair(dead("a", 30), dead("b", 40))))
    assert Former({}).of(finding) == {}
    former = Former({})
    run_rules(dossier(pair(dead("a", 30), dead("b", 40))), former=former)
    assert set(former.of(finding).values()) == set(codes_before(finding.code))


def test_the_cases_of_a_rule_are_told_with_their_outlet() -> None:
    lines = list(case_lines("NUM001"))
    assert set(cases_of("NUM001")) == {"fires", "silent"}
    assert lines[0] == ""
    assert lines[1].startswith("**Speaks up on** ")
    assert lines[1].endswith(":")
    articles = [line for line in lines if line.startswith("- ")]
    assert len(articles) == 4
    assert all(line.endswith("”") and ": “" in line for line in articles)
    assert sum(line.startswith("**Leaves alone** ") for line in lines) == 1
    assert cases_of("DESK001") == {}
