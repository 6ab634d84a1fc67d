"""How a quote that was changed between two articles is told."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.link.articles import ArticleFacts
from factcheck.records import Comparison, Finding, QuoteClaim, Verdict
from factcheck.records.mentions import Quote, QuoteMode
from factcheck.records.traits import QuoteChange, Traits
from factcheck.relate.context import Context
from factcheck.rules import Config, run_rules
from factcheck.rules.quotes import SURE
from made import dead, dossier, span

OURS = "We will rebuild the bridge at Tarum before the rain comes"
THEIRS = "We will repair the old bridge at Tarum before the rain comes"


def said(article: str, words: str = OURS, speaker: str | None = "Mara Lind", **slots: Any) -> QuoteClaim:
    mention = None if speaker is None else span(f"said {speaker}", 200)
    quote = Quote(
        span=span(words, 10), spans=(span(words, 10),), mode=QuoteMode.DIRECT, speaker=speaker, speaker_span=mention
    )
    return QuoteClaim(id=f"{article}:{words}", article_id=article, span=quote.span, quote=quote, **slots)


def changed(one: QuoteClaim, other: QuoteClaim, change: QuoteChange = QuoteChange.WORDING) -> Comparison:
    return Comparison(
        left=(one,), right=(other,), verdict=Verdict.CONTRADICTION, kind=None, traits=Traits(quote=change)
    )


def told(*comparisons: Comparison, **about: Any) -> list[Finding]:
    return list(run_rules(dossier(*comparisons, **about), Config(select=("QUOTE",))))


@pytest.mark.parametrize("change", SURE)
def test_each_change_is_told_once_with_its_own_sureness(change: QuoteChange) -> None:
    one, other = said("a", confidence=0.9), said("b", THEIRS, confidence=0.8)
    (found,) = told(changed(one, other, change))
    assert found.confidence == round(SURE[change] * 0.8, 2)
    assert found.confidence < 1


@pytest.mark.parametrize("change", set(QuoteChange) - set(SURE))
def test_other_changes_are_not_told(change: QuoteChange) -> None:
    assert not told(changed(said("a"), said("b", THEIRS), change))


@pytest.mark.parametrize(
    ("ours", "theirs", "shown"),
    [
        (OURS, THEIRS, "“rebuild the” or “repair the old”"),
        ("It was a good day", "It was a bad day", "“good” or “bad”"),
        ("It was a good day,", "It was a bad day", "“good” or “bad”"),
        ("Nobody came to us", "Everybody came to us", "“Nobody” or “Everybody”"),
        ("We saw the fire", "We saw the flood", "“fire” or “flood”"),
        ("We saw the fire", "We saw the fire at night", "“We saw the fire” or “We saw the fire at night”"),
        ("We saw the fire", "Last night we saw the fire", "“We” or “Last night we”"),
        ("the fire broke out", "then the fire broke out", "“the fire broke out” or “then the fire broke out”"),
        ("We saw the fire", "We saw the big fire", "“We saw the fire” or “We saw the big fire”"),
        ("We saw the big fire", "We saw the fire", "“We saw the big fire” or “We saw the fire”"),
        ("Two came here", "They came there", "“Two came here” or “They came there”"),
    ],
)
def test_the_words_that_differ_are_shown(ours: str, theirs: str, shown: str) -> None:
    (found,) = told(changed(said("a", ours), said("b", theirs)))
    assert found.message == f"A quote is worded differently: {shown}"


def test_the_draft_comes_first() -> None:
    pair = changed(said("a", "It was a good day"), said("b", "It was a bad day"))
    (found,) = told(pair, subject="b")
    assert found.message.endswith("“bad” or “good”")
    assert found.evidence[0].article_id == "b"
    assert not told(pair, subject="c")


def test_two_speakers_are_shown_with_where_they_are_named() -> None:
    pair = said("a"), said("b", OURS, "Tom Hale")
    (found,) = told(changed(*pair, QuoteChange.SPEAKER))
    assert [(item.article_id, item.span.text, item.role) for item in found.evidence] == [
        ("a", OURS, "quote"),
        ("a", "said Mara Lind", "claimant"),
        ("b", OURS, "quote"),
        ("b", "said Tom Hale", "claimant"),
    ]
    assert [(side.value, side.sources, side.independent) for side in found.sides] == [
        ("Mara Lind", ("Outlet a",), 1),
        ("Tom Hale", ("Outlet b",), 1),
    ]


@pytest.mark.parametrize("subject", ["a", "b"])
def test_a_speaker_who_is_not_named_is_asked_for(subject: str) -> None:
    pair = changed(said("a"), said("b", OURS, None), QuoteChange.SPEAKER)
    (found,) = told(pair, subject=subject)
    names = ["Mara Lind", "?"] if subject == "a" else ["?", "Mara Lind"]
    assert found.message == f"One quote, two speakers: {' or '.join(names)}"
    assert [side.value for side in found.sides] == names
    assert len(found.evidence) == 3


def test_of_other_changes_the_words_are_the_sides() -> None:
    (found,) = told(changed(said("a"), said("b", THEIRS)))
    assert [side.value for side in found.sides] == [OURS, THEIRS]
    assert {item.role for item in found.evidence} == {"quote"}


def test_an_utterance_in_many_articles_is_told_once() -> None:
    """Pairs that share a quote are joined, in whatever order they come."""
    a, b, c, d = said("a"), said("b", THEIRS), said("c", f"{OURS} again"), said("d", f"{THEIRS} again")
    ab, cd, bc = changed(a, b), changed(c, d), changed(b, c)
    for pairs in ((ab, cd, bc), (ab, bc, cd), (bc, ab, cd), (changed(b, a), changed(d, c), changed(c, b))):
        (found,) = told(*pairs)
        assert {item.article_id for item in found.evidence} == {"a", "b", "c", "d"}
        assert len(found.evidence) == 4
    assert len(told(ab, cd)) == 2


def test_what_joins_two_groups_keeps_later_pairs_in_one() -> None:
    a, b, c, d, e = (said(name, f"{OURS} {name}") for name in "abcde")
    (found,) = told(changed(a, b), changed(c, d), changed(b, c), changed(d, e))
    assert {item.article_id for item in found.evidence} == set("abcde")


def test_two_ways_of_changing_one_utterance_are_two_findings() -> None:
    one, other = said("a"), said("b", THEIRS, "Tom Hale")
    assert len(told(changed(one, other), changed(one, other, QuoteChange.SPEAKER))) == 2


def test_copies_of_one_text_count_once() -> None:
    facts = {name: ArticleFacts(name, source=f"Outlet {name}") for name in "abc"}
    context = Context(facts, origin={"a": "AFP", "c": "AFP"})
    pairs = changed(said("a"), said("b", THEIRS)), changed(said("c"), said("b", THEIRS))
    (found,) = told(*pairs, context=context)
    assert [(side.sources, side.independent) for side in found.sides] == [
        (("Outlet a", "Outlet c"), 1),
        (("Outlet b",), 1),
    ]


def test_a_very_long_quote_is_cut() -> None:
    long = "We " + "really " * 20 + "will"
    (found,) = told(changed(said("a", long), said("b", "We will")))
    value = found.sides[0].value
    assert len(value) == 120
    assert value.endswith("…")
    assert long.startswith(value[:-1])
    fits = "x" * 120
    (found,) = told(changed(said("a", fits), said("b", "We will")))
    assert found.sides[0].value == fits


@pytest.mark.parametrize(("length", "cut"), [(40, False), (41, True)])
def test_forty_letters_of_a_quote_are_shown_in_the_headline(length: int, cut: bool) -> None:
    (found,) = told(changed(said("a", "x" * length), said("b", "y"), QuoteChange.NEGATION))
    assert ("…" in found.message) is cut
    assert len(found.message.partition(": ")[2]) == 42


def test_what_is_no_quote_is_left_alone() -> None:
    assert not told(changed(said("a"), dead("b", 30)))  # type: ignore[arg-type]
    assert not told(changed(dead("a", 30), said("b")))  # type: ignore[arg-type]
