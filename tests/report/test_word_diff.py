"""Two wordings, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.word_diff import word_diff


@pytest.mark.parametrize(
    ("left", "right", "alone"),
    [
        ("You can send them.", "You cannot send them.", (["can"], ["cannot"])),
        ("We heard 10 explosions.", "We heard 14 explosions", (["10"], ["14"])),
        ("kami tidak akan pergi", "Kami akan pergi", (["tidak"], [])),
        ("They left, at once, by boat.", "They left.", (["at once, by boat"], [])),
        ("It’s over", "It's over!", ([], [])),
        ("", "", ([], [])),
        ("satu", "dua tiga", (["satu"], ["dua tiga"])),
    ],
)
def test_words_that_only_one_has(left: str, right: str, alone: tuple[list[str], list[str]]) -> None:
    found = word_diff(left, right)
    assert tuple([text for text, only in side if only] for side in found) == alone


_SAID = st.text(st.sampled_from("ab 1,.'’-\n<é"), max_size=40)


@given(_SAID, _SAID)
def test_the_pieces_are_the_texts(left: str, right: str) -> None:
    one, other = word_diff(left, right)
    assert ("".join(text for text, _ in one), "".join(text for text, _ in other)) == (left, right)
    assert all(not only for text, only in (*word_diff(left, left)[0],))
