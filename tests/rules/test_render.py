"""Drafts to findings: the words, the level, the reasons, the address of the manual page."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import CasualtyClaim, Finding, Inference, Severity, Step, Verdict
from factcheck.rules import Config, Draft, Rule
from factcheck.rules.render import DOCS, render
from factcheck.rules.wording import load_messages
from made import amount, dead, statement

RULE = Rule("NUM999", "a-rule", "figures", Severity.ERROR, lambda _: ())
DESK = Rule(
    "DESK001",
    "a-rule",
    "desk",
    Severity.ERROR,
    lambda _: (),
    messages={"en": {"mine": "Mine: {a}.", "true": "It is {a}."}, "id": {"mine": "Punya saya: {a}."}},
)


def found(
    rule: Rule = RULE, *, config: Config | None = None, language: str = "en", message: str = "NUM012", **draft: Any
) -> Finding:
    values = {"one": "1", "other": "2", "a": "x", **draft.pop("values", {})}
    terms = draft.pop("terms", {"what": "killed"})
    made = Draft(message, Verdict.CONTRADICTION, (), values, terms=terms, **draft)
    return render(made, rule, config or Config(), load_messages(language), "0123456789ab")


def test_a_word_stands_with_a_capital_where_a_sentence_begins() -> None:
    assert found().message == "Killed: with a hedge and without, 1 and 2"
    assert found(language="id").message.startswith("Tewas")
    assert found(terms={"what": "killed+injured"}).message.startswith("Killed / injured: ")


def test_a_finding_links_to_its_manual_page() -> None:
    assert found().url == f"{DOCS}NUM999"
    assert found(DESK, message="mine").url == ""


def test_a_rule_of_others_has_its_own_words_and_else_ours() -> None:
    one = found(DESK, message="mine", could_be=("true", "rounding"), to_check=("bulletin",))
    assert (one.message, one.could_be) == ("Mine: x.", ("It is x.", "Rounding."))
    assert found(DESK, language="id", message="mine").message == "Punya saya: x."
    assert found(DESK, language="id", message="mine", could_be=("true",)).could_be == ("It is x.",)


def test_the_reasons_stand_in_the_order_of_their_weight() -> None:
    steps = (Step(name="slip", outcome="swap"), Step(name="nothing", outcome="is said of it"))
    one = found(ties=("Tied.",), steps=steps, reasons=("Besides.",))
    assert one.reasons == ("Tied.", "Two swapped digits would explain it.", "Besides.")


def test_a_confidence_has_two_places() -> None:
    assert found(confidence=0.777).confidence == 0.78


@pytest.mark.parametrize(
    ("claims", "shown"),
    [
        ((dead("a", 1), dead("b", 2)), "1,200"),
        ((statement("a", "money", 3),), "1,200"),
        ((), "1200"),
        ((dead("a", 1), statement("a", "rank", None, "last")), "1200"),
    ],
)
def test_numbers_in_reasons_are_grouped_where_all_are_amounts(claims: tuple[Any, ...], shown: str) -> None:
    """Else they may be years."""
    steps = (Step(name="origin", outcome="named", detail="1200"),)
    assert found(claims=claims, steps=steps).reasons == (f"They name {shown} as their source.",)


@pytest.mark.parametrize(
    ("rule", "draft", "confidence", "wanted", "level"),
    [
        ("error", None, 0.95, None, "error"),
        ("error", None, 0.94, None, "warning"),
        ("error", "warning", 1.0, None, "warning"),
        ("error", "info", 1.0, None, "info"),
        ("warning", None, 1.0, None, "warning"),
        ("warning", "error", 1.0, None, "warning"),
        ("info", "error", 1.0, None, "info"),
        ("info", None, 1.0, "error", "error"),
        ("error", None, 1.0, "info", "info"),
        ("warning", None, 0.1, "warning", "warning"),
        ("error", None, 0.1, None, "info"),
    ],
)
def test_the_level(rule: str, draft: str | None, confidence: float, wanted: str | None, level: str) -> None:
    """Never above the rule's or the draft's, nor above what its confidence stands for, unless the desk says so."""
    made = Rule("NUM999", "a-rule", "figures", Severity(rule), lambda _: ())
    config = Config(severity={} if wanted is None else {"NUM999": wanted})
    one = found(made, config=config, confidence=confidence, severity=None if draft is None else Severity(draft))
    assert one.severity == level


def guessed(slot: str = "place", how: Inference = Inference.GUESSED) -> CasualtyClaim:
    return dead("a", amount(9), inferred={slot: how})


@pytest.mark.parametrize(
    ("claims", "needs", "level"),
    [
        ((guessed(),), (), "warning"),
        ((guessed(),), ("place",), "warning"),
        ((guessed(),), ("as_of",), "error"),
        ((guessed(how=Inference.DERIVED),), (), "error"),
        ((dead("a", 9), guessed()), (), "warning"),
        ((dead("a", 9),), (), "error"),
        ((statement("a", "money", 9),), (), "error"),
    ],
)
def test_nobody_is_accused_on_a_guess(claims: tuple[Any, ...], needs: tuple[str, ...], level: str) -> None:
    assert found(claims=claims, needs=needs).severity == level
    desk = Config(severity={"NUM999": "error"})
    assert found(claims=claims, needs=needs, config=desk).severity == level
    assert found(claims=claims, needs=needs, severity=Severity.INFO).severity == "info"
