"""Phrases of a list are found where an alternation between bounds finds them, the longest first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.scan.phrases import Phrases

_LETTERS = st.text("ab -_1é“.", min_size=0, max_size=30)
_FORMS = st.lists(st.text("ab é", min_size=1, max_size=4).map(str.strip).filter(bool), max_size=6)


def _by_alternation(forms: list[str], inner: str, text: str) -> list[tuple[int, int, str]]:
    if not forms:
        return []
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w{inner}])(?:{longest_first})(?![\w{inner}])")
    return [(*match.span(), match.group()) for match in pattern.finditer(text)]


@given(_FORMS, _LETTERS, st.sampled_from(["", "-"]))
def test_as_an_alternation_does(forms: list[str], text: str, inner: str) -> None:
    assert [tuple(found) for found in Phrases(forms, inner).find(text)] == _by_alternation(forms, inner, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("more than last year", ["last year"]),
        ("more than last years", ["last"]),
        ("at last", ["last"]),
        ("lasting, last-minute", []),
        ("élast", []),
        ("", []),
    ],
)
def test_whole_words_the_longest_first(text: str, found: list[str]) -> None:
    phrases = Phrases(["last", "last year", "year"], inner="-")
    assert [one.form for one in phrases.find(text)] == found
    assert all(text[one.start : one.end] == one.form for one in phrases.find(text))


def test_no_forms_find_nothing() -> None:
    assert list(Phrases([]).find("last year")) == []
