"""What of claims, passages and sentences has a part in a fingerprint, put together by hand."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import Evidence, TimeMention, TimeType, Verdict
from factcheck.rules import Draft
from factcheck.rules.fingerprint import Fingerprints
from made import amount, dead, extraction, forces, span, statement


def prints(
    *claims: Any, evidence: tuple[Evidence, ...] = (), identity: tuple[str, ...] = (), code: str = "NUM001"
) -> str:
    texts = {"a": "A ferry sank off Tarum. It had 30 buses on board. All was lost.", "b": "It had 30 buses on board."}
    read = {name: extraction(name, text) for name, text in texts.items()}
    draft = Draft("NUM001", Verdict.CONTRADICTION, evidence, claims=claims, identity=identity)
    return Fingerprints(read).of(code, draft)


def passage(article: str, words: str, start: int) -> Evidence:
    return Evidence(article_id=article, span=span(words, start), role="claim")


def when(value: str) -> TimeMention:
    return TimeMention(span=span("Monday"), type=TimeType.DATE, value=value, unresolved="XXXX-WXX-1")


PAIRS = [
    (dead("a", 30), dead("a", 40)),
    (dead("a", 30), dead("a", amount(30, "at_least"))),
    (dead("a", 30), dead("a", 30, outcomes=("injured",))),
    (dead("a", 30, outcomes=("killed", "missing")), dead("a", 30)),
    (forces("a", 30), forces("a", 30, unit="tank")),
    (forces("a", 30), forces("a", 40)),
    (statement("a", "money", 30, unit="USD"), statement("a", "money", 30, unit="EUR")),
    (statement("a", "money", 30), statement("a", "length", 30)),
    (statement("a", "rank", None, "last"), statement("a", "rank", None, "first")),
    (
        statement("a", "date", None, "Monday", time=when("2024-05-06")),
        statement("a", "date", None, "Monday", time=when("2024-05-13")),
    ),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_another_value_is_another_finding(one: Any, other: Any) -> None:
    assert prints(one) != prints(other)
    assert prints(one, other) == prints(other, one) == prints(one, other, other)
    moved = one.model_copy(update={"id": "other", "article_id": "b", "span": span(one.span.text, 77)})
    assert prints(one) == prints(moved)


def test_words_count_whatever_their_case_and_spaces() -> None:
    one, other = statement("a", "rank", None, "last of all"), statement("a", "rank", None, "Last  of\nall")
    assert prints(one) == prints(other)


def test_a_passage_counts_with_its_sentence_and_its_outlet() -> None:
    here = prints(evidence=(passage("a", "30 buses", 31),))
    assert len(here) == 12
    assert here != prints(evidence=(passage("b", "30 buses", 7),))  # another outlet
    assert here != prints(evidence=(passage("a", "on board", 40),))
    assert here != prints(evidence=(passage("a", "30 buses", 2),))  # another sentence
    assert prints(evidence=(passage("z", "30 buses", 31),)) == prints(evidence=(passage("z", "30 BUSES", 5),))
    both = passage("a", "30 buses", 31), passage("b", "30 buses", 7)
    assert prints(evidence=both) == prints(evidence=both[::-1])


def test_code_and_identity_count() -> None:
    assert len({prints(), prints(code="NUM002"), prints(identity=("x",)), prints(identity=("x", "y"))}) == 4
