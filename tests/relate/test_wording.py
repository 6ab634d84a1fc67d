"""Two wordings word by word: what was dropped, what was put in, and what kind of change that is."""

from __future__ import annotations

from decimal import Decimal

import pytest

import factcheck
from factcheck.records import QuoteClaim
from factcheck.relate.context import Context
from factcheck.relate.utterances import Utterance, read_utterances
from factcheck.relate.wording import Alignment, align


def _said(words: str, language: str = "en") -> Utterance:
    cue = {"en": "said Robert Hale.", "id": "kata Rahmat Hidayat."}[language]
    read = factcheck.extract(factcheck.Article(id="a", text=f'"{words}," {cue}', language=language))
    claims = [claim for claim in read.claims if isinstance(claim, QuoteClaim)]
    (found,) = read_utterances(read, claims, Context())
    return found


def _aligned(left: str, right: str, language: str = "en") -> Alignment:
    one, other = _said(left, language), _said(right, language)
    found, turned = align(one, other), align(other, one)
    assert found is not None
    assert turned is not None
    assert [change[::-1] for change in turned.changes] == list(found.changes)
    kinds = ("cut", "negated", "modal", "renamed", "slight", "dropped", "alike")
    assert [getattr(turned, kind) for kind in kinds] == [getattr(found, kind) for kind in kinds]
    return found


BRIDGE = "We will reopen the old bridge next week"
SHOWN: list[tuple[str, str, str, str, set[str]]] = [
    ("the same", BRIDGE, BRIDGE, "", {"slight"}),
    ("in other cases of letters", BRIDGE, BRIDGE.lower(), "", {"slight"}),
    ("a word put in", BRIDGE, "We will reopen the old stone bridge next week", "{+stone+}", {"dropped"}),
    ("a word for another", BRIDGE, "We will reopen the new bridge next week", "[-old-] {+new+}", set()),
    ("two changes", BRIDGE, "We will close the new bridge next week", "[-reopen-] {+close+}; [-old-] {+new+}", set()),
    ("a light word", BRIDGE, "We will just reopen the old bridge next week", "{+just+}", {"slight", "dropped"}),
    ("a negation", BRIDGE, "We will not reopen the old bridge next week", "{+not+}", {"negated", "dropped"}),
    ("a negation in short", BRIDGE, "We won't reopen the old bridge next week", "{+not+}", {"negated", "dropped"}),
    (
        "a negation and its verb",
        "It works on the old bridge",
        "It does not work on the old bridge",
        "[-works-] {+does not work+}",
        {"negated"},
    ),
    ("a modal verb", BRIDGE, "We may reopen the old bridge next week", "[-will-] {+may+}", {"modal"}),
    (
        "two modal verbs of one kind",
        "We may reopen the old bridge",
        "We might reopen the old bridge",
        "[-may-] {+might+}",
        set(),
    ),
    (
        "a name",
        "We met Robert Hale at the bridge",
        "We met Maria Lund at the bridge",
        "[-Robert Hale-] {+Maria Lund+}",
        {"renamed"},
    ),
    ("a name in other spelling", "We met them in Hasakah at noon", "We met them in Hassakeh at noon", "", {"slight"}),
    (
        "one part of a name more",
        "We met Robert Hale at the bridge",
        "We met Hale at the bridge",
        "[-Robert-]",
        {"dropped"},
    ),
    ("a number", "We saw 40 boats at the bridge", "We saw 70 boats at the bridge", "[-40-] {+70+}", set()),
    (
        "one number in two spellings",
        "We saw 40 boats at the bridge",
        "We saw forty boats at the bridge",
        "",
        {"slight"},
    ),
    (
        "a number with a point",
        "We paid 10.0 euros at the bridge",
        "We paid 100 euros at the bridge",
        "[-10.0-] {+100+}",
        set(),
    ),
    ("an end that one lacks", BRIDGE, "We will reopen the old bridge", "", {"slight", "cut"}),
    ("a beginning that one lacks", BRIDGE, "the old bridge next week", "", {"slight", "cut"}),
    ("a hyphen", "We reopen it in mid-August at last", "We reopen it in mid August at last", "", {"slight"}),
    (
        "one word or two",
        "The people of FirstGroup said so at noon",
        "The people of First Group said so at noon",
        "",
        {"slight"},
    ),
    (
        "British and American",
        "The colour of the old harbour is grey",
        "The color of the old harbor is grey",
        "",
        {"slight"},
    ),
    (
        "a word that moved",
        "Now we will reopen the old bridge",
        "We will reopen the old bridge now",
        "",
        {"slight", "cut"},
    ),
]
KINDS = ("cut", "negated", "modal", "renamed", "slight", "dropped")


@pytest.mark.parametrize(("left", "right", "shown", "kinds"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_what_was_changed(left: str, right: str, shown: str, kinds: set[str]) -> None:
    found = _aligned(left, right)
    assert (found.shown, {kind for kind in KINDS if getattr(found, kind)}) == (shown, kinds)
    assert 0 < found.alike <= 1
    assert (found.alike == 1) is (found.left.words == found.right.words)


def test_wordings_without_a_word_in_common_have_no_alignment() -> None:
    assert align(_said("We close it at noon"), _said("They open this by midnight")) is None


def test_the_shorter_begins_later_where_the_same_words_stand_twice() -> None:
    left = "I have not broken any law of this land. I have not lied to you"
    found = _aligned(left, "I have not lied to you")
    assert (found.changes, found.cut) == ((), True)
    assert " ".join(found.left.words) == "i have not lied to you"
    end = _aligned("They lied to me and the mayor knew, they lied to me", "They lied to me")
    assert (end.changes, end.cut) == ((), True)


def test_a_negation_with_more_around_it_is_no_bare_one() -> None:
    """Where the words around it changed, too, the quote was reworded and not turned round."""
    found = _aligned("We will reopen the bridge", "We will never again touch or mend the bridge")
    assert not found.negated
    twice = _aligned("We did not close the old bridge", "We did not never close the old bridge")
    assert twice.negated
    assert not _aligned("We did not say we did not close it", "We did say we did close it").negated


def _counts(found: Alignment) -> tuple[dict[Decimal, int], dict[Decimal, int]]:
    return dict(found.numbers[0]), dict(found.numbers[1])


def test_numbers_that_only_one_side_has() -> None:
    found = _aligned("We saw 40 boats and 12 men at the bridge", "We saw 70 boats and 12 men at the bridge")
    assert _counts(found) == ({Decimal(40): 1}, {Decimal(70): 1})
    assert _counts(_aligned("We saw 40 boats at the bridge", "We saw boats at the bridge")) == ({Decimal(40): 1}, {})
    swapped = _aligned("We saw 40 men and 12 boats here", "We saw 12 men and 40 boats here")
    assert _counts(swapped) == ({}, {})


def test_a_name_that_stands_for_a_title_is_no_other_name() -> None:
    found = _aligned("Saya bertemu Pak Rahmat di jembatan", "Saya bertemu Mas Rahmat di jembatan", "id")
    assert not found.renamed


def test_very_many_changes_are_not_all_written_out() -> None:
    words = [f"{first}{second}o" for first in "bdfgklmn" for second in "aei"]
    left, right = (" and ".join(f"{word}{end}" for word in words) for end in ("ta", "xz"))
    found = _aligned(left, right)
    assert len(found.changes) > 12
    assert found.shown.count("[-") == 12
