"""The words of an article as evidence."""

from __future__ import annotations

import pytest

from factcheck import Article
from factcheck.api import extract
from factcheck.statements.terms import Terms


def terms(text: str, language: str) -> Terms:
    return Terms(extract(Article(id="a", text=text, language=language)))


def shared(left: tuple[str, str, str], right: tuple[str, str, str]) -> bool:
    """Whether two words, each of a text in a language, share a key."""
    keys = []
    for text, language, word in (left, right):
        found = terms(text, language)
        keys.append(set(found.keys[found.words.index(word)]))
    return bool(keys[0] & keys[1])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Korban dibawa ke rumah sakit.", "id", "rumah"), ("They went to hospital.", "en", "hospital")),
        (("Korban dibawa ke rumah sakit.", "id", "sakit"), ("They went to hospital.", "en", "hospital")),
        (("Perdana Menteri Li hadir.", "id", "Menteri"), ("The prime minister was there.", "en", "prime")),
        (("Kata militer Amerika Serikat.", "id", "Serikat"), ("The U.S. military said.", "en", "U")),
    ],
)
def test_words_of_a_phrase_mean_what_the_phrase_means(left: tuple[str, str, str], right: tuple[str, str, str]) -> None:
    assert shared(left, right)


def test_words_that_are_no_phrase_here_mean_what_they_mean() -> None:
    assert not shared(
        ("Rumah itu roboh, sakit pun datang.", "id", "sakit"), ("They went to hospital.", "en", "hospital")
    )
    assert not shared(("Di rumah. Sakit apa?", "id", "Sakit"), ("They went to hospital.", "en", "hospital"))


def test_a_short_name_in_capitals_is_no_function_word() -> None:
    short, plain, loud = (
        terms(text, "en") for text in ("The US sent aid.", "Send us aid now.", "THEY TOLD US NOTHING.")
    )
    assert short.keys[short.words.index("US")]
    assert not plain.keys[plain.words.index("us")]
    assert not loud.keys[loud.words.index("US")]
