"""What version 0.1 wrote down still holds: ``former/known.json`` is its baseline of ``former/articles.json``."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.readers import read_articles
from factcheck.rules import Config, all_rules
from factcheck.rules.baseline import Baseline, Known, load_baseline, renewed
from factcheck.rules.former import SUCCESSORS

HERE = Path(__file__).with_name("former")
KNOWN = HERE / "known.json"
ARTICLES = [
    article.model_copy(update={"id": article.id.rpartition("/")[2]})
    for article in read_articles([str(HERE / "articles.json")])
]
DAY = datetime.date(2024, 3, 12)


def checked(baseline: Path | str | None = KNOWN, **settings: object) -> factcheck.Report:
    config = Config(baseline=None if baseline is None else str(baseline), min_confidence=0.0, known=False)
    return factcheck.check(ARTICLES, config=config.model_copy(update=settings), today=DAY)


def test_a_finding_of_the_same_passages_is_known_under_its_new_code_too() -> None:
    report = checked()
    quiet = sorted(finding.code for finding in report.suppressed)
    assert quiet == ["DATE002", "NUM102", "SRC003", "TYPO004"]
    assert sorted(known.code for known in load_baseline(KNOWN).findings) == [
        "DATE002",
        "EVT001",
        "NUM303",
        "SRC001",
        "SRC004",
        "TYPO004",
    ]


def test_a_rule_in_preview_keeps_its_findings_and_nobody_misses_them() -> None:
    """SRC001 was none in 0.1."""
    assert sorted(finding.code for finding in checked(preview=True).suppressed)[2] == "SRC001"
    old = load_baseline(KNOWN)
    articles = [article.id for article in ARTICLES]
    assert {known.code for known in renewed(old, (), articles, Config()).findings} == {"SRC001"}
    assert not renewed(old, (), articles, Config(preview=True)).findings


def test_what_is_not_recognised_is_named_and_not_called_gone() -> None:
    (notice,) = checked().notices
    assert (notice.kind, notice.where) == ("not_carried_over", str(KNOWN))
    assert "factcheck 0.1" in notice.message
    assert "1, namely EVT001 (1)." in notice.message
    (notice,) = checked(language="id").notices
    assert "1, yaitu EVT001 (1)." in notice.message


def test_a_changed_sentence_comes_back() -> None:
    texts = {"b": ARTICLES[1].text.replace("In Gaza", "Across Gaza")}
    articles = [item.model_copy(update={"text": texts.get(item.id, item.text)}) for item in ARTICLES]
    report = factcheck.check(articles, config=Config(baseline=str(KNOWN), min_confidence=0.0))
    assert "TYPO004" in [finding.code for finding in report.findings]
    assert "EVT001 (1), TYPO004 (1)" in report.notices[0].message


def test_a_renewed_baseline_is_of_this_version_and_keeps_what_was_not_checked(tmp_path: Path) -> None:
    old = load_baseline(KNOWN)
    report = factcheck.check(ARTICLES[:2], config=Config(known=False))
    new = renewed(old, report.findings, ["a", "b"], Config())
    file = tmp_path / "known.json"
    file.write_text(new.to_json(), encoding="utf-8")
    assert load_baseline(file) == Baseline(findings=tuple(sorted(new.findings, key=lambda item: item.fingerprint)))
    rows = json.loads(file.read_text(encoding="utf-8"))
    assert rows["schema_version"] == 2
    assert sorted((row["code"], row.get("version", 2)) for row in rows["findings"]) == [
        ("DATE002", 1),
        ("EVT001", 1),
        ("NUM303", 1),
        ("SRC001", 1),
        ("SRC004", 1),
        ("TYPO004", 2),
    ]
    assert sorted(finding.code for finding in checked(file).suppressed) == [
        "DATE002",
        "NUM102",
        "SRC003",
        "TYPO004",
    ]


@pytest.mark.parametrize("version", [0, 3, 99])
def test_a_baseline_of_another_version_is_refused(version: int, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(Baseline(schema_version=version).to_json(), encoding="utf-8")
    with pytest.raises(
        ConfigError, match=f"known.json: a baseline of version {version}, and this factcheck reads 1 and 2"
    ):
        checked(file)


def test_a_higher_bar_makes_nothing_gone() -> None:
    unsure = Known(fingerprint="0" * 12, code="NUM305", articles=("a",), confidence=0.5)
    old = Baseline(findings=(unsure,))
    assert renewed(old, (), ["a"], Config(min_confidence=0.6)) == old
    assert not renewed(old, (), ["a"], Config(min_confidence=0.5)).findings


@pytest.mark.parametrize(
    ("named", "quiet"),
    [
        ('code = "NUM303"\narticle = "d"', "NUM102"),
        ('fingerprint = "801ae3909f68"', "NUM102"),
        ('code = "SRC004"\narticle = "e"', "SRC003"),
        ('fingerprint = "e97c76311b61"', "SRC003"),
    ],
)
def test_a_waiver_of_version_0_1_still_holds(named: str, quiet: str, tmp_path: Path) -> None:
    file = tmp_path / "waivers.toml"
    file.write_text(f'[[waiver]]\n{named}\nwho = "Sari"\nwhen = 2024-03-11\nwhy = "seen"\n', encoding="utf-8")
    report = checked(None, waivers=(str(file),))
    assert [finding.code for finding in report.suppressed] == [quiet]
    assert not report.notices


def test_a_waiver_of_what_is_told_no_more_is_of_no_use(tmp_path: Path) -> None:
    file = tmp_path / "waivers.toml"
    file.write_text(
        '[[waiver]]\ncode = "EVT001"\narticle = "g"\nwho = "Sari"\nwhen = 2024-03-11\nwhy = "seen"\n', encoding="utf-8"
    )
    report = checked(None, waivers=(str(file),))
    assert [notice.kind for notice in report.notices] == ["unused_waiver"]


def test_codes_that_are_gone_lead_to_codes_that_are_there() -> None:
    there = {rule.code for rule in all_rules()}
    for old, new in SUCCESSORS.items():
        assert set(new) <= there
        assert old in new or old not in there
        assert re.fullmatch(r"[A-Z]+\d{3}", old)
