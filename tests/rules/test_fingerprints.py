"""A fingerprint is the same until the facts or a sentence change; a guessed slot is never called an error."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.api import check_extractions
from factcheck.records import CasualtyClaim, Extraction, Inference, Severity, Span, Statement, Verdict
from factcheck.relate.engine import compare_extractions
from factcheck.rules import Config, Dossier, Draft, Rule
from factcheck.rules.drafting import KEY
from factcheck.rules.fingerprint import Fingerprints
from factcheck.rules.render import render
from factcheck.rules.run import run_rules
from factcheck.rules.wording import load_messages

SLOW = settings(deadline=None, max_examples=25)
LOW, HIGH = 21_480, 24_180
FILLERS = (
    "Rain fell over the delta all night.",
    "The market of Old Tarum stayed shut.",
    "Talks resumed in the capital, a diplomat said.",
    "Two bridges were closed to traffic.",
)


def _toll(figure: int) -> str:
    return (
        f"In Gaza {figure:,} Palestinians have been killed since 7 October 2023, "
        "the Gaza health ministry said as of 20 December 2023."
    )


def _article(name: str, figure: int, before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> factcheck.Article:
    text = " ".join((*before, _toll(figure), *after))
    return factcheck.Article(
        id=f"{name}-{len(before)}", source=f"Outlet {name}", text=text, language="en", published="2023-12-21"
    )


def _prints(*articles: factcheck.Article) -> set[str]:
    config = Config(select=("NUM", "TYPO"))
    return {finding.fingerprint for finding in factcheck.check(articles, config=config).findings}


BEFORE = _prints(_article("a", LOW), _article("b", HIGH))

fillers = st.lists(st.sampled_from(FILLERS), unique=True, max_size=3).map(tuple)
elsewhere = st.sampled_from([(), ("A ferry ran aground off the cape.",), ("Schools reopened.", "Exams began.")])
"""Not the fillers: two articles with most words in common are versions of one text, which is another finding."""


@SLOW
@given(fillers, fillers, elsewhere, st.booleans())
def test_moving_a_sentence_or_the_articles_keeps_it(
    above: tuple[str, ...], below: tuple[str, ...], other: tuple[str, ...], turned: bool
) -> None:
    pair = [_article("a", LOW, above, below), _article("b", HIGH, other)]
    assert _prints(*(pair[::-1] if turned else pair)) == BEFORE != set()


@SLOW
@given(st.integers(22_000, 23_900))
def test_another_figure_is_another_finding(figure: int) -> None:
    assert not _prints(_article("a", LOW), _article("b", figure)) & BEFORE


def test_a_sentence_that_changes_around_its_figure_is_another_finding() -> None:
    changed = _article("b", HIGH)
    text = changed.text.replace("Palestinians have been", "Palestinian people have been")
    found = _prints(_article("a", LOW), changed.model_copy(update={"text": text}))
    assert found
    assert not found & BEFORE


def test_another_outlet_is_another_finding() -> None:
    assert not _prints(_article("a", LOW), _article("c", HIGH)) & BEFORE


def test_the_same_sentence_in_one_more_article_of_the_outlet_is_no_news() -> None:
    again = _article("b", HIGH, FILLERS[:1])
    assert _prints(_article("a", LOW), _article("b", HIGH), again) == BEFORE


# Statements that are no claims count with their dimension and value

FERRY = (
    "The ferry Santa Imelda sank off Tarum on {} with {} passengers on board, the port authority said. "
    "The ferry, built in {}, had left port at {} and was insured for ${} million."
)
FERRIES = (
    ("Herald", ("Saturday", 112, 1987, "3:30 p.m.", "8.5")),
    ("Courier", ("Saturday", 121, 1978, "5:30 p.m.", "85")),
    ("Post", ("Sunday", 112, 1987, "3:30 p.m.", "8.5")),
    ("Ledger", ("Saturday", 141, 1987, "3:50 p.m.", "5.8")),
)


def _ferries(
    names: Sequence[str] = "abcd", order: Sequence[int] = range(4), before: str = ""
) -> list[factcheck.Article]:
    return [
        factcheck.Article(
            id=names[number],
            source=FERRIES[number][0],
            text=before + FERRY.format(*FERRIES[number][1]),
            language="en",
            published="2024-03-11",
        )
        for number in order
    ]


def _told(articles: list[factcheck.Article]) -> list[tuple[str, str]]:
    findings = factcheck.check(articles, config=Config(min_confidence=0.0)).findings
    return sorted((finding.code, finding.fingerprint) for finding in findings)


ASHORE = _told(_ferries())


@SLOW
@given(st.permutations(range(4)), st.permutations("abcd"), st.sampled_from(["", "Rain fell all night. "]))
def test_order_ids_and_offsets_have_no_part(order: list[int], names: list[str], before: str) -> None:
    """Whatever the articles are called, in whatever order they come, and wherever their sentences stand."""
    if before:
        moved = {code for code, _ in ASHORE} - {"SRC003"}
        assert {row for row in _told(_ferries(names, order, before)) if row[0] in moved} <= set(ASHORE)
    else:
        assert _told(_ferries(names, order)) == ASHORE


def test_statements_of_one_sentence_are_told_apart() -> None:
    codes = [code for code, _ in ASHORE]
    assert len(set(codes)) > 2
    assert len(set(ASHORE)) == len(ASHORE)


@pytest.mark.parametrize(
    ("changed", "dimension"),
    [({"value": 9, "low": 9, "high": 9}, "money"), ({}, "length"), ({"high": None}, "money")],
)
def test_a_statement_counts_with_its_dimension_and_value(changed: dict[str, Any], dimension: str) -> None:
    span = Span(start=0, end=1, text="8")
    amount = {"value": 8, "low": 8, "high": 8}
    prints = Fingerprints({})
    first, second = (
        Statement(id=name, article_id=name, dimension=of, span=span, amount=value)
        for name, of, value in (("a", "money", amount), ("b", dimension, {**amount, **changed}))
    )
    other_id = first.model_copy(update={"id": "z", "article_id": "z", "span": Span(start=5, end=6, text="8")})

    def of(statement: Statement) -> str:
        return prints.of("NUM402", Draft("NUM402", Verdict.CONTRADICTION, (), claims=(statement,)))

    assert of(first) == of(other_id) != of(second)


# A guess is never called an error


def _claim(inferred: dict[str, Inference]) -> CasualtyClaim:
    span = Span(start=0, end=1, text="9")
    amount = {"value": 9, "low": 9, "high": 9}
    return CasualtyClaim(id="c", article_id="a", span=span, outcomes=("killed",), amount=amount, inferred=inferred)


slots = st.sampled_from([*KEY, "part_of", "speaker"])
guesses = st.dictionaries(slots, st.sampled_from(list(Inference)), max_size=4)
levels = st.none() | st.sampled_from(list(Severity))


@given(guesses, st.lists(slots, max_size=4).map(tuple), levels, st.sampled_from(list(Severity)), levels)
def test_a_guessed_slot_that_is_needed_is_never_an_error(
    inferred: dict[str, Inference],
    needs: tuple[str, ...],
    drafted: Severity | None,
    of_rule: Severity,
    wanted: Severity | None,
) -> None:
    """Whatever the rule, the draft or the desk say. The twin: where nothing was guessed, an error stays one."""
    rule = Rule("DESK001", "a-rule", "figures", of_rule, lambda _: ())
    draft = Draft("NUM001", Verdict.CONTRADICTION, (), _VALUES, drafted, (_claim(inferred),), needs)
    config = Config(severity={} if wanted is None else {"DESK001": wanted})
    found = render(draft, rule, config, load_messages("en"), "0").severity
    guessed = [slot for slot, how in inferred.items() if how is Inference.GUESSED and (not needs or slot in needs)]
    loud = (wanted or of_rule) is Severity.ERROR and (wanted or drafted or of_rule) is Severity.ERROR
    assert (found is Severity.ERROR) == (loud and not guessed)


_VALUES = dict.fromkeys(("one", "other", "What"), "-")


def _guessing(extraction: Extraction, slot: str) -> Extraction:
    """The extraction with a slot of every count said to have been guessed."""
    counts = ("casualty", "force")
    claims = tuple(
        claim.model_copy(update={"inferred": {**claim.inferred, slot: Inference.GUESSED}})
        if claim.kind in counts
        else claim
        for claim in extraction.claims
    )
    return extraction.model_copy(update={"claims": claims})


CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
BETWEEN_COUNTS = ("NUM0", "NUM1", "NUM3", "TYPO", "SRC002", "SRC003", "FORCE")
OF_ONE_FIGURE = ("TYPO002", "TYPO005", "NUM105")
"""Rules that also speak of one count by itself, which then rests on no key."""


@pytest.mark.parametrize("slot", ["side", "place", "as_of", "claimant", "window"])
def test_no_rule_between_counts_calls_a_guessed_key_an_error(slot: str) -> None:
    config = Config(preview=True, select=BETWEEN_COUNTS)
    loud = set()
    for case in CASES:
        articles = [factcheck.Article(id=f"a{number}", **fields) for number, fields in enumerate(case["articles"])]
        read = [factcheck.extract(article) for article in articles]
        sure = check_extractions(read, config=config).findings
        loud |= {finding.code for finding in sure if finding.severity is Severity.ERROR}
        guessed = [_guessing(item, slot) for item in read]
        dossier = Dossier({item.article.id: item for item in guessed}, compare_extractions(guessed), config=config)
        found = run_rules(dossier)
        of_counts = [item for item in found if item.code not in OF_ONE_FIGURE and not item.message.startswith("Date:")]
        assert not [item.code for item in of_counts if item.severity is Severity.ERROR]
    assert {"TYPO001", "TYPO004"} <= loud
