"""Which waiver or baseline keeps a finding quiet, and what is said of those that are of no use."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.records import Article, Evidence, Finding, Severity, Verdict, Waiver
from factcheck.rules import Config
from factcheck.rules.baseline import Baseline, Known
from factcheck.rules.suppress import Sorted, hold_against_baseline, hold_against_waivers
from factcheck.rules.waivers import covers, is_article
from made import span

TODAY = date(2024, 1, 10)
PRINT, OTHER = "0123456789ab", "ba9876543210"
DAYS = {"who": "Sari", "when": date(2023, 12, 22), "why": "looked into"}


def finding(*passages: tuple[str, str], code: str = "NUM102", fingerprint: str = PRINT) -> Finding:
    evidence = passages or (("desk/a.txt", "34,690 people"), ("desk/b.txt", "43,690 people"))
    return Finding(
        code=code,
        name="a-rule",
        severity=Severity.WARNING,
        verdict=Verdict.CONTRADICTION,
        message="",
        evidence=tuple(Evidence(article_id=name, span=span(words), role="claim") for name, words in evidence),
        fingerprint=fingerprint,
        url="",
    )


def waiver(**fields: Any) -> Waiver:
    return Waiver(**{**DAYS, "code": "NUM102", **fields})


@pytest.mark.parametrize(
    ("fields", "article", "of_it"),
    [
        ({}, None, True),
        ({"code": "NUM101"}, None, False),
        ({"code": None, "fingerprint": PRINT}, None, True),
        ({"code": None, "fingerprint": OTHER}, None, False),
        ({"fingerprint": OTHER}, None, False),
        ({"fingerprint": PRINT, "code": "NUM101"}, None, False),
        ({"article": "a.txt"}, None, True),
        ({"article": "desk/a.txt"}, None, True),
        ({"article": "sk/a.txt"}, None, False),
        ({"article": "c.txt"}, None, False),
        ({"article": "a.txt", "figure": "34,690"}, None, True),
        ({"article": "a.txt", "figure": "43,690"}, None, False),
        ({"figure": "43.690"}, None, True),
        ({"figure": "43690 PEOPLE"}, None, True),
        ({"figure": "43690 people"}, "desk/b.txt", True),
        ({"figure": "43690 people"}, "desk/a.txt", False),
        ({"figure": "3690"}, None, False),
        ({"figure": "4369"}, None, False),
        ({}, "desk/a.txt", True),
        ({}, "desk/c.txt", False),
        ({"article": "b.txt"}, "desk/a.txt", False),
    ],
)
def test_a_waiver_is_of_one_finding(fields: dict[str, Any], article: str | None, of_it: bool) -> None:
    assert covers(waiver(**fields), finding(), article) is of_it


@pytest.mark.parametrize(
    ("figure", "words", "of_it"),
    [
        ("1 200", "1\u00a0200 orang", True),
        ("1'200", "1,200 people", True),
        ("1,2", "12 people", False),
        ("2,50", "2,500 people", False),
        ("a  large   crowd", "A large\ncrowd came", True),
    ],
)
def test_separators_and_spaces_are_not_compared(figure: str, words: str, of_it: bool) -> None:
    assert covers(waiver(figure=figure), finding(("a", words))) is of_it


def test_an_article_is_named_by_the_end_of_its_path() -> None:
    assert is_article("a.txt", "a.txt")
    assert is_article("a.txt", "desk/a.txt")
    assert is_article("desk/a.txt", "work/desk/a.txt")
    assert not is_article("a.txt", "data.txt")
    assert not is_article("desk/a.txt", "a.txt")


def held(
    *waivers: Waiver,
    findings: tuple[Finding, ...] = (),
    inside: Waiver | None = None,
    config: Config | None = None,
    **about: Any,
) -> Sorted:
    articles = [Article(id=f"desk/{name}.txt", text="Text.") for name in "ab"]
    if inside is not None:
        articles[1] = articles[1].model_copy(update={"waivers": (inside,)})
    return hold_against_waivers(
        findings or (finding(),), articles, waivers, config or Config(), **{"today": TODAY, **about}
    )


def kinds(found: Sorted) -> list[str]:
    return [notice.kind for notice in found.notices]


def test_what_is_waived_is_quiet_and_says_by_whom() -> None:
    other = finding(code="NUM101", fingerprint=OTHER)
    found = held(waiver(article="a.txt", until=date(2024, 2, 1), where="waivers.toml #1"), findings=(finding(), other))
    assert found.findings == (other,)
    (quiet,) = found.suppressed
    assert quiet.suppression is not None
    assert quiet.suppression.model_dump() == {
        "kind": "waiver",
        **DAYS,
        "until": date(2024, 2, 1),
        "where": "waivers.toml #1",
        "in_article": False,
    }
    assert not found.notices


def test_a_code_of_version_01_is_of_what_is_told_under_another_now() -> None:
    assert held(waiver(code="NUM303", article="a.txt")).suppressed
    assert not held(waiver(code="TYPO002", article="a.txt")).suppressed


def test_a_waiver_in_an_article_says_so() -> None:
    (quiet,) = held(inside=waiver()).suppressed
    assert quiet.suppression is not None
    assert (quiet.suppression.in_article, quiet.suppression.where) == (True, None)


@pytest.mark.parametrize(
    ("until", "today", "valid"),
    [
        (TODAY, TODAY, True),
        (date(2024, 1, 9), TODAY, False),
        (date(2024, 1, 9), None, True),
        (None, TODAY, True),
    ],
)
def test_a_waiver_runs_out_behind_its_last_day(until: date | None, today: date | None, valid: bool) -> None:
    found = held(waiver(article="a.txt", until=until), today=today)
    assert bool(found.suppressed) is valid
    assert kinds(found) == ([] if valid else ["expired_waiver"])


def test_a_waiver_that_holds_goes_before_one_that_ran_out() -> None:
    old, new = waiver(article="a.txt", until=date(2024, 1, 9)), waiver(article="a.txt", who="Budi")
    for pair in ((old, new), (new, old)):
        found = held(*pair)
        assert found.suppressed[0].suppression is not None
        assert found.suppressed[0].suppression.who == "Budi"
        assert kinds(found) == ["expired_waiver"]


@pytest.mark.parametrize(
    ("one", "config", "told"),
    [
        (waiver(article="a.txt", figure="7"), Config(), True),
        (waiver(article="c.txt"), Config(), False),
        (waiver(code="NUM101", article="a.txt"), Config(), True),
        (waiver(code="NUM101", article="a.txt"), Config(select=("DATE",)), False),
        (waiver(code="NUM101", article="a.txt"), Config(ignore=("NUM101",)), False),
        (waiver(code="NUM101", article="a.txt"), Config(min_confidence=0.9), False),
        (waiver(code="NUM101", article="a.txt"), Config(min_confidence=0.1), True),
        (waiver(code=None, fingerprint=OTHER), Config(), True),
        (waiver(code=None, fingerprint=OTHER), Config(select=("NUM",)), False),
        (waiver(code=None, fingerprint=OTHER), Config(ignore=("DATE",)), False),
        (waiver(code="SRC004", article="a.txt"), Config(select=("NUM401",)), True),
        (waiver(code="SRC004", article="a.txt"), Config(select=("DATE",)), False),
        (waiver(code="EVT001", article="a.txt"), Config(select=("NUM",)), False),
    ],
    ids=[
        "another figure",
        "an article that was not checked",
        "another rule",
        "a rule that did not run",
        "a rule that was left out",
        "findings below a bar are not seen",
        "all findings are seen",
        "another fingerprint",
        "a fingerprint, and not all rules ran",
        "a fingerprint, and some rules were left out",
        "a code of version 0.1, of which one rule ran",
        "a code of version 0.1, of which none ran",
        "a code of version 0.1, of a rule that did not run",
    ],
)
def test_of_a_waiver_of_no_use_it_is_told_where_this_check_would_have_used_it(
    one: Waiver, config: Config, told: bool
) -> None:
    assert kinds(held(one, config=config)) == (["unused_waiver"] if told else [])


def test_a_draft_hears_of_its_own_waivers_of_no_use() -> None:
    unused = waiver(code="NUM101")
    assert kinds(held(inside=unused, subject="desk/b.txt")) == ["unused_waiver"]
    assert not kinds(held(inside=unused, subject="desk/a.txt"))
    assert kinds(held(inside=unused)) == ["unused_waiver"]


def test_a_notice_says_what_the_waiver_is_and_where_it_stands() -> None:
    (notice,) = held(waiver(article="a.txt", figure="7", fingerprint=OTHER, where="waivers.toml #2")).notices
    assert notice.where == "waivers.toml #2"
    assert f"NUM102 {OTHER} 7 a.txt (Sari, 2023-12-22)" in notice.message
    (notice,) = held(inside=waiver(figure="7")).notices
    assert notice.where == "desk/b.txt"
    (notice,) = held(waiver(article="a.txt", until=date(2024, 1, 9))).notices
    assert notice.message.startswith("A waiver that ran out on 2024-01-09: NUM102 a.txt")


def against(*known: Known, findings: tuple[Finding, ...] | None = None, **about: Any) -> Sorted:
    config = about.pop("config", Config())
    checked = about.pop("checked", ["desk/a.txt", "desk/b.txt"])
    found = (finding(),) if findings is None else findings
    return hold_against_baseline(found, Baseline(findings=known), checked, config)


KNOWN = Known(fingerprint=PRINT, code="NUM102", articles=("desk/a.txt", "desk/b.txt"), confidence=0.8)


def test_what_the_baseline_knows_is_quiet() -> None:
    other = finding(code="NUM101", fingerprint=OTHER)
    found = against(KNOWN, findings=(other, finding()))
    assert found.findings == (other,)
    assert [one.suppression.kind for one in found.suppressed if one.suppression] == ["baseline"]
    assert not found.notices


@pytest.mark.parametrize(
    ("known", "about", "gone"),
    [
        (KNOWN, {}, True),
        (KNOWN, {"checked": ["desk/a.txt"]}, False),
        (KNOWN.model_copy(update={"articles": ()}), {}, False),
        (KNOWN, {"config": Config(select=("DATE",))}, False),
        (KNOWN, {"config": Config(min_confidence=0.8)}, True),
        (KNOWN, {"config": Config(min_confidence=0.81)}, False),
    ],
    ids=["gone", "an article less", "no articles named", "its rule did not run", "at the bar", "below the bar"],
)
def test_what_is_gone_is_counted_where_this_check_would_have_found_it(
    known: Known, about: dict[str, Any], gone: bool
) -> None:
    found = against(known, findings=(), **about)
    assert kinds(found) == (["gone_from_baseline"] if gone else [])
    assert all("gone: 1." in notice.message for notice in found.notices)


def test_two_that_are_gone_are_one_notice() -> None:
    (notice,) = against(KNOWN, KNOWN.model_copy(update={"fingerprint": OTHER}), findings=()).notices
    assert "gone: 2." in notice.message
