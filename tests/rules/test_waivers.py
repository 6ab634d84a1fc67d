"""Waivers keep one finding quiet, say why, and do not outlive it."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.errors import FactcheckError
from factcheck.rules import Config

CASES = tomllib.loads(Path(__file__).with_name("waivers.toml").read_text(encoding="utf-8"))
TODAY = date(2024, 1, 10)
SAID = (
    "In Gaza {} Palestinians have been killed since 7 October 2023, "
    "the Gaza health ministry said as of 20 December 2023.\n"
)


def desk(folder: Path, front: str | None = None) -> list[factcheck.Article]:
    for name, figure in (("a", "21,480"), ("b", "24,180")):
        waiver = f'factcheck-waive: "{front}"\n' if front and name == "b" else ""
        head = f"---\nsource: Outlet {name}\npublished: 2023-12-21\nlanguage: en\n{waiver}---\n"
        (folder / f"{name}.txt").write_text(head + SAID.format(figure), encoding="utf-8")
    return list(factcheck.read_articles([folder / "a.txt", folder / "b.txt"]))


def check(folder: Path, case: dict[str, Any], **settings: Any) -> factcheck.Report:
    if "file" in case:
        (folder / "waivers.toml").write_text(case["file"], encoding="utf-8")
        settings["waivers"] = (str(folder / "waivers.toml"),)
    return factcheck.check(desk(folder, case.get("front")), config=Config(**settings), today=TODAY)


def fingerprint(folder: Path) -> str:
    return next(item.fingerprint for item in factcheck.check(desk(folder)).findings if item.code == "TYPO004")


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["what"])
def test_what_a_waiver_does(case: dict[str, Any], tmp_path: Path) -> None:
    known = fingerprint(tmp_path)
    written = {key: str(case[key]).replace("{fingerprint}", known) for key in ("front", "file") if key in case}
    report = check(tmp_path, written)
    assert ("TYPO004" in {finding.code for finding in report.findings}) is case["open"]
    assert [finding.code for finding in report.suppressed] == ([] if case["open"] else ["TYPO004"])
    assert [notice.kind for notice in report.notices] == ([case["notice"]] if "notice" in case else [])


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["told"])
def test_a_waiver_without_reasons_is_refused(case: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(FactcheckError) as refused:
        check(tmp_path, case)
    assert case["told"] in str(refused.value)


def test_a_waived_finding_says_who_when_and_why(tmp_path: Path) -> None:
    report = check(
        tmp_path, {"front": "TYPO004; who: Sari Dewi; when: 2023-12-22; why: both are on the ministry's page"}
    )
    (waived,) = report.suppressed
    assert waived.suppression is not None
    assert (waived.suppression.kind, waived.suppression.who, waived.suppression.in_article) == (
        "waiver",
        "Sari Dewi",
        True,
    )
    assert waived.suppression.why == "both are on the ministry's page"
    assert factcheck.Report.from_json(report.to_json()).suppressed == report.suppressed
    assert report.to_text().endswith(" · 1 waived\n")
    (result,) = (item for item in report.to_sarif()["runs"][0]["results"] if item["suppressions"])
    (suppression,) = result["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    assert suppression["justification"] == "both are on the ministry's page"


def test_nothing_is_said_of_a_waiver_whose_rule_did_not_run(tmp_path: Path) -> None:
    front = "TYPO004 77; who: Sari; when: 2023-12-22; why: revised"
    assert check(tmp_path, {"front": front}).notices
    assert not check(tmp_path, {"front": front}, select=("NUM",)).notices


def test_notices_are_in_the_language_asked_for(tmp_path: Path) -> None:
    front = "TYPO004 77; who: Sari; when: 2023-12-22; why: revised"
    (notice,) = check(tmp_path, {"front": front}, language="id").notices
    assert notice.message.startswith("Pengecualian tak terpakai: TYPO004 77 (Sari, 2023-12-22)")


def test_an_article_with_several_waivers(tmp_path: Path) -> None:
    text = (
        '---\nfactcheck-waive: "NUM102; who: Sari; when: 2023-12-22; why: one"\n'
        'factcheck-waive: "TYPO004; who: Sari; when: 2023-12-22; why: two"\n---\nText.'
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,) = factcheck.read_articles([tmp_path / "a.txt"])
    assert [waiver.code for waiver in article.waivers] == ["NUM102", "TYPO004"]
    toml = '+++\n[[factcheck-waive]]\ncode = "NUM102"\nwho = "Sari"\nwhen = 2023-12-22\nwhy = "one"\n+++\nText.'
    (tmp_path / "a.txt").write_text(toml, encoding="utf-8")
    (article,) = factcheck.read_articles([tmp_path / "a.txt"])
    assert [waiver.why for waiver in article.waivers] == ["one"]
