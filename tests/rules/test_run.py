"""Findings in their order, each once, above the bar; rules that break off; codes that nothing begins with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from factcheck import faults
from factcheck.errors import ConfigError
from factcheck.records import Evidence, Finding, Notice, Severity, Verdict
from factcheck.rules import Config, Dossier, Draft, Rule, refuse_wrong, rule, run, run_rules
from factcheck.rules.collect import RuleSet, all_rules
from factcheck.rules.suggest import meant
from made import dead, extraction, pair, span
from made import dossier as dossier_of


def draft(article: str = "a", start: int = 0, **fields: Any) -> Draft:
    evidence = (Evidence(article_id=article, span=span(f"passage {article}{start}", start), role="claim"),)
    return Draft("said", Verdict.CONTRADICTION, evidence, **fields)


def ran(
    monkeypatch: pytest.MonkeyPatch, *rows: tuple[str, tuple[Draft, ...]], **settings: Any
) -> tuple[list[Finding], list[Notice]]:
    """What rules of a desk give that yield these drafts."""

    def of(code: str, drafts: tuple[Draft, ...]) -> Rule:
        words = {"en": {"said": "Said."}}
        return Rule(code, code.lower(), "desk", Severity.ERROR, lambda _: iter(drafts), messages=words)

    monkeypatch.setattr(run, "rules_for", lambda _: RuleSet(tuple(of(*row) for row in rows)))
    problems: list[Notice] = []
    read = dossier_of(articles=[extraction(name) for name in "cab"])
    return list(run_rules(read, Config(**settings), problems)), problems


def test_the_loudest_come_first_then_the_order_of_articles_and_text(monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = (
        draft("a", 50, confidence=0.5),
        draft("b", 10, confidence=0.7),
        draft("a", 60, confidence=0.7),
        draft("a", 20, confidence=0.7),
        draft("c", 90, confidence=0.7),
        draft("b", 99, confidence=1.0),
    )
    found, _ = ran(monkeypatch, ("DESK001", drafts))
    assert [(one.severity, one.evidence[0].span.text.removeprefix("passage ")) for one in found] == [
        ("error", "b99"),
        ("warning", "c90"),
        ("warning", "a20"),
        ("warning", "a60"),
        ("warning", "b10"),
        ("info", "a50"),
    ]


def test_the_first_passage_of_a_finding_is_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    early = Evidence(article_id="c", span=span("early", 5), role="claim")
    late = draft("b", 80)
    both = Draft("said", Verdict.CONTRADICTION, (*late.evidence, early))
    found, _ = ran(monkeypatch, ("DESK001", (draft("c", 10), both)))
    assert [one.evidence[-1].span.start for one in found] == [5, 10]


def test_at_one_place_the_codes_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = ran(monkeypatch, ("DESK002", (draft(),)), ("DESK001", (draft(),)))
    assert [one.code for one in found] == ["DESK001", "DESK002"]


def test_a_finding_without_passages_stands_at_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = Draft("said", Verdict.CONTRADICTION, ())
    found, _ = ran(monkeypatch, ("DESK001", (draft("c", 1), empty)))
    assert [len(one.evidence) for one in found] == [0, 1]


def test_the_same_finding_is_told_once_as_it_came_first(monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = ran(monkeypatch, ("DESK001", (draft(confidence=0.7), draft(confidence=0.9))))
    assert [one.confidence for one in found] == [0.7]


@pytest.mark.parametrize(("bar", "heard"), [(0.5, 1), (0.51, 0), (0.0, 1)])
def test_the_bar_of_the_desk(bar: float, heard: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = ran(monkeypatch, ("DESK001", (draft(confidence=0.5),)), min_confidence=bar)
    assert len(found) == heard


@pytest.mark.parametrize(
    ("error", "told"), [(ValueError("no such day"), "ValueError: no such day"), (SystemExit(), "SystemExit")]
)
def test_a_rule_that_breaks_off_is_named_and_what_it_found_counts(
    error: BaseException, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule(code="DESK001", name="breaks-off", severity=Severity.ERROR, messages={"en": {"said": "Said."}})
    def breaks(_: Dossier) -> Iterator[Draft]:
        """Breaks off."""
        yield draft()
        raise error

    after = Rule("DESK002", "after", "desk", Severity.ERROR, lambda _: [draft()], messages=breaks.messages)
    monkeypatch.setattr(run, "rules_for", lambda _: RuleSet((breaks, after)))
    problems: list[Notice] = []
    found = run_rules(dossier_of(articles=[extraction("a")]), Config(), problems)
    assert [one.code for one in found] == ["DESK001", "DESK002"]
    assert [(one.kind, one.where) for one in problems] == [("broken_rule", "factcheck")]
    assert problems[0].message == f"The rule DESK001 broke off, the others ran: {told}"
    assert run_rules(dossier_of(articles=[extraction("a")]))  # nobody wants to hear of it


def test_a_fault_of_ours_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "told", lambda error: f"a fault: {error}")
    ours = next(one for one in all_rules() if one.code == "POL001")
    broken = dossier_of(articles=[extraction("a")], oppositions=(None,))
    problems: list[Notice] = []
    run_rules(broken, Config(select=(ours.code,)), problems)
    assert [one.message.partition("ran: ")[2].partition(":")[0] for one in problems] == ["a fault"]


@pytest.mark.parametrize("option", ["select", "ignore", "severity"])
@pytest.mark.parametrize(("prefix", "fine"), [("NUM", True), ("num1", True), ("NUM101", True), ("NUMB", False)])
def test_a_code_that_nothing_begins_with_is_refused(option: str, prefix: str, fine: bool) -> None:
    config = Config(**{option: {prefix: "info"} if option == "severity" else (prefix,)})
    if fine:
        refuse_wrong(config)
    else:
        with pytest.raises(ConfigError, match=r"no rule begins with 'NUMB' \(did you mean NUM\?\)"):
            refuse_wrong(config)


def test_files_that_a_check_would_refuse_are_refused_before_it() -> None:
    with pytest.raises(ConfigError, match="there is no such baseline"):
        refuse_wrong(Config(baseline="/nowhere/known.json"))
    with pytest.raises(ConfigError, match="waivers"):
        refuse_wrong(Config(waivers=("/nowhere/waivers.toml",)))


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("NUM1O1", "did you mean NUM101?"),
        ("NMU101", "did you mean NUM101?"),
        ("num102", "did you mean NUM102?"),
        (" TYP0", "did you mean TYPO"),
        ("", "factcheck rules lists them; they begin with ARITH, "),
        (" ", "factcheck rules lists them; they begin with ARITH, "),
        ("falling-tol", "did you mean falling-toll?"),
        ("Falling-Tolls", "did you mean falling-toll?"),
        ("DAET", "did you mean DATE?"),
        ("xyzzy", "factcheck rules lists them; they begin with ARITH, "),
        ("99", "factcheck rules lists them; they begin with ARITH, "),
    ],
)
def test_what_was_meant(given: str, hint: str) -> None:
    assert meant(given, all_rules()).startswith(hint)


def test_where_there_are_no_rules_none_was_meant() -> None:
    assert meant("NUM101", ()) == "factcheck rules lists them; they begin with "


def test_settings_of_the_dossier_count_where_no_others_are_given() -> None:
    item = pair(dead("a", 30), dead("b", 40))
    quiet = dossier_of(item, config=Config(select=("DATE",)))
    assert not run_rules(quiet)
    assert run_rules(quiet, Config())
